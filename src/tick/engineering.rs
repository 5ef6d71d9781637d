use super::decimal::{magnitude, scale_down};
use super::{Formatter, NumberFormat, TickLabels};

/// Numbers with the prefixes of the SI and a unit: `2.5 mV`, `1.5 kHz`.
///
/// Every tick has a prefix of its own, so that the number before it is from 1 to 999. Prefixes go
/// from `q` (10⁻³⁰) to `Q` (10³⁰). It writes what matplotlib's `EngFormatter` does, with a space that
/// does not break, and true minus signs (U+2212). NaN and infinities stay empty.
///
/// ```
/// use graticule::tick::{EngineeringFormatter, Formatter};
///
/// let labels = EngineeringFormatter::new().with_unit("Hz").format(&[0.0, 500.0, 1500.0]).labels;
/// assert_eq!(labels, ["0\u{a0}Hz", "500\u{a0}Hz", "1.5\u{a0}kHz"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineeringFormatter {
    unit: String,
    separator: String,
    decimals: Option<usize>,
}

/// From 10⁻³⁰ on, a factor of 1000 apart. The sign of micro is U+00B5, as matplotlib has it.
const PREFIXES: [&str; 21] = [
    "q", "r", "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
    "R", "Q",
];

/// Where the prefix that is none stands.
const NONE: i32 = 10;

impl Default for EngineeringFormatter {
    fn default() -> Self {
        Self { unit: String::new(), separator: "\u{a0}".to_owned(), decimals: None }
    }
}

impl EngineeringFormatter {
    /// Prefixes without a unit, and as many digits as a number needs, at most six.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The unit, such as `Hz`; it is never parsed as markup.
    #[must_use]
    pub fn with_unit(self, unit: impl Into<String>) -> Self {
        Self { unit: unit.into(), ..self }
    }

    /// The same number of decimals for all.
    #[must_use]
    pub fn with_decimals(self, decimals: usize) -> Self {
        Self { decimals: Some(decimals), ..self }
    }

    /// What stands between number and prefix; a space that does not break by default.
    #[must_use]
    pub fn with_separator(self, separator: impl Into<String>) -> Self {
        Self { separator: separator.into(), ..self }
    }

    fn label(&self, tick: f64) -> String {
        if !tick.is_finite() {
            return String::new();
        }
        let format = self.decimals.map_or(NumberFormat::six_digits(), NumberFormat::fixed);
        let mut prefix = (magnitude(tick).div_euclid(3) + NONE).clamp(0, 2 * NONE);
        let mut number = scale_down(tick, 3 * (prefix - NONE));
        // 999.95 with one decimal is 1000.0, which is better said with the next prefix.
        let rounded = format.with_ascii_minus().format(number).parse().map_or(0.0, f64::abs);
        if rounded >= 1000.0 && prefix < 2 * NONE {
            prefix += 1;
            number /= 1000.0;
        }
        let unit =
            PREFIXES.get(prefix as usize).copied().unwrap_or_default().to_owned() + &self.unit;
        let separator = if unit.is_empty() { "" } else { &self.separator };
        format!("{}{separator}{unit}", format.format(number))
    }
}

impl Formatter for EngineeringFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let labels = ticks.iter().map(|tick| self.label(*tick)).collect();
        TickLabels { labels, offset: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    #[test]
    fn labels_of_matplotlib() {
        let goldens: Value =
            serde_json::from_str(include_str!("goldens/format_scalar.json")).unwrap();
        let formatters = [
            ("eng", EngineeringFormatter::new()),
            ("engHz", EngineeringFormatter::new().with_unit("Hz").with_decimals(1)),
            ("engnosp", EngineeringFormatter::new().with_decimals(0).with_separator("")),
        ];
        for row in goldens["engineering"].as_array().unwrap() {
            for (key, formatter) in &formatters {
                let label = formatter.label(row["x"].as_f64().unwrap()).replace('\u{a0}', " ");
                assert_eq!(label, *row[key].as_str().unwrap(), "{row}");
            }
        }
    }

    #[test]
    fn beyond_the_prefixes() {
        let label = |tick| EngineeringFormatter::new().with_separator(" ").label(tick);
        assert_eq!(label(1e35), "100000 Q");
        assert_eq!(label(-2e-33), "−0.002 q");
        assert_eq!(label(-0.0), "0");
        assert_eq!(label(1e-6), "1 µ");
        assert_eq!(label(999_999.9), "1 M");
        assert_eq!((label(f64::NAN), label(f64::INFINITY)), (String::new(), String::new()));
    }

    proptest! {
        #[test]
        fn numbers_are_short(digits in 1.0..1000.0, exponent in -29..30_i32, sign: bool) {
            let tick: f64 = format!("{}{digits}e{exponent}", if sign { "-" } else { "" }).parse().unwrap();
            let label = EngineeringFormatter::new().with_separator(" ").label(tick);
            let number = label.split(' ').next().unwrap().replace('−', "-");
            let number = number.parse::<f64>().unwrap().abs();
            prop_assert!((1.0..1000.0).contains(&number), "{label}");
        }

        #[test]
        fn any_tick(tick: f64, decimals: usize) {
            EngineeringFormatter::new().with_decimals(decimals).label(tick);
        }
    }
}
