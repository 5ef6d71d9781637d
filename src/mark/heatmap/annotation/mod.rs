//! What is written into cells, as the user describes it.

mod closure;
mod stars;
mod table;
mod texts;

pub(super) use texts::Texts;

use super::Heatmap;
use crate::color::Color;
use crate::data::Matrix;
use crate::error::Error;
use crate::warning::Warning;
use closure::Closure;
use stars::Stars;
use std::borrow::Borrow;
use std::sync::Arc;
use table::Table;

/// What a heatmap writes into its cells: numbers, texts, or stars of significance.
///
/// [`new`](Self::new) writes the heatmap's own values, [`from_values`](Self::from_values) those of
/// another matrix, [`from_text`](Self::from_text) strings as they are, [`none`](Self::none)
/// nothing.
///
/// Labels are black or white, whichever has more contrast with what is painted under them (4.5 : 1
/// at least), and all of one size. Where they don't fit they shrink together, down to the theme's
/// smallest size, and are left out as a whole below it. A line end (`\n`) starts a new line.
///
/// ```
/// use graticule::mark::CellLabels;
/// use graticule::prelude::*;
///
/// let growth = Heatmap::new([[1.25, -0.5], [0.125, 8.0]]);
/// let plain = growth.clone().annotate(true);
/// let percent = growth.clone().annotate_format("+.0%");
/// let large = growth.clone().annotate(CellLabels::new().only_where(|value| value > 1.0));
/// let texts = growth.annotate(CellLabels::from_text([["up", "down"], ["up", "up\n(8x)"]]));
/// ```
#[derive(Clone, Debug)]
pub struct CellLabels {
    source: Source,
    format: Format,
    condition: Option<Closure<dyn Fn(f64) -> bool + Send + Sync>>,
    chosen: Option<Table<bool>>,
    stars: Option<Stars>,
    missing: Option<Arc<str>>,
    pub(super) color: Option<Color>,
    pub(super) size: Option<f64>,
    pub(super) bold: bool,
}

/// Where labels come from.
#[derive(Clone, Debug)]
enum Source {
    Nothing,
    /// The heatmap's own values.
    Own,
    Values(Matrix),
    Text(Table<Arc<str>>),
}

/// How numbers become text.
#[derive(Clone, Debug)]
enum Format {
    /// By the data.
    Auto,
    /// In Python's mini-language.
    Python(String),
    Function(Closure<dyn Fn(f64) -> String + Send + Sync>),
}

impl CellLabels {
    /// Every cell's own value.
    ///
    /// Integers are written as such, other numbers in a format that all cells share, as
    /// [`NumberFormat::common`](crate::tick::NumberFormat::common) chooses it. Cells without a
    /// value have no label.
    #[must_use]
    pub fn new() -> Self {
        Self::of(Source::Own)
    }

    /// Nothing, or [stars](Self::stars) alone.
    #[must_use]
    pub fn none() -> Self {
        Self::of(Source::Nothing)
    }

    /// The numbers of another matrix, of the heatmap's shape. A cell whose number is NaN has no
    /// label.
    #[must_use]
    pub fn from_values(values: impl Into<Matrix>) -> Self {
        Self::of(Source::Values(values.into()))
    }

    /// Texts as they are, row by row, of the heatmap's shape: strings, references to them, or
    /// anything that can be written. An empty one is no label; cells without a value have theirs.
    #[must_use]
    pub fn from_text(
        rows: impl IntoIterator<Item = impl IntoIterator<Item = impl ToString>>,
    ) -> Self {
        Self::of(Source::Text(Table::new(rows, |text| text.to_string().into())))
    }

    fn of(source: Source) -> Self {
        Self {
            source,
            format: Format::Auto,
            condition: None,
            chosen: None,
            stars: None,
            missing: None,
            color: None,
            size: None,
            bold: false,
        }
    }

