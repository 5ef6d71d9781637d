use super::body::{Body, Writer};
use super::{Formatter, TickLabels};

/// How numbers become text: the format specification of Python's `format`, such as `.2f`, `,` or
/// `+.1%`.
///
/// `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`, where
///
/// - fill is any character, and align one of `<` (left), `>` (right, the default), `^` (centred)
///   and `=` (filled after the sign);
/// - sign is `-` (only minus, the default), `+` (both) or a space (a space for plus);
/// - `z` writes numbers that round to zero without a minus sign;
/// - `#` keeps the point where no decimals follow, and the zeros at the end with `g`;
/// - `0` fills with zeros after the sign, up to the width, in characters;
/// - grouping is `,` or `_`, between thousands;
/// - type is `d` (whole number), `f` or `F` (decimals), `e` or `E` (exponent), `g` or `G`
///   (whichever is shorter), `%` (times 100, with a percent sign), or none: as `g`, but with a
///   decimal at least, and by default as many digits as the number has.
///
/// Text is Python's, rounded as exactly, with these differences, made for figures: a minus sign,
/// also that of an exponent, is a true one (U+2212) unless [`with_ascii_minus`] asks otherwise;
/// `d` takes fractions too, and rounds them to the nearest whole number, ties to even.
///
/// ```
/// use graticule::tick::NumberFormat;
///
/// assert_eq!(NumberFormat::parse(".2f")?.format(-0.125), "−0.12");
/// assert_eq!(NumberFormat::parse(".2g")?.format(123456.0), "1.2e+05");
/// assert_eq!(NumberFormat::parse("+,.0f")?.format(1234.5), "+1,234");
/// assert_eq!(NumberFormat::parse(".1%")?.format(0.333), "33.3%");
/// # Ok::<(), graticule::tick::FormatError>(())
/// ```
///
/// [`with_ascii_minus`]: Self::with_ascii_minus
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberFormat {
    pub(super) fill: char,
    pub(super) align: Align,
    pub(super) sign: Sign,
    /// Whether numbers that round to zero lose their minus sign.
    pub(super) plain_zero: bool,
    pub(super) alternate: bool,
    pub(super) width: usize,
    pub(super) grouping: Option<char>,
    pub(super) precision: Option<usize>,
    pub(super) kind: Kind,
    pub(super) upper: bool,
    pub(super) minus: char,
}

/// On which side of a number the fill goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
    Center,
    AfterSign,
}

/// What a number that is not negative starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Minus,
    Plus,
    Space,
}

/// The form of the digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Plain,
    Integer,
    Fixed,
    Scientific,
    General,
    /// As general, but whole parts of up to six digits are written whole.
    Short,
    Percent,
}

/// The precision where none is given, in all forms that have one.
const DEFAULT_PRECISION: usize = 6;

/// As Python's empty specification: the shortest digits that read back, `12.0`.
impl Default for NumberFormat {
    fn default() -> Self {
        Self::new(Kind::Plain, None)
    }
}

impl NumberFormat {
    /// The largest width and precision.
    pub const LIMIT: usize = 999;

    const fn new(kind: Kind, precision: Option<usize>) -> Self {
        Self {
            fill: ' ',
            align: Align::Right,
            sign: Sign::Minus,
            plain_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            precision,
            kind,
            upper: false,
            minus: '−',
        }
    }

    /// This many decimals, at most [`LIMIT`](Self::LIMIT), and no sign on zero: `z.2f`.
    #[must_use]
    pub const fn fixed(decimals: usize) -> Self {
        Self { plain_zero: true, ..Self::new(Kind::Fixed, Some(at_most_limit(decimals))) }
    }

    /// An exponent, this many decimals, at most [`LIMIT`](Self::LIMIT), and no sign on zero: `z.2e`.
    #[must_use]
    pub const fn scientific(decimals: usize) -> Self {
        Self { plain_zero: true, ..Self::new(Kind::Scientific, Some(at_most_limit(decimals))) }
    }

    /// The fewest digits, at most six, with an exponent where that is shorter, and no sign on zero:
    /// `zg`.
    pub(super) const fn six_digits() -> Self {
        Self { plain_zero: true, ..Self::new(Kind::General, None) }
    }

    /// This many significant digits without zeros at the end, but whole parts of up to six digits
    /// whole.
    pub(super) const fn short(digits: usize) -> Self {
        Self::new(Kind::Short, Some(digits))
    }

