//! The documentation: its pictures are those that the library draws, its program is the example, and
//! its links lead somewhere.
//!
//! `BLESS=1 cargo test -p graticule-tests --test documentation` draws the pictures anew.

use graticule::prelude::*;
use graticule::scene::kurbo::{Affine, Point, Rect, Size};
use graticule::scene::{Anchor, Group, Image, Pixels, Role, Scene};
use graticule::text::FontStyle;
use graticule_svg::Svg;
use graticule_tests::gallery;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Pages with links: those of the root and of `docs`.
const PAGES: [&str; 7] = [
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "docs/ARCHITECTURE.md",
    "docs/COMPARE.md",
    "docs/DESIGN.md",
    "docs/PERFORMANCE.md",
];

fn tickets() -> Figure {
    (gallery::find("tickets").figure)()
}

/// The heatmap of its own page: numbers with a fraction, and a cell without a value.
fn heatmap() -> Figure {
    let map = Heatmap::new([[1.0, 2.5, 3.25], [f64::NAN, 4.0, 0.5]])
        .row_names(["a", "b"])
        .annotate(true)
        .colorbar(Colorbar::new().label("Speed (m/s)"));
    Figure::new(inches(4.0), inches(2.0)).axes(Axes::new().mark(map))
}

/// The built-in colormaps by name, in three columns.
fn colormaps() -> Scene {
    let fonts = Fonts::default();
    let mut root = Group::new(Role::Figure);
    let names = Colormap::names();
    let rows = names.len().div_ceil(3);
    for (index, name) in names.iter().enumerate() {
        let map = Colormap::named(name).unwrap();
        let (left, top) = (240.0 * (index / rows) as f64, 6.0 + 16.0 * (index % rows) as f64);
        let colors = (0..256).map(|i| map.color(f64::from(i) / 255.0));
        let pixels = Pixels::Rgba(colors.flat_map(|c| [c.r, c.g, c.b, c.a]).collect());
        let strip = Rect::new(left + 98.0, top, left + 236.0, top + 12.0);
        root.push(Image::new(256, 1, pixels, strip).unwrap());
        let label = fonts.shape(name, &FontStyle::REGULAR);
        let place = Affine::translate(Point::new(left + 92.0, top + 9.5).to_vec2());
        root.push(label.run(10.0, Color::BLACK, Anchor::End, place).unwrap());
    }
    let size = Size::new(720.0, 6.0 + 16.0 * rows as f64 + 2.0);
    Scene::new(size, 160.0, root).unwrap().with_title("The colormaps").with_language("en")
}

/// Compares a picture with the one in `docs/images`, or writes it there.
fn check(name: &str, bytes: &[u8]) {
    let path = root().join("docs/images").join(name);
    if std::env::var_os("BLESS").is_some_and(|value| value == "1") {
        fs::write(path, bytes).unwrap();
    } else {
        let same = fs::read(&path).is_ok_and(|old| old == bytes);
        assert!(
            same,
            "{} is not what is drawn now; where that is right, run BLESS=1 cargo test -p \
             graticule-tests --test documentation",
            path.display()
        );
    }
}

/// As the reference shows it, in the middle of a page.
fn inline(scene: &Scene) -> String {
    let svg = Svg::new().inline(true).to_string(scene).unwrap();
    // An empty line would end the markup in Markdown.
    assert!(svg.starts_with("<svg") && !svg.contains("\n\n"));
    svg
}

#[test]
fn pictures_are_those_that_the_library_draws() {
    let seed = tickets().render().unwrap();
    check("tickets.png", &seed.to_png().unwrap());
    check("tickets.svg", inline(seed.scene()).as_bytes());
    check("heatmap.svg", inline(heatmap().render().unwrap().scene()).as_bytes());
    check("colormaps.svg", inline(&colormaps()).as_bytes());
}

#[test]
fn links_lead_somewhere() {
    for page in PAGES {
        let text = read(page);
        let folder = root().join(page).parent().unwrap().to_owned();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap_or_default();
            let is_outside = target.starts_with("https://") || target.is_empty();
            assert!(is_outside || folder.join(target).exists(), "{page}: {link}");
        }
    }
}

#[test]
fn the_readme_shows_the_example() {
    let code = |text: String| {
        let start = text.find("let tickets").unwrap();
        let end = text.find(".colorbar(Colorbar::new()").unwrap();
        text[start..end].split_whitespace().collect::<String>().replace(",]", "]")
    };
    assert_eq!(code(read("README.md")), code(read("examples/tickets.rs")));
}

#[test]
fn the_architecture_is_told_in_few_lines() {
    assert!(read("docs/ARCHITECTURE.md").lines().count() < 150);
}
