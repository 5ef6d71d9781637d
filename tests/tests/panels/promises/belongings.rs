//! All that belongs to panels, and the gaps between them.

use graticule::layout::Layout;
use graticule::scene::Role;
use graticule::scene::kurbo::Rect;

/// The rectangles around all that belongs to each axes of a layout, in reading order.
pub fn belongings(layout: &Layout) -> Vec<Rect> {
    let boxes = layout.boxes();
    let axes = boxes.iter().filter(|place| place.role == Role::Axes && place.parent == Some(0));
    axes.map(|axes| axes.rect).collect()
}
