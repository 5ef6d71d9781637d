//! Legends: sizes, columns, entries.

use crate::grid::{Grid, SIDES, check, figure, swatches};
use graticule::guide::{Legend, LegendEntry, Symbol, SymbolSize};
use graticule::mark::Mappable;
use graticule::norm::{BoundaryNorm, LinearNorm};
use graticule::prelude::*;
use graticule::scene::kurbo::{Circle, Point, Shape as _};
use std::sync::Arc;

#[test]
fn symbols_have_their_true_size() {
    let circle = Circle::new(Point::ORIGIN, 0.5).to_path(1e-3);
    let entry = |share: f64| {
        let symbol = Symbol::Shape {
            path: circle.clone(),
            size: SymbolSize::Cell(share),
            fill: Color::BLACK,
        };
        LegendEntry::new(symbol, share.to_string())
    };
    for side in SIDES {
        let legend = Legend::new().title("Size").side(side).entries([1.0, 0.5, 0.25].map(entry));
        let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), Colorbar::new());
        let rendered = figure(grid.legend(legend), 400.0, 300.0).render().unwrap();
        check(&rendered);
        let axes = rendered.layout().axes().unwrap();
        let unit = (axes.data.width() / 5.0).min(axes.data.height() / 4.0);
        for (entry, share) in axes.legends[0].entries.iter().zip([1.0, 0.5, 0.25]) {
            assert!((entry.rect.width() - share * unit).abs() < 1e-9, "{side:?}");
        }
    }
}

#[test]
fn a_long_legend_breaks_into_columns() {
    let labels: Vec<String> = (0..40).map(|i| format!("Class {i}")).collect();
    let legend = Legend::new().entries(swatches(&labels));
    let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), Colorbar::new());
    let rendered = figure(grid.legend(legend), 500.0, 250.0).render().unwrap();
    check(&rendered);
    let entries = &rendered.layout().axes().unwrap().legends[0].entries;
    assert!(entries[39].rect.x0 > entries[0].rect.x0 && entries[1].rect.y0 > entries[0].rect.y0);
}

#[test]
fn entries_come_from_a_norm() {
    let norm = Arc::new(BoundaryNorm::new([0.0, 1.0, 2.0]));
    let mappable = Mappable::new(norm, Colormap::VIRIDIS);
    let labels: Vec<String> =
        mappable.legend_entries().into_iter().map(|entry| entry.label.to_string()).collect();
    assert_eq!(labels, ["0", "1", "2"]);
}

#[test]
fn labels_of_many_classes_are_not_cut_to_nothing() {
    let labels: Vec<String> = (0..30).map(|i| format!("Class {i}")).collect();
    let legend = Legend::new().entries(swatches(&labels));
    let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), Colorbar::new());
    let rendered = figure(grid.legend(legend), 400.0, 216.0).render().unwrap();
    check(&rendered);
    let entries = &rendered.layout().axes().unwrap().legends[0].entries;
    assert!(entries.iter().zip(&labels).all(|(entry, label)| entry.label.text.text() == label));
}
