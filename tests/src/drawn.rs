//! What a figure shows, as outlines: for tests that nothing overlaps and nothing is cut off.

use crate::quad::Quad;
use graticule::Rendered;
use graticule_scene::kurbo::{Affine, Rect};
use graticule_scene::{Group, Node, Role};

/// What is drawn, on the page: the outlines of every line of text and every number in a cell.
#[derive(Debug, Default)]
pub struct Drawn {
    /// Every line of text outside of cells with the rectangle around its ink.
    pub texts: Vec<(String, Quad)>,
    /// Every number in a cell, likewise.
    pub numbers: Vec<(String, Quad)>,
}

impl Drawn {
    /// What a figure shows.
    ///
    /// # Panics
    /// When an outline leaves the scene's limits.
    #[must_use]
    pub fn of(rendered: &Rendered) -> Self {
        let mut drawn = Self::default();
        drawn.visit(rendered.scene().root(), Affine::IDENTITY, false);
        drawn
    }

    fn visit(&mut self, group: &Group, outer: Affine, in_cells: bool) {
        let transform = outer * group.transform();
        let in_cells = in_cells || group.role() == Role::CellLabels;
        for child in group.children() {
            match child {
                Node::Group(group) => self.visit(group, transform, in_cells),
                Node::Text(run) => {
                    let Some(ink) = Quad::around(run, transform) else { continue };
                    let list = if in_cells { &mut self.numbers } else { &mut self.texts };
                    list.push((run.text().to_owned(), ink));
                }
                Node::Shape(_) | Node::Markers(_) | Node::Image(_) => {}
            }
        }
    }
}

/// Whether two rectangles share more than a rounding error.
#[must_use]
pub fn overlap(a: impl Into<Quad>, b: impl Into<Quad>) -> bool {
    a.into().overlap(&b.into()) > 0.02
}

/// Whether a rectangle is within another one, but for a rounding error.
#[must_use]
pub fn within(inner: impl Into<Quad>, outer: Rect) -> bool {
    let (inner, outer) = (inner.into().bounds(), outer.inflate(0.02, 0.02));
    inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1
}
