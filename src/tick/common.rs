use super::NumberFormat;
use super::decimal::{magnitude, power};

/// Numbers that take no more digits than this are written exactly.
const EXACT: i32 = 4;
/// Otherwise, the significant digits of the range that are shown.
const DIGITS: i32 = 3;
/// The most decimals, where numbers differ little from each other.
const DECIMALS: i32 = 6;
/// Decimals in scientific form, where the exponent takes up room as well: as a rule, and at most.
const SCIENTIFIC_DECIMALS: (i32, i32) = (2, 4);
/// The share of numbers that may be too small to show.
const LOST: f64 = 0.25;
/// From this power of ten on numbers are written in scientific form ...
const LARGE: i32 = 7;
/// ... and up to this one where all are that small.
const SMALL: i32 = -5;
/// Numbers that many powers of ten below the largest are its rounding errors.
const NOISE: i32 = 13;

impl NumberFormat {
    /// The format in which many numbers, such as the cells of a heatmap, stay short and can be
    /// compared.
    ///
    /// - Whole numbers are written whole: `42`.
    /// - Others share as many decimals as the one that needs most (`12.0` beside `12.5`) if that
    ///   takes no more than four digits, or else as many as show three digits of the range: `0.33`
    ///   beside `−1.00`, `33.3` beside `100.0`, `1000.13` beside `1000.25`.
    /// - If the largest is ten million or more, or less than 0.0001, all are written in scientific
    ///   form, with two decimals at most, or up to four where they differ little: `1.23e+09`.
    /// - Where that would hide the first digit of more than a quarter of the numbers that are not
    ///   zero, as with p-values or concentrations, or where not all need an exponent, each has three
    ///   significant digits of its own, and whole parts of up to six digits are written whole:
    ///   `0.001` beside `1235`, `1.2e−12` beside `0.03`.
    ///
    /// NaN and infinities don't count, and what is 10¹³ times smaller than the largest counts as
    /// zero. Numbers that share decimals and round to zero have no sign.
    ///
    /// ```
    /// use graticule::tick::NumberFormat;
    ///
    /// let format = NumberFormat::common([12.0, 9.5, f64::NAN]);
    /// assert_eq!(format.format(12.0), "12.0");
    /// ```
    #[must_use]
    pub fn common(values: impl IntoIterator<Item = f64>) -> Self {
        let mut survey = Survey::default();
        values.into_iter().filter(|value| value.is_finite()).for_each(|value| survey.add(value));
        survey.format()
    }
}

/// What matters about many numbers.
struct Survey {
    low: f64,
    high: f64,
    /// What it takes to write each of them exactly.
    needed: Needed,
    /// How many there are of each power of ten, from [`Survey::LEAST`] on; zeros don't count.
    powers: Vec<usize>,
    has_zero: bool,
}

impl Default for Survey {
    fn default() -> Self {
        Self {
            low: f64::INFINITY,
            high: f64::NEG_INFINITY,
            needed: Needed { digits: 0, decimals: 0 },
            powers: vec![0; (Self::GREATEST - Self::LEAST + 1) as usize],
            has_zero: false,
        }
    }
}

impl Survey {
    /// The powers of ten of the least and the greatest double.
    const LEAST: i32 = -324;
    const GREATEST: i32 = 309;

    fn add(&mut self, value: f64) {
        (self.low, self.high) = (self.low.min(value), self.high.max(value));
        if value == 0.0 {
            self.has_zero = true;
        } else if let Some(count) =
            self.powers.get_mut((magnitude(value) - Self::LEAST).max(0) as usize)
        {
            *count += 1;
        }
        // Nothing that a format can show asks for more.
        if self.needed.decimals < EXACT - SMALL || self.needed.digits <= EXACT {
            let needed = Needed::of(value);
            self.needed.decimals = needed.decimals.max(self.needed.decimals);
            self.needed.digits = needed.digits.max(self.needed.digits);
        }
    }

    fn format(&self) -> NumberFormat {
        let largest = self.high.abs().max(self.low.abs());
        if !(largest > 0.0 && largest.is_finite()) {
            return NumberFormat::fixed(0);
        }
        let size = magnitude(largest);
        let range = self.range(largest);
        if size >= LARGE || size <= SMALL {
            // A zero in scientific form is long, and so are numbers that need none.
            let mixed = size >= LARGE && self.share_below(LARGE - DIGITS, size) > LOST;
            if self.has_zero || mixed {
                return NumberFormat::short(DIGITS as usize);
            }
            let (rule, most) = SCIENTIFIC_DECIMALS;
            let decimals = (size - range + 1).clamp(rule, most);
            return NumberFormat::scientific((self.needed.digits - 1).clamp(0, decimals) as usize);
        }
        let decimals = self.decimals(size, range);
        if self.share_below(-decimals, size) > LOST {
            return NumberFormat::short(DIGITS as usize);
        }
        NumberFormat::fixed(decimals as usize)
    }

