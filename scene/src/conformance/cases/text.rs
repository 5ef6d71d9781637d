use super::super::draft::{BLUE, Draft, GOLD, RED, WHITE, filled, group};
use super::super::run::{Piece, has_glyphs, run_of};
use super::super::{Case, ink, plain_run};
use crate::{Anchor, Color, Error, Face, Glyph, Span, TextRun};
use kurbo::Affine;

const DPI: f64 = 144.0;
const SIZE: f64 = 48.0;

pub(super) fn cases(face: &Face) -> Result<Vec<Case>, Error> {
    let mut drafts = anchors(face)?;
    drafts.extend(turned(face)?);
    drafts.extend([scaled(face)?, spans(face)?, translucent(face)?, right_to_left(face)?]);
    drafts.extend([combining(face)?, empty()?]);
    drafts.extend(characters(face)?);
    drafts.into_iter().map(Draft::finish).collect()
}

/// A page with one label on white, and probes in and beside its glyphs.
fn label(name: &'static str, about: &'static str, run: TextRun) -> Draft {
    let probes = ink::probes(&run, Affine::IDENTITY, DPI, WHITE);
    Draft::new(name, about).page(120.0, 60.0, DPI).shows(run).probes(probes)
}

fn anchors(face: &Face) -> Result<Vec<Draft>, Error> {
    let run = |anchor, x| plain_run(face, "HI", SIZE, RED, anchor, Affine::translate((x, 48.0)));
    Ok(vec![
        label("text", "a label starts at its place, on its baseline", run(Anchor::Start, 20.0)?),
        label("text-middle", "a label may be centred at its place", run(Anchor::Middle, 60.0)?)
            .unlike(run(Anchor::Start, 60.0)?),
        label("text-end", "a label may end at its place", run(Anchor::End, 100.0)?)
            .unlike(run(Anchor::Start, 100.0)?),
    ])
}

fn turned(face: &Face) -> Result<Vec<Draft>, Error> {
    let run = |anchor, transform| plain_run(face, "HI", SIZE, RED, anchor, transform);
    let up = run(Anchor::Middle, Affine::new([0.0, -1.0, 1.0, 0.0, 48.0, 60.0]))?;
    // The cosine and sine of 30 degrees.
    let slanted = Affine::new([0.866_025, 0.5, -0.5, 0.866_025, 60.0, 60.0]);
    Ok(vec![
        label("text-upwards", "a label may run up the page", up).page(60.0, 120.0, DPI),
        label("text-slanted", "a label may run at any angle", run(Anchor::Middle, slanted)?)
            .page(120.0, 100.0, DPI),
    ])
}

fn scaled(face: &Face) -> Result<Draft, Error> {
    let run =
        plain_run(face, "HI", SIZE / 3.0, RED, Anchor::Start, Affine::translate((5.0, 15.0)))?;
    let probes = ink::probes(&run, Affine::scale(3.0), DPI, WHITE);
    let plain = group([run.into()]);
    Ok(Draft::new("text-scaled", "a group's transform enlarges text")
        .page(120.0, 60.0, DPI)
        .shows(plain.clone().with_transform(Affine::scale(3.0))?)
        .unlike(plain)
        .probes(probes))
}

fn spans(face: &Face) -> Result<Draft, Error> {
    let run = |shift| {
        let first = Piece { text: "H", size: SIZE, color: RED, shift: 0.0 };
        let second = Piece { text: "I", size: SIZE / 2.0, color: BLUE, shift };
        let third = Piece { text: "H", size: SIZE / 2.0, color: GOLD, shift: -shift / 4.0 };
        run_of(face, &[first, second, third], Anchor::Start, Affine::translate((10.0, 48.0)))
    };
    Ok(label("spans", "the spans of a label have their own size, colour and height", run(20.0)?)
        .unlike(run(0.0)?))
}

