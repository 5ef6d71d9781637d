//! Font files under other names: no test may ship an Arial, but any file may say that it is one.

use graticule::text::Fonts;
use std::sync::LazyLock;

/// The parts of a table's entry in a font file's directory.
const ENTRY: usize = 16;
/// The length of a font file's header.
const HEADER: usize = 12;

/// The bundled faces, and others that say that they are Arial and Helvetica.
pub static ARIAL: LazyLock<Fonts> = LazyLock::new(|| {
    let mut fonts = Fonts::default();
    for family in ["Arial", "Helvetica"] {
        for (font, style) in [(notosans::REGULAR_TTF, "Regular"), (notosans::BOLD_TTF, "Bold")] {
            fonts = fonts.with_face_data(renamed(font, family, style)).unwrap();
        }
    }
    fonts
});

/// The same TrueType font whose name table says nothing but this family, and a style.
///
/// # Panics
/// When the data is no font file with a name table.
#[must_use]
pub fn renamed(font: &[u8], family: &str, style: &str) -> Vec<u8> {
    let count = usize::from(u16::from_be_bytes([font[4], font[5]]));
    let long = |at: usize| u32::from_be_bytes(font[at..at + 4].try_into().unwrap()) as usize;
    let mut file = font[..HEADER].to_vec();
    let mut data = Vec::new();
    let start = HEADER + count * ENTRY;
    let mut is_named = false;
    for entry in (0..count).map(|number| HEADER + number * ENTRY) {
        let (offset, length) = (long(entry + 8), long(entry + 12));
        let tag = &font[entry..entry + 4];
        let table = if tag == b"name" {
            is_named = true;
            name_table(family, style)
        } else {
            font[offset..offset + length].to_vec()
        };
        // The old checksum stays: readers of fonts don't look at it.
        file.extend_from_slice(&font[entry..entry + 8]);
        file.extend(((start + data.len()) as u32).to_be_bytes());
        file.extend((table.len() as u32).to_be_bytes());
        data.extend(table);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    assert!(is_named, "the font has no name table");
    file.extend(data);
    file
}

/// Family, style, full name and PostScript name, in Windows' English.
fn name_table(family: &str, style: &str) -> Vec<u8> {
    let names = [
        (1_u16, family.to_owned()),
        (2, style.to_owned()),
        (4, format!("{family} {style}")),
        (6, format!("{family}-{style}").replace(' ', "")),
    ];
    let storage = (6 + names.len() * 12) as u16;
    let mut table: Vec<u8> =
        [0, names.len() as u16, storage].into_iter().flat_map(u16::to_be_bytes).collect();
    let mut text: Vec<u8> = Vec::new();
    for (id, name) in names {
        let utf16: Vec<u8> = name.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let record = [3, 1, 0x409, id, utf16.len() as u16, text.len() as u16];
        table.extend(record.into_iter().flat_map(u16::to_be_bytes));
        text.extend(utf16);
    }
    table.extend(text);
    table
}
