//! Texts with bold, italic, raised and lowered stretches.

mod markup;
mod part;
mod script;
mod stretch;
mod symbols;
mod unit;

pub(super) use part::PartKey;
pub(crate) use part::TextPart;
pub(crate) use script::is_script;
pub(super) use stretch::Emphasis;
use stretch::{Script, Stretch};

use super::FontStyle;
use crate::error::Error;
use graticule_scene::Anchor;
use std::borrow::Cow;
use std::fmt;

/// A text that is drawn: a title, a label, a unit, an entry of a legend.
///
/// All that takes one takes strings as well. These are never parsed: "$5 to $10*" is itself. A line
/// end in a text begins a new line.
///
/// Stretches of a text may be bold, italic, raised or lowered. They are written in a small
/// [markup](Text::markup), put together piece by piece, or come from a [unit](Text::unit):
///
/// ```
/// use graticule::text::Text;
///
/// let marked = Text::markup(r"CO_2 uptake of *Fagus*, \alpha = 0.05");
/// let built = Text::new()
///     .then("CO")
///     .subscript("2")
///     .then(" uptake of ")
///     .italic("Fagus")
///     .then(", α = 0.05");
/// assert_eq!(marked, built);
/// assert_eq!(built.to_string(), "CO₂ uptake of Fagus, α = 0.05");
/// ```
///
/// Scripts are set at 0.7 of the text's size, superscripts raised by half the height of capitals,
/// subscripts lowered by 0.22 of it. A hyphen in a script is a minus sign (U+2212), unless it stands
/// between two letters. Where a text shrinks to fit, its scripts shrink with it: the theme's smallest
/// size is that of the text, not of its scripts.
///
/// However many stretches it has, a line of a text is one piece: it is broken, shrunk, cut and turned
/// as any other, and selected and searched as its bare characters, here "CO2 uptake of Fagus".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    text: String,
    /// Those that are not plain, in order, each as long as can be.
    stretches: Vec<Stretch>,
    align: Option<Anchor>,
    mistake: Option<Mistake>,
}

/// Why a markup can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mistake {
    /// The byte from which on it can't be.
    at: usize,
    reason: &'static str,
}

impl Text {
    /// An empty text.
    #[must_use]
    pub const fn new() -> Self {
        Self { text: String::new(), stretches: Vec::new(), align: None, mistake: None }
    }

    /// A text as its markup says:
    ///
    /// | written | drawn |
    /// |---|---|
    /// | `*Fagus*` | *Fagus*, italic |
    /// | `**N = 12**` | **N = 12**, bold; `***both***` is both |
    /// | `H_2O`, `k_{cat}` | a subscript: one letter, digit, plus or minus, or what is in braces |
    /// | `m^2`, `Na^+`, `s^{-1}` | a superscript, likewise |
    /// | `\alpha` … `\omega`, `\Alpha` … `\Omega` | Greek letters: `\mum` is μm |
    /// | `\times`, `\pm`, `\cdot`, `\degree`, `\minus` | × ± · ° − |
    /// | `\*`, `\_`, `\^`, `\{`, `\}`, `\\` | the character itself |
    ///
    /// A script of more than one letter or digit needs its braces, so that `10^12` and `soil_temp`
    /// don't become something that nobody meant. A script can't hold another one.
    ///
    /// What can't be read is an [error](Error::Markup) when the figure is rendered.
    #[must_use]
    pub fn markup(markup: &str) -> Self {
        markup::parse(markup)
            .unwrap_or_else(|mistake| Self { mistake: Some(mistake), ..Self::from(markup) })
    }

