//! PDF as others read it: sound, tagged, in real text with embedded fonts, and the right colours in
//! four renderers.
//!
//! `cargo test -p graticule-tests --test pdf -- --nocapture` prints what was found.

use graticule_pdf::Pdf;
use graticule_scene::conformance::{Raster, check_pixels};
use graticule_scene::{Color, Face};
use graticule_tests::gallery::GALLERY;
use graticule_tests::render::{Files, Renderer, Scratch};
use graticule_tests::walk::{Text, texts};
use graticule_tests::{gallery, tools};
use std::process::Command;
use std::sync::Arc;

/// What a program says of a file.
fn told(program: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> String {
    let scratch = Scratch::new();
    let path = scratch.path("figure.pdf");
    std::fs::write(&path, pdf).unwrap();
    let output = tools::run(Command::new(program).args(before).arg(&path).args(after));
    String::from_utf8(output.stdout).unwrap()
}

fn pdf(name: &str) -> Vec<u8> {
    gallery::find(name).render().to_pdf().unwrap()
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[test]
fn every_font_is_embedded_and_subset() {
    if !tools::available("pdffonts") {
        return;
    }
    for entry in GALLERY {
        let list = told("pdffonts", &[], &pdf(entry.name), &[]);
        let mut fonts = 0;
        for line in list.lines().skip(2) {
            // Name, type in two words, encoding, embedded, subset, characters known, object.
            let columns = words(line);
            assert_eq!(columns[1..3], ["CID", "TrueType"], "{}: {line}", entry.name);
            assert_eq!(columns[4..7], ["yes", "yes", "yes"], "{}: {line}", entry.name);
            fonts += 1;
        }
        let has_text = !texts(entry.render().scene()).is_empty();
        assert_eq!(fonts > 0, has_text, "{}: {list}", entry.name);
    }
}

#[test]
fn the_files_are_sound() {
    if !tools::available("qpdf") {
        return;
    }
    for entry in GALLERY {
        let found = told("qpdf", &["--check"], &pdf(entry.name), &[]);
        assert!(found.contains("No syntax or stream encoding errors found"), "{found}");
        assert!(!found.contains("WARNING"), "{}: {found}", entry.name);
    }
}

#[test]
fn the_page_says_what_it_is() {
    if !tools::available("pdfinfo") {
        return;
    }
    let found = told("pdfinfo", &[], &pdf("tickets"), &[]);
    let value = |key: &str| {
        let line = found.lines().find(|line| line.starts_with(key));
        line.and_then(|line| line.split_once(':')).map_or("", |(_, value)| value.trim())
    };
    assert_eq!(value("Page size"), "475.2 x 302.4 pts");
    assert_eq!(value("Title"), "Open support tickets by team");
    assert_eq!(value("Tagged"), "yes");
    assert_eq!(value("Pages"), "1");
    assert_eq!(value("PDF version"), "1.7");
    assert_eq!(value("JavaScript"), "no");
    assert_eq!(value("CreationDate"), "", "a date would differ from run to run");
}

#[test]
fn the_figure_has_a_description() {
    if !tools::available("qpdf") {
        return;
    }
    for name in ["tickets", "scripts"] {
        let rendered = gallery::find(name).render();
        let json = told("qpdf", &["--json=2"], &rendered.to_pdf().unwrap(), &[]);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let objects = json["qpdf"][1].as_object().unwrap();
        let figures: Vec<_> = objects
            .values()
            .map(|object| &object["value"])
            .filter(|v| v["/S"] == "/Figure")
            .collect();
        let description = rendered.scene().description().unwrap();
        assert_eq!(figures.len(), 1);
        assert_eq!(figures[0]["/Alt"], format!("u:{description}"));
        let catalog = objects.values().find(|v| v["value"]["/Type"] == "/Catalog").unwrap();
        assert_eq!(catalog["value"]["/Lang"], "u:en");
        assert_eq!(catalog["value"]["/MarkInfo"]["/Marked"], true);
    }
}

/// All labels, in the order of the scene: title, numbers row by row, x axis, y axis, colorbar.
#[test]
fn text_is_read_in_order() {
    if !tools::available("pdftotext") {
        return;
    }
    for name in ["tickets", "missing_values", "rich_text", "italic_names", "image_cells"] {
        let rendered = gallery::find(name).render();
        let text = told("pdftotext", &["-raw"], &rendered.to_pdf().unwrap(), &["-"]);
        let labels: Vec<_> =
            texts(rendered.scene()).iter().map(|text| text.run.text().to_owned()).collect();
        assert_eq!(words(&text), words(&labels.join(" ")), "{name}");
    }
}

/// Labels with raised and lowered parts are read as one line each.
#[test]
fn raised_text_is_read_in_one_piece() {
    if !tools::available("pdftotext") {
        return;
    }
    for name in ["rich_text", "italic_names"] {
        let rendered = gallery::find(name).render();
        let read = told("pdftotext", &[], &rendered.to_pdf().unwrap(), &["-"]);
        let read = words(&read).join(" ");
        for text in texts(rendered.scene()) {
            let label = text.run.text();
            assert!(read.contains(label), "{name}: '{label}' is not in '{read}'");
        }
    }
}

/// However a reader orders them, every word is there; right-to-left ones too, and those that are cut.
#[test]
fn every_word_is_there() {
    if !tools::available("pdftotext") {
        return;
    }
    for entry in GALLERY {
        let rendered = entry.render();
        let text = told("pdftotext", &[], &rendered.to_pdf().unwrap(), &["-"]);
        // Marks of direction, which poppler adds to what runs from right to left.
        let text = text.replace(['\u{202a}', '\u{202b}', '\u{202c}', '\u{200e}', '\u{200f}'], "");
        let mut found = words(&text);
        let raw = told("pdftotext", &["-raw"], &rendered.to_pdf().unwrap(), &["-"]);
        // Poppler joins a line that ends in a hyphen to whatever stands beside it, unless told not to
        // guess; and of lines aslant it makes a word of every letter, in order all the same.
        found.extend(words(&raw));
        let letters = words(&raw).concat();
        let is_aslant = |text: &Text<'_>| {
            let [a, b, ..] = text.transform().as_coeffs();
            a != 0.0 && b != 0.0
        };
        let missing: Vec<_> = texts(rendered.scene())
            .iter()
            .flat_map(|text| {
                let told = text.whole.unwrap_or(text.run.text());
                words(told).into_iter().map(|word| (is_aslant(text), word))
            })
            .filter(|(aslant, word)| !(found.contains(word) || *aslant && letters.contains(word)))
            .map(|(_, word)| word)
            .map(str::to_owned)
            .collect();
        assert!(missing.is_empty(), "{}: {missing:?} not in {text}", entry.name);
    }
}

/// Ghostscript refuses resolutions far below this one.
const LEAST_DPI: f64 = 10.0;

#[test]
fn the_conformance_kit_in_every_renderer() {
    let face = Face::new(Arc::new(notosans::REGULAR_TTF), 0).unwrap();
    let mut failed = String::new();
    for renderer in Renderer::available(&Renderer::PDF) {
        let mut report = check_pixels(&Pdf::new(), &face, &|_, bytes, scene| {
            let size = (scene.size().width, scene.size().height);
            let files = Files { svg: String::new(), pdf: bytes.to_vec(), size };
            let picture = renderer.show(&[(&files, scene.dpi().max(LEAST_DPI))]).remove(0);
            let raster = Raster::new(picture.width, picture.height, picture.rgba);
            Ok(raster.ok_or("no pixels")?.on_paper(Color::WHITE))
        });
        // MuPDF knows no page smaller than a point.
        let excused = |case| renderer == Renderer::MuPdf && case == "tiny-page";
        report.failures.retain(|failure| !excused(failure.case));
        println!("{renderer:?}: {report}");
        if !report.is_clean() {
            failed += &format!("{renderer:?}: {report}\n");
        }
    }
    assert!(failed.is_empty(), "{failed}");
}
