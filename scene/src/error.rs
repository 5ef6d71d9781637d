use std::fmt;
use std::io;
use std::path::PathBuf;

/// What can go wrong in building, writing or saving a scene.
///
/// Each message says what was wrong with which value and, where there is a choice, what would do.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A number that the scene cannot hold: NaN, infinite, too large, or outside its range.
    Number {
        /// What the number is, such as `"stroke width"`.
        what: &'static str,
        /// The value as given.
        value: f64,
        /// What was expected, such as `"a positive number"`.
        expected: &'static str,
    },
    /// A path that does not start with a move-to.
    Path,
    /// A text run whose spans or glyphs do not fit its text or face.
    Text {
        /// What does not fit.
        reason: &'static str,
    },
    /// Pixels whose number, palette or size does not fit the image.
    Image {
        /// What does not fit.
        reason: &'static str,
    },
    /// Data that is no font face that can be read.
    Face {
        /// Why it can't be read.
        reason: String,
    },
    /// No backend writes this extension.
    UnknownExtension {
        /// The extension as given, without its dot; empty when there was none.
        extension: String,
        /// The extensions that can be written.
        known: Vec<String>,
        /// How to get the one that was asked for, when that is known.
        remedy: Option<String>,
    },
    /// The scene cannot be written in this format.
    Unsupported {
        /// The format's extension.
        format: &'static str,
        /// What cannot be written, and what to change.
        reason: String,
    },
    /// Writing failed.
    Io {
        /// The file, when there is one.
        path: Option<PathBuf>,
        /// The failure.
        source: io::Error,
    },
    /// A backend's own error.
    Backend {
        /// The format's extension.
        format: &'static str,
        /// The error.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl Error {
    /// Wraps a backend's own error.
    pub fn backend(
        format: &'static str,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::Backend { format, source: source.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number { what, value, expected } => {
                write!(f, "{what} is {value}, but must be {expected}")
            }
            Self::Path => f.write_str("a path must start with a move-to"),
            Self::Text { reason } => write!(f, "the text run is not valid: {reason}"),
            Self::Image { reason } => write!(f, "the image is not valid: {reason}"),
            Self::Face { reason } => write!(f, "the font face cannot be read: {reason}"),
            Self::UnknownExtension { extension, known, remedy } => {
                if extension.is_empty() {
                    f.write_str("the file name has no extension to choose a format by")?;
                } else {
                    write!(f, "no backend writes '.{extension}' files")?;
                }
                if known.is_empty() {
                    f.write_str("; no backend is enabled")?;
                } else {
                    write!(f, "; known are .{}", known.join(", ."))?;
                }
                remedy.as_ref().map_or(Ok(()), |remedy| write!(f, "; {remedy}"))
            }
            Self::Unsupported { format, reason } => {
                write!(f, "cannot be written as {format}: {reason}")
            }
            Self::Io { path: Some(path), source } => {
                write!(f, "cannot write '{}': {source}", path.display())
            }
            Self::Io { path: None, source } => write!(f, "cannot write: {source}"),
            Self::Backend { format, source } => write!(f, "the {format} backend failed: {source}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Backend { source, .. } => Some(source.as_ref()),
            _ => None,
        }
    }
}

impl From<io::Error> for Error {
    fn from(source: io::Error) -> Self {
        Self::Io { path: None, source }
    }
}
