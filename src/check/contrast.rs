//! The contrast of text with what is below it.

use super::drawn::Text;
use super::ground::{Ground, faded};
use super::groups::Groups;
use super::{Checker, Rule};
use crate::color::{Color, contrast, readable_on};
use crate::scene::kurbo::Point;
use crate::scene::{Role, Span};

/// How high above the baseline a letter's ground is looked at, in heights of capitals.
const HEIGHTS: [f64; 3] = [0.15, 0.5, 0.85];

/// A colour of text, the colour below it, and their contrast.
#[derive(Clone, Copy)]
struct Pair {
    text: Color,
    ground: Color,
    ratio: f64,
}

impl Checker<'_> {
    pub(super) fn contrast(&mut self) {
        let (journal, drawn) = (self.journal, self.drawn);
        let Some(demand) = &journal.contrast else { return };
        let least = demand.value;
        let ground = Ground::new(drawn, self.scene.background(), self.scene.page());
        let mut groups = Groups::new();
        for text in &drawn.texts {
            let Some(pair) = worst(text, &ground).filter(|pair| pair.ratio < least) else {
                continue;
            };
            let worse = |new: &Pair, old: &Pair| new.ratio < old.ratio;
            groups.add(text.role, pair, worse, text.place());
        }
        for (Pair { text, ground, ratio }, place) in groups {
            let mend = mend(place.role, ground);
            self.report(demand, Rule::Contrast { text, ground, ratio, least }, place, mend);
        }
    }
}

/// The least contrast along a text; none where it has no ink.
fn worst(text: &Text<'_>, ground: &Ground<'_>) -> Option<Pair> {
    let mut worst: Option<Pair> = None;
    for span in text.run.spans() {
        let color = faded(span.color(), text.opacity);
        if color.a == 0 {
            continue;
        }
        for at in places(text, span) {
            for ground in ground.colors(at, text.above) {
                let text = color.over(ground);
                let ratio = contrast(text, ground);
                if worst.is_none_or(|worst| ratio < worst.ratio) {
                    worst = Some(Pair { text, ground, ratio });
                }
            }
        }
    }
    worst
}

/// Where a span's letters are looked at, on the page.
fn places(text: &Text<'_>, span: &Span) -> impl Iterator<Item = Point> {
    let (transform, shift) = (text.transform, span.shift());
    let height = span.face().cap_height() * span.size();
    let is_ink = |at: usize| {
        let letter = text.run.text().get(at..).and_then(|rest| rest.chars().next());
        letter.is_some_and(|letter| !letter.is_whitespace())
    };
    let glyphs = span.glyphs().iter().filter(move |glyph| is_ink(glyph.cluster));
    glyphs.flat_map(move |glyph| {
        let (x, baseline) = (glyph.x + glyph.advance / 2.0, glyph.y - shift);
        HEIGHTS.map(|part| transform * Point::new(x, baseline - part * height))
    })
}

fn mend(role: Role, ground: Color) -> String {
    let name = if readable_on(ground) == Color::BLACK { "BLACK" } else { "WHITE" };
    if role == Role::CellLabels {
        "leave out the labels' own colour: black or white is then chosen by contrast".to_owned()
    } else {
        format!("set the theme's foreground to Color::{name}, or its background to another colour")
    }
}
