//! The lengths of a colorbar's parts along its side.

use crate::guide::Align;
use crate::units::PixelGrid;

/// The lengths that the parts beside the bar want to have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EndLengths {
    /// Whether there is an end for what lies below, and for what lies above.
    pub(crate) extend: (bool, bool),
    /// Of each of these.
    pub(crate) end: f64,
    /// Of the swatch for missing values.
    pub(crate) swatch: Option<f64>,
    /// Of the gap between the swatch and the low end.
    pub(crate) gap: f64,
    /// Whether the lower limit is on the left or on top.
    pub(crate) starts_low: bool,
}

/// The parts of a colorbar along the side of a rectangle, all in whole pixels: swatch, gap, low end,
/// bar, high end, or the other way round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Along {
    /// From the start of the side to the whole.
    pub(crate) offset: f64,
    /// From the end of the whole to the end of the side.
    pub(crate) rest: f64,
    /// The length of the whole.
    pub(crate) total: f64,
    pub(crate) swatch: f64,
    pub(crate) gap: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) starts_low: bool,
}

impl Along {
    /// The parts within a total length, on a side that is at least as long. The bar keeps a sixth of
    /// it at least.
    pub(crate) fn new(
        side: f64,
        total: f64,
        align: Align,
        wanted: EndLengths,
        grid: PixelGrid,
    ) -> Self {
        let sixth = total / 6.0;
        let end = grid.floor(grid.snap(wanted.end).min(sixth));
        let swatch = wanted.swatch.unwrap_or(0.0);
        let along = Self {
            offset: 0.0,
            rest: 0.0,
            total,
            swatch: grid.ceil(swatch).min(grid.floor(total / 3.0)),
            gap: if wanted.swatch.is_some() {
                grid.ceil(wanted.gap).min(grid.floor(sixth))
            } else {
                0.0
            },
            low: if wanted.extend.0 { end } else { 0.0 },
            high: if wanted.extend.1 { end } else { 0.0 },
            starts_low: wanted.starts_low,
        };
        let free = (side - total).max(0.0);
        let offset = match align {
            Align::Start => 0.0,
            Align::Center => grid.snap(free / 2.0).min(free),
            Align::End => free,
        };
        Self { offset, rest: free - offset, ..along }
    }

    /// The same on a side of another length, which it is no longer than.
    pub(crate) fn moved_to(self, side: f64, align: Align) -> Self {
        let free = (side - self.total).max(0.0);
        let offset = match align {
            Align::Start => 0.0,
            Align::Center => free / 2.0,
            Align::End => free,
        };
        Self { offset, rest: free - offset, ..self }
    }

    /// The length of the bar.
    pub(crate) fn bar(&self) -> f64 {
        self.total - self.swatch - self.gap - self.low - self.high
    }

    /// From the start of the whole to the bar.
    pub(crate) fn before(&self) -> f64 {
        if self.starts_low { self.swatch + self.gap + self.low } else { self.high }
    }

    /// From the bar to the end of the whole.
    pub(crate) fn after(&self) -> f64 {
        if self.starts_low { self.high } else { self.swatch + self.gap + self.low }
    }

    /// From the start of the whole to the outer end of the bar's own ends, and likewise at the end.
    pub(crate) fn outside(&self) -> (f64, f64) {
        let swatch = self.swatch + self.gap;
        if self.starts_low { (swatch, 0.0) } else { (0.0, swatch) }
    }

    /// The lengths of the ends at the start and at the end.
    pub(crate) fn ends(&self) -> (f64, f64) {
        if self.starts_low { (self.low, self.high) } else { (self.high, self.low) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn parts_make_up_the_whole(
            side in 12.0..500.0,
            share in 0.05..=1.0_f64,
            wanted in (any::<(bool, bool)>(), 0.0..40.0, prop::option::of(0.0..80.0), 0.0..40.0),
            starts_low: bool,
            align in prop_oneof![Just(Align::Start), Just(Align::Center), Just(Align::End)],
        ) {
            let (extend, end, swatch, gap) = wanted;
            let wanted = EndLengths { extend, end, swatch, gap, starts_low };
            let grid = PixelGrid::new(300.0);
            let total = f64::max(side * share, 1.0);
            let along = Along::new(side, total, align, wanted, grid);
            prop_assert!(along.bar() >= total / 6.0 - 1e-9, "{along:?}");
            prop_assert!((along.before() + along.bar() + along.after() - total).abs() < 1e-9);
            prop_assert!((along.offset + total + along.rest - side).abs() < 1e-9);
            prop_assert!(along.offset >= 0.0 && along.rest >= -1e-9);
            prop_assert!(along.swatch >= 0.0 && along.gap >= 0.0 && along.before() >= 0.0);
        }
    }
}
