//! Random pages.

use super::axes::{AxesPlan, Given};
use super::grid::{PanelPlan, grids};
use crate::random::text;
use graticule::panels::Letters;
use graticule::prelude::*;
use proptest::prelude::*;

/// A page of many panels, of no size yet.
#[derive(Clone, Debug)]
pub struct Page {
    pub panel: PanelPlan,
    title: Option<Text>,
    caption: Option<Text>,
    letters: Option<Letters>,
    dpi: f64,
}

impl Page {
    /// Whether there may be no page that has room for it. A legend whose symbols are as large as
    /// cells grows with the page. An inset has a share of axes, which in a grid within a grid have a
    /// small share of the page, and a smaller one where shapes are given: pages end at 14,400 pt.
    pub fn may_fit_none(&self) -> bool {
        self.panel.any(AxesPlan::has_sizes) || self.panel.any(AxesPlan::has_shaped_inset)
    }

    /// The figure of a width, and of a height or as high as it needs.
    pub fn figure(&self, width: f64, height: Option<f64>) -> Figure {
        let mut figure = match height {
            Some(height) => Figure::new(points(width), points(height)),
            None => Figure::of_width(points(width)),
        }
        .panel(self.panel.panel(Given::NOTHING))
        .dpi(self.dpi);
        if let Some(title) = &self.title {
            figure = figure.title(title);
        }
        if let Some(caption) = &self.caption {
            figure = figure.caption(caption);
        }
        match self.letters {
            Some(letters) => figure.letters(letters),
            None => figure,
        }
    }
}

fn letters() -> impl Strategy<Value = Letters> {
    (any::<[bool; 3]>(), prop::option::weighted(0.3, 6.0..16.0)).prop_map(
        |([is_upper, has_brackets, is_below], size)| {
            let letters = if is_upper { Letters::upper() } else { Letters::lower() };
            let letters = if has_brackets { letters.in_brackets() } else { letters };
            let letters = if is_below { letters.below() } else { letters };
            size.map_or(letters, |size| letters.size(points(size)))
        },
    )
}

pub fn pages() -> impl Strategy<Value = Page> {
    (
        grids(2).prop_map(|grid| PanelPlan::Grid(Box::new(grid))),
        prop::option::weighted(0.3, text()),
        prop::option::weighted(0.3, text()),
        prop::option::of(letters()),
        prop_oneof![2 => Just(160.0), 1 => Just(72.0), 1 => 60.0..400.0],
    )
        .prop_map(|(panel, title, caption, letters, dpi)| Page {
            panel,
            title,
            caption,
            letters,
            dpi,
        })
}