    /// The same format with the minus sign of a keyboard (`-`), for text that programs read.
    #[must_use]
    pub const fn with_ascii_minus(self) -> Self {
        Self { minus: '-', ..self }
    }

    /// The text of a number; `nan` and `inf` are called so.
    #[must_use]
    pub fn format(&self, value: f64) -> String {
        let body = self.body(value);
        let zero = self.plain_zero || self.kind == Kind::Integer;
        let negative = value.is_sign_negative() && !value.is_nan() && !(zero && is_zero(&body));
        self.assemble(negative, body)
    }

    /// The text of a whole number: exact with `d` and without a type; the other types see the
    /// nearest `f64`, as in Python.
    #[must_use]
    pub fn format_int(&self, value: i128) -> String {
        let exact = match self.kind {
            Kind::Integer => true,
            Kind::Plain => self.precision.is_none(),
            Kind::Fixed | Kind::Scientific | Kind::General | Kind::Short | Kind::Percent => false,
        };
        if exact {
            let body = Body { whole: value.unsigned_abs().to_string(), rest: String::new() };
            self.assemble(value < 0, body)
        } else {
            self.format(value as f64)
        }
    }

    fn body(&self, value: f64) -> Body {
        let writer = Writer { alternate: self.alternate, minus: self.minus };
        let precision = self.precision.unwrap_or(DEFAULT_PRECISION);
        let value = if self.kind == Kind::Percent { value * 100.0 } else { value };
        let mut body = if !value.is_finite() {
            let word = if value.is_nan() { "nan" } else { "inf" };
            Body { whole: String::new(), rest: word.to_owned() }
        } else {
            match self.kind {
                Kind::Plain => writer.plain(value, self.precision),
                Kind::Integer => Writer { alternate: false, ..writer }.fixed(value, 0),
                Kind::Fixed | Kind::Percent => writer.fixed(value, precision),
                Kind::Scientific => writer.scientific(value, precision),
                Kind::General => writer.general(value, precision),
                Kind::Short => writer.short(value, precision),
            }
        };
        if self.upper {
            body.rest.make_ascii_uppercase();
        }
        if self.kind == Kind::Percent {
            body.rest.push('%');
        }
        body
    }

    /// Puts sign, separators and fill to the digits.
    fn assemble(&self, negative: bool, body: Body) -> String {
        let sign = match self.sign {
            _ if negative => Some(self.minus),
            Sign::Minus => None,
            Sign::Plus => Some('+'),
            Sign::Space => Some(' '),
        };
        let beside = usize::from(sign.is_some()) + body.rest.chars().count();
        let whole = self.group(body.whole, self.width.saturating_sub(beside));
        let missing = self.width.saturating_sub(beside + whole.chars().count());
        let (before, after_sign, after) = match self.align {
            Align::Left => (0, 0, missing),
            Align::Right => (missing, 0, 0),
            Align::Center => (missing / 2, 0, missing - missing / 2),
            Align::AfterSign => (0, missing, 0),
        };
        let fill = |count: usize| std::iter::repeat_n(self.fill, count);
        let mut text: String = fill(before).chain(sign).chain(fill(after_sign)).collect();
        text += &whole;
        text += &body.rest;
        text.extend(fill(after));
        text
    }

