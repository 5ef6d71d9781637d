//! Strided values of any type into rows of floats, at the speed of memory.

use super::element::Sealed;
use super::strides::Strides;

/// Cells that a tile has up and down, and across. Values are turned within a tile, which stays in the
/// nearest cache whatever the strides, and go from there in whole cache lines.
const TILE: (usize, usize) = (32, 8);

/// Writes all cells of some strided values, converted, as rows that start `pitch` floats apart.
/// Cells that are not there are left out.
pub(super) fn gather<T: Sealed>(values: &[T], at: Strides, into: &mut [f64], pitch: usize) {
    if at.is_by_column() {
        by_column(values, at, into, pitch);
    } else {
        by_row(values, at, into, pitch);
    }
}

fn by_row<T: Sealed>(values: &[T], at: Strides, into: &mut [f64], pitch: usize) {
    let (_, step) = at.steps();
    for (row, into) in into.chunks_mut(pitch.max(1)).take(at.rows()).enumerate() {
        if let Some(start) = at.index(row, 0) {
            copy(values, Run { start, step, count: at.columns() }, into.iter_mut());
        }
    }
}

fn by_column<T: Sealed>(values: &[T], at: Strides, into: &mut [f64], pitch: usize) {
    let (step, _) = at.steps();
    let mut tile = [[0.0; TILE.1]; TILE.0];
    for top in (0..at.rows()).step_by(TILE.0) {
        let count = TILE.0.min(at.rows() - top);
        for left in (0..at.columns()).step_by(TILE.1) {
            let wide = TILE.1.min(at.columns() - left);
            for across in 0..wide {
                // The remainder tells the compiler that the place is there.
                let to = tile.iter_mut().map(|row| &mut row[across % TILE.1]);
                if let Some(start) = at.index(top, left + across) {
                    copy(values, Run { start, step, count }, to);
                }
            }
            let lines = into.get_mut(top * pitch + left..).unwrap_or_default();
            for (line, row) in lines.chunks_mut(pitch.max(1)).zip(tile.iter().take(count)) {
                match line.first_chunk_mut() {
                    Some(whole) if wide == TILE.1 => *whole = *row,
                    _ => line.iter_mut().zip(row).take(wide).for_each(|(to, from)| *to = *from),
                }
            }
        }
    }
}

/// Values along a line.
struct Run {
    start: usize,
    step: isize,
    count: usize,
}

/// Each kind of step has its own loop, which the compiler can unroll and turn into vectors.
fn copy<'a, T: Sealed>(values: &[T], run: Run, into: impl Iterator<Item = &'a mut f64>) {
    let Run { start, step, count } = run;
    let length = count.saturating_sub(1).saturating_mul(step.unsigned_abs()).saturating_add(1);
    let span = if step < 0 {
        start.checked_add(1).and_then(|end| values.get(end.checked_sub(length)?..end))
    } else {
        start.checked_add(length).and_then(|end| values.get(start..end))
    };
    let (Some(span), true) = (span, count > 0) else { return };
    let convert = |(into, value): (&mut f64, &T)| *into = value.to_f64();
    match step {
        1 => into.zip(span).for_each(convert),
        0 => into.take(count).zip(span.iter().cycle()).for_each(convert),
        -1 => into.zip(span.iter().rev()).for_each(convert),
        2.. => into.zip(span.iter().step_by(step.unsigned_abs())).for_each(convert),
        _ => into.zip(span.iter().rev().step_by(step.unsigned_abs())).for_each(convert),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Matrix;
    use proptest::prelude::*;

    /// Cell by cell, with numbers that can't overflow; none where a cell is off the list.
    fn naive(values: usize, at: Strides) -> Option<Vec<f64>> {
        let (row_stride, column_stride) = at.steps();
        let first = at.part(&(0..1), &(0..1)).index(0, 0)? as i128;
        let cells = (0..at.rows()).flat_map(|row| (0..at.columns()).map(move |x| (row, x)));
        cells
            .map(|(row, column)| {
                let place =
                    row as i128 * row_stride as i128 + column as i128 * column_stride as i128;
                let place = usize::try_from(first + place).ok()?;
                (place < values).then_some(place as f64)
            })
            .collect()
    }

    /// Strides of every kind, most of which stay within 3,000 values.
    fn strides() -> impl Strategy<Value = Strides> {
        let stride = || prop_oneof![4 => -70..70_isize, 1 => any::<isize>()];
        let count = || prop_oneof![4 => 1..70_usize, 1 => 1..3_usize];
        let offset = prop_oneof![6 => 0..3000_usize, 1 => any::<usize>()];
        (count(), count(), stride(), stride(), offset).prop_map(
            |(rows, columns, down, across, offset)| {
                Strides::new(rows, columns, down, across).offset(offset)
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        /// Any strides give what they say, in every type and by every way of reading, or an error.
        #[test]
        fn strides_give_what_they_say(at in strides(), part in any::<[usize; 4]>()) {
            const VALUES: usize = 3000;
            let wide: Vec<f64> = (0..VALUES).map(|value| value as f64).collect();
            let short: Vec<u16> = (0..VALUES as u16).collect();
            let Some(expected) = naive(VALUES, at) else {
                prop_assert!(Matrix::from_shared(wide, at).check().is_err());
                return Ok(());
            };
            let (rows, columns) = (at.rows(), at.columns());
            let [top, height, left, width] = part;
            let (top, left) = (top % rows, left % columns);
            let (height, width) = (height % (rows - top) + 1, width % (columns - left) + 1);
            for matrix in [Matrix::from_shared(wide, at), Matrix::from_shared(short, at)] {
                prop_assert!(matrix.check().is_ok());
                prop_assert_eq!(matrix.iter().collect::<Vec<_>>(), expected.clone());
                let mut buffer = vec![f64::NAN; 7];
                let block = matrix.block(top..top + height, left..left + width, &mut buffer);
                let block = block.unwrap();
                let lines: Vec<&[f64]> = block.rows().collect();
                prop_assert_eq!(lines.len(), height);
                for (row, line) in (top..).zip(lines) {
                    let start = row * columns + left;
                    prop_assert_eq!(line, &expected[start..start + width]);
                    prop_assert_eq!(matrix.get(row, left), expected[start]);
                }
                let (mut sum, mut count) = (0.0, 0);
                matrix.for_each_block(|block| {
                    sum += block.runs().flatten().sum::<f64>();
                    count += block.runs().map(<[f64]>::len).sum::<usize>();
                }).unwrap();
                prop_assert_eq!((sum, count), (expected.iter().sum(), expected.len()));
            }
        }
    }

    /// More rows and columns than tiles have, with a rest.
    #[test]
    fn tiles_cover_everything() {
        for (rows, columns) in [(1, 1), (32, 8), (33, 9), (100, 75), (5, 4000), (4000, 5)] {
            let values: Vec<i32> = (0..rows * columns).map(|value| value as i32).collect();
            let matrix = Matrix::from_shared(values, Strides::column_major(rows, columns));
            let expected: Vec<f64> = (0..rows)
                .flat_map(|row| (0..columns).map(move |column| (column * rows + row) as f64))
                .collect();
            assert_eq!(matrix.iter().collect::<Vec<_>>(), expected, "{rows} x {columns}");
        }
    }
}
