//! An axis with nothing left open but what fits.

use super::texts::{names, text};
use crate::error::Error;
use crate::guide::{Axis, Side, TickNames, TickText, Turn};
use crate::mark::Extent;
use crate::scale::{CategoryScale, LinearScale, Scale};
use crate::text::{Fit, Text};
use crate::tick::{Formatter, Locator, NumberFormat, TickLabels};
use crate::warning::Warning;
use std::sync::Arc;

/// The sides of the data that an x axis may stand on, its default first.
pub(crate) const X_SIDES: &[Side] = &[Side::Bottom, Side::Top];
/// The sides of the data that a y axis may stand on, its default first.
pub(crate) const Y_SIDES: &[Side] = &[Side::Left, Side::Right];

/// The most intervals between numbers whose texts are looked at; of names all are.
const INTERVALS: usize = 9;

/// An axis of the plotting area, or of a colorbar.
#[derive(Clone, Debug)]
pub(crate) struct ResolvedAxis {
    /// Such as `"x"`, `"secondary y"` or `"colorbar"`.
    pub(crate) name: &'static str,
    pub(crate) scale: Arc<dyn Scale>,
    pub(crate) locator: Arc<dyn Locator>,
    pub(crate) formatter: Arc<dyn Formatter>,
    /// How tick labels become texts; none where they are plain.
    pub(crate) tick_text: Option<TickText>,
    /// Texts of tick labels, where they are more than strings.
    pub(super) tick_texts: Vec<Text>,
    pub(crate) minor_ticks: bool,
    pub(crate) side: Side,
    pub(crate) label: Option<Text>,
    /// The unit that is drawn.
    pub(crate) unit: Option<Text>,
    /// Whether its unit is 1, which is not drawn.
    pub(crate) is_dimensionless: bool,
    /// How tick labels run; none for as it fits.
    pub(crate) turn: Option<Turn>,
    /// How its label runs; none for along the axis.
    pub(crate) label_turn: Option<Turn>,
    /// Every how many-th tick is kept.
    pub(crate) every: usize,
    /// The steps that may be taken to make its texts fit; none for the theme's.
    pub(crate) fit: Option<Fit>,
    /// Whether the scale starts at the far end: the top of a y axis whose values grow upwards is its
    /// upper limit.
    pub(crate) upwards: bool,
    /// Whether it has ticks: it is to be seen, and something is drawn on it that gives them a meaning.
    pub(crate) has_ticks: bool,
    /// The index of the axes that have its labels, in reading order, where it is shared and these
    /// are further out; none where it has its own.
    pub(crate) labels_of: Option<usize>,
}

impl ResolvedAxis {
    /// An axis of some sides, of which the first is its default; from the left or from the top.
    pub(crate) fn new(
        name: &'static str,
        axis: &Axis,
        sides: &[Side],
        scale: Arc<dyn Scale>,
        warnings: &mut Vec<Warning>,
    ) -> Result<Self, Error> {
        let mut text = |given: &Option<Text>, what| {
            let given = given.as_ref().filter(|_| axis.visible);
            text(given, &format!("{name} {what}"), warnings)
        };
        let locator = axis.locator.clone().unwrap_or_else(|| scale.locator().into());
        let formatter = formatter(axis, scale.as_ref())?;
        let tick_text = axis.tick_text.clone().filter(|_| axis.visible);
        let tick_texts = tick_text.as_ref().map_or_else(Vec::new, |text| {
            let (low, high) = scale.limits();
            let labels = formatter.format(&locator.ticks(low, high, INTERVALS)).labels;
            labels.iter().map(|label| text.of(label)).collect()
        });
        for text in &tick_texts {
            text.check(&format!("{name} tick label"))?;
        }
        let is_dimensionless = axis.unit.as_ref().is_some_and(|unit| unit.as_str().trim() == "1");
        Ok(Self {
            name,
            label: text(&axis.label, "label")?,
            unit: text(&axis.unit, "unit")?.filter(|_| !is_dimensionless),
            is_dimensionless,
            locator,
            formatter,
            tick_text,
            tick_texts,
            minor_ticks: axis.minor_ticks.unwrap_or_else(|| !is_linear(scale.as_ref())),
            side: side(name, axis, sides)?,
            turn: turn(name, "tick labels", axis.rotation)?,
            label_turn: turn(name, "label", axis.label_rotation)?,
            every: every(name, axis)?,
            fit: axis.fit,
            scale,
            upwards: false,
            has_ticks: axis.visible,
            labels_of: None,
        })
    }

