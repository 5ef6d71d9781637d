//! Units written in plain letters.

use super::{Emphasis, Text};

/// Symbols that a prefix may stand before, of the SI and beside it.
const SYMBOLS: [&str; 26] = [
    "m", "g", "s", "A", "K", "mol", "cd", "Hz", "N", "Pa", "J", "W", "C", "V", "F", "S", "Wb", "T",
    "H", "Bq", "Gy", "Sv", "kat", "L", "l", "M",
];

/// What is measured and often written among units: its numbers count atoms.
const FORMULAS: [&str; 13] =
    ["CO2", "CH4", "H2O", "N2O", "NO2", "NO3", "NH3", "NH4", "SO2", "SO4", "PO4", "O2", "O3"];

/// Logarithms, whose numbers are bases.
const LOGARITHMS: [&str; 2] = ["log2", "log10"];

/// What may stand before an exponent.
const MARKS: [&str; 2] = ["^", "**"];

/// See [`Text::unit`].
pub(super) fn read(unit: &str) -> Text {
    let mut text = Text::new();
    let mut rest = unit;
    while let Some(c) = rest.chars().next() {
        let is_word = |c: char| c.is_alphabetic() || matches!(c, '°' | '%');
        let same: &dyn Fn(char) -> bool = match c {
            c if is_word(c) => &is_word,
            c if c.is_ascii_digit() => &|c| c.is_ascii_digit(),
            _ => &|_| false,
        };
        let end = rest.find(|c: char| !same(c)).unwrap_or(rest.len()).max(c.len_utf8());
        if let Some((before, formula, behind)) = with_formula(rest, end) {
            text.push(&symbol(before), Emphasis::NONE);
            text = lowered(text, formula);
            rest = behind;
            continue;
        }
        let (word, behind) = rest.split_at(end);
        rest = behind;
        if is_word(c) {
            text.push(&symbol(word), Emphasis::NONE);
        } else {
            text.push(if word == "*" { "·" } else { word }, Emphasis::NONE);
        }
        let is_marked = MARKS.iter().any(|mark| rest.starts_with(mark));
        let is_base = is_word(c) || c.is_ascii_digit() && is_marked;
        if is_base && let Some((exponent, behind)) = exponent(rest) {
            text = text.superscript(exponent);
            rest = behind;
        }
    }
    text
}

/// What comes before a formula that begins within the first `word` bytes of a text, the formula, and
/// what follows it: "kg", "CO2" and "e" of "kgCO2e".
fn with_formula(text: &str, word: usize) -> Option<(&str, &'static str, &str)> {
    let at = |start: usize| {
        let (before, rest) = text.split_at_checked(start)?;
        FORMULAS.iter().chain(&LOGARITHMS).find_map(|formula| {
            let behind = rest.strip_prefix(formula)?;
            let is_whole = !behind.starts_with(|c: char| c.is_ascii_digit());
            is_whole.then_some((before, *formula, behind))
        })
    };
    (0..word).find_map(at)
}

/// A text with a formula behind it, its numbers lowered.
fn lowered(text: Text, formula: &str) -> Text {
    formula.chars().fold(
        text,
        |text, c| {
            if c.is_ascii_digit() { text.subscript(c) } else { text.then(c) }
        },
    )
}

/// A number at the beginning of a text, behind a mark or not, and what follows it.
fn exponent(text: &str) -> Option<(&str, &str)> {
    let Some(marked) = MARKS.iter().find_map(|mark| text.strip_prefix(mark)) else {
        return number(text);
    };
    let Some((inner, behind)) = marked.strip_prefix('{').and_then(|rest| rest.split_once('}'))
    else {
        return number(marked);
    };
    number(inner).filter(|(_, rest)| rest.is_empty()).map(|(number, _)| (number, behind))
}

/// A whole number at the beginning of a text, with a sign or without, and what follows it.
fn number(text: &str) -> Option<(&str, &str)> {
    let digits = text.trim_start_matches(['-', '−', '+']);
    let sign = text.len() - digits.len();
    let count = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let is_one = text.chars().take_while(|c| matches!(c, '-' | '−' | '+')).count() <= 1;
    // The number of "PM2.5" is a part of its name.
    let mut behind = digits.get(count..).unwrap_or_default().chars();
    let is_whole = behind.next() != Some('.') || !behind.next().is_some_and(|c| c.is_ascii_digit());
    (is_one && is_whole && count > 0).then(|| text.split_at(sign + count))
}

/// A symbol as it is to be drawn.
fn symbol(word: &str) -> String {
    match word {
        "deg" => "°".to_owned(),
        "degC" => "°C".to_owned(),
        "degF" => "°F".to_owned(),
        _ => {
            let word =
                word.strip_suffix("ohm").map_or(word.to_owned(), |prefix| prefix.to_owned() + "Ω");
            match word.strip_prefix('u') {
                Some(unit) if unit == "Ω" || SYMBOLS.contains(&unit) => format!("µ{unit}"),
                _ => word,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn units_of_all_kinds() {
        for (unit, written) in [
            ("umol m-2 s-1", "µmol m⁻² s⁻¹"),
            ("W m^-2", "W m⁻²"),
            ("kg m−3", "kg m⁻³"),
            ("m/s2", "m/s²"),
            ("10^6 km2", "10⁶ km²"),
            ("N*m", "N·m"),
            ("um", "µm"),
            ("us", "µs"),
            ("uohm", "µΩ"),
            ("kohm", "kΩ"),
            ("u", "u"),
            ("unit", "unit"),
            ("deg", "°"),
            ("degF", "°F"),
            ("%", "%"),
            ("0-100 cm", "0-100 cm"),
            ("10^x", "10^x"),
            ("a--2", "a--2"),
            ("counts", "counts"),
            ("umol CO2 m-2 s-1", "µmol CO₂ m⁻² s⁻¹"),
            ("kgCO2e/m2", "kgCO₂e/m²"),
            ("mm H2O", "mm H₂O"),
            ("mg N2O-N", "mg N₂O-N"),
            ("ug NO3 L-1", "µg NO₃ L⁻¹"),
            ("N2 m2", "N² m²"),
            ("W/m2K", "W/m²K"),
            ("CO22", "CO²²"),
            ("log2 fold change", "log₂ fold change"),
            ("log10 m-3", "log₁₀ m⁻³"),
            ("log20", "log²⁰"),
            ("ug PM2.5 m-3", "µg PM2.5 m⁻³"),
            ("kg m**-3", "kg m⁻³"),
            ("10**6 m**2", "10⁶ m²"),
            ("mol^{-1}", "mol⁻¹"),
            ("m^{x}", "m^{x}"),
            ("m{2}", "m{2}"),
            ("m**", "m··"),
            ("", ""),
        ] {
            assert_eq!(Text::unit(unit).to_string(), written);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_unit(text: String) {
            let unit = read(&text);
            prop_assert!(unit.check("unit").is_ok() && unit.is_empty() == text.is_empty());
        }
    }
}
