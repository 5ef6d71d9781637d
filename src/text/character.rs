//! What single characters need before they are shaped.

/// The character that is shaped in place of `c`: a space for tabs and line ends, nothing visible
/// for other controls.
pub(super) fn drawn(c: char) -> char {
    const ZERO_WIDTH_SPACE: char = '\u{200B}';
    match c {
        '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        c if c.is_control() => ZERO_WIDTH_SPACE,
        c => c,
    }
}

/// Whether a character shows nothing where it has no effect, and so is never missing: Unicode's
/// `Default_Ignorable_Code_Point`, less the Hangul fillers, which shapers draw.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFF8}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether nothing but white space is drawn for the text.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().map(drawn).all(char::is_whitespace)
}
