//! What is a number, and what names its unit.

/// Whether a tick label is a plain number, such as `−2.5`, `1,000` or `10⁻³`: one with a unit, a
/// percent sign or the parts of a date is not.
pub(super) fn is_plain(label: &str) -> bool {
    let mut has_digit = false;
    let mut before = None;
    for c in label.chars().filter(|c| !c.is_whitespace()) {
        let is_part = match c {
            '0'..='9' => true,
            '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' | '⁻' | '.' | ',' | '\'' | '×' | '·' | 'e' | 'E' => {
                before.is_some() || matches!(c, '.' | '⁻')
            }
            // Between digits it is that of a date or a range.
            '-' | '−' | '+' => matches!(before, None | Some('e' | 'E' | '×' | '·')),
            _ => false,
        };
        if !is_part {
            return false;
        }
        has_digit |= c.is_ascii_digit();
        before = Some(c);
    }
    has_digit
}

/// Whether the label of an axis ends with a unit in parentheses: `(m/s)`, `(×10⁶ J)`, `(%)` or,
/// for what has no dimension, `(1)`. A mere factor is none.
pub(super) fn names_unit(label: &str) -> bool {
    let inner = label.trim_end().strip_suffix(')').and_then(|rest| Some(rest.rsplit_once('(')?.1));
    inner.is_some_and(|inner| {
        let is_unit = |c: char| c.is_alphabetic() || "%‰°′″'\"".contains(c);
        inner.trim() == "1" || inner.chars().any(is_unit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers() {
        for label in ["0", "−2.5", "-1", "1,000", "10⁻³", "2×10⁵", "1e-5", "+3", ".5", "1 000"]
        {
            assert!(is_plain(label), "{label}");
        }
        for label in
            ["", "Mon", "50%", "2024-01-01", "12:00", "3 km", "10 k", "−", "1–2", "q1", "a1", "e"]
        {
            assert!(!is_plain(label), "{label}");
        }
    }

    #[test]
    fn units_in_parentheses() {
        for label in
            ["Speed (m/s)", "Energy (×10⁶ J)", "Share (%)", "Angle (°)", "Ratio (1)", "(K) "]
        {
            assert!(names_unit(label), "{label}");
        }
        for label in
            ["Speed", "Energy (×10⁶)", "Speed [m/s]", "Speed (m/s) of cars", "Runs ()", ")"]
        {
            assert!(!names_unit(label), "{label}");
        }
    }
}
