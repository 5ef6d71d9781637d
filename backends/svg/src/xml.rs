//! XML, one element a line.

use crate::ids::Id;
use graticule_scene::Color;
use graticule_scene::number;

/// XML text under construction.
///
/// An element is [started](Self::start), given attributes, and then either [ended](Self::end),
/// [opened](Self::open) for children and [closed](Self::close), or given [text](Self::text).
#[derive(Debug, Default)]
pub(crate) struct Xml {
    bytes: Vec<u8>,
    depth: usize,
    /// Where the prefix of an id goes, which may depend on all that is written.
    gaps: Vec<usize>,
}

impl Xml {
    /// Starts out `depth` levels deep.
    pub(crate) fn new(depth: usize) -> Self {
        Self::with_capacity(depth, 0)
    }

    /// Starts out `depth` levels deep, with room for so many bytes.
    pub(crate) fn with_capacity(depth: usize, bytes: usize) -> Self {
        Self { bytes: Vec::with_capacity(bytes), depth, gaps: Vec::new() }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The finished text, with the prefix of all ids put in.
    pub(crate) fn finish(&self, prefix: &str, out: &mut Vec<u8>) {
        out.reserve(self.bytes.len() + self.gaps.len() * prefix.len());
        let mut written = 0;
        for &gap in &self.gaps {
            out.extend_from_slice(&self.bytes[written..gap]);
            out.extend_from_slice(prefix.as_bytes());
            written = gap;
        }
        out.extend_from_slice(&self.bytes[written..]);
    }

    /// Takes over what another has written.
    pub(crate) fn append(&mut self, other: &Self) {
        self.gaps.extend(other.gaps.iter().map(|gap| gap + self.bytes.len()));
        self.bytes.extend_from_slice(&other.bytes);
    }

    /// What can't be said otherwise; the caller answers for it being XML.
    pub(crate) fn raw(&mut self, markup: &[u8]) {
        self.bytes.extend_from_slice(markup);
    }

    /// A line's start and `<name`.
    pub(crate) fn start(&mut self, name: &str) {
        self.bytes.extend(std::iter::repeat_n(b' ', self.depth));
        self.tag(name);
    }

    /// `<name` in the middle of a line.
    pub(crate) fn tag(&mut self, name: &str) {
        self.bytes.push(b'<');
        self.bytes.extend_from_slice(name.as_bytes());
    }

    /// An attribute whose value `value` writes, as XML.
    pub(crate) fn attribute_with(&mut self, name: &str, value: impl FnOnce(&mut Vec<u8>)) {
        self.bytes.push(b' ');
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(b"=\"");
        value(&mut self.bytes);
        self.bytes.push(b'"');
    }

    pub(crate) fn attribute(&mut self, name: &str, value: &str) {
        self.attribute_with(name, |bytes| escape(bytes, value, Place::Attribute));
    }

    /// A coordinate or length.
    pub(crate) fn number(&mut self, name: &str, value: f64) {
        let value = number::coordinate(value);
        self.attribute_with(name, |bytes| bytes.extend_from_slice(value.as_bytes()));
    }

    /// An opacity or offset.
    pub(crate) fn ratio(&mut self, name: &str, value: f64) {
        let value = number::coefficient(value);
        self.attribute_with(name, |bytes| bytes.extend_from_slice(value.as_bytes()));
    }

    /// A colour as `#rrggbb`, with its alpha in an attribute of its own: editors and office
    /// programs read no other notation.
    pub(crate) fn color(&mut self, name: &str, opacity: &str, color: Color) {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        self.attribute_with(name, |bytes| {
            bytes.push(b'#');
            for channel in [color.r, color.g, color.b] {
                bytes.push(DIGITS[usize::from(channel >> 4)]);
                bytes.push(DIGITS[usize::from(channel & 15)]);
            }
        });
        if !color.is_opaque() {
            self.ratio(opacity, f64::from(color.a) / 255.0);
        }
    }

    /// The id of an element.
    pub(crate) fn id(&mut self, id: &Id) {
        self.attribute_of_id("id", "", id, "");
    }

    /// A paint or clip defined in this document: `url(#id)`.
    pub(crate) fn url(&mut self, name: &str, id: &Id) {
        self.attribute_of_id(name, "url(#", id, ")");
    }

    /// An attribute that holds an id between other text.
    pub(crate) fn attribute_of_id(&mut self, name: &str, before: &str, id: &Id, after: &str) {
        self.bytes.push(b' ');
        for part in [name, "=\"", before] {
            self.bytes.extend_from_slice(part.as_bytes());
        }
        self.gaps.push(self.bytes.len());
        for part in ["-", id.stem(), after, "\""] {
            self.bytes.extend_from_slice(part.as_bytes());
        }
    }

    /// Ends an element without content.
    pub(crate) fn end(&mut self) {
        self.bytes.extend_from_slice(b"/>\n");
    }

    /// Ends the start tag of an element with children.
    pub(crate) fn open(&mut self) {
        self.bytes.extend_from_slice(b">\n");
        self.depth += 1;
    }

    /// Closes an element with children.
    pub(crate) fn close(&mut self, name: &str) {
        self.depth -= 1;
        self.bytes.extend(std::iter::repeat_n(b' ', self.depth));
        self.end_tag(name);
        self.bytes.push(b'\n');
    }

    /// Gives an element text and nothing else, and closes it.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.bytes.push(b'>');
        self.content(text);
        self.end_tag(name);
        self.bytes.push(b'\n');
    }

