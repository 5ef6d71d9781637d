//! The labels of a legend, set to fit its columns.

use super::LegendSpec;
use crate::guide::TextBlock;
use crate::layout::line::{FittedText, Fitter};
use crate::layout::wrap::MOST_LINES;
use crate::text::Text;
use crate::warning::Warning;

/// What labels are not cut below, in em.
const LEAST_LABEL: f64 = 6.0;
/// Of a legend with more labels none is broken, which bounds what trying costs.
const MOST_LABELS: usize = 100;
/// The parts of the full size that labels are broken for, the largest that will do first: at a
/// smaller size there is room for more on a line. The last stands for the least size.
const PARTS: [f64; 4] = [1.0, 0.85, 0.7, 0.0];

impl LegendSpec<'_> {
    /// The labels at full size, as they are given.
    pub(super) fn labels(&self) -> Vec<FittedText> {
        let block = |label: &Text| self.fitter.block(label.part());
        let entries = self.asked.entries.iter();
        entries.map(|entry| FittedText::new(block(&entry.label), self.fitter.size)).collect()
    }

    /// Labels that fit a length: those that are longer are broken into lines, where `has_room` for
    /// all of them then; else all are shrunk together, and then cut.
    pub(super) fn fit(
        &self,
        labels: Vec<FittedText>,
        length: f64,
        has_room: impl Fn(&[FittedText]) -> bool,
        warnings: &mut Vec<Warning>,
    ) -> Vec<FittedText> {
        let full = self.fitter.size;
        if size_within(&labels, length) >= full {
            return labels;
        }
        let broken = self.broken(&labels, length, has_room);
        let is_broken = broken.is_some();
        let mut labels = broken.unwrap_or_else(|| {
            let size = size_within(&labels, length).clamp(self.fitter.least(), full);
            resized(&labels, size)
        });
        if is_broken {
            warnings.push(Warning::TextWrapped { what: "labels of the legend".into() });
        }
        let size = labels.first().map_or(full, |label| label.size);
        if size < full {
            warnings.push(Warning::TextShrunk { what: "labels of the legend".into(), size });
        }
        if self.fitter.fit.elide {
            cut(&mut labels, &self.fitter, length.max(LEAST_LABEL * size), warnings);
        }
        labels
    }

    /// The labels with line breaks in those that are longer than a length, at the largest size that
    /// they then fit at; none where that is no larger than without line breaks.
    fn broken(
        &self,
        labels: &[FittedText],
        length: f64,
        has_room: impl Fn(&[FittedText]) -> bool,
    ) -> Option<Vec<FittedText>> {
        let Fitter { size: full, fit, .. } = self.fitter;
        if !fit.wrap || labels.len() > MOST_LABELS || length <= 0.0 || !has_room(labels) {
            return None;
        }
        let (least, unbroken) = (self.fitter.least(), size_within(labels, length));
        let targets = PARTS.map(|part| (part * full).max(least));
        targets.into_iter().filter(|target| *target > unbroken).find_map(|target| {
            let broken = self.broken_at(labels, length, target)?;
            let most = size_within(&broken, length).clamp(least, full);
            // Lines that may be larger than they were broken for may be too high then.
            let sizes = [most, target].into_iter();
            sizes
                .filter(|size| (target..=most).contains(size) && *size > unbroken)
                .map(|size| resized(&broken, size))
                .find(|labels| has_room(labels))
        })
    }

    /// The labels with line breaks in those that are longer than a length at a size; none where there
    /// are none, or none can be broken.
    fn broken_at(&self, labels: &[FittedText], length: f64, size: f64) -> Option<Vec<FittedText>> {
        let mut is_any = false;
        let set = |label: &FittedText| {
            let part = label.text.part();
            let is_long = width(label) * size > length;
            let wrap = || self.fitter.wrapped(part, part.as_str().len(), length / size, MOST_LINES);
            let block = is_long.then(wrap).flatten();
            is_any |= block.is_some();
            FittedText::new(block.unwrap_or_else(|| label.text.clone()), size)
        };
        let labels = labels.iter().map(set).collect();
        is_any.then_some(labels)
    }
}

/// The width of a label in em.
fn width(label: &FittedText) -> f64 {
    label.length() / label.size
}

/// The size at which the longest of some labels has a length.
fn size_within(labels: &[FittedText], length: f64) -> f64 {
    let widest = labels.iter().map(width).fold(0.0, f64::max);
    if widest > 0.0 { length / widest } else { f64::INFINITY }
}

fn resized(labels: &[FittedText], size: f64) -> Vec<FittedText> {
    labels.iter().map(|label| FittedText::new(label.text.clone(), size)).collect()
}

