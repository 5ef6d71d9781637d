//! What has been shaped, so that it need not be again.

use super::database::Chain;
use super::rich::{PartKey, TextPart};
use super::{FontStyle, Shaped};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Styles, their chains of faces, and the texts shaped in them. Bounded: when full it is emptied,
/// which costs time but never changes a result.
#[derive(Default)]
pub(super) struct Cache(Mutex<Styles>);

#[derive(Default)]
struct Styles {
    styles: Vec<Styled>,
    texts: usize,
    bytes: usize,
}

struct Styled {
    style: FontStyle,
    chain: Arc<Chain>,
    texts: HashMap<Arc<str>, Arc<Shaped>>,
    /// Those with stretches that are not plain.
    parts: HashMap<PartKey, Arc<Shaped>>,
}

impl Cache {
    const MAX_STYLES: usize = 64;
    const MAX_TEXTS: usize = 1 << 15;
    const MAX_BYTES: usize = 16 << 20;
    /// A text that takes more than this many bytes is not kept.
    const MAX_TEXT_BYTES: usize = 64 << 10;

    /// The text in the style, if it is known.
    pub(super) fn shaped(&self, text: &str, style: &FontStyle) -> Option<Arc<Shaped>> {
        let mut cache = self.lock();
        cache.styled(style)?.texts.get(text).cloned()
    }

    /// The text with its stretches in the style, if it is known.
    pub(super) fn shaped_part(&self, part: TextPart<'_>, style: &FontStyle) -> Option<Arc<Shaped>> {
        self.lock().styled(style)?.parts.get(&part.key()).cloned()
    }

    /// The style's chain of faces, made if it is not known.
    pub(super) fn chain(&self, style: &FontStyle, make: impl FnOnce() -> Chain) -> Arc<Chain> {
        if let Some(styled) = self.lock().styled(style) {
            return Arc::clone(&styled.chain);
        }
        let chain = Arc::new(make());
        let mut cache = self.lock();
        if let Some(styled) = cache.styled(style) {
            return Arc::clone(&styled.chain);
        }
        if cache.styles.len() >= Self::MAX_STYLES {
            *cache = Styles::default();
        }
        cache.styles.push(Styled {
            style: style.clone(),
            chain: Arc::clone(&chain),
            texts: HashMap::new(),
            parts: HashMap::new(),
        });
        chain
    }

    /// Keeps a text shaped in a style that has a chain.
    pub(super) fn keep(&self, shaped: &Arc<Shaped>, style: &FontStyle) {
        self.insert(shaped, style, |styled| {
            styled.texts.insert(shaped.shared_text(), Arc::clone(shaped)).is_none()
        });
    }

    /// Keeps a text with its stretches, likewise.
    pub(super) fn keep_part(&self, part: TextPart<'_>, shaped: &Arc<Shaped>, style: &FontStyle) {
        self.insert(shaped, style, |styled| {
            styled.parts.insert(part.key(), Arc::clone(shaped)).is_none()
        });
    }

    /// Keeps what `insert` puts into a style's texts; it says whether that is new.
    fn insert(&self, shaped: &Shaped, style: &FontStyle, insert: impl FnOnce(&mut Styled) -> bool) {
        let cost = shaped.cost();
        if cost > Self::MAX_TEXT_BYTES {
            return;
        }
        let mut cache = self.lock();
        if cache.texts >= Self::MAX_TEXTS || cache.bytes + cost > Self::MAX_BYTES {
            cache.forget_texts();
        }
        let Some(styled) = cache.styled(style) else { return };
        if insert(styled) {
            cache.texts += 1;
            cache.bytes += cost;
        }
    }

    /// A panic while the lock was held leaves at worst a text unknown or a count too high.
    fn lock(&self) -> MutexGuard<'_, Styles> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Styles {
    /// Figures use a handful of styles: looking through them is faster than hashing one.
    fn styled(&mut self, style: &FontStyle) -> Option<&mut Styled> {
        self.styles.iter_mut().find(|styled| styled.style == *style)
    }

    fn forget_texts(&mut self) {
        for styled in &mut self.styles {
            styled.texts = HashMap::new();
            styled.parts = HashMap::new();
        }
        (self.texts, self.bytes) = (0, 0);
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{FontStyle, Fonts};

    #[test]
    fn stays_within_its_bounds() {
        let fonts = Fonts::default().with_face_data(notosans::BOLD_TTF).unwrap();
        let cache = fonts.cache();
        for weight in 1..200 {
            let _ = fonts.shape("x", &FontStyle::REGULAR.weight(weight));
        }
        assert!(cache.lock().styles.len() <= super::Cache::MAX_STYLES);
        for i in 0..40_000 {
            let _ = fonts.shape(&i.to_string(), &FontStyle::REGULAR);
        }
        assert!(cache.lock().texts <= super::Cache::MAX_TEXTS);
        let before = cache.lock().bytes;
        let _ = fonts.shape(&"long ".repeat(10_000), &FontStyle::REGULAR);
        assert_eq!(cache.lock().bytes, before);
    }

    #[test]
    fn a_known_text_is_shared() {
        let fonts = Fonts::default();
        let [a, b] = [(); 2].map(|()| fonts.shape("shared", &FontStyle::REGULAR));
        assert!(std::sync::Arc::ptr_eq(&a, &b));
    }
}
