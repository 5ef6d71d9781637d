use crate::color::Colormap;
use crate::data::Matrix;
use crate::mark::Heatmap;
use crate::norm::CenteredNorm;

impl Heatmap {
    /// The correlation matrix of variables: how each goes along with each, from -1 to 1.
    ///
    /// Columns are variables, rows are observations. A cell is Pearson's r of two columns over the
    /// observations that have both (finite numbers), as in pandas' `DataFrame.corr`: missing where
    /// there are fewer than two, or one of them does not vary. Zero is the middle of the colormap,
    /// matplotlib's `RdBu_r`, and numbers have two decimals; all of that can be set otherwise.
    ///
    /// ```
    /// use graticule::prelude::*;
    ///
    /// let penguins = [[181.0, 39.1, 3.75], [186.0, 39.5, 3.8], [195.0, 40.3, 3.25], [193.0, 36.7, 3.45]];
    /// let map = Heatmap::correlation(penguins)
    ///     .names(["Flipper", "Bill", "Mass"])
    ///     .triangle(Triangle::Lower { diagonal: false });
    /// assert_eq!(map.matrix().get(0, 0), 1.0);
    /// ```
    pub fn correlation(observations: impl Into<Matrix>) -> Self {
        let observations = observations.into();
        // One that can't be read is kept as it is: rendering says what is wrong with it.
        let correlations = match observations.check() {
            Ok(()) => correlations(&observations),
            Err(_) => observations,
        };
        Self::new(correlations)
            .colormap(Colormap::RD_BU.reversed())
            .norm(CenteredNorm::new(0.0).half_range(1.0))
            .annotate_format(".2f")
    }
}

/// Pearson's r of every two columns.
fn correlations(observations: &Matrix) -> Matrix {
    let variables: Vec<Vec<f64>> = (0..observations.columns())
        .map(|column| (0..observations.rows()).map(|row| observations.get(row, column)).collect())
        .collect();
    let count = variables.len();
    let mut values = vec![1.0; count * count];
    for (i, a) in variables.iter().enumerate() {
        for (j, b) in variables.iter().enumerate().skip(i) {
            let r = pearson(a, b);
            values[i * count + j] = r;
            values[j * count + i] = r;
        }
    }
    Matrix::from_vec(values, count, count)
}

/// Pearson's r of what both have, by two passes (means first); NaN where it has no meaning.
fn pearson(a: &[f64], b: &[f64]) -> f64 {
    let both = || a.iter().zip(b).filter(|(a, b)| a.is_finite() && b.is_finite());
    let count = both().count() as f64;
    if count < 2.0 {
        return f64::NAN;
    }
    // Scaled by the greatest, so that no square overflows.
    let scale =
        both().fold((0.0, 0.0), |(x, y): (f64, f64), (a, b)| (x.max(a.abs()), y.max(b.abs())));
    let scaled = || both().map(|(a, b)| (a / scale.0, b / scale.1));
    let sum = scaled().fold((0.0, 0.0), |sum, (a, b)| (sum.0 + a, sum.1 + b));
    let mean = (sum.0 / count, sum.1 / count);
    let (mut aa, mut bb, mut ab) = (0.0, 0.0, 0.0);
    for (a, b) in scaled() {
        let (a, b) = (a - mean.0, b - mean.1);
        (aa, bb, ab) = (aa + a * a, bb + b * b, ab + a * b);
    }
    // Not `sqrt(aa * bb)`, which may underflow. A rounding error is no reason to leave the limits.
    let r = ab / aa.sqrt() / bb.sqrt();
    if r.is_finite() { r.clamp(-1.0, 1.0) } else { f64::NAN }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_correlations() {
        // numpy.corrcoef of the same.
        let r = pearson(&[1.0, 2.0, 3.0, 5.0], &[2.0, 1.0, 4.0, 6.0]);
        assert!((r - 0.902_243_638_678_106_1).abs() < 1e-12, "{r}");
        assert_eq!(pearson(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]), -1.0);
    }

    #[test]
    fn what_has_no_correlation_is_missing() {
        assert!(pearson(&[1.0, 1.0], &[1.0, 2.0]).is_nan());
        assert!(pearson(&[1.0, f64::NAN], &[1.0, 2.0]).is_nan());
        assert!(pearson(&[0.0, 0.0], &[0.0, 0.0]).is_nan());
        let r = pearson(&[1.0, f64::NAN, 2.0, 4.0], &[1.0, 9.0, 2.0, 4.0]);
        assert!((r - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_wrong_shape_is_kept_for_the_error() {
        assert!(Heatmap::correlation(vec![vec![1.0, 2.0], vec![1.0]]).matrix().check().is_err());
    }

    proptest! {
        #[test]
        fn is_symmetric_and_within_its_limits(
            values in prop::collection::vec(prop_oneof![-1e3..1e3, any::<f64>()], 12),
        ) {
            let matrix = correlations(&Matrix::from_vec(values, 4, 3));
            for (i, j) in (0..3).flat_map(|i| (0..3).map(move |j| (i, j))) {
                let r = matrix.get(i, j);
                prop_assert!(r.is_nan() || (-1.0..=1.0).contains(&r));
                prop_assert!(r.to_bits() == matrix.get(j, i).to_bits());
            }
        }
    }
}
