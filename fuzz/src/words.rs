//! Strings of every kind of character.

use crate::recipe::Recipe;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::Error;

/// A string: letters, markup, controls, scripts from right to left, marks, emoji, any character.
#[derive(Clone)]
pub struct Words(pub String);

/// The most pieces that a string is made of.
const MOST: usize = 24;

/// How often the last piece is repeated in the longest strings.
const REPEATS: usize = 300;

/// What gives writers, parsers and shapers trouble.
#[rustfmt::skip]
const NOTABLE: [&str; 48] = [
    "&", "<", ">", "\"", "'", "]]>", "&amp;", "-->", "\\", "(", ")", "%", "$", "#", "{", "}", " ",
    "  ", "\t", "\n", "\r", "\r\n", "\0", "\u{1}", "\u{7f}", "\u{85}", "\u{a0}", "\u{ad}",
    "\u{301}", "\u{200b}", "\u{200d}", "\u{202e}", "\u{2028}", "\u{2066}", "\u{2069}", "\u{fe0f}",
    "\u{feff}", "\u{fffd}", "\u{fffe}", "\u{ffff}", "\u{10ffff}", "م", "לא", "fi", "中文", "👩‍👩‍👧", "🇨🇭",
    "ก็",
];

impl<'a> Arbitrary<'a> for Words {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let mut text = String::new();
        for _ in 0..u.arbitrary_len::<u8>()?.min(MOST) {
            let start = text.len();
            match u8::arbitrary(u)? % 8 {
                0..=3 => text.push(char::from(u.int_in_range(b' '..=b'~')?)),
                4 | 5 => text.push_str(u.choose(&NOTABLE)?),
                6 => text.push(char::from_u32(u.int_in_range(0xa0..=0x2fff)?).unwrap_or('?')),
                _ => text.push(char::arbitrary(u)?),
            }
            if u8::arbitrary(u)? == 255 {
                let piece = text[start..].repeat(REPEATS);
                text.push_str(&piece);
            }
        }
        Ok(Self(text))
    }
}

impl Recipe for Words {
    type Made = String;

    fn make(&self) -> Result<String, Error> {
        Ok(self.0.clone())
    }

    fn code(&self) -> String {
        format!("{:?}", self.0)
    }

    fn type_name() -> String {
        "String".to_owned()
    }
}

/// A format of numbers, now and then any string.
#[derive(Clone)]
pub struct Format(pub Words);

/// Formats that can be read.
const FORMATS: [&str; 12] =
    ["", "d", "g", ".1f", ".0%", "+.2e", ",.3f", "_d", "*^12", "012.4", "-.999f", "#.3g"];

impl<'a> Arbitrary<'a> for Format {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let usual = u8::arbitrary(u)? % 32 != 31;
        let text = if usual { Words((*u.choose(&FORMATS)?).to_owned()) } else { u.arbitrary()? };
        Ok(Self(text))
    }
}

impl Recipe for Format {
    type Made = String;

    fn make(&self) -> Result<String, Error> {
        self.0.make()
    }

    fn code(&self) -> String {
        self.0.code()
    }
}
