//! Axes with all that can be in and around them.

use crate::chain::Chain;
use crate::closures::{Divided, Inverse, Times};
use crate::guides::{Axis, Edge};
use crate::list::Between;
use crate::map::{Map, sometimes};
use crate::number::{Number, Ratio, Width};
use crate::small::Small;
use crate::strip::Strip;
use crate::words::Words;
use crate::{calls, recipe};
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::axes;

recipe! {
    /// Axes with one heatmap, or none.
    struct Axes => axes::Axes = axes::Axes::new() {
        mark(map: AnyMap);
        title(title: Words);
        x_axis(axis: Axis);
        y_axis(axis: Axis);
        x_label(label: Words);
        y_label(label: Words);
        aspect(aspect: Aspect);
    }
}

recipe! {
    /// A heatmap.
    enum AnyMap => graticule::mark::Heatmap {
        Small(map: Box<Small>) => std::convert::identity;
        Any(map: Box<Map>) => std::convert::identity;
    }
}

recipe! {
    /// The shape of a cell.
    enum Aspect => axes::Aspect {
        Free => axes::Aspect::Free;
        Equal => axes::Aspect::Equal;
    }
}

calls! {
    /// What may come to axes, any number of times.
    enum More on axes::Axes {
        Mark(map: AnyMap) => mark;
        Strip(side: Edge, strip: Strip) => strip;
        SecondaryX(axis: Secondary) => secondary_x;
        SecondaryY(axis: Secondary) => secondary_y;
        TwinX(twin: Twin) => twin_x;
        TwinY(twin: Twin) => twin_y;
        Inset(inset: Inset) => inset;
    }
}

/// Axes and all that came to them.
pub type Plot = Chain<Axes, More>;

/// The most that comes to axes.
const MOST: u8 = 4;

impl AnyMap {
    /// The number of rows and columns.
    fn shape(&self) -> (usize, usize) {
        match self {
            Self::Small(map) => map.shape(),
            Self::Any(map) => map.shape(),
        }
    }
}

impl Axes {
    fn of(u: &mut Unstructured<'_>, map: AnyMap) -> Arbitrated<Self> {
        Ok(Self {
            start: (),
            mark: if u8::arbitrary(u)? == 255 { None } else { Some((map,)) },
            title: sometimes(u, 2)?,
            x_axis: Axis::on(u, [Edge::Top, Edge::Bottom])?,
            y_axis: Axis::on(u, [Edge::Left, Edge::Right])?,
            x_label: sometimes(u, 2)?,
            y_label: sometimes(u, 2)?,
            aspect: sometimes(u, 2)?,
        })
    }
}

impl Plot {
    /// Axes with a map of all options, or one of few; axes inside of these to some depth.
    pub fn of(u: &mut Unstructured<'_>, is_small: bool, depth: u8) -> Arbitrated<Self> {
        let map = if is_small {
            AnyMap::Small(Box::new(u.arbitrary()?))
        } else {
            AnyMap::Any(Box::new(u.arbitrary()?))
        };
        let shape = map.shape();
        let start = Axes::of(u, map)?;
        let count = if bool::arbitrary(u)? { u8::arbitrary(u)? % (MOST + 1) } else { 0 };
        let calls = (0..count).map(|_| More::of(u, shape, depth)).collect::<Arbitrated<_>>()?;
        Ok(Self { start, calls })
    }
}

impl<'a> Arbitrary<'a> for Plot {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let is_small = u8::arbitrary(u)? % 4 == 3;
        Self::of(u, is_small, 2)
    }
}

impl More {
    /// Something for axes with a heatmap of a shape.
    fn of(
        u: &mut Unstructured<'_>,
        (rows, columns): (usize, usize),
        depth: u8,
    ) -> Arbitrated<Self> {
        Ok(match u8::arbitrary(u)? % 16 {
            0..=5 => {
                let side: Edge = u.arbitrary()?;
                let count = match side {
                    Edge::Left | Edge::Right => rows,
                    Edge::Top | Edge::Bottom => columns,
                };
                Self::Strip(side, Strip::of(u, count)?)
            }
            6 | 7 => Self::SecondaryX(Secondary::on(u, [Edge::Top, Edge::Bottom])?),
            8 | 9 => Self::SecondaryY(Secondary::on(u, [Edge::Left, Edge::Right])?),
            10 => Self::TwinX(u.arbitrary()?),
            11 => Self::TwinY(u.arbitrary()?),
            12 => Self::Mark(AnyMap::Small(Box::new(u.arbitrary()?))),
            _ if depth == 0 => Self::SecondaryX(Secondary::on(u, [Edge::Top, Edge::Bottom])?),
            _ => Self::Inset(Inset::of(u, depth - 1)?),
        })
    }
}

