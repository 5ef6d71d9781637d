//! Random colorbars and legends.

use crate::grid::{EXTENDS, Grid, SIDES, check, norms, render, swatches};
use graticule::guide::{
    Align, Corner, ExtendShape, LabelPlace, Legend, LegendEntry, Position, Spacing, Symbol,
    SymbolSize,
};
use graticule::prelude::*;
use graticule::scene::kurbo::{Circle, Point, Shape as _};
use proptest::prelude::*;
use std::sync::Arc;

fn word() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[A-Za-z]{1,12}", 2 => "[A-Za-z ]{1,50}", 1 => "\\PC{0,20}", 1 => Just(String::new())]
}

fn a_side() -> impl Strategy<Value = Side> {
    prop::sample::select(SIDES.to_vec())
}

/// A place inside the axes: a corner, or none for the emptiest.
fn inside() -> impl Strategy<Value = Option<Option<Corner>>> {
    let corners = [Corner::TopLeft, Corner::TopRight, Corner::BottomLeft, Corner::BottomRight];
    let places = corners.map(Some).into_iter().chain([None]).collect::<Vec<_>>();
    prop::option::weighted(0.25, prop::sample::select(places))
}

fn fit() -> impl Strategy<Value = Option<Fit>> {
    let steps = any::<[bool; 5]>().prop_map(|[wrap, rotate, shrink, elide, thin]| {
        Fit::none().wrap(wrap).rotate(rotate).shrink(shrink).elide(elide).thin(thin)
    });
    prop::option::weighted(0.3, steps)
}

fn colorbar() -> impl Strategy<Value = Colorbar> {
    let place = prop::sample::select(vec![LabelPlace::Along, LabelPlace::Above, LabelPlace::Below]);
    let turn = prop::sample::select(vec![0.0, 90.0, -90.0, 30.0, 135.0]);
    let align = prop::sample::select(vec![Align::Start, Align::Center, Align::End]);
    let length = prop_oneof![
        Just(None),
        (0.05..=1.0).prop_map(|share: f64| Some((true, share))),
        (2.0..300.0).prop_map(|length: f64| Some((false, length))),
    ];
    let looks = (
        prop::option::of(word()),
        place,
        turn,
        a_side(),
        inside(),
        align,
        length,
        prop::option::of(2.0..40.0),
    );
    let parts = (
        prop::sample::select(EXTENDS.to_vec()),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        prop::option::of(word()),
    );
    (looks, parts).prop_map(|(looks, (extend, rectangle, proportional, inverted, missing))| {
        let (label, place, turn, side, inside, align, length, thickness) = looks;
        let mut colorbar = Colorbar::new()
            .side(side)
            .label_place(place)
            .label_rotation(turn)
            .align(align)
            .extend(extend)
            .inverted(inverted)
            .extend_shape(if rectangle { ExtendShape::Rectangle } else { ExtendShape::Triangle })
            .spacing(if proportional { Spacing::Proportional } else { Spacing::Even });
        if let Some(label) = label {
            colorbar = colorbar.label(label);
        }
        colorbar = match inside {
            Some(Some(corner)) => colorbar.inside(corner),
            Some(None) => colorbar.inside_emptiest(),
            None => colorbar,
        };
        if let Some(missing) = missing {
            colorbar = colorbar.missing_label(missing);
        }
        if let Some(thickness) = thickness {
            colorbar = colorbar.thickness(points(thickness));
        }
        match length {
            Some((true, share)) => colorbar.length_share(share),
            Some((false, length)) => colorbar.length(points(length)),
            None => colorbar,
        }
    })
}

fn legend() -> impl Strategy<Value = Legend> {
    (
        prop::option::of(word()),
        prop::collection::vec(word(), 1..14),
        a_side(),
        inside(),
        prop::option::of(1_usize..4),
        prop::option::of(0.1..=1.0),
    )
        .prop_map(|(title, labels, side, inside, columns, share)| {
            let mut legend = Legend::new().side(side).entries(swatches(&labels));
            if let Some(share) = share {
                let path = Circle::new(Point::ORIGIN, 0.5).to_path(1e-3);
                let size = SymbolSize::Cell(share);
                let symbol = Symbol::Shape { path, size, fill: Color::BLACK };
                legend = legend.entry(LegendEntry::new(symbol, "large"));
            }
            if let Some(title) = title {
                legend = legend.title(title);
            }
            legend = match inside {
                Some(Some(corner)) => legend.inside(corner),
                Some(None) => legend.inside_emptiest(),
                None => legend,
            };
            match columns {
                Some(columns) => legend.columns(columns),
                None => legend,
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_or_is_clipped(
        norm in 0..norms().len(),
        bars in prop::collection::vec(colorbar(), 0..3),
        legends in prop::collection::vec(legend(), 0..3),
        title in prop::option::of(word()),
        labels in prop::option::of((word(), word())),
        square: bool,
        fit in fit(),
        dpi in prop_oneof![Just(72.0), Just(96.0), 60.0..400.0],
        width in 150.0..700.0,
        height in 150.0..600.0,
    ) {
        let (_, norm) = norms().swap_remove(norm);
        let figure = |width: f64, height: f64| {
            let mut axes = Axes::new();
            if let Some(title) = &title {
                axes = axes.title(title);
            }
            if let Some((x, y)) = &labels {
                axes = axes.x_label(x).y_label(y);
            }
            if square {
                axes = axes.aspect(Aspect::Equal);
            }
            let mut legends = legends.clone().into_iter();
            for bar in &bars {
                let mut grid = Grid::new(Arc::clone(&norm), bar.clone());
                grid.legends.extend(legends.next());
                axes = axes.mark(grid);
            }
            for legend in legends {
                let mut grid = Grid::new(Arc::clone(&norm), Colorbar::new()).legend(legend);
                grid.mappable.colorbar = None;
                axes = axes.mark(grid);
            }
            let mut theme = Theme::light();
            theme.fit = fit.unwrap_or_default();
            Figure::new(points(width), points(height)).axes(axes).dpi(dpi).theme(theme)
        };
        // Shares of the axes of several guides inside of them may be more than the whole.
        let crowded = bars.iter().map(Colorbar::get_position)
            .chain(legends.iter().map(Legend::get_position))
            .filter(|position| !matches!(position, Position::Beside(_)))
            .count() > 1;
        // Labels that may not be left out may meet on any page, and those of a legend be too long.
        let is_strict = fit.is_some_and(|fit| !(fit.thin && fit.elide && fit.shrink));
        match render(figure, width, height) {
            Some(rendered) => check(&rendered),
            None => prop_assert!(crowded || is_strict, "no page would do"),
        }
    }
}
