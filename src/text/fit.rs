/// The steps that may be taken where a text is too long for its room.
///
/// All are, unless switched off, in this order; each that is taken is a
/// [`Warning`](crate::warning::Warning). Where those that are left do not make a text fit, rendering
/// fails with an [`Error`](crate::Error) that names the text and a page that would do: nothing ever
/// overlaps. Names that may not be cut take as much of the page as they need, instead of two fifths
/// of it at most.
///
/// | step | what it does | to what |
/// |---|---|---|
/// | `wrap` | breaks into at most three lines, a caption into any number | names, titles, labels of axes and colorbars, the caption |
/// | `rotate` | turns by 45 or 90 degrees | names on horizontal axes |
/// | `shrink` | makes smaller, down to the theme's `minimum_size` | all but numbers on axes |
/// | `elide` | cuts, with an ellipsis; the whole text stays as tooltip (SVG) and description (PDF) | all but numbers on axes |
/// | `thin` | keeps every nth tick | names and numbers on axes |
///
/// A theme has one for all text outside of cells; [`Axis::fit`](crate::guide::Axis::fit) and
/// [`Colorbar::fit`](crate::guide::Colorbar::fit) set one of their own, for tick labels and label. A
/// rotation that was asked for is no step, nor are line ends in a text, and a text of more than 4096
/// characters is cut in any case.
///
/// ```
/// use graticule::prelude::*;
///
/// let map = Heatmap::new([[1, 2, 3]]).column_names(["Carbon dioxide", "Nitrous oxide", "Methane"]);
/// let level = Axes::new().x_axis(Axis::new().fit(Fit::new().rotate(false).thin(false))).mark(map);
/// assert!(Figure::new(inches(2.5), inches(2.0)).axes(level).render().is_ok());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Fit {
    /// Whether texts may be broken into lines.
    pub wrap: bool,
    /// Whether names may be turned.
    pub rotate: bool,
    /// Whether texts may be made smaller.
    pub shrink: bool,
    /// Whether texts may be cut.
    pub elide: bool,
    /// Whether tick labels may be left out.
    pub thin: bool,
}

impl Fit {
    /// All steps.
    #[must_use]
    pub const fn new() -> Self {
        Self { wrap: true, rotate: true, shrink: true, elide: true, thin: true }
    }

    /// No step at all.
    #[must_use]
    pub const fn none() -> Self {
        Self { wrap: false, rotate: false, shrink: false, elide: false, thin: false }
    }

    /// Allows for texts to be broken into lines, or not.
    #[must_use]
    pub const fn wrap(self, wrap: bool) -> Self {
        Self { wrap, ..self }
    }

    /// Allows for names to be turned, or not.
    #[must_use]
    pub const fn rotate(self, rotate: bool) -> Self {
        Self { rotate, ..self }
    }

    /// Allows for texts to be made smaller, or not.
    #[must_use]
    pub const fn shrink(self, shrink: bool) -> Self {
        Self { shrink, ..self }
    }

    /// Allows for texts to be cut, or not.
    #[must_use]
    pub const fn elide(self, elide: bool) -> Self {
        Self { elide, ..self }
    }

    /// Allows for tick labels to be left out, or not.
    #[must_use]
    pub const fn thin(self, thin: bool) -> Self {
        Self { thin, ..self }
    }
}

impl Default for Fit {
    /// All steps.
    fn default() -> Self {
        Self::new()
    }
}
