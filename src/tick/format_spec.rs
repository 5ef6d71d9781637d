//! Reading of [`NumberFormat`]s.

use super::NumberFormat;
use super::number_format::{Align, Kind, Sign};
use crate::error::Error;
use std::fmt;
use std::str::FromStr;

/// A format specification that can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FormatError {
    /// The specification as given.
    pub spec: String,
    /// Where in it the problem is, in characters from 0.
    pub position: usize,
    /// What the problem is.
    pub problem: FormatProblem,
}

/// What is wrong with a format specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormatProblem {
    /// A type that is none of `d e E f F g G %`.
    UnknownType(char),
    /// A character where the specification should have ended.
    Unexpected(char),
    /// A point without a precision after it.
    MissingPrecision,
    /// A width or precision above [`NumberFormat::LIMIT`].
    TooLarge,
    /// A precision with type `d`.
    PrecisionOfInteger,
    /// `z` with type `d`.
    NegativeZeroOfInteger,
}

impl fmt::Display for FormatProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownType(kind) => {
                write!(f, "unknown type {kind:?}, known are d, e, E, f, F, g, G and %")
            }
            Self::Unexpected(found) => write!(
                f,
                "unexpected {found:?}; a format is written as \
                 [[fill]align][sign][z][#][0][width][, or _][.precision][type], such as \".2f\""
            ),
            Self::MissingPrecision => f.write_str("no precision after the point"),
            Self::TooLarge => write!(f, "the number is larger than {}", NumberFormat::LIMIT),
            Self::PrecisionOfInteger => f.write_str("type d has no precision"),
            Self::NegativeZeroOfInteger => f.write_str("type d has no negative zero for z"),
        }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "format {:?}, character {}: {}", self.spec, self.position + 1, self.problem)
    }
}

impl std::error::Error for FormatError {}

impl NumberFormat {
    /// Reads a format specification, such as `.2f`; see [`NumberFormat`].
    ///
    /// # Errors
    ///
    /// [`FormatError`], which says what is wrong and where.
    pub fn parse(spec: &str) -> Result<Self, FormatError> {
        let mut parser = Parser { chars: spec.chars().collect(), at: 0 };
        parser.format().map_err(|(position, problem)| FormatError {
            spec: spec.to_owned(),
            position,
            problem,
        })
    }

    /// The format that a setter was given, or what is wrong with it as an error of the figure.
    pub(crate) fn given(format: &str) -> Result<Self, Error> {
        Self::parse(format).map_err(|error| Error::NumberFormat {
            format: format.to_owned(),
            reason: format!("at character {}: {}", error.position + 1, error.problem),
        })
    }
}

impl FromStr for NumberFormat {
    type Err = FormatError;

    fn from_str(spec: &str) -> Result<Self, FormatError> {
        Self::parse(spec)
    }
}

/// A problem, and the character at which it is.
type Problem = (usize, FormatProblem);

struct Parser {
    chars: Vec<char>,
    at: usize,
}

impl Parser {
    fn format(&mut self) -> Result<NumberFormat, Problem> {
        let mut format = NumberFormat::default();
        let alignment = self.alignment();
        let fill = alignment.and_then(|(fill, _)| fill);
        format.sign = self.sign();
        let z = self.at;
        format.plain_zero = self.eat('z');
        format.alternate = self.eat('#');
        let zeros = fill.is_none() && self.eat('0');
        format.fill = fill.unwrap_or(if zeros { '0' } else { ' ' });
        let default_align = if zeros { Align::AfterSign } else { Align::Right };
        format.align = alignment.map_or(default_align, |(_, align)| align);
        format.width = self.number()?.unwrap_or(0);
        format.grouping = [',', '_'].into_iter().find(|&separator| self.eat(separator));
        let point = self.at;
        format.precision = self.precision()?;
        (format.kind, format.upper) = self.kind()?;
        if format.kind == Kind::Integer && format.precision.is_some() {
            return Err((point, FormatProblem::PrecisionOfInteger));
        }
        if format.kind == Kind::Integer && format.plain_zero {
            return Err((z, FormatProblem::NegativeZeroOfInteger));
        }
        Ok(format)
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek(0) == Some(wanted);
        self.at += usize::from(found);
        found
    }

