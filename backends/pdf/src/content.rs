use crate::parts::Name;
use graticule_scene::kurbo::{Affine, Point};
use graticule_scene::{Cap, Color, Join, Stroke, number};
use std::collections::BTreeSet;

/// A content stream: operators as bytes (ISO 32000-1, annex A), the names they use, and what is
/// known of the graphics state, so that nothing is set twice.
#[derive(Clone, Debug, Default)]
pub(crate) struct Content {
    bytes: Vec<u8>,
    used: BTreeSet<Name>,
    state: State,
    saved: Vec<State>,
}

/// The graphics state as far as it is known; a form inherits its caller's, of which it knows
/// nothing.
#[derive(Clone, Debug, Default)]
struct State {
    fill: Option<Color>,
    stroke: Option<Color>,
    fill_alpha: Option<u32>,
    stroke_alpha: Option<u32>,
    width: Option<f64>,
    cap: Option<Cap>,
    join: Option<Join>,
    miter_limit: Option<f64>,
    dash: Option<(Vec<f64>, f64)>,
    font: Option<(Name, f64)>,
}

impl Content {
    /// Full opacity in millionths.
    pub(crate) const OPAQUE: u32 = 1_000_000;

    /// The content of a page, where the graphics state has its initial values (ISO 32000-1,
    /// table 52).
    pub(crate) fn page() -> Self {
        let state = State {
            fill: Some(Color::BLACK),
            stroke: Some(Color::BLACK),
            fill_alpha: Some(Self::OPAQUE),
            stroke_alpha: Some(Self::OPAQUE),
            width: Some(1.0),
            cap: Some(Cap::Butt),
            join: Some(Join::Miter),
            miter_limit: Some(10.0),
            dash: Some((Vec::new(), 0.0)),
            font: None,
        };
        Self { state, ..Self::default() }
    }

