//! The faces there are, and which of them a style means.

use super::bundled::{self, DEFAULT_FAMILY};
use super::font::{Font, Loaded};
use super::{FontStyle, Substitution};
use fontdb::{FaceInfo, Family, ID, Query, Source, Stretch, Style, Weight};
use graticule_scene::{Error, Face, FontData, Slant};
use std::sync::{Arc, OnceLock};

/// Faces in the order of fallback: the user's, the bundled, the system's.
pub(super) struct Database {
    index: fontdb::Database,
    fonts: Vec<(ID, Arc<Font>)>,
    /// How many of the first faces are the user's.
    own: usize,
}

type Entry = (FaceInfo, Arc<Font>);

impl Database {
    /// The bundled faces.
    pub(super) fn bundled() -> Self {
        let mut database = Self { index: fontdb::Database::new(), fonts: Vec::new(), own: 0 };
        for file in bundled::files() {
            let source = Source::Binary(Arc::new(file));
            database.extend(faces(source).into_iter().map(entry));
        }
        database
    }

    /// With all faces of a font file, behind those that the user added before.
    pub(super) fn with_data(&self, data: FontData) -> Result<Self, Error> {
        let infos = faces(Source::Binary(Arc::clone(&data)));
        if infos.is_empty() {
            // Says what is wrong with it, where that can be told.
            Face::new(data, 0)?;
            return Err(Error::Face { reason: "it has no name".to_owned() });
        }
        for info in &infos {
            Face::new(Arc::clone(&data), info.index)?;
        }
        let mut own = self.entries();
        let others = own.split_off(self.own);
        own.extend(infos.into_iter().map(entry));
        let mut database = Self { index: like(&self.index), fonts: Vec::new(), own: own.len() };
        database.extend(own.into_iter().chain(others));
        Ok(database)
    }

    /// With the faces installed on the system, behind all others.
    #[cfg(feature = "system-fonts")]
    pub(super) fn with_system(&self) -> Self {
        let mut system = fontdb::Database::new();
        system.load_system_fonts();
        let mut infos: Vec<FaceInfo> = system.faces().cloned().collect();
        // Directories list their files in any order.
        infos.sort_by_cached_key(|info| {
            let path = match &info.source {
                Source::Binary(_) => None,
                Source::File(path) | Source::SharedFile(path, _) => Some(path.clone()),
            };
            let family = info.families.first().map(|(name, _)| name.clone());
            (family, info.weight, info.post_script_name.clone(), path, info.index)
        });
        let mut database = Self { index: like(&system), fonts: Vec::new(), own: self.own };
        database.extend(self.entries().into_iter().chain(infos.into_iter().map(entry)));
        database
    }

    fn extend(&mut self, entries: impl IntoIterator<Item = Entry>) {
        for (info, font) in entries {
            self.fonts.push((self.index.push_face_info(info), font));
        }
    }

    fn entries(&self) -> Vec<Entry> {
        let info =
            |(id, font): &(ID, Arc<Font>)| Some((self.index.face(*id)?.clone(), Arc::clone(font)));
        self.fonts.iter().filter_map(info).collect()
    }

    /// The families' names in the order of fallback, each once.
    pub(super) fn families(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for (id, _) in &self.fonts {
            let info = self.index.face(*id);
            if let Some((name, _)) = info.and_then(|info| info.families.first())
                && !names.contains(&name.as_str())
            {
                names.push(name);
            }
        }
        names
    }

