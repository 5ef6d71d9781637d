//! What colorbars can be told.

use crate::grid::{EXTENDS, Grid, SIDES, check, figure, norms};
use graticule::guide::{Align, Extend, Tick};
use graticule::norm::{BoundaryNorm, LinearNorm, Norm};
use graticule::prelude::*;
use graticule::warning::Warning;
use graticule_tests::told;
use std::sync::Arc;

#[test]
fn every_norm_on_every_side_with_every_kind_of_ends() {
    for (name, norm) in norms() {
        for side in SIDES {
            for extend in EXTENDS {
                for inverted in [false, true] {
                    let colorbar =
                        Colorbar::new().side(side).extend(extend).inverted(inverted).label(name);
                    let grid = Grid::new(Arc::clone(&norm), colorbar.clone());
                    let rendered = figure(grid, 320.0, 260.0).render().unwrap();
                    check(&rendered);
                    let axes = rendered.layout().axes().unwrap();
                    let whole = axes.colorbar().unwrap().whole;
                    let (length, data) = if side.is_horizontal() {
                        ((whole.x0, whole.x1), (axes.data.x0, axes.data.x1))
                    } else {
                        ((whole.y0, whole.y1), (axes.data.y0, axes.data.y1))
                    };
                    assert_eq!(length, data, "{name} {side:?} {extend:?}");
                    let missing = colorbar.missing().minor_ticks(true);
                    let grid = Grid::new(Arc::clone(&norm), missing);
                    check(&figure(grid, 320.0, 260.0).render().unwrap());
                }
            }
        }
    }
}

#[test]
fn ends_are_shown_where_there_are_values() {
    let ends = |beyond: (bool, bool), norm: Arc<dyn Norm>| {
        let mut grid = Grid::new(norm, Colorbar::new());
        grid.mappable = grid.mappable.beyond(beyond.0, beyond.1);
        let rendered = figure(grid, 200.0, 200.0).render().unwrap();
        let guide = rendered.layout().axes().unwrap().colorbar().unwrap().clone();
        (guide.bar.y1 < guide.whole.y1, guide.whole.y0 < guide.bar.y0)
    };
    let linear = || Arc::new(LinearNorm::new().limits(0.0, 1.0));
    for beyond in [(false, false), (true, false), (false, true), (true, true)] {
        assert_eq!(ends(beyond, linear()), beyond);
    }
    let norm = BoundaryNorm::new([0.0, 1.0, 2.0]).extend(false, true);
    assert_eq!(ends((false, false), Arc::new(norm)), (false, true));
}

#[test]
fn lengths_are_as_asked() {
    let whole = |colorbar| {
        let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), colorbar);
        let rendered = figure(grid, 300.0, 300.0).dpi(200.0).render().unwrap();
        let axes = rendered.layout().axes().unwrap();
        (axes.colorbar().unwrap().whole, axes.data, told(&rendered))
    };
    let pixel = 72.0 / 200.0;
    let (bar, data, _) = whole(Colorbar::new().length(cm(4.0)).extend(Extend::Both));
    assert!((bar.height() - cm(4.0).points()).abs() <= pixel);
    assert!((bar.center().y - data.center().y).abs() <= pixel);
    let (bar, data, _) = whole(Colorbar::new().length_share(0.6).align(Align::Start));
    assert!((bar.height() - 0.6 * data.height()).abs() <= pixel && bar.y0 == data.y0);
    let (bar, data, _) = whole(Colorbar::new().side(Side::Top).length_share(0.5).align(Align::End));
    assert!((bar.width() - 0.5 * data.width()).abs() <= pixel && bar.x1 == data.x1);
    let (bar, data, warnings) = whole(Colorbar::new().length(inches(20.0)));
    assert_eq!(bar.height(), data.height());
    assert!(matches!(warnings[..], [Warning::ColorbarShortened { .. }]));
    let (bar, ..) = whole(Colorbar::new().thickness(mm(2.0)));
    assert!((bar.width() - mm(2.0).points()).abs() <= pixel);
}

#[test]
fn bad_settings_are_told() {
    let error = |colorbar| {
        let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), colorbar);
        figure(grid, 300.0, 300.0).render().unwrap_err().to_string()
    };
    let expected = "the colorbar's length_share must be above 0 and at most 1, but is 1.5";
    assert_eq!(error(Colorbar::new().length_share(1.5)), expected);
    assert!(error(Colorbar::new().length_share(f64::NAN)).contains("NaN"));
    assert!(error(Colorbar::new().length(points(-1.0))).contains("length"));
    assert!(error(Colorbar::new().thickness(points(0.0))).contains("thickness"));
    assert!(error(Colorbar::new().format("xyz")).contains("xyz"));
}

#[test]
fn ticks_by_hand_with_a_format() {
    let colorbar = Colorbar::new().ticks([0.25, 0.5, 7.0]).format(".0%").missing_label("none");
    let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), colorbar);
    let rendered = figure(grid, 300.0, 300.0).render().unwrap();
    let guide = rendered.layout().axes().unwrap().colorbar().unwrap();
    let label = |tick: &Tick| tick.label.as_ref().unwrap().text.text().to_owned();
    let labels: Vec<String> = guide.axis.ticks.iter().map(label).collect();
    assert_eq!(labels, ["50%", "25%"]);
    let missing = guide.missing.as_ref().unwrap();
    assert_eq!(missing.label.text.text(), "none");
    assert!(missing.swatch.y0 > guide.whole.y1);
}
