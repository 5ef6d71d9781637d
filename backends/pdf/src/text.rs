use crate::content::Content;
use crate::font::Font;
use crate::painter::Painter;
use graticule_scene::kurbo::Affine;
use graticule_scene::{Error, Fill, Glyph, Shape, Span, TextRun};
use std::ops::Range;

/// How far a glyph may stand from its place, in points: the scene's own precision.
const TOLERANCE: f64 = 1.001e-3;

impl Painter {
    /// One label: its spans in the text's order, each at its own place.
    pub(crate) fn text(&mut self, run: &TextRun) -> Result<(), Error> {
        if run.transform().determinant() == 0.0 {
            return Ok(());
        }
        // Readers take what is raised or lowered for words of other lines, unless told otherwise.
        if run.spans().iter().any(|span| span.shift() != 0.0) {
            return self.told(run.text(), |painter| painter.spans(run));
        }
        self.spans(run)
    }

    /// Paints what readers take for a text, whatever it is. They take one within another for all of
    /// it, so only the outermost is given.
    pub(crate) fn told(
        &mut self,
        text: &str,
        paint: impl FnOnce(&mut Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        if self.is_told {
            return paint(self);
        }
        self.content.stands_for(text);
        self.is_told = true;
        let painted = paint(self);
        self.is_told = false;
        self.content.op("EMC");
        painted
    }

    fn spans(&mut self, run: &TextRun) -> Result<(), Error> {
        run.spans().iter().try_for_each(|span| self.span(run, span))
    }

    fn span(&mut self, run: &TextRun, span: &Span) -> Result<(), Error> {
        if span.glyphs().is_empty() {
            return Ok(());
        }
        self.fill_paint(span.color());
        let Some((name, font)) = self.parts.fonts.of(span.face()) else {
            let outline = Shape::new(run.transform() * span.outline())?;
            return self.shape(&outline.with_fill(Fill::new(span.color())));
        };
        self.content.op("BT");
        self.content.font(name, span.size());
        let mut line = Line::new(&mut self.content, font, run.transform(), span);
        line.is_told = self.is_told;
        for (text, glyphs) in clusters(run.text(), span) {
            line.cluster(text, glyphs);
        }
        line.end();
        self.content.op("ET");
        Ok(())
    }
}

/// The glyphs of a span in their order, those of one cluster together with its text.
fn clusters<'a>(text: &'a str, span: &'a Span) -> impl Iterator<Item = (&'a str, &'a [Glyph])> {
    let mut starts: Vec<usize> = span.glyphs().iter().map(|glyph| glyph.cluster).collect();
    starts.sort_unstable();
    starts.dedup();
    span.glyphs().chunk_by(|a, b| a.cluster == b.cluster).map(move |glyphs| {
        let start = glyphs.first().map_or(0, |glyph| glyph.cluster);
        let next = starts.partition_point(|&other| other <= start);
        let end = starts.get(next).copied().unwrap_or(span.range().end);
        (characters(text, start..end), glyphs)
    })
}

/// The characters that begin in a range of bytes; a cluster may name a byte within one.
fn characters(text: &str, range: Range<usize>) -> &str {
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    text.get(boundary(range.start)..boundary(range.end)).unwrap_or_default()
}

/// Writes glyphs in as few operations as possible: one array as long as they stand on one line.
struct Line<'a> {
    content: &'a mut Content,
    font: &'a mut Font,
    transform: Affine,
    size: f64,
    shift: f64,
    /// Whether the text of all of it is given beside it.
    is_told: bool,
    /// Where the reader's pen is, in the run's coordinates.
    pen: Option<(f64, f64)>,
    /// What is to be shown: strings of glyph numbers, with corrections between them.
    array: String,
    in_string: bool,
}

impl<'a> Line<'a> {
    fn new(content: &'a mut Content, font: &'a mut Font, transform: Affine, span: &Span) -> Self {
        let (size, shift) = (span.size(), span.shift());
        let array = String::new();
        Self {
            content,
            font,
            transform,
            size,
            shift,
            is_told: false,
            pen: None,
            array,
            in_string: false,
        }
    }

    /// Shows the glyphs of a cluster. Where a reader would not get its text from the glyphs alone,
    /// the text is given beside them (ISO 32000-1, 14.9.4).
    fn cluster(&mut self, text: &str, glyphs: &[Glyph]) {
        let known = match glyphs {
            [glyph] => {
                let (id, _) = self.font.glyph(glyph.id);
                self.font.stands_for(id, text)
            }
            glyphs => {
                self.guess(text, glyphs);
                false
            }
        };
        if known || self.is_told {
            glyphs.iter().for_each(|glyph| self.glyph(glyph));
            return;
        }
        self.end();
        self.content.stands_for(text);
        glyphs.iter().for_each(|glyph| self.glyph(glyph));
        self.end();
        self.content.op("EMC");
    }

