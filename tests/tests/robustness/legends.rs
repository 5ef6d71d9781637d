//! Legends: symbols, columns, many entries, long and strange texts.

use crate::draw::{drawn, drawn_or_too_small, page, refused, texts, warns};
use graticule::guide::{Corner, LegendEntry, Symbol, SymbolSize};
use graticule::norm::CategoryNorm;
use graticule::prelude::*;
use graticule::scene::Role;
use graticule::scene::kurbo::{BezPath, Rect, Shape as _};
use graticule::{Error, Warning};

const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

/// A map of two categories whose legend has further entries.
fn with(legend: Legend) -> Figure {
    page(Heatmap::new([[0, 1], [1, 0]]).norm(CategoryNorm::new(["a", "b"])).legend(legend))
}

fn swatch(label: &str) -> LegendEntry {
    LegendEntry::new(Symbol::Swatch { fill: Color::BLACK, overlay: None }, label)
}

#[test]
fn symbols_of_any_size() {
    let square = || Rect::new(-0.5, -0.5, 0.5, 0.5).to_path(1.0);
    let entry = |path: BezPath, size| {
        Legend::new()
            .entry(LegendEntry::new(Symbol::Shape { path, size, fill: Color::BLACK }, "shape"))
    };
    for value in [NAN, INF, -INF, -1.0, 14_400.1, 1e300] {
        for size in [SymbolSize::Points(value), SymbolSize::Cell(value)] {
            let error = refused(&with(entry(square(), size)));
            assert!(matches!(error, Error::Guide { guide: "legend", .. }), "{error}");
            assert!(error.to_string().contains("must be 0 to 14400"), "{error}");
        }
    }
    for value in [0.0, 5e-324, 1e-3, 30.0] {
        drawn(&with(entry(square(), SymbolSize::Points(value))));
    }
    for (value, inside) in [(14_400.0, false), (14_400.0, true), (1.0, true), (3.0, false)] {
        let mut legend = entry(square(), SymbolSize::Cell(value));
        if inside {
            legend = legend.inside(Corner::TopLeft);
        }
        drawn_or_too_small(&with(legend));
    }
    drawn(&with(entry(BezPath::new(), SymbolSize::Points(5.0))));
    // A path far out of its square, or of no numbers.
    for far in [1e6, 1e300, NAN, INF] {
        let path = Rect::new(0.0, 0.0, far, far).to_path(1.0);
        match with(entry(path, SymbolSize::Points(5.0))).render() {
            Ok(rendered) => drop(rendered.to_svg().unwrap()),
            Err(error) => assert!(matches!(error, Error::Scene(_)), "{error}"),
        }
    }
}

#[test]
fn columns() {
    let legend = || Legend::new().title("Title").entries((0..7).map(|i| swatch(&i.to_string())));
    for columns in [0, 1, 3, 100, usize::MAX] {
        for side in [Side::Right, Side::Bottom] {
            drawn(&with(legend().columns(columns).side(side)));
        }
        drawn(&with(legend().columns(columns).inside(Corner::BottomRight)));
    }
}

/// More entries than a page holds: it says how large a page would do, or that none would.
#[test]
fn a_thousand_entries() {
    let legend = |count: usize| {
        Legend::new().entries((0..count).map(|i| swatch(&format!("category number {i}"))))
    };
    for count in [1000, 10_000] {
        for legend in [
            legend(count),
            legend(count).side(Side::Bottom),
            legend(count).inside(Corner::TopLeft),
            legend(count).columns(1),
        ] {
            let error = refused(&with(legend));
            assert!(matches!(error, Error::PageTooSmall { .. }), "{error}");
        }
    }
    let rendered = Figure::new(inches(60.0), inches(60.0))
        .axes(
            Axes::new()
                .mark(Heatmap::new([[0]]).norm(CategoryNorm::new(["a"])).legend(legend(1000))),
        )
        .dpi(30.0)
        .render()
        .unwrap();
    assert_eq!(texts(&rendered, Role::Legend).len(), 1001);
}

#[test]
fn no_entries() {
    let numbers = Heatmap::new([[1.0, 2.0]]).legend(Legend::new());
    let error = refused(&page(numbers));
    assert!(matches!(error, Error::EmptyLegend { legend: "legend", .. }), "{error}");
    let error = refused(&page(Heatmap::new([[1.0, 2.0]]).size_legend(Legend::new())));
    assert!(matches!(error, Error::EmptyLegend { legend: "size legend", .. }), "{error}");
    drawn(&page(Heatmap::new([[1.0, 2.0]]).legend_missing("no data")));
}

#[test]
fn any_text() {
    for text in [
        "日本語の名前".to_owned(),
        "مرحبا بالعالم".to_owned(),
        "👩‍👩‍👧‍👦 🎉".to_owned(),
        "a\u{0}b\u{1}\u{1b}\u{7f}\n\r\te".to_owned(),
        "\u{202e}abc\u{2066}".to_owned(),
        "W".repeat(1000),
        "م".repeat(1000),
        "words ".repeat(200),
        "\n".repeat(1000),
        String::new(),
        "   ".to_owned(),
    ] {
        for inside in [false, true] {
            let mut legend = Legend::new().title(&text).entry(swatch(&text));
            if inside {
                legend = legend.inside(Corner::TopRight);
            }
            let map = Heatmap::new([[0.0, 1.0], [NAN, 0.0]])
                .norm(CategoryNorm::new([text.clone(), text.clone()]))
                .legend(legend)
                .legend_missing(&text);
            let rendered = drawn(&page(map));
            let cut = |w: &Warning| matches!(w, Warning::TextElided { .. });
            assert_eq!(warns(&rendered, cut), text.len() >= 1000, "{:?}", rendered.warnings());
        }
    }
}
