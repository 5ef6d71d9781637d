use crate::blend::Pixel;
use crate::deflate::{BLOCK, Deflate};
use crate::palette::{Indexed, indexed};
use crate::{Compression, Raster};
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output, create_comp_flags_from_zip_params,
};

/// Asks miniz for zlib's header and checksum (any positive number of window bits does).
const ZLIB: i32 = 1;

/// How hard miniz tries.
const LEVEL: i32 = 6;

/// How many pixels are compared at a time.
const STRETCH: usize = 16;

/// How a picture's pixels are stored.
pub(crate) enum Colors {
    /// An index into a palette, one byte.
    Indexed(Indexed),
    /// Three bytes.
    Rgb,
    /// Four bytes.
    Rgba,
}

/// A picture as the filtered rows of a PNG file.
pub(crate) struct Rows<'a> {
    raster: &'a Raster,
    colors: Colors,
}

/// What the bytes of a row are told relative to: PNG's filter types "none" and "up".
#[derive(Clone, Copy)]
enum Base {
    Zero = 0,
    RowAbove = 2,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(raster: &'a Raster) -> Self {
        let colors = match indexed(raster) {
            Some(colors) => Colors::Indexed(colors),
            None if raster.is_opaque() => Colors::Rgb,
            None => Colors::Rgba,
        };
        Self { raster, colors }
    }

    pub(crate) fn colors(&self) -> &Colors {
        &self.colors
    }

    /// The picture as a zlib stream.
    ///
    /// Rows told relative to the one above suit figures, where most rows repeat it for long
    /// stretches; those told as they are suit many small labels. PNG's other filters, and choosing
    /// one for each row, were never smaller by more than a few percent.
    pub(crate) fn compress(&self, compression: Compression) -> Option<Vec<u8>> {
        match compression {
            Compression::Fast => Some(self.fast()),
            Compression::Small => {
                let ways = [self.small(Base::RowAbove)?, self.small(Base::Zero)?];
                ways.into_iter().min_by_key(Vec::len)
            }
        }
    }

    fn fast(&self) -> Vec<u8> {
        let mut deflate = Deflate::new(self.bytes_a_pixel());
        let length = 1 + self.row_length();
        let mut block = vec![0; (BLOCK / length).max(1) * length];
        let mut y = 0;
        while y < self.raster.height() as usize {
            let rows = (self.raster.height() as usize - y).min(block.len() / length);
            for row in block.chunks_exact_mut(length).take(rows) {
                row[0] = Base::RowAbove as u8;
                self.bytes(y, Base::RowAbove, &mut row[1..]);
                y += 1;
            }
            deflate.block(&block[..rows * length]);
        }
        deflate.finish()
    }

    /// None when the compressor fails, which it does for want of a place to write only.
    fn small(&self, base: Base) -> Option<Vec<u8>> {
        let flags = create_comp_flags_from_zip_params(LEVEL, ZLIB, 0);
        let mut compressor = CompressorOxide::new(flags);
        let mut out = Vec::new();
        let mut row = vec![0; 1 + self.row_length()];
        row[0] = base as u8;
        let mut feed = |row: &[u8], flush| {
            let keep = |piece: &[u8]| {
                out.extend_from_slice(piece);
                true
            };
            compress_to_output(&mut compressor, row, flush, keep).0
        };
        for y in 0..self.raster.height() as usize {
            self.bytes(y, base, &mut row[1..]);
            if feed(&row, TDEFLFlush::None) != TDEFLStatus::Okay {
                return None;
            }
        }
        (feed(&[], TDEFLFlush::Finish) == TDEFLStatus::Done).then_some(out)
    }

    fn bytes_a_pixel(&self) -> usize {
        match self.colors {
            Colors::Indexed(_) => 1,
            Colors::Rgb => 3,
            Colors::Rgba => 4,
        }
    }

    fn row_length(&self) -> usize {
        self.raster.width() as usize * self.bytes_a_pixel()
    }

    fn row<'b, T>(&self, all: &'b [T], y: usize) -> &'b [T] {
        let width = self.raster.width() as usize;
        all.get(y * width..(y + 1) * width).unwrap_or_default()
    }

    /// The bytes of a row less what they are told relative to.
    fn bytes(&self, y: usize, base: Base, out: &mut [u8]) {
        match &self.colors {
            Colors::Indexed(Indexed { indices, .. }) => {
                self.difference(indices, y, base, |now, below| [now.wrapping_sub(below)], out);
            }
            Colors::Rgb => self.difference(self.raster.pixels(), y, base, less::<3>, out),
            Colors::Rgba => self.difference(self.raster.pixels(), y, base, less::<4>, out),
        }
    }

    /// Looks only where a row differs from its base.
    fn difference<T: Copy + Default + PartialEq, const N: usize>(
        &self,
        all: &[T],
        y: usize,
        base: Base,
        less: impl Fn(T, T) -> [u8; N],
        out: &mut [u8],
    ) {
        out.fill(0);
        let zero;
        let row = self.row(all, y);
        let base = match (base, y.checked_sub(1)) {
            (Base::RowAbove, Some(above)) => self.row(all, above),
            _ => {
                zero = vec![T::default(); row.len()];
                &zero
            }
        };
        if row == base {
            return;
        }
        let subtract = |out: &mut [[u8; N]], row: &[T], base: &[T]| {
            for ((out, now), base) in out.iter_mut().zip(row).zip(base) {
                *out = less(*now, *base);
            }
        };
        let (out, last_out) = out.as_chunks_mut().0.as_chunks_mut::<STRETCH>();
        let (row, last_row) = row.as_chunks::<STRETCH>();
        let (base, last_base) = base.as_chunks::<STRETCH>();
        for ((out, row), base) in out.iter_mut().zip(row).zip(base) {
            if row != base {
                subtract(out, row, base);
            }
        }
        subtract(last_out, last_row, last_base);
    }
}

fn less<const N: usize>(now: Pixel, base: Pixel) -> [u8; N] {
    std::array::from_fn(|i| now[i].wrapping_sub(base[i]))
}
