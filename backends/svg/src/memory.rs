use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What was made lately, for when it is needed again. Bounded; and since what is made depends on its
/// key alone, it never shows what was made before.
pub(crate) struct Memory<K, V>(Mutex<Vec<(K, V)>>);

impl<K: PartialEq, V: Clone + Cost> Memory<K, V> {
    /// How many values are kept, and what they may cost; when there would be more, all are
    /// forgotten.
    const MOST: usize = 32;
    const MOST_BYTES: usize = 4 << 20;

    /// The value of a key, made if it is not known. Few are kept, so looking through them is fast.
    pub(crate) fn get<E>(&self, key: K, make: impl FnOnce(&K) -> Result<V, E>) -> Result<V, E> {
        if let Some((_, value)) = self.lock().iter().find(|(known, _)| *known == key) {
            return Ok(value.clone());
        }
        let value = make(&key)?;
        let mut kept = self.lock();
        let bytes: usize = kept.iter().map(|(_, value)| value.bytes()).sum();
        if kept.len() >= Self::MOST || bytes + value.bytes() > Self::MOST_BYTES {
            kept.clear();
        }
        if value.bytes() <= Self::MOST_BYTES {
            kept.push((key, value.clone()));
        }
        Ok(value)
    }

    /// A panic elsewhere can't have left an entry half done.
    fn lock(&self) -> MutexGuard<'_, Vec<(K, V)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What keeping a value costs.
pub(crate) trait Cost {
    /// In bytes, roughly.
    fn bytes(&self) -> usize;
}

impl<K, V> Default for Memory<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

/// What they hold never shows, so all are alike.
impl<K, V> PartialEq for Memory<K, V> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<K, V> Eq for Memory<K, V> {}

/// What it holds is of no interest and differs from run to run.
impl<K, V> fmt::Debug for Memory<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Memory")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;

    impl Cost for String {
        fn bytes(&self) -> usize {
            self.len()
        }
    }

    fn text(memory: &Memory<usize, String>, length: usize) -> String {
        memory.get(length, |&length| Ok::<_, Infallible>("x".repeat(length))).unwrap()
    }

    #[test]
    fn a_known_value_is_not_made_again() {
        let memory = Memory::<usize, String>::default();
        let first = text(&memory, 3);
        assert_eq!(memory.get(3, |_| Err("made again")), Ok(first));
        assert_eq!(memory.get(4, |_| Err("not known")), Err("not known"));
    }

    #[test]
    fn stays_within_its_bounds() {
        type Few = Memory<usize, String>;
        let memory = Few::default();
        for length in 0..100 {
            let _ = text(&memory, length);
            assert!(memory.lock().len() <= Few::MOST);
        }
        for length in [Few::MOST_BYTES / 2 + 1, Few::MOST_BYTES / 2 + 2, Few::MOST_BYTES + 1] {
            assert_eq!(text(&memory, length).len(), length);
            let kept: usize = memory.lock().iter().map(|(_, value)| value.len()).sum();
            assert!(kept <= Few::MOST_BYTES);
        }
    }
}
