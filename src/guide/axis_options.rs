use super::{Side, TickText};
use crate::text::{Fit, Text};
use crate::tick::{FixedLocator, Formatter, Locator};
use std::sync::Arc;

/// How an axis is to look: its label, where its ticks go, what they are called, and where it stands.
///
/// What is not set comes from the scale and the theme. Both axes of a plotting area take one.
///
/// ```
/// use graticule::prelude::*;
///
/// let speed = Heatmap::new([[1.0, 2.5, 4.0], [2.0, 3.5, 5.0]]);
/// let axes = Axes::new()
///     .x_axis(Axis::new().label("Distance").unit("km").side(Side::Top))
///     .y_axis(Axis::new().ticks([0.0, 1.0]).format(".1f"))
///     .mark(speed);
/// assert!(Figure::new(inches(3.0), inches(2.5)).axes(axes).render()?.warnings().is_empty());
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Axis {
    pub(crate) label: Option<Text>,
    pub(crate) unit: Option<Text>,
    pub(crate) locator: Option<Arc<dyn Locator>>,
    pub(crate) labels: TickNames,
    pub(crate) tick_text: Option<TickText>,
    pub(crate) minor_ticks: Option<bool>,
    pub(crate) side: Option<Side>,
    pub(crate) rotation: Option<f64>,
    pub(crate) label_rotation: Option<f64>,
    pub(crate) every: usize,
    pub(crate) fit: Option<Fit>,
    pub(crate) visible: bool,
}

/// What names the ticks.
#[derive(Clone, Debug, Default)]
pub(crate) enum TickNames {
    /// The scale's own formatter.
    #[default]
    Scale,
    /// Another one.
    Formatter(Arc<dyn Formatter>),
    /// A format as it was written, not read yet.
    Format(String),
}

impl Default for Axis {
    /// [`Axis::new`].
    fn default() -> Self {
        Self::new()
    }
}

impl Axis {
    /// An axis with the ticks of its scale, on its usual side, without a label.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            label: None,
            unit: None,
            locator: None,
            labels: TickNames::Scale,
            tick_text: None,
            minor_ticks: None,
            side: None,
            rotation: None,
            label_rotation: None,
            every: 1,
            fit: None,
            visible: true,
        }
    }

    /// Sets its label, a string or a [`Text`]. A line end in it starts a new line; one that is
    /// longer than its axis is wrapped.
    #[must_use]
    pub fn label(self, label: impl Into<Text>) -> Self {
        Self { label: Some(label.into()), ..self }
    }

    /// Sets the unit of its values, which stands in brackets behind the label: "Speed (m/s)". A
    /// factor that all tick labels share joins it: "Speed (×10⁶ m/s)". The unit "1" says that they
    /// have no dimension, and is not drawn.
    #[must_use]
    pub fn unit(self, unit: impl Into<Text>) -> Self {
        Self { unit: Some(unit.into()), ..self }
    }

    /// Puts the ticks where a locator says, rather than the scale's own.
    #[must_use]
    pub fn locator(self, locator: impl Locator + 'static) -> Self {
        Self { locator: Some(Arc::new(locator)), ..self }
    }

    /// Puts ticks at these values, as far as they lie on the axis; at none for an empty list.
    #[must_use]
    pub fn ticks(self, values: impl IntoIterator<Item = f64>) -> Self {
        self.locator(FixedLocator::new(values))
    }

    /// Names the ticks as a formatter says, rather than the scale's own.
    #[must_use]
    pub fn formatter(self, formatter: impl Formatter + 'static) -> Self {
        Self { labels: TickNames::Formatter(Arc::new(formatter)), ..self }
    }

    /// Writes the ticks' values in a format of Python's mini-language, such as `".1f"` or `".0%"`.
    /// One that can't be read is an error when the figure is rendered.
    #[must_use]
    pub fn format(self, format: impl Into<String>) -> Self {
        Self { labels: TickNames::Format(format.into()), ..self }
    }

    /// Makes a [`Text`] of each tick label, names and numbers alike, as a function says: one that sets
    /// all in italics, or [`Text::markup`] for names that are written in it.
    ///
    /// ```
    /// use graticule::prelude::*;
    ///
    /// let abundance = Heatmap::new([[12, 3], [7, 9]]).row_names(["Fagus sylvatica", "Picea abies"]);
    /// let axis = Axis::new().tick_text(|name| Text::new().italic(name));
    /// let figure = Figure::new(inches(3.0), inches(2.5)).axes(Axes::new().y_axis(axis).mark(abundance));
    /// # #[cfg(feature = "svg")]
    /// assert!(figure.to_svg()?.contains("italic"));
    /// # Ok::<(), graticule::Error>(())
    /// ```
    #[must_use]
    pub fn tick_text(self, text: impl Fn(&str) -> Text + Send + Sync + 'static) -> Self {
        Self { tick_text: Some(TickText::new(text)), ..self }
    }

    /// Draws minor ticks or not: shorter ones without a label between the others. They are drawn by
    /// default where the scale is not linear.
    #[must_use]
    pub fn minor_ticks(self, minor_ticks: bool) -> Self {
        Self { minor_ticks: Some(minor_ticks), ..self }
    }

    /// Sets the side of the data that it stands on: the bottom or the top for x, the left or the
    /// right for y. Another side is an error when the figure is rendered.
    #[must_use]
    pub fn side(self, side: Side) -> Self {
        Self { side: Some(side), ..self }
    }

    /// Turns the tick labels by an angle in degrees, counterclockwise: 45 runs up to the right, 90
    /// up, -90 down. A turned label points at its tick.
    ///
    /// By default names are turned only where they don't fit otherwise, and numbers never; with 0
    /// nothing is.
    #[must_use]
    pub fn rotation(self, degrees: f64) -> Self {
        Self { rotation: Some(degrees), ..self }
    }

    /// Turns its label by an angle in degrees, counterclockwise, from a line that is read left to
    /// right: 0 is level, also beside a y axis, 90 runs up, -90 down. By default it runs along the
    /// axis.
    ///
    /// A label that does not run along takes at most two fifths of the page, less beside names that
    /// are long too; one that is longer is broken into lines, shrunk or cut as others are.
    ///
    /// ```
    /// # use graticule::prelude::*;
    /// let axis = Axis::new().label("Depth").unit("m").label_rotation(0.0);
    /// ```
    #[must_use]
    pub fn label_rotation(self, degrees: f64) -> Self {
        Self { label_rotation: Some(degrees), ..self }
    }

    /// Keeps every nth tick only, from the first one on; all by default.
    #[must_use]
    pub fn every(self, n: usize) -> Self {
        Self { every: n, ..self }
    }

    /// Sets the steps that may be taken where its tick labels or its label are too long; those of the
    /// theme by default.
    ///
    /// ```
    /// # use graticule::prelude::*;
    /// // Names stay level and whole: some are left out where they don't fit.
    /// let axis = Axis::new().fit(Fit::new().rotate(false).elide(false));
    /// ```
    #[must_use]
    pub fn fit(self, fit: Fit) -> Self {
        Self { fit: Some(fit), ..self }
    }

    /// Draws it or leaves it out: ticks, tick labels and label. The frame around the data stays.
    #[must_use]
    pub fn visible(self, visible: bool) -> Self {
        Self { visible, ..self }
    }

    /// With a label that it had before, unless it has one.
    pub(crate) fn or_label(self, label: Option<Text>) -> Self {
        Self { label: self.label.or(label), ..self }
    }

    /// The axis without a name of its own, for one whose labels are those of another.
    pub(crate) fn without_labels(self) -> Self {
        Self { label: None, unit: None, ..self }
    }
}