    /// The fill, if given, and the alignment. Any character is a fill if an alignment follows.
    fn alignment(&mut self) -> Option<(Option<char>, Align)> {
        let align = |c: Option<char>| match c? {
            '<' => Some(Align::Left),
            '>' => Some(Align::Right),
            '^' => Some(Align::Center),
            '=' => Some(Align::AfterSign),
            _ => None,
        };
        if let Some(found) = align(self.peek(1)) {
            let fill = self.peek(0);
            self.at += 2;
            return Some((fill, found));
        }
        let found = align(self.peek(0))?;
        self.at += 1;
        Some((None, found))
    }

    fn sign(&mut self) -> Sign {
        if self.eat('+') {
            Sign::Plus
        } else if self.eat(' ') {
            Sign::Space
        } else {
            self.eat('-');
            Sign::Minus
        }
    }

    fn number(&mut self) -> Result<Option<usize>, Problem> {
        let start = self.at;
        let mut number = None;
        while let Some(digit) = self.peek(0).and_then(|c| c.to_digit(10)) {
            let larger = number.unwrap_or(0) * 10 + digit as usize;
            if larger > NumberFormat::LIMIT {
                return Err((start, FormatProblem::TooLarge));
            }
            number = Some(larger);
            self.at += 1;
        }
        Ok(number)
    }

    fn precision(&mut self) -> Result<Option<usize>, Problem> {
        if !self.eat('.') {
            return Ok(None);
        }
        match self.number()? {
            Some(precision) => Ok(Some(precision)),
            None => Err((self.at, FormatProblem::MissingPrecision)),
        }
    }

    /// The type, which is the last character, and whether its letters are large.
    fn kind(&mut self) -> Result<(Kind, bool), Problem> {
        let Some(letter) = self.peek(0) else { return Ok((Kind::Plain, false)) };
        let kind = match letter {
            'd' => Kind::Integer,
            'f' | 'F' => Kind::Fixed,
            'e' | 'E' => Kind::Scientific,
            'g' | 'G' => Kind::General,
            '%' => Kind::Percent,
            letter if letter.is_alphabetic() && self.peek(1).is_none() => {
                return Err((self.at, FormatProblem::UnknownType(letter)));
            }
            other => return Err((self.at, FormatProblem::Unexpected(other))),
        };
        match self.peek(1) {
            Some(other) => Err((self.at + 1, FormatProblem::Unexpected(other))),
            None => Ok((kind, letter.is_ascii_uppercase())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn problems_say_what_and_where() {
        use FormatProblem::*;
        for (spec, position, problem) in [
            (".2q", 2, UnknownType('q')),
            ("n", 0, UnknownType('n')),
            ("{:.2f}", 0, Unexpected('{')),
            ("%.2f", 1, Unexpected('.')),
            (".2ff", 3, Unexpected('f')),
            (",_f", 1, Unexpected('_')),
            (".f", 1, MissingPrecision),
            (".", 1, MissingPrecision),
            ("1000f", 0, TooLarge),
            (".99999999999999999999f", 1, TooLarge),
            (".2d", 0, PrecisionOfInteger),
            ("+zd", 1, NegativeZeroOfInteger),
            ("é", 0, UnknownType('é')),
        ] {
            let error = NumberFormat::parse(spec).unwrap_err();
            assert_eq!((error.position, error.problem), (position, problem), "{spec}");
        }
        assert_eq!(
            ".2q".parse::<NumberFormat>().unwrap_err().to_string(),
            "format \".2q\", character 3: unknown type 'q', known are d, e, E, f, F, g, G and %"
        );
    }

    #[test]
    fn everything_at_once() {
        let format = NumberFormat::parse("é=+z#12,.3G").unwrap();
        assert_eq!(format.format(-1234.5), "−ééé1.23E+03");
        assert_eq!(NumberFormat::parse("").unwrap(), NumberFormat::default());
    }

    proptest! {
        #[test]
        fn never_panics(spec in ".{0,12}", value: f64, int: i128) {
            if let Ok(format) = NumberFormat::parse(&spec) {
                let _ = (format.format(value), format.format_int(int));
            }
        }

        #[test]
        fn never_panics_on_what_looks_right(
            spec in "(.?[<>^=])?[-+ ]?z?#?0?[0-9]{0,3}[,_]?(\\.[0-9]{1,3})?[deEfFgG%]?",
            value: f64,
            int: i128,
        ) {
            if let Ok(format) = NumberFormat::parse(&spec) {
                let _ = (format.format(value), format.format_int(int));
            }
        }
    }
}