/// Cuts labels that are longer than a length.
fn cut(labels: &mut [FittedText], fitter: &Fitter<'_>, length: f64, warnings: &mut Vec<Warning>) {
    for label in labels.iter_mut().filter(|label| label.length() > length * (1.0 + 1e-9)) {
        let whole = label.text.part().to_text();
        let line = fitter.elide((whole.part(), "".into()), length / label.size);
        let full = whole.to_string();
        label.text = TextBlock::cut(whole, [line]);
        warnings.push(Warning::TextElided { what: "label of the legend".into(), full });
    }
}

#[cfg(test)]
mod tests {
    use crate::guide::LegendGuide;
    use crate::prelude::*;
    use crate::scene::kurbo::Rect;
    use crate::text::Fit;
    use crate::warning::Warning;
    use proptest::prelude::*;

    const NAMES: [&str; 3] =
        ["Temperate broadleaf and mixed forest", "Water", "Irrigated and rainfed cropland"];

    /// The legend beside a map of some names, and what was said.
    fn legend(
        names: &[&str],
        legend: Legend,
        fit: Fit,
        size: (f64, f64),
    ) -> Option<(LegendGuide, Vec<Warning>)> {
        let map = Heatmap::new([[0, 1], [1, 0]])
            .norm(crate::norm::CategoryNorm::new(names.to_vec()))
            .legend(legend);
        let theme = Theme { fit, ..Theme::light() };
        let figure = Figure::new(points(size.0), points(size.1)).theme(theme);
        let rendered = figure.axes(Axes::new().mark(map)).render().ok()?;
        let guide = rendered.layout().axes()?.legends.first()?.clone();
        let warnings = rendered.warnings().iter().map(|located| located.warning.clone()).collect();
        Some((guide, warnings))
    }

    fn lines(guide: &LegendGuide) -> Vec<usize> {
        guide.entries.iter().map(|entry| entry.label.text.lines().len()).collect()
    }

    #[test]
    fn long_labels_are_broken_at_full_size_and_short_ones_stay() {
        let full = Theme::light().tick_size;
        for asked in [Legend::new(), Legend::new().title("Cover").side(Side::Left)] {
            let (guide, warnings) = legend(&NAMES, asked, Fit::new(), (340.0, 200.0)).unwrap();
            assert_eq!(lines(&guide), [2, 1, 2]);
            assert!(guide.entries.iter().all(|entry| entry.label.size == full));
            let what = "labels of the legend".into();
            assert_eq!(warnings, [Warning::TextWrapped { what }]);
        }
    }

    #[test]
    fn what_may_not_be_broken_or_has_no_height_is_shrunk() {
        let sizes = [(Fit::new().wrap(false), (220.0, 200.0)), (Fit::new(), (220.0, 68.0))];
        for (fit, size) in sizes {
            let (guide, warnings) = legend(&NAMES, Legend::new(), fit, size).unwrap();
            assert_eq!(lines(&guide), [1, 1, 1]);
            assert!(matches!(warnings[0], Warning::TextShrunk { .. }), "{warnings:?}");
        }
    }

    #[test]
    fn titles_with_and_without_descenders_have_entries_at_one_height() {
        let top = |title: &str| {
            let asked = Legend::new().title(title);
            let (guide, _) = legend(&["a", "b"], asked, Fit::new(), (220.0, 200.0)).unwrap();
            guide.entries[0].rect.y0 - guide.rect.y0
        };
        assert_eq!(top("Tissue"), top("Pathway"));
        assert_eq!(top("Tissue"), top("axes"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn labels_keep_apart_and_to_the_legend(
            names in prop::collection::vec("[A-Za-z]{1,9}( [a-z]{1,9}){0,5}", 2..7),
            side in prop::sample::select(Side::ALL.to_vec()),
            columns in prop::option::of(1_usize..4),
            size in (150.0..500.0, 120.0..400.0),
        ) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let asked = Legend::new().side(side);
            let asked = columns.into_iter().fold(asked, Legend::columns);
            let Some((guide, _)) = legend(&names, asked, Fit::new(), size) else { return Ok(()) };
            let boxes: Vec<Rect> =
                guide.entries.iter().map(|entry| entry.label.ink().union(entry.rect)).collect();
            for (index, one) in boxes.iter().enumerate() {
                // Descenders of one line reach a little beyond their row.
                let rect = guide.rect.inflate(2.0, 2.0);
                prop_assert_eq!(rect.union(*one), rect);
                for other in &boxes[index + 1..] {
                    prop_assert!(!one.overlaps(*other), "{:?} {:?}", one, other);
                }
            }
        }
    }
}
