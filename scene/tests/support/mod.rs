//! Backends that do things right, and that do one thing wrong.

#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside of `#[test]` functions")]
#![allow(dead_code, reason = "each test takes what it needs")]

use graticule_scene::{
    Backend, Error, Face, Format, Group, Node, Scene, conformance::Sampler, kurbo::Point,
};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

pub(crate) fn face() -> Face {
    Face::new(Arc::new(notosans::REGULAR_TTF), 0).unwrap()
}

/// Writes scenes as JSON, and makes one mistake.
#[derive(Debug, Default)]
pub(crate) struct Json {
    pub(crate) mistake: Mistake,
    pub(crate) written: AtomicUsize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Mistake {
    #[default]
    None,
    NoFormats,
    UpperCase,
    Counts,
    PanicsOnMarkers,
    PanicsOnFailure,
    LosesWriteErrors,
    LosesTheLastByte,
    TakesShortWrites,
    WritesNothing,
    RefusesText,
    RefusesHugePages,
    DropsImages,
    DropsText,
    IgnoresClips,
    IgnoresOpacity,
    IgnoresTransforms,
    IgnoresBackground,
}

impl Json {
    pub(crate) fn with(mistake: Mistake) -> Self {
        Self { mistake, ..Self::default() }
    }
}

impl Backend for Json {
    fn formats(&self) -> &[Format] {
        const FORMATS: [Format; 1] = [Format::new("json", "application/json")];
        const UPPER: [Format; 1] = [Format::new(".JSON", "json")];
        match self.mistake {
            Mistake::NoFormats => &[],
            Mistake::UpperCase => &UPPER,
            _ => &FORMATS,
        }
    }

    fn write(&self, scene: &Scene, _: &Format, out: &mut dyn io::Write) -> Result<(), Error> {
        let count = self.written.fetch_add(1, Ordering::Relaxed);
        let scene = spoilt(scene, self.mistake);
        let mut text = scene.to_json();
        let unsupported =
            |reason: &str| Error::Unsupported { format: "json", reason: reason.into() };
        match self.mistake {
            Mistake::Counts => text.push_str(&count.to_string()),
            Mistake::PanicsOnMarkers => {
                assert!(!text.contains("\"markers\""), "markers are not implemented");
            }
            Mistake::PanicsOnFailure => out.write_all(text.as_bytes()).unwrap(),
            Mistake::LosesWriteErrors => {
                let _ = out.write_all(text.as_bytes());
                return Ok(());
            }
            Mistake::LosesTheLastByte => {
                // As a buffered writer that is dropped without a flush does.
                let (most, rest) = text.as_bytes().split_at(text.len() - 1);
                out.write_all(most)?;
                let _ = out.write_all(rest);
                return Ok(());
            }
            Mistake::TakesShortWrites => {
                let _ = out.write(text.as_bytes())?;
                return Ok(());
            }
            Mistake::WritesNothing => return Ok(()),
            Mistake::RefusesText if text.contains("\"text\"") => {
                return Err(unsupported("no text"));
            }
            Mistake::RefusesHugePages if scene.size().width > 14_400.0 => {
                return Err(unsupported("too large"));
            }
            _ => {}
        }
        Ok(out.write_all(text.as_bytes())?)
    }
}

/// The scene as a careless backend sees it.
pub(crate) fn spoilt(scene: &Scene, mistake: Mistake) -> Scene {
    let mut copy =
        Scene::new(scene.size(), scene.dpi(), spoilt_group(scene.root(), mistake)).unwrap();
    if mistake != Mistake::IgnoresBackground {
        copy = copy.with_background(scene.background());
    }
    for (text, set) in [
        (scene.title(), Scene::with_title as fn(Scene, String) -> Scene),
        (scene.description(), Scene::with_description),
        (scene.language(), Scene::with_language),
    ] {
        copy = text.map_or(copy.clone(), |text| set(copy, text.to_owned()));
    }
    copy
}

fn spoilt_group(group: &Group, mistake: Mistake) -> Group {
    let children = group.children().iter().filter_map(|child| match child {
        Node::Group(group) => Some(Node::Group(spoilt_group(group, mistake))),
        Node::Image(_) if mistake == Mistake::DropsImages => None,
        Node::Text(_) if mistake == Mistake::DropsText => None,
        other => Some(other.clone()),
    });
    let mut copy = Group::new(group.role()).with_children(children);
    if let Some(label) = group.label() {
        copy = copy.with_label(label);
    }
    if mistake != Mistake::IgnoresTransforms {
        copy = copy.with_transform(group.transform()).unwrap();
    }
    if let Some(clip) = group.clip()
        && mistake != Mistake::IgnoresClips
    {
        copy = copy.with_clip(clip).unwrap().with_clip_rule(group.clip_rule());
    }
    if mistake != Mistake::IgnoresOpacity {
        copy = copy.with_opacity(group.opacity()).unwrap();
    }
    copy
}

/// The scene as straight-alpha pixels, a sample in the middle of each.
pub(crate) fn pixels(scene: &Scene) -> (u32, u32, Vec<u8>) {
    let (width, height) = scene.pixel_size();
    let sampler = Sampler::new(scene);
    let size = scene.size();
    let rgba = (0..height).flat_map(|row| (0..width).map(move |column| (column, row)));
    let rgba = rgba.flat_map(|(column, row)| {
        let x = (f64::from(column) + 0.5) / f64::from(width) * size.width;
        let y = (f64::from(row) + 0.5) / f64::from(height) * size.height;
        let color = sampler.color_at(Point::new(x, y));
        [color.r, color.g, color.b, color.a]
    });
    (width, height, rgba.collect())
}
