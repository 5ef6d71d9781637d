//! Many plotting areas on one page.

mod letters;
mod mosaic;
mod panel;
mod scope;
mod share;

pub use letters::Letters;
pub use panel::Panel;
pub use scope::Scope;
pub use share::Share;

pub(crate) use panel::Place;
pub(crate) use scope::SharedGuide;

use crate::guide::{Colorbar, Legend};
use crate::text::Text;
use crate::units::Length;
use mosaic::Mosaic;
use std::ops::Range;

/// A grid of panels: axes, grids of their own, or finished pictures, in rows and columns.
///
/// The data rectangles of a column start and end at the same x, those of a row at the same y,
/// whatever hangs on them. Cells may be left blank, and a panel may span several. A panel whose
/// units of x and y are equally long ([`Aspect::Equal`](crate::axes::Aspect::Equal)) has its row and
/// its column fit tightly around it; the room that this frees goes to rows and columns without such
/// panels.
///
/// ```
/// use graticule::panels::{Letters, Panels};
/// use graticule::prelude::*;
///
/// let map = |value: f64| Axes::new().mark(Heatmap::new([[1.0, value], [3.0, 4.0]]));
/// let panels = Panels::mosaic("AB;AC")
///     .fill('A', map(1.0).title("Overview"))
///     .fill('B', map(2.0))
///     .fill('C', map(5.0))
///     .widths([2.0, 1.0]);
/// let figure = Figure::new(mm(120.0), mm(80.0)).panels(panels).letters(Letters::lower());
/// assert_eq!(figure.render()?.layout().all_axes().count(), 3);
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Panels {
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    pub(crate) placed: Vec<(Place, Panel)>,
    pub(crate) mosaic: Option<Mosaic>,
    pub(crate) widths: Option<Vec<f64>>,
    pub(crate) heights: Option<Vec<f64>>,
    pub(crate) column_gap: Option<Length>,
    pub(crate) row_gap: Option<Length>,
    /// None where it is left to the grid around it.
    pub(crate) share_x: Option<Share>,
    pub(crate) share_y: Option<Share>,
    pub(crate) column_titles: Vec<Text>,
    pub(crate) row_titles: Vec<Text>,
    pub(crate) guides: Vec<(Scope, SharedGuide)>,
}

impl Panels {
    /// A grid of blank cells.
    #[must_use]
    pub fn new(rows: usize, columns: usize) -> Self {
        Self { rows, columns, ..Self::default() }
    }

    /// Panels side by side.
    #[must_use]
    pub fn row<P: Into<Panel>>(panels: impl IntoIterator<Item = P>) -> Self {
        panels.into_iter().enumerate().fold(Self::new(1, 0), |row, (column, panel)| {
            Self { columns: column + 1, ..row }.place(0, column, panel)
        })
    }

    /// Panels one below the other.
    #[must_use]
    pub fn column<P: Into<Panel>>(panels: impl IntoIterator<Item = P>) -> Self {
        panels.into_iter().enumerate().fold(Self::new(0, 1), |column, (row, panel)| {
            Self { rows: row + 1, ..column }.place(row, 0, panel)
        })
    }

    /// A grid drawn with letters: a line for each row, ended by `;` or a line end, and in it a
    /// character for each column; spaces around lines don't count. The cells of one letter are one
    /// panel, and must be a rectangle; `.` is a blank cell. [`Panels::fill`] says what letters stand
    /// for; a letter that is not filled is blank.
    #[must_use]
    pub fn mosaic(pattern: &str) -> Self {
        let mosaic = Mosaic::new(pattern);
        let (rows, columns) = mosaic.shape();
        Self { mosaic: Some(mosaic), ..Self::new(rows, columns) }
    }

    /// Puts a panel into a cell, counted from the top left.
    #[must_use]
    pub fn place(self, row: usize, column: usize, panel: impl Into<Panel>) -> Self {
        self.span(row..row.saturating_add(1), column..column.saturating_add(1), panel)
    }

    /// Puts a panel into several cells: rows and columns from the first to before the last.
    #[must_use]
    pub fn span(
        mut self,
        rows: Range<usize>,
        columns: Range<usize>,
        panel: impl Into<Panel>,
    ) -> Self {
        self.placed.push((Place::Cells { rows, columns }, panel.into()));
        self
    }

