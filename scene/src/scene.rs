use crate::{Color, Error, Group, json, number};
use kurbo::{Rect, Size};

/// A finished picture, in which nothing is left to decide.
///
/// See the [crate documentation](crate) for its conventions and guarantees.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    size: Size,
    dpi: f64,
    background: Color,
    root: Group,
    title: Option<String>,
    description: Option<String>,
    language: Option<String>,
}

impl Scene {
    /// How deep groups may be nested; backends may recurse that far.
    pub const MAX_DEPTH: usize = 100;

    /// A page of `size` points, laid out for `dpi` pixels an inch, on white.
    ///
    /// # Errors
    /// When the size or the resolution is not positive or not finite, or groups are nested deeper
    /// than [`Scene::MAX_DEPTH`].
    pub fn new(size: Size, dpi: f64, root: Group) -> Result<Self, Error> {
        let depth = depth(&root);
        if depth > Self::MAX_DEPTH {
            let expected = "at most 100";
            return Err(Error::Number {
                what: "depth of nested groups",
                value: depth as f64,
                expected,
            });
        }
        Ok(Self {
            size: number::size("page size", size)?,
            dpi: number::positive("dpi", dpi)?,
            background: Color::WHITE,
            root,
            title: None,
            description: None,
            language: None,
        })
    }

    /// Sets the page's colour; a translucent one is left to what lies below the picture.
    #[must_use]
    pub fn with_background(self, background: Color) -> Self {
        Self { background, ..self }
    }

    /// Sets the title, for readers that show one and for screen readers.
    #[must_use]
    pub fn with_title(self, title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// Sets what a person who can't see the picture should know.
    #[must_use]
    pub fn with_description(self, description: impl Into<String>) -> Self {
        Self { description: Some(description.into()), ..self }
    }

    /// Sets the language of its texts, a BCP 47 tag such as `"en"`.
    #[must_use]
    pub fn with_language(self, language: impl Into<String>) -> Self {
        Self { language: Some(language.into()), ..self }
    }

    /// The page's size in points.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// The page as a rectangle, from the origin.
    #[must_use]
    pub fn page(&self) -> Rect {
        self.size.to_rect()
    }

    /// The pixels an inch that it was laid out for: a raster backend draws at this resolution.
    #[must_use]
    pub fn dpi(&self) -> f64 {
        self.dpi
    }

    /// The size in whole pixels at [`Scene::dpi`], at least 1 by 1.
    #[must_use]
    pub fn pixel_size(&self) -> (u32, u32) {
        // LIMIT keeps both factors small enough for a saturating cast to be right.
        let pixels = |points: f64| ((points * self.dpi / 72.0).round() as u32).max(1);
        (pixels(self.size.width), pixels(self.size.height))
    }

    /// The page's colour.
    #[must_use]
    pub fn background(&self) -> Color {
        self.background
    }

    /// The tree of nodes.
    #[must_use]
    pub fn root(&self) -> &Group {
        &self.root
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// What a person who can't see the picture should know.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    /// The language of its texts.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The scene as JSON, for tests and debugging: everything in it, but of images and faces only
    /// a digest of their data.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::print(self)
    }

    /// A hash of everything in the scene, the same on every machine: the place to get ids from that
    /// must differ between two figures on one page.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        json::fnv(self.to_json().as_bytes())
    }
}

fn depth(root: &Group) -> usize {
    let mut deepest = 0;
    let mut open = vec![(root, 1)];
    while let Some((group, depth)) = open.pop() {
        deepest = deepest.max(depth);
        for child in group.children() {
            if let crate::Node::Group(child) = child {
                open.push((child, depth + 1));
            }
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Node, Role};

    #[test]
    fn a_deep_tree_is_refused_and_dropped_without_harm() {
        let mut root = Group::new(Role::Group);
        for _ in 0..200_000 {
            root = Group::new(Role::Group).with_child(Node::from(root));
        }
        assert!(matches!(Scene::new(Size::new(1.0, 1.0), 72.0, root), Err(Error::Number { .. })));
    }

    #[test]
    fn pixels_are_whole() {
        let scene = Scene::new(Size::new(475.2, 302.4), 160.0, Group::new(Role::Figure)).unwrap();
        assert_eq!(scene.pixel_size(), (1056, 672));
    }

    #[test]
    fn bad_pages_are_refused() {
        for (width, dpi) in
            [(0.0, 96.0), (-1.0, 96.0), (f64::NAN, 96.0), (10.0, 0.0), (10.0, f64::INFINITY)]
        {
            assert!(Scene::new(Size::new(width, 10.0), dpi, Group::new(Role::Figure)).is_err());
        }
    }
}
