//! Colorbars and legends with nothing left open but places.

use super::axis::is_linear;
use super::texts::text;
use super::{ResolvedAxis, ResolvedMark};
use crate::error::Error;
use crate::guide::{
    Align, BarLength, Colorbar, Extend, ExtendShape, LabelPlace, Legend, LegendEntry, Position,
    Spacing, Symbol, SymbolSize, TickNames,
};
use crate::mark::{Mappable, Mark as _};
use crate::norm::Bands;
use crate::scale::LinearScale;
use crate::text::Text;
use crate::theme::Theme;
use crate::units::{Length, MAX_SIDE};
use crate::warning::Warning;
use std::sync::Arc;

/// How long a colorbar inside the axes is by default, as a share of the data rectangle's side.
const INSIDE_SHARE: f64 = 0.4;

/// What stands on a side of the data rectangle, or inside of it.
#[derive(Debug)]
pub(crate) enum ResolvedGuide {
    Colorbar(Box<ResolvedColorbar>),
    Legend(ResolvedLegend),
}

#[derive(Debug)]
pub(crate) struct ResolvedColorbar {
    pub(crate) mappable: Mappable,
    pub(crate) position: Position,
    /// The axis along it, on the side that ticks and labels face; values are laid out by its scale.
    pub(crate) axis: ResolvedAxis,
    pub(crate) label_place: LabelPlace,
    pub(crate) length: BarLength,
    pub(crate) align: Align,
    pub(crate) thickness: f64,
    /// Whether it has an end for what lies below, and for what lies above.
    pub(crate) extend: (bool, bool),
    pub(crate) extend_shape: ExtendShape,
    pub(crate) missing: Option<Text>,
    pub(crate) inverted: bool,
}

#[derive(Debug)]
pub(crate) struct ResolvedLegend {
    pub(crate) position: Position,
    pub(crate) title: Option<Text>,
    pub(crate) columns: Option<usize>,
    pub(crate) entries: Vec<LegendEntry>,
}

impl ResolvedLegend {
    /// Takes the entries of another that would be its equal but for those, each once; gives it back
    /// where it is not.
    fn join(&mut self, other: Self) -> Option<Self> {
        let is_alike = self.position == other.position
            && self.title == other.title
            && self.columns == other.columns;
        if !is_alike {
            return Some(other);
        }
        for entry in other.entries {
            if !self.entries.contains(&entry) {
                self.entries.push(entry);
            }
        }
        None
    }
}

impl ResolvedGuide {
    /// What it is.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Colorbar(_) => "colorbar",
            Self::Legend(_) => "legend",
        }
    }

    pub(crate) fn position(&self) -> Position {
        match self {
            Self::Colorbar(colorbar) => colorbar.position,
            Self::Legend(legend) => legend.position,
        }
    }
}

