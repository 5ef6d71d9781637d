//! Sizes of the cells' shapes, from a second matrix.

use super::Heatmap;
use super::legend::with_entries;
use super::shapes::LARGEST;
use crate::color::Color;
use crate::data::Matrix;
use crate::error::Error;
use crate::guide::{Legend, LegendEntry, Symbol, SymbolSize};
use crate::tick::{AutoLocator, Formatter, Locator, ScalarFormatter};
use crate::warning::Warning;

/// The fill of the symbols in a size legend: as far from black as from white, and no colormap's.
const NEUTRAL: Color = Color::rgb(0x80, 0x80, 0x80);

/// How many intervals to try, until there are three to five sizes in the legend.
const ROOMS: [usize; 5] = [4, 5, 6, 7, 3];

/// Sizes as the user describes them.
#[derive(Clone, Debug, Default)]
pub(super) struct Sizes {
    matrix: Option<Matrix>,
    limits: Option<(f64, f64)>,
    legend: Option<Legend>,
}

impl Heatmap {
    /// Sizes the cells' shapes by a second matrix of the same shape. Cells are circles then, unless
    /// another [`shape`](Self::shape) is set.
    ///
    /// The area is in proportion to the size, not the diameter, which would make a value of double
    /// size look four times as large: so do dot plots and bubble charts, and Cleveland and McGill
    /// (1984) rank area as what readers judge. The largest size is 0.9 of the smaller side of a
    /// cell. Negative sizes count by their absolute value, as in a plot of correlations, where the
    /// colour tells the sign. A cell of size 0 has no shape, and one whose size is NaN has none
    /// either and counts as missing.
    #[must_use]
    pub fn sizes(mut self, sizes: impl Into<Matrix>) -> Self {
        self.sizes.matrix = Some(sizes.into());
        self
    }

    /// Sets the size that has no area, and the one that has the largest shape: 0 and the largest
    /// absolute value by default.
    ///
    /// Area is in proportion to the size where `low` is 0. Sizes below `low` have no shape, those
    /// above `high` the largest; a warning counts both.
    #[must_use]
    pub fn size_limits(mut self, low: f64, high: f64) -> Self {
        self.sizes.limits = Some((low, high));
        self
    }

    /// Asks for a legend of three to five round sizes, drawn as large as in the cells, if there are
    /// so many within the limits.
    #[must_use]
    pub fn size_legend(mut self, legend: Legend) -> Self {
        self.sizes.legend = Some(legend);
        self
    }

    /// Warns of sizes outside their limits.
    pub(super) fn sizes_outside(&self) -> Option<Warning> {
        let sizes = self.sizes.matrix()?;
        let scale = self.sizes.scale(sizes);
        let (mut below, mut above) = (0, 0);
        for size in self.values_of(sizes) {
            let (is_below, is_above) = scale.beyond(size);
            below += usize::from(is_below);
            above += usize::from(is_above);
        }
        (below + above > 0).then_some(Warning::OutsideSizeLimits { below, above })
    }

    /// The size legend that is asked for.
    pub(super) fn made_size_legend(&self) -> Result<Option<Legend>, Error> {
        let Some(legend) = &self.sizes.legend else {
            return Ok(None);
        };
        let sizes = self.sizes.matrix().ok_or(Error::EmptyLegend {
            legend: "size legend",
            reason: "the heatmap has no sizes; give them by `sizes`",
        })?;
        let scale = self.sizes.scale(sizes);
        let (ticks, shares) = scale.ticks(sizes.is_integer());
        // Shapes are sized by the smallest cell.
        let (columns, rows) = self.geometry.edges(&self.matrix);
        let (x, y) = (least_step(&columns), least_step(&rows));
        let symbols = shares.iter().filter_map(|share| {
            let path = self.drawn_shape().path(1.0)?;
            let size = SymbolSize::Span { share: LARGEST * share, x, y };
            Some(Symbol::Shape { path, size, fill: NEUTRAL })
        });
        let named = ScalarFormatter::new().format(&ticks);
        let entries =
            symbols.zip(named.labels).map(|(symbol, label)| LegendEntry::new(symbol, label));
        Ok(Some(with_entries(legend, entries, &named.offset)))
    }
}

/// The least distance of two edges, in data.
fn least_step(edges: &[f64]) -> f64 {
    let steps = edges.windows(2).map(|pair| (pair[1] - pair[0]).abs());
    steps.fold(f64::INFINITY, f64::min)
}

impl Sizes {
    /// The sizes; none where all shapes are alike.
    pub(super) fn matrix(&self) -> Option<&Matrix> {
        self.matrix.as_ref()
    }

    /// Tells whether sizes and limits can be drawn for a heatmap of this matrix.
    pub(super) fn check(&self, of: &Matrix) -> Result<(), Error> {
        if let Some(sizes) = &self.matrix {
            of.check_beside("matrix of sizes", sizes)?;
        }
        match self.limits {
            Some((low, high)) if !(0.0 <= low && low < high && high.is_finite()) => {
                Err(Error::SizeLimits { low, high })
            }
            _ => Ok(()),
        }
    }

