use super::decimal::{divide, magnitude, power, scale_down, tidy};
use super::{Formatter, NumberFormat, TickLabels};

/// Numbers with as many decimals as their ticks need, the same for all of them.
///
/// Where all ticks share their leading digits, these are taken out as an offset; where they are
/// very small or very large, a power of ten is taken out: labels `0 … 10` with `+10⁶`, or
/// `0.2 … 1.0` with `×10⁶`. It follows matplotlib's `ScalarFormatter`, but sees only the ticks, not
/// the limits of the axis. Minus signs are true ones (U+2212).
///
/// ```
/// use graticule::tick::{Formatter, ScalarFormatter};
///
/// let named = ScalarFormatter::new().format(&[-5e5, 0.0, 1e6]);
/// assert_eq!(named.labels, ["−0.5", "0.0", "1.0"]);
/// assert_eq!(named.offset, "×10⁶");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScalarFormatter {
    offset: bool,
    scientific: bool,
    power_limits: (i32, i32),
}

/// How many digits an offset must save to be worth the reader's trouble.
const OFFSET_DIGITS: i32 = 4;

impl Default for ScalarFormatter {
    fn default() -> Self {
        Self { offset: true, scientific: true, power_limits: (-5, 6) }
    }
}

impl ScalarFormatter {
    /// Offsets that save four digits or more, and powers of ten up to -5 and from 6 on.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether leading digits that all ticks share may be taken out.
    #[must_use]
    pub fn with_offset(self, offset: bool) -> Self {
        Self { offset, ..self }
    }

    /// Whether a power of ten may be taken out.
    #[must_use]
    pub fn with_scientific(self, scientific: bool) -> Self {
        Self { scientific, ..self }
    }

    /// Up to which and from which power of ten on it is taken out; two equal numbers other than 0
    /// always take out that one.
    #[must_use]
    pub fn with_power_limits(self, low: i32, high: i32) -> Self {
        Self { power_limits: (low, high), ..self }
    }

    /// The power of ten to take out.
    fn exponent(&self, ticks: &[f64], offset: f64) -> i32 {
        let (low, high) = self.power_limits;
        if !self.scientific {
            return 0;
        }
        if low == high && low != 0 {
            return low.clamp(-323, 308);
        }
        let size = if offset == 0.0 {
            ticks.iter().fold(0.0, |size: f64, tick| size.max(tick.abs()))
        } else {
            spread(ticks)
        };
        let exponent = magnitude(size);
        if exponent <= low || exponent >= high { exponent } else { 0 }
    }
}

impl Formatter for ScalarFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let finite: Vec<f64> = ticks.iter().copied().filter(|tick| tick.is_finite()).collect();
        let offset = if self.offset { shared_offset(&finite) } else { 0.0 };
        let exponent = self.exponent(&finite, offset);
        let reduced = |tick: f64| scale_down(tick - offset, exponent);
        let places: Vec<f64> = finite.iter().map(|&tick| reduced(tick)).collect();
        let format = NumberFormat::fixed(decimals(&places));
        let labels = ticks.iter().map(|&tick| {
            if tick.is_finite() { format.format(reduced(tick)) } else { String::new() }
        });
        TickLabels { labels: labels.collect(), offset: offset_label(exponent, offset) }
    }
}

/// The distance between the smallest and the largest tick.
fn spread(ticks: &[f64]) -> f64 {
    let (low, high) = extremes(ticks);
    high - low
}

/// The smallest and the largest tick; 0 and 0 where there is none.
fn extremes(ticks: &[f64]) -> (f64, f64) {
    ticks
        .iter()
        .map(|&tick| (tick, tick))
        .reduce(|(low, high), (tick, _)| (low.min(tick), high.max(tick)))
        .unwrap_or_default()
}

/// The leading digits that all ticks share, as a number; 0 where taking them out would not pay.
fn shared_offset(ticks: &[f64]) -> f64 {
    let (low, high) = extremes(ticks);
    if low == high || low <= 0.0 && high >= 0.0 {
        return 0.0;
    }
    let (small, large) = (low.abs().min(high.abs()), low.abs().max(high.abs()));
    let whole = |value: f64, exponent: i32| divide(value, power(exponent)).0;
    let apart = |exponent| whole(large, exponent) - whole(small, exponent);
    let top = magnitude(large) + 1;
    // A double has 17 digits at most, so the loops end after about as many steps.
    let first_where = |differs: &dyn Fn(f64) -> bool| {
        (0..25).map(|down| top - down).find(|&exponent| differs(apart(exponent)))
    };
    // The smallest power of ten down to which the ticks agree ...
    let mut shared = first_where(&|apart| apart != 0.0);
    if shared.is_some_and(|exponent| (large - small) / power(exponent + 1) <= 1e-2) {
        // ... or, where they straddle a much larger one such as 100000, differ by one only.
        shared = first_where(&|apart| apart > 1.0);
    }
    let Some(exponent) = shared.map(|exponent| exponent + 1) else { return 0.0 };
    let digits = whole(large, exponent);
    let offset = digits * power(exponent);
    // Written so that NaN, from ticks too small for this arithmetic, has no offset.
    if digits >= power(OFFSET_DIGITS - 1) { tidy(offset, offset).copysign(low) } else { 0.0 }
}

