use std::cell::OnceCell;

/// Some numbers that [`Values`](super::Values) shows, and their ends, which are looked for once
/// whoever asks.
#[derive(Clone, Debug)]
pub struct Piece<'a> {
    values: &'a [f64],
    ends: OnceCell<(f64, f64)>,
}

/// The most numbers of a piece that Graticule makes: few enough for the nearest cache.
const PIECE: usize = 4096;

impl<'a> Piece<'a> {
    /// The pieces of a list.
    pub fn all(list: &'a [f64]) -> impl Iterator<Item = Self> {
        list.chunks(PIECE).map(|values| Self { values, ends: OnceCell::new() })
    }

    /// The numbers; NaN where one is missing.
    #[must_use]
    pub fn values(&self) -> &'a [f64] {
        self.values
    }

    /// The least and the greatest number, NaN aside; infinity and its negative where there are none.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        *self.ends.get_or_init(|| ends(self.values))
    }
}

/// See [`Piece::ends`]. It takes no longer than reading: eight at a time, at four places at once,
/// which memory brings sooner than four times as many in a row.
fn ends(values: &[f64]) -> (f64, f64) {
    let (eights, rest) = values.as_chunks::<8>();
    let quarter = eights.len() / 4;
    let (first, others) = eights.split_at(quarter);
    let (second, others) = others.split_at(quarter);
    let (third, fourth) = others.split_at(quarter);
    let mut found = ([f64::INFINITY; 8], [f64::NEG_INFINITY; 8]);
    for (((a, b), c), d) in first.iter().zip(second).zip(third).zip(fourth) {
        [a, b, c, d].into_iter().for_each(|eight| widen(&mut found, eight));
    }
    fourth.iter().skip(quarter).for_each(|eight| widen(&mut found, eight));
    let (low, high) = found;
    let least = low.iter().chain(rest).copied().fold(f64::INFINITY, f64::min);
    (least, high.iter().chain(rest).copied().fold(f64::NEG_INFINITY, f64::max))
}

fn widen((low, high): &mut ([f64; 8], [f64; 8]), eight: &[f64; 8]) {
    for ((low, high), &value) in low.iter_mut().zip(high).zip(eight) {
        // Comparisons leave NaN out, in one instruction each.
        *low = if value < *low { value } else { *low };
        *high = if value > *high { value } else { *high };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_found_at_every_place() {
        const NONE: (f64, f64) = (f64::INFINITY, f64::NEG_INFINITY);
        for length in (0..70).chain([PIECE]) {
            let mut values = vec![f64::NAN; length];
            assert_eq!(ends(&values), NONE);
            for place in 0..length {
                values.fill(0.0);
                values[place] = -1.0;
                values[length - 1 - place] = 1.0;
                let expected = values.iter().fold(NONE, |(a, b), &v| (a.min(v), b.max(v)));
                assert_eq!(ends(&values), expected, "{place} of {length}");
            }
        }
    }

    #[test]
    fn pieces_make_the_list() {
        let list: Vec<f64> = (0..10_000).map(f64::from).collect();
        assert!(Piece::all(&list).flat_map(|piece| piece.values()).eq(&list));
        assert_eq!(Piece::all(&list).last().unwrap().ends(), (8192.0, 9999.0));
    }
}