    /// Whether its tick labels tell nothing apart: there are none, or one name.
    pub(crate) fn has_one_name_at_most(&self) -> bool {
        let (low, high) = self.scale.limits();
        let is_one_name = self.scale.has_names() && high - low <= 1.0;
        !self.has_ticks || self.labels_of.is_some() || is_one_name
    }

    /// Whether it has the ticks of another one on the same scale, with the same labels, whatever
    /// room there is for them.
    pub(super) fn has_ticks_of(&self, other: &Self) -> bool {
        (self.minor_ticks, self.every) == (other.minor_ticks, other.every)
            && (1..=INTERVALS).all(|intervals| {
                let (ticks, others) = (self.ticks(intervals), other.ticks(intervals));
                self.minor_values(&ticks) == other.minor_values(&others)
                    && self.labels(&ticks) == other.labels(&others)
                    && ticks == others
            })
    }

    fn ticks(&self, intervals: usize) -> Vec<f64> {
        let (low, high) = self.scale.limits();
        self.locator.ticks(low, high, intervals)
    }

    fn minor_values(&self, ticks: &[f64]) -> Vec<f64> {
        let (low, high) = self.scale.limits();
        if self.minor_ticks { self.locator.minor_ticks(low, high, ticks) } else { Vec::new() }
    }

    /// The labels of some ticks, and what they share.
    fn labels(&self, ticks: &[f64]) -> (Vec<Text>, String) {
        let TickLabels { labels, offset } = self.formatter.format(ticks);
        let text = |label: &String| match &self.tick_text {
            Some(text) => text.of(label),
            None => label.as_str().into(),
        };
        (labels.iter().map(text).collect(), offset)
    }
}

/// Says what is wrong with what an axis says of its ticks, whatever its scale.
pub(super) fn check_ticks(name: &'static str, axis: &Axis) -> Result<(), Error> {
    if let TickNames::Format(format) = &axis.labels {
        NumberFormat::given(format)?;
    }
    every(name, axis).map(|_| ())
}

fn every(name: &'static str, axis: &Axis) -> Result<usize, Error> {
    match axis.every {
        0 => Err(Error::EveryNth { axis: name }),
        every => Ok(every),
    }
}

