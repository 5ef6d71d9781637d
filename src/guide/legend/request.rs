use crate::color::Color;
use crate::guide::{Corner, Position, Side};
use crate::scene::Brush;
use crate::scene::kurbo::BezPath;
use crate::text::Text;

/// What the symbols of a mark mean: asked for by the mark, placed by the axes.
///
/// On the right or the left, entries stand one below the other, and one that is longer than the
/// data rectangle breaks into columns; on top and bottom they run in rows. Labels that are too long
/// are broken into lines where there is the height for that.
///
/// Legends of one axes that are at the same place, and have the same title (or none) and the same
/// number of columns, are one, in which equal entries stand once.
///
/// ```
/// use graticule::color::Color;
/// use graticule::guide::{Legend, LegendEntry, Side, Symbol};
///
/// let swatch = |fill| Symbol::Swatch { fill, overlay: None };
/// let legend = Legend::new()
///     .title("Land use")
///     .side(Side::Bottom)
///     .entry(LegendEntry::new(swatch(Color::rgb(0x1b, 0x78, 0x37)), "Forest"))
///     .entry(LegendEntry::new(swatch(Color::rgb(0xdf, 0xc2, 0x7d)), "Field"));
/// assert_eq!(legend.get_entries().len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Legend {
    title: Option<Text>,
    side: Option<Side>,
    /// Where inside the axes it is.
    inside: Option<Position>,
    columns: Option<usize>,
    entries: Vec<LegendEntry>,
}

/// One line of a legend.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LegendEntry {
    /// What is drawn before the label.
    pub symbol: Symbol,
    /// What it means.
    pub label: Text,
}

/// What a legend draws before a label.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Symbol {
    /// A filled box.
    Swatch {
        /// Its colour.
        fill: Color,
        /// What is drawn over the colour, such as a hatch.
        overlay: Option<Brush>,
    },
    /// A shape that the mark draws at its data's places, in its true size.
    Shape {
        /// The shape within the square from (-0.5, -0.5) to (0.5, 0.5).
        path: BezPath,
        /// The side of that square.
        size: SymbolSize,
        /// Its colour.
        fill: Color,
    },
}

/// How large a symbol is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SymbolSize {
    /// In points.
    Points(f64),
    /// As a share of the smaller of what one unit of x and one unit of y take on the page: of a
    /// heatmap's cell.
    Cell(f64),
    /// As a share of the smaller of what so many units of x and so many units of y take: of cells
    /// that are not one unit wide and high.
    Span {
        /// The share.
        share: f64,
        /// Units of x.
        x: f64,
        /// Units of y.
        y: f64,
    },
}

impl LegendEntry {
    /// A symbol and what it means.
    pub fn new(symbol: Symbol, label: impl Into<Text>) -> Self {
        Self { symbol, label: label.into() }
    }
}

impl Legend {
    /// A legend on the right, without a title or entries: a mark adds those that it knows of.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the title above the entries.
    #[must_use]
    pub fn title(self, title: impl Into<Text>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// With a title, unless it has one.
    pub(crate) fn or_title(self, title: Option<&Text>) -> Self {
        Self { title: self.title.or_else(|| title.cloned()), ..self }
    }

    /// Sets the side of the data rectangle that it stands on; the right one by default. Several on one
    /// side follow each other along it as far as it is long, then further out.
    #[must_use]
    pub fn side(self, side: Side) -> Self {
        Self { side: Some(side), ..self }
    }

    /// Puts it inside the axes, at a corner, on a plate of the page's colour.
    #[must_use]
    pub fn inside(self, corner: Corner) -> Self {
        Self { inside: Some(Position::Inside(corner)), ..self }
    }

    /// Puts it inside the axes, on a plate of the page's colour, at the corner where the marks draw
    /// least (matplotlib's `loc="best"`); of corners that are alike at the top right one, then the
    /// top left.
    #[must_use]
    pub fn inside_emptiest(self) -> Self {
        Self { inside: Some(Position::Emptiest), ..self }
    }

    /// Sets the number of columns; by default as many as are needed on the right, the left and
    /// inside the axes, and as many as there is room for on top and bottom.
    #[must_use]
    pub fn columns(self, columns: usize) -> Self {
        Self { columns: Some(columns), ..self }
    }

    /// Adds an entry below the others.
    #[must_use]
    pub fn entry(mut self, entry: LegendEntry) -> Self {
        self.entries.push(entry);
        self
    }

    /// Adds entries below the others.
    #[must_use]
    pub fn entries(mut self, entries: impl IntoIterator<Item = LegendEntry>) -> Self {
        self.entries.extend(entries);
        self
    }

    /// Its title.
    #[must_use]
    pub fn get_title(&self) -> Option<&Text> {
        self.title.as_ref()
    }

    /// Its side.
    #[must_use]
    pub fn get_side(&self) -> Side {
        self.side.unwrap_or(Side::Right)
    }

    /// Where it is.
    #[must_use]
    pub fn get_position(&self) -> Position {
        self.inside.unwrap_or(Position::Beside(self.get_side()))
    }

    /// The number of columns that it is to have.
    #[must_use]
    pub fn get_columns(&self) -> Option<usize> {
        self.columns
    }

    /// Its entries, from the top.
    #[must_use]
    pub fn get_entries(&self) -> &[LegendEntry] {
        &self.entries
    }
}
