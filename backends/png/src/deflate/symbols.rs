//! How lengths and distances are told (RFC 1951, 3.2.5): a symbol and, behind it, extra bits.

/// The symbol that ends a block; those for bytes come before it, those for lengths after it.
pub(super) const END: usize = 256;

/// How many symbols there are for lengths, and for distances.
pub(super) const LENGTHS: usize = 29;
pub(super) const DISTANCES: usize = 30;

/// How long matches are.
pub(super) const SHORTEST: usize = 3;
pub(super) const LONGEST: usize = 258;

/// A symbol and what follows it.
#[derive(Clone, Copy)]
pub(super) struct Symbol {
    pub(super) number: usize,
    pub(super) extra: u32,
    pub(super) extra_bits: u32,
}

/// For a length from 3 to 258: four symbols for each power of two.
pub(super) fn length_symbol(length: u16) -> Symbol {
    if usize::from(length) >= LONGEST {
        return Symbol { number: LENGTHS - 1, extra: 0, extra_bits: 0 };
    }
    grouped(u32::from(length) - 3, 2)
}

/// For a distance from 1 to 32,768: two symbols for each power of two.
pub(super) fn distance_symbol(distance: u16) -> Symbol {
    grouped(u32::from(distance) - 1, 1)
}

/// `2^bits` symbols for each power of two: its number, then the `bits` below the highest one; the
/// rest are extra bits.
fn grouped(value: u32, bits: u32) -> Symbol {
    // Those below `2^bits` have a symbol each, as the next power of two's have.
    let extra_bits = (value | 1 << bits).ilog2() - bits;
    let number = (extra_bits << bits) + (value >> extra_bits);
    Symbol { number: number as usize, extra: value & ((1 << extra_bits) - 1), extra_bits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_in_the_tables_of_the_rfc() {
        let length = |value| {
            let Symbol { number, extra, extra_bits } = length_symbol(value);
            (number + 257, extra, extra_bits)
        };
        assert_eq!(length(3), (257, 0, 0));
        assert_eq!(length(10), (264, 0, 0));
        assert_eq!((length(11), length(12)), ((265, 0, 1), (265, 1, 1)));
        assert_eq!((length(115), length(130)), ((280, 0, 4), (280, 15, 4)));
        assert_eq!((length(257), length(258)), ((284, 30, 5), (285, 0, 0)));
        let distance = |value| {
            let Symbol { number, extra, extra_bits } = distance_symbol(value);
            (number, extra, extra_bits)
        };
        assert_eq!((distance(1), distance(4)), ((0, 0, 0), (3, 0, 0)));
        assert_eq!((distance(5), distance(8)), ((4, 0, 1), (5, 1, 1)));
        assert_eq!((distance(24_577), distance(32_768)), ((29, 0, 13), (29, 8191, 13)));
    }
}
