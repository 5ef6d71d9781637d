//! Strips at the side of a matrix.

use super::axis::{self, ResolvedAxis};
use super::texts::text;
use super::{Against, ResolvedMark};
use crate::axes::{Axes, Strip};
use crate::error::Error;
use crate::guide::Side;
use crate::scale::Scale;
use crate::text::Text;
use crate::theme::Theme;
use crate::units::{Length, MAX_SIDE};
use crate::warning::Warning;
use std::sync::Arc;

/// How far apart limits may be that count as equal, as a share of their span.
const TOLERANCE: f64 = 1e-9;

/// A strip with its norm.
#[derive(Debug)]
pub(crate) struct ResolvedStrip {
    pub(crate) side: Side,
    pub(crate) mark: ResolvedMark,
    pub(crate) label: Option<Text>,
    pub(crate) thickness: f64,
    /// What runs away from the data.
    pub(crate) across: Arc<dyn Scale>,
}

/// All strips of axes.
pub(super) fn strips(
    axes: &Axes,
    (x, y): (&ResolvedAxis, &ResolvedAxis),
    theme: &Theme,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<ResolvedStrip>, Error> {
    let strip = |(side, strip): &(Side, Strip)| {
        let along = if side.is_horizontal() { x } else { y };
        resolved(*side, strip, along, theme, warnings)
    };
    axes.strips.iter().map(strip).collect()
}

fn resolved(
    side: Side,
    strip: &Strip,
    axis: &ResolvedAxis,
    theme: &Theme,
    warnings: &mut Vec<Warning>,
) -> Result<ResolvedStrip, Error> {
    let mark = strip.on(side);
    let domain = mark.domain()?;
    let (along, across) =
        if side.is_horizontal() { (domain.x, domain.y) } else { (domain.y, domain.x) };
    let name = if side.is_horizontal() { ["x", "y"] } else { ["y", "x"] };
    let covered = axis::scale(name[0], &[&along], warnings)?.limits();
    check_extent(side, covered, axis.scale.limits())?;
    Ok(ResolvedStrip {
        side,
        label: text(strip.label.as_ref(), "strip label", warnings)?,
        thickness: thickness(strip, theme)?,
        across: axis::scale(name[1], &[&across], warnings)?,
        mark: ResolvedMark { mappable: mark.mappable(None)?, mark, against: Against::First },
    })
}

/// Tells whether a strip covers its axis.
fn check_extent(side: Side, strip: (f64, f64), axis: (f64, f64)) -> Result<(), Error> {
    let span = axis.1 - axis.0;
    let is_off = |a: f64, b: f64| (a - b).abs() > TOLERANCE * span;
    if is_off(strip.0, axis.0) || is_off(strip.1, axis.1) {
        return Err(Error::StripExtent { side: side.name(), strip, axis });
    }
    Ok(())
}

fn thickness(strip: &Strip, theme: &Theme) -> Result<f64, Error> {
    let points = strip.thickness.map_or(theme.strip_width, Length::points);
    if strip.thickness.is_none() || (0.1..=MAX_SIDE).contains(&points) {
        return Ok(points);
    }
    let reason = "must be 0.1 pt to 14400 pt";
    Err(Error::Guide { guide: "strip", setting: "thickness", value: points, reason })
}

#[cfg(test)]
mod tests {
    use crate::norm::CategoryNorm;
    use crate::prelude::*;
    use crate::units::Length;

    fn message(side: Side, strip: Strip) -> String {
        let map = Heatmap::new([[1, 2, 3], [4, 5, 6]]).row_names(["a", "b"]);
        let axes = Axes::new().mark(map).strip(side, strip);
        Figure::new(inches(3.0), inches(3.0)).axes(axes).render().unwrap_err().to_string()
    }

    #[test]
    fn mistakes_are_said() {
        assert_eq!(
            message(Side::Left, Strip::values([1.0, 2.0, 3.0])),
            "the strip on the left covers -0.5 to 2.5, but its axis goes from -0.5 to 1.5: give a \
             value for each row or column, and where these have positions the strip's extent"
        );
        assert!(message(Side::Top, Strip::categories(["a"])).contains("on the top covers"));
        let thin = |thickness: Length| Strip::values([1, 2]).thickness(thickness);
        assert_eq!(
            message(Side::Right, thin(points(-1.0))),
            "the strip's thickness must be 0.1 pt to 14400 pt, but is -1"
        );
        assert!(message(Side::Left, Strip::values([1, 2]).limits(2.0, 1.0)).contains("limits"));
        assert!(message(Side::Left, Strip::values([0; 0])).contains("no cells"));
        let unnamed = Strip::values([1, 2]).norm(CategoryNorm::new([""; 0]));
        assert!(message(Side::Left, unnamed).contains("one category at least"));
    }
}
