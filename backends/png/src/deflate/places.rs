//! Where the same pixels came before.

use super::symbols::LONGEST;

/// How many bytes are looked at together.
const WORD: usize = 8;

/// How many places of one pixel and of two are remembered, as powers of two.
const ONES: u32 = 12;
const TWOS: u32 = 14;

/// Where pixels were last, by numbers made from them; 0 is nowhere, as rows begin with another byte.
pub(super) struct Places {
    one: Vec<u32>,
    two: Vec<u32>,
    /// The bytes of a word that are one pixel, and two; of pixels of one byte, four and eight.
    masks: (u64, u64),
}

/// Where a pixel, and it with the next one, may have been last.
pub(super) struct Last {
    pub(super) one: usize,
    pub(super) two: usize,
}

impl Places {
    /// None, for pixels of so many bytes.
    pub(super) fn new(pixel: usize) -> Self {
        let bytes = |count: usize| u64::MAX >> (64 - 8 * count);
        let masks = if pixel == 3 { (bytes(3), bytes(6)) } else { (bytes(4), bytes(8)) };
        Self { one: Vec::new(), two: Vec::new(), masks }
    }

    pub(super) fn clear(&mut self) {
        for (places, count) in [(&mut self.one, ONES), (&mut self.two, TWOS)] {
            places.clear();
            places.resize(1 << count, 0);
        }
    }

    /// Notes where a word is and returns where others like it were last.
    pub(super) fn remember(&mut self, word: u64, at: usize) -> Last {
        // Multiplicative hashing (Knuth, volume 3, 6.4), by 2^64 over the golden ratio.
        let number =
            |mask: u64, bits: u32| (word & mask).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - bits);
        let one = &mut self.one[number(self.masks.0, ONES) as usize];
        let two = &mut self.two[number(self.masks.1, TWOS) as usize];
        let note = |place: &mut u32| std::mem::replace(place, at as u32) as usize;
        Last { one: note(one), two: note(two) }
    }

    /// Whether words begin with the same pixel.
    pub(super) fn share_one(&self, a: u64, b: u64) -> bool {
        (a ^ b) & self.masks.0 == 0
    }

    /// Whether words begin with the same two pixels.
    pub(super) fn share_two(&self, a: u64, b: u64) -> bool {
        (a ^ b) & self.masks.1 == 0
    }
}

/// The next eight bytes.
pub(super) fn word(data: &[u8], at: usize) -> Option<u64> {
    data.get(at..)?.first_chunk::<WORD>().map(|bytes| u64::from_le_bytes(*bytes))
}

/// How many bytes are the same from two places on, the first being the earlier one; at most as many as
/// a match may have.
pub(super) fn common(data: &[u8], earlier: usize, at: usize) -> usize {
    let most = (data.len() - at).min(LONGEST);
    let (a, b) = (&data[earlier..earlier + most], &data[at..at + most]);
    // Background is long: many bytes at a time, then by words where they begin to differ.
    let same = same_chunks::<{ 4 * WORD }>(a, b);
    let same = same + same_chunks::<WORD>(&a[same..], &b[same..]);
    match (word(a, same), word(b, same)) {
        (Some(a), Some(b)) => same + (a ^ b).trailing_zeros() as usize / 8,
        _ => same + a[same..].iter().zip(&b[same..]).take_while(|(a, b)| a == b).count(),
    }
}

/// How many bytes are the same, in whole chunks.
fn same_chunks<const N: usize>(a: &[u8], b: &[u8]) -> usize {
    let chunks = a.as_chunks::<N>().0.iter().zip(b.as_chunks::<N>().0);
    N * chunks.take_while(|(a, b)| a == b).count()
}

/// Whether all bytes are 0.
pub(super) fn is_blank(data: &[u8]) -> bool {
    // Without a branch for each, so that it takes many at a time.
    data.chunks(64).all(|chunk| chunk.iter().fold(0, |all, byte| all | byte) == 0)
}
