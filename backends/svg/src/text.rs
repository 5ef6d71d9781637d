//! Labels: one `<text>` each, or outlines.

use crate::canvas::Canvas;
use crate::font::{slant, weight};
use crate::{paint, shape};
use graticule_scene::kurbo::Affine;
use graticule_scene::{Anchor, Color, Error, Face, Span, TextRun};

/// How much longer than its glyphs a span in one piece may be, in points: rounding.
const IN_ONE_PIECE: f64 = 0.1;

/// What an element says of its text, or has been said by those around it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Said<'a> {
    anchor: Option<Anchor>,
    face: Option<&'a Face>,
    size: Option<f64>,
    color: Option<Color>,
}

impl<'a> Said<'a> {
    fn of(anchor: Anchor, span: &'a Span) -> Self {
        Self {
            anchor: Some(anchor),
            face: Some(span.face()),
            size: Some(span.size()),
            color: Some(span.color()),
        }
    }

    /// What both say.
    fn and(self, other: Self) -> Self {
        Self {
            anchor: self.anchor.filter(|_| self.anchor == other.anchor),
            face: self.face.filter(|_| self.face == other.face),
            size: self.size.filter(|_| self.size == other.size),
            color: self.color.filter(|_| self.color == other.color),
        }
    }
}

/// What all of these labels say.
pub(crate) fn common<'a>(runs: &[&'a TextRun]) -> Said<'a> {
    runs.iter()
        .filter_map(|run| Some(Said::of(run.anchor(), shown(run).next()?.0)))
        .reduce(Said::and)
        .unwrap_or_default()
}

/// Writes what `text` says and `said` does not.
pub(crate) fn say(canvas: &mut Canvas, said: &Said, text: &Said) {
    let xml = &mut canvas.body;
    if let Some(anchor) = text.anchor
        && anchor != said.anchor.unwrap_or_default()
    {
        xml.attribute(
            "text-anchor",
            match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            },
        );
    }
    if let Some(face) = text.face
        && text.face != said.face
        && let Some(family) = canvas.fonts.family(face)
    {
        xml.attribute("font-family", family);
        if weight(face) != said.face.map_or(400, weight) {
            xml.number("font-weight", f64::from(weight(face)));
        }
        if slant(face) != said.face.map_or("normal", slant) {
            xml.attribute("font-style", slant(face));
        }
    }
    if let Some(size) = text.size
        && text.size != said.size
    {
        xml.number("font-size", size);
    }
    if let Some(color) = text.color
        && text.color != said.color
    {
        // An alpha said further out would be inherited.
        if color.is_opaque() && said.color.is_some_and(|color| !color.is_opaque()) {
            xml.ratio("fill-opacity", 1.0);
        }
        paint::solid(xml, color);
    }
}

/// Writes a label inside of what has been `said`.
pub(crate) fn write(canvas: &mut Canvas, run: &TextRun, said: &Said) -> Result<(), Error> {
    let Some((first, first_text)) = shown(run).next() else { return Ok(()) };
    if !shown(run).all(|(span, _)| canvas.fonts.family(span.face()).is_some()) {
        return outlines(canvas, run);
    }
    canvas.body.start("text");
    place(canvas, run.transform(), first.shift());
    let base = Said::of(run.anchor(), first);
    say(canvas, said, &base);
    if spaces_matter(run) {
        canvas.body.attribute("xml:space", "preserve");
    }
    if shown(run).nth(1).is_none() {
        canvas.body.text("text", first_text);
    } else {
        spans(canvas, run, &base, first.shift());
    }
    Ok(())
}

/// The spans that show something, and what they show.
fn shown(run: &TextRun) -> impl Iterator<Item = (&Span, &str)> {
    run.spans().iter().filter_map(|span| {
        let text = run.text().get(span.range()).unwrap_or_default();
        (!text.is_empty()).then_some((span, text))
    })
}

/// Writes one `<tspan>` a span, all on one line, since a line's end would show as a space.
fn spans(canvas: &mut Canvas, run: &TextRun, base: &Said, mut shift: f64) {
    let ends = ends(run);
    canvas.body.raw(b">");
    for (at, (span, text)) in shown(run).enumerate() {
        canvas.body.tag("tspan");
        if let Some(&(left, right)) = ends.get(at) {
            let anchor = match run.anchor() {
                Anchor::Start => left,
                Anchor::Middle => (left + right) / 2.0,
                Anchor::End => right,
            };
            canvas.body.number("x", origin(run.transform()) + anchor);
        }
        // `dy` rather than `baseline-shift`, which few renderers know.
        if span.shift() != shift {
            canvas.body.number("dy", shift - span.shift());
            shift = span.shift();
        }
        say(canvas, base, &Said::of(run.anchor(), span));
        canvas.body.raw(b">");
        canvas.body.content(text);
        canvas.body.end_tag("tspan");
    }
    canvas.body.end_tag("text");
    canvas.body.raw(b"\n");
}

/// Where each span starts and ends, right of the run's anchor, for a label in several families;
/// nothing otherwise, or where a span is not in one piece. A renderer that is told shapes each span
/// on its own, where usvg would set all of them in one face that has all of their characters.
fn ends(run: &TextRun) -> Vec<(f64, f64)> {
    let mut families = shown(run).map(|(span, _)| span.face().family());
    let first = families.next();
    if families.all(|family| Some(family) == first) {
        return Vec::new();
    }
    let mut ends = Vec::new();
    for (span, _) in shown(run) {
        let glyphs = span.glyphs();
        let left = glyphs.iter().map(|glyph| glyph.x).fold(f64::INFINITY, f64::min);
        let right = glyphs.iter().map(|glyph| glyph.x + glyph.advance).fold(left, f64::max);
        let width: f64 = glyphs.iter().map(|glyph| glyph.advance).sum();
        if !left.is_finite() || (right - left - width).abs() > IN_ONE_PIECE {
            return Vec::new();
        }
        ends.push((left, right));
    }
    ends
}

/// Where the anchor is in the coordinates that the element's `x` counts in.
fn origin(transform: Affine) -> f64 {
    if is_translation(transform) { transform.translation().x } else { 0.0 }
}

fn is_translation(transform: Affine) -> bool {
    transform == Affine::translate(transform.translation())
}

/// Writes where the anchor is; `shift` raises the first span.
fn place(canvas: &mut Canvas, transform: Affine, shift: f64) {
    if is_translation(transform) {
        canvas.body.number("x", transform.translation().x);
        canvas.body.number("y", transform.translation().y - shift);
    } else {
        paint::transform(&mut canvas.body, transform);
        if shift != 0.0 {
            canvas.body.number("y", -shift);
        }
    }
}

/// Whether a renderer would otherwise drop or merge white space. Those at the ends of a span count:
/// librsvg drops them.
fn spaces_matter(run: &TextRun) -> bool {
    shown(run).any(|(_, text)| {
        text.starts_with(' ')
            || text.ends_with(' ')
            || text.contains("  ")
            || text.contains(['\t', '\n', '\r'])
    })
}

/// Writes a label as filled paths, and its words for those who can't see them.
fn outlines(canvas: &mut Canvas, run: &TextRun) -> Result<(), Error> {
    canvas.body.start("g");
    canvas.body.attribute("class", "text");
    canvas.body.attribute("aria-label", run.text());
    canvas.body.open();
    for outline in run.outlines()? {
        shape::write(canvas, &outline, false)?;
    }
    canvas.body.close("g");
    Ok(())
}
