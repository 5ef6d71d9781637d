use std::ops::Range;

/// A table cut into blocks of one shape, row by row of blocks; those at its right and lower edge may
/// be smaller.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tiles {
    rows: usize,
    columns: usize,
    /// Of a block, each at least 1.
    high: usize,
    wide: usize,
}

/// The rows and columns of a block.
type Tile = (Range<usize>, Range<usize>);

/// About as many cells as one thread reads at once: 8 MiB of floats.
const PART: usize = 1 << 20;

impl Tiles {
    /// A table whose cells can be counted, in blocks of `high` x `wide` cells.
    pub(super) fn new((rows, columns): (usize, usize), (high, wide): (usize, usize)) -> Self {
        Self { rows, columns, high: high.max(1), wide: wide.max(1) }
    }

    /// All blocks.
    pub(super) fn iter(self) -> impl Iterator<Item = Tile> {
        (0..self.count()).map(move |index| self.get(index))
    }

    /// Into how many parts it falls that are read one after the other.
    pub(crate) fn parts(self) -> usize {
        self.count().div_ceil(self.blocks_of_a_part())
    }

    /// The blocks of a part.
    pub(crate) fn part(self, part: usize) -> impl Iterator<Item = Tile> {
        let count = self.blocks_of_a_part();
        let start = part.saturating_mul(count).min(self.count());
        (start..start.saturating_add(count).min(self.count())).map(move |index| self.get(index))
    }

    fn blocks_of_a_part(self) -> usize {
        (PART / self.high.saturating_mul(self.wide)).max(1)
    }

    fn count(self) -> usize {
        self.rows.div_ceil(self.high) * self.across()
    }

    /// Blocks side by side.
    fn across(self) -> usize {
        self.columns.div_ceil(self.wide)
    }

    fn get(self, index: usize) -> Tile {
        let along =
            |at: usize, by: usize, end: usize| at * by..end.min((at * by).saturating_add(by));
        let across = self.across().max(1);
        (
            along(index / across, self.high, self.rows),
            along(index % across, self.wide, self.columns),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_cell_is_in_one_block_of_one_part(
            shape in (0..50_usize, 0..50_usize), block in (0..60_usize, 0..60_usize),
        ) {
            let tiles = Tiles::new(shape, block);
            let mut seen = vec![0; shape.0 * shape.1];
            for (rows, columns) in (0..tiles.parts()).flat_map(|part| tiles.part(part)) {
                prop_assert!(rows.len() <= block.0.max(1) && columns.len() <= block.1.max(1));
                for row in rows {
                    columns.clone().for_each(|column| seen[row * shape.1 + column] += 1);
                }
            }
            prop_assert!(seen.iter().all(|&count| count == 1));
            prop_assert!(tiles.iter().eq((0..tiles.parts()).flat_map(|part| tiles.part(part))));
        }
    }

    #[test]
    fn parts_are_about_a_million_cells() {
        let cells = |tiles: Tiles, part| -> usize {
            tiles.part(part).map(|(rows, columns)| rows.len() * columns.len()).sum()
        };
        let tiles = Tiles::new((10_000, 10_000), (3, 10_000));
        assert_eq!((tiles.parts(), cells(tiles, 0), cells(tiles, 5000)), (99, 1_020_000, 0));
        let huge = Tiles::new((1 << 31, 1 << 31), (usize::MAX, usize::MAX));
        assert_eq!((huge.parts(), cells(huge, 0)), (1, 1 << 62));
    }
}
