use super::NumberFormat;
use super::decimal::magnitude;

/// The most significant digits that fractions are shown with.
const DIGITS: i32 = 4;
/// Decimals in scientific form, where the exponent takes up room as well.
const SCIENTIFIC_DECIMALS: usize = 2;
/// From this power of ten on numbers are written in scientific form ...
const LARGE: i32 = 7;
/// ... and up to this one where all are that small.
const SMALL: i32 = -5;

impl NumberFormat {
    /// The format in which many numbers, such as the cells of a heatmap, share a precision and stay
    /// short.
    ///
    /// - Whole numbers are written whole: `42`.
    /// - Others get as many decimals as the one that needs most, the same for all (`12.0` beside
    ///   `12.5`), but no more than show the largest number with four significant digits: `0.333`,
    ///   `33.33`, `1234`.
    /// - If the largest is ten million or more, or less than 0.0001, all are written in scientific
    ///   form with at most two decimals: `1.23e+09`.
    ///
    /// NaN and infinities don't count. Numbers that round to zero have no sign.
    ///
    /// ```
    /// use graticule::tick::NumberFormat;
    ///
    /// let format = NumberFormat::common([12.0, 9.5, f64::NAN]);
    /// assert_eq!(format.format(12.0), "12.0");
    /// ```
    #[must_use]
    pub fn common(values: impl IntoIterator<Item = f64>) -> Self {
        let (mut largest, mut decimals, mut digits) = (0.0, 0, 0);
        for value in values.into_iter().filter(|value| value.is_finite()) {
            largest = value.abs().max(largest);
            // Nothing that the format can show asks for more.
            if decimals < DIGITS - SMALL || digits <= SCIENTIFIC_DECIMALS {
                let needed = Needed::of(value);
                decimals = needed.decimals.max(decimals);
                digits = needed.digits.max(digits);
            }
        }
        let size = magnitude(largest);
        if largest > 0.0 && (size >= LARGE || size <= SMALL) {
            return Self::scientific(digits.saturating_sub(1).min(SCIENTIFIC_DECIMALS));
        }
        let room = (DIGITS - 1 - size).max(0);
        Self::fixed(decimals.min(room) as usize)
    }
}

/// How much it takes to write a number down exactly.
struct Needed {
    digits: usize,
    decimals: i32,
}

impl Needed {
    fn of(value: f64) -> Self {
        // The shortest digits that read back as the same double: `-1.25e-3`.
        let text = format!("{value:e}");
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = mantissa.bytes().filter(u8::is_ascii_digit).count();
        let exponent: i32 = exponent.parse().unwrap_or(0);
        Self { digits, decimals: (digits as i32 - 1 - exponent).max(0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn labels(values: &[f64]) -> Vec<String> {
        let format = NumberFormat::common(values.iter().copied());
        values.iter().map(|&value| format.format(value)).collect()
    }

    #[test]
    fn share_a_precision() {
        assert_eq!(labels(&[42.0, 7.0, -3.0]), ["42", "7", "−3"]);
        assert_eq!(labels(&[12.0, 12.5]), ["12.0", "12.5"]);
        assert_eq!(labels(&[1.0, -1.0 / 3.0]), ["1.000", "−0.333"]);
        assert_eq!(labels(&[0.25, 0.5]), ["0.25", "0.50"]);
        assert_eq!(labels(&[100.0, 33.333]), ["100.0", "33.3"]);
        assert_eq!(labels(&[1234.5678, 0.001]), ["1235", "0"]);
        assert_eq!(labels(&[-0.0001, 5.125]), ["0.000", "5.125"]);
        assert_eq!(labels(&[9_999_999.0, 1.0]), ["9999999", "1"]);
        assert_eq!(labels(&[1.25e9, 3e9]), ["1.25e+09", "3.00e+09"]);
        assert_eq!(labels(&[2e7]), ["2e+07"]);
        assert_eq!(labels(&[1.23456e-7, 0.0]), ["1.23e−07", "0.00e+00"]);
    }

    #[test]
    fn what_is_not_finite() {
        assert_eq!(labels(&[]), [""; 0]);
        assert_eq!(labels(&[f64::NAN, f64::NEG_INFINITY, 2.5]), ["nan", "−inf", "2.5"]);
        assert_eq!(labels(&[0.0, -0.0]), ["0", "0"]);
    }

    proptest! {
        #[test]
        fn stay_short(values: Vec<f64>) {
            for label in labels(&values) {
                prop_assert!(label.chars().count() <= 10, "{label}");
            }
        }

        #[test]
        fn order_does_not_matter(mut values: Vec<f32>) {
            let as_doubles = |values: &[f32]| values.iter().map(|&v| f64::from(v)).collect::<Vec<_>>();
            let format = NumberFormat::common(as_doubles(&values));
            values.reverse();
            prop_assert_eq!(NumberFormat::common(as_doubles(&values)), format);
        }
    }
}
