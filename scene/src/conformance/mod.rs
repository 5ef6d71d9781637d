//! Scenes that every backend must draw, and the checks on what it makes of them.
//!
//! The author of a backend runs [`check`] in a test: it needs nothing but the bytes, and so works
//! for any format. Who can also turn those bytes into pixels runs [`check_pixels`], which looks at
//! the colours. Both return a [`Report`]; neither panics, whatever the backend does (short of
//! aborting the process). [`cases`] are there to be looked at, or for checks of one's own, and
//! [`color_at`] tells what colour the contract asks for at any point of any scene.
//!
//! # A backend and its test
//!
//! ```
//! use graticule_scene::{Backend, Error, Face, Format, Scene, conformance};
//! use std::{io, sync::Arc};
//!
//! /// Writes scenes as the JSON that they print themselves as.
//! #[derive(Debug)]
//! struct Json;
//!
//! impl Backend for Json {
//!     fn formats(&self) -> &[Format] {
//!         const FORMATS: [Format; 1] = [Format::new("json", "application/json")];
//!         &FORMATS
//!     }
//!
//!     fn write(&self, scene: &Scene, _: &Format, out: &mut dyn io::Write) -> Result<(), Error> {
//!         Ok(out.write_all(scene.to_json().as_bytes())?)
//!     }
//! }
//!
//! let face = Face::new(Arc::new(notosans::REGULAR_TTF), 0)?;
//! conformance::check(&Json, &face).into_result()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A failure reads like this one, of a backend that forgets about clips:
//!
//! ```text
//! json: clip-circle: nothing shows of it in the output: a group shows only inside its clip
//! ```

mod case;
mod cases;
mod check;
mod draft;
mod ink;
mod pixels;
mod report;
mod run;
mod sampler;
mod shade;
mod writers;

pub use case::{Case, Probe};
pub use cases::cases;
pub use check::check;
pub use pixels::{Raster, Render, check_pixels};
pub use report::{Failure, Fault, Report};
pub use run::plain_run;
pub use sampler::{Sampler, color_at, color_under_text};
