//! A legend measured, and its place.

mod labels;

use super::line::{FittedText, Fitter, TextRoom};
use super::sheet::Sheet;
use crate::guide::{Label, LegendGuide, PlacedEntry, Symbol, SymbolSize};
use crate::resolve::ResolvedLegend;
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect, Size};
use crate::warning::Warning;

/// The height of a swatch, in em.
const SWATCH: f64 = 0.95;
/// The width of a swatch, in its heights.
const SWATCH_ASPECT: f64 = 1.4;
/// From a symbol to its label, in em.
const LABEL_GAP: f64 = 0.6;
/// From the end of a column's longest label to the next column, in em.
const COLUMN_GAP: f64 = 1.4;
/// Between two rows, in em.
const ROW_GAP: f64 = 0.45;
/// What a label of several lines takes besides the steps between them, in em: lines are closer to
/// each other than to those of other rows.
const LAST_LINE: f64 = 1.25;

/// A legend to be measured again and again, as its room gets known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LegendSpec<'a> {
    pub(crate) asked: &'a ResolvedLegend,
    pub(crate) fitter: Fitter<'a>,
    pub(crate) title_fitter: Fitter<'a>,
}

/// The room of a legend, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LegendRoom {
    pub(crate) size: Size,
    /// Whether entries run in rows, and as many columns are made as there is room for; else as many
    /// as are needed.
    pub(crate) in_rows: bool,
    /// What one unit of x and one unit of y take at most.
    pub(crate) unit: Size,
}

/// A legend measured, not placed yet.
#[derive(Clone, Debug)]
pub(crate) struct LegendPlan<'a> {
    spec: LegendSpec<'a>,
    title: Option<Title>,
    labels: Vec<FittedText>,
    in_rows: bool,
    /// The room of a symbol.
    symbol: Size,
    /// The units of data that this room was kept for.
    unit: Size,
    /// The widths of the columns.
    columns: Vec<f64>,
    /// The heights of the rows.
    rows: Vec<f64>,
    warnings: Vec<Warning>,
}

/// A legend's title. What it takes is that of any line of its font, whatever letters it has: titles
/// of legends beside each other stand on one line, and so do their entries.
#[derive(Clone, Debug)]
struct Title {
    text: FittedText,
    /// From the legend's top down to the first baseline.
    ascent: f64,
    /// From the legend's top to the entries.
    height: f64,
}

impl Title {
    /// A title and the gap below it.
    fn new(text: FittedText, fitter: &Fitter<'_>, gap: f64) -> Self {
        // Not the face's ascent and descent: those hold some of the space between lines.
        let letters = fitter.fonts.shape("bdfhklgjpqy()", fitter.style).ink();
        let ascent = text.ascent().max(-letters.y0 * fitter.size);
        let descent = text.last_descent().max(letters.y1 * fitter.size);
        let height = ascent + text.to_last_baseline() + descent + gap;
        Self { text, ascent, height }
    }
}

