use crate::font::Fonts;
use crate::ids::Ids;
use crate::xml::Xml;
use std::collections::BTreeMap;

/// What a document is written onto: its body, and beside it the definitions that the body refers to.
#[derive(Debug)]
pub(crate) struct Canvas {
    pub(crate) body: Xml,
    pub(crate) ids: Ids,
    pub(crate) fonts: Fonts,
    /// Whether anything is referred to by `xlink:href`.
    pub(crate) linked: bool,
    definitions: Xml,
    /// The id of each definition by element and content.
    known: BTreeMap<(&'static str, Vec<u8>), String>,
}

/// Definitions stand in `<defs>` in the root.
const DEFINITION_DEPTH: usize = 2;

impl Canvas {
    pub(crate) fn new(ids: Ids, fonts: Fonts) -> Self {
        Self {
            body: Xml::new(1),
            ids,
            fonts,
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
    ) -> String {
        let mut inside = Xml::new(DEFINITION_DEPTH);
        content(&mut inside);
        let key = (element, inside.into_bytes());
        if let Some(id) = self.known.get(&key) {
            return id.clone();
        }
        let id = self.ids.make(stem);
        self.definitions.start(element);
        self.definitions.attribute("id", &id);
        self.definitions.raw(&key.1);
        self.known.insert(key, id.clone());
        id
    }

    pub(crate) fn definitions(&self) -> &[u8] {
        self.definitions.bytes()
    }

    /// Refers to a definition, or to data in place.
    ///
    /// `xlink:href` rather than SVG 2's `href`: every reader knows it, HTML parsers included, while
    /// Office, Illustrator, Inkscape before 1.0 and librsvg before 2.40 know nothing else.
    pub(crate) fn link(&mut self, target: impl FnOnce(&mut Vec<u8>)) {
        self.linked = true;
        self.body.attribute_with("xlink:href", target);
    }
}
