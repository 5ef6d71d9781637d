//! What guides and insets inside the axes stand on, so that they can be read over any data.

use super::axis::spine;
use super::colorbar::backdrop;
use crate::color::{READABLE, contrast, readable_on};
use crate::scene::kurbo::{Rect, Shape as _};
use crate::scene::{self, Fill, Group, Role, Shape};
use crate::theme::Theme;
use crate::units::PixelGrid;
use std::borrow::Cow;

/// An opaque rectangle of the page's colour with a line around it.
pub(crate) fn draw_plate(
    plate: Rect,
    theme: &Theme,
    grid: PixelGrid,
) -> Result<Group, scene::Error> {
    let fill = Fill::new(backdrop(theme.background));
    Ok(Group::new(Role::Group)
        .with_label("plate")
        .with_child(Shape::new(plate.to_path(1.0))?.with_fill(fill).crisp())
        .with_child(spine(plate, theme, grid)?))
}

/// The theme for what stands on a plate: its foreground, or black or white where that can't be read
/// on a plate.
pub(super) fn readable(theme: &Theme, plate: Option<Rect>) -> Cow<'_, Theme> {
    let ground = backdrop(theme.background);
    if plate.is_none() || contrast(theme.foreground.over(ground), ground) >= READABLE {
        return Cow::Borrowed(theme);
    }
    Cow::Owned(Theme { foreground: readable_on(ground), ..theme.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::Color;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_on_a_plate_can_be_read(a: [u8; 4], b: [u8; 4]) {
            let color = |[r, g, b, a]: [u8; 4]| Color::rgba(r, g, b, a);
            let mut theme = Theme::light();
            (theme.background, theme.foreground) = (color(a), color(b));
            let ground = backdrop(theme.background);
            let text = readable(&theme, Some(Rect::ZERO)).foreground;
            prop_assert!(contrast(text.over(ground), ground) >= READABLE);
            prop_assert_eq!(readable(&theme, None).foreground, theme.foreground);
        }
    }
}