    /// Writes numbers in a format of Python's mini-language, such as `".1f"`, `",d"` or `".0%"`.
    #[must_use]
    pub fn format(self, format: impl Into<String>) -> Self {
        Self { format: Format::Python(format.into()), ..self }
    }

    /// Writes numbers as a function of their value says; an empty text is no label.
    ///
    /// ```
    /// # use graticule::mark::CellLabels;
    /// let labels = CellLabels::new().format_with(|value| format!("{value:.1} °C"));
    /// ```
    #[must_use]
    pub fn format_with<T: Into<String>>(
        self,
        format: impl Fn(f64) -> T + Send + Sync + 'static,
    ) -> Self {
        let format = move |value| format(value).into();
        Self { format: Format::Function(Closure(Arc::new(format))), ..self }
    }

    /// Labels only the cells whose value in the heatmap, which is NaN where there is none, meets a
    /// condition.
    #[must_use]
    pub fn only_where(self, condition: impl Fn(f64) -> bool + Send + Sync + 'static) -> Self {
        Self { condition: Some(Closure(Arc::new(condition))), ..self }
    }

    /// Labels only the cells for which this says `true`, row by row, of the heatmap's shape.
    #[must_use]
    pub fn only(
        self,
        cells: impl IntoIterator<Item = impl IntoIterator<Item = impl Borrow<bool>>>,
    ) -> Self {
        Self { chosen: Some(Table::new(cells, |cell| *cell.borrow())), ..self }
    }

    /// Adds stars of significance to the labels, by a matrix of p-values of the heatmap's shape:
    /// `***` for p < 0.001, `**` for p < 0.01, `*` for p < 0.05, none where p is NaN. What they
    /// mean belongs in the figure's caption.
    ///
    /// ```
    /// # use graticule::mark::CellLabels;
    /// let p_values = [[0.0, 0.03], [0.03, 0.0]];
    /// let beside_the_numbers = CellLabels::new().format(".2f").stars(p_values);
    /// let alone = CellLabels::none().stars(p_values);
    /// ```
    #[must_use]
    pub fn stars(mut self, p_values: impl Into<Matrix>) -> Self {
        let levels = self.stars.map_or_else(|| Stars::LEVELS.to_vec(), |stars| stars.levels);
        self.stars = Some(Stars { p_values: Some(p_values.into()), levels });
        self
    }

    /// Sets the levels of significance, in any order: below each a cell gets one more star. 0.05,
    /// 0.01 and 0.001 by default. Without [stars](Self::stars) they have no effect, and a warning says
    /// so.
    #[must_use]
    pub fn star_levels(mut self, levels: impl IntoIterator<Item = f64>) -> Self {
        let p_values = self.stars.and_then(|stars| stars.p_values);
        self.stars = Some(Stars { p_values, levels: levels.into_iter().collect() });
        self
    }

    /// Writes a text where there is no number, such as `"n/a"`; nothing by default.
    #[must_use]
    pub fn missing_text(self, text: impl Into<String>) -> Self {
        Self { missing: Some(text.into().into()), ..self }
    }

    /// Sets the colour of all labels. A warning counts the cells where its contrast is below
    /// 4.5 : 1.
    #[must_use]
    pub fn color(self, color: Color) -> Self {
        Self { color: Some(color), ..self }
    }

    /// Sets the text size in points, the theme's by default; labels still shrink where they don't
    /// fit, and a smaller size than the theme's smallest is kept.
    #[must_use]
    pub fn size(self, size: f64) -> Self {
        Self { size: Some(size), ..self }
    }

    /// Sets labels in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// Tells whether they can be written into the cells of a matrix, which has been checked.
    pub(super) fn check(&self, matrix: &Matrix) -> Result<(), Error> {
        match &self.source {
            Source::Nothing | Source::Own => {}
            Source::Values(values) => matrix.check_beside("cells' labels", values)?,
            Source::Text(text) => text.check("cells' labels", matrix)?,
        }
        if let Some(chosen) = &self.chosen {
            chosen.check("choices of labelled cells", matrix)?;
        }
        if let Some(stars) = &self.stars {
            stars.check(matrix)?;
        }
        self.number_format()?;
        match self.size {
            Some(size) if !(0.001..=10_000.0).contains(&size) => {
                Err(Error::TextSize { what: "the cells' labels", size })
            }
            _ => Ok(()),
        }
    }

