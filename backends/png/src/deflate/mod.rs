//! A fast compressor for the rows of figures: zlib streams (RFC 1950) of deflate blocks (RFC 1951).
//!
//! Figures have few colours, and noise has its colours from nearby: so pixels are looked for whole, in
//! the row above and where the next two, or else the next one, were last, and nowhere else. A pixel that
//! came shortly before is a few bits. Rows of zeros, which say that a row is as the one above, are
//! passed over. Each block is on its own, has its own codes, and ends with a byte, so that blocks can be
//! made in any order, on any thread.

mod adler;
mod bits;
mod huffman;
mod places;
mod symbols;
mod tokens;

use adler::Adler;
use bits::Bits;
use huffman::{Code, Coded};
use symbols::{DISTANCES, END, LENGTHS, LONGEST, SHORTEST, distance_symbol, length_symbol};
use tokens::{Token, Tokens};

/// How many bytes to give to [`Deflate::block`]: more save little, and leave the processor's cache.
pub(crate) const BLOCK: usize = 1 << 18;

/// The longest code of a symbol, and of a code's length, in bits.
const LONGEST_CODE: usize = 15;
const LONGEST_LENGTH: usize = 7;

/// The order in which codes for the lengths of codes are written (RFC 1951, 3.2.7).
const LENGTH_ORDER: [usize; 19] =
    [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// An empty stored block (3.2.4) from its length on.
const EMPTY: [u8; 4] = [0, 0, 0xff, 0xff];

/// What rows consist of, in bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layout {
    pub(crate) pixel: usize,
    /// One more than those of its pixels.
    pub(crate) row: usize,
}

/// Compresses blocks, one after the other, with the same memory.
pub(crate) struct Deflate {
    bits: Bits,
    tokens: Tokens,
}

/// Some rows, compressed on their own.
pub(crate) struct Block {
    bytes: Vec<u8>,
    sum: Adler,
}

/// Blocks as a zlib stream.
pub(crate) fn stream(blocks: &[Block]) -> Vec<u8> {
    let length: usize = blocks.iter().map(|block| block.bytes.len()).sum();
    let mut out = Vec::with_capacity(length + 11);
    // Deflate with a window of 32 KiB, compressed fast; a multiple of 31.
    out.extend([0x78, 0x01]);
    let mut sum = Adler::new(&[]);
    for block in blocks {
        out.extend_from_slice(&block.bytes);
        sum = sum.and(block.sum);
    }
    // The last block is empty.
    out.push(1);
    out.extend(EMPTY);
    out.extend(sum.to_bytes());
    out
}

impl Deflate {
    pub(crate) fn new(layout: Layout) -> Self {
        Self { bits: Bits::default(), tokens: Tokens::new(layout) }
    }

    /// Compresses rows.
    pub(crate) fn block(&mut self, rows: &[u8]) -> Block {
        self.tokens.read(rows);
        self.write();
        // An empty stored block, which begins at a byte behind its kind.
        self.bits.put(0, 3);
        let mut bytes = std::mem::take(&mut self.bits).finish();
        bytes.extend(EMPTY);
        Block { bytes, sum: Adler::new(rows) }
    }

    /// Writes a block with codes of its own (3.2.7), not the last.
    fn write(&mut self) {
        let literals = Code::<{ END + 1 + LENGTHS }>::new(&self.tokens.literals, LONGEST_CODE);
        let distances = Code::<DISTANCES>::new(&self.tokens.distances, LONGEST_CODE);
        self.bits.put(0, 1);
        self.bits.put(2, 2);
        self.header(literals.used(), distances.used(), |at, first| {
            let symbol = if at < first { literals.get(at) } else { distances.get(at - first) };
            symbol.length
        });
        let lengths: [Coded; LONGEST + 1] = std::array::from_fn(|length| {
            let symbol = length_symbol(length.max(SHORTEST) as u16);
            literals.get(END + 1 + symbol.number).and(symbol)
        });
        for token in self.tokens.all() {
            match token {
                Token::Literal(byte) => self.bits.put_coded(literals.get(usize::from(byte))),
                Token::Match { length, distance } => {
                    self.bits.put_coded(lengths[usize::from(length)]);
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

    fn compressed(rows: &[u8], layout: Layout) -> Vec<u8> {
        let mut deflate = Deflate::new(layout);
        // Blocks of two rows.
        let blocks: Vec<_> = rows.chunks(2 * layout.row).map(|rows| deflate.block(rows)).collect();
        stream(&blocks)
    }

    const WIDE: Layout = Layout { pixel: 1, row: 1 << 20 };

    #[test]
    fn nothing_and_long_runs() {
        assert_eq!(decompress_to_vec_zlib(&compressed(&[], WIDE)).unwrap(), []);
        for length in [1, 2, 3, 7, 8, 9, 258, 259, 260, 261, 262, 300_000] {
            let zeros = vec![0; length];
            let stream = compressed(&zeros, WIDE);
            assert_eq!(decompress_to_vec_zlib(&stream).unwrap(), zeros);
            assert!(stream.len() < 400, "{length} zeros in {} bytes", stream.len());
        }
    }

    #[test]
    fn a_pixel_from_nearby_takes_a_few_bits() {
        // Ten colours without order: 3.3 bits each is the least.
        let mut state = 1_u64;
        let color = |_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let color = (state >> 33) as u8 % 10;
            [color * 25, color * 3, 255 - color * 20]
        };
        let mut rows = vec![0];
        rows.extend((0..100_000).flat_map(color));
        let length = compressed(&rows, Layout { pixel: 3, row: rows.len() }).len();
        assert!(length < 100_000 * 7 / 8, "{length} bytes");
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
        let stream = compressed(&data, WIDE);
        assert_eq!(decompress_to_vec_zlib(&stream).unwrap(), data);
    }

    proptest! {
        #[test]
        fn any_bytes_come_back(rows in bytes(), pixel in 1..5_usize, row in 2..4000_usize) {
            let stream = compressed(&rows, Layout { pixel, row });
            prop_assert_eq!(decompress_to_vec_zlib(&stream).unwrap(), rows);
        }

        #[test]
        fn pixels_come_back(
            pixels in prop::collection::vec(0..9_u8, 0..3000),
            pixel in 1..5_usize,
            width in 1..200_usize,
        ) {
            let (layout, mut rows) = (Layout { pixel, row: 1 + width * pixel }, Vec::new());
            for row in pixels.chunks(width) {
                rows.push(row[0] % 3);
                row.iter().for_each(|&color| rows.extend([color * 27, 0, color, 255].iter().take(pixel)));
            }
            let stream = compressed(&rows, layout);
            prop_assert_eq!(decompress_to_vec_zlib(&stream).unwrap(), rows);
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