/// The colorbars that marks ask for, and their legends unless those stand elsewhere, from the inside
/// outwards. Legends at one place with the same title and the same number of columns are one.
/// With each mark comes how many units of the first axes one unit of x and one of y take.
pub(super) fn guides<'a>(
    marks: impl Iterator<Item = (&'a ResolvedMark, (f64, f64))>,
    theme: &Theme,
    with_legends: bool,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<ResolvedGuide>, Error> {
    let (mut guides, mut legends) = (Vec::new(), Vec::<ResolvedLegend>::new());
    for (ResolvedMark { mark, mappable, .. }, units) in marks {
        let mappable = mappable.as_ref();
        let asked = mappable.and_then(|mappable| Some((mappable, mappable.colorbar.as_ref()?)));
        if let Some((mappable, asked)) = asked {
            let resolved = colorbar(mappable, asked, theme, warnings)?;
            guides.push(ResolvedGuide::Colorbar(Box::new(resolved)));
        }
        let asked = if with_legends { mark.legends(mappable)? } else { Vec::new() };
        for asked in asked.iter().filter(|legend| !legend.get_entries().is_empty()) {
            let legend = legend(asked, units, warnings)?;
            let left = legends.iter_mut().try_fold(legend, |legend, other| other.join(legend));
            legends.extend(left);
        }
    }
    guides.extend(legends.into_iter().map(ResolvedGuide::Legend));
    Ok(guides)
}

pub(super) fn colorbar(
    mappable: &Mappable,
    asked: &Colorbar,
    theme: &Theme,
    warnings: &mut Vec<Warning>,
) -> Result<ResolvedColorbar, Error> {
    let position = asked.get_position();
    let bands = mappable.norm.bands();
    Ok(ResolvedColorbar {
        position,
        axis: axis(mappable, asked, bands.as_ref(), warnings)?,
        label_place: asked.label_place,
        length: length(asked, position)?,
        align: asked.align,
        thickness: thickness(asked, theme)?,
        extend: extend(asked.extend, mappable, bands.as_ref()),
        extend_shape: asked.extend_shape,
        missing: text(asked.missing.as_ref(), "label of missing values", warnings)?,
        inverted: asked.inverted,
        mappable: mappable.clone(),
    })
}

/// The axis along a colorbar: ticks are those of the norm's scale, whatever the parts' lengths.
fn axis(
    mappable: &Mappable,
    asked: &Colorbar,
    bands: Option<&Bands>,
    warnings: &mut Vec<Warning>,
) -> Result<ResolvedAxis, Error> {
    let of_norm = mappable.norm.scale();
    let mut axis = asked.axis.clone().side(asked.get_side());
    axis.locator.get_or_insert_with(|| of_norm.locator().into());
    if let TickNames::Scale = axis.labels {
        axis.labels = TickNames::Formatter(of_norm.formatter().into());
    }
    axis.minor_ticks.get_or_insert(bands.is_none() && !is_linear(of_norm.as_ref()));
    let scale = match asked.spacing {
        Spacing::Proportional if bands.is_some() && !of_norm.has_names() => {
            let (low, high) = of_norm.limits();
            Arc::new(LinearScale::new(low, high))
        }
        _ => of_norm,
    };
    let axis = ResolvedAxis::new("colorbar", &axis, &[asked.get_side()], scale, warnings)?;
    let upwards = axis.side.is_horizontal() == asked.inverted;
    Ok(ResolvedAxis { upwards, ..axis })
}

fn length(asked: &Colorbar, position: Position) -> Result<BarLength, Error> {
    let wrong = |setting, value, reason| Error::Guide { guide: "colorbar", setting, value, reason };
    let whole = if let Position::Beside(_) = position { 1.0 } else { INSIDE_SHARE };
    match asked.length {
        None => Ok(BarLength::Share(whole)),
        Some(BarLength::Share(share)) if !(share > 0.0 && share <= 1.0) => {
            Err(wrong("length_share", share, "must be above 0 and at most 1"))
        }
        Some(BarLength::Length(length)) if !(1.0..=MAX_SIDE).contains(&length.points()) => {
            Err(wrong("length", length.points(), "must be 1 pt to 14400 pt"))
        }
        Some(length) => Ok(length),
    }
}

fn thickness(asked: &Colorbar, theme: &Theme) -> Result<f64, Error> {
    let points = asked.thickness.map_or(theme.colorbar_width, Length::points);
    if asked.thickness.is_none() || (0.1..=MAX_SIDE).contains(&points) {
        return Ok(points);
    }
    let reason = "must be 0.1 pt to 14400 pt";
    Err(Error::Guide { guide: "colorbar", setting: "thickness", value: points, reason })
}

fn extend(asked: Extend, mappable: &Mappable, bands: Option<&Bands>) -> (bool, bool) {
    let kept = bands.map_or((false, false), Bands::extends);
    match asked {
        Extend::Auto => (mappable.beyond.0 || kept.0, mappable.beyond.1 || kept.1),
        Extend::Neither => (false, false),
        Extend::Min => (true, false),
        Extend::Max => (false, true),
        Extend::Both => (true, true),
    }
}

fn check_size(size: SymbolSize) -> Result<(), Error> {
    let (size, units) = match size {
        SymbolSize::Points(size) | SymbolSize::Cell(size) => (size, [0.0; 2]),
        SymbolSize::Span { share, x, y } => (share, [x, y]),
    };
    let odd = [(size, MAX_SIDE), (units[0], f64::MAX), (units[1], f64::MAX)]
        .into_iter()
        .find(|(number, most)| !(0.0..=*most).contains(number));
    let (guide, setting, reason) = ("legend", "symbol size", "must be 0 to 14400");
    odd.map_or(Ok(()), |(value, _)| Err(Error::Guide { guide, setting, value, reason }))
}

/// A size in units of the first axes.
fn in_units(size: SymbolSize, (x_unit, y_unit): (f64, f64)) -> SymbolSize {
    match size {
        SymbolSize::Cell(share) if (x_unit, y_unit) != (1.0, 1.0) => {
            SymbolSize::Span { share, x: x_unit.min(f64::MAX), y: y_unit.min(f64::MAX) }
        }
        SymbolSize::Span { share, x, y } => {
            SymbolSize::Span { share, x: (x * x_unit).min(f64::MAX), y: (y * y_unit).min(f64::MAX) }
        }
        SymbolSize::Cell(_) | SymbolSize::Points(_) => size,
    }
}

pub(super) fn legend(
    asked: &Legend,
    units: (f64, f64),
    warnings: &mut Vec<Warning>,
) -> Result<ResolvedLegend, Error> {
    let mut entries = asked.get_entries().to_vec();
    for entry in &mut entries {
        entry.label = text(Some(&entry.label), "label of a legend", warnings)?.unwrap_or_default();
        if let Symbol::Shape { size, .. } = &mut entry.symbol {
            check_size(*size)?;
            *size = in_units(*size, units);
        }
    }
    Ok(ResolvedLegend {
        position: asked.get_position(),
        title: text(asked.get_title(), "legend title", warnings)?,
        columns: asked.get_columns(),
        entries,
    })
}

#[cfg(test)]
mod tests {
    use crate::guide::Corner;
    use crate::norm::CategoryNorm;
    use crate::prelude::*;

    /// How many entries the legends of marks with some names have.
    fn entries(marks: &[(&[&str], Legend)]) -> Vec<usize> {
        let axes = marks.iter().fold(Axes::new(), |axes, (names, legend)| {
            let norm = CategoryNorm::new(names.to_vec());
            axes.mark(Heatmap::new([[0.0, f64::NAN]]).norm(norm).legend(legend.clone()))
        });
        let rendered = Figure::new(inches(6.0), inches(4.0)).axes(axes).render().unwrap();
        let legends = &rendered.layout().axes().unwrap().legends;
        legends.iter().map(|legend| legend.entries.len()).collect()
    }

    #[test]
    fn legends_at_one_place_are_one() {
        let (new, titled) = (Legend::new, |title| Legend::new().title(title));
        assert_eq!(entries(&[(&["a"], new()), (&["b", "c"], new())]), [3]);
        assert_eq!(entries(&[(&["a"], titled("T")), (&["b"], titled("T"))]), [2]);
        // Colours differ where there are more names: a is told once where it is the same.
        assert_eq!(entries(&[(&["a", "b"], new()), (&["a", "c"], new())]), [3]);
        let inside = || new().inside(Corner::TopLeft);
        assert_eq!(entries(&[(&["a"], inside()), (&["b"], new()), (&["c"], inside())]), [1, 2]);
    }

    #[test]
    fn legends_that_differ_stay_apart() {
        let (new, titled) = (Legend::new, |title| Legend::new().title(title));
        for other in [titled("U"), new(), titled("T").columns(2), titled("T").side(Side::Left)] {
            assert_eq!(entries(&[(&["a"], titled("T")), (&["b"], other)]), [1, 1]);
        }
    }
}
