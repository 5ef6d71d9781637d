use super::{CellLabels, Format, Source};
use crate::data::Matrix;
use crate::error::Error;
use crate::mark::heatmap::Heatmap;
use crate::mark::heatmap::mask::Cell;
use crate::tick::NumberFormat;

/// The texts of all cells.
pub(in crate::mark::heatmap) struct Texts<'a> {
    labels: &'a CellLabels,
    map: &'a Heatmap,
    /// The numbers that labels are made of, if they are.
    values: Option<&'a Matrix>,
    writer: Writer<'a>,
}

/// What writes numbers.
enum Writer<'a> {
    Format(NumberFormat),
    Function(&'a (dyn Fn(f64) -> String + Send + Sync)),
}

impl<'a> Texts<'a> {
    /// The texts of a heatmap's cells.
    pub(in crate::mark::heatmap) fn new(map: &'a Heatmap) -> Result<Self, Error> {
        let labels = &map.annotation;
        let values = match &labels.source {
            Source::Own => Some(&map.matrix),
            Source::Values(values) => Some(values),
            Source::Nothing | Source::Text(_) => None,
        };
        Ok(Self { labels, map, values, writer: Writer::new(labels, values)? })
    }

    /// Whether a cell can have a label: quicker to tell than which.
    pub(in crate::mark::heatmap) fn has(&self, row: usize, column: usize) -> bool {
        let labels = self.labels;
        if self.map.cell(row, column) == Cell::Hidden {
            return false;
        }
        if let Some(chosen) = &labels.chosen
            && chosen.get(row, column) != Some(&true)
        {
            return false;
        }
        if self.is_missing(row, column) {
            return labels.missing.is_some();
        }
        if let Some(condition) = &labels.condition
            && !(condition.0)(self.map.matrix.get(row, column))
        {
            return false;
        }
        match &labels.source {
            Source::Nothing => self.stars(row, column) > 0,
            Source::Own | Source::Values(_) => true,
            Source::Text(text) => {
                text.get(row, column).is_some_and(|text| !text.is_empty())
                    || self.stars(row, column) > 0
            }
        }
    }

    /// The text of a cell; none where there is nothing to write.
    pub(in crate::mark::heatmap) fn get(&self, row: usize, column: usize) -> Option<String> {
        if !self.has(row, column) {
            return None;
        }
        if self.is_missing(row, column) {
            return self.labels.missing.as_deref().map(str::to_owned);
        }
        let mut text = match (&self.labels.source, self.values) {
            (Source::Text(text), _) => text.get(row, column)?.to_string(),
            (_, Some(values)) => self.writer.write(values, row, column),
            (_, None) => String::new(),
        };
        text.extend(std::iter::repeat_n('*', self.stars(row, column)));
        Some(text)
    }

    /// Whether a number should stand in a cell and none is there.
    fn is_missing(&self, row: usize, column: usize) -> bool {
        match &self.labels.source {
            Source::Own => self.map.cell(row, column) == Cell::Missing,
            _ => self.values.is_some_and(|values| values.get(row, column).is_nan()),
        }
    }

    fn stars(&self, row: usize, column: usize) -> usize {
        self.labels.stars.as_ref().map_or(0, |stars| stars.count(row, column))
    }
}

impl<'a> Writer<'a> {
    /// What writes the numbers of a matrix.
    fn new(labels: &'a CellLabels, values: Option<&Matrix>) -> Result<Self, Error> {
        if let Format::Function(function) = &labels.format {
            return Ok(Self::Function(&*function.0));
        }
        let by_data = || match values {
            Some(values) if !values.is_integer() => NumberFormat::common(values.iter()),
            // The one that is exact past what a float can tell apart.
            _ => NumberFormat::default(),
        };
        Ok(Self::Format(labels.number_format()?.unwrap_or_else(by_data)))
    }

    fn write(&self, values: &Matrix, row: usize, column: usize) -> String {
        match (self, values.integer(row, column)) {
            (Self::Function(function), _) => function(values.get(row, column)),
            (Self::Format(format), Some(value)) => format.format_int(value),
            (Self::Format(format), None) => format.format(values.get(row, column)),
        }
    }
}

impl CellLabels {
    /// The format of numbers that was given in Python's mini-language.
    pub(super) fn number_format(&self) -> Result<Option<NumberFormat>, Error> {
        let Format::Python(format) = &self.format else { return Ok(None) };
        NumberFormat::given(format).map(Some)
    }
}
