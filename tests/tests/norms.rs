//! What norms promise to the figures that use them.

use graticule::Warning;
use graticule::error::Error;
use graticule::mark::{Mappable, Mark};
use graticule::norm::{BoundaryNorm, CategoryNorm, LinearNorm, LogNorm, Norm, QuantileNorm};
use graticule::prelude::*;
use graticule_tests::told;
use graticule_tests::walk::texts;

fn warnings(map: Heatmap) -> Vec<Warning> {
    let figure = Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map));
    told(&figure.render().unwrap())
}

fn mappable(map: &Heatmap) -> Mappable {
    map.mappable(None).unwrap().unwrap()
}

#[test]
fn what_has_no_place_is_not_what_is_missing() {
    let map = Heatmap::new([[1.0, 10.0, 0.0], [f64::NAN, -2.0, 100.0]]).norm(LogNorm::new());
    let told = warnings(map.clone());
    assert!(matches!(
        told[..],
        [Warning::MissingCells { count: 1, cells: 6 }, Warning::NoPlace { count: 2, .. }]
    ));
    assert_eq!(mappable(&map).norm.scale().limits(), (1.0, 100.0));
    // Clipped ones are at the lower limit.
    let clipped = warnings(map.norm(LogNorm::new().clip(true)));
    assert!(matches!(clipped[..], [Warning::MissingCells { count: 1, cells: 6 }]));
}

#[test]
fn limits_that_are_made_up_are_told() {
    let negative = || Heatmap::new([[-1.0, 0.0]]);
    let made_up = |map| warnings(map).contains(&Warning::NoFiniteValues);
    assert!(made_up(negative().norm(LogNorm::new())));
    assert!(!made_up(negative().norm(LogNorm::new().limits(1.0, 2.0))));
    assert!(made_up(Heatmap::new([[f64::NAN]]).norm(QuantileNorm::default())));
    assert!(!made_up(Heatmap::new([[f64::NAN]]).norm(CategoryNorm::new(["a"]))));
}

#[test]
fn robust_heatmaps() {
    let mut values: Vec<f64> = (0..=100).map(f64::from).collect();
    values[0] = -1e9;
    values[100] = 1e9;
    let map = Heatmap::new(Matrix::from_vec(values, 1, 101)).robust().colorbar(Colorbar::new());
    let mappable = mappable(&map);
    assert_eq!(mappable.norm.scale().limits(), (2.0, 98.0));
    assert_eq!(mappable.beyond, (true, true));
    assert_eq!(warnings(map), [Warning::OutsideLimits { below: 2, above: 2 }]);
}

#[test]
fn a_colorbar_knows_what_lies_beyond() {
    let beyond = |norm: &dyn Fn(Heatmap) -> Heatmap| {
        mappable(&norm(Heatmap::new([[0, 5], [9, 20]]).colorbar(Colorbar::new()))).beyond
    };
    assert_eq!(beyond(&|map| map), (false, false));
    assert_eq!(beyond(&|map| map.limits(0.0, 10.0)), (false, true));
    assert_eq!(beyond(&|map| map.norm(LinearNorm::new().low(1.0))), (true, false));
    assert_eq!(
        beyond(&|map| map.norm(LinearNorm::new().limits(3.0, 4.0).clip(true))),
        (false, false)
    );
    let edges = || BoundaryNorm::new([-5.0, 0.0, 30.0]);
    assert_eq!(beyond(&|map| map.norm(edges())), (false, false));
    assert_eq!(beyond(&|map| map.norm(edges().extend(true, false))), (true, false));
}

#[test]
fn categories_have_their_colors_and_names() {
    let map = Heatmap::new([[0, 2], [1, 7]])
        .norm(CategoryNorm::new(["forest", "water", "town"]))
        .colormap(Colormap::TAB10)
        .colorbar(Colorbar::new());
    let Mappable { norm, colormap, .. } = mappable(&map);
    for code in 0..3_u32 {
        let color = colormap.color(norm.normalize(f64::from(code)));
        assert_eq!(color, Colormap::TAB10.table()[code as usize]);
    }
    assert_eq!(colormap.color(norm.normalize(7.0)), Colormap::TAB10.bad());
    let told = warnings(map.clone());
    assert_eq!(
        told.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["1 value is of no category; it is drawn as missing"]
    );
    let figure = Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map));
    let rendered = figure.render().unwrap();
    let names: Vec<&str> = texts(rendered.scene()).iter().map(|text| text.run.text()).collect();
    for name in ["forest", "water", "town"] {
        assert!(names.contains(&name), "{name} of {names:?}");
    }
}

#[test]
fn errors_come_with_the_figure() {
    let map = Heatmap::new([[1, 2]]).norm(CategoryNorm::with_values([(1.0, "a"), (1.0, "b")]));
    let error =
        Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map)).render().unwrap_err();
    assert!(matches!(error, Error::Norm { norm: "category norm", .. }), "{error}");
}
