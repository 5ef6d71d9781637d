//! What the tests across crates share.

mod compare;
pub mod drawn;
mod formula;
pub mod gallery;
mod picture;
pub mod quad;
pub mod renamed;
pub mod render;
pub mod sheets;
mod told;
pub mod tools;
pub mod walk;

pub use compare::{Difference, Mask};
pub use formula::Formula;
pub use picture::Picture;
pub use told::told;
