use super::Layout;
use super::places::{Places, common, is_blank, word};
use super::symbols::{DISTANCES, END, LENGTHS, LONGEST, SHORTEST, distance_symbol, length_symbol};

/// The farthest that a match may lie back.
const FARTHEST: usize = 1 << 15;

/// Pixels of a match with the row above that are enough, so that no other place is looked at.
const ENOUGH: usize = 8;

/// Pixels of a match up to which each of them is remembered, but maybe the first; of longer ones the
/// last two are.
const REMEMBERED: usize = 16;

/// A byte, or bytes that came before.
#[derive(Clone, Copy)]
pub(super) enum Token {
    Literal(u8),
    Match { length: u16, distance: u16 },
}

/// Rows as tokens, and how often each symbol occurs.
pub(super) struct Tokens {
    layout: Layout,
    /// A byte, or a length (from 3 on) times 2^16 and a distance.
    tokens: Vec<u32>,
    pub(super) literals: [u32; END + 1 + LENGTHS],
    pub(super) distances: [u32; DISTANCES],
    /// How often each length occurs.
    lengths: [u32; LONGEST + 1],
    places: Places,
}

/// Bytes that came before: how many, and how far back.
type Match = (usize, usize);

impl Tokens {
    pub(super) fn new(layout: Layout) -> Self {
        Self {
            layout,
            tokens: Vec::new(),
            literals: [0; END + 1 + LENGTHS],
            distances: [0; DISTANCES],
            lengths: [0; LONGEST + 1],
            places: Places::new(layout.pixel),
        }
    }

    /// Forgets all tokens and takes those of some rows.
    pub(super) fn read(&mut self, data: &[u8]) {
        self.tokens.clear();
        self.literals.fill(0);
        self.distances.fill(0);
        self.lengths.fill(0);
        self.literals[END] = 1;
        self.places.clear();
        let mut above = None;
        for start in (0..data.len()).step_by(self.layout.row) {
            let end = data.len().min(start + self.layout.row);
            self.literal(data[start]);
            if is_blank(&data[start + 1..end]) {
                self.zeros(end - start - 1);
            } else {
                let distance = above.replace(start).map(|above| start - above);
                self.row(&data[..end], start + 1, distance.filter(|&far| far <= FARTHEST));
            }
        }
        for length in SHORTEST..=LONGEST {
            let symbol = length_symbol(length as u16);
            self.literals[END + 1 + symbol.number] += self.lengths[length];
        }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = Token> {
        self.tokens.iter().map(|&token| match (token >> 16, token) {
            (0, byte) => Token::Literal(byte as u8),
            (length, distance) => Token::Match { length: length as u16, distance: distance as u16 },
        })
    }

    /// Takes so many zeros.
    fn zeros(&mut self, mut count: usize) {
        if count > 0 {
            self.literal(0);
            count -= 1;
        }
        while count >= 3 {
            // A rest of one or two would have to be bytes.
            let length = if count <= LONGEST { count } else { LONGEST.min(count - 3) };
            self.matched(length, 1);
            count -= length;
        }
        (0..count).for_each(|_| self.literal(0));
    }

    /// Takes the data's last row, from one of its pixels on; `above` is how far back the row lies that
    /// was taken before.
    fn row(&mut self, data: &[u8], mut at: usize, above: Option<usize>) {
        let pixel = self.layout.pixel;
        while let Some(next) = word(data, at) {
            let above = above
                .filter(|distance| word(data, at - distance) == Some(next))
                .map(|distance| self.repeated(data, at, distance));
            let found = match above {
                Some((length, _)) if length >= ENOUGH * pixel => above,
                _ => self.find(data, at, next, above),
            };
            let Some((length, distance)) = found else {
                data[at..at + pixel].iter().for_each(|&byte| self.literal(byte));
                at += pixel;
                continue;
            };
            self.matched(length, distance);
            let end = at + length;
            at = if length <= REMEMBERED * pixel { at + pixel } else { end - 2 * pixel };
            while at < end {
                if let Some(next) = word(data, at) {
                    self.places.remember(next, at);
                }
                at += pixel;
            }
        }
        data[at..].iter().for_each(|&byte| self.literal(byte));
    }

    /// The pixels that begin with a word: where it and the next one were last, unless the row above has
    /// more of them, or else where it was last.
    fn find(&mut self, data: &[u8], at: usize, next: u64, above: Option<Match>) -> Option<Match> {
        let last = self.places.remember(next, at);
        let is = |place, share: fn(&Places, u64, u64) -> bool| {
            let is_near = place > 0 && at - place <= FARTHEST;
            is_near && word(data, place).is_some_and(|found| share(&self.places, found, next))
        };
        if is(last.two, Places::share_two) {
            let found = self.repeated(data, at, at - last.two);
            return above.filter(|above| above.0 > found.0).or(Some(found));
        }
        let one = || is(last.one, Places::share_one).then_some(at - last.one);
        above.or_else(|| one().map(|distance| self.repeated(data, at, distance)))
    }

    /// How far the same whole pixels go, so far back.
    fn repeated(&self, data: &[u8], at: usize, distance: usize) -> Match {
        let pixel = self.layout.pixel;
        (common(data, at - distance, at) / pixel * pixel, distance)
    }

    fn literal(&mut self, byte: u8) {
        self.literals[usize::from(byte)] += 1;
        self.tokens.push(u32::from(byte));
    }

    fn matched(&mut self, length: usize, distance: usize) {
        self.lengths[length] += 1;
        self.distances[distance_symbol(distance as u16).number] += 1;
        self.tokens.push((length << 16 | distance) as u32);
    }
}
