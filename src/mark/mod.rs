//! What shows data: a mark is one small type that knows its domain and draws itself.

mod frame;
pub mod heatmap;

pub use frame::{Drawing, Frame, Placement};
pub use heatmap::Heatmap;

use crate::color::Colormap;
use crate::error::Error;
use crate::guide::Colorbar;
use crate::norm::Norm;
use std::fmt::Debug;
use std::sync::Arc;

/// Something that shows data on axes.
///
/// A mark never sees its axes: it tells what it covers, and is then given a [`Frame`] to draw in.
/// The marks of this crate use nothing that is not public, so that others are their equals.
pub trait Mark: Debug + Send + Sync {
    /// What it covers on either axis. Called before anything else: the place to say what is wrong
    /// with the data.
    ///
    /// # Errors
    /// When the data or its description is not valid.
    fn domain(&self) -> Result<Domain, Error>;

    /// How it maps data to colour, with all limits known; none where it doesn't.
    ///
    /// # Errors
    /// When limits are not valid.
    fn mappable(&self) -> Result<Option<Mappable>, Error>;

    /// What it shows, in a few words, for people who can't see it.
    fn describe(&self) -> String;

    /// Its nodes, and what is worth knowing about them.
    ///
    /// # Errors
    /// When the data can't be drawn.
    fn draw(&self, frame: &Frame<'_>) -> Result<Drawing, Error>;
}

/// A shared mark is a mark.
impl<M: Mark + ?Sized> Mark for Arc<M> {
    fn domain(&self) -> Result<Domain, Error> {
        (**self).domain()
    }

    fn mappable(&self) -> Result<Option<Mappable>, Error> {
        (**self).mappable()
    }

    fn describe(&self) -> String {
        (**self).describe()
    }

    fn draw(&self, frame: &Frame<'_>) -> Result<Drawing, Error> {
        (**self).draw(frame)
    }
}

/// What a mark covers.
#[derive(Clone, Debug, PartialEq)]
pub struct Domain {
    /// Along x.
    pub x: Extent,
    /// Along y.
    pub y: Extent,
    /// Whether y starts at the top, as the rows of a matrix do.
    pub y_down: bool,
}

/// What a mark covers on one axis.
#[derive(Clone, Debug, PartialEq)]
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
pub struct Mappable {
    /// From data to 0..1.
    pub norm: Arc<dyn Norm>,
    /// From 0..1 to colour.
    pub colormap: Colormap,
    /// The colorbar asked for.
    pub colorbar: Option<Colorbar>,
}
