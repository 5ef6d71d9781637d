use crate::units::Length;
use std::fmt;

/// How much something that a journal asks for matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; it may well be right as it is.
    Advice,
    /// What the journal asks for in words such as "preferably", "about" or "avoid".
    Warning,
    /// What the journal says must be.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// Where a demand is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// The page.
    pub url: &'static str,
    /// A day on which the page said so, as `2026-09-16`; none where the copy that was read does not
    /// tell.
    pub date: Option<&'static str>,
}

/// Something that a journal asks for: a value, how firmly, and where it says so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Demand<T = ()> {
    /// What it asks for.
    pub value: T,
    /// How much it matters.
    pub severity: Severity,
    /// Where it is written.
    pub source: Source,
}

impl<T> Demand<T> {
    /// Something that must be.
    #[must_use]
    pub const fn must(value: T, source: Source) -> Self {
        Self { value, severity: Severity::Error, source }
    }

    /// Something that should be.
    #[must_use]
    pub const fn should(value: T, source: Source) -> Self {
        Self { value, severity: Severity::Warning, source }
    }

    /// Something to look at.
    #[must_use]
    pub const fn advise(value: T, source: Source) -> Self {
        Self { value, severity: Severity::Advice, source }
    }
}

/// The least and the most that a length may be, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// The least, if any.
    pub least: Option<Length>,
    /// The most, if any.
    pub most: Option<Length>,
}

impl Limits {
    /// From the least to the most.
    #[must_use]
    pub const fn between(least: Length, most: Length) -> Self {
        Self { least: Some(least), most: Some(most) }
    }

    /// Only the least.
    #[must_use]
    pub const fn at_least(least: Length) -> Self {
        Self { least: Some(least), most: None }
    }

    /// Only the most.
    #[must_use]
    pub const fn at_most(most: Length) -> Self {
        Self { least: None, most: Some(most) }
    }

    /// Exactly one length.
    #[must_use]
    pub const fn exactly(length: Length) -> Self {
        Self::between(length, length)
    }

    /// Whether a length lies within them, or outside by no more than a tolerance.
    ///
    /// ```
    /// use graticule::journal::Limits;
    /// use graticule::units::points;
    ///
    /// let text = Limits::between(points(5.0), points(7.0));
    /// assert!(text.hold(points(7.0), points(0.0)) && !text.hold(points(7.1), points(0.05)));
    /// ```
    #[must_use]
    pub fn hold(&self, length: Length, tolerance: Length) -> bool {
        let (length, tolerance) = (length.points(), tolerance.points());
        self.least.is_none_or(|least| length >= least.points() - tolerance)
            && self.most.is_none_or(|most| length <= most.points() + tolerance)
    }

    /// The length within them that is nearest to one.
    #[must_use]
    pub fn nearest(&self, length: Length) -> Length {
        let above = self.least.filter(|least| *least > length);
        above.or_else(|| self.most.filter(|most| *most < length)).unwrap_or(length)
    }
}