    /// Gives the glyphs a character each, for readers that don't know of texts beside them.
    fn guess(&mut self, text: &str, glyphs: &[Glyph]) {
        let mut rest = text;
        for (at, glyph) in glyphs.iter().enumerate() {
            let last = at + 1 == glyphs.len();
            let length = rest.chars().next().map_or(0, char::len_utf8);
            let (own, others) = rest.split_at(if last { rest.len() } else { length });
            let (id, _) = self.font.glyph(glyph.id);
            self.font.may_stand_for(id, own);
            rest = others;
        }
    }

    fn glyph(&mut self, glyph: &Glyph) {
        let (id, width) = self.font.glyph(glyph.id);
        let x = self.reach(glyph);
        if !self.in_string {
            self.array.push('<');
            self.in_string = true;
        }
        self.array.push_str(&format!("{id:04X}"));
        self.pen = Some((x + width * self.size / 1000.0, glyph.y));
    }

    /// Brings the pen to a glyph and returns where along the line it then is.
    fn reach(&mut self, glyph: &Glyph) -> f64 {
        let Some((x, _)) =
            self.pen.filter(|&(x, y)| y == glyph.y && (x - glyph.x).abs() < self.size)
        else {
            self.end();
            let place = Affine::translate((glyph.x, glyph.y - self.shift));
            let upright = Affine::FLIP_Y;
            self.content.matrix(self.transform * place * upright).op("Tm");
            return glyph.x;
        };
        let off = x - glyph.x;
        if off.abs() < TOLERANCE {
            return x;
        }
        self.close_string();
        // Thousandths of an em, counted against the direction of writing.
        let correction = graticule_scene::number::coordinate(off * 1000.0 / self.size);
        self.array.push_str(correction.as_str());
        glyph.x
    }

    fn close_string(&mut self) {
        if self.in_string {
            self.array.push('>');
            self.in_string = false;
        }
    }

