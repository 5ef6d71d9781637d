use crate::data::{Piece, Values};
use std::ops::ControlFlow;
use std::sync::{Mutex, PoisonError};

/// What limits are taken from: it remembers what lies between the ends of what it showed.
pub(super) struct Seen<'a> {
    values: &'a dyn Values,
    ends: Mutex<Option<(f64, f64)>>,
}

impl<'a> Seen<'a> {
    pub(super) fn new(values: &'a dyn Values) -> Self {
        Self { values, ends: Mutex::default() }
    }

    /// The ends of all values; none where they were not asked for.
    pub(super) fn ends(self) -> Option<(f64, f64)> {
        self.ends.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Values for Seen<'_> {
    fn parts(&self) -> usize {
        self.values.parts()
    }

    fn visit(&self, part: usize, see: &mut dyn FnMut(&Piece<'_>)) -> ControlFlow<()> {
        let mut found = (f64::INFINITY, f64::NEG_INFINITY);
        let flow = self.values.visit(part, &mut |piece| {
            let (least, greatest) = piece.ends();
            found = (found.0.min(least), found.1.max(greatest));
            see(piece);
        });
        let mut ends = self.ends.lock().unwrap_or_else(PoisonError::into_inner);
        let (low, high) = ends.unwrap_or(found);
        *ends = Some((low.min(found.0), high.max(found.1)));
        flow
    }
}
