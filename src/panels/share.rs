/// Which axes of a grid have an axis together.
///
/// Grids in the grid take part: [`Share::All`] are all axes in it, however deep, and a row or a column
/// goes on in a grid whose panel runs along the whole of it. Axes that share one with the same third
/// axes share it with each other. A grid that says [`Share::None`] itself is left out.
///
/// ```
/// use graticule::panels::Panels;
/// use graticule::prelude::*;
///
/// let hours = |rows: usize| Axes::new().mark(Heatmap::new(vec![vec![1.0; 24]; rows]));
/// let both = Panels::column([hours(7), hours(7)]).colorbar(Scope::All, Colorbar::new());
/// let first = hours(5).x_axis(Axis::new().ticks([0.0, 6.0, 12.0, 18.0]));
/// let panels = Panels::column([first.into(), Panel::from(both)]).share_x(Share::All);
/// let rendered = Figure::new(mm(90.0), mm(120.0)).panels(panels).render()?;
/// // All have the ticks that the first one says.
/// assert!(rendered.layout().panels().iter().all(|axes| axes.x.ticks.len() == 4));
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Share {
    /// None.
    #[default]
    None,
    /// All.
    All,
    /// Those of a row.
    Rows,
    /// Those of a column.
    Columns,
}
