//! Decimal arithmetic on doubles, by way of exact conversion from and to text.

/// 10 to this power, correctly rounded: 0 below what a double can hold, infinite above.
pub(super) fn power(exponent: i32) -> f64 {
    format!("1e{exponent}").parse().unwrap_or(f64::NAN)
}

/// The exponent of the power of ten below `value`, after rounding it to 15 digits: noise of the last
/// bit, as in 5 × 2e-6 = 9.999999999999999e-6, does not count. 0 for zero, NaN and infinity.
pub(super) fn magnitude(value: f64) -> i32 {
    let text = format!("{value:.14e}");
    text.split_once('e').and_then(|(_, exponent)| exponent.parse().ok()).unwrap_or(0)
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
