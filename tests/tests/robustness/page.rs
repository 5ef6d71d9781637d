//! Pages, resolutions and themes.

use crate::draw::{drawn, refused};
use graticule::Error;
use graticule::prelude::*;

const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

fn axes() -> Axes {
    let map = Heatmap::new([[1, 2], [3, 4]])
        .row_names(["a", "b"])
        .annotate(true)
        .colorbar(Colorbar::new().label("Value"));
    Axes::new().title("Title").x_label("Day").y_label("Team").mark(map)
}

fn sized(width: f64, height: f64) -> Figure {
    Figure::new(points(width), points(height)).axes(axes())
}

#[test]
fn pages_that_are_none() {
    // The last one is 200,000 pixels wide at the default resolution.
    for side in [0.0, -0.0, -1.0, NAN, INF, -INF, 1e-4, 14_400.1, 1e300, 200_000.0 * 72.0 / 160.0] {
        for figure in [sized(side, 300.0), sized(300.0, side), sized(side, side)] {
            let error = refused(&figure);
            assert!(matches!(error, Error::Page { .. }), "{error}");
            let text = error.to_string();
            assert!(
                text.starts_with("a page's sides must be above 0 and at most 14400 pt"),
                "{text}"
            );
            assert!(text.len() < 100, "{text}");
        }
    }
}

#[test]
fn resolutions_that_are_none() {
    for dpi in [0.0, -96.0, NAN, INF, -INF, 1e-4, 10_000.1, 1e300] {
        let error = refused(&sized(300.0, 200.0).dpi(dpi));
        assert!(matches!(error, Error::Page { .. }), "{error}");
        let text = error.to_string();
        assert!(text.starts_with("the resolution must be above 0 and at most 10000 dpi"), "{text}");
    }
}

/// The size that the error names does.
#[test]
fn pages_too_small_say_what_would_do() {
    for (width, height) in
        [(1.0, 1.0), (0.001, 0.001), (20.0, 20.0), (14_400.0, 1.0), (100.0, 60.0)]
    {
        let error = refused(&sized(width, height));
        let Error::PageTooSmall { page, needed: Some(needed) } = error else {
            panic!("{error}");
        };
        assert_eq!(page, (width, height));
        assert!(needed.0 < 14_400.1 && needed.1 < 500.0, "{needed:?}");
        assert!(error.to_string().contains("in) would do"), "{error}");
        sized(needed.0, needed.1).render().unwrap();
    }
    // With nothing on it any page will do.
    drawn(&Figure::new(points(1.0), points(0.01)));
}

#[test]
fn tiny_and_huge_resolutions() {
    for dpi in [0.001, 0.01] {
        let error = refused(&sized(432.0, 288.0).dpi(dpi));
        assert!(matches!(error, Error::PageTooSmall { needed: None, .. }), "{error}");
        assert!(error.to_string().contains("the resolution higher"), "{error}");
    }
    for dpi in [5.0, 30.0, 600.0] {
        drawn(&sized(432.0, 288.0).dpi(dpi));
    }
}

/// A picture of 200,000 pixels is no trouble for vectors, and refused before memory is taken.
#[test]
fn two_hundred_thousand_pixels() {
    let rendered = sized(7_200.0, 7_200.0).dpi(2_000.0).render().unwrap();
    assert_eq!(rendered.scene().pixel_size(), (200_000, 200_000));
    assert!(rendered.to_svg().unwrap().len() < 100_000);
    assert!(rendered.to_pdf().unwrap().len() < 100_000);
    let error = rendered.to_png().unwrap_err().to_string();
    assert!(error.contains("200000 x 200000 pixels") && error.contains("lower the dpi"), "{error}");
}

type Field = fn(&mut Theme) -> &mut f64;

/// Every length of a theme.
const FIELDS: [(&str, Field); 17] = [
    ("title_size", |theme| &mut theme.title_size),
    ("letter_size", |theme| &mut theme.letter_size),
    ("label_size", |theme| &mut theme.label_size),
    ("tick_size", |theme| &mut theme.tick_size),
    ("cell_size", |theme| &mut theme.cell_size),
    ("minimum_size", |theme| &mut theme.minimum_size),
    ("spine_width", |theme| &mut theme.spine_width),
    ("tick_width", |theme| &mut theme.tick_width),
    ("tick_length", |theme| &mut theme.tick_length),
    ("tick_gap", |theme| &mut theme.tick_gap),
    ("label_gap", |theme| &mut theme.label_gap),
    ("title_gap", |theme| &mut theme.title_gap),
    ("margin", |theme| &mut theme.margin),
    ("colorbar_width", |theme| &mut theme.colorbar_width),
    ("colorbar_gap", |theme| &mut theme.colorbar_gap),
    ("strip_width", |theme| &mut theme.strip_width),
    ("strip_gap", |theme| &mut theme.strip_gap),
];

fn themed(field: Field, value: f64) -> Figure {
    let mut theme = Theme::light();
    *field(&mut theme) = value;
    sized(432.0, 288.0).theme(theme).dpi(72.0)
}

#[test]
fn themes_that_are_none() {
    for (name, field) in FIELDS {
        for value in [NAN, INF, -INF, -1.0, -1e-9, 10_000.1, 1e300] {
            let error = refused(&themed(field, value));
            assert!(matches!(error, Error::Theme { field, .. } if field == name), "{error}");
            assert!(
                error.to_string().starts_with(&format!("the theme's {name} must be")),
                "{error}"
            );
        }
    }
}

#[test]
fn themes_at_their_ends() {
    for (name, field) in FIELDS {
        for value in [0.001, 100.0, 10_000.0] {
            match themed(field, value).render() {
                Ok(_) => drop(drawn(&themed(field, value))),
                Err(Error::PageTooSmall { needed, .. }) => {
                    // What is asked for is possible, unless no page is large enough.
                    assert!(needed.is_some() || value > 7_000.0, "{name} {value}");
                    assert!(needed.is_none_or(|(w, h)| w <= 14_400.0 && h <= 14_400.0));
                }
                Err(error) => panic!("{name} {value}: {error}"),
            }
        }
    }
}

#[test]
fn weights_and_families_that_are_none() {
    let mut theme = Theme::light();
    theme.title_weight = u16::MAX;
    theme.family = Some("no such\u{0}family".repeat(1000));
    let rendered = drawn(&sized(432.0, 288.0).theme(theme));
    assert!(!rendered.warnings().is_empty());
}
