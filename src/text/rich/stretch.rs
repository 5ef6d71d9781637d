use crate::text::FontStyle;
use std::ops::Range;

/// How a stretch of a text differs from the text around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Emphasis {
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    pub(crate) script: Script,
}

/// Where a stretch stands to the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Script {
    /// On it.
    #[default]
    None,
    /// Raised and small.
    Super,
    /// Lowered and small.
    Sub,
}

/// Bytes of a text that are set in one way, not plainly.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Stretch {
    pub(crate) range: Range<usize>,
    pub(crate) emphasis: Emphasis,
}

impl Emphasis {
    /// As the text around it.
    pub(crate) const NONE: Self = Self { bold: false, italic: false, script: Script::None };

    /// The face that it wants, within text of some style.
    pub(crate) fn font(self, around: &FontStyle) -> FontStyle {
        let mut style = around.clone();
        if self.bold {
            style.weight = style.weight.max(FontStyle::BOLD);
        }
        if self.italic { style.italic() } else { style }
    }
}

impl Script {
    /// The size of scripts as a part of the text's, as TeX and matplotlib have it.
    const SIZE: f64 = 0.7;
    /// How far superscripts are raised, in heights of capitals: their digits then reach a little
    /// above capitals, as TeX's do.
    const RAISED: f64 = 0.5;
    /// How far subscripts are lowered, likewise: their digits then reach as far down as most
    /// descenders.
    const LOWERED: f64 = 0.22;

    /// The size as a part of the text's.
    pub(crate) fn scale(self) -> f64 {
        if self == Self::None { 1.0 } else { Self::SIZE }
    }

    /// How far the baseline is raised, in em of the text, whose capitals have some height.
    pub(crate) fn shift(self, cap_height: f64) -> f64 {
        match self {
            Self::None => 0.0,
            Self::Super => Self::RAISED * cap_height,
            Self::Sub => -Self::LOWERED * cap_height,
        }
    }
}