    pub(crate) fn used(&self) -> &BTreeSet<Name> {
        &self.used
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    pub(crate) fn number(&mut self, value: f64) -> &mut Self {
        self.bytes.extend_from_slice(number::coordinate(value).as_bytes());
        self.bytes.push(b' ');
        self
    }

    pub(crate) fn point(&mut self, point: Point) -> &mut Self {
        self.number(point.x).number(point.y)
    }

    pub(crate) fn matrix(&mut self, matrix: Affine) -> &mut Self {
        let [a, b, c, d, e, f] = matrix.as_coeffs();
        for linear in [a, b, c, d] {
            self.bytes.extend_from_slice(number::coefficient(linear).as_bytes());
            self.bytes.push(b' ');
        }
        self.number(e).number(f)
    }

    pub(crate) fn name(&mut self, name: Name) -> &mut Self {
        self.used.insert(name);
        self.raw(&format!("/{name} "))
    }

    /// Bytes as they are.
    pub(crate) fn raw(&mut self, text: &str) -> &mut Self {
        self.bytes.extend_from_slice(text.as_bytes());
        self
    }

    /// Ends an operation.
    pub(crate) fn op(&mut self, operator: &str) {
        self.raw(operator).bytes.push(b'\n');
    }

    /// Begins what readers take for a text, whatever is drawn (ISO 32000-1, 14.9.4).
    pub(crate) fn stands_for(&mut self, text: &str) {
        self.raw("/Span <</ActualText <FEFF");
        for unit in text.encode_utf16() {
            self.raw(&format!("{unit:04X}"));
        }
        self.op(">>> BDC");
    }

    pub(crate) fn save(&mut self) {
        self.saved.push(self.state.clone());
        self.op("q");
    }

    pub(crate) fn restore(&mut self) {
        self.state = self.saved.pop().unwrap_or_default();
        self.op("Q");
    }

    pub(crate) fn transform(&mut self, matrix: Affine) {
        self.matrix(matrix).op("cm");
    }

    /// Sets the colour of fills, without its alpha.
    pub(crate) fn fill_color(&mut self, color: Color) {
        let color = color.with_alpha(255);
        if self.state.fill.replace(color) != Some(color) {
            self.color(color, "g", "rg");
        }
    }

    /// Sets the colour of strokes, without its alpha.
    pub(crate) fn stroke_color(&mut self, color: Color) {
        let color = color.with_alpha(255);
        if self.state.stroke.replace(color) != Some(color) {
            self.color(color, "G", "RG");
        }
    }

    /// Only black and white are written as grey, where no profile can tell the two apart.
    fn color(&mut self, color: Color, grey: &str, rgb: &str) {
        let Color { r, g, b, .. } = color;
        if [Color::BLACK, Color::WHITE].contains(&color) {
            self.number(f64::from(r) / 255.0).op(grey);
        } else {
            // Three decimals give each of the 256 levels back.
            for channel in [r, g, b] {
                self.number(f64::from(channel) / 255.0);
            }
            self.op(rgb);
        }
    }

    /// Notes the opacity of fills, in millionths, and says whether it is new.
    pub(crate) fn changes_fill_alpha(&mut self, alpha: u32) -> bool {
        self.state.fill_alpha.replace(alpha) != Some(alpha)
    }

    /// Notes the opacity of strokes, in millionths, and says whether it is new.
    pub(crate) fn changes_stroke_alpha(&mut self, alpha: u32) -> bool {
        self.state.stroke_alpha.replace(alpha) != Some(alpha)
    }

    /// Sets width, caps, joins and dashes.
    pub(crate) fn pen(&mut self, stroke: &Stroke) {
        let (width, cap, join) = (stroke.width(), stroke.cap(), stroke.join());
        if self.state.width.replace(width) != Some(width) {
            self.number(width).op("w");
        }
        if self.state.cap.replace(cap) != Some(cap) {
            self.op(match cap {
                Cap::Butt => "0 J",
                Cap::Round => "1 J",
                Cap::Square => "2 J",
            });
        }
        if self.state.join.replace(join) != Some(join) {
            self.op(match join {
                Join::Miter => "0 j",
                Join::Round => "1 j",
                Join::Bevel => "2 j",
            });
        }
        let limit = Stroke::MITER_LIMIT;
        if self.state.miter_limit.replace(limit) != Some(limit) {
            self.number(limit).op("M");
        }
        self.dash(stroke);
    }

    fn dash(&mut self, stroke: &Stroke) {
        let period: f64 = stroke.dash().iter().sum();
        // Viewers disagree on negative offsets.
        let offset = if period > 0.0 { stroke.dash_offset().rem_euclid(period) } else { 0.0 };
        if self.state.dash.as_ref().is_some_and(|(dash, at)| dash == stroke.dash() && *at == offset)
        {
            return;
        }
        self.state.dash = Some((stroke.dash().to_vec(), offset));
        self.raw("[");
        for &length in stroke.dash() {
            self.number(length);
        }
        self.raw("] ").number(offset).op("d");
    }

    /// Sets the font and its size.
    pub(crate) fn font(&mut self, font: Name, size: f64) {
        if self.state.font.replace((font, size)) != Some((font, size)) {
            self.name(font).number(size).op("Tf");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(content: Content) -> String {
        String::from_utf8(content.into_bytes()).unwrap()
    }

    #[test]
    fn nothing_is_set_twice_and_restoring_forgets() {
        let red = Color::rgb(255, 0, 0);
        let mut content = Content::page();
        content.fill_color(Color::BLACK);
        content.save();
        content.fill_color(red);
        content.fill_color(red.with_alpha(7));
        content.restore();
        content.fill_color(red);
        content.fill_color(Color::WHITE);
        assert_eq!(text(content), "q\n1 0 0 rg\nQ\n1 0 0 rg\n1 g\n");
    }

    #[test]
    fn a_form_knows_nothing_of_its_caller() {
        let mut content = Content::default();
        content.pen(&Stroke::new(Color::BLACK, 1.0).unwrap());
        assert_eq!(text(content), "1 w\n0 J\n0 j\n4 M\n[] 0 d\n");
    }

    #[test]
    fn dashes_start_within_their_period() {
        let mut content = Content::page();
        let stroke = Stroke::new(Color::BLACK, 1.0).unwrap();
        content.pen(&stroke.with_dash(&[3.0, 1.0], -1.0).unwrap());
        assert_eq!(text(content), "4 M\n[3 1 ] 3 d\n");
    }
}
