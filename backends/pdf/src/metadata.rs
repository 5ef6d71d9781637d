use graticule_scene::Scene;
use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};
use std::fmt::Write as _;

const PRODUCER: &str = concat!("Graticule ", env!("CARGO_PKG_VERSION"));

/// The document's information dictionary; no dates, which would differ from run to run.
pub(crate) fn info(scene: &Scene) -> Dictionary {
    let mut info = dictionary! { "Producer" => text_string(PRODUCER) };
    if let Some(title) = scene.title() {
        info.set("Title", text_string(title));
    }
    info
}

/// What the catalog says of the document as a whole.
pub(crate) fn catalog(scene: &Scene) -> Dictionary {
    let mut catalog = Dictionary::new();
    if let Some(language) = scene.language() {
        catalog.set("Lang", text_string(language));
    }
    if scene.title().is_some_and(|title| !title.is_empty()) {
        catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    }
    catalog
}

/// The same as [`info`] and more, as an XMP packet (ISO 16684-1).
pub(crate) fn xmp(scene: &Scene) -> Stream {
    let mut text = String::from(concat!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n",
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n",
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n",
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" ",
        "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n",
        "<dc:format>application/pdf</dc:format>\n",
    ));
    for (key, value) in [("title", scene.title()), ("description", scene.description())] {
        if let Some(value) = value {
            let value = escaped(value);
            let default = "<rdf:li xml:lang=\"x-default\">";
            // Writing to a string can't fail.
            let _ =
                writeln!(text, "<dc:{key}><rdf:Alt>{default}{value}</rdf:li></rdf:Alt></dc:{key}>");
        }
    }
    if let Some(language) = scene.language() {
        let language = escaped(language);
        let _ = writeln!(
            text,
            "<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
        );
    }
    let _ = writeln!(text, "<pdf:Producer>{PRODUCER}</pdf:Producer>");
    text.push_str("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
    let kind = |name: &str| Object::Name(name.into());
    Stream::new(dictionary! { "Type" => kind("Metadata"), "Subtype" => kind("XML") }, text.into())
}

/// A text string: plain where it is printable ASCII, else UTF-16 (ISO 32000-1, 7.9.2.2).
pub(crate) fn text_string(text: &str) -> Object {
    // Control characters mean accents in PDF's own encoding.
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Object::String(text.into(), StringFormat::Literal);
    }
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}

/// Text for XML 1.0: markup escaped, what XML forbids replaced.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A bare one would be read as a line feed.
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::testing::{Loaded, load};
    use graticule_scene::kurbo::Size;
    use graticule_scene::{Group, Role, Scene};
    use proptest::prelude::*;

    fn scene() -> Scene {
        Scene::new(Size::new(30.0, 20.0), 96.0, Group::new(Role::Figure)).unwrap()
    }

    fn alt(document: &Loaded) -> Option<String> {
        let root = document.dictionary(document.catalog().get(b"StructTreeRoot").unwrap());
        let whole = document.dictionary(&root.get(b"K").unwrap().as_array().unwrap()[0]);
        let figure = document.dictionary(&whole.get(b"K").unwrap().as_array().unwrap()[0]);
        figure.get(b"Alt").ok().map(|alt| lopdf::decode_text_string(alt).unwrap())
    }

    fn packet(document: &Loaded) -> String {
        let stream = document.stream(document.catalog().get(b"Metadata").unwrap());
        assert!(!stream.dict.has(b"Filter"), "readers look for the packet in the file's bytes");
        String::from_utf8(stream.content.clone()).unwrap()
    }

    #[test]
    fn title_description_and_language_are_there() {
        let title = "<Ä & \"B\" 日本>";
        let scene =
            scene().with_title(title).with_description("Rows > columns").with_language("de");
        let document = load(&scene);
        let info = document.dictionary(document.trailer.get(b"Info").unwrap());
        let decoded = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
        assert_eq!(decoded, title);
        assert!(!info.has(b"GTS_PDFXVersion") && !info.has(b"CreationDate"));
        assert_eq!(alt(&document).unwrap(), "Rows > columns");
        assert_eq!(document.catalog().get(b"Lang").unwrap().as_str().unwrap(), b"de");
        let preferences =
            document.dictionary(document.catalog().get(b"ViewerPreferences").unwrap());
        assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
        assert!(packet(&document).contains("&lt;Ä &amp; \"B\" 日本&gt;"));
    }

    #[test]
    fn the_title_stands_in_for_a_description() {
        assert_eq!(alt(&load(&scene().with_title("Tickets"))).unwrap(), "Tickets");
        assert_eq!(alt(&load(&scene())), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_text_survives(title in any::<String>(), description in any::<String>()) {
            let scene = scene().with_title(title.clone()).with_description(description.clone());
            let document = load(&scene);
            let info = document.dictionary(document.trailer.get(b"Info").unwrap());
            let decoded = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
            prop_assert_eq!(decoded, title.clone());
            let expected = Some(description).filter(|text| !text.is_empty());
            if let Some(expected) = expected {
                prop_assert_eq!(alt(&document).unwrap(), expected);
            }
            let allowed = |c: char| c >= ' ' || "\t\n".contains(c);
            prop_assert!(packet(&document).chars().all(allowed));
        }
    }
}
