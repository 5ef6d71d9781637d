//! Third phase: the layout as a scene.

mod boxes;
mod marks;

use crate::error::Error;
use crate::guide::{self, ColorbarGuide, Label, LegendGuide};
use crate::layout::{AxesLayout, Layout, PictureLayout};
use crate::resolve::{Resolved, ResolvedAxes};
use crate::scene::kurbo::{Affine, Shape as _};
use crate::scene::{Fill, Group, Role, Scene, Shape};
use crate::theme::Theme;
use crate::warning::{LocatedWarning, located};

pub(crate) fn build(
    resolved: &Resolved,
    layout: &Layout,
    warnings: &mut Vec<LocatedWarning>,
) -> Result<Scene, Error> {
    let theme = &resolved.theme;
    let mut root = Group::new(Role::Figure);
    push_text(&mut root, Role::Title, layout.title(), theme)?;
    if let Some(panel) = &resolved.panel {
        for (axes, places) in panel.axes().into_iter().zip(layout.panels()) {
            root.push(build_axes(resolved, axes, places, warnings)?);
        }
        for (scene, place) in panel.scenes().into_iter().zip(layout.pictures()) {
            push_text(&mut root, Role::PanelLetter, place.letter.as_ref(), theme)?;
            root.push(picture(scene, place, theme)?);
        }
    }
    push_guides(&mut root, layout.shared_colorbars(), layout.shared_legends(), resolved)?;
    for title in layout.grid_titles() {
        push_text(&mut root, Role::Title, Some(title), theme)?;
    }
    for letter in layout.grid_letters() {
        push_text(&mut root, Role::PanelLetter, Some(letter), theme)?;
    }
    push_text(&mut root, Role::Annotation, layout.caption(), theme)?;
    let mut page = layout.page().size();
    if resolved.debug {
        let (outlines, key) = boxes::draw(resolved, &layout.boxes_of(&root))?;
        root.push(outlines);
        page.height += key;
    }
    let mut scene = Scene::new(page, resolved.dpi, root)?
        .with_background(resolved.theme.background)
        .with_description(resolved.description.as_str())
        .with_language(resolved.language.as_str());
    if let Some(title) = &resolved.document_title {
        scene = scene.with_title(title.as_str());
    }
    Ok(scene)
}

/// Axes, and those inside of them. What is wrong with them says which ones they are.
fn build_axes(
    resolved: &Resolved,
    axes: &ResolvedAxes,
    places: &AxesLayout,
    warnings: &mut Vec<LocatedWarning>,
) -> Result<Group, Error> {
    axes_group(resolved, axes, places, warnings).map_err(|error| error.at(places.place.as_ref()))
}

fn axes_group(
    resolved: &Resolved,
    axes: &ResolvedAxes,
    places: &AxesLayout,
    warnings: &mut Vec<LocatedWarning>,
) -> Result<Group, Error> {
    let (theme, grid) = (&resolved.theme, resolved.grid);
    let mut group = Group::new(Role::Axes);
    push_text(&mut group, Role::PanelLetter, places.letter.as_ref(), theme)?;
    if let Some(title) = &places.title {
        push_text(&mut group, Role::Title, Some(title), theme)?;
        group = group.with_label(title.text.text());
    }
    let drawings = marks::draw(resolved, axes, places)?.into_iter();
    for drawing in drawings.chain(marks::draw_strips(resolved, axes, places)?) {
        group.push(drawing.group);
        warnings.extend(located(places.place.as_ref(), drawing.warnings));
    }
    group.push(guide::spine(places.data, theme, grid)?);
    for axis in [&places.x, &places.y].into_iter().chain(&places.second) {
        group.push(axis.draw(theme, grid)?);
    }
    for strip in &places.strips {
        group.push(strip.draw(theme, grid)?);
    }
    push_guides(&mut group, &places.colorbars, &places.legends, resolved)?;
    for (inset, places) in axes.insets.iter().zip(&places.insets) {
        group.push(guide::draw_plate(places.plate, theme, grid)?);
        group.push(build_axes(resolved, &inset.axes, &places.axes, warnings)?);
    }
    Ok(group)
}

/// How far a path may be from its shape, in points; rectangles are exact.
const TOLERANCE: f64 = 0.1;

fn push_text(
    group: &mut Group,
    role: Role,
    text: Option<&Label>,
    theme: &Theme,
) -> Result<(), Error> {
    if let Some(text) = text {
        group.push(Group::new(role).with_children(text.nodes(theme.foreground)?));
    }
    Ok(())
}

fn push_guides(
    group: &mut Group,
    colorbars: &[ColorbarGuide],
    legends: &[LegendGuide],
    resolved: &Resolved,
) -> Result<(), Error> {
    let (theme, grid) = (&resolved.theme, resolved.grid);
    for colorbar in colorbars {
        group.push(colorbar.draw(theme, grid)?);
    }
    for legend in legends {
        group.push(legend.draw(theme, grid)?);
    }
    Ok(())
}

/// A finished picture on its own background, at its place.
fn picture(scene: &Scene, place: &PictureLayout, theme: &Theme) -> Result<Group, Error> {
    let page = scene.page().to_path(TOLERANCE);
    let to_place = Affine::translate(place.rect.origin().to_vec2()) * Affine::scale(place.scale);
    let mut group = Group::new(Role::Group).with_transform(to_place)?.with_clip(&page)?;
    group = group.with_label(scene.title().unwrap_or("picture"));
    if scene.background() != theme.background {
        group.push(Shape::new(page)?.with_fill(Fill::new(scene.background())).crisp());
    }
    group.push(scene.root().clone());
    Ok(group)
}
