//! Who takes part, and in what.

use std::error::Error;

/// What can go wrong while a peer draws; each has error types of its own.
pub type Drawn = Result<Vec<u8>, Box<dyn Error>>;

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Svg,
    Png,
    Pdf,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Svg, Self::Png, Self::Pdf];

    pub fn named(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }

    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}

/// A crate that draws the figure.
pub struct Peer {
    pub name: &'static str,
    pub version: &'static str,
    /// What of the figure it can't draw, or draws otherwise.
    pub note: &'static str,
    /// From the data to the bytes of a file; none when it lacks the format.
    pub draw: fn(Format) -> Option<Drawn>,
}