    /// A unit written in plain letters, with its exponents raised: `"umol m-2 s-1"` is
    /// µmol m⁻² s⁻¹.
    ///
    /// Whole numbers directly behind letters are exponents, with a sign or without; after `^` or `**`
    /// they may stand behind numbers as well, and in braces: `"10^6 km2"`, `"s^{-1}"`. Those in `CO2`,
    /// `H2O`, `NO3` and other formulas that are common among units, and in `log2` and `log10`, are
    /// lowered instead. A `u` before a unit's symbol is µ, `*` is ·,
    /// `deg` is °, `degC` is °C and `ohm` is Ω. All else stays as it is, also what is no unit at all.
    ///
    /// ```
    /// # use graticule::text::Text;
    /// assert_eq!(Text::unit("umol m-2 s-1").to_string(), "µmol m⁻² s⁻¹");
    /// assert_eq!(Text::unit("kg/m3").to_string(), "kg/m³");
    /// assert_eq!(Text::unit("g CO2 m-2").to_string(), "g CO₂ m⁻²");
    /// assert_eq!(Text::unit("10^6 W*h").to_string(), "10⁶ W·h");
    /// assert_eq!(Text::unit("degC").to_string(), "°C");
    /// ```
    #[must_use]
    pub fn unit(unit: &str) -> Self {
        unit::read(unit)
    }

    /// A text whose raised and lowered digits, signs and brackets are set as scripts: for faces that
    /// lack such characters, as many files of Arial lack the minus sign of 10⁻³.
    ///
    /// ```
    /// # use graticule::text::Text;
    /// let per_area = Text::new().then("m").superscript("-2");
    /// assert_eq!(Text::scripts("m⁻²"), per_area);
    ///
    /// // The labels of ticks.
    /// let axis = graticule::guide::Axis::new().tick_text(Text::scripts);
    /// ```
    #[must_use]
    pub fn scripts(text: &str) -> Self {
        script::read(text)
    }

    /// With another text behind it.
    #[must_use]
    pub fn then(self, text: impl Into<Self>) -> Self {
        self.with(&text.into(), |emphasis| emphasis)
    }

    /// With another text behind it, in bold.
    #[must_use]
    pub fn bold(self, text: impl Into<Self>) -> Self {
        self.with(&text.into(), |emphasis| Emphasis { bold: true, ..emphasis })
    }

    /// With another text behind it, in italics.
    #[must_use]
    pub fn italic(self, text: impl Into<Self>) -> Self {
        self.with(&text.into(), |emphasis| Emphasis { italic: true, ..emphasis })
    }

    /// With a superscript behind it. Scripts within it are raised with it.
    #[must_use]
    pub fn superscript(self, text: impl Into<Self>) -> Self {
        self.script(&text.into(), Script::Super)
    }

    /// With a subscript behind it. Scripts within it are lowered with it.
    #[must_use]
    pub fn subscript(self, text: impl Into<Self>) -> Self {
        self.script(&text.into(), Script::Sub)
    }

    /// Sets how its lines stand to each other, where it has several: by their left ends, their
    /// middles or their right ends. By default as what it belongs to: those of titles and axis labels
    /// by their middles, of legends by their left ends.
    #[must_use]
    pub fn align(self, align: Anchor) -> Self {
        Self { align: Some(align), ..self }
    }

    /// Its bare characters, however they are set.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it has no characters.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether nothing of it is bold, italic, raised or lowered.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.stretches.is_empty()
    }

    /// The whole of it.
    pub(crate) fn part(&self) -> TextPart<'_> {
        TextPart::from(self)
    }

    /// The styles that its bold and italic stretches want within text of some style.
    pub(crate) fn styles(&self, around: &FontStyle) -> impl Iterator<Item = FontStyle> {
        self.stretches.iter().map(|stretch| stretch.emphasis.font(around))
    }

    /// Whether its markup, if it was made from one, could be read; `what` names it in the error.
    pub(crate) fn check(&self, what: &str) -> Result<(), Error> {
        let Some(Mistake { at, reason }) = self.mistake else { return Ok(()) };
        let (before, rest) = self.text.split_at_checked(at).unwrap_or((&self.text, ""));
        Err(Error::Markup {
            what: what.to_owned(),
            at: before.chars().count(),
            rest: rest.to_owned(),
            reason,
        })
    }

    fn script(self, text: &Self, script: Script) -> Self {
        if text.mistake.is_some() {
            return self.then(text);
        }
        let mut set = Self::new();
        for (part, emphasis) in text.part().stretches() {
            set.push(&script::with_minus(part), Emphasis { script, ..emphasis });
        }
        self.then(set)
    }

    /// With another text, its stretches set in another way.
    fn with(mut self, text: &Self, change: impl Fn(Emphasis) -> Emphasis) -> Self {
        if let (None, Some(mistake)) = (self.mistake, text.mistake) {
            // It is told of as it was written.
            self = Self { mistake: Some(mistake), align: self.align, ..Self::from(text.as_str()) };
        } else if self.mistake.is_none() {
            for (part, emphasis) in text.part().stretches() {
                self.push(part, change(emphasis));
            }
        }
        self.align = self.align.or(text.align);
        self
    }

    fn push(&mut self, text: &str, emphasis: Emphasis) {
        let start = self.text.len();
        self.text.push_str(text);
        let end = self.text.len();
        if emphasis == Emphasis::NONE || start == end {
            return;
        }
        match self.stretches.last_mut() {
            Some(last) if last.range.end == start && last.emphasis == emphasis => {
                last.range.end = end;
            }
            _ => self.stretches.push(Stretch { range: start..end, emphasis }),
        }
    }
}

