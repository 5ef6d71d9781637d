use super::{Formatter, NumberFormat, TickLabels};

/// Numbers as percentages of a whole: `25%`.
///
/// All ticks have the same number of decimals: as many as given, or the fewest that show all of them.
/// It writes what matplotlib's `PercentFormatter` does; by itself, that one takes decimals from the
/// limits of the axis. Minus signs are true ones (U+2212). NaN and infinities stay empty.
///
/// ```
/// use graticule::tick::{Formatter, PercentFormatter};
///
/// let labels = |formatter: PercentFormatter| formatter.format(&[0.0, 0.125, 0.25]).labels;
/// assert_eq!(labels(PercentFormatter::new(1.0)), ["0.0%", "12.5%", "25.0%"]);
/// assert_eq!(labels(PercentFormatter::new(1.0).with_decimals(0)), ["0%", "12%", "25%"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PercentFormatter {
    whole: f64,
    decimals: Option<usize>,
    symbol: String,
}

/// More decimals than these are not made up.
const MOST_DECIMALS: usize = 5;

impl PercentFormatter {
    /// Percentages of the value that is 100 %: 1 for fractions, 100 for values that are percentages
    /// already.
    #[must_use]
    pub fn new(whole: f64) -> Self {
        Self { whole, decimals: None, symbol: "%".to_owned() }
    }

    /// The number of decimals.
    #[must_use]
    pub fn with_decimals(self, decimals: usize) -> Self {
        Self { decimals: Some(decimals), ..self }
    }

    /// What follows the number, `%` by default; empty where the axis label says it. It is never parsed
    /// as markup.
    #[must_use]
    pub fn with_symbol(self, symbol: impl Into<String>) -> Self {
        Self { symbol: symbol.into(), ..self }
    }

    fn percentage(&self, tick: f64) -> f64 {
        100.0 * (tick / self.whole)
    }

    /// The fewest decimals that show every finite percentage, but for noise.
    fn shared_decimals(percentages: &[f64]) -> usize {
        let shows = |decimals: &usize| {
            let unit = super::decimal::power(*decimals as i32);
            let is_shown = |value: &f64| {
                let scaled = value * unit;
                (scaled - scaled.round()).abs() <= 1e-9 * scaled.abs().max(1.0)
            };
            percentages.iter().filter(|value| value.is_finite()).all(is_shown)
        };
        (0..MOST_DECIMALS).find(shows).unwrap_or(MOST_DECIMALS)
    }
}

impl Formatter for PercentFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let percentages: Vec<f64> = ticks.iter().map(|tick| self.percentage(*tick)).collect();
        let decimals = self.decimals.unwrap_or_else(|| Self::shared_decimals(&percentages));
        let format = NumberFormat::fixed(decimals);
        let label = |value: &f64| {
            if value.is_finite() { format.format(*value) + &self.symbol } else { String::new() }
        };
        TickLabels { labels: percentages.iter().map(label).collect(), offset: String::new() }
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
        for row in goldens["percent"].as_array().unwrap() {
            let labels = PercentFormatter::new(row["xmax"].as_f64().unwrap())
                .with_decimals(row["decimals"].as_u64().unwrap() as usize)
                .format(&[row["x"].as_f64().unwrap()])
                .labels;
            assert_eq!(labels, [row["label"].as_str().unwrap()], "{row}");
        }
    }

    #[test]
    fn decimals_are_shared() {
        let labels = |ticks: &[f64]| PercentFormatter::new(1.0).format(ticks).labels;
        assert_eq!(labels(&[-0.1, 0.0, 0.1, 0.7]), ["−10%", "0%", "10%", "70%"]);
        assert_eq!(labels(&[0.0, 0.0025]), ["0.00%", "0.25%"]);
        assert_eq!(labels(&[1.0 / 3.0, f64::NAN]), ["33.33333%", ""]);
        let bare = PercentFormatter::new(100.0).with_symbol("");
        assert_eq!(bare.format(&[50.0, 100.0]).labels, ["50", "100"]);
        assert_eq!(PercentFormatter::new(0.0).format(&[1.0]).labels, [""]);
    }

    proptest! {
        #[test]
        fn any_ticks(ticks: Vec<f64>, whole: f64) {
            prop_assert_eq!(PercentFormatter::new(whole).format(&ticks).labels.len(), ticks.len());
        }
    }
}
