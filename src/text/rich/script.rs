//! What superscripts and subscripts are written with.

use super::{Emphasis, Script, Text};
use std::borrow::Cow;

/// The characters that Unicode has raised and lowered forms of.
const FORMS: [(char, char, char); 15] = [
    ('0', '⁰', '₀'),
    ('1', '¹', '₁'),
    ('2', '²', '₂'),
    ('3', '³', '₃'),
    ('4', '⁴', '₄'),
    ('5', '⁵', '₅'),
    ('6', '⁶', '₆'),
    ('7', '⁷', '₇'),
    ('8', '⁸', '₈'),
    ('9', '⁹', '₉'),
    ('+', '⁺', '₊'),
    ('−', '⁻', '₋'),
    ('=', '⁼', '₌'),
    ('(', '⁽', '₍'),
    (')', '⁾', '₎'),
];

/// A script with minus signs for hyphens, but those between letters.
pub(super) fn with_minus(text: &str) -> Cow<'_, str> {
    if !text.contains('-') {
        return text.into();
    }
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let sign = |(at, c): (usize, char)| {
        let (before, after) = (text[..at].chars().next_back(), text[at..].chars().nth(1));
        if c == '-' && !(is_letter(before) && is_letter(after)) { '−' } else { c }
    };
    text.char_indices().map(sign).collect::<String>().into()
}

/// A stretch as plain characters.
pub(super) fn written(text: &str, script: Script) -> Cow<'_, str> {
    let mark = match script {
        Script::None => return text.into(),
        Script::Super => '^',
        Script::Sub => '_',
    };
    let form = |c: char| {
        let (_, raised, lowered) = FORMS.iter().find(|(plain, ..)| *plain == c)?;
        Some(if script == Script::Super { *raised } else { *lowered })
    };
    let formed: Option<String> = text.chars().map(form).collect();
    formed.unwrap_or_else(|| format!("{mark}{text}")).into()
}

/// See [`Text::scripts`].
pub(super) fn read(text: &str) -> Text {
    let mut set = Text::new();
    for c in text.chars() {
        let (c, script) = plain(c);
        set.push(c.encode_utf8(&mut [0; 4]), Emphasis { script, ..Emphasis::NONE });
    }
    set
}

/// The plain form of a character, and how it is set.
fn plain(c: char) -> (char, Script) {
    let form = |&(plain, raised, lowered): &(char, char, char)| match c {
        c if c == raised => Some((plain, Script::Super)),
        c if c == lowered => Some((plain, Script::Sub)),
        _ => None,
    };
    FORMS.iter().find_map(form).unwrap_or((c, Script::None))
}

/// Whether a character is raised or lowered by itself.
pub(crate) fn is_script(c: char) -> bool {
    plain(c).1 != Script::None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_and_lowered_characters_become_scripts() {
        let set = Text::new().then("5×10").superscript("−12").then(" m").subscript("0");
        assert_eq!(Text::scripts("5×10⁻¹² m₀"), set);
        assert_eq!(set.to_string(), "5×10⁻¹² m₀");
        assert_eq!(Text::scripts("$5 to 10*"), Text::from("$5 to 10*"));
    }

    #[test]
    fn hyphens_are_minus_signs_but_in_words() {
        for (text, set) in [("-2", "−2"), ("2-", "2−"), ("n-1", "n−1"), ("long-term", "long-term")]
        {
            assert_eq!(with_minus(text), set);
        }
    }
}
