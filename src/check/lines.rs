//! The width of lines.

use super::groups::Groups;
use super::rule::Pt;
use super::{Checker, Rule};
use crate::journal::Limits;
use crate::scene::Role;
use crate::units::{Length, PixelGrid, points};

/// The resolution to ask for where pixels are too large for lines.
const FINE: f64 = 300.0;
/// What rounding may do to a width.
const TOLERANCE: Length = points(0.005);

impl Checker<'_> {
    pub(super) fn line_widths(&mut self) {
        let (journal, drawn) = (self.journal, self.drawn);
        let Some(demand) = &journal.line_width else { return };
        let limits = demand.value;
        let mut groups = Groups::new();
        for line in &drawn.lines {
            let width = points(line.width);
            if limits.hold(width, TOLERANCE) {
                continue;
            }
            let is_thin = limits.nearest(width) > width;
            let worse = |new: &(Length, bool), old: &(Length, bool)| {
                if is_thin { new.0 < old.0 } else { new.0 > old.0 }
            };
            let is_minor = line.role == Role::Tick && line.label == "minor";
            let key = (line.role, is_minor, !is_thin);
            groups.add(key, (width, is_minor), worse, line.place());
        }
        for ((width, is_minor), place) in groups {
            let (wanted, dpi) = wanted(width, limits, self.scene.dpi());
            let mend = self.mend_line(place.role, is_minor, wanted, dpi);
            self.report(demand, Rule::LineWidth { width, limits, wanted, dpi }, place, mend);
        }
    }

    fn mend_line(&self, role: Role, is_minor: bool, wanted: Length, dpi: Option<f64>) -> String {
        let field = match role {
            Role::Spine => "the theme's spine_width",
            Role::Tick if is_minor => "the theme's minor_tick_width",
            Role::Tick => "the theme's tick_width",
            _ => "the width of its lines",
        };
        let width = format!("set {field} to {}", Pt(wanted));
        let Some(dpi) = dpi else { return width };
        let pitch = points(PixelGrid::new(self.scene.dpi()).pitch());
        format!(
            "{width}, and the figure's resolution with `.dpi({dpi:.1})`: lines are whole pixels \
             wide, and one is now {}",
            Pt(pitch)
        )
    }
}

/// A width within limits for one that is not, and the resolution that it takes, if another.
fn wanted(width: Length, limits: Limits, dpi: f64) -> (Length, Option<f64>) {
    match whole_pixels(width, limits, dpi) {
        Some(wanted) => (wanted, None),
        None => {
            let wanted = whole_pixels(width, limits, FINE);
            (wanted.unwrap_or_else(|| limits.nearest(width)), Some(FINE))
        }
    }
}

/// The width within limits that is nearest to one, of whole pixels.
fn whole_pixels(width: Length, limits: Limits, dpi: f64) -> Option<Length> {
    let pitch = PixelGrid::new(dpi).pitch();
    let nearest = limits.nearest(width);
    let pixels = nearest.points() / pitch;
    let pixels = if nearest > width { (pixels - 1e-6).ceil() } else { (pixels + 1e-6).floor() };
    let wanted = points(pixels * pitch);
    (pixels >= 1.0 && limits.hold(wanted, TOLERANCE)).then_some(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_whole_pixels_within_the_limits() {
        let limits = Limits::between(points(0.25), points(1.0));
        let wanted = |width: f64, dpi| wanted(points(width), limits, dpi);
        assert_eq!(wanted(0.1, 144.0), (points(0.5), None));
        assert_eq!(wanted(3.0, 144.0), (points(1.0), None));
        assert_eq!(wanted(3.0, 100.0), (points(0.72), None));
        // A pixel is 1.44 pt wide.
        assert_eq!(wanted(3.0, 50.0), (points(0.96), Some(300.0)));
    }
}
