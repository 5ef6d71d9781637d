//! Decimal arithmetic on doubles, by way of exact conversion from and to text; where a result is
//! plain to see, without that detour, which takes a hundred times as long.

/// The powers of ten that a double holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// 10 to this power, correctly rounded: 0 below what a double can hold, infinite above.
pub(super) fn power(exponent: i32) -> f64 {
    match POWERS.get(exponent.unsigned_abs() as usize) {
        Some(power) if exponent >= 0 => *power,
        // One rounding of an exact quotient.
        Some(power) => 1.0 / power,
        None => format!("1e{exponent}").parse().unwrap_or(f64::NAN),
    }
}

/// The exponent of the power of ten below `value`, after rounding it to 15 digits: noise of the last
/// bit, as in 5 × 2e-6 = 9.999999999999999e-6, does not count. 0 for zero, NaN and infinity.
pub(super) fn magnitude(value: f64) -> i32 {
    if let Some(exponent) = plain_magnitude(value.abs()) {
        return exponent;
    }
    let text = format!("{value:.14e}");
    text.split_once('e').and_then(|(_, exponent)| exponent.parse().ok()).unwrap_or(0)
}

/// The exponent of the power of ten below `size`, where it is small and 15 digits don't round up to
/// the next one.
fn plain_magnitude(size: f64) -> Option<i32> {
    let last = POWERS.len() as i32 - 1;
    let exponent = if size >= 1.0 {
        POWERS.iter().position(|power| size < *power)? as i32 - 1
    } else {
        (-last..0).rev().find(|&exponent| size >= power(exponent))?
    };
    (size < power(exponent + 1) * (1.0 - 1e-14)).then_some(exponent)
}

/// Whether this is a whole number of at most 15 digits.
pub(super) fn is_short_integer(value: f64) -> bool {
    value.abs() < 1e15 && value.trunc() == value
}

/// `value` divided by 10 to this power; exact enough where that power is no normal double.
pub(super) fn scale_down(value: f64, exponent: i32) -> f64 {
    const SHIFT: i32 = 200;
    if exponent < -SHIFT {
        value * power(SHIFT) / power(exponent + SHIFT)
    } else {
        value / power(exponent)
    }
}

/// `value` without the noise of its last bits, so that 0.30000000000000004 is 0.3: rounded to 15
/// significant digits, or more where `step` would suffer.
pub(super) fn tidy(value: f64, step: f64) -> f64 {
    if is_short_integer(value) {
        return value + 0.0;
    }
    let digits = (magnitude(value) - magnitude(step) + 6).clamp(14, 16) as usize;
    // `+ 0.0` turns -0 into 0.
    format!("{value:.digits$e}").parse().unwrap_or(value) + 0.0
}

/// Floored division: how many whole `step`s (> 0) fit below `value`, and what is left, in
/// 0..=`step`.
pub(super) fn divide(value: f64, step: f64) -> (f64, f64) {
    let mut rest = value % step;
    if rest < 0.0 {
        rest += step;
    }
    (((value - rest) / step).round(), rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn powers_and_magnitudes() {
        for exponent in -307..=308 {
            assert_eq!(magnitude(power(exponent)), exponent);
        }
        assert_eq!(magnitude(5.0 * 2e-6), -5);
        assert_eq!(magnitude(-999.0), 2);
        assert_eq!((power(400), power(-400)), (f64::INFINITY, 0.0));
        assert_eq!((magnitude(0.0), magnitude(f64::NAN), magnitude(f64::INFINITY)), (0, 0, 0));
        assert_eq!(magnitude(scale_down(5e-324, -324)), 0);
    }

    proptest! {
        /// What is plain to see is what the text says.
        #[test]
        fn the_detour_leads_to_the_same_place(
            digits in 1_u64..10_000_000_000_000_000,
            exponent in -40..40_i32,
            ulps in -3..=3_i64,
        ) {
            let value: f64 = format!("{digits}e{exponent}").parse().unwrap();
            let value = f64::from_bits(value.to_bits().wrapping_add_signed(ulps));
            for value in [value, value.trunc(), power(exponent), -power(exponent)] {
                let text = format!("{value:.14e}");
                let (_, told) = text.split_once('e').unwrap();
                prop_assert_eq!(magnitude(value), told.parse::<i32>().unwrap(), "{}", value);
                if is_short_integer(value) {
                    prop_assert_eq!(text.parse::<f64>().unwrap(), tidy(value, 1.0));
                }
            }
            prop_assert_eq!(power(exponent), format!("1e{exponent}").parse::<f64>().unwrap());
        }
    }

    #[test]
    fn tidy_keeps_what_matters() {
        assert_eq!(tidy(0.1 + 0.2, 0.1), 0.3);
        assert_eq!(tidy(1e15 + 2.0, 2.0), 1e15 + 2.0);
        assert!(tidy(-0.0, 1.0).is_sign_positive());
    }

    #[test]
    fn division_floors() {
        assert_eq!(divide(7.0, 2.0), (3.0, 1.0));
        assert_eq!(divide(-7.0, 2.0), (-4.0, 1.0));
    }
}