    /// How large sizes are drawn.
    pub(super) fn scale(&self, sizes: &Matrix) -> SizeScale {
        let (low, high) = self.limits.unwrap_or_else(|| {
            let (least, greatest) = sizes.finite_range().unwrap_or_default();
            let high = greatest.max(-least);
            (0.0, if high > 0.0 { high } else { 1.0 })
        });
        SizeScale { low, high }
    }
}

/// From a size to the side of a shape.
#[derive(Clone, Copy, Debug)]
pub(super) struct SizeScale {
    low: f64,
    high: f64,
}

impl SizeScale {
    /// The side as a share of the largest, from 0 to 1; none for NaN.
    pub(super) fn share(self, size: f64) -> Option<f64> {
        let area = (size.abs() - self.low) / (self.high - self.low);
        (!area.is_nan()).then(|| area.clamp(0.0, 1.0).sqrt())
    }

    /// Whether a size is below the lower limit, and above the upper one.
    pub(super) fn beyond(self, size: f64) -> (bool, bool) {
        (size.abs() < self.low, size.abs() > self.high)
    }

    /// Round sizes for a legend, and their shares; three to five where that is possible.
    fn ticks(self, integers: bool) -> (Vec<f64>, Vec<f64>) {
        let locator = AutoLocator::new().with_integers(integers);
        let ticks = |room: usize| {
            let mut ticks = locator.ticks(self.low, self.high, room);
            ticks.retain(|&tick| tick > self.low);
            ticks
        };
        let fits = |ticks: &Vec<f64>| (3..=5).contains(&ticks.len());
        let ticks = ROOMS.map(ticks).into_iter().find(fits).unwrap_or_else(|| ticks(ROOMS[0]));
        ticks.into_iter().filter_map(|tick| Some((tick, self.share(tick)?))).unzip()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scale(low: f64, high: f64) -> SizeScale {
        SizeScale { low, high }
    }

    #[test]
    fn area_is_in_proportion() {
        let scale = scale(0.0, 100.0);
        for size in [0.0, 1.0, 25.0, -25.0, 100.0, 200.0] {
            let side = scale.share(size).unwrap();
            assert!((side * side - (size.abs() / 100.0).min(1.0)).abs() < 1e-12, "{size}");
        }
        assert_eq!(scale.share(f64::NAN), None);
        assert_eq!(scale.beyond(-101.0), (false, true));
    }

    #[test]
    fn the_largest_absolute_value_is_the_largest_shape() {
        let sizes = Sizes::default();
        assert_eq!(sizes.scale(&Matrix::from([[-4.0, 2.0, f64::INFINITY]])).high, 4.0);
        assert_eq!(sizes.scale(&Matrix::from([[0, 0]])).high, 1.0);
        assert_eq!(sizes.scale(&Matrix::from([[f64::NAN]])).high, 1.0);
    }

    #[test]
    fn legends_have_few_round_sizes() {
        for (high, integers, ticks) in [
            (100.0, true, vec![25.0, 50.0, 75.0, 100.0]),
            (1.0, false, vec![0.25, 0.5, 0.75, 1.0]),
            (55.0, false, vec![10.0, 20.0, 30.0, 40.0, 50.0]),
            (2.0, true, vec![1.0, 2.0]),
        ] {
            assert_eq!(scale(0.0, high).ticks(integers).0, ticks, "{high}");
        }
    }

    #[test]
    fn a_legend_is_in_the_shape_and_scale_of_the_cells() {
        let map = Heatmap::new([[1.0, 2.0]])
            .sizes([[1_000_000, 4_000_000]])
            .size_legend(Legend::new().title("Cells"));
        let legend = map.made_size_legend().unwrap().unwrap();
        assert_eq!(legend.get_title(), Some(&"Cells (×10⁶)".into()));
        let labels: Vec<_> =
            legend.get_entries().iter().map(|entry| entry.label.as_str()).collect();
        assert_eq!(labels, ["1", "2", "3", "4"]);
        for (entry, share) in legend.get_entries().iter().zip([0.25_f64, 0.5, 0.75, 1.0]) {
            let Symbol::Shape { size: SymbolSize::Span { share: side, .. }, .. } = entry.symbol
            else {
                panic!("{entry:?}")
            };
            assert!((side - LARGEST * share.sqrt()).abs() < 1e-12);
        }
        let none = Heatmap::new([[1]]).size_legend(Legend::new());
        assert!(none.made_size_legend().unwrap_err().to_string().contains("`sizes`"));
    }

    proptest! {
        #[test]
        fn any_sizes_have_shares(sizes: Vec<f64>) {
            let matrix = Matrix::from_vec(sizes.clone(), 1, sizes.len());
            let scale = Sizes::default().scale(&matrix);
            for size in sizes {
                let share = scale.share(size);
                prop_assert_eq!(share.is_none(), size.is_nan());
                prop_assert!(share.is_none_or(|share| (0.0..=1.0).contains(&share)));
            }
            let (ticks, shares) = scale.ticks(false);
            prop_assert!(shares.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", ticks);
        }
    }
}
