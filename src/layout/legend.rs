//! A legend measured, and its place.

use super::line::{FittedText, Fitter, TextRoom};
use super::sheet::Sheet;
use crate::guide::{Label, LegendGuide, PlacedEntry, Symbol, SymbolSize, TextBlock};
use crate::resolve::ResolvedLegend;
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect, Size};
use crate::text::Text;
use crate::warning::Warning;

/// The height of a swatch, in em.
const SWATCH: f64 = 0.95;
/// The width of a swatch, in its heights.
const SWATCH_ASPECT: f64 = 1.4;
/// From a symbol to its label, in em.
const LABEL_GAP: f64 = 0.6;
/// From the end of a column's longest label to the next column, in em.
const COLUMN_GAP: f64 = 1.4;
/// What labels of several columns are not cut below, in em.
const LEAST_LABEL: f64 = 6.0;
/// Between two rows, in em.
const ROW_GAP: f64 = 0.45;

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
    title: Option<FittedText>,
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
    title_gap: f64,
    warnings: Vec<Warning>,
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
            text
        });
        let title_gap = sheet.theme.label_gap;
        let title_height = title.as_ref().map_or(0.0, |title| title.height() + title_gap);
        let mut labels: Vec<FittedText> = self.lines(em);
        let heights: Vec<f64> = labels
            .iter()
            .zip(&symbols)
            .map(|(label, symbol)| row_height(label, em).max(symbol.height))
            .collect();
        let count = labels.len();
        let columns = match self.asked.columns {
            Some(columns) => columns.clamp(1, count.max(1)),
            None if room.in_rows => self.most_columns(&labels, symbol.width, room.size.width),
            None => least_columns(&heights, ROW_GAP * em, room.size.height - title_height),
        };
        let most = (room.size.width + COLUMN_GAP * em) / columns as f64
            - (COLUMN_GAP + LABEL_GAP) * em
            - symbol.width;
        let in_rows = room.in_rows;
        if !in_rows || self.columns(&labels, columns, symbol.width, true).1 > room.size.width {
            self.fit(&mut labels, most, &mut warnings);
        }
        let columns = self.columns(&labels, columns, symbol.width, in_rows).0;
        LegendPlan {
            spec: *self,
            title,
            labels,
            in_rows,
            symbol,
            unit: room.unit,
            rows: rows(&heights, columns.len(), in_rows),
            columns,
            title_gap,
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

    /// The labels at full size.
    fn lines(&self, size: f64) -> Vec<FittedText> {
        let block = |label: &Text| FittedText::new(self.fitter.block(label.part()), size);
        self.asked.entries.iter().map(|entry| block(&entry.label)).collect()
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
        labels: &[FittedText],
        columns: usize,
        symbol: f64,
        in_rows: bool,
    ) -> (Vec<f64>, f64) {
        let em = self.fitter.size;
        let rows = labels.len().div_ceil(columns).max(1);
        // Of columns that are filled one by one the last may be empty.
        let used = if in_rows { columns } else { labels.len().div_ceil(rows).max(1) };
        let mut widths = vec![0.0_f64; used];
        for (index, label) in labels.iter().enumerate() {
            let column = cell(index, columns, rows, in_rows).1;
            if let Some(width) = widths.get_mut(column) {
                *width = width.max(symbol + LABEL_GAP * em + label.length());
            }
        }
        let gaps = COLUMN_GAP * em * (used - 1) as f64;
        let all = widths.iter().sum::<f64>() + gaps;
        (widths, all)
    }

    /// The most columns, filled row by row, that fit a width.
    fn most_columns(&self, labels: &[FittedText], symbol: f64, width: f64) -> usize {
        let em = self.fitter.size;
        let most = (width + COLUMN_GAP * em) / (symbol + (LABEL_GAP + COLUMN_GAP) * em);
        let most = (most.max(1.0) as usize).min(labels.len().max(1));
        let fits = |&columns: &usize| self.columns(labels, columns, symbol, true).1 <= width;
        (1..=most).rev().find(fits).unwrap_or(1)
    }

    /// Shrinks labels together until the longest fits a length, then cuts them.
    fn fit(&self, labels: &mut [FittedText], most: f64, warnings: &mut Vec<Warning>) {
        let longest = labels.iter().map(FittedText::length).fold(0.0, f64::max);
        let full = self.fitter.size;
        if longest <= most {
            return;
        }
        let size = (full * most / longest).clamp(self.fitter.least(), full);
        if size < full {
            let what = "labels of the legend".to_owned();
            warnings.push(Warning::TextShrunk { what, size });
        }
        let most = most.max(LEAST_LABEL * size);
        for label in labels {
            label.size = size;
            if self.fitter.fit.elide && label.length() > most * (1.0 + 1e-9) {
                let whole = label.text.part().to_text();
                let line = self.fitter.elide((whole.part(), "".into()), most / size);
                let full = whole.to_string();
                label.text = TextBlock::cut(whole, [line]);
                warnings.push(Warning::TextElided { what: "label of the legend".into(), full });
            }
        }
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
    label.height().max(2.0 * reach - 0.8 * ROW_GAP * em)
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
    match size {
        SymbolSize::Points(points) => points,
        SymbolSize::Cell(share) => share * unit.min_side(),
        SymbolSize::Span { share, x, y } => share * (x * unit.width).min(y * unit.height),
    }
}

impl LegendPlan<'_> {
    pub(crate) fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    fn em(&self) -> f64 {
        self.spec.fitter.size
    }

    /// What it takes.
    pub(crate) fn size(&self) -> Size {
        let gaps = COLUMN_GAP * self.em() * self.columns.len().saturating_sub(1) as f64;
        let title = self.title.as_ref();
        let width =
            (self.columns.iter().sum::<f64>() + gaps).max(title.map_or(0.0, FittedText::length));
        let height = stacked(&self.rows, ROW_GAP * self.em());
        Size::new(width, height + self.title_height())
    }

    fn title_height(&self) -> f64 {
        self.title.as_ref().map_or(0.0, |title| title.height() + self.title_gap)
    }

    /// It with its upper left corner at a place; `unit` is what one unit of x and one of y
    /// take.
    pub(crate) fn place(&self, at: Point, unit: Size, sheet: &Sheet<'_>) -> LegendGuide {
        let em = self.em();
        let title = self.title.as_ref().map(|line| {
            let at = Point::new(at.x, sheet.grid.snap(at.y + line.ascent()));
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