fn translucent(face: &Face) -> Result<Draft, Error> {
    let half: Color = RED.with_alpha(128);
    let run =
        |color| plain_run(face, "HI", SIZE, color, Anchor::Middle, Affine::translate((60.0, 48.0)));
    let text = run(half)?;
    let probes = ink::probes(&text, Affine::IDENTITY, DPI, GOLD);
    Ok(Draft::new("translucent-text", "translucent text is blended with what lies below")
        .page(120.0, 60.0, DPI)
        .over(filled(0.0, 0.0, 120.0, 60.0, GOLD)?)
        .shows(text)
        .unlike(run(RED)?)
        .probes(probes))
}

/// Alef and bet: the first letter of the text is the rightmost glyph.
fn right_to_left(face: &Face) -> Result<Draft, Error> {
    let text = "\u{5d0}\u{5d1}";
    let at = Affine::translate((60.0, 48.0));
    let forward = plain_run(face, text, SIZE, RED, Anchor::Middle, at)?;
    let mut x = -forward.width() / 2.0;
    let glyphs = forward.spans().iter().flat_map(Span::glyphs).rev();
    let glyphs = glyphs
        .map(|glyph| {
            let placed = Glyph { x, ..*glyph };
            x += glyph.advance;
            placed
        })
        .collect();
    let span = Span::new(face.clone(), SIZE, RED, 0..text.len(), glyphs)?;
    let run = TextRun::new(text, Anchor::Middle, at, vec![span])?;
    let about = "glyphs stand where they are placed, whatever order the text has";
    // Without the letters no renderer that shapes text again can show the glyphs given here.
    Ok(if has_glyphs(face, text) {
        label("right-to-left", about, run)
    } else {
        Draft::new("right-to-left", about).page(120.0, 60.0, DPI).shows(run)
    })
}

/// Two characters and two glyphs that are one cluster.
fn combining(face: &Face) -> Result<Draft, Error> {
    let text = "e\u{301}";
    let at = Affine::translate((20.0, 48.0));
    let plain = plain_run(face, text, SIZE, RED, Anchor::Start, at)?;
    let glyphs = plain.spans().iter().flat_map(Span::glyphs);
    let glyphs = glyphs.map(|glyph| Glyph { cluster: 0, ..*glyph }).collect();
    let span = Span::new(face.clone(), SIZE, RED, 0..text.len(), glyphs)?;
    let run = TextRun::new(text, Anchor::Start, at, vec![span])?;
    let about = "several characters and glyphs may belong together";
    Ok(Draft::new("cluster", about).page(120.0, 60.0, DPI).shows(run))
}

fn empty() -> Result<Draft, Error> {
    let run = TextRun::new("", Anchor::Middle, Affine::translate((30.0, 30.0)), Vec::new())?;
    Ok(Draft::new("empty-text", "a label may be empty")
        .without_blank()
        .shows(run)
        .probe(30.0, 30.0, WHITE))
}

/// Texts that formats with markup, escapes or one-byte encodings may trip over.
fn characters(face: &Face) -> Result<Vec<Draft>, Error> {
    let draft = |name, about, text: &str| {
        let at = Affine::translate((5.0, 40.0));
        let run = plain_run(face, text, 14.0, RED, Anchor::Start, at)?;
        Ok::<_, Error>(Draft::new(name, about).page(240.0, 60.0, 96.0).shows(run))
    };
    Ok(vec![
        draft("markup", "markup in a label is text", "<b a=\"1\" c='2'>&amp;</b> ]]> --> \\(x) %")?,
        draft("spaces", "spaces in a label stay", "  a   b  ")?,
        draft(
            "control",
            "control characters do no harm",
            "a\0b\u{1b}\tc\r\nd\u{7f}\u{85}e\u{fffe}\u{feff}f",
        )?,
        draft(
            "unicode",
            "a label may hold any character",
            "\u{c4}\u{df} \u{2212}1 \u{65e5}\u{672c} \u{1f600} \u{202e}x\u{202c}",
        )?,
        draft("blank-text", "a label may be nothing but spaces", "   ")?.without_blank(),
    ])
}
