//! Every figure of the gallery against its reference pictures: SVG byte for byte, PNG pixel for
//! pixel, both exactly, since the same figure gives the same picture on every machine.
//!
//! `BLESS=1 cargo test -p graticule-tests --test gallery` writes the references anew. Look at them
//! before they are committed.

use graticule_tests::gallery::{Entry, GALLERY};
use graticule_tests::sheets::{SHEETS, Sheet};
use graticule_tests::{Difference, Picture};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What the references of a figure may take on average, so that a clone stays small.
const MOST_BYTES: u64 = 80_000;

fn here(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

fn bless() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| value == "1")
}

/// Where a picture goes that is not as its reference.
fn actual(file: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery");
    fs::create_dir_all(&folder).unwrap();
    folder.join(file)
}

fn checked(entry: &Entry) -> Vec<String> {
    let rendered = entry.render();
    let svg = rendered.to_svg().unwrap();
    let png = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
    [check_svg(entry.name, &svg), check_png(entry.name, &png)].into_iter().flatten().collect()
}

fn checked_sheet(sheet: &Sheet) -> Vec<String> {
    let scene = (sheet.scene)();
    let bytes = |extension| graticule::backends().to_bytes(&scene, extension).unwrap();
    let svg = String::from_utf8(bytes("svg")).unwrap();
    let png = Picture::from_png(&bytes("png")).unwrap();
    [check_svg(sheet.name, &svg), check_png(sheet.name, &png)].into_iter().flatten().collect()
}

fn check_svg(name: &str, svg: &str) -> Option<String> {
    let file = format!("{name}.svg");
    let reference = here("references").join(&file);
    if bless() {
        fs::write(&reference, svg).unwrap();
        return None;
    }
    let expected = fs::read_to_string(&reference).unwrap_or_default();
    if expected == svg {
        return None;
    }
    let actual = actual(&file);
    fs::write(&actual, svg).unwrap();
    Some(format!(
        "{file}: {}\n  the new file is {}",
        first_change(svg, &expected),
        actual.display()
    ))
}

/// Where a text stops being like another one, and both from there on.
fn first_change(text: &str, expected: &str) -> String {
    // Ids come from the content, so that all of them change with anything: not worth telling.
    let (text, expected) = (without_prefix(text), without_prefix(expected));
    let (mut line, mut old) = (1, expected.lines());
    for new in text.lines() {
        let old = old.next().unwrap_or_default();
        if new != old {
            let at = new.chars().zip(old.chars()).take_while(|(a, b)| a == b).count();
            let from = |text: &str| -> String { text.chars().skip(at).take(120).collect() };
            return format!(
                "line {line}, column {}\n  is:        {}\n  should be: {}",
                at + 1,
                from(new),
                from(old)
            );
        }
        line += 1;
    }
    format!("it ends after line {line}")
}

fn without_prefix(svg: &str) -> String {
    let id = svg.split_once("id=\"").map_or("", |(_, rest)| rest);
    let prefix = id.split_once('-').map_or("", |(prefix, _)| prefix);
    if prefix.is_empty() { svg.to_owned() } else { svg.replace(prefix, "") }
}

fn check_png(name: &str, picture: &Picture) -> Option<String> {
    let file = format!("{name}.png");
    let reference = here("references").join(&file);
    let expected = fs::read(&reference).map_err(|error| error.to_string());
    let difference = expected
        .and_then(|bytes| Picture::from_png(&bytes))
        .and_then(|expected| Difference::of(picture, &expected));
    let reason = match difference {
        Ok(difference) if difference.is_none() => return None,
        Ok(difference) => difference.to_string(),
        Err(reason) => reason,
    };
    if bless() {
        picture.save(&reference);
        return None;
    }
    let actual = actual(&file);
    picture.save(&actual);
    Some(format!("{file}: {reason}\n  the new file is {}", actual.display()))
}

#[test]
fn figures_are_as_their_references() {
    let figures = GALLERY.iter().flat_map(checked);
    let failures: Vec<String> = figures.chain(SHEETS.iter().flat_map(checked_sheet)).collect();
    assert!(
        failures.is_empty(),
        "{}\nwhere the new pictures are right, run BLESS=1 cargo test -p graticule-tests --test \
         gallery",
        failures.join("\n")
    );
}

