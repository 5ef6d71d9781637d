//! The contract between Graticule and its backends.
//!
//! A [`Scene`] is a finished picture: a page, and a tree of [`Node`]s of five kinds, in which
//! nothing is left to decide. A [`Backend`] writes it down in a [`Format`]. A mark or a guide
//! emits nodes, a backend reads them, and neither knows the other.
//!
//! To draw figures, see [graticule](https://docs.rs/graticule), which builds scenes and has backends
//! for SVG, PNG and PDF. This crate is for those who write a backend (begin at [`Backend`]), a mark
//! (here are its nodes), or look into a finished picture ([`Group::find_all`], [`Scene::to_json`]).
//!
//! # Guarantees
//!
//! What a backend may rely on, since every constructor here checks it:
//!
//! - Lengths are **points** (1/72 inch); the origin is the page's **top left** corner, and **y
//!   grows down**.
//! - Colours are **sRGB** with **straight alpha**, 8 bits a channel; translucent paint is blended
//!   in sRGB (not in linear light), as SVG, PDF and every browser do by default.
//! - Every number is finite and at most [`number::LIMIT`] in size. Coordinates and lengths are
//!   rounded to 0.001 pt, coefficients of transforms to 0.000001, so that every backend sees the
//!   very same numbers.
//! - A path starts every subpath with a move-to, the one after a close included.
//! - Ranges of text lie on character boundaries and in order; glyph ids exist in their face; an
//!   index into a palette has an entry.
//! - Opacities and gradient offsets lie in 0..=1; stroke widths, text and page sizes are positive.
//!
//! [`Node`], [`Brush`], [`Sampling`], [`Cap`] and [`Join`] are deliberately exhaustive: a new kind
//! breaks every backend at compile time instead of silently dropping content.
//!
//! # A scene by hand
//!
//! ```
//! use graticule_scene::{Color, Fill, Group, Role, Scene, Shape, kurbo::Shape as _, kurbo::{Rect, Size}};
//!
//! let square = Shape::new(Rect::new(10.0, 10.0, 40.0, 40.0).to_path(0.1))?
//!     .with_fill(Fill::new(Color::rgb(0x3b, 0x52, 0x8b)));
//! let root = Group::new(Role::Figure).with_child(square);
//! let scene = Scene::new(Size::new(50.0, 50.0), 96.0, root)?.with_title("A square");
//! assert!(scene.to_json().contains("\"A square\""));
//! # Ok::<(), graticule_scene::Error>(())
//! ```

pub use kurbo;

mod backend;
mod backends;
mod brush;
mod color;
pub mod conformance;
mod error;
mod face;
mod gradient;
mod group;
mod image;
mod json;
mod markers;
mod node;
pub mod number;
mod path;
mod pattern;
mod role;
mod save;
mod scene;
mod shape;
mod stroke;
mod text;

pub use backend::{Backend, Format};
pub use backends::Backends;
pub use brush::{Brush, Fill, FillRule};
pub use color::Color;
pub use error::Error;
pub use face::{Face, FaceId, FontData, Generic, Slant};
pub use gradient::{Gradient, Stop};
pub use group::Group;
pub use image::{Image, Pixels, Sampling};
pub use markers::{Marker, Markers};
pub use node::Node;
pub use pattern::{HatchLine, Pattern};
pub use role::Role;
pub use save::save_bytes;
pub use scene::Scene;
pub use shape::Shape;
pub use stroke::{Cap, Join, Stroke};
pub use text::{Anchor, Glyph, Span, TextRun};