    /// The power of ten of the range, or of the largest number where all are the same.
    fn range(&self, largest: f64) -> i32 {
        let range = self.high - self.low;
        let is_one = range.is_finite() && range > largest * power(-NOISE);
        magnitude(if is_one { range } else { largest })
    }

    /// How many decimals all share.
    fn decimals(&self, size: i32, range: i32) -> i32 {
        let exact = size.max(0) + 1 + self.needed.decimals;
        if exact <= EXACT {
            return self.needed.decimals;
        }
        let room = (DECIMALS - size.max(0)).max(0).max(DIGITS - 1 - size);
        self.needed.decimals.min((DIGITS - 1 - range).clamp(0, room))
    }

    /// The share of numbers below a power of ten among those that are not zero.
    fn share_below(&self, exponent: i32, size: i32) -> f64 {
        let count = |from: i32, to: i32| -> usize {
            let index = |exponent: i32| (exponent - Self::LEAST).max(0) as usize;
            self.powers.get(index(from)..index(to).max(index(from))).into_iter().flatten().sum()
        };
        let first = size - NOISE;
        let all = count(first, Self::GREATEST + 1);
        count(first, exponent) as f64 / all.max(1) as f64
    }
}

/// How much it takes to write a number down exactly.
struct Needed {
    digits: i32,
    decimals: i32,
}

impl Needed {
    fn of(value: f64) -> Self {
        // The shortest digits that read back as the same double: `-1.25e-3`.
        let text = format!("{value:e}");
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = mantissa.bytes().filter(u8::is_ascii_digit).count() as i32;
        let exponent: i32 = exponent.parse().unwrap_or(0);
        Self { digits, decimals: (digits - 1 - exponent).max(0) }
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
        assert_eq!(labels(&[1.0, -1.0 / 3.0]), ["1.00", "−0.33"]);
        assert_eq!(labels(&[0.912345, 0.012345]), ["0.912", "0.012"]);
        assert_eq!(labels(&[0.25, 0.5]), ["0.25", "0.50"]);
        assert_eq!(labels(&[100.0, 33.333]), ["100.0", "33.3"]);
        assert_eq!(labels(&[120.2, 12.5]), ["120.2", "12.5"]);
        assert_eq!(labels(&[1204.5, 3388.25, 980.1]), ["1204", "3388", "980"]);
        assert_eq!(
            labels(&[-0.0001, 5.125, 2.0, 3.5, 1.5]),
            ["0.00", "5.12", "2.00", "3.50", "1.50"]
        );
        assert_eq!(labels(&[9_999_999.0, 1.0]), ["9999999", "1"]);
        assert_eq!(labels(&[1.25e9, 3e9]), ["1.25e+09", "3.00e+09"]);
        assert_eq!(labels(&[2e7]), ["2e+07"]);
        assert_eq!(labels(&[1.23456e-7, 2.5e-8]), ["1.23e−07", "2.50e−08"]);
    }

    #[test]
    fn little_differences_are_shown() {
        assert_eq!(labels(&[1000.125, 1000.25, 1000.5]), ["1000.125", "1000.250", "1000.500"]);
        assert_eq!(labels(&[101_325.15, 101_325.85]), ["101325.1", "101325.9"]);
        assert_eq!(labels(&[1.23e9, 1.23456e9]), ["1.2300e+09", "1.2346e+09"]);
        assert_eq!(labels(&[1.0, 1.0 + f64::EPSILON]), ["1.00", "1.00"]);
        assert_eq!(labels(&[1.0 / 3.0; 2]), ["0.333"; 2]);
    }

    #[test]
    fn far_apart() {
        assert_eq!(labels(&[1000.5, 0.001]), ["1000", "0.001"]);
        assert_eq!(labels(&[1234.5678, 0.001]), ["1235", "0.001"]);
        assert_eq!(labels(&[0.5, 0.03, 1.234e-12]), ["0.5", "0.03", "1.23e−12"]);
        assert_eq!(
            labels(&[0.02, 0.5, 3.0, 1500.25, 20_000.0]),
            ["0.02", "0.5", "3", "1500", "20000"]
        );
        assert_eq!(labels(&[1e-9, 0.00123, 0.5, 1e9]), ["1e−09", "0.00123", "0.5", "1e+09"]);
        assert_eq!(labels(&[1.23456e-7, 0.0]), ["1.23e−07", "0"]);
        assert_eq!(labels(&[1234.0, 2.5e9]), ["1234", "2.5e+09"]);
        assert_eq!(labels(&[f64::MIN, 0.0, f64::MAX]), ["−1.8e+308", "0", "1.8e+308"]);
        assert_eq!(labels(&[5e-324, 1e-323]), ["5e−324", "1e−323"]);
    }

    #[test]
    fn rounding_errors_are_zero() {
        assert_eq!(
            labels(&[1.0, 6e-17, -6e-17, 0.999_999_999_9]),
            ["1.00", "0.00", "0.00", "1.00"]
        );
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
                prop_assert!(label.chars().count() <= 12, "{label}");
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
