use crate::norm::Norm;
use crate::warning::Warning;

/// How many cells are shown, and how many of them say nothing, or lie outside the limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::mark::heatmap) struct Tally {
    pub(super) cells: usize,
    pub(super) missing: usize,
    /// Values that have no place on the norm.
    pub(super) lost: usize,
    pub(super) below: usize,
    pub(super) above: usize,
    /// Whether limits can come from any value.
    pub(super) usable: bool,
}

impl Tally {
    /// Counts a value, by asking the norm.
    pub(in crate::mark::heatmap) fn add(&mut self, norm: &dyn Norm, value: f64) {
        self.add_cell(norm, [value], None);
    }

    /// Counts a cell of several values, and maybe a size: it is missing where any of them is.
    pub(in crate::mark::heatmap) fn add_cell(
        &mut self,
        norm: &dyn Norm,
        values: impl IntoIterator<Item = f64>,
        size: Option<f64>,
    ) {
        let mut is_missing = size.is_some_and(f64::is_nan);
        for value in values {
            let place = norm.normalize(value);
            is_missing |= value.is_nan();
            self.lost += usize::from(place.is_nan() && !value.is_nan());
            self.below += usize::from(place < 0.0);
            self.above += usize::from(place > 1.0);
            self.usable |= value.is_finite() && !place.is_nan();
        }
        self.cells += 1;
        self.missing += usize::from(is_missing);
    }

    /// Counts values all of which are finite and within the limits.
    pub(super) fn add_inside(&mut self, cells: usize) {
        self.cells += cells;
        self.usable |= cells > 0;
    }

    /// Both together.
    pub(in crate::mark::heatmap) fn with(self, other: Self) -> Self {
        Self {
            cells: self.cells + other.cells,
            missing: self.missing + other.missing,
            lost: self.lost + other.lost,
            below: self.below + other.below,
            above: self.above + other.above,
            usable: self.usable || other.usable,
        }
    }

    /// What is worth knowing; `are_limits_found` says whether limits were to come from the values.
    pub(in crate::mark::heatmap) fn warnings(
        self,
        norm: &dyn Norm,
        are_limits_found: bool,
    ) -> impl Iterator<Item = Warning> + use<> {
        let Self { cells, missing, lost, below, above, usable } = self;
        let no_place = Warning::NoPlace { count: lost, reason: norm.no_place() };
        [
            (missing > 0).then_some(Warning::MissingCells { count: missing, cells }),
            (lost > 0).then_some(no_place),
            (below + above > 0).then_some(Warning::OutsideLimits { below, above }),
            (!usable && are_limits_found).then_some(Warning::NoFiniteValues),
        ]
        .into_iter()
        .flatten()
    }
}
