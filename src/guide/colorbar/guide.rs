use crate::guide::{Align, Axis, Corner, Position, Side};
use crate::text::{Fit, Text};
use crate::tick::{Formatter, Locator};
use crate::units::Length;

/// Asks for a colorbar: where it stands, how long it is, and what stands at it.
///
/// It shares the norm and the colormap of the mark that asks for it, spans the norm's limits
/// whatever the data, and is exactly as long as the data rectangle unless it is told otherwise. A
/// norm of intervals, such as [`BoundaryNorm`](crate::norm::BoundaryNorm), makes a bar of flat
/// parts.
///
/// ```
/// use graticule::guide::{Extend, LabelPlace};
/// use graticule::prelude::*;
///
/// let colorbar = Colorbar::new()
///     .label("Change (%)")
///     .label_place(LabelPlace::Above)
///     .length_share(0.6)
///     .ticks([-10.0, 0.0, 10.0])
///     .extend(Extend::Both);
/// let map = Heatmap::new([[-30, 4], [8, 12]]).limits(-10.0, 10.0).colorbar(colorbar);
/// assert!(Figure::new(inches(3.0), inches(2.5)).axes(Axes::new().mark(map)).render().is_ok());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Colorbar {
    /// The axis along it: its label, its ticks, its side.
    pub(crate) axis: Axis,
    pub(crate) label_place: LabelPlace,
    /// Where inside the axes it is.
    inside: Option<Position>,
    pub(crate) length: Option<BarLength>,
    pub(crate) align: Align,
    pub(crate) thickness: Option<Length>,
    pub(crate) extend: Extend,
    pub(crate) extend_shape: ExtendShape,
    pub(crate) spacing: Spacing,
    pub(crate) missing: Option<Text>,
    pub(crate) inverted: bool,
}

/// How long a colorbar is, where it is not as long as its side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum BarLength {
    /// A share of the side.
    Share(f64),
    /// A length on the page.
    Length(Length),
}

/// At which ends of a colorbar the colours of values beyond the limits are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Extend {
    /// Where there are such values, or the norm keeps a colour for them.
    #[default]
    Auto,
    /// At none.
    Neither,
    /// Below the lower limit.
    Min,
    /// Above the upper limit.
    Max,
    /// At both.
    Both,
}

/// How the ends of a colorbar for values beyond the limits look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ExtendShape {
    /// Pointed: the values go on.
    #[default]
    Triangle,
    /// Rectangular.
    Rectangle,
}

/// How long the flat parts of a colorbar are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Spacing {
    /// All alike, however wide their intervals.
    #[default]
    Even,
    /// As wide as their intervals in data.
    Proportional,
}

/// Where the label of a colorbar is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LabelPlace {
    /// Along the bar, outside of the tick labels.
    #[default]
    Along,
    /// Above the bar, run from left to right.
    Above,
    /// Below the bar, run from left to right.
    Below,
}

impl Colorbar {
    /// A colorbar on the right, without a label.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets its label. A line end in it starts a new line.
    #[must_use]
    pub fn label(self, label: impl Into<Text>) -> Self {
        self.on_axis(|axis| axis.label(label))
    }

    /// Sets the unit, which is written after the label in brackets, with the factor that tick
    /// labels share: "Energy (×10⁶ J)". The unit "1", of what has no dimension, is not drawn.
    #[must_use]
    pub fn unit(self, unit: impl Into<Text>) -> Self {
        self.on_axis(|axis| axis.unit(unit))
    }

    fn on_axis(self, change: impl FnOnce(Axis) -> Axis) -> Self {
        Self { axis: change(self.axis), ..self }
    }

    /// With a label, unless it has one.
    pub(crate) fn or_label(self, label: Option<&Text>) -> Self {
        self.on_axis(|axis| axis.or_label(label.cloned()))
    }

    /// Sets where the label is; along the bar by default.
    #[must_use]
    pub fn label_place(self, place: LabelPlace) -> Self {
        Self { label_place: place, ..self }
    }

    /// Turns a label along the bar by an angle in degrees, counterclockwise, from a line that is read
    /// left to right: see [`Axis::label_rotation`]. By default it runs along the bar, upwards where
    /// that is vertical. Labels at [other places](Colorbar::label_place) are level.
    #[must_use]
    pub fn label_rotation(self, degrees: f64) -> Self {
        self.on_axis(|axis| axis.label_rotation(degrees))
    }

    /// Sets the side of the data rectangle that it stands on; the right one by default. Ticks and
    /// labels face away from the data. On top and bottom the bar is horizontal.
    ///
    /// Of a colorbar [inside](Colorbar::inside) the axes it is the side of the bar that ticks and
    /// labels are on, the lower one by default.
    #[must_use]
    pub fn side(self, side: Side) -> Self {
        self.on_axis(|axis| axis.side(side))
    }

    /// Puts it inside the axes, at a corner, on a plate of the page's colour. It is horizontal with
    /// ticks below it, or whatever [`side`](Colorbar::side) says, and takes 0.4 of the length that
    /// there is for it by default.
    #[must_use]
    pub fn inside(self, corner: Corner) -> Self {
        Self { inside: Some(Position::Inside(corner)), ..self }
    }

