//! Publication figures as vector graphics: heatmaps first, to SVG, PNG and PDF.
//!
#![doc = include_str!("../docs/images/tickets.svg")]
//!
//! The program that drew it:
//!
//! ```
//! use graticule::prelude::*;
//!
//! let tickets = Heatmap::new([
//!     [42, 35, 29, 21, 18],
//!     [55, 48, 40, 32, 24],
//!     [38, 44, 51, 46, 39],
//!     [26, 31, 37, 43, 49],
//! ])
//! .row_names(["Platform", "Security", "Billing", "Support"])
//! .column_names(["Mon", "Tue", "Wed", "Thu", "Fri"])
//! .colormap(Colormap::MAGMA)
//! .limits(15.0, 60.0)
//! .annotate(true)
//! .colorbar(Colorbar::new().label("Open tickets"));
//!
//! let axes = Axes::new()
//!     .title("Open support tickets by team")
//!     .x_label("Day")
//!     .y_label("Team")
//!     .mark(tickets);
//! let figure = Figure::new(inches(6.6), inches(4.2)).axes(axes).dpi(160.0);
//!
//! let rendered = figure.render()?; // one layout for all formats
//! # #[cfg(feature = "svg")]
//! let svg: String = rendered.to_svg()?;
//! # #[cfg(feature = "png")]
//! let png: Vec<u8> = rendered.to_png()?;
//! assert!(rendered.warnings().is_empty());
//! # Ok::<(), graticule::Error>(())
//! ```
//!
//! # Where to find what
//!
//! | to | look at |
//! |---|---|
//! | import what most programs need | [`prelude`] |
//! | describe a figure | [`Figure`](figure::Figure), [`Axes`](axes::Axes), lengths in [`units`] |
//! | show a matrix | [`Heatmap`](mark::Heatmap), whose page lists all it can do, and [`Matrix`](data::Matrix) |
//! | write into its cells | [`CellLabels`](mark::CellLabels) |
//! | choose colours | [`Colormap`](color::Colormap), and [`norm`] for how data gets them |
//! | say what colours and sizes mean | [`Colorbar`](guide::Colorbar), [`Legend`](guide::Legend) |
//! | label axes, place their ticks, turn their names | [`Axis`](guide::Axis) |
//! | choose ticks and what they are called | the locators and formatters of [`tick`] |
//! | set bold, italic, scripts, Greek, units | [`Text`](text::Text), which all titles and labels take |
//! | have a second axis, or marks with a scale of their own | [`SecondaryAxis`](axes::SecondaryAxis), [`TwinAxes`](axes::TwinAxes) |
//! | say more of rows and columns, beside them | [`Strip`](axes::Strip) |
//! | change the look | [`Theme`](theme::Theme), [`Fonts`](text::Fonts) |
//! | make it for a journal, and check it | [`journal`], [`Figure::check`](figure::Figure::check) |
//! | save it, or have it in memory | [`Figure::save`](figure::Figure::save), [`Rendered`] |
//! | set options of a format | the backends' own crates, re-exported as `svg`, `png` and `pdf` |
//! | know what went wrong, or nearly did | [`Error`], [`Warning`]; in which panel: [`LocatedWarning`], [`Error::place`] |
//! | find out where things are | [`Layout`](layout::Layout), [`Rendered::boxes`], [`Scene`](scene::Scene); [`Figure::debug`](figure::Figure::debug) shows it |
//! | know what lies under a pointer | [`Rendered::hit_test`] |
//! | add a mark of one's own | [`Mark`](mark::Mark) |
//! | add a norm, a scale, a locator or a formatter | [`Norm`](norm::Norm), [`Scale`](scale::Scale), [`Locator`](tick::Locator), [`Formatter`](tick::Formatter) |
//! | add a format of one's own | [`Backend`](scene::Backend), [`Rendered::save_with`] |
//!
//! # Saving
//!
//! [`figure.save("tickets.png")`](figure::Figure::save) chooses the format by the file's extension.
//! The file appears whole or not at all. Options live on the backend's value, and
//! [`Rendered::save_with`] takes backends of one's own choice:
//!
//! ```
//! # #[cfg(feature = "svg")] {
//! use graticule::prelude::*;
//! use graticule::svg::{Svg, SvgText};
//!
//! let axes = Axes::new().mark(Heatmap::new([[1, 2], [3, 4]]));
//! let rendered = Figure::new(inches(3.0), inches(2.5)).axes(axes).render()?;
//! let for_a_page = Svg::new().inline(true).to_string(rendered.scene())?;
//! assert!(for_a_page.starts_with("<svg"));
//!
//! let outlines = graticule::backends().with(Svg::new().text(SvgText::Outlines));
//! assert!(outlines.to_bytes(rendered.scene(), "svg").is_ok());
//! # }
//! # Ok::<(), graticule::Error>(())
//! ```
//!
//! # Mistakes
//!
//! Setters never fail. What is wrong with a figure is said once, when it is rendered, as an [`Error`]
//! that says what to change; what is only worth knowing is a [`Warning`]. Where a page has several
//! panels, both say which one they are about. Nothing panics.
//!
//! ```
//! use graticule::prelude::*;
//!
//! let map = Heatmap::new([[1, 2, 3], [4, 5, 6]]).column_names(["Mon", "Tue"]);
//! let figure = Figure::new(cm(8.0), cm(6.0)).axes(Axes::new().mark(map));
//! let error = figure.render().unwrap_err();
//! assert_eq!(error.to_string(), "2 column names for 3 columns");
//! ```
//!
//! # Many panels
//!
//! A figure holds one axes, or a grid of [`Panels`](panels::Panels) whose data rectangles line up:
//!
//! ```
//! use graticule::panels::{Letters, Panels, Scope};
//! use graticule::prelude::*;
//!
//! let map = |peak: f64| Axes::new().mark(Heatmap::new([[0.0, peak]]));
//! let panels = Panels::row([map(2.0), map(8.0)])
//!     .colorbar(Scope::All, Colorbar::new().label("Rate").unit("1/s"));
//! let figure = Figure::new(mm(120.0), mm(50.0)).panels(panels).letters(Letters::lower());
//! assert!(figure.render()?.warnings().is_empty());
//! # Ok::<(), graticule::Error>(())
//! ```
//!
//! # From figure to bytes
//!
//! A [`Figure`](figure::Figure) is a plain value. It becomes a picture in four steps, each a pure
//! function: *resolve* fills in every default and says what is wrong, *layout* gives every box, tick
//! and shaped label its place ([`Layout`](layout::Layout)), *build* makes a [`Scene`](scene::Scene)
//! of five kinds of node, and a [`Backend`](scene::Backend) writes it down.
//!
//! Anyone may add a [`Mark`](mark::Mark) or a backend; they meet only at the scene.
//!
//! The same figure gives the same bytes on every run and every machine, for one version and one set
//! of features: faces are bundled, and there is no clock, no random number and no locale.
//!
//! # Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `svg` | yes | the SVG backend |
//! | `png` | yes | the PNG backend |
//! | `pdf` | no | the PDF backend |
//! | `parallel` | yes | work on large matrices on every core; the bytes stay the same |
//! | `rasterize-svg` | no | `png::rasterize_svg`: any SVG to PNG, text included |
//! | `svg-crate` | no | `svg::to_svg_node`: the scene as a node of the `svg` crate |
//! | `system-fonts` | no | `Fonts::with_system_fonts`: faces installed on the system, on request |
//! | `jiff` | no | dates and times on axes and colorbars, and calendar heatmaps, from the types of the `jiff` crate |
//! | `ndarray` | no | [`Matrix`](data::Matrix) from the arrays of the `ndarray` crate, without copies |
//! | `npy` | no | `Matrix::open_npy`: NumPy's files, read block by block, never loaded whole |

#[cfg(feature = "pdf")]
pub use graticule_pdf as pdf;
#[cfg(feature = "png")]
pub use graticule_png as png;
pub use graticule_scene as scene;
#[cfg(feature = "svg")]
pub use graticule_svg as svg;

pub mod axes;
pub mod check;
pub mod color;
pub mod data;
pub mod error;
pub mod figure;
pub mod guide;
pub mod journal;
pub mod layout;
pub mod mark;
pub mod norm;
pub mod panels;
pub mod prelude;
pub mod scale;
pub mod text;
pub mod theme;
pub mod tick;
pub mod units;
pub mod warning;

mod build;
mod render;
mod resolve;

pub use error::Error;
pub use render::{Rendered, Saved, backends};
pub use warning::{LocatedWarning, Warning};

/// The programs of README.md, compiled as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