/// How many decimals show every place to a thousandth of their spread, and tell them apart; where
/// there is no spread, ten digits.
fn decimals(places: &[f64]) -> usize {
    let spread = spread(places);
    let largest = places.iter().fold(0.0, |size: f64, place| size.max(place.abs()));
    let last = if spread > 0.0 { magnitude(spread) - 3 } else { magnitude(largest) - 10 };
    let tolerance = power(last);
    let mut decimals = (1 - last).max(0);
    let shown = |decimals: i32| {
        let unit = power(decimals);
        places
            .iter()
            .all(|place| (place - (place * unit).round_ties_even() / unit).abs() < tolerance)
    };
    while decimals > 0 && shown(decimals - 1) {
        decimals -= 1;
    }
    let decimals = decimals as usize;
    (decimals..decimals + 17).find(|&decimals| are_distinct(places, decimals)).unwrap_or(decimals)
}

/// Whether neighbours that differ also differ when printed.
fn are_distinct(places: &[f64], decimals: usize) -> bool {
    let format = NumberFormat::fixed(decimals);
    let texts: Vec<String> = places.iter().map(|&place| format.format(place)).collect();
    std::iter::zip(places.windows(2), texts.windows(2))
        .all(|(places, texts)| places[0] == places[1] || texts[0] != texts[1])
}

/// What was taken out: `×10⁶`, `+1.5×10³`, or both.
fn offset_label(exponent: i32, offset: f64) -> String {
    let mut parts = Vec::new();
    if exponent != 0 {
        parts.push(format!("×10{}", superscript(&exponent.to_string())));
    }
    if offset != 0.0 {
        let sign = if offset > 0.0 { '+' } else { '−' };
        parts.push(format!("{sign}{}", with_power_of_ten(offset.abs())));
    }
    parts.join(" ")
}

