//! Random settings of an axis.

use super::texts::text;
use graticule::prelude::*;
use proptest::prelude::*;

/// Any side, or none.
pub fn side() -> impl Strategy<Value = Option<Side>> {
    prop_oneof![
        Just(None),
        Just(Some(Side::Right)),
        Just(Some(Side::Left)),
        Just(Some(Side::Top)),
        Just(Some(Side::Bottom)),
    ]
}

/// An axis as a user sets it.
#[derive(Clone, Debug)]
pub struct AxisPlan {
    pub is_opposite: bool,
    pub rotation: Option<f64>,
    pub label_rotation: Option<f64>,
    pub every: usize,
    pub minor_ticks: Option<bool>,
    pub format: Option<&'static str>,
    pub ticks: Option<Vec<f64>>,
    pub unit: Option<Text>,
    pub has_texts: bool,
    pub visible: bool,
    pub fit: Option<Fit>,
}

impl AxisPlan {
    pub fn side(&self, sides: [Side; 2]) -> Side {
        sides[usize::from(self.is_opposite)]
    }

    pub fn axis(&self, sides: [Side; 2]) -> Axis {
        let mut axis = Axis::new().side(self.side(sides)).every(self.every).visible(self.visible);
        if let Some(degrees) = self.rotation {
            axis = axis.rotation(degrees);
        }
        if let Some(degrees) = self.label_rotation {
            axis = axis.label_rotation(degrees);
        }
        if let Some(minor_ticks) = self.minor_ticks {
            axis = axis.minor_ticks(minor_ticks);
        }
        if let Some(format) = self.format {
            axis = axis.format(format);
        }
        if let Some(ticks) = &self.ticks {
            axis = axis.ticks(ticks.iter().copied());
        }
        if let Some(unit) = &self.unit {
            axis = axis.unit(unit);
        }
        if self.has_texts {
            axis = axis.tick_text(|name| Text::new().italic(name).superscript("2").bold("g"));
        }
        if let Some(fit) = self.fit {
            axis = axis.fit(fit);
        }
        axis
    }
}

/// Axes that fit by some steps, or by the figure's.
pub fn axis_plan(fit: BoxedStrategy<Option<Fit>>) -> BoxedStrategy<AxisPlan> {
    let rotation = || {
        prop_oneof![
            Just(0.0),
            Just(45.0),
            Just(90.0),
            Just(-45.0),
            Just(-90.0),
            Just(30.0),
            -400.0..400.0,
        ]
    };
    let format = prop_oneof![Just(".1f"), Just(".0%"), Just("+.3e"), Just(",d")];
    (
        prop::bool::weighted(0.3),
        (prop::option::weighted(0.3, rotation()), prop::option::weighted(0.2, rotation())),
        prop_oneof![6 => Just(1_usize), 1 => 2_usize..5],
        prop::option::weighted(0.3, any::<bool>()),
        prop::option::weighted(0.2, format),
        prop::option::weighted(0.2, prop::collection::vec(-1.0..12.0, 0..8)),
        prop::option::weighted(0.2, text()),
        (prop::bool::weighted(0.1), prop::bool::weighted(0.95)),
        fit,
    )
        .prop_map(
            |(
                is_opposite,
                (rotation, label_rotation),
                every,
                minor_ticks,
                format,
                ticks,
                unit,
                flags,
                fit,
            )| {
                AxisPlan {
                    is_opposite,
                    rotation,
                    label_rotation,
                    every,
                    minor_ticks,
                    format,
                    ticks,
                    unit,
                    has_texts: flags.0,
                    visible: flags.1,
                    fit,
                }
            },
        )
        .boxed()
}