impl fmt::Display for Text {
    /// Its characters, with raised and lowered ones as Unicode has them where it has all of a
    /// script: "m⁻²"; others behind `^` or `_`: "k_cat".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_plain() {
            return f.write_str(&self.text);
        }
        for (part, emphasis) in self.part().stretches() {
            f.write_str(&script::written(part, emphasis.script))?;
        }
        Ok(())
    }
}

impl PartialEq<str> for Text {
    /// Whether it is this text, plain.
    fn eq(&self, other: &str) -> bool {
        self.is_plain() && self.text == other
    }
}

impl PartialEq<&str> for Text {
    /// Whether it is this text, plain.
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}

impl From<String> for Text {
    /// The string itself, whatever is in it.
    fn from(text: String) -> Self {
        Self { text, ..Self::new() }
    }
}

macro_rules! from_strings {
    ($($string:ty),*) => {$(
        impl From<$string> for Text {
            /// The string itself, whatever is in it.
            fn from(text: $string) -> Self {
                Self::from(String::from(text))
            }
        }
    )*};
}

from_strings!(&str, &mut str, &String, Box<str>, Cow<'_, str>, char);

impl From<&Self> for Text {
    fn from(text: &Self) -> Self {
        text.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_never_parsed() {
        for text in ["$5 to $10*", "a_b", "\\alpha", "^{", ""] {
            assert_eq!(Text::from(text), text);
            assert!(Text::from(text.to_owned()).check("title").is_ok());
        }
        assert_eq!([Text::from('x'), (&String::from("x")).into()], ["x", "x"]);
    }

    #[test]
    fn neighbours_that_are_set_alike_are_one_stretch() {
        let text = Text::new().bold("a").bold("b").then("c").bold("").italic("d");
        assert_eq!(text.as_str(), "abcd");
        let ranges: Vec<_> = text.stretches.iter().map(|stretch| stretch.range.clone()).collect();
        assert_eq!(ranges, [0..2, 3..4]);
        assert_ne!(text, *"abcd");
    }

    #[test]
    fn texts_nest() {
        let squared = Text::from("R").superscript("2");
        let text = Text::new().bold(squared);
        assert_eq!(text, Text::markup("**R^2**"));
        // A script within a script is a part of it.
        let deep = Text::from("x").superscript(Text::from("a").subscript("b"));
        assert_eq!(deep, Text::markup("x^{ab}"));
    }

    #[test]
    fn it_can_be_written_down() {
        for (markup, written) in [
            ("m^{-2} s^{-1}", "m⁻² s⁻¹"),
            ("CO_2", "CO₂"),
            ("SO_4^{2-}", "SO₄²⁻"),
            ("k_{cat}", "k_cat"),
            ("R^{max}", "R^max"),
            ("*a* **b**", "a b"),
        ] {
            assert_eq!(Text::markup(markup).to_string(), written);
        }
    }

    #[test]
    fn a_mistake_stays_with_the_text() {
        let text = Text::from("a ").then(Text::markup("b^{")).then("c");
        let error = text.check("title").unwrap_err().to_string();
        assert_eq!(
            error,
            "the markup of the title can't be read from \"^{\" on: this script is not ended by \"}\""
        );
    }
}
