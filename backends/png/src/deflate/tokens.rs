use super::symbols::{DISTANCES, END, LENGTHS, LONGEST, distance_symbol, length_symbol};

/// The farthest that a match may lie back.
const FARTHEST: usize = 1 << 15;

/// The number of places that are remembered, as a power of two.
const PLACES: u32 = 14;

/// A byte, or bytes that came before.
#[derive(Clone, Copy)]
pub(super) enum Token {
    Literal(u8),
    Match { length: u16, distance: u16 },
}

/// A block's bytes as tokens, and how often each symbol occurs.
pub(super) struct Tokens {
    /// A byte, or a length (from 3 on) times 2^16 and a distance.
    tokens: Vec<u32>,
    pub(super) literals: [u32; END + 1 + LENGTHS],
    pub(super) distances: [u32; DISTANCES],
    /// Where four bytes were last, by a number made from them.
    places: Vec<u32>,
    /// The bytes of a pixel.
    pixel: usize,
}

impl Tokens {
    pub(super) fn new(pixel: usize) -> Self {
        Self {
            tokens: Vec::new(),
            literals: [0; END + 1 + LENGTHS],
            distances: [0; DISTANCES],
            places: Vec::new(),
            pixel,
        }
    }

    /// Forgets all tokens and takes those of a block.
    pub(super) fn read(&mut self, data: &[u8]) {
        self.tokens.clear();
        self.literals.fill(0);
        self.distances.fill(0);
        self.literals[END] = 1;
        self.places.clear();
        self.places.resize(1 << PLACES, 0);
        let mut at = 0;
        while let Some(next) = word(data, at) {
            at = if next == 0 { self.zeros(data, at) } else { self.other(data, at, next as u32) };
        }
        data[at..].iter().for_each(|&byte| self.literal(byte));
    }

    pub(super) fn all(&self) -> impl Iterator<Item = Token> {
        self.tokens.iter().map(|&token| match (token >> 16, token) {
            (0, byte) => Token::Literal(byte as u8),
            (length, distance) => Token::Match { length: length as u16, distance: distance as u16 },
        })
    }

    /// Takes zeros, of which there are eight at least; returns where they end.
    fn zeros(&mut self, data: &[u8], mut at: usize) -> usize {
        let end = at + zeros(&data[at..]);
        if at == 0 || data[at - 1] != 0 {
            self.literal(0);
            at += 1;
        }
        while end - at >= 3 {
            // A rest of one or two would have to be bytes.
            let length = match end - at {
                left @ ..=LONGEST => left,
                left => LONGEST.min(left - 3),
            };
            self.matched(length, 1);
            at += length;
        }
        at
    }

    /// Takes bytes from where the next four were last, or else those of a pixel; returns where they
    /// end.
    fn other(&mut self, data: &[u8], at: usize, next: u32) -> usize {
        let last = self.remember(next, at);
        let distance = at - last;
        let is_near = (1..=FARTHEST).contains(&distance);
        if !is_near || data.get(last..last + 4) != data.get(at..at + 4) {
            let end = (at + self.pixel).min(data.len());
            data[at..end].iter().for_each(|&byte| self.literal(byte));
            return end;
        }
        let length = 4 + common(&data[last + 4..], &data[at + 4..]);
        self.matched(length, distance);
        let (end, inside) = (at + length, at + length - self.pixel);
        if let Some(next) = data[inside..].first_chunk() {
            self.remember(u32::from_le_bytes(*next), inside);
        }
        end
    }

    /// Notes where four bytes are and returns where they, or others like them, were last.
    fn remember(&mut self, next: u32, at: usize) -> usize {
        // Multiplicative hashing (Knuth, volume 3, 6.4), by 2^32 over the golden ratio.
        let place = &mut self.places[(next.wrapping_mul(0x9e37_79b1) >> (32 - PLACES)) as usize];
        std::mem::replace(place, at as u32) as usize
    }

    fn literal(&mut self, byte: u8) {
        self.literals[usize::from(byte)] += 1;
        self.tokens.push(u32::from(byte));
    }

    fn matched(&mut self, length: usize, distance: usize) {
        self.literals[END + 1 + length_symbol(length as u16).number] += 1;
        self.distances[distance_symbol(distance as u16).number] += 1;
        self.tokens.push((length << 16 | distance) as u32);
    }
}

/// The next eight bytes.
fn word(data: &[u8], at: usize) -> Option<u64> {
    data.get(at..)?.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
}

/// How many zeros there are at the start.
fn zeros(data: &[u8]) -> usize {
    let many = data.as_chunks().0.iter().take_while(is_blank::<64>).count() * 64;
    let rest = &data[many..];
    let some = rest.as_chunks().0.iter().take_while(is_blank::<8>).count() * 8;
    many + some + rest[some..].iter().take_while(|&&byte| byte == 0).count()
}

/// Without a branch, so that it takes many bytes at a time.
fn is_blank<const N: usize>(chunk: &&[u8; N]) -> bool {
    chunk.iter().fold(0, |all, byte| all | byte) == 0
}

/// How many bytes are the same, of those that a match may have after its first four.
fn common(a: &[u8], b: &[u8]) -> usize {
    let most = b.len().min(LONGEST - 4);
    let (a, b) = (&a[..most], &b[..most]);
    let words = a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0);
    for (index, (a, b)) in words.enumerate() {
        let different = u64::from_le_bytes(*a) ^ u64::from_le_bytes(*b);
        if different != 0 {
            return index * 8 + different.trailing_zeros() as usize / 8;
        }
    }
    let rest = most - most % 8;
    rest + a[rest..].iter().zip(&b[rest..]).take_while(|(a, b)| a == b).count()
}
