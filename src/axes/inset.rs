use super::Axes;
use std::ops::Range;

/// Axes inside of others, with all that hangs on them, on a plate of the page's colour.
///
/// ```
/// use graticule::axes::Inset;
/// use graticule::prelude::*;
///
/// let detail = Axes::new().mark(Heatmap::new([[1, 2], [3, 4]]));
/// let map = Heatmap::new(vec![vec![0.5; 40]; 40]);
/// let axes = Axes::new().mark(map).inset(Inset::share(detail, 0.5..0.98, 0.02..0.5));
/// let rendered = Figure::new(inches(4.0), inches(4.0)).axes(axes).render()?;
/// assert_eq!(rendered.layout().all_axes().count(), 2);
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Inset {
    pub(crate) axes: Axes,
    pub(crate) x: Range<f64>,
    pub(crate) y: Range<f64>,
    pub(crate) is_data: bool,
}

impl Inset {
    /// Axes in a part of the data rectangle: shares of its width from the left, and of its height
    /// from the top, the smaller one first.
    #[must_use]
    pub fn share(axes: Axes, x: Range<f64>, y: Range<f64>) -> Self {
        Self { axes, x, y, is_data: false }
    }

    /// Axes between values of x and values of y, in the units of the axes that they are in, in either
    /// order.
    #[must_use]
    pub fn data(axes: Axes, x: Range<f64>, y: Range<f64>) -> Self {
        Self { axes, x, y, is_data: true }
    }
}