impl<'a> LegendSpec<'a> {
    /// Measures it in a room, which it leaves only where a single entry does not fit.
    pub(crate) fn measure(&self, room: LegendRoom, sheet: &Sheet<'_>) -> LegendPlan<'a> {
        let em = self.fitter.size;
        let mut warnings = Vec::new();
        let symbols = self.symbols(room.unit, sheet);
        let symbol = symbols.iter().copied().fold(Size::ZERO, largest);
        let title = self.asked.title.as_ref().map(|title| {
            let room = TextRoom { length: room.size.width, depth: 0.0 };
            let parts = (title.part(), "".into());
            let (text, more) = self.title_fitter.text(parts, "legend title", room);
            warnings.extend(more);
            Title::new(text, &self.title_fitter, sheet.theme.label_gap)
        });
        let height = room.size.height - title.as_ref().map_or(0.0, |title| title.height);
        let heights = |labels: &[FittedText]| -> Vec<f64> {
            let rows = labels.iter().zip(&symbols);
            rows.map(|(label, symbol)| row_height(label, em).max(symbol.height)).collect()
        };
        let labels = self.labels();
        let (given, count, in_rows) = (heights(&labels), labels.len(), room.in_rows);
        let columns = match self.asked.columns {
            Some(columns) => columns.clamp(1, count.max(1)),
            None if in_rows => self.most_columns(&lengths(&labels), symbol.width, room.size.width),
            None => least_columns(&given, ROW_GAP * em, height),
        };
        let labels = if self.columns(&lengths(&labels), columns, symbol.width, in_rows).1
            > room.size.width
        {
            let most = (room.size.width + COLUMN_GAP * em) / columns as f64
                - (COLUMN_GAP + LABEL_GAP) * em
                - symbol.width;
            let has_room = |labels: &[FittedText]| {
                let rows = rows(&heights(labels), columns, in_rows);
                stacked(&rows, ROW_GAP * em) <= height + 1e-6
            };
            self.fit(labels, most, has_room, &mut warnings)
        } else {
            labels
        };
        // Rows of labels that are shrunk stay as they are: symbols don't shrink.
        let heights = heights(&labels).into_iter().zip(given).map(|(set, given)| set.max(given));
        let heights: Vec<f64> = heights.collect();
        let columns = self.columns(&lengths(&labels), columns, symbol.width, in_rows).0;
        LegendPlan {
            spec: *self,
            title,
            labels,
            in_rows,
            symbol,
            unit: room.unit,
            rows: rows(&heights, columns.len(), in_rows),
            columns,
            warnings,
        }
    }

    /// Whether it has symbols whose size depends on that of the data rectangle.
    pub(crate) fn has_cells(&self) -> bool {
        self.asked
            .entries
            .iter()
            .any(|entry| matches!(&entry.symbol, Symbol::Shape { size, .. } if !matches!(size, SymbolSize::Points(_))))
    }

    /// The room that the symbols take.
    fn symbols(&self, unit: Size, sheet: &Sheet<'_>) -> Vec<Size> {
        let size = |symbol: &Symbol| match symbol {
            Symbol::Swatch { .. } => swatch(self.fitter.size, sheet),
            Symbol::Shape { size, .. } => {
                let side = side(*size, unit);
                Size::new(side, side)
            }
        };
        self.asked.entries.iter().map(|entry| size(&entry.symbol)).collect()
    }

    /// The widths of columns, and of all together with the gaps between them.
    fn columns(
        &self,
        lengths: &[f64],
        columns: usize,
        symbol: f64,
        in_rows: bool,
    ) -> (Vec<f64>, f64) {
        let em = self.fitter.size;
        let rows = lengths.len().div_ceil(columns).max(1);
        // Of columns that are filled one by one the last may be empty.
        let used = if in_rows { columns } else { lengths.len().div_ceil(rows).max(1) };
        let mut widths = vec![0.0_f64; used];
        for (index, length) in lengths.iter().enumerate() {
            let column = cell(index, columns, rows, in_rows).1;
            if let Some(width) = widths.get_mut(column) {
                *width = width.max(symbol + LABEL_GAP * em + length);
            }
        }
        let gaps = COLUMN_GAP * em * (used - 1) as f64;
        let all = widths.iter().sum::<f64>() + gaps;
        (widths, all)
    }

    /// The most columns, filled row by row, that fit a width.
    fn most_columns(&self, lengths: &[f64], symbol: f64, width: f64) -> usize {
        let em = self.fitter.size;
        let most = (width + COLUMN_GAP * em) / (symbol + (LABEL_GAP + COLUMN_GAP) * em);
        let most = (most.max(1.0) as usize).min(lengths.len().max(1));
        let fits = |&columns: &usize| self.columns(lengths, columns, symbol, true).1 <= width;
        (1..=most).rev().find(fits).unwrap_or(1)
    }
}

fn smaller(a: Size, b: Size) -> Size {
    Size::new(a.width.min(b.width), a.height.min(b.height))
}

fn largest(a: Size, b: Size) -> Size {
    Size::new(a.width.max(b.width), a.height.max(b.height))
}

/// The size of a swatch, in whole pixels.
fn swatch(em: f64, sheet: &Sheet<'_>) -> Size {
    let height = sheet.grid.width(SWATCH * em);
    Size::new(sheet.grid.width(height * SWATCH_ASPECT), height)
}

/// The row and the column of an entry.
fn cell(index: usize, columns: usize, rows: usize, in_rows: bool) -> (usize, usize) {
    if in_rows {
        (index / columns.max(1), index % columns.max(1))
    } else {
        (index % rows.max(1), index / rows.max(1))
    }
}

/// The height of a row for a label whose capitals are centred in it: the label's own, or more where
/// it reaches so far up or down that it would meet those of other rows.
fn row_height(label: &FittedText, em: f64) -> f64 {
    let middle = label.text.middle() * label.size;
    let reach = (label.ascent() - middle).max(label.descent() + middle);
    let last = if label.text.lines().len() > 1 { LAST_LINE * label.size } else { 0.0 };
    let lines = label.to_last_baseline() + last;
    label.height().max(2.0 * reach - 0.8 * ROW_GAP * em).max(lines)
}

/// The lengths of labels, worked out once for many numbers of columns.
fn lengths(labels: &[FittedText]) -> Vec<f64> {
    labels.iter().map(FittedText::length).collect()
}

/// The heights of rows, each as high as its highest entry.
fn rows(heights: &[f64], columns: usize, in_rows: bool) -> Vec<f64> {
    let count = heights.len().div_ceil(columns.max(1));
    let mut rows = vec![0.0_f64; count];
    for (index, height) in heights.iter().enumerate() {
        if let Some(row) = rows.get_mut(cell(index, columns, count, in_rows).0) {
            *row = row.max(*height);
        }
    }
    rows
}

/// The height of rows with the gaps between them.
fn stacked(rows: &[f64], gap: f64) -> f64 {
    rows.iter().sum::<f64>() + gap * rows.len().saturating_sub(1) as f64
}

/// The least columns, filled one by one, whose rows fit a height.
fn least_columns(heights: &[f64], gap: f64, most: f64) -> usize {
    let count = heights.len().max(1);
    if heights.iter().any(|height| *height > most) {
        return count;
    }
    let fits = |&columns: &usize| stacked(&rows(heights, columns, false), gap) <= most + 1e-6;
    let area = heights.iter().map(|height| height + gap).sum::<f64>();
    let least = (area / (most + gap)) as usize;
    (least.max(1)..=count).find(fits).unwrap_or(count)
}

/// The side of a symbol's square, in points.
fn side(size: SymbolSize, unit: Size) -> f64 {
    let side = match size {
        SymbolSize::Points(points) => points,
        SymbolSize::Cell(share) => share * unit.min_side(),
        SymbolSize::Span { share, x, y } => share * (x * unit.width).min(y * unit.height),
    };
    // Margins may leave less than nothing of a grid that is measured for the first time.
    side.max(0.0)
}

impl LegendPlan<'_> {
    pub(crate) fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Whether its symbols are as large as cells, and were measured where data had no room at all.
    pub(crate) fn is_unseen(&self) -> bool {
        self.spec.has_cells() && self.unit.min_side() <= 0.0
    }

