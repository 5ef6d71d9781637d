use crate::Svg;
use graticule_scene::{Error, Scene};

/// The scene as a node of the [`svg`](::svg) crate, to put into a document built with it.
///
/// It is a nested `<svg>` element in the inline form, whatever `svg` says of that, of the scene's
/// size, at the origin of the element it is appended to; to move it, append it to a group with a
/// transform.
///
/// ```
/// use graticule_scene::{Group, Role, Scene, kurbo::Size};
/// use graticule_svg::{Svg, to_svg_node};
///
/// let scene = Scene::new(Size::new(72.0, 36.0), 96.0, Group::new(Role::Figure))?;
/// let panel = svg::node::element::Group::new()
///     .set("transform", "translate(10 10)")
///     .add(to_svg_node(&scene, &Svg::new())?);
/// let document = svg::Document::new().set("viewBox", (0, 0, 100, 60)).add(panel);
/// assert!(document.to_string().contains("width=\"72pt\""));
/// # Ok::<(), graticule_scene::Error>(())
/// ```
///
/// # Errors
/// As for [`Svg::to_string`].
pub fn to_svg_node(scene: &Scene, svg: &Svg) -> Result<::svg::node::Blob, Error> {
    let element = svg.clone().inline(true).to_string(scene)?;
    Ok(::svg::node::Blob::new(element.trim_end()))
}