    /// Puts a panel into the cells of a letter of the [mosaic](Panels::mosaic).
    #[must_use]
    pub fn fill(mut self, letter: char, panel: impl Into<Panel>) -> Self {
        self.placed.push((Place::Letter(letter), panel.into()));
        self
    }

    /// Sets how wide the data rectangles of the columns are, relative to each other; all alike by
    /// default.
    #[must_use]
    pub fn widths(self, ratios: impl IntoIterator<Item = f64>) -> Self {
        Self { widths: Some(ratios.into_iter().collect()), ..self }
    }

    /// Sets how high the data rectangles of the rows are, relative to each other; all alike by
    /// default. The least is 12 pt, or 4 pt where nothing needs to be told apart along y: where that
    /// axis has one name or none, and no colorbar stands beside it.
    #[must_use]
    pub fn heights(self, ratios: impl IntoIterator<Item = f64>) -> Self {
        Self { heights: Some(ratios.into_iter().collect()), ..self }
    }

    /// Sets the gaps between columns and between rows: from everything that belongs to one panel to
    /// everything that belongs to the next. By default the theme's `panel_gap`.
    #[must_use]
    pub fn gaps(self, columns: Length, rows: Length) -> Self {
        Self { column_gap: Some(columns), row_gap: Some(rows), ..self }
    }

    /// Sets which axes have one x axis: the same limits, the same ticks, and labels on the last axes
    /// of each column only (on the first, where the axis stands on top). None, unless a grid around
    /// this one says so.
    ///
    /// What one of them that is drawn sets for its ticks holds for all: a locator or
    /// [values](crate::guide::Axis::ticks), minor ticks, every how many-th is kept, format and text of
    /// tick labels. Where several do, the first one is followed, and a warning says which settings are
    /// not. Axes without labels have the very ticks of those that have them. Axes with labels of their
    /// own have as many ticks as each has room for.
    #[must_use]
    pub fn share_x(self, share: Share) -> Self {
        Self { share_x: Some(share), ..self }
    }

    /// Sets which axes have one y axis, as [`Panels::share_x`] does: labels are on the first axes of
    /// each row only (on the last, where the axis stands on the right).
    #[must_use]
    pub fn share_y(self, share: Share) -> Self {
        Self { share_y: Some(share), ..self }
    }

    /// Sets the titles above the columns.
    #[must_use]
    pub fn column_titles<S: Into<Text>>(self, titles: impl IntoIterator<Item = S>) -> Self {
        Self { column_titles: titles.into_iter().map(Into::into).collect(), ..self }
    }

    /// Sets the titles left of the rows, which run up.
    #[must_use]
    pub fn row_titles<S: Into<Text>>(self, titles: impl IntoIterator<Item = S>) -> Self {
        Self { row_titles: titles.into_iter().map(Into::into).collect(), ..self }
    }

    /// Gives the marks of several panels one norm, whose limits come from the data of all of them,
    /// and one colorbar beside them: between them and others where they don't reach the edge of the
    /// grid. Where it would cross a legend there, one of the two stands at the edge of the grid; beside
    /// panels that it does not belong to, a warning says so. The panels must have norms and colormaps of one kind. Insets are no panels and keep norms of
    /// their own: limits that are given make them alike.
    ///
    /// ```
    /// use graticule::panels::{Panels, Scope};
    /// use graticule::prelude::*;
    ///
    /// let map = |high: f64| Axes::new().mark(Heatmap::new([[0.0, high]]));
    /// let panels = Panels::row([map(2.0), map(8.0)])
    ///     .colorbar(Scope::All, Colorbar::new().label("Rate").unit("1/s"));
    /// let rendered = Figure::new(mm(120.0), mm(50.0)).panels(panels).render()?;
    /// assert_eq!(rendered.layout().shared_colorbars().len(), 1);
    /// # Ok::<(), graticule::Error>(())
    /// ```
    #[must_use]
    pub fn colorbar(mut self, scope: Scope, colorbar: Colorbar) -> Self {
        self.guides.push((scope, SharedGuide::Colorbar(Box::new(colorbar))));
        self
    }

    /// Takes the legends that marks of several panels ask for together into one beside them: entries
    /// that are the same are shown once. It stands where a [colorbar](Panels::colorbar) would. Where no
    /// mark asks for any, a warning says so.
    #[must_use]
    pub fn legend(mut self, scope: Scope, legend: Legend) -> Self {
        self.guides.push((scope, SharedGuide::Legend(legend)));
        self
    }
}
