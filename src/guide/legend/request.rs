use super::Side;
use crate::color::Color;
use crate::scene::Brush;
use crate::scene::kurbo::BezPath;

/// What the symbols of a mark mean: asked for by the mark, placed by the axes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Legend {
    title: Option<String>,
    side: Option<Side>,
    entries: Vec<LegendEntry>,
}

/// One line of a legend.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LegendEntry {
    /// What is drawn before the label.
    pub symbol: Symbol,
    /// What it means.
    pub label: String,
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
}

impl LegendEntry {
    /// A symbol and what it means.
    pub fn new(symbol: Symbol, label: impl Into<String>) -> Self {
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
    pub fn title(self, title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// Sets the side of the data rectangle that it stands on; the right one by default.
    #[must_use]
    pub fn side(self, side: Side) -> Self {
        Self { side: Some(side), ..self }
    }

    /// Adds an entry below the others.
    #[must_use]
    pub fn entry(mut self, entry: LegendEntry) -> Self {
        self.entries.push(entry);
        self
    }

    /// Its title.
    #[must_use]
    pub fn get_title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// Its side.
    #[must_use]
    pub fn get_side(&self) -> Side {
        self.side.unwrap_or(Side::Right)
    }

    /// Its entries, from the top.
    #[must_use]
    pub fn get_entries(&self) -> &[LegendEntry] {
        &self.entries
    }
}
