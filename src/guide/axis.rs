use super::{Label, Side};
use crate::scene::kurbo::{BezPath, Rect, Shape as _};
use crate::scene::{self, Group, Role, Shape, Stroke};
use crate::theme::Theme;
use crate::units::PixelGrid;

/// A tick at its place.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Tick {
    /// Its value in data.
    pub value: f64,
    /// Where it stands along the axis, in points: x of a horizontal axis, y of a vertical one.
    pub at: f64,
    /// What it is called; nothing where the label did not fit, or stands on another axis.
    pub label: Option<Label>,
}

/// One axis at its place: ticks, their labels, and the axis' own label.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AxisGuide {
    /// What it is: `"x"`, `"y"`, `"secondary x"`, `"twin y"`, and so on, or a colorbar's.
    pub name: &'static str,
    /// The side of `rect` that it stands on, facing outwards.
    pub side: Side,
    /// The rectangle that it belongs to: the data's with the strips that it stands beyond, or a
    /// colorbar's.
    pub rect: Rect,
    /// The ticks, from the left or from the top.
    pub ticks: Vec<Tick>,
    /// Where minor ticks stand along the axis, in points.
    pub minor_ticks: Vec<f64>,
    /// The label.
    pub label: Option<Label>,
    /// Whether its values have no dimension: the unit 1, which is not drawn.
    pub is_dimensionless: bool,
}

impl AxisGuide {
    /// The nodes.
    ///
    /// # Errors
    /// When something lies outside the scene's limits.
    pub fn draw(&self, theme: &Theme, grid: PixelGrid) -> Result<Group, scene::Error> {
        let mut group = Group::new(Role::Axis).with_label(self.name);
        if !self.minor_ticks.is_empty() {
            let places = self.minor_ticks.iter().copied();
            let (length, width) = (theme.minor_tick_length, theme.minor_tick_width);
            let marks = self.tick_marks(places, length, width, theme, grid)?;
            group.push(Group::new(Role::Tick).with_label("minor").with_child(marks));
        }
        if !self.ticks.is_empty() {
            let places = self.ticks.iter().map(|tick| tick.at);
            let (length, width) = (theme.tick_length, theme.tick_width);
            let marks = self.tick_marks(places, length, width, theme, grid)?;
            group.push(Group::new(Role::Tick).with_child(marks));
            let labels = self.ticks.iter().filter_map(|tick| tick.label.as_ref());
            group.push(texts(Role::TickLabels, labels, theme)?);
        }
        if self.label.is_some() {
            group.push(texts(Role::AxisLabel, self.label.iter(), theme)?);
        }
        Ok(group)
    }

    /// The marks of ticks as one path, from the spine's outer edge outwards.
    fn tick_marks(
        &self,
        places: impl Iterator<Item = f64>,
        length: f64,
        width: f64,
        theme: &Theme,
        grid: PixelGrid,
    ) -> Result<Shape, scene::Error> {
        let (spine, width) = (grid.width(theme.spine_width), grid.width(width));
        let length = grid.snap(length);
        let Rect { x0, y0, x1, y1 } = self.rect;
        let mut path = BezPath::new();
        for at in places {
            let at = grid.center(at, width);
            let (start, end) = match self.side {
                Side::Top => ((at, y0 - spine), (at, y0 - spine - length)),
                Side::Bottom => ((at, y1 + spine), (at, y1 + spine + length)),
                Side::Left => ((x0 - spine, at), (x0 - spine - length, at)),
                Side::Right => ((x1 + spine, at), (x1 + spine + length, at)),
            };
            path.move_to(start);
            path.line_to(end);
        }
        let stroke = Stroke::new(theme.foreground, width)?;
        Ok(Shape::new(path)?.with_stroke(stroke).crisp())
    }
}

/// Labels with some role.
fn texts<'a>(
    role: Role,
    labels: impl Iterator<Item = &'a Label>,
    theme: &Theme,
) -> Result<Group, scene::Error> {
    let mut group = Group::new(role);
    for label in labels {
        group = group.with_children(label.nodes(theme.foreground)?);
    }
    Ok(group)
}

/// The frame around a rectangle: its inner edge is the rectangle, so that it covers no data.
///
/// # Errors
/// When the rectangle lies outside the scene's limits.
pub(crate) fn spine(rect: Rect, theme: &Theme, grid: PixelGrid) -> Result<Group, scene::Error> {
    let width = grid.width(theme.spine_width);
    // A rectangle has no curves for a tolerance to matter.
    let path = rect.inflate(width / 2.0, width / 2.0).to_path(1.0);
    let frame = Shape::new(path)?.with_stroke(Stroke::new(theme.foreground, width)?).crisp();
    Ok(Group::new(Role::Spine).with_child(frame))
}
