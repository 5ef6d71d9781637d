//! What shows data: a mark is one small type that knows its domain and draws itself.

mod entries;
mod frame;
pub mod heatmap;
mod hit;

pub use frame::{Drawing, Frame, Placement};
pub use heatmap::{
    CellLabels, CellShape, Hatch, Heatmap, Interpolation, Missing, Origin, Outline, Reduction,
    Rendering, Triangle,
};
pub use hit::{Datum, MarkHit};

use crate::color::Colormap;
use crate::data::Values;
use crate::error::Error;
use crate::guide::{Colorbar, Legend};
use crate::norm::Norm;
use crate::scene::Brush;
use crate::scene::kurbo::{Point, Rect};
use std::fmt::Debug;
use std::sync::Arc;

/// Something that shows data on axes.
///
/// A mark never sees its axes: it tells what it covers, and is then given a [`Frame`] to draw in.
/// The marks of this crate use nothing that is not public, so that others are their equals.
///
/// # A mark of one's own
///
/// A complete one of about 60 lines, meant to be copied, is `tests/tests/stranger_mark.rs` in the
/// repository. In short:
///
/// ```
/// use graticule::Error;
/// use graticule::data::Values;
/// use graticule::guide::Legend;
/// use graticule::mark::{Datum, Domain, Drawing, Extent, Frame, Mappable, Mark, MarkHit};
/// use graticule::prelude::*;
/// use graticule::scene::kurbo::{Point, Rect, Shape as _};
/// use graticule::scene::{Fill, Group, Role, Shape};
///
/// /// A bar from 0 to each value.
/// #[derive(Debug)]
/// struct Bars(Vec<f64>);
///
/// impl Bars {
///     /// A bar on the page.
///     fn rect(&self, index: usize, value: f64, frame: &Frame<'_>) -> Rect {
///         let (left, right) = (index as f64 - 0.4, index as f64 + 0.4);
///         let (left, right) = (frame.x.at(left), frame.x.at(right));
///         Rect::new(left, frame.y.at(value), right, frame.y.at(0.0))
///     }
/// }
///
/// impl Mark for Bars {
///     fn domain(&self) -> Result<Domain, Error> {
///         let high = self.0.iter().copied().fold(1.0, f64::max);
///         let x = Extent::Interval { low: -0.5, high: self.0.len() as f64 - 0.5, integer: true };
///         let y = Extent::Interval { low: 0.0, high, integer: false };
///         Ok(Domain::new(x, y))
///     }
///
///     fn values(&self) -> Option<Box<dyn Values + '_>> {
///         None
///     }
///
///     fn mappable(&self, _shared: Option<&dyn Values>) -> Result<Option<Mappable>, Error> {
///         Ok(None)
///     }
///
///     fn legends(&self, _mappable: Option<&Mappable>) -> Result<Vec<Legend>, Error> {
///         Ok(Vec::new())
///     }
///
///     fn describe(&self) -> String {
///         format!("{} bars", self.0.len())
///     }
///
///     fn coverage(&self, frame: &Frame<'_>, rect: Rect) -> f64 {
///         let bars = self.0.iter().enumerate();
///         let areas = bars.map(|(i, value)| self.rect(i, *value, frame).intersect(rect).area());
///         areas.sum::<f64>() / rect.area()
///     }
///
///     fn draw(&self, frame: &Frame<'_>) -> Result<Drawing, Error> {
///         let mut group = Group::new(Role::Mark).with_label("bars");
///         for (index, value) in self.0.iter().enumerate() {
///             let bar = self.rect(index, *value, frame);
///             let fill = Fill::new(frame.theme.foreground);
///             group.push(Shape::new(bar.to_path(0.1))?.with_fill(fill).crisp());
///         }
///         Ok(Drawing::new(group))
///     }
///
///     fn hit(&self, frame: &Frame<'_>, point: Point) -> Option<MarkHit> {
///         let bars = self.0.iter().enumerate();
///         let bars = bars.map(|(index, value)| (index, *value, self.rect(index, *value, frame)));
///         let (index, value, bar) = bars.rev().find(|(.., bar)| bar.contains(point))?;
///         Some(MarkHit::new(Datum::Item { index }, (index as f64, value), bar).value(value))
///     }
/// }
///
/// let axes = Axes::new().mark(Bars(vec![3.0, 5.0, 4.0]));
/// let rendered = Figure::new(inches(3.0), inches(2.0)).axes(axes).render()?;
/// assert_eq!(rendered.scene().root().find_all(Role::Mark)[0].children().len(), 3);
/// # Ok::<(), Error>(())
/// ```
pub trait Mark: Debug + Send + Sync {
    /// What it covers on either axis. Called before anything else: the place to say what is wrong
    /// with the data.
    ///
    /// # Errors
    /// When the data or its description is not valid.
    fn domain(&self) -> Result<Domain, Error>;

    /// The values that it shows by colour; none where it doesn't.
    fn values(&self) -> Option<Box<dyn Values + '_>>;