recipe! {
    /// A second axis for the same data.
    struct Secondary => axes::SecondaryAxis = std::convert::identity(axis: NewSecondary) {
        axis(axis: Axis);
    }
}

impl Secondary {
    /// One that stands on one of two sides, mostly with functions that are inverse to each other.
    fn on(u: &mut Unstructured<'_>, sides: [Edge; 2]) -> Arbitrated<Self> {
        let axis = match u8::arbitrary(u)? % 32 {
            0..=15 => NewSecondary::Mirror(),
            16..=29 => NewSecondary::Scaled(u.arbitrary()?),
            30 => NewSecondary::Inverse(u.arbitrary()?),
            _ => u.arbitrary()?,
        };
        Ok(Self { start: (axis,), axis: Axis::on(u, sides)? })
    }
}

recipe! {
    /// A second axis as it comes.
    enum NewSecondary => axes::SecondaryAxis {
        Mirror() => axes::SecondaryAxis::mirror;
        Scaled(axis: Scaled) => std::convert::identity;
        Inverse(axis: Inverted) => std::convert::identity;
        Any(forward: Times, inverse: Inverse) => axes::SecondaryAxis::new;
    }
}

recipe! {
    /// Values times a factor.
    struct Scaled => axes::SecondaryAxis
        = axes::SecondaryAxis::new(forward: Times, inverse: Divided) {}
}

impl<'a> Arbitrary<'a> for Scaled {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let factor = if u8::arbitrary(u)? % 4 == 3 {
            u.arbitrary()?
        } else {
            Number(Width::arbitrary(u)?.0)
        };
        Ok(Self { start: (Times(factor), Divided(factor)) })
    }
}

recipe! {
    /// A factor over values: its own inverse, with a pole.
    struct Inverted => axes::SecondaryAxis
        = axes::SecondaryAxis::new(forward: Inverse, inverse: Inverse) {}
}

impl<'a> Arbitrary<'a> for Inverted {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let factor = Number(Width::arbitrary(u)?.0);
        Ok(Self { start: (Inverse(factor), Inverse(factor)) })
    }
}

recipe! {
    /// A scale of its own, with a mark.
    #[derive(Arbitrary)]
    struct Twin => axes::TwinAxes = axes::TwinAxes::new() {
        mark(map: Small);
        label(label: Words);
        axis(axis: Axis);
    }
}

recipe! {
    /// Axes inside of others.
    enum Inset => axes::Inset {
        Share(axes: Plot, x: Between<Ratio>, y: Between<Ratio>) => axes::Inset::share;
        Data(axes: Plot, x: Between<Number>, y: Between<Number>) => axes::Inset::data;
    }
}

impl Inset {
    /// Axes mostly within the others.
    fn of(u: &mut Unstructured<'_>, depth: u8) -> Arbitrated<Self> {
        let axes = Plot::of(u, true, depth)?;
        let choice = u8::arbitrary(u)? % 16;
        let range = |u: &mut Unstructured<'_>| {
            let (start, length) = (f64::from(u8::arbitrary(u)?), f64::from(u8::arbitrary(u)?));
            Ok((start / 512.0, (start + length + 1.0) / 512.0))
        };
        let ((left, right), (top, bottom)) = (range(u)?, range(u)?);
        Ok(match choice {
            15 => Self::Share(axes, u.arbitrary()?, u.arbitrary()?),
            14 => Self::Data(axes, u.arbitrary()?, u.arbitrary()?),
            10..=13 => Self::Data(
                axes,
                Between(Number(left), Number(right)),
                Between(Number(top), Number(bottom)),
            ),
            _ => Self::Share(
                axes,
                Between(Ratio(left), Ratio(right)),
                Between(Ratio(top), Ratio(bottom)),
            ),
        })
    }
}
