use super::FontStyle;
use graticule_scene::{Face, Slant};
use std::fmt;

/// A style that no face has, and the face that is used in its place.
///
/// A family that is not there, a bold that is drawn lighter, an italic that is drawn upright, or
/// the other way round. A weight that is merely near, 500 for 400, is no substitution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Substitution {
    /// What was asked for.
    pub wanted: FontStyle,
    /// Whether the family itself is missing, rather than its bold or italic.
    pub family_is_missing: bool,
    /// The face that is used.
    pub used: Face,
}

impl Substitution {
    /// What `face` lacks of `wanted`, if anything.
    pub(super) fn between(
        wanted: &FontStyle,
        family_is_missing: bool,
        used: &Face,
    ) -> Option<Self> {
        let is_bold = |weight| weight >= FontStyle::BOLD_FROM;
        let differs = family_is_missing
            || is_bold(wanted.weight) != is_bold(used.weight())
            || wanted.slant != used.slant();
        differs.then(|| Self { wanted: wanted.clone(), family_is_missing, used: used.clone() })
    }
}

impl fmt::Display for Substitution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let slant = |slant| if slant == Slant::Italic { "italic" } else { "upright" };
        if self.family_is_missing {
            let wanted = self.wanted.family.as_deref().unwrap_or_default();
            write!(f, "no font family is called '{wanted}'")?;
        } else {
            let (family, weight) = (self.used.family(), self.wanted.weight);
            write!(f, "'{family}' has no {} face of weight {weight}", slant(self.wanted.slant))?;
        }
        let (family, weight) = (self.used.family(), self.used.weight());
        write!(f, "; used is '{family}', {}, of weight {weight}", slant(self.used.slant()))
    }
}
