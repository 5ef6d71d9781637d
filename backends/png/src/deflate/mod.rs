//! A fast compressor for the rows of figures: zlib streams (RFC 1950) of deflate blocks (RFC 1951).
//!
//! Rows of a figure, told relative to the one above, are mostly zeros. These are skipped eight at a
//! time; for the rest the last place with the same four bytes is looked at, and no other, and where it
//! is no match a whole pixel is taken as it is. Each block is on its own and has its own codes.

mod bits;
mod huffman;
mod symbols;
mod tokens;

use bits::Bits;
use huffman::{Code, Coded};
use miniz_oxide::{MZ_ADLER32_INIT, mz_adler32_oxide};
use symbols::{DISTANCES, END, LENGTHS, distance_symbol, length_symbol};
use tokens::{Token, Tokens};

/// How many bytes to give to [`Deflate::block`]: more save little, and leave the processor's cache.
pub(crate) const BLOCK: usize = 1 << 18;

/// The longest code of a symbol, and of a code's length, in bits.
const LONGEST_CODE: usize = 15;
const LONGEST_LENGTH: usize = 7;

/// The order in which codes for the lengths of codes are written (RFC 1951, 3.2.7).
const LENGTH_ORDER: [usize; 19] =
    [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// A zlib stream being written.
pub(crate) struct Deflate {
    bits: Bits,
    tokens: Tokens,
    sum: u32,
}

impl Deflate {
    /// A stream of pixels of so many bytes each.
    pub(crate) fn new(pixel: usize) -> Self {
        let mut bits = Bits::default();
        // Deflate with a window of 32 KiB, compressed fast; a multiple of 31.
        bits.put(0x0178, 16);
        Self { bits, tokens: Tokens::new(pixel), sum: MZ_ADLER32_INIT }
    }

    /// Adds bytes to the stream.
    pub(crate) fn block(&mut self, data: &[u8]) {
        self.sum = mz_adler32_oxide(self.sum, data);
        self.tokens.read(data);
        self.write(false);
    }

    /// The stream, ended.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        self.tokens.read(&[]);
        self.write(true);
        let mut out = self.bits.finish();
        out.extend_from_slice(&self.sum.to_be_bytes());
        out
    }

    /// Writes a block with codes of its own (3.2.7).
    fn write(&mut self, is_last: bool) {
        let literals = Code::<{ END + 1 + LENGTHS }>::new(&self.tokens.literals, LONGEST_CODE);
        let distances = Code::<DISTANCES>::new(&self.tokens.distances, LONGEST_CODE);
        self.bits.put(u32::from(is_last), 1);
        self.bits.put(2, 2);
        self.header(literals.used(), distances.used(), |at, first| {
            let symbol = if at < first { literals.get(at) } else { distances.get(at - first) };
            symbol.length
        });
        for token in self.tokens.all() {
            match token {
                Token::Literal(byte) => self.bits.put_coded(literals.get(usize::from(byte))),
                Token::Match { length, distance } => {
                    let symbol = length_symbol(length);
                    self.bits.put_coded(literals.get(END + 1 + symbol.number).and(symbol));
                    let symbol = distance_symbol(distance);
                    self.bits.put_coded(distances.get(symbol.number).and(symbol));
                }
            }
        }
        self.bits.put_coded(literals.get(END));
    }

    /// Writes the lengths of both codes, themselves coded.
    fn header(&mut self, first: usize, second: usize, length: impl Fn(usize, usize) -> u32) {
        let lengths: Vec<u32> = (0..first + second).map(|at| length(at, first)).collect();
        let runs = runs(&lengths);
        let mut counts = [0; 19];
        runs.iter().for_each(|&(symbol, ..)| counts[symbol] += 1);
        let code = Code::<19>::new(&counts, LONGEST_LENGTH);
        let shown = LENGTH_ORDER.iter().rposition(|&symbol| code.get(symbol).length > 0);
        let shown = shown.map_or(4, |last| (last + 1).max(4));
        self.bits.put((first - END - 1) as u32, 5);
        self.bits.put(second as u32 - 1, 5);
        self.bits.put(shown as u32 - 4, 4);
        for &symbol in &LENGTH_ORDER[..shown] {
            self.bits.put(code.get(symbol).length, 3);
        }
        for (symbol, extra, extra_bits) in runs {
            self.bits.put_coded(code.get(symbol));
            self.bits.put(extra, extra_bits);
        }
    }
}

