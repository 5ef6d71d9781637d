use crate::embedded::Embedded;
use crate::font::Fonts;
use crate::ids::{Id, Ids};
use crate::svg::Svg;
use crate::xml::Xml;
use graticule_scene::Group;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a document is written onto: its body, and beside it the definitions that the body refers to.
#[derive(Debug)]
pub(crate) struct Canvas {
    pub(crate) body: Xml,
    pub(crate) ids: Ids,
    pub(crate) fonts: Fonts,
    pub(crate) embedded: Arc<Embedded>,
    /// Whether anything is referred to by `xlink:href`.
    pub(crate) linked: bool,
    definitions: Xml,
    /// The id of each definition by element and content.
    known: BTreeMap<(&'static str, Vec<u8>), Id>,
}

/// Rather than SVG 2's `href`: every reader knows it, HTML parsers included, while older versions of
/// Office, Illustrator, Inkscape and librsvg know nothing else.
const LINK: &str = "xlink:href";

/// Definitions stand in `<defs>` in the root.
const DEFINITION_DEPTH: usize = 2;

/// The bytes of a small figure's body.
const USUAL_BODY: usize = 8 << 10;

impl Canvas {
    /// An empty one, with the fonts for all labels in a tree.
    pub(crate) fn new(svg: &Svg, root: &Group) -> Self {
        Self {
            body: Xml::with_capacity(1, USUAL_BODY),
            ids: Ids::default(),
            fonts: Fonts::new(svg, root),
            embedded: Arc::clone(&svg.embedded),
            linked: false,
            definitions: Xml::new(DEFINITION_DEPTH),
            known: BTreeMap::new(),
        }
    }

    /// The id of a definition: an `element` whose attributes and end `content` writes. Two of the
    /// same content are one.
    pub(crate) fn define(
        &mut self,
        element: &'static str,
        stem: &str,
        content: impl FnOnce(&mut Xml),
    ) -> Id {
        let mut inside = Xml::new(DEFINITION_DEPTH);
        content(&mut inside);
        let key = (element, inside.bytes().to_vec());
        if let Some(id) = self.known.get(&key) {
            return id.clone();
        }
        let id = self.ids.make(stem);
        self.definitions.start(element);
        self.definitions.id(&id);
        self.definitions.raw(&key.1);
        self.known.insert(key, id.clone());
        id
    }

    pub(crate) fn definitions(&self) -> &Xml {
        &self.definitions
    }

    /// Refers the element to a definition.
    pub(crate) fn link(&mut self, id: &Id) {
        self.linked = true;
        self.body.attribute_of_id(LINK, "#", id, "");
    }

    /// Refers the element to data in place, in base64.
    pub(crate) fn link_data(&mut self, media_type: &str, base64: &str) {
        self.linked = true;
        self.body.attribute_with(LINK, |out| {
            for part in ["data:", media_type, ";base64,", base64] {
                out.extend_from_slice(part.as_bytes());
            }
        });
    }
}