    /// How it maps data to colour, with all limits known; none where it doesn't. Limits that are not
    /// given come from `shared`, the [values](Mark::values) of all marks that show values alike, or
    /// from its own.
    ///
    /// # Errors
    /// When limits are not valid.
    fn mappable(&self, shared: Option<&dyn Values>) -> Result<Option<Mappable>, Error>;

    /// The legends that it asks for, with all their entries: one for each way in which it shows
    /// something, such as colours of categories, or sizes. `mappable` is what
    /// [`Mark::mappable`] told.
    ///
    /// # Errors
    /// When there is nothing that entries could be made from.
    fn legends(&self, mappable: Option<&Mappable>) -> Result<Vec<Legend>, Error>;

    /// What it shows, in a few words, for people who can't see it.
    fn describe(&self) -> String;

    /// How much of a rectangle on the page it draws on, from 0 to 1. Legends and colorbars at the
    /// emptiest corner are where this is least; an estimate will do.
    fn coverage(&self, frame: &Frame<'_>, rect: Rect) -> f64;

    /// Its nodes, and what is worth knowing about them.
    ///
    /// # Errors
    /// When the data can't be drawn.
    fn draw(&self, frame: &Frame<'_>) -> Result<Drawing, Error>;

    /// What it shows at a point of the page, in points; none where it drew nothing. `frame` is the
    /// one that it drew in. A pointer may ask at every move: where data is large, it is not the
    /// place to read all of it.
    fn hit(&self, frame: &Frame<'_>, point: Point) -> Option<MarkHit>;
}

/// A shared mark is a mark.
impl<M: Mark + ?Sized> Mark for Arc<M> {
    fn domain(&self) -> Result<Domain, Error> {
        (**self).domain()
    }

    fn values(&self) -> Option<Box<dyn Values + '_>> {
        (**self).values()
    }

    fn mappable(&self, shared: Option<&dyn Values>) -> Result<Option<Mappable>, Error> {
        (**self).mappable(shared)
    }

    fn legends(&self, mappable: Option<&Mappable>) -> Result<Vec<Legend>, Error> {
        (**self).legends(mappable)
    }

    fn describe(&self) -> String {
        (**self).describe()
    }

    fn coverage(&self, frame: &Frame<'_>, rect: Rect) -> f64 {
        (**self).coverage(frame, rect)
    }

    fn draw(&self, frame: &Frame<'_>) -> Result<Drawing, Error> {
        (**self).draw(frame)
    }

    fn hit(&self, frame: &Frame<'_>, point: Point) -> Option<MarkHit> {
        (**self).hit(frame, point)
    }
}

/// What a mark covers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Domain {
    /// Along x.
    pub x: Extent,
    /// Along y.
    pub y: Extent,
    /// Whether y starts at the top, as the rows of a matrix do.
    pub y_down: bool,
}

impl Domain {
    /// What it covers along x and y, with y growing upwards.
    #[must_use]
    pub fn new(x: Extent, y: Extent) -> Self {
        Self { x, y, y_down: false }
    }

    /// The same with y starting at the top.
    #[must_use]
    pub fn y_down(self) -> Self {
        Self { y_down: true, ..self }
    }
}

/// What a mark covers on one axis.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Extent {
    /// Numbers between two limits.
    Interval {
        /// The lower limit.
        low: f64,
        /// The upper limit.
        high: f64,
        /// Whether only whole numbers have a meaning there.
        integer: bool,
    },
    /// Names, number i from i - 0.5 to i + 0.5.
    Categories(Arc<[String]>),
}

/// How a mark maps data to colour, and whether it asks for a colorbar.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Mappable {
    /// From data to 0..1.
    pub norm: Arc<dyn Norm>,
    /// From 0..1 to colour.
    pub colormap: Colormap,
    /// The colorbar asked for.
    pub colorbar: Option<Colorbar>,
    /// What is drawn over the colormap's colour for missing values, such as a hatch.
    pub missing_overlay: Option<Brush>,
    /// Whether there are values below the lower limit, and above the upper one.
    pub beyond: (bool, bool),
}

impl Mappable {
    /// A norm whose limits are known, and a colormap; without a colorbar. Of a norm whose scale has
    /// names the colours are those of as many [categories](Colormap::categories).
    #[must_use]
    pub fn new(norm: Arc<dyn Norm>, colormap: Colormap) -> Self {
        let scale = norm.scale();
        let colormap = if scale.has_names() {
            let (low, high) = scale.limits();
            colormap.categories(scale.locator().ticks(low, high, usize::MAX).len())
        } else {
            colormap
        };
        Self { norm, colormap, colorbar: None, missing_overlay: None, beyond: (false, false) }
    }

    /// Asks for a colorbar.
    #[must_use]
    pub fn colorbar(self, colorbar: Colorbar) -> Self {
        Self { colorbar: Some(colorbar), ..self }
    }

    /// Says what is drawn over the colormap's colour for missing values.
    #[must_use]
    pub fn missing_overlay(self, overlay: Brush) -> Self {
        Self { missing_overlay: Some(overlay), ..self }
    }

    /// Says whether there are values below the lower limit, and above the upper one: a colorbar
    /// then shows their colours.
    #[must_use]
    pub fn beyond(self, below: bool, above: bool) -> Self {
        Self { beyond: (below, above), ..self }
    }
}
