//! The cases, by what they show.

mod clips;
mod gradients;
mod groups;
mod images;
mod markers;
mod pages;
mod patterns;
mod shapes;
mod strokes;
mod text;

use super::Case;
use crate::{Error, Face};

/// All cases, with text in this face. Names are unique.
///
/// # Errors
/// When the face is so unusual that its text makes no valid scene.
pub fn cases(face: &Face) -> Result<Vec<Case>, Error> {
    let parts = [
        groups::cases(face)?,
        clips::cases()?,
        shapes::cases()?,
        gradients::cases()?,
        patterns::cases()?,
        strokes::cases()?,
        markers::cases()?,
        text::cases(face)?,
        images::cases()?,
        pages::cases(face)?,
    ];
    Ok(parts.into_iter().flatten().collect())
}