    /// The name, as its faces have it, of the family that is called `name` here: exactly, in
    /// another case, or as CSS calls kinds of families.
    pub(super) fn family(&self, name: &str) -> Option<&str> {
        let find = |is_it: &dyn Fn(&str) -> bool| {
            let names = self.index.faces().flat_map(|info| &info.families);
            names.map(|(family, _)| family.as_str()).find(|family| is_it(family))
        };
        let kind = match name.to_ascii_lowercase().as_str() {
            "sans-serif" => Some(DEFAULT_FAMILY),
            "serif" => Some(self.index.family_name(&Family::Serif)),
            "monospace" => Some(self.index.family_name(&Family::Monospace)),
            _ => None,
        };
        find(&|family| family == name)
            .or_else(|| find(&|family| family.to_lowercase() == name.to_lowercase()))
            .or_else(|| find(&|family| Some(family) == kind))
    }

    /// The number of the family's face nearest to the style.
    fn nearest(&self, family: &str, style: &FontStyle) -> Option<usize> {
        let id = self.index.query(&Query {
            families: &[Family::Name(family)],
            weight: Weight(style.weight),
            stretch: Stretch::Normal,
            style: match style.slant {
                Slant::Upright => Style::Normal,
                Slant::Italic => Style::Italic,
            },
        })?;
        self.fonts.iter().position(|(other, _)| *other == id)
    }

    /// Which face a style means.
    pub(super) fn chain(self: &Arc<Self>, style: &FontStyle) -> Chain {
        let wanted = style.family.as_deref().unwrap_or(DEFAULT_FAMILY);
        let family = self.family(wanted);
        let load = |family| {
            let at = self.nearest(family, style)?;
            Some((Some(at), Arc::clone(self.fonts.get(at)?.1.load()?)))
        };
        let (at, first) = family
            .and_then(load)
            .or_else(|| load(DEFAULT_FAMILY))
            .unwrap_or_else(|| (None, bundled::default_face()));
        Chain {
            database: Arc::clone(self),
            substitution: Substitution::between(style, family.is_none(), first.face()),
            style: style.clone(),
            at,
            first,
            others: OnceLock::new(),
        }
    }

    /// The faces to fall back on: of each family the one nearest to the style, then the one nearest
    /// to regular, for bold and italic faces often have fewer characters.
    fn others(&self, style: &FontStyle, first: Option<usize>) -> Vec<Arc<Font>> {
        let families = self.families();
        let mut order: Vec<usize> = Vec::new();
        for style in [style, &FontStyle::REGULAR] {
            for at in families.iter().filter_map(|family| self.nearest(family, style)) {
                if Some(at) != first && !order.contains(&at) {
                    order.push(at);
                }
            }
        }
        order.into_iter().map(|at| Arc::clone(&self.fonts[at].1)).collect()
    }
}

/// The faces for one style: the one it means, and those to fall back on.
pub(super) struct Chain {
    database: Arc<Database>,
    style: FontStyle,
    /// The first face's number.
    at: Option<usize>,
    first: Arc<Loaded>,
    substitution: Option<Substitution>,
    others: OnceLock<Vec<Arc<Font>>>,
}

impl Chain {
    /// The face that the style means.
    pub(super) fn first(&self) -> &Arc<Loaded> {
        &self.first
    }

    /// The faces to fall back on, in order; found when first needed.
    pub(super) fn others(&self) -> &[Arc<Font>] {
        self.others.get_or_init(|| self.database.others(&self.style, self.at))
    }

    /// What the first face lacks of the style.
    pub(super) fn substitution(&self) -> Option<&Substitution> {
        self.substitution.as_ref()
    }
}

/// What a font file says of its faces.
fn faces(source: Source) -> Vec<FaceInfo> {
    let mut file = fontdb::Database::new();
    file.load_font_source(source);
    file.faces().cloned().collect()
}

fn entry(info: FaceInfo) -> Entry {
    let font = Font::new(info.source.clone(), info.index);
    (info, Arc::new(font))
}

/// An empty index with the same families for `serif` and `monospace`.
fn like(other: &fontdb::Database) -> fontdb::Database {
    let mut index = fontdb::Database::new();
    index.set_serif_family(other.family_name(&Family::Serif));
    index.set_monospace_family(other.family_name(&Family::Monospace));
    index
}