    /// Text between tags.
    pub(crate) fn content(&mut self, text: &str) {
        escape(&mut self.bytes, text, Place::Content);
    }

    /// `</name>` in the middle of a line.
    pub(crate) fn end_tag(&mut self, name: &str) {
        self.bytes.extend_from_slice(b"</");
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.push(b'>');
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Content,
    Attribute,
}

/// Writes `text` so that it reads as itself: markup as entities, and U+FFFD for what XML 1.0
/// forbids (section 2.2, production `Char`).
fn escape(out: &mut Vec<u8>, text: &str, place: Place) {
    let mut written = 0;
    for (at, c) in text.char_indices() {
        let entity: &str = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' if place == Place::Attribute => "&quot;",
            // A parser turns these into spaces in attributes, and "\r" into "\n" in content.
            '\t' if place == Place::Attribute => "&#9;",
            '\n' if place == Place::Attribute => "&#10;",
            '\r' => "&#13;",
            '\t' | '\n' => continue,
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => "\u{fffd}",
            _ => continue,
        };
        out.extend_from_slice(&text.as_bytes()[written..at]);
        out.extend_from_slice(entity.as_bytes());
        written = at + c.len_utf8();
    }
    out.extend_from_slice(&text.as_bytes()[written..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What a parser has to give back for `text`.
    fn expected(text: &str) -> String {
        let forbidden = |c| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
        text.chars().map(|c| if forbidden(c) { '\u{fffd}' } else { c }).collect()
    }

    proptest! {
        #[test]
        fn any_string_survives_a_parser(text in any::<String>()) {
            let mut xml = Xml::new(0);
            xml.start("a");
            xml.attribute("b", &text);
            xml.text("a", &text);
            let xml = String::from_utf8(xml.bytes).unwrap();
            let document = roxmltree::Document::parse(&xml).unwrap();
            let element = document.root_element();
            prop_assert_eq!(element.attribute("b").unwrap(), expected(&text));
            prop_assert_eq!(element.text().unwrap_or_default(), expected(&text));
        }
    }

    #[test]
    fn translucent_colours_are_hex_and_opacity() {
        let mut xml = Xml::new(0);
        xml.color("fill", "fill-opacity", Color::rgba(0x0a, 0xff, 0, 128));
        assert_eq!(xml.bytes(), br##" fill="#0aff00" fill-opacity=".501961""##);
    }
}
