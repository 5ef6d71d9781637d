use miniz_oxide::{MZ_ADLER32_INIT, mz_adler32_oxide};

/// The modulus, the largest prime below 2^16.
const BASE: u64 = 65_521;

/// The checksum of RFC 1950, 8.2 (Adler-32), and of how many bytes.
#[derive(Clone, Copy)]
pub(super) struct Adler {
    sum: u32,
    length: u64,
}

impl Adler {
    pub(super) fn new(data: &[u8]) -> Self {
        Self { sum: mz_adler32_oxide(MZ_ADLER32_INIT, data), length: data.len() as u64 }
    }

    /// Of these bytes and, behind them, others.
    pub(super) fn and(self, next: Self) -> Self {
        let halves = |sum: u32| (u64::from(sum & 0xffff), u64::from(sum >> 16));
        let ((a, b), (next_a, next_b)) = (halves(self.sum), halves(next.sum));
        // Sums begin with 1, which counts once, and in `b` once for each byte.
        let low = (a + next_a + BASE - 1) % BASE;
        let high = (b + next_b + next.length % BASE * (a + BASE - 1)) % BASE;
        Self { sum: (high << 16 | low) as u32, length: self.length + next.length }
    }

    pub(super) fn to_bytes(self) -> [u8; 4] {
        self.sum.to_be_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn parts_make_the_whole(a: Vec<u8>, b: Vec<u8>, repeats in 1..3000_usize) {
            let b = b.repeat(repeats);
            let joined = Adler::new(&a).and(Adler::new(&b));
            prop_assert_eq!(joined.to_bytes(), Adler::new(&[a, b].concat()).to_bytes());
        }
    }
}