    /// Warns of levels of significance where there are no stars.
    pub(super) fn without_effect(&self) -> Option<Warning> {
        let reason = "there are no stars; give p-values by `stars`";
        let is_lost = self.stars.as_ref().is_some_and(|stars| stars.p_values.is_none());
        is_lost.then_some(Warning::NoEffect { setting: "star_levels", reason })
    }

    /// Whether no cell can have a label.
    pub(super) fn are_none(&self) -> bool {
        matches!(self.source, Source::Nothing) && self.stars.is_none()
    }

    /// What the labels are called in warnings.
    pub(super) fn noun(&self) -> &'static str {
        match self.source {
            Source::Nothing => "stars in the cells",
            Source::Own | Source::Values(_) => "numbers in the cells",
            Source::Text(_) => "texts in the cells",
        }
    }
}

/// As [`CellLabels::new`].
impl Default for CellLabels {
    fn default() -> Self {
        Self::new()
    }
}

/// The cells' own values, or nothing.
impl From<bool> for CellLabels {
    fn from(annotate: bool) -> Self {
        if annotate { Self::new() } else { Self::none() }
    }
}

impl Heatmap {
    /// Writes something into the cells: their values with `true`, or what [`CellLabels`] say.
    #[must_use]
    pub fn annotate(self, labels: impl Into<CellLabels>) -> Self {
        Self { annotation: labels.into(), ..self }
    }