/// Lengths of codes as symbols with extra bits, and how many these are: repeated ones and zeros are
/// told by their number.
fn runs(lengths: &[u32]) -> Vec<(usize, u32, u32)> {
    let mut runs = Vec::new();
    for run in lengths.chunk_by(|a, b| a == b) {
        let (length, mut left) = (run[0], run.len() as u32);
        if length > 0 {
            runs.push((length as usize, 0, 0));
            left -= 1;
        }
        while left > 0 {
            let (count, symbol) = match (length, left) {
                (0, 11..) => (left.min(138), (18, left.min(138) - 11, 7)),
                (0, 3..) => (left, (17, left - 3, 3)),
                (1.., 3..) => (left.min(6), (16, left.min(6) - 3, 2)),
                _ => (1, (length as usize, 0, 0)),
            };
            runs.push(symbol);
            left -= count;
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::inflate::decompress_to_vec_zlib;
    use proptest::prelude::*;

    fn compressed(blocks: &[Vec<u8>]) -> Vec<u8> {
        let mut deflate = Deflate::new(blocks.len().clamp(1, 4));
        blocks.iter().for_each(|block| deflate.block(block));
        deflate.finish()
    }

    #[test]
    fn nothing_and_long_runs() {
        assert_eq!(decompress_to_vec_zlib(&compressed(&[])).unwrap(), []);
        for length in [1, 2, 3, 7, 8, 9, 258, 259, 260, 261, 262, 300_000] {
            let zeros = vec![vec![0; length]];
            let stream = compressed(&zeros);
            assert_eq!(decompress_to_vec_zlib(&stream).unwrap(), zeros[0]);
            assert!(stream.len() < 400, "{length} zeros in {} bytes", stream.len());
        }
    }

    #[test]
    fn codes_longer_than_allowed_are_shortened() {
        // Fibonacci's numbers of each byte, without order: the code that fits best has 20 bits.
        let (mut count, mut next, mut data) = (1, 1, Vec::new());
        for byte in 1..=22_u8 {
            data.resize(data.len() + count, byte);
            (count, next) = (next, count + next);
        }
        let mut state = 1_usize;
        for at in (1..data.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            data.swap(at, (state >> 33) % (at + 1));
        }
        let stream = compressed(&[data.clone()]);
        assert_eq!(decompress_to_vec_zlib(&stream).unwrap(), data);
    }

    proptest! {
        #[test]
        fn any_bytes_come_back(blocks in prop::collection::vec(bytes(), 0..4)) {
            let stream = compressed(&blocks);
            prop_assert_eq!(decompress_to_vec_zlib(&stream).unwrap(), blocks.concat());
        }
    }

    /// Random bytes, runs, and repeats of what came before.
    fn bytes() -> impl Strategy<Value = Vec<u8>> {
        let piece = (prop::collection::vec(any::<u8>(), 0..40), any::<u8>(), 0..700_usize, 0..4);
        prop::collection::vec(piece, 0..40).prop_map(|pieces| {
            let mut all: Vec<u8> = Vec::new();
            for (random, byte, length, kind) in pieces {
                match kind {
                    0 => all.extend(random),
                    1 => all.resize(all.len() + length, byte),
                    2 => all.resize(all.len() + length, 0),
                    _ => {
                        let from = all.len().saturating_sub(length * 40);
                        let end = (from + length).min(all.len());
                        all.extend_from_within(from..end);
                    }
                }
            }
            all
        })
    }
}
