use super::Place;
use std::collections::BTreeMap;

/// Things that are wrong in the same way, put together: what is said once need not be said again.
pub(super) struct Groups<K, V> {
    found: BTreeMap<K, (V, Place)>,
}

impl<K: Ord, V> Groups<K, V> {
    pub(super) fn new() -> Self {
        Self { found: BTreeMap::new() }
    }

    /// Adds one, with what is to be said of it; of two `worse` says whether to take the new one.
    pub(super) fn add(
        &mut self,
        key: K,
        value: V,
        worse: impl FnOnce(&V, &V) -> bool,
        place: Place,
    ) {
        match self.found.get_mut(&key) {
            Some((known, all)) => {
                all.join(place);
                if worse(&value, known) {
                    *known = value;
                }
            }
            None => {
                self.found.insert(key, (value, place));
            }
        }
    }
}

impl<K, V> IntoIterator for Groups<K, V> {
    type Item = (V, Place);
    type IntoIter = std::collections::btree_map::IntoValues<K, (V, Place)>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.into_values()
    }
}