    /// Separates thousands; zeros that fill up to `width` are separated too.
    fn group(&self, digits: String, width: usize) -> String {
        let Some(separator) = self.grouping.filter(|_| !digits.is_empty()) else { return digits };
        let filled = self.fill == '0' && self.align == Align::AfterSign;
        // The fewest digits that are, with a separator for every three, as wide as asked for.
        let wanted = if filled { (width * 3 + 1).div_ceil(4) } else { 0 };
        let count = digits.len().max(wanted);
        let zeros = std::iter::repeat_n('0', count - digits.len());
        let mut grouped = String::with_capacity(count + count / 3);
        for (place, digit) in zeros.chain(digits.chars()).enumerate() {
            if place > 0 && (count - place).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }
}

const fn at_most_limit(digits: usize) -> usize {
    if digits < NumberFormat::LIMIT { digits } else { NumberFormat::LIMIT }
}

/// Whether all digits before an exponent are zeros.
fn is_zero(body: &Body) -> bool {
    let mantissa = body.rest.split(['e', 'E']).next().unwrap_or_default();
    !body.whole.is_empty()
        && !(body.whole.bytes().chain(mantissa.bytes())).any(|b| matches!(b, b'1'..=b'9'))
}

/// Every tick by itself, with nothing taken out.
impl Formatter for NumberFormat {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let labels = ticks.iter().map(|&tick| Self::format(self, tick)).collect();
        TickLabels { labels, offset: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn parse(spec: &str) -> NumberFormat {
        NumberFormat::parse(spec).unwrap()
    }

    /// Python's text: with the minus sign of a keyboard.
    fn python(spec: &str, value: f64) -> String {
        parse(spec).with_ascii_minus().format(value)
    }

    #[test]
    fn cells_as_in_python() {
        let goldens: Value =
            serde_json::from_str(include_str!("goldens/format_scalar.json")).unwrap();
        for row in goldens["cell_python"].as_array().unwrap() {
            let value = row["x"].as_f64().unwrap();
            for (spec, text) in row.as_object().unwrap().iter().filter(|(key, _)| *key != "x") {
                assert_eq!(python(spec, value), *text.as_str().unwrap(), "{value} as {spec}");
                let shown = text.as_str().unwrap().replace('-', "−");
                assert_eq!(parse(spec).format(value), shown, "{value} as {spec}");
            }
        }
    }

    #[test]
    fn corners_as_in_python() {
        for (value, spec, text) in [
            (12.0, "", "12.0"),
            (1e16, "", "1e+16"),
            (123.0, ".3", "1.23e+02"),
            (5.0, ".0", "5e+00"),
            (1e16, "#", "1.e+16"),
            (1.5, "#.5", "1.5000"),
            (0.0, "#g", "0.00000"),
            (12345.678, "_g", "12_345.7"),
            (2.5, ".0f", "2"),
            (0.125, ".2f", "0.12"),
            (1e22, "g", "1e+22"),
            (-0.4, ".0f", "-0"),
            (-0.4, "z.0f", "0"),
            (f64::NAN, "+", "+nan"),
            (f64::NEG_INFINITY, "F", "-INF"),
            (f64::INFINITY, "010,", "0000000inf"),
            (-3.5, "*^9.1f", "**-3.5***"),
            (-3.5, "=8", "-    3.5"),
            (0.5, " .0%", " 50%"),
            (1e-7, "E", "1.000000E-07"),
        ] {
            assert_eq!(python(spec, value), text, "{value} as {spec:?}");
        }
    }

    #[test]
    fn whole_numbers_are_exact() {
        let int = |spec: &str, value: i128| parse(spec).with_ascii_minus().format_int(value);
        assert_eq!(int("d", i128::MIN), i128::MIN.to_string());
        assert_eq!(int("", 9_007_199_254_740_993), "9007199254740993");
        assert_eq!(int(",", -1_234_567), "-1,234,567");
        assert_eq!(int("010,", 1234), "00,001,234");
        assert_eq!(int("08,", 1234), "0,001,234");
        assert_eq!(int("<05", 5), "50000");
        assert_eq!(int(".1f", 5), "5.0");
        assert_eq!(int(".3", 12345), "1.23e+04");
        assert_eq!(python("d", -2.5), "-2");
        assert_eq!(python("d", -0.4), "0");
    }

    proptest! {
        #[test]
        fn fixed_and_scientific_as_in_rust(value: f64, decimals in 0_usize..30) {
            prop_assert_eq!(python(&format!(".{decimals}f"), value), match value {
                value if value.is_nan() => "nan".to_owned(),
                value => format!("{value:.decimals$}"),
            });
            let text = python(&format!(".{decimals}e"), value);
            if value.is_finite() {
                prop_assert_eq!(text.parse::<f64>(), format!("{value:.decimals$e}").parse());
            }
        }

        #[test]
        fn plain_reads_back(value: f64) {
            let text = python("", value);
            prop_assert!(text.parse::<f64>().is_ok_and(|read| read.to_bits() == value.to_bits()
                || value.is_nan()), "{text}");
        }

        #[test]
        fn separators_and_fill_only_add(value in -1e12..1e12, width in 0_usize..40) {
            let bare = python(".3f", value);
            let grouped = python(&format!("0{width},.3f"), value);
            prop_assert!(grouped.chars().count() >= width);
            prop_assert!(grouped.chars().count() <= (bare.len() + bare.len() / 3).max(width + 1));
            prop_assert_eq!(grouped.replace(',', "").parse::<f64>(), bare.parse());
        }
    }
}
