use super::powers::Powers;
use super::scalar::superscript;
use super::{Formatter, ScalarFormatter, TickLabels};

/// Numbers as powers of a base, `10³`, or as multiples of powers of ten, `2×10³`.
///
/// All ticks are written this way, or, where one of them is neither, all as [`ScalarFormatter`] has
/// them. Zero is `0`; minus signs are true ones (U+2212). It writes what matplotlib's
/// `LogFormatterSciNotation` does.
///
/// ```
/// use graticule::tick::{Formatter, LogFormatter};
///
/// let labels = |ticks: &[f64]| LogFormatter::new().format(ticks).labels;
/// assert_eq!(labels(&[0.1, 1.0, 10.0]), ["10⁻¹", "10⁰", "10¹"]);
/// assert_eq!(labels(&[20.0, 50.0, 100.0]), ["2×10¹", "5×10¹", "10²"]);
/// assert_eq!(labels(&[95.0, 100.0]), ["95", "100"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct LogFormatter {
    base: f64,
}

impl Default for LogFormatter {
    fn default() -> Self {
        Self { base: 10.0 }
    }
}

impl LogFormatter {
    /// Powers of 10.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Powers of another base, finite and above 1; with others it writes plain numbers.
    #[must_use]
    pub fn with_base(self, base: f64) -> Self {
        Self { base }
    }

    /// One tick, if it is a power, a multiple of one, or nothing.
    fn label(&self, powers: Powers, tick: f64) -> Option<String> {
        if !tick.is_finite() {
            return Some(String::new());
        }
        if tick == 0.0 {
            return Some("0".to_owned());
        }
        let sign = if tick < 0.0 { "−" } else { "" };
        let size = tick.abs();
        if let Some(exponent) = powers.exponent(size) {
            let base = if self.base == std::f64::consts::E {
                "e".to_owned()
            } else {
                self.base.to_string()
            };
            return Some(format!("{sign}{base}{}", superscript(&exponent.to_string())));
        }
        let text = format!("{size:.12e}");
        let (digits, exponent) = text.split_once('e').filter(|_| self.base == 10.0)?;
        let digit = digits.trim_end_matches('0').strip_suffix('.')?;
        Some(format!("{sign}{digit}×10{}", superscript(exponent)))
    }
}

impl Formatter for LogFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let labels = Powers::of(self.base)
            .and_then(|powers| ticks.iter().map(|&tick| self.label(powers, tick)).collect());
        match labels {
            Some(labels) => TickLabels { labels, offset: String::new() },
            None => ScalarFormatter::new().format(ticks),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// Turns `$\mathdefault{2\times10^{-1}}$` into `2×10⁻¹`.
    fn plain(math: &str) -> String {
        let text = math.replace("$\\mathdefault{", "").replace("}}$", "").replace("\\times", "×");
        text.split_once("^{")
            .map_or(text.clone(), |(base, exponent)| format!("{base}{}", superscript(exponent)))
    }

    #[test]
    fn labels_of_matplotlib() {
        let goldens: Value =
            serde_json::from_str(include_str!("goldens/format_scalar.json")).unwrap();
        let mut compared = 0;
        for row in goldens["log"].as_array().unwrap() {
            let name = row["formatter"].as_str().unwrap();
            for (kind, label) in ["major", "minor"]
                .iter()
                .flat_map(|kind| row[kind].as_array().unwrap().iter().map(move |pair| (kind, pair)))
            {
                // Its plain `LogFormatter` has no powers, and its `LogFormatterMathtext` writes 2 as
                // 10 to the 0.30.
                let comparable = name == "LogFormatterSciNotation"
                    || name == "LogFormatterMathtext" && *kind == "major";
                if comparable {
                    let ours = LogFormatter::new().format(&[label[0].as_f64().unwrap()]).labels;
                    assert_eq!(ours, [plain(label[1].as_str().unwrap())]);
                    compared += 1;
                }
            }
        }
        assert!(compared > 20);
    }

    #[test]
    fn signs_bases_and_odd_ticks() {
        let labels = |ticks: &[f64]| LogFormatter::new().format(ticks).labels;
        assert_eq!(labels(&[-100.0, 0.0, 1e-3]), ["−10²", "0", "10⁻³"]);
        assert_eq!(labels(&[f64::NAN, 1e300]), ["", "10³⁰⁰"]);
        assert_eq!(labels(&[1.0, 2.5]), ["1.0", "2.5"]);
        let with_base =
            |base, ticks: &[f64]| LogFormatter::new().with_base(base).format(ticks).labels;
        assert_eq!(with_base(2.0, &[0.5, 1024.0]), ["2⁻¹", "2¹⁰"]);
        assert_eq!(with_base(2.0, &[3.0, 4.0]), ["3", "4"]);
        assert_eq!(with_base(std::f64::consts::E, &[1.0]), ["e⁰"]);
        assert_eq!(with_base(0.0, &[1.0]), ["1"]);
    }

    proptest! {
        #[test]
        fn any_ticks(ticks: Vec<f64>, base: f64) {
            let named = LogFormatter::new().with_base(base).format(&ticks);
            prop_assert_eq!(named.labels.len(), ticks.len());
        }
    }
}
