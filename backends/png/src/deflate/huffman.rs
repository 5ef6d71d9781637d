//! Huffman codes of limited length.

use super::symbols::Symbol;

/// The number of lengths that a code may have, with 0.
const LENGTHS: usize = 16;

/// What is written for a symbol.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Coded {
    pub(super) bits: u32,
    pub(super) length: u32,
}

impl Coded {
    /// With the extra bits of what it stands for.
    pub(super) fn and(self, symbol: Symbol) -> Self {
        Self {
            bits: self.bits | symbol.extra << self.length,
            length: self.length + symbol.extra_bits,
        }
    }
}

/// A code for `N` symbols, in the canonical form of RFC 1951, 3.2.2; of length 0 for those that don't
/// occur. It has two at least, as some readers refuse others.
pub(super) struct Code<const N: usize>([Coded; N]);

impl<const N: usize> Code<N> {
    /// The best code for symbols that occur so often, but for the limit of its length.
    pub(super) fn new(counts: &[u32; N], longest: usize) -> Self {
        let mut symbols: Vec<(u32, usize)> =
            counts.iter().copied().zip(0..).filter(|&(count, _)| count > 0).collect();
        let unused = (0..N).filter(|&symbol| counts[symbol] == 0).map(|symbol| (0, symbol));
        symbols.extend(unused.take(2_usize.saturating_sub(symbols.len())));
        symbols.sort_unstable();
        let mut coded = [Coded::default(); N];
        // From the rarest, which have the longest codes.
        let mut numbers = lengths(&symbols, longest);
        let mut length = longest;
        for &(_, symbol) in &symbols {
            while length > 1 && numbers[length] == 0 {
                length -= 1;
            }
            numbers[length] = numbers[length].saturating_sub(1);
            coded[symbol].length = length as u32;
        }
        number(&mut coded);
        Self(coded)
    }

    pub(super) fn get(&self, symbol: usize) -> Coded {
        self.0[symbol]
    }

    /// The number of symbols up to the last that occurs.
    pub(super) fn used(&self) -> usize {
        self.0.iter().rposition(|coded| coded.length > 0).map_or(0, |last| last + 1)
    }
}

/// How many codes there are of each length, for symbols from the rarest on.
fn lengths(symbols: &[(u32, usize)], longest: usize) -> [usize; LENGTHS] {
    let mut numbers = [0; LENGTHS];
    for depth in depths(symbols) {
        numbers[depth.min(longest)] += 1;
    }
    // Cut codes take more room than there is: for each place too much, a shorter one grows by a bit
    // and has a cut one as its neighbour.
    let room = 1_usize << longest;
    let taken = |numbers: &[usize; LENGTHS]| -> usize {
        (1..=longest).map(|length| numbers[length] << (longest - length)).sum()
    };
    for _ in room..taken(&numbers) {
        let Some(shorter) = (1..longest).rev().find(|&length| numbers[length] > 0) else { break };
        numbers[shorter] -= 1;
        numbers[shorter + 1] += 2;
        numbers[longest] -= 1;
    }
    numbers
}

/// How deep each symbol lies in a tree in which the two rarest are always joined (Huffman 1952, with
/// two queues as symbols are sorted).
fn depths(symbols: &[(u32, usize)]) -> Vec<usize> {
    let leaves = symbols.len();
    if leaves < 2 {
        return vec![1; leaves];
    }
    let mut weights: Vec<u64> = symbols.iter().map(|&(count, _)| u64::from(count)).collect();
    let mut parents = vec![0; 2 * leaves - 1];
    let (mut leaf, mut inner) = (0, leaves);
    for joined in leaves..2 * leaves - 1 {
        let mut weight = 0;
        for _ in 0..2 {
            let is_leaf = leaf < leaves && (inner == joined || weights[leaf] <= weights[inner]);
            let rarest = if is_leaf { &mut leaf } else { &mut inner };
            weight += weights[*rarest];
            parents[*rarest] = joined;
            *rarest += 1;
        }
        weights.push(weight);
    }
    // Parents come after their children; the last is the root.
    let mut depths = vec![0; parents.len()];
    for node in (0..parents.len() - 1).rev() {
        depths[node] = depths[parents[node]] + 1;
    }
    depths.truncate(leaves);
    depths
}

/// Numbers the codes of each length in the order of their symbols, highest bit first.
fn number(coded: &mut [Coded]) {
    let mut numbers = [0_u32; LENGTHS];
    coded.iter().for_each(|coded| numbers[coded.length as usize] += 1);
    numbers[0] = 0;
    // From how many there are of each length to the next code of that length.
    let mut next = 0;
    for count in &mut numbers {
        next = (next + std::mem::replace(count, next)) << 1;
    }
    for coded in coded.iter_mut().filter(|coded| coded.length > 0) {
        let code = &mut numbers[coded.length as usize];
        coded.bits = code.reverse_bits() >> (32 - coded.length);
        *code += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rare_symbols_have_long_codes() {
        let code = Code::new(&[5, 0, 1, 1, 9], 15);
        let all: Vec<_> = (0..5).map(|symbol| code.get(symbol)).collect();
        let lengths: Vec<_> = all.iter().map(|coded| coded.length).collect();
        assert_eq!(lengths, [2, 0, 3, 3, 1]);
        // 0; 10; 110 and 111, written from their highest bit on.
        assert_eq!(all.iter().map(|coded| coded.bits).collect::<Vec<_>>(), [1, 0, 3, 7, 0]);
        assert_eq!(code.used(), 5);
        let (one, none) = (Code::new(&[0, 0, 7], 15), Code::new(&[0, 0, 0], 15));
        assert_eq!((one.get(2).length, one.used()), (1, 3));
        assert_eq!((none.get(1).length, none.used()), (1, 2));
    }

    proptest! {
        #[test]
        fn codes_fit(counts: [u32; 19], zeros: [bool; 19], steep: bool) {
            let mut counts = counts;
            for (index, (count, zero)) in counts.iter_mut().zip(zeros).enumerate() {
                *count = match () {
                    () if zero => 0,
                    () if steep => 1 << index,
                    () => *count,
                };
            }
            let code = Code::new(&counts, 7);
            let used: Vec<_> = (0..19).map(|at| code.get(at).length).filter(|&l| l > 0).collect();
            let occur = counts.iter().filter(|&&count| count > 0).count();
            prop_assert_eq!(used.len(), occur.max(2));
            prop_assert!(used.iter().all(|&length| length <= 7));
            let room: u32 = used.iter().map(|length| 1 << (7 - length)).sum();
            // All of it, so that every string of bits says something.
            prop_assert_eq!(room, 128);
        }
    }
}