    /// Writes every cell's value into it in a format of Python's mini-language, such as `".1f"`,
    /// `",d"` or `".0%"`.
    #[must_use]
    pub fn annotate_format(self, format: impl Into<String>) -> Self {
        self.annotate(CellLabels::new().format(format))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(labels: impl Into<CellLabels>, matrix: impl Into<Matrix>) -> Vec<Option<String>> {
        let (labels, matrix) = (labels.into(), matrix.into());
        labels.check(&matrix).unwrap();
        let map = Heatmap::new(&matrix).annotate(labels);
        let texts = Texts::new(&map).unwrap();
        let cells = (0..matrix.rows()).flat_map(|row| (0..matrix.columns()).map(move |c| (row, c)));
        cells.map(|(row, column)| texts.get(row, column)).collect()
    }

    fn written(labels: impl Into<CellLabels>, matrix: impl Into<Matrix>) -> Vec<String> {
        texts(labels, matrix).into_iter().map(Option::unwrap_or_default).collect()
    }

    fn message(labels: CellLabels) -> String {
        labels.check(&Matrix::from([[1, 2], [3, 4]])).unwrap_err().to_string()
    }

    const MATRIX: [[f64; 3]; 1] = [[0.5, 12.25, f64::NAN]];

    #[test]
    fn where_labels_come_from() {
        assert_eq!(written(true, MATRIX), ["0.50", "12.25", ""]);
        assert_eq!(written(false, MATRIX), [""; 3]);
        assert_eq!(written(CellLabels::from_values([[1, 2, 3]]), MATRIX), ["1", "2", "3"]);
        assert_eq!(written(CellLabels::from_text([["a", "", "c"]]), MATRIX), ["a", "", "c"]);
        let strings = vec![vec!["a".to_owned(); 3]];
        assert_eq!(written(CellLabels::from_text(&strings), MATRIX), ["a"; 3]);
        assert_eq!(written(CellLabels::from_text([['a', 'b', 'c']]), MATRIX), ["a", "b", "c"]);
    }

    #[test]
    fn how_numbers_are_written() {
        assert_eq!(written(CellLabels::new().format(".0f"), MATRIX), ["0", "12", ""]);
        let with = CellLabels::new().format_with(|value| format!("{value} m"));
        assert_eq!(written(with, MATRIX), ["0.5 m", "12.25 m", ""]);
        let word = CellLabels::new().format_with(|value| if value > 1.0 { "high" } else { "low" });
        assert_eq!(written(word.missing_text("n/a"), MATRIX), ["low", "high", "n/a"]);
    }

    #[test]
    fn which_cells_have_one() {
        let above = CellLabels::new().only_where(|value| value > 1.0);
        assert_eq!(written(above.clone(), MATRIX), ["", "12.25", ""]);
        assert_eq!(written(above.missing_text("?"), MATRIX), ["", "12.25", "?"]);
        let chosen = CellLabels::new().missing_text("?").only([[true, false, false]]);
        assert_eq!(written(chosen, MATRIX), ["0.50", "", ""]);
        let none = CellLabels::from_values(MATRIX).missing_text("?");
        assert_eq!(written(none, [[1, 2, 3]]), ["0.50", "12.25", "?"]);
    }

    #[test]
    fn stars_of_significance() {
        let p = [[0.05, 0.049, 0.01], [0.009, 0.001, 0.0009], [0.0, 1.0, f64::NAN]];
        let alone = written(CellLabels::none().stars(p), [[1; 3]; 3]);
        assert_eq!(alone, ["", "*", "*", "**", "**", "***", "***", "", ""]);
        let beside = CellLabels::new().star_levels([0.1]).stars(p);
        assert_eq!(written(beside, [[1; 3]; 3])[..3], ["1*"; 3]);
        let other = CellLabels::none().stars(p).star_levels([0.01, 0.05]);
        assert_eq!(written(other, [[1; 3]; 3])[6], "**");
        let missing = CellLabels::new().stars([[0.0; 3]]).missing_text("n/a");
        assert_eq!(written(missing, MATRIX), ["0.50***", "12.25***", "n/a"]);
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(
            message(CellLabels::from_text([["a", "b"]])),
            "the shape of the cells' labels is 1 row and 2 columns, but that of the matrix is 2 rows and \
             2 columns"
        );
        assert_eq!(
            message(CellLabels::from_text([vec!["a", "b"], vec!["c"]])),
            "the cells' labels: row 1 has 1 values, but row 0 has 2"
        );
        assert!(
            message(CellLabels::from_values([[1.0]]))
                .starts_with("the shape of the cells' labels is 1")
        );
        assert!(
            message(CellLabels::new().only([[true]]))
                .starts_with("the shape of the choices of labelled")
        );
        assert_eq!(
            message(CellLabels::none().stars(vec![vec![0.1, 0.2], vec![0.3]])),
            "the cells' p-values: row 1 has 1 values, but row 0 has 2"
        );
        assert_eq!(
            message(CellLabels::none().stars([[0.1, 0.2], [0.3, 1.5]])),
            "the p-value in row 1, column 1 must be from 0 to 1, but is 1.5"
        );
        assert_eq!(
            message(CellLabels::none().star_levels([5.0])),
            "a level of significance must be from 0 to 1, but is 5"
        );
        assert_eq!(
            message(CellLabels::new().size(0.0)),
            "the size of the cells' labels must be above 0 and at most 10000 pt, but is 0"
        );
    }

    proptest! {
        #[test]
        fn any_texts(
            rows in prop::collection::vec(prop::collection::vec(any::<String>(), 0..4), 0..4),
            p in prop::collection::vec(prop::collection::vec(any::<f64>(), 0..4), 0..4),
            levels in prop::collection::vec(any::<f64>(), 0..4),
            row: usize,
        ) {
            let labels = CellLabels::from_text(&rows).stars(p).star_levels(levels);
            let matrix = Matrix::from([[1.0, 2.0]]);
            let map = Heatmap::new(&matrix).annotate(labels.clone());
            let texts = Texts::new(&map).unwrap();
            let _ = (labels.check(&matrix), texts.get(row, 0), texts.get(0, row), texts.get(0, 0));
        }
    }
}