/// An axis over what marks cover.
pub(super) fn over(
    (name, sides): (&'static str, &[Side]),
    axis: &Axis,
    extents: &[&Extent],
    upwards: bool,
    warnings: &mut Vec<Warning>,
) -> Result<ResolvedAxis, Error> {
    let scale = scale(name, extents, warnings)?;
    let resolved = ResolvedAxis::new(name, axis, sides, scale, warnings)?;
    let has_ticks = resolved.has_ticks && !extents.is_empty();
    Ok(ResolvedAxis { upwards, has_ticks, ..resolved })
}

/// One scale over what all marks cover; 0 to 1 when there are none.
pub(super) fn scale(
    axis: &'static str,
    extents: &[&Extent],
    warnings: &mut Vec<Warning>,
) -> Result<Arc<dyn Scale>, Error> {
    let mut interval: Option<(f64, f64, bool)> = None;
    for extent in extents {
        match extent {
            Extent::Categories(given) => {
                return if extents.iter().all(|other| other == extent) {
                    Ok(Arc::new(CategoryScale::new(names(axis, given, warnings))))
                } else {
                    Err(Error::MixedAxis { axis })
                };
            }
            &&Extent::Interval { low, high, integer } => {
                if !(low < high && (high - low).is_finite()) {
                    return Err(Error::Extent { axis, start: low, end: high });
                }
                let (a, b, whole) = interval.unwrap_or((low, high, true));
                interval = Some((a.min(low), b.max(high), whole && integer));
            }
        }
    }
    Ok(Arc::new(match interval {
        Some((low, high, true)) => LinearScale::new(low, high).integer(),
        Some((low, high, false)) => LinearScale::new(low, high),
        None => LinearScale::new(0.0, 1.0),
    }))
}

fn side(axis: &'static str, options: &Axis, sides: &[Side]) -> Result<Side, Error> {
    let default = sides.first().copied().unwrap_or(Side::Bottom);
    let side = options.side.unwrap_or(default);
    if sides.contains(&side) { Ok(side) } else { Err(Error::AxisSide { axis, side: side.name() }) }
}

/// The turn of an axis' tick labels, or of its label.
fn turn(
    axis: &'static str,
    what: &'static str,
    degrees: Option<f64>,
) -> Result<Option<Turn>, Error> {
    match degrees {
        Some(degrees) if !degrees.is_finite() => Err(Error::Rotation { axis, what, degrees }),
        degrees => Ok(degrees.map(Turn::degrees)),
    }
}

fn formatter(axis: &Axis, scale: &dyn Scale) -> Result<Arc<dyn Formatter>, Error> {
    Ok(match &axis.labels {
        TickNames::Scale => scale.formatter().into(),
        TickNames::Formatter(formatter) => Arc::clone(formatter),
        TickNames::Format(format) => Arc::new(NumberFormat::given(format)?),
    })
}

/// Whether equal steps of a scale's values are equal steps on the page.
pub(super) fn is_linear(scale: &dyn Scale) -> bool {
    let (low, high) = scale.limits();
    [0.25, 0.5, 0.75].iter().all(|&part| {
        let place = scale.forward(low * (1.0 - part) + high * part);
        (place - part).abs() < 1e-6
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::{LogScale, LogTransform};

    fn resolved(axis: &Axis) -> Result<ResolvedAxis, Error> {
        ResolvedAxis::new("x", axis, X_SIDES, Arc::new(LinearScale::new(0.0, 1.0)), &mut Vec::new())
    }

    #[test]
    fn mistakes_are_said() {
        let message = |axis: &Axis| resolved(axis).unwrap_err().to_string();
        assert_eq!(
            message(&Axis::new().side(Side::Left)),
            "the x axis can't stand on the left: x goes to the bottom or the top, y to the left or \
             the right"
        );
        assert_eq!(
            message(&Axis::new().rotation(f64::NAN)),
            "the rotation of the x tick labels must be finite, but is NaN"
        );
        assert_eq!(
            message(&Axis::new().label_rotation(f64::INFINITY)),
            "the rotation of the x label must be finite, but is inf"
        );
        assert_eq!(
            message(&Axis::new().every(0)),
            "every 0th tick of the x axis is none: keep every 1st, 2nd, ... or give no ticks"
        );
        assert!(message(&Axis::new().format(".f")).contains("the number format \".f\""));
    }

    #[test]
    fn an_axis_out_of_sight_has_nothing() {
        let axis = resolved(&Axis::new().label("a").unit("b").visible(false)).unwrap();
        assert_eq!((axis.label, axis.unit, axis.has_ticks), (None, None, false));
    }

    #[test]
    fn scales_are_told_apart() {
        assert!(is_linear(&LinearScale::new(-1e300, 1e300)));
        assert!(is_linear(&CategoryScale::new([String::new()].into())));
        assert!(!is_linear(&LogScale::new(LogTransform::default(), 1.0, 10.0)));
    }
}
