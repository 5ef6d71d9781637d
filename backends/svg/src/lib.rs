//! Graticule's SVG backend.
//!
//! With [graticule](https://docs.rs/graticule), `figure.save("name.svg")` is all it takes; this crate
//! is there for its options, as `graticule::svg`, and for scenes made by hand.
//!
//! [`Svg`] writes a [`Scene`](graticule_scene::Scene) as SVG 1.1 that browsers, editors and office
//! programs read alike: text stays text, groups carry readable ids and classes, colours stand in
//! presentation attributes, and nothing refers outside the file.
//!
//! ```
//! use graticule_scene::{Group, Role, Scene, kurbo::Size};
//! use graticule_svg::{Svg, SvgText};
//!
//! let scene = Scene::new(Size::new(72.0, 36.0), 96.0, Group::new(Role::Figure))?;
//! let page = Svg::new().text(SvgText::Named).inline(true).id_prefix("fig1").to_string(&scene)?;
//! assert!(page.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"72pt\""));
//! # Ok::<(), graticule_scene::Error>(())
//! ```
//!
//! # What is promised
//!
//! - The same scene and options give the same bytes.
//! - The output is well-formed XML whatever the texts hold: characters that XML 1.0 forbids become
//!   U+FFFD.
//! - Numbers say exactly what the scene says, to 0.001 pt.
//! - Ids are unique, those of two figures on one page too, unless both got the same prefix from
//!   their caller or are the same picture.
//! - No script, foreign object, external reference, CSS variable, baseline property or `textLength`.

mod canvas;
mod document;
mod embedded;
mod font;
mod group;
mod ids;
mod image;
mod markers;
mod memory;
#[cfg(feature = "svg-crate")]
mod node;
mod paint;
mod path;
mod png;
mod shape;
mod subset;
mod svg;
mod text;
mod xml;

#[cfg(feature = "svg-crate")]
pub use node::to_svg_node;
pub use svg::{Svg, SvgText};
