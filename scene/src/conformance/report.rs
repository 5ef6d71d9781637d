use crate::Format;
use std::fmt;

/// What is wrong with a backend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// The kit could make no scenes from the face that it was given.
    Kit,
    /// There is no format, or one with an extension or media type that can't be used.
    Format,
    /// It returned an error for a scene that must be drawn.
    Refused,
    /// It panicked.
    Panicked,
    /// It wrote nothing.
    Empty,
    /// It wrote the same bytes as for the scene without the thing in question.
    Dropped,
    /// It wrote other bytes for the same scene.
    Unsteady,
    /// It reported success although its output could not be written.
    WriteErrorLost,
    /// It lost bytes when its output took only a few of them at a time.
    ShortWrite,
    /// What it wrote could not be rendered.
    NotRendered,
    /// A colour is not what it must be.
    Color,
}

/// One thing that a backend got wrong, in one case and format.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Failure {
    /// The case's name; empty for what concerns no case.
    pub case: &'static str,
    /// The format, when there is one.
    pub format: Option<Format>,
    /// The kind of fault.
    pub fault: Fault,
    /// What was found, and what was expected.
    pub reason: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(format) = self.format {
            write!(f, "{format}: ")?;
        }
        if !self.case.is_empty() {
            write!(f, "{}: ", self.case)?;
        }
        f.write_str(&self.reason)
    }
}

/// What a check found.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// How many pairs of a case and a format were tried.
    pub tried: usize,
    /// What the backend got wrong: at most one failure for each case and format of structure, and
    /// one for each colour.
    pub failures: Vec<Failure>,
    /// Cases that need not be drawn, and that the backend refused.
    pub unsupported: Vec<Failure>,
}

impl Report {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.failures.is_empty()
    }

    /// The report itself, as an error when something is wrong; so a test can end in `?` or `unwrap`.
    ///
    /// # Errors
    /// When there is a failure.
    pub fn into_result(self) -> Result<Self, Self> {
        if self.is_clean() { Ok(self) } else { Err(self) }
    }

    pub(super) fn fail(
        &mut self,
        case: &'static str,
        format: Option<Format>,
        fault: Fault,
        reason: impl Into<String>,
    ) {
        self.failures.push(Failure { case, format, fault, reason: reason.into() });
    }
}

/// A line for each failure, then the numbers.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failure in &self.failures {
            writeln!(f, "{failure}")?;
        }
        for refused in &self.unsupported {
            writeln!(f, "{refused} (need not be drawn)")?;
        }
        write!(f, "{} tried, {} failures", self.tried, self.failures.len())
    }
}

/// The same as its display, since that is what `unwrap` in a test prints.
impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl std::error::Error for Report {}