    fn em(&self) -> f64 {
        self.spec.fitter.size
    }

    /// What it takes.
    pub(crate) fn size(&self) -> Size {
        let gaps = COLUMN_GAP * self.em() * self.columns.len().saturating_sub(1) as f64;
        let title = self.title.as_ref().map_or(0.0, |title| title.text.length());
        let width = (self.columns.iter().sum::<f64>() + gaps).max(title);
        let height = stacked(&self.rows, ROW_GAP * self.em());
        Size::new(width, height + self.title_height())
    }

    fn title_height(&self) -> f64 {
        self.title.as_ref().map_or(0.0, |title| title.height)
    }

    /// It with its upper left corner at a place; `unit` is what one unit of x and one of y
    /// take.
    pub(crate) fn place(&self, at: Point, unit: Size, sheet: &Sheet<'_>) -> LegendGuide {
        let em = self.em();
        let title = self.title.as_ref().map(|Title { text: line, ascent, .. }| {
            let at = Point::new(at.x, sheet.grid.snap(at.y + ascent));
            Label::new(line.text.clone(), line.size, Anchor::Start, at)
        });
        let left = |column: usize| {
            self.columns.iter().take(column).map(|width| width + COLUMN_GAP * em).sum::<f64>()
        };
        let entries = self.spec.asked.entries.iter().zip(&self.labels).enumerate();
        let entries = entries.map(|(index, (entry, line))| {
            let (row, column) = cell(index, self.columns.len(), self.rows.len(), self.in_rows);
            let above = self.rows.iter().take(row).map(|height| height + ROW_GAP * em);
            let top = at.y + self.title_height() + above.sum::<f64>();
            let height = self.rows.get(row).copied().unwrap_or_default();
            let left = at.x + left(column);
            let room = Rect::new(left, top, left + self.symbol.width, top + height);
            self.entry(&entry.symbol, line, room, smaller(unit, self.unit), sheet)
        });
        LegendGuide {
            rect: Rect::from_origin_size(at, self.size()),
            title,
            entries: entries.collect(),
            has_plate: false,
        }
    }

    fn entry(
        &self,
        symbol: &Symbol,
        line: &FittedText,
        room: Rect,
        unit: Size,
        sheet: &Sheet<'_>,
    ) -> PlacedEntry {
        let grid = sheet.grid;
        let middle = room.center();
        let rect = match symbol {
            Symbol::Swatch { .. } => {
                let size = swatch(self.em(), sheet);
                // Inwards, away from what is before the legend.
                let x = grid.ceil(middle.x - size.width / 2.0);
                let y = grid.snap(middle.y - size.height / 2.0);
                Rect::from_origin_size((x, y), size)
            }
            Symbol::Shape { size, .. } => {
                let side = side(*size, unit);
                Rect::from_center_size(middle, (side, side))
            }
        };
        let x = room.x1 + LABEL_GAP * self.em();
        // Where the label's ink begins left of its place.
        let x = x + (-line.text.bounds(Anchor::Start).x0 * line.size).max(0.0);
        let y = grid.snap(middle.y + line.text.middle() * line.size);
        let label = Label::new(line.text.clone(), line.size, Anchor::Start, (x, y).into());
        PlacedEntry::new(symbol.clone(), rect, label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_symbol_is_smaller_than_nothing() {
        let unit = Size::new(-3.0, 5.0);
        assert_eq!(side(SymbolSize::Cell(0.5), unit), 0.0);
        assert_eq!(side(SymbolSize::Span { share: 1.0, x: 1.0, y: 2.0 }, unit), 0.0);
        assert_eq!(side(SymbolSize::Cell(0.5), Size::new(3.0, 5.0)), 1.5);
    }
}
