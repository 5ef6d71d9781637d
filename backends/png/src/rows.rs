use crate::blend::Pixel;
use crate::deflate::{BLOCK, Deflate, Layout, stream};
use crate::palette::{Indexed, indexed};
use crate::parallel;
use crate::{Compression, Raster};
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output, create_comp_flags_from_zip_params,
};

/// Asks miniz for zlib's header and checksum (any positive number of window bits does).
const ZLIB: i32 = 1;

/// How hard miniz tries.
const LEVEL: i32 = 6;

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
    /// Fast, a row is told as it is, where its colours are found again, unless all of it is as the one
    /// above. For the slow compressor rows told relative to the one above suit most figures, and rows
    /// as they are many small labels. PNG's other filters were never smaller by more than a few
    /// percent.
    pub(crate) fn compress(&self, compression: Compression) -> Option<Vec<u8>> {
        match compression {
            Compression::Fast => Some(self.fast()),
            Compression::Small => {
                let ways = [self.fast(), self.small(Base::RowAbove)?, self.small(Base::Zero)?];
                ways.into_iter().min_by_key(Vec::len)
            }
        }
    }

    fn fast(&self) -> Vec<u8> {
        let layout = Layout { pixel: self.bytes_a_pixel(), row: 1 + self.row_length() };
        let (height, together) = (self.raster.height() as usize, (BLOCK / layout.row).max(1));
        // Always the same rows together, so that the bytes are the same on any number of threads.
        let scratch = || (Deflate::new(layout), Vec::new());
        let blocks = parallel::each(height.div_ceil(together), scratch, |(deflate, bytes), at| {
            let rows = at * together..height.min((at + 1) * together);
            bytes.resize(rows.len() * layout.row, 0);
            for (y, row) in rows.zip(bytes.chunks_exact_mut(layout.row)) {
                if self.is_repeated(y) {
                    row.fill(0);
                    row[0] = Base::RowAbove as u8;
                } else {
                    row[0] = Base::Zero as u8;
                    self.bytes(y, Base::Zero, &mut row[1..]);
                }
            }
            deflate.block(bytes)
        });
        stream(&blocks)
    }

    /// Whether a row is as the one above.
    fn is_repeated(&self, y: usize) -> bool {
        let (above, all) = (y.checked_sub(1), self.raster.pixels());
        above.is_some_and(|above| self.row(all, above) == self.row(all, y))
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

    fn difference<T: Copy + Default, const N: usize>(
        &self,
        all: &[T],
        y: usize,
        base: Base,
        less: impl Fn(T, T) -> [u8; N],
        out: &mut [u8],
    ) {
        let (row, out) = (self.row(all, y).iter(), out.as_chunks_mut().0);
        match (base, y.checked_sub(1)) {
            (Base::RowAbove, Some(above)) => {
                for ((out, now), base) in out.iter_mut().zip(row).zip(self.row(all, above)) {
                    *out = less(*now, *base);
                }
            }
            _ => out.iter_mut().zip(row).for_each(|(out, now)| *out = less(*now, T::default())),
        }
    }
}

fn less<const N: usize>(now: Pixel, base: Pixel) -> [u8; N] {
    std::array::from_fn(|i| now[i].wrapping_sub(base[i]))
}
