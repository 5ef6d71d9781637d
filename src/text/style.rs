use graticule_scene::Slant;

/// What face a text wants.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FontStyle {
    /// The family's name, such as `"DejaVu Sans"`; none is the default family, Noto Sans.
    pub family: Option<String>,
    /// The weight, 1 to 1000: 400 is regular, 700 bold.
    pub weight: u16,
    /// Upright or italic.
    pub slant: Slant,
}

impl FontStyle {
    /// Regular and upright, of the default family.
    pub const REGULAR: Self = Self { family: None, weight: 400, slant: Slant::Upright };

    /// The weight of bold text.
    pub(super) const BOLD: u16 = 700;

    /// From this weight on a face counts as bold.
    pub(super) const BOLD_FROM: u16 = 600;

    /// With another family.
    #[must_use]
    pub fn family(self, name: impl Into<String>) -> Self {
        Self { family: Some(name.into()), ..self }
    }

    /// With another weight.
    #[must_use]
    pub fn weight(self, weight: u16) -> Self {
        Self { weight, ..self }
    }

    /// In weight 700.
    #[must_use]
    pub fn bold(self) -> Self {
        self.weight(Self::BOLD)
    }

    /// Leaning.
    #[must_use]
    pub fn italic(self) -> Self {
        Self { slant: Slant::Italic, ..self }
    }
}

impl Default for FontStyle {
    /// [`FontStyle::REGULAR`].
    fn default() -> Self {
        Self::REGULAR
    }
}
