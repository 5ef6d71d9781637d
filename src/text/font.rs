//! One face: read when first needed, and shaped with.

use super::character::{drawn, is_ignorable};
use super::itemize::Item;
use fontdb::Source;
use graticule_scene::{Error, Face, FontData};
use harfrust::{Direction, Script, ShapeOptions, ShapePlan, Shaper, ShaperData, UnicodeBuffer};
use skrifa::{FontRef, MetadataProvider as _};
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A face that the database lists, and its data once it has been needed.
pub(super) struct Font {
    source: Source,
    index: u32,
    loaded: OnceLock<Option<Arc<Loaded>>>,
}

impl Font {
    pub(super) fn new(source: Source, index: u32) -> Self {
        Self { source, index, loaded: OnceLock::new() }
    }

    /// The face; none when its file cannot be read (any more).
    pub(super) fn load(&self) -> Option<&Arc<Loaded>> {
        self.loaded
            .get_or_init(|| {
                let face = Face::new(data(&self.source)?, self.index).ok()?;
                Some(Arc::new(Loaded::new(face)))
            })
            .as_ref()
    }
}

fn data(source: &Source) -> Option<FontData> {
    match source {
        Source::Binary(data) => Some(Arc::clone(data)),
        // Read rather than mapped: a mapped file may change under our feet.
        #[cfg(feature = "system-fonts")]
        Source::File(path) | Source::SharedFile(path, _) => {
            Some(Arc::new(std::fs::read(path).ok()?))
        }
        #[cfg(not(feature = "system-fonts"))]
        #[allow(unreachable_patterns, reason = "other crates may switch on fontdb's files")]
        _ => None,
    }
}

/// A face that has been read, with the tables that its shaping needs once it has been shaped with.
pub(super) struct Loaded {
    face: Face,
    shaper: OnceLock<ShaperData>,
    /// What to do for text of one script and direction takes as long to work out as a label to
    /// shape. There are no more plans than scripts, times two.
    plans: Mutex<Vec<(Option<Script>, Arc<ShapePlan>)>>,
}

/// A glyph as shaping yields it, in font units, y up.
#[derive(Clone, Copy, Debug)]
pub(super) struct UnitGlyph {
    pub(super) id: u32,
    pub(super) cluster: usize,
    pub(super) advance: i32,
    pub(super) x_offset: i32,
    pub(super) y_offset: i32,
}

impl UnitGlyph {
    /// Whether it stands for a character that the face lacks: glyph 0 is `.notdef`.
    pub(super) fn is_missing(&self) -> bool {
        self.id == 0
    }
}

impl Loaded {
    pub(super) fn new(face: Face) -> Self {
        Self { face, shaper: OnceLock::new(), plans: Mutex::default() }
    }

    /// Reads a face of data in memory.
    pub(super) fn from_data(data: FontData, index: u32) -> Result<Self, Error> {
        Face::new(data, index).map(Self::new)
    }

    pub(super) fn face(&self) -> &Face {
        &self.face
    }

    /// Whether the face can draw every character of the text.
    pub(super) fn covers(&self, text: &str) -> bool {
        let Ok(font) = FontRef::from_index(self.face.data(), self.face.index()) else {
            return false;
        };
        let charmap = font.charmap();
        text.chars()
            .map(drawn)
            .all(|c| is_ignorable(c) || charmap.map(c).is_some_and(|glyph| glyph.to_u32() != 0))
    }

    /// The glyphs of `range`, a part of the item, in visual order, left to right.
    pub(super) fn shape(&self, text: &str, item: &Item, range: Range<usize>) -> Vec<UnitGlyph> {
        let Ok(font) = FontRef::from_index(self.face.data(), self.face.index()) else {
            return Vec::new();
        };
        let data = self.shaper.get_or_init(|| ShaperData::new(&font));
        let shaper = data.shaper(&font).build();
        let plan = self.plan(&shaper, item);
        let output =
            shaper.shape(buffer(text, item, range), ShapeOptions::new().plan(Some(plan.as_ref())));
        std::iter::zip(output.glyph_infos(), output.glyph_positions())
            .map(|(info, position)| UnitGlyph {
                id: info.glyph_id,
                cluster: info.cluster as usize,
                advance: position.x_advance,
                x_offset: position.x_offset,
                y_offset: position.y_offset,
            })
            .collect()
    }

    fn plan(&self, shaper: &Shaper<'_>, item: &Item) -> Arc<ShapePlan> {
        let direction = direction(item);
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let known = plans
            .iter()
            .find(|(script, plan)| *script == item.script && plan.direction() == direction);
        if let Some((_, plan)) = known {
            return Arc::clone(plan);
        }
        let plan = Arc::new(ShapePlan::new(shaper, direction, item.script, None, &[]));
        plans.push((item.script, Arc::clone(&plan)));
        plan
    }
}

fn direction(item: &Item) -> Direction {
    if item.right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
}

fn buffer(text: &str, item: &Item, range: Range<usize>) -> UnicodeBuffer {
    let mut buffer = UnicodeBuffer::new();
    // Letters that join, as Arabic ones do, look across the cuts.
    if range.start > 0 {
        buffer.set_pre_context(&text[..range.start]);
    }
    for (at, c) in text[range.clone()].char_indices() {
        let cluster = u32::try_from(range.start + at).unwrap_or(u32::MAX);
        buffer.add(drawn(c), cluster);
    }
    if range.end < text.len() {
        buffer.set_post_context(&text[range.end..]);
    }
    buffer.set_direction(direction(item));
    if let Some(script) = item.script {
        buffer.set_script(script);
    }
    buffer
}
