//! What a journal would say to a figure, before it does.
//!
//! [`Figure::check`] tells everything in a figure that a [`Journal`] wants otherwise: how much it
//! matters, where it is, and how to mend it. It looks at what is drawn, as a reader of the page
//! does: the size of text after all shrinking, the width of lines after they were rounded to
//! pixels, the colours that are painted below a number, the faces that its letters are really in.
//!
//! ```
//! use graticule::journal::{NATURE, Severity};
//! use graticule::prelude::*;
//!
//! let colorbar = Colorbar::new().label("Flow").unit("L/s");
//! let map = Heatmap::new([[3.1, 4.0], [2.2, 5.8]]).colorbar(colorbar);
//! let figure = Figure::new(mm(89.0), mm(60.0)).axes(Axes::new().title("Rivers").mark(map));
//! let found = figure.check(&NATURE)?;
//! assert!(found[0].to_string().starts_with(
//!     "error: the title 'Rivers': text of 12 pt; Nature wants 5 to 7 pt. Mend: set the theme's \
//!      title_size to 7 or less"
//! ));
//!
//! let figure = figure.theme(NATURE.theme());
//! assert!(figure.check(&NATURE)?.iter().all(|violation| violation.severity < Severity::Error));
//! # Ok::<(), graticule::Error>(())
//! ```
//!
//! # What is looked at
//!
//! | [`Rule`] | when it is broken |
//! |---|---|
//! | `Width` | the page is wider or narrower than the journal takes, or not as wide as its columns, by more than 0.5 mm |
//! | `Height` | the page is higher, by more than 0.5 mm |
//! | `TextSize` | a label's em is outside of the limits; letters of panels aside, where these have a size of their own, and subscripts and superscripts, where a journal gives none for them |
//! | `PanelLetter` | a panel's letter ([`Role::PanelLetter`](crate::scene::Role::PanelLetter)) has another size, weight or case, or brackets that it should not have |
//! | `LineWidth` | a stroke is outside of the limits, as wide as it is at the figure's resolution |
//! | `Contrast` | somewhere along a label the page below it is too like its colour; hatching counts as its lines and as the colour between them |
//! | `Family`, `Typeface` | letters are of another family, compared by name whatever the case, or of another kind |
//! | `ColoredText` | the channels of a text's colour differ by more than 32 of 255 |
//! | `ImageResolution` | an image that is reduced to the page's pixels, or smoothed, has too few; one whose pixels are cells is sharp at any size |
//! | `PageResolution` | the figure's `dpi` is too low for a PNG; PDF and SVG do not mind |
//! | `Hatching` | an area is hatched |
//! | `MissingLabel`, `MissingUnit` | the tick labels of an axis or a colorbar are all numbers, and it has no label, or one without a unit in parentheses; a mirror of a labelled axis needs none, and numbers without a dimension may be given the unit "1", which is not drawn |
//! | `MissingDescription`, `MissingLanguage` | the picture has none |
//!
//! Things that are wrong in the same way are told once, with their number, the rectangle around
//! them, and the panels that they are in where a page has several. What a journal says nothing about
//! is not looked at. Nor are colours that look alike to colour-blind readers, what a picture shows
//! and how much, or the size of files. Contrast with lines and with other text is not measured, and
//! thin filled areas are no lines.

mod contrast;
mod drawn;
mod ground;
mod groups;
mod labels;
mod letters;
mod lines;
mod number;
mod page;
mod resolution;
mod rule;
mod text;
mod typeface;
mod violation;

pub use rule::Rule;
pub use violation::{Place, Violation};

use crate::error::Error;
use crate::figure::Figure;
use crate::journal::{Demand, Journal};
use crate::layout::Layout;
use crate::render::Rendered;
use crate::scene::Scene;
use drawn::Drawn;

impl Figure {
    /// Renders it and tells all that a journal wants otherwise: see [`check`](crate::check).
    ///
    /// # Errors
    /// When anything about it is wrong, as [`Figure::render`].
    pub fn check(&self, journal: &Journal) -> Result<Vec<Violation>, Error> {
        Ok(self.render()?.check(journal))
    }
}

impl Rendered {
    /// All that a journal wants otherwise, what matters most first: see [`check`](crate::check).
    #[must_use]
    pub fn check(&self, journal: &Journal) -> Vec<Violation> {
        let scene = self.scene();
        let layout = self.layout();
        let drawn = Drawn::of(scene, layout.owners());
        let mut checker = Checker { scene, layout, drawn: &drawn, journal, found: Vec::new() };
        checker.page();
        checker.text_sizes();
        checker.panel_letters();
        checker.line_widths();
        checker.contrast();
        checker.typefaces();
        checker.resolution();
        checker.axes();
        // A stable sort: what matters alike stays in this order.
        checker.found.sort_by_key(|violation| std::cmp::Reverse(violation.severity));
        checker.found
    }
}

/// A figure, a journal, and what has been found so far.
struct Checker<'a> {
    scene: &'a Scene,
    layout: &'a Layout,
    drawn: &'a Drawn<'a>,
    journal: &'a Journal,
    found: Vec<Violation>,
}

impl Checker<'_> {
    /// Notes what breaks a demand.
    fn report<T>(&mut self, demand: &Demand<T>, rule: Rule, place: Place, mend: impl Into<String>) {
        self.found.push(Violation {
            rule,
            severity: demand.severity,
            place,
            journal: self.journal.name,
            source: demand.source,
            mend: mend.into(),
        });
    }
}