    /// Writes down what is to be shown.
    fn end(&mut self) {
        self.close_string();
        if !self.array.is_empty() {
            self.content.raw("[").raw(&self.array).op("] TJ");
            self.array.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{BOLD, REGULAR, figure, label, load, operators, shaped};
    use graticule_scene::{Anchor, Color, Face, Group, Node, Role};
    use proptest::prelude::*;
    use std::sync::Arc;

    fn run(text: &str, glyphs: Vec<Glyph>) -> Node {
        let span = Span::new(BOLD.clone(), 10.0, Color::BLACK, 0..text.len(), glyphs).unwrap();
        TextRun::new(text, Anchor::Start, Affine::translate((3.0, 4.0)), vec![span]).unwrap().into()
    }

    fn glyph(id: u32, x: f64, cluster: usize) -> Glyph {
        Glyph { id, x, y: 0.0, advance: 5.0, cluster }
    }

    #[test]
    fn a_label_is_one_operation() {
        let text = operators(&figure([label(&BOLD, "aab")]));
        assert!(
            text.contains("BT\n/F0 10 Tf\n1 0 0 -1 20 30 Tm\n[<000100010002>] TJ\nET"),
            "{text}"
        );
    }

    /// The second span has two glyphs for one character, whose text would be given on its own.
    #[test]
    fn the_text_of_a_label_with_scripts_is_given_once() {
        let span = |range: Range<usize>, glyphs| {
            Span::new(BOLD.clone(), 10.0, Color::BLACK, range, glyphs).unwrap()
        };
        let label = |shift| -> Node {
            let raised = span(1..2, vec![glyph(2, 5.0, 1), glyph(3, 10.0, 1)]);
            let spans = vec![span(0..1, vec![glyph(1, 0.0, 0)]), raised.with_shift(shift).unwrap()];
            TextRun::new("ab", Anchor::Start, Affine::IDENTITY, spans).unwrap().into()
        };
        let [raised, level] = [3.0, 0.0].map(|shift| operators(&figure([label(shift)])));
        assert_eq!(raised.matches("/ActualText").count(), 1, "{raised}");
        assert!(raised.contains("/ActualText <FEFF00610062>"), "{raised}");
        assert!(level.contains("/ActualText <FEFF0062>"), "{level}");
    }

    /// Readers would take the inner one for all of it.
    #[test]
    fn of_a_cut_label_with_scripts_only_the_whole_is_given() {
        let raised = Span::new(BOLD.clone(), 10.0, Color::BLACK, 0..1, vec![glyph(1, 0.0, 0)]);
        let raised = raised.unwrap().with_shift(3.0).unwrap();
        let run = TextRun::new("a", Anchor::Start, Affine::IDENTITY, vec![raised]).unwrap();
        let whole = Group::new(Role::Label).with_label("ab").with_child(run);
        let text = operators(&figure([whole.into()]));
        assert_eq!(text.matches("/ActualText").count(), 1, "{text}");
        assert!(text.contains("/ActualText <FEFF00610062>"), "{text}");
    }

    #[test]
    fn another_reader_gets_whole_labels_in_their_order() {
        let labels = ["Open support tickets by team", "Größe in µm", "42"];
        let text = load(&figure(labels.map(|words| label(&BOLD, words)))).extract_text(&[1]);
        let text = text.unwrap();
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        assert_eq!(lines.collect::<Vec<_>>(), labels);
    }

    #[test]
    fn kerning_is_a_correction_and_a_raise_a_new_line() {
        let mut glyphs = shaped(&BOLD, "VA.", 10.0, 0.0);
        glyphs[1].x = 5.5;
        let correction = 1000.0 * (glyphs[0].advance - 5.5) / 10.0;
        glyphs[2].y = -2.0;
        let text = operators(&figure([run("VA.", glyphs)]));
        let (_, shown) = text.split_once("[<0001>").unwrap();
        let (number, rest) = shown.split_once("<0002>] TJ\n1 0 0 -1 ").unwrap();
        assert!((number.parse::<f64>().unwrap() - correction).abs() < 0.1, "{text}");
        assert!(rest.contains(" 2 Tm\n[<0003>] TJ\n"), "{text}");
    }

    #[test]
    fn a_ligature_stands_for_its_characters() {
        let text = operators(&figure([run("fi!", vec![glyph(40, 0.0, 0), glyph(41, 5.0, 2)])]));
        assert!(!text.contains("ActualText"), "{text}");
    }

    #[test]
    fn what_glyphs_do_not_tell_is_written_beside_them() {
        // One glyph for two different texts, and two glyphs for one character.
        let glyphs =
            vec![glyph(40, 0.0, 0), glyph(40, 5.0, 1), glyph(41, 10.0, 2), glyph(42, 12.0, 2)];
        let text = operators(&figure([run("Aoé", glyphs)]));
        assert!(text.contains("/Span <</ActualText <FEFF006F>>> BDC\n"), "{text}");
        assert!(text.contains("/Span <</ActualText <FEFF00E9>>> BDC\n"), "{text}");
        assert_eq!(text.matches("EMC").count(), 3);
    }

    #[test]
    fn a_face_that_cannot_be_embedded_is_drawn() {
        let mut data = notosans::REGULAR_TTF.to_vec();
        let tables = usize::from(u16::from_be_bytes([data[4], data[5]]));
        let mut entries = (0..tables).map(|table| 12 + 16 * table);
        let outlines = entries.find(|&at| &data[at..at + 4] == b"glyf").unwrap();
        data[outlines] = b'x';
        let face = Face::new(Arc::new(data), 0).unwrap();
        assert!(!operators(&figure([label(&face, "a")])).contains("BT"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_text_can_be_shown(words in any::<String>()) {
            let document = load(&figure([label(&BOLD, &words)]));
            prop_assert_eq!(document.page_iter().count(), 1);
        }
    }

    #[test]
    fn a_cluster_within_a_character_means_the_character() {
        assert_eq!(characters("éa", 1..2), "é");
        assert_eq!(characters("éa", 0..1), "");
        assert_eq!(characters("éa", 2..3), "a");
    }

    #[test]
    fn faces_sizes_and_shifts_change_within_a_label() {
        let word = Span::new(BOLD.clone(), 10.0, Color::BLACK, 0..1, shaped(&BOLD, "m", 10.0, 0.0));
        let mut raised = shaped(&REGULAR, "2", 7.0, 9.0);
        raised[0].cluster = 1;
        let raised = Span::new(REGULAR.clone(), 7.0, Color::BLACK, 1..2, raised).unwrap();
        let spans = vec![word.unwrap(), raised.with_shift(3.5).unwrap()];
        let run = TextRun::new("m2", Anchor::Start, Affine::rotate(0.0), spans).unwrap();
        let text = operators(&figure([run.into()]));
        assert!(text.contains("/F1 7 Tf\n1 0 0 -1 9 -3.5 Tm\n"), "{text}");
    }

    #[test]
    fn a_turned_label_is_turned_by_its_matrix() {
        let glyphs = shaped(&BOLD, "y", 10.0, 0.0);
        let span = Span::new(BOLD.clone(), 10.0, Color::BLACK, 0..1, glyphs).unwrap();
        let up = Affine::new([0.0, -1.0, 1.0, 0.0, 8.0, 9.0]);
        let run = TextRun::new("y", Anchor::Start, up, vec![span]).unwrap();
        assert!(operators(&figure([run.into()])).contains("\n0 -1 -1 0 8 9 Tm\n"));
    }
}
