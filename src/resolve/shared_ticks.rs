//! What is said of the ticks of axes that are one: each setting as the first of them says it.

use super::axis;
use crate::error::{Error, PanelPlace};
use crate::guide::{Axis, TickNames};

/// A setting of an axis that its ticks, or their labels, come from.
#[derive(Clone, Copy)]
enum Setting {
    Ticks,
    MinorTicks,
    Every,
    Format,
    TickText,
}

impl Setting {
    const ALL: [Self; 5] =
        [Self::Ticks, Self::MinorTicks, Self::Every, Self::Format, Self::TickText];

    /// What it is called in a program.
    fn name(self) -> &'static str {
        match self {
            Self::Ticks => "ticks",
            Self::MinorTicks => "minor_ticks",
            Self::Every => "every",
            Self::Format => "format",
            Self::TickText => "tick_text",
        }
    }

    /// Whether an axis says it. One that is not drawn says nothing.
    fn is_said(self, axis: &Axis) -> bool {
        axis.visible
            && match self {
                Self::Ticks => axis.locator.is_some(),
                Self::MinorTicks => axis.minor_ticks.is_some(),
                Self::Every => axis.every != 1,
                Self::Format => !matches!(axis.labels, TickNames::Scale),
                Self::TickText => axis.tick_text.is_some(),
            }
    }

    /// An axis with this as another one says it.
    fn of(self, said: &Axis, axis: Axis) -> Axis {
        match self {
            Self::Ticks => Axis { locator: said.locator.clone(), ..axis },
            Self::MinorTicks => Axis { minor_ticks: said.minor_ticks, ..axis },
            Self::Every => Axis { every: said.every, ..axis },
            Self::Format => Axis { labels: said.labels.clone(), ..axis },
            Self::TickText => Axis { tick_text: said.tick_text.clone(), ..axis },
        }
    }
}

/// The settings that hold for the ticks of axes that are one.
pub(super) struct SharedTicks<'a>(Vec<Said<'a>>);

/// A setting, and who says it.
struct Said<'a> {
    setting: Setting,
    axis: &'a Axis,
    place: Option<&'a PanelPlace>,
}

/// A setting that an axis says in vain, and the panel that says otherwise.
pub(super) struct Unheard<'a> {
    pub(super) setting: &'static str,
    /// The axis as it would be, were it heard.
    pub(super) alone: Axis,
    pub(super) followed: &'a PanelPlace,
}

impl<'a> SharedTicks<'a> {
    /// Those of some axes, in reading order.
    pub(super) fn of(
        name: &'static str,
        axes: impl Iterator<Item = (&'a Axis, Option<&'a PanelPlace>)> + Clone,
    ) -> Result<Self, Error> {
        for (axis, place) in axes.clone() {
            // Where others have it, it would seem to be theirs.
            axis::check_ticks(name, axis).map_err(|error| error.at(place))?;
        }
        let first = |setting: Setting| {
            let mut said = axes.clone().filter(|(axis, _)| setting.is_said(axis));
            said.next().map(|(axis, place)| Said { setting, axis, place })
        };
        Ok(Self(Setting::ALL.into_iter().filter_map(first).collect()))
    }

    /// An axis with these.
    pub(super) fn on(&self, axis: Axis) -> Axis {
        self.0.iter().fold(axis, |axis, said| said.setting.of(said.axis, axis))
    }

    /// What an axis says itself that others say before it.
    pub(super) fn unheard<'s>(&'s self, own: &'s Axis) -> impl Iterator<Item = Unheard<'a>> + 's {
        let others = self.0.iter().filter(|said| {
            let is_own = std::ptr::eq(said.axis, own);
            !is_own && said.setting.is_said(own)
        });
        others.filter_map(|said| {
            let alone = said.setting.of(own, self.on(own.clone()));
            Some(Unheard { setting: said.setting.name(), alone, followed: said.place? })
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::error::Error;
    use crate::layout::AxesLayout;

    use crate::prelude::*;
    use crate::{Rendered, Warning};

    fn panel(axis: Axis) -> Axes {
        Axes::new().x_axis(axis).mark(Heatmap::new([[1, 2, 3, 4, 5]]).x_extent(0.0, 100.0))
    }

    fn rendered(axes: impl IntoIterator<Item = Axis>) -> Result<Rendered, Error> {
        let panels = Panels::column(axes.into_iter().map(panel)).share_x(Share::All);
        Figure::new(mm(90.0), mm(120.0)).panels(panels).render()
    }

    fn values(axes: &AxesLayout) -> Vec<f64> {
        axes.x.ticks.iter().map(|tick| tick.value).collect()
    }

    fn labels(axes: &AxesLayout) -> Vec<String> {
        let labels = axes.x.ticks.iter().filter_map(|tick| tick.label.as_ref());
        labels.map(|label| label.text.text().to_owned()).collect()
    }

    fn warnings(rendered: &Rendered) -> Vec<String> {
        rendered.warnings().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_one_says_of_ticks_holds_for_all() {
        let first = Axis::new().ticks([0.0, 50.0, 90.0]).minor_ticks(true);
        let second = Axis::new().every(2).format(".1f");
        let rendered = rendered([Axis::new(), first, second, Axis::new()]).unwrap();
        let panels = rendered.layout().panels();
        assert!(panels.iter().all(|axes| values(axes) == [0.0, 90.0]));
        assert!(panels.iter().all(|axes| axes.x.minor_ticks == panels[0].x.minor_ticks));
        assert_eq!(panels.iter().map(labels).collect::<Vec<_>>().concat(), ["0.0", "90.0"]);
        assert_eq!(warnings(&rendered), [""; 0]);
    }

    #[test]
    fn the_first_one_is_followed_and_others_are_told() {
        let ticks = |values: [f64; 2]| Axis::new().ticks(values);
        let rendered =
            rendered([ticks([0.0, 20.0]), ticks([0.0, 20.0]), ticks([0.0, 30.0])]).unwrap();
        assert!(rendered.layout().panels().iter().all(|axes| values(axes) == [0.0, 20.0]));
        assert_eq!(
            warnings(&rendered),
            ["the panel in row 3, column 1: `ticks` has no effect: the x axis is shared with the \
              panel in row 1, column 1, which comes first and says otherwise"]
        );
    }

    #[test]
    fn each_setting_is_told_that_would_be_seen() {
        let first = || Axis::new().format(".0f").tick_text(|name| Text::new().bold(name));
        let other = Axis::new().format(".2f").tick_text(|name| Text::new().italic(name)).every(3);
        let rendered = rendered([first(), first().every(2).minor_ticks(true), other]).unwrap();
        let unheard = rendered.warnings().iter().filter_map(|told| match &told.warning {
            Warning::SharedAxis { axis: "x", setting, .. } => Some(*setting),
            _ => None,
        });
        assert_eq!(unheard.collect::<Vec<_>>(), ["every", "format", "tick_text"]);
    }

    #[test]
    fn an_axis_out_of_sight_says_nothing() {
        let hidden = Axis::new().ticks([1.0]).visible(false);
        let rendered = rendered([hidden, Axis::new()]).unwrap();
        assert!(values(&rendered.layout().panels()[1]).len() > 1);
        assert_eq!(warnings(&rendered), [""; 0]);
    }

    #[test]
    fn mistakes_are_said_where_they_are_made() {
        let message = |axis| rendered([Axis::new(), axis]).unwrap_err().to_string();
        for axis in [Axis::new().every(0), Axis::new().format("x")] {
            assert!(message(axis).starts_with("the panel in row 2, column 1: "));
        }
    }
}
