//! Publication figures as vector graphics: heatmaps first, to SVG, PNG and PDF.
//!
//! ```
//! use graticule::prelude::*;
//!
//! let tickets = Heatmap::new([[42, 35, 29, 21, 18], [55, 48, 40, 32, 24], [38, 44, 51, 46, 39], [26, 31, 37, 43, 49]])
//!     .row_names(["Platform", "Security", "Billing", "Support"])
//!     .column_names(["Mon", "Tue", "Wed", "Thu", "Fri"])
//!     .colormap(Colormap::MAGMA)
//!     .limits(15.0, 60.0)
//!     .annotate(true)
//!     .colorbar(Colorbar::new().label("Open tickets"));
//!
//! let figure = Figure::new(inches(6.6), inches(4.2))
//!     .axes(Axes::new().title("Open support tickets by team").x_label("Day").y_label("Team").mark(tickets))
//!     .dpi(160.0);
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
//! `figure.save("tickets.png")` writes a file; its extension chooses the format.
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
//! # Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `svg` | yes | the SVG backend |
//! | `png` | yes | the PNG backend |
//! | `pdf` | no | the PDF backend |
//! | `parallel` | yes | work on large matrices on every core; the bytes stay the same |
//! | `rasterize-svg` | no | `rasterize_svg`: any SVG to PNG, text included |
//! | `svg-crate` | no | the scene as a node of the `svg` crate |
//! | `system-fonts` | no | faces installed on the system, on request |

#[cfg(feature = "pdf")]
pub use graticule_pdf as pdf;
#[cfg(feature = "png")]
pub use graticule_png as png;
pub use graticule_scene as scene;
#[cfg(feature = "svg")]
pub use graticule_svg as svg;

pub mod axes;
pub mod color;
pub mod data;
pub mod error;
pub mod figure;
pub mod guide;
pub mod layout;
pub mod mark;
pub mod norm;
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
pub use warning::Warning;