/// A positive number as `1.234×10⁵`, `10⁶` or `1.5`.
fn with_power_of_ten(value: f64) -> String {
    let text = format!("{value:.14e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits = digits.trim_end_matches('0').trim_end_matches('.');
    match (digits, exponent) {
        (digits, "0") => digits.to_owned(),
        ("1", exponent) => format!("10{}", superscript(exponent)),
        (digits, exponent) => format!("{digits}×10{}", superscript(exponent)),
    }
}

/// A whole number in superscript characters.
pub(super) fn superscript(number: &str) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raise = |c: char| c.to_digit(10).map_or('⁻', |digit| DIGITS[digit as usize]);
    number.chars().map(raise).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// Turns `×10⁻⁵ −1` and `+2×10³` into matplotlib's plain `1e−5−1` and `+2e3`.
    fn plain(offset: &str) -> String {
        let mut text = offset.replace(' ', "");
        for (digit, raised) in "0123456789−".chars().zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻".chars())
        {
            text = text.replace(raised, &format!("^{digit}"));
        }
        // The first raised character starts an exponent, the others continue it.
        let mut exponents = text.split("10^").map(|part| part.replace('^', ""));
        let mut plain = exponents.next().unwrap();
        for exponent in exponents {
            let alone = plain.trim_end_matches('×');
            let digits = if alone.ends_with(|c: char| c.is_ascii_digit()) { "" } else { "1" };
            plain = format!("{alone}{digits}e{exponent}");
        }
        plain
    }

    /// A label of matplotlib's markup as ours are written, but without spaces: "×10⁻⁶".
    fn from_markup(label: &str) -> String {
        let mut raised = false;
        let letters = label.replace("\\mathdefault", "").replace("\\times", "×");
        let written = letters.chars().filter_map(|c| {
            match c {
                '^' => raised = true,
                '}' => raised = false,
                '{' | '$' | ' ' => {}
                c if !raised => return Some(c),
                c => {
                    let digit = "0123456789−".chars().position(|digit| digit == c)?;
                    return "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".chars().nth(digit);
                }
            }
            None
        });
        written.collect()
    }

    #[test]
    fn labels_of_matplotlib() {
        let goldens: Value =
            serde_json::from_str(include_str!("goldens/format_scalar.json")).unwrap();
        for row in goldens["scalar"].as_array().unwrap() {
            let ticks: Vec<f64> = row["ticks"]
                .as_array()
                .unwrap()
                .iter()
                .map(|tick| tick.as_f64().unwrap())
                .collect();
            let ours = ScalarFormatter::new().format(&ticks);
            assert_eq!(serde_json::json!(ours.labels), row["labels"], "{row}");
            assert_eq!(plain(&ours.offset), *row["offset"].as_str().unwrap(), "{row}");
            if let Some(labels) = row["labels_math"].as_array() {
                let text = labels.iter().map(|label| from_markup(label.as_str().unwrap()));
                assert_eq!(ours.labels, text.collect::<Vec<_>>(), "{row}");
            }
            if let Some(offset) = row["offset_math"].as_str() {
                assert_eq!(ours.offset.replace(' ', ""), from_markup(offset), "{row}");
            }
            if row["labels_nooffset"].is_array() {
                let ours = ScalarFormatter::new().with_offset(false).format(&ticks);
                assert_eq!(serde_json::json!(ours.labels), row["labels_nooffset"], "{row}");
                assert_eq!(plain(&ours.offset), *row["offset_nooffset"].as_str().unwrap(), "{row}");
            }
        }
    }

    #[test]
    fn offsets_read_well() {
        let offset = |ticks: &[f64]| ScalarFormatter::new().format(ticks).offset;
        assert_eq!(offset(&[1e6, 1e6 + 2.0, 1e6 + 4.0]), "+10⁶");
        assert_eq!(offset(&[123456.0, 123458.0]), "+1.2345×10⁵");
        assert_eq!(offset(&[-1.00008, -1.00006, -1.00004]), "×10⁻⁵ −1");
        assert_eq!(offset(&[0.0, 5e-12]), "×10⁻¹²");
        // Matplotlib writes no more than ten of these digits, and so another number.
        assert_eq!(offset(&[123456789012.25, 123456789012.5]), "+1.23456789012×10¹¹");
    }

    #[test]
    fn hardly_any_number() {
        let labels = |ticks: &[f64]| ScalarFormatter::new().format(ticks).labels;
        assert_eq!(labels(&[0.0, 5e-324]), ["0.00", "4.94"]);
        assert_eq!(labels(&[-1e308, 0.0, 1e308]), ["−1", "0", "1"]);
    }

    #[test]
    fn settings() {
        let thousands =
            ScalarFormatter::new().with_power_limits(3, 3).format(&[0.0, 500.0, 1000.0]);
        assert_eq!(thousands.labels, ["0.0", "0.5", "1.0"]);
        assert_eq!(thousands.offset, "×10³");
        let plain = ScalarFormatter::new().with_scientific(false).format(&[0.0, 1e7]);
        assert_eq!(plain.labels, ["0", "10000000"]);
        assert_eq!(plain.offset, "");
    }

    #[test]
    fn few_or_odd_ticks() {
        let labels = |ticks: &[f64]| ScalarFormatter::new().format(ticks).labels;
        assert!(labels(&[]).is_empty());
        assert_eq!(labels(&[0.0]), ["0"]);
        assert_eq!(labels(&[0.25]), ["0.25"]);
        assert_eq!(labels(&[f64::NAN, 1.0, f64::INFINITY]), ["", "1", ""]);
        assert_eq!(labels(&[-0.0, 1.0]), ["0", "1"]);
        // Matplotlib calls the first two both `1.00`.
        assert_eq!(labels(&[1.0, 1.001, 100.0]), ["1.000", "1.001", "100.000"]);
        // And these both `0`.
        let tiny = ScalarFormatter::new().with_scientific(false).format(&[0.0, 1e-9]);
        assert_eq!(tiny.labels, ["0.000000000", "0.000000001"]);
    }

    proptest! {
        #[test]
        fn any_ticks(ticks: Vec<f64>, offset: bool, scientific: bool, low: i32, high: i32) {
            let formatter = ScalarFormatter::new()
                .with_offset(offset)
                .with_scientific(scientific)
                .with_power_limits(low, high);
            for ticks in [&ticks[..], &ticks[..ticks.len().min(2)]] {
                prop_assert_eq!(formatter.format(ticks).labels.len(), ticks.len());
            }
        }

        #[test]
        fn offset_and_labels_add_up(base in 1.0..1e9_f64, step in 1e-3..10.0_f64) {
            let ticks: Vec<f64> = (0..5_i32).map(|k| base.round() + step * f64::from(k)).collect();
            let exponent = |formatter: &ScalarFormatter, offset| formatter.exponent(&ticks, offset);
            let formatter = ScalarFormatter::new();
            let offset = shared_offset(&ticks);
            let unit = power(exponent(&formatter, offset));
            for (tick, label) in ticks.iter().zip(formatter.format(&ticks).labels) {
                let read: f64 = label.replace('−', "-").parse().unwrap();
                prop_assert!((offset + read * unit - tick).abs() < 0.1 * step, "{tick} {label}");
            }
        }
    }
}
