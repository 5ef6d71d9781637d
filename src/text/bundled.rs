//! The faces that are part of the program.

use super::font::Loaded;
use std::sync::{Arc, LazyLock};

/// The family that text is set in unless it asks for another.
pub(super) const DEFAULT_FAMILY: &str = "Noto Sans";

/// The files, in the order of fallback, the default face first.
pub(super) fn files() -> [&'static [u8]; 8] {
    [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_ITALIC_TTF,
        dejavu::sans::regular(),
        dejavu::sans::bold(),
        dejavu::sans::oblique(),
        dejavu::sans::bold_oblique(),
    ]
}

/// The default face, for when no other can be read.
pub(super) fn default_face() -> Arc<Loaded> {
    static FACE: LazyLock<Arc<Loaded>> = LazyLock::new(|| {
        #[expect(clippy::expect_used, reason = "a part of the program, not an input")]
        let face = Loaded::from_data(Arc::new(notosans::REGULAR_TTF), 0).expect("a font face");
        Arc::new(face)
    });
    Arc::clone(&FACE)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_default_face_can_be_read() {
        assert_eq!(super::default_face().face().family(), super::DEFAULT_FAMILY);
    }
}
