use crate::color::Color;
use crate::journal::{Limits, PanelLetters};
use crate::scene::Generic;
use crate::units::Length;
use std::fmt;

/// What can be wrong with a figure for a journal.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Rule {
    /// A page of another width than the journal prints.
    Width {
        /// The width.
        width: Length,
        /// A width that would do.
        wanted: Length,
    },
    /// A page that is too high.
    Height {
        /// The height.
        height: Length,
        /// The most that it may be.
        most: Length,
    },
    /// Text that is too small or too large.
    TextSize {
        /// The em: of several texts that which is farthest from the limits.
        size: Length,
        /// What it may be.
        limits: Limits,
    },
    /// Letters that number panels otherwise.
    PanelLetter {
        /// The em.
        size: Length,
        /// Whether they are bold.
        is_bold: bool,
        /// What they should be.
        wanted: PanelLetters,
    },
    /// Lines that are too thin or too thick.
    LineWidth {
        /// The width: of several lines that which is farthest from the limits.
        width: Length,
        /// What it may be.
        limits: Limits,
        /// A width that would do, of whole pixels.
        wanted: Length,
        /// The resolution that this takes, where no number of the figure's pixels is within the
        /// limits.
        dpi: Option<f64>,
    },
    /// Text too like what is below it.
    Contrast {
        /// The text's colour, as painted.
        text: Color,
        /// The colour below it.
        ground: Color,
        /// Their contrast, from 1 to 21.
        ratio: f64,
        /// The least that it may be.
        least: f64,
    },
    /// Text in a font that the journal does not want.
    Family {
        /// The family's name.
        family: String,
        /// Some characters that are in it, where other text is in a family that is wanted.
        characters: String,
        /// The families that it may be of.
        wanted: &'static [&'static str],
    },
    /// Text in a kind of typeface that the journal does not want.
    Typeface {
        /// The family's name.
        family: String,
        /// Its kind.
        kind: Generic,
        /// The kind that it may be.
        wanted: Generic,
    },
    /// Text in a colour other than black, white or grey.
    ColoredText {
        /// The colour of the first such text.
        color: Color,
    },
    /// An image of too few pixels an inch.
    ImageResolution {
        /// Its pixels an inch on the page.
        dpi: f64,
        /// The least that they may be.
        least: f64,
    },
    /// A figure that would have too few pixels an inch, were it saved as pixels.
    PageResolution {
        /// The figure's resolution.
        dpi: f64,
        /// The least that it may be.
        least: f64,
    },
    /// Hatched areas.
    Hatching,
    /// An axis with numbers that is not labelled.
    MissingLabel,
    /// A label of numbers that does not end with a unit in parentheses.
    MissingUnit,
    /// No description for those who can't see the picture.
    MissingDescription,
    /// No language of the texts.
    MissingLanguage,
}

impl Rule {
    /// What it is, as what follows "the page: ".
    #[must_use]
    pub fn found(&self) -> String {
        match self {
            Self::Width { width, .. } => format!("{} wide", Mm(*width)),
            Self::Height { height, .. } => format!("{} high", Mm(*height)),
            Self::TextSize { size, .. } => format!("text of {}", Pt(*size)),
            Self::PanelLetter { size, is_bold, .. } => {
                let weight = if *is_bold { "bold" } else { "not bold" };
                format!("{}, {weight}", Pt(*size))
            }
            Self::LineWidth { width, .. } => format!("lines of {}", Pt(*width)),
            Self::Contrast { text, ground, ratio, .. } => {
                format!("{text} on {ground}, a contrast of {ratio:.2}")
            }
            Self::Family { family, characters, .. } if characters.is_empty() => {
                format!("text in {family}")
            }
            Self::Family { family, characters, .. } => format!("“{characters}” in {family}"),
            Self::Typeface { family, kind, .. } => {
                format!("text in {family}, a {} font", name(*kind))
            }
            Self::ColoredText { color } => format!("text in the colour {color}"),
            Self::ImageResolution { dpi, .. } => format!("an image of {dpi:.0} dpi"),
            Self::PageResolution { dpi, .. } => format!("{dpi:.0} dpi"),
            Self::Hatching => "hatching".to_owned(),
            Self::MissingLabel => "numbers without a label".to_owned(),
            Self::MissingUnit => "numbers without a unit".to_owned(),
            Self::MissingDescription => "no description".to_owned(),
            Self::MissingLanguage => "no language".to_owned(),
        }
    }

    /// What the journal wants, as what follows "Nature wants".
    #[must_use]
    pub fn wanted(&self) -> String {
        match self {
            Self::Width { wanted, .. } => format!("a width of {}", Mm(*wanted)),
            Self::Height { most, .. } => format!("at most {}", Mm(*most)),
            Self::TextSize { limits, .. } | Self::LineWidth { limits, .. } => range(*limits),
            Self::PanelLetter { wanted, .. } => letters(*wanted),
            Self::Contrast { least, .. } => format!("{least} or more"),
            Self::Family { wanted, .. } => list(wanted),
            Self::Typeface { wanted, .. } => format!("a {} font", name(*wanted)),
            Self::ColoredText { .. } => "text without colour".to_owned(),
            Self::ImageResolution { least, .. } => format!("{least:.0} dpi or more"),
            Self::PageResolution { least, .. } => {
                format!("{least:.0} dpi or more where a figure is saved as pixels")
            }
            Self::Hatching => "plain colours".to_owned(),
            Self::MissingLabel => "axes to be labelled".to_owned(),
            Self::MissingUnit => "units in parentheses".to_owned(),
            Self::MissingDescription => "pictures to be described".to_owned(),
            Self::MissingLanguage => "the language of texts to be known".to_owned(),
        }
    }
}

/// As in "a, 8 pt, bold".
fn letters(PanelLetters { size, capitals, bold, brackets, below }: PanelLetters) -> String {
    let letter = if capitals { "A" } else { "a" };
    let letter = if brackets == Some(true) { format!("({letter})") } else { letter.to_owned() };
    let weight = bold.map(|bold| if bold { "bold" } else { "not bold" }.to_owned());
    let size = size.map(|size| Pt(size).to_string());
    let place = below.map(|below| if below { "below" } else { "above" }.to_owned());
    [Some(format!("letters such as {letter}")), size, weight, place]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// As in "5 to 7 pt".
fn range(limits: Limits) -> String {
    match (limits.least, limits.most) {
        (Some(least), Some(most)) => format!("{} to {}", Number(least.points()), Pt(most)),
        (Some(least), None) => format!("{} or more", Pt(least)),
        (None, Some(most)) => format!("{} or less", Pt(most)),
        (None, None) => "any".to_owned(),
    }
}

/// As in "Arial, Helvetica or Symbol".
pub(super) fn list(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

fn name(kind: Generic) -> &'static str {
    match kind {
        Generic::SansSerif => "sans-serif",
        Generic::Serif => "serif",
        Generic::Monospace => "monospaced",
    }
}

/// A number with at most two decimals.
struct Number(f64);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{:.2}", self.0);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

/// A length in points.
pub(super) struct Pt(pub(super) Length);

impl fmt::Display for Pt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} pt", Number(self.0.points()))
    }
}

/// A length in millimetres.
pub(super) struct Mm(pub(super) Length);

impl Mm {
    /// The number of millimetres, as it is written in a program.
    pub(super) fn number(&self) -> impl fmt::Display {
        Number(self.0.points() * 25.4 / 72.0)
    }
}

impl fmt::Display for Mm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} mm", self.number())
    }
}
