use super::Coded;

/// Bits in the order of RFC 1951, 3.1.1: each byte from its lowest bit on.
#[derive(Default)]
pub(super) struct Bits {
    out: Vec<u8>,
    /// Bits not yet in `out`, fewer than 32 between calls.
    waiting: u64,
    count: u32,
}

impl Bits {
    /// Adds at most 32 bits, the lowest first; there are none above them.
    pub(super) fn put(&mut self, bits: u32, count: u32) {
        self.waiting |= u64::from(bits) << self.count;
        self.count += count;
        if self.count >= 32 {
            self.out.extend_from_slice(&(self.waiting as u32).to_le_bytes());
            self.waiting >>= 32;
            self.count -= 32;
        }
    }

    /// Adds a symbol.
    pub(super) fn put_coded(&mut self, Coded { bits, length }: Coded) {
        self.put(bits, length);
    }

    /// All bytes, the last filled up with zeros.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let bytes = self.count.div_ceil(8) as usize;
        self.out.extend_from_slice(&self.waiting.to_le_bytes()[..bytes]);
        self.out
    }
}