#[test]
fn references_are_those_of_the_gallery_and_small() {
    let (mut found, mut bytes) = (BTreeSet::new(), 0);
    for file in fs::read_dir(here("references")).unwrap() {
        let file = file.unwrap();
        bytes += file.metadata().unwrap().len();
        found.insert(file.file_name().into_string().unwrap());
    }
    let figures = GALLERY.iter().map(|entry| entry.name);
    let expected: BTreeSet<String> = figures
        .chain(SHEETS.iter().map(|sheet| sheet.name))
        .flat_map(|name| ["svg", "png"].map(|extension| format!("{name}.{extension}")))
        .collect();
    assert_eq!(found, expected);
    let most = MOST_BYTES * GALLERY.len() as u64;
    assert!(bytes <= most, "the references have {bytes} bytes, more than {most}");
}

#[test]
fn every_file_is_in_the_list_and_says_what_it_shows() {
    let files: BTreeSet<String> = fs::read_dir(here("gallery"))
        .unwrap()
        .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let listed: BTreeSet<String> = GALLERY.iter().map(|entry| entry.name.to_owned()).collect();
    assert_eq!(files, listed);
    assert_eq!(listed.len(), GALLERY.len(), "a figure is listed twice");
    for entry in GALLERY {
        assert!(!entry.title().is_empty(), "{} has no title", entry.name);
        assert!(entry.about().ends_with('.'), "{}: {}", entry.name, entry.about());
    }
}

#[test]
fn warnings_are_the_expected_ones() {
    for entry in GALLERY {
        let rendered = entry.render();
        let told: Vec<String> = rendered.warnings().iter().map(ToString::to_string).collect();
        let expected: Vec<&str> = entry.warnings().collect();
        assert_eq!(told, expected, "tests/gallery/{}.rs says otherwise", entry.name);
    }
}

/// The picture of all colormaps, which the test of the documentation draws.
const COLORMAPS: &str = "\n### All colormaps\n\nThose of matplotlib, each also reversed: \
    constants of `Colormap`, or by name.\n\n![All colormaps](images/colormaps.svg)\n";

/// The page of all figures: headings, pictures, what they show, and links to their programs.
fn page() -> String {
    let mut page = String::from(
        "# Gallery\n\nEvery figure here is a test, an example and a picture at once: a program in\n\
         [tests/gallery](../tests/gallery), drawn anew and compared on every change. This page is\n\
         generated: `BLESS=1 cargo test -p graticule-tests --test gallery`.\n",
    );
    let mut heading = "";
    for (index, entry) in GALLERY.iter().enumerate() {
        if entry.heading != heading {
            heading = entry.heading;
            page += &format!("\n## {heading}\n");
        }
        let (name, title, about) = (entry.name, entry.title(), entry.about());
        page += &format!(
            "\n### [{title}](../tests/gallery/{name}.rs)\n\n{about}\n\n\
             ![{title}](../tests/references/{name}.svg)\n"
        );
        if GALLERY.get(index + 1).is_none_or(|next| next.heading != heading) {
            page += &sheets(heading);
            if heading == "Colours" {
                page += COLORMAPS;
            }
        }
    }
    page
}

/// The contact sheets under a heading.
fn sheets(heading: &str) -> String {
    let sheets = SHEETS.iter().filter(|sheet| sheet.heading == heading);
    let entry = |Sheet { name, title, about, source, .. }: &Sheet| {
        format!(
            "\n### [{title}](../tests/src/{source})\n\n{about}\n\n\
             ![{title}](../tests/references/{name}.svg)\n"
        )
    };
    sheets.map(entry).collect()
}

#[test]
fn the_page_in_the_documentation_shows_all_figures() {
    let path = here("../docs/GALLERY.md");
    let page = page();
    if bless() {
        fs::write(&path, &page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, page, "run BLESS=1 cargo test -p graticule-tests --test gallery");
}
