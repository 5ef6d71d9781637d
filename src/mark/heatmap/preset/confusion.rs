use crate::color::Colormap;
use crate::data::Matrix;
use crate::mark::{CellLabels, Heatmap};
use crate::tick::NumberFormat;

impl Heatmap {
    /// The confusion matrix of a classifier: rows are true classes, columns predicted ones, as in
    /// scikit-learn.
    ///
    /// Colours are shares of the true class, from 0 to 100 %, so that rare classes can be read as
    /// well as common ones. Cells say their number and below it their share. A class that never
    /// occurs has no shares: its cells are missing.
    ///
    /// ```
    /// use graticule::prelude::*;
    ///
    /// let map = Heatmap::confusion([[50, 3], [5, 42]]).names(["Ham", "Spam"]);
    /// let axes = Axes::new().x_label("Predicted").y_label("True").mark(map);
    /// ```
    pub fn confusion(counts: impl Into<Matrix>) -> Self {
        let counts = counts.into();
        // One that can't be read is kept as it is: rendering says what is wrong with it.
        if counts.check().is_err() {
            return Self::new(counts);
        }
        let (shares, labels) = shares(&counts);
        Self::new(shares)
            .colormap(Colormap::BLUES)
            .limits(0.0, 100.0)
            .annotate(CellLabels::from_text(labels))
    }
}

/// The share of every cell in its row, in percent, and what is written into it.
fn shares(counts: &Matrix) -> (Matrix, Vec<Vec<String>>) {
    let (rows, columns) = (counts.rows(), counts.columns());
    let common = NumberFormat::common(counts.iter());
    let number = |row, column| match counts.integer(row, column) {
        Some(count) => NumberFormat::default().format_int(count),
        None => common.format(counts.get(row, column)),
    };
    let mut shares = Vec::with_capacity(rows * columns);
    let mut labels = Vec::with_capacity(rows);
    for row in 0..rows {
        let cells = || (0..columns).map(|column| counts.get(row, column));
        let total: f64 = cells().filter(|count| !count.is_nan()).sum();
        let share = |count: f64| if total > 0.0 { 100.0 * count / total } else { f64::NAN };
        shares.extend(cells().map(share));
        let label = |(column, count): (usize, f64)| {
            let share = share(count);
            let number = number(row, column);
            if share.is_nan() { number } else { format!("{number}\n{share:.0} %") }
        };
        labels.push(cells().enumerate().map(label).collect());
    }
    (Matrix::from_vec(shares, rows, columns), labels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_those_of_rows() {
        let (matrix, labels) = shares(&Matrix::from([[30, 10], [0, 0]]));
        assert_eq!((matrix.get(0, 0), matrix.get(0, 1)), (75.0, 25.0));
        assert!(matrix.get(1, 0).is_nan());
        assert_eq!(labels, [["30\n75 %", "10\n25 %"], ["0", "0"]]);
    }

    #[test]
    fn a_wrong_shape_is_kept_for_the_error() {
        assert!(Heatmap::confusion(vec![vec![1, 2], vec![1]]).matrix().check().is_err());
    }
}
