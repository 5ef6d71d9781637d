//! Limits of colours and formats of numbers.

use crate::draw::{drawn, page, refused, row_of, texts, warns};
use graticule::prelude::*;
use graticule::scene::Role;
use graticule::{Error, Warning};

const MAP: Colormap = Colormap::VIRIDIS;

fn limited(low: f64, high: f64) -> Figure {
    page(
        Heatmap::new([[-1e308, 0.5, 1e308]])
            .limits(low, high)
            .annotate(true)
            .colorbar(Colorbar::new()),
    )
}

#[test]
fn limits_that_are_none() {
    const INF: f64 = f64::INFINITY;
    const NAN: f64 = f64::NAN;
    for (low, high, text) in [
        (2.0, 1.0, "limits 2 to 1"),
        (1.0, 1.0, "limits 1 to 1"),
        (0.0, -0.0, "limits 0 to -0"),
        (1e300, 1e300, "limits 1e300 to 1e300"),
        (NAN, 1.0, "limits NaN to 1"),
        (0.0, NAN, "limits 0 to NaN"),
        (NAN, NAN, "limits NaN to NaN"),
        (0.0, INF, "limits 0 to inf"),
        (-INF, 0.0, "limits -inf to 0"),
        (-INF, INF, "limits -inf to inf"),
    ] {
        let error = refused(&limited(low, high));
        assert!(matches!(error, Error::Limits { .. }), "{error}");
        assert_eq!(
            error.to_string(),
            format!(
                "{text} must be finite and increase; for the colours in reverse, reverse the colormap"
            )
        );
    }
}

#[test]
fn limits_at_the_ends_of_floats() {
    for (low, high, places, below, above) in [
        (-1e308, 1e308, [0.0, 0.5, 1.0], 0, 0),
        (f64::MIN, f64::MAX, [0.222, 0.5, 0.778], 0, 0),
        (0.0, 5e-324, [-1.0, 2.0, 2.0], 1, 2),
        (0.0, 1e-300, [-1.0, 2.0, 2.0], 1, 2),
        (1e300, 2e300, [-1.0, -1.0, 2.0], 2, 1),
        (0.5, 0.5 + f64::EPSILON, [-1.0, 0.0, 2.0], 1, 1),
        (0.0, 1.0, [-1.0, 0.5, 2.0], 1, 1),
    ] {
        let rendered = drawn(&limited(low, high));
        assert_eq!(row_of(&rendered, 3), places.map(|t| MAP.color(t)), "{low:e} {high:e}");
        let told = warns(&rendered, |w| *w == Warning::OutsideLimits { below, above });
        assert_eq!(told, below + above > 0, "{low:e} {high:e}");
        // A colorbar always says where it starts and ends, or at least somewhere.
        assert!(!texts(&rendered, Role::Colorbar).is_empty(), "{low:e} {high:e}");
        // The description is for reading, not 300 digits.
        assert!(rendered.scene().description().unwrap().len() < 200);
    }
}

#[test]
fn formats_that_are_none() {
    for (format, text) in [
        ("%d", "the number format \"%d\" can't be read: at character 2: unexpected 'd'"),
        ("%.2f", "at character 2: unexpected '.'"),
        ("{:.1f}", "at character 1: unexpected '{'"),
        (".99999f", "at character 2: the number is larger than 999"),
        ("99999999999999999999999", "the number is larger than 999"),
        ("x", "unknown type 'x', known are d, e, E, f, F, g, G and %"),
        (".f", "no precision after the point"),
        (".2d", "type d has no precision"),
        ("\u{0}", "at character 1: unexpected '\\0'"),
    ] {
        for matrix in [Matrix::from([[1, 2]]), Matrix::from([[1.5, 2.5]])] {
            let error = refused(&page(Heatmap::new(matrix).annotate_format(format)));
            assert!(matches!(error, Error::NumberFormat { .. }), "{error}");
            assert!(error.to_string().contains(text), "{error}");
        }
    }
    let error = refused(&page(Heatmap::new([[1]]).annotate_format("é".repeat(100_000))));
    assert!(error.to_string().len() < 500, "{}", error.to_string().len());
}

#[test]
fn formats_at_their_ends() {
    let numbers = |format: &str| {
        let rendered = drawn(&page(Heatmap::new([[1.5, -2.0]]).annotate_format(format)));
        texts(&rendered, Role::CellLabels)
    };
    assert_eq!(numbers(""), ["1.5", "−2.0"]);
    assert_eq!(numbers("d"), ["2", "−2"]);
    assert_eq!(numbers("+.0%"), ["+150%", "−200%"]);
    assert_eq!(numbers("\u{0}<4"), ["1.5\u{0}", "−2.0"]);
    assert_eq!(numbers("\n^5"), ["1.5", "−2.0"]);
    // Too wide for any cell: left out, and said.
    let rendered = drawn(&page(Heatmap::new([[1.5, 2.0]]).annotate_format(".999f")));
    assert!(warns(&rendered, |w| matches!(w, Warning::CellLabelsLeftOut { .. })));
    assert!(texts(&rendered, Role::CellLabels).is_empty());
}