    /// Puts it inside the axes, as [`inside`](Colorbar::inside) does, at the corner where the marks
    /// draw least.
    #[must_use]
    pub fn inside_emptiest(self) -> Self {
        Self { inside: Some(Position::Emptiest), ..self }
    }

    /// Sets its length as a share of the side that it stands on: above 0, at most 1 (matplotlib's
    /// `shrink`).
    #[must_use]
    pub fn length_share(self, share: f64) -> Self {
        Self { length: Some(BarLength::Share(share)), ..self }
    }

    /// Sets its length, triangles included. One longer than the side that it stands on is as long
    /// as that, with a warning.
    ///
    /// ```
    /// use graticule::prelude::*;
    /// let colorbar = Colorbar::new().length(cm(4.0));
    /// ```
    #[must_use]
    pub fn length(self, length: Length) -> Self {
        Self { length: Some(BarLength::Length(length)), ..self }
    }

    /// Sets where one shorter than its side is; in the middle by default.
    #[must_use]
    pub fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// Sets how thick the bar is; the theme's `colorbar_width` by default.
    #[must_use]
    pub fn thickness(self, thickness: Length) -> Self {
        Self { thickness: Some(thickness), ..self }
    }

    /// Sets where its ticks go; by default where the norm's scale puts them.
    #[must_use]
    pub fn locator(self, locator: impl Locator + 'static) -> Self {
        self.on_axis(|axis| axis.locator(locator))
    }

    /// Sets its ticks by hand; those outside the limits are left out.
    #[must_use]
    pub fn ticks(self, values: impl IntoIterator<Item = f64>) -> Self {
        self.on_axis(|axis| axis.ticks(values))
    }

    /// Sets what its ticks are called.
    #[must_use]
    pub fn formatter(self, formatter: impl Formatter + 'static) -> Self {
        self.on_axis(|axis| axis.formatter(formatter))
    }

    /// Sets what its ticks are called by a format of Python's mini-language, such as `".1f"` or
    /// `".0%"`.
    #[must_use]
    pub fn format(self, format: impl Into<String>) -> Self {
        self.on_axis(|axis| axis.format(format))
    }

    /// Makes a [`Text`] of the label of each tick, as [`Axis::tick_text`](crate::guide::Axis::tick_text).
    #[must_use]
    pub fn tick_text(self, text: impl Fn(&str) -> Text + Send + Sync + 'static) -> Self {
        self.on_axis(|axis| axis.tick_text(text))
    }

    /// Whether there are minor ticks; by default where the norm's scale is not linear.
    #[must_use]
    pub fn minor_ticks(self, minor_ticks: bool) -> Self {
        self.on_axis(|axis| axis.minor_ticks(minor_ticks))
    }

    /// Turns the labels of its ticks by an angle in degrees, counterclockwise; as it fits by
    /// default.
    #[must_use]
    pub fn rotation(self, degrees: f64) -> Self {
        self.on_axis(|axis| axis.rotation(degrees))
    }

    /// Keeps every nth tick; all by default.
    #[must_use]
    pub fn every(self, n: usize) -> Self {
        self.on_axis(|axis| axis.every(n))
    }

    /// Sets the steps that may be taken where its tick labels or its label are too long; those of the
    /// theme by default.
    #[must_use]
    pub fn fit(self, fit: Fit) -> Self {
        self.on_axis(|axis| axis.fit(fit))
    }

    /// Sets at which ends the colours of values beyond the limits are shown; by default where there
    /// are any.
    #[must_use]
    pub fn extend(self, extend: Extend) -> Self {
        Self { extend, ..self }
    }

    /// Sets how these ends look; pointed by default.
    #[must_use]
    pub fn extend_shape(self, shape: ExtendShape) -> Self {
        Self { extend_shape: shape, ..self }
    }

    /// Sets how long flat parts are; all alike by default. A bar without flat parts is as its
    /// norm's scale.
    #[must_use]
    pub fn spacing(self, spacing: Spacing) -> Self {
        Self { spacing, ..self }
    }

    /// Adds a swatch in the colour of missing values, beside the low end, called "no data".
    #[must_use]
    pub fn missing(self) -> Self {
        self.missing_label("no data")
    }

    /// Adds a swatch in the colour of missing values, beside the low end, with a label of one's own.
    #[must_use]
    pub fn missing_label(self, label: impl Into<Text>) -> Self {
        Self { missing: Some(label.into()), ..self }
    }

    /// Whether values decrease to the right or upwards.
    #[must_use]
    pub fn inverted(self, inverted: bool) -> Self {
        Self { inverted, ..self }
    }

    /// Its label.
    #[must_use]
    pub fn get_label(&self) -> Option<&Text> {
        self.axis.label.as_ref()
    }

    /// The side that its ticks and labels face.
    #[must_use]
    pub fn get_side(&self) -> Side {
        self.axis.side.unwrap_or(if self.inside.is_some() { Side::Bottom } else { Side::Right })
    }

    /// Where it is.
    #[must_use]
    pub fn get_position(&self) -> Position {
        self.inside.unwrap_or(Position::Beside(self.get_side()))
    }
}
