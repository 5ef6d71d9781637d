//! Third phase: the layout as a scene.

mod marks;

use crate::error::Error;
use crate::guide;
use crate::layout::{AxesLayout, Layout};
use crate::resolve::{Resolved, ResolvedAxes};
use crate::scene::{Group, Node, Role, Scene};
use crate::warning::Warning;

pub(crate) fn build(
    resolved: &Resolved,
    layout: &Layout,
    warnings: &mut Vec<Warning>,
) -> Result<Scene, Error> {
    let mut root = Group::new(Role::Figure);
    if let (Some(axes), Some(places)) = (&resolved.axes, layout.axes()) {
        root.push(build_axes(resolved, axes, places, warnings)?);
    }
    let mut scene = Scene::new(resolved.page, resolved.dpi, root)?
        .with_background(resolved.theme.background)
        .with_description(resolved.description.as_str())
        .with_language(resolved.language.as_str());
    if let Some(title) = &resolved.title {
        scene = scene.with_title(title.as_str());
    }
    Ok(scene)
}

fn build_axes(
    resolved: &Resolved,
    axes: &ResolvedAxes,
    places: &AxesLayout,
    warnings: &mut Vec<Warning>,
) -> Result<Group, Error> {
    let (theme, grid) = (&resolved.theme, resolved.grid);
    let mut group = Group::new(Role::Axes);
    if let Some(title) = &places.title {
        let runs = title.runs(theme.foreground)?.into_iter().map(Node::from);
        group.push(Group::new(Role::Title).with_children(runs));
        group = group.with_label(title.text.text());
    }
    let drawings = marks::draw(resolved, axes, places)?.into_iter();
    for drawing in drawings.chain(marks::draw_strips(resolved, axes, places)?) {
        group.push(drawing.group);
        warnings.extend(drawing.warnings);
    }
    group.push(guide::spine(places.data, theme, grid)?);
    for axis in [&places.x, &places.y].into_iter().chain(&places.second) {
        group.push(axis.draw(theme, grid)?);
    }
    for strip in &places.strips {
        group.push(strip.draw(theme, grid)?);
    }
    for colorbar in &places.colorbars {
        group.push(colorbar.draw(theme, grid)?);
    }
    for legend in &places.legends {
        group.push(legend.draw(theme, grid)?);
    }
    Ok(group)
}
