//! What the tests across crates share.

pub mod render;
pub mod tools;
