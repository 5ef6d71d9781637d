use super::decimal::{is_short_integer, magnitude};

/// The text of a number without its sign, cut where thousands separators stop.
pub(super) struct Body {
    /// The digits before the point; what is not finite has none.
    pub(super) whole: String,
    /// Everything after: point and decimals, exponent, percent sign, or the word `inf` or `nan`.
    pub(super) rest: String,
}

/// How a [`Body`] is written; numbers are taken without their sign.
///
/// Digits are those of the exact binary value, correctly rounded, ties to even.
#[derive(Clone, Copy)]
pub(super) struct Writer {
    /// Keep the point where no decimals follow, and zeros at the end in general form.
    pub(super) alternate: bool,
    /// The sign of a negative exponent.
    pub(super) minus: char,
}

/// When the general form turns to an exponent: at this power of ten, or below -4.
#[derive(Clone, Copy)]
pub(super) struct Switch(pub(super) i32);

impl Writer {
    /// `12.50`: this many decimals.
    pub(super) fn fixed(self, value: f64, decimals: usize) -> Body {
        if is_short_integer(value) {
            let whole = value.abs() as u64;
            return self.join(&whole.to_string(), &"0".repeat(decimals));
        }
        let text = format!("{:.decimals$}", value.abs());
        match text.split_once('.') {
            Some((whole, fraction)) => self.join(whole, fraction),
            None => self.join(&text, ""),
        }
    }

    /// `1.25e+01`: one digit, and this many decimals.
    pub(super) fn scientific(self, value: f64, decimals: usize) -> Body {
        let digits = Digits::read(&format!("{:.decimals$e}", value.abs()));
        self.with_exponent(&digits)
    }

    /// `12.5` or `1.25e+20`: this many significant digits, without zeros at the end.
    pub(super) fn general(self, value: f64, precision: usize) -> Body {
        let precision = precision.max(1);
        let mut digits = Digits::rounded(value, precision);
        if !self.alternate {
            digits.trim();
        }
        self.switched(&digits, Switch(precision as i32))
    }

    /// As [`general`](Self::general), but a whole part of up to six digits is written whole.
    pub(super) fn short(self, value: f64, precision: usize) -> Body {
        const WHOLE: i32 = 6;
        let whole = magnitude(value) + 1;
        let whole = if whole <= WHOLE { whole.max(0) as usize } else { 0 };
        self.general(value, precision.max(whole))
    }

    /// As [`general`](Self::general), but a number without exponent always has a decimal: `12.0`.
    /// Without a precision, the shortest digits that read back as the same number.
    pub(super) fn plain(self, value: f64, precision: Option<usize>) -> Body {
        let (mut digits, switch) = match precision.map(|precision| precision.max(1)) {
            Some(precision) => (Digits::rounded(value, precision), Switch(precision as i32 - 1)),
            None => (Digits::shortest(value), Switch(16)),
        };
        if !self.alternate {
            digits.trim();
        }
        let mut body = self.switched(&digits, switch);
        let has_point = body.rest.starts_with('.') && body.rest.len() > 1;
        if !digits.wants_exponent(switch) && !has_point {
            body.rest = ".0".to_owned();
        }
        body
    }

    fn switched(self, digits: &Digits, switch: Switch) -> Body {
        if digits.wants_exponent(switch) {
            self.with_exponent(digits)
        } else {
            let (whole, fraction) = digits.around_the_point();
            self.join(&whole, &fraction)
        }
    }

    fn with_exponent(self, digits: &Digits) -> Body {
        let (first, others) = digits.text.split_at(1.min(digits.text.len()));
        let mut body = self.join(first, others);
        let sign = if digits.exponent < 0 { self.minus } else { '+' };
        body.rest += &format!("e{sign}{:02}", digits.exponent.unsigned_abs());
        body
    }

    fn join(self, whole: &str, fraction: &str) -> Body {
        let point = if !fraction.is_empty() || self.alternate { "." } else { "" };
        Body { whole: whole.to_owned(), rest: [point, fraction].concat() }
    }
}

/// A number as d.ddd × 10^exponent.
struct Digits {
    /// ASCII digits; the point stands after the first.
    text: String,
    exponent: i32,
}

impl Digits {
    /// Reads `1.25e-7`.
    fn read(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        Self { text: mantissa.replace('.', ""), exponent: exponent.parse().unwrap_or(0) }
    }

    /// The fewest digits that read back as `value`; of several, the nearest, ties to even (the
    /// standard library rounds ties up).
    fn shortest(value: f64) -> Self {
        let value = value.abs();
        let shortest = Self::read(&format!("{value:e}"));
        let nearest = Self::rounded(value, shortest.text.len());
        if nearest.value() == value { nearest } else { shortest }
    }

    fn value(&self) -> f64 {
        let (first, others) = self.text.split_at(1.min(self.text.len()));
        format!("{first}.{others}e{}", self.exponent).parse().unwrap_or(f64::NAN)
    }

    fn rounded(value: f64, count: usize) -> Self {
        let decimals = count.saturating_sub(1);
        Self::read(&format!("{:.decimals$e}", value.abs()))
    }

    /// Takes off the zeros at the end; the first digit stays.
    fn trim(&mut self) {
        let kept = self.text.trim_end_matches('0').len().max(1);
        self.text.truncate(kept);
    }

    fn wants_exponent(&self, switch: Switch) -> bool {
        self.exponent < -4 || self.exponent >= switch.0
    }

    /// The digits before and after the point when written without an exponent.
    fn around_the_point(&self) -> (String, String) {
        let zeros = |count: i32| "0".repeat(count.max(0) as usize);
        if self.exponent < 0 {
            return ("0".to_owned(), zeros(-1 - self.exponent) + &self.text);
        }
        let length = self.exponent as usize + 1;
        let whole: String = self.text.chars().chain(std::iter::repeat('0')).take(length).collect();
        (whole, self.text.chars().skip(length).collect())
    }
}
