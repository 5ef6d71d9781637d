//! Faces and shaped text.
//!
//! Text is shaped here, once, before anything is laid out, and never again: a [`Shaped`] label
//! knows its width, its ink and every glyph's place, in em, and becomes a run of the scene at any
//! size. [`Fonts`] holds the faces and remembers what it has shaped.
//!
//! ```
//! use graticule::text::{Fonts, FontStyle};
//!
//! let fonts = Fonts::default();
//! let label = fonts.shape("Temperature (°C)", &FontStyle::REGULAR.bold());
//! assert!(label.width() > 8.0 && label.missing().is_empty());
//! ```
//!
//! # The bundled faces
//!
//! Every picture comes out the same on every machine because the faces are part of the program:
//! four of Noto Sans (regular, bold, italic, bold italic), and four of DejaVu Sans behind them for
//! what Noto Sans lacks. Noto Sans comes first because it was drawn to be read small, has kerning,
//! and makes small files: the subset that the labels of a typical heatmap need takes 4.9 KB, that of
//! DejaVu Sans 10.7 KB. It covers Latin, Greek and Cyrillic, arrows and common symbols, 2187
//! characters, but no subscript digits, no nabla and only some of mathematics. DejaVu Sans has
//! 5918, these among them, and Arabic, Hebrew, Armenian and Georgian. Their licences, the SIL Open
//! Font Licence and Bitstream Vera's, both allow to embed them in documents.
//!
//! A figure may bring its own files with [`Fonts::with_face_data`]. Faces of the system are asked
//! for with `Fonts::with_system_fonts` (feature `system-fonts`), for they make output differ from
//! machine to machine.
//!
//! # Rules
//!
//! - **Family**: by name, first exactly, then whatever the case; `sans-serif` is the default
//!   family. Weight and slant are the nearest that the family has, as CSS defines it. Where that
//!   is not what was asked for, [`Fonts::substitution`] says so; text is never lost.
//! - **Fallback**: a grapheme that the face cannot draw is drawn whole, marks and all, with the
//!   first face that can: the user's own in the order given, the bundled, the system's; all in the
//!   wanted weight and slant first, then in regular. What nobody has is drawn as the face's box
//!   for a missing glyph and listed in [`Shaped::missing`].
//! - **Direction**: the base direction is **left to right**, whatever the text begins with, for
//!   this is what SVG and PDF viewers take without being told otherwise. Right-to-left stretches
//!   are ordered within it by the Unicode bidirectional algorithm.
//! - **Control characters**: a label is one line. Tabs and line ends are spaces, other controls
//!   take no room; none of them is ever missing.
//! - **Features**: those that are on by default, so kerning and standard ligatures.
//!
//! - **Bold, italic, scripts**: a [`Text`] may have them; [`Fonts::shape_text`] gives each stretch the
//!   face of its own weight and slant, its size and its height, and all of them one line.
//!
//! A stretch in one script is shaped at a time, as browsers do.

mod bundled;
mod cache;
mod character;
mod database;
mod fallback;
mod fit;
mod font;
mod fonts;
mod itemize;
mod rich;
mod shape;
mod shaped;
mod style;
mod substitution;
#[cfg(test)]
mod tests;

pub(crate) use rich::{TextPart, is_script};

pub use fit::Fit;
pub use fonts::Fonts;
pub use rich::Text;
pub use shaped::{Shaped, ShapedGlyph, ShapedSpan};
pub use style::FontStyle;
pub use substitution::Substitution;
