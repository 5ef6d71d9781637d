//! What a figure shows, as outlines: for tests that nothing overlaps and nothing is cut off.

use graticule::Rendered;
use graticule_scene::kurbo::{Affine, Rect, Shape as _};
use graticule_scene::{Group, Node, Role};

/// What is drawn, on the page: every text's outlines and every number in a cell.
#[derive(Debug, Default)]
pub struct Drawn {
    /// Every text outside of cells with the rectangle around its ink.
    pub texts: Vec<(String, Rect)>,
    /// Every number in a cell, likewise.
    pub numbers: Vec<(String, Rect)>,
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
                    let outlines = run.outlines().unwrap();
                    let ink = outlines
                        .iter()
                        .filter(|shape| !shape.path().elements().is_empty())
                        .map(|shape| (transform * shape.path().clone()).bounding_box())
                        .reduce(|a, b| a.union(b));
                    let Some(ink) = ink else { continue };
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
pub fn overlap(a: Rect, b: Rect) -> bool {
    let shared = a.intersect(b);
    shared.width() > 0.02 && shared.height() > 0.02
}

/// Whether a rectangle is within another one, but for a rounding error.
#[must_use]
pub fn within(inner: Rect, outer: Rect) -> bool {
    let outer = outer.inflate(0.02, 0.02);
    inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1
}
