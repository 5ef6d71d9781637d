use crate::Raster;
use crate::blend::Pixel;

/// A picture of at most 256 colours.
pub(crate) struct Indexed {
    /// The colours, in the order in which they are met.
    pub(crate) palette: Vec<Pixel>,
    /// An index for each pixel.
    pub(crate) indices: Vec<u8>,
}

/// Slots of the table from colours to indices; a power of two, so large that few collide.
const SLOTS: usize = 1024;

/// The picture with a palette; none when it has too many colours.
pub(crate) fn indexed(raster: &Raster) -> Option<Indexed> {
    let width = raster.width() as usize;
    let mut colors = Palette::default();
    let mut indices: Vec<u8> = Vec::with_capacity(raster.pixels().len());
    let mut above: &[Pixel] = &[];
    for row in raster.pixels().chunks_exact(width) {
        if row == above {
            indices.extend_from_within(indices.len() - width..);
        } else {
            colors.append(row, &mut indices)?;
        }
        above = row;
    }
    Some(Indexed { palette: colors.palette, indices })
}

#[derive(Default)]
struct Palette {
    palette: Vec<Pixel>,
    /// Indices into the palette, one more than they are; 0 is an empty slot.
    slots: Vec<u16>,
}

impl Palette {
    fn append(&mut self, row: &[Pixel], indices: &mut Vec<u8>) -> Option<()> {
        for stretch in row.chunk_by(|a, b| a == b) {
            let index = self.index(stretch[0])?;
            indices.resize(indices.len() + stretch.len(), index);
        }
        Some(())
    }

    fn index(&mut self, color: Pixel) -> Option<u8> {
        self.slots.resize(SLOTS, 0);
        // Multiplicative hashing (Knuth, volume 3, 6.4), by 2^32 over the golden ratio.
        let mut slot = (u32::from_le_bytes(color).wrapping_mul(0x9e37_79b9) >> 22) as usize;
        loop {
            match self.slots[slot].checked_sub(1) {
                Some(index) if self.palette[usize::from(index)] == color => {
                    return u8::try_from(index).ok();
                }
                Some(_) => slot = (slot + 1) % SLOTS,
                None => break,
            }
        }
        let index = u8::try_from(self.palette.len()).ok()?;
        self.palette.push(color);
        self.slots[slot] = u16::from(index) + 1;
        Some(index)
    }
}
