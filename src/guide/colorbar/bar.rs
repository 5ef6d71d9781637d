use super::backdrop;
use super::outline::Pointed;
use super::strip::{gradient, parts, pixels};
use crate::color::{Color, Colormap};
use crate::guide::axis::spine;
use crate::guide::plate::{draw_plate, readable};
use crate::guide::{AxisGuide, ExtendShape, Label, Side};
use crate::norm::Norm;
use crate::scale::Scale;
use crate::scene::kurbo::{BezPath, Rect, Shape as _};
use crate::scene::{self, Brush, Fill, Group, Image, Node, Role, Shape, Stroke};
use crate::theme::Theme;
use crate::units::PixelGrid;
use std::sync::Arc;

/// A colorbar at its place.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ColorbarGuide {
    /// The bar from the lower to the upper limit.
    pub bar: Rect,
    /// The bar with its ends for values beyond the limits, from tip to tip.
    pub whole: Rect,
    /// How these ends look.
    pub extend_shape: ExtendShape,
    /// Its axis.
    pub axis: AxisGuide,
    /// The swatch for missing values.
    pub missing: Option<MissingGuide>,
    /// What its values are laid out by.
    pub scale: Arc<dyn Scale>,
    /// The values along it.
    pub norm: Arc<dyn Norm>,
    /// Their colours.
    pub colormap: Colormap,
    /// Whether values decrease to the right or upwards.
    pub inverted: bool,
    /// What it stands on inside the axes.
    pub plate: Option<Rect>,
}

/// The swatch for missing values at its place.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct MissingGuide {
    /// The swatch.
    pub swatch: Rect,
    /// What it is called.
    pub label: Label,
    /// What is drawn over its colour.
    pub overlay: Option<Brush>,
}

impl ColorbarGuide {
    /// The nodes.
    ///
    /// # Errors
    /// When something lies outside the scene's limits.
    pub fn draw(&self, theme: &Theme, grid: PixelGrid) -> Result<Group, scene::Error> {
        let mut group = Group::new(Role::Colorbar);
        let theme = &readable(theme, self.plate);
        if let Some(plate) = self.plate {
            group.push(draw_plate(plate, theme, grid)?);
        }
        group = group
            .with_children(self.ends(theme.background)?)
            .with_children(self.strip(theme.background, grid)?)
            .with_child(self.outline(theme, grid)?)
            .with_child(self.axis.draw(theme, grid)?);
        if let Some(missing) = &self.missing {
            group.push(missing.draw(self.colormap.bad(), theme, grid)?);
        }
        if let Some(label) = &self.axis.label {
            group = group.with_label(label.text.text());
        }
        Ok(group)
    }

    /// The rectangle around all that is painted but the plate.
    #[must_use]
    pub fn bounds(&self, theme: &Theme, grid: PixelGrid) -> Rect {
        let spine = grid.width(theme.spine_width);
        let outline = self.pointed().path(spine).bounding_box();
        let labels = self.axis.ticks.iter().filter_map(|tick| tick.label.as_ref());
        let labels = labels.chain(&self.axis.label).map(Label::ink);
        let missing = self.missing.iter();
        let missing =
            missing.flat_map(|missing| [missing.swatch.inflate(spine, spine), missing.label.ink()]);
        let marks = self.tick_marks(theme, grid);
        labels.chain(missing).chain(marks).fold(outline, |all, part| all.union(part))
    }

    pub(super) fn is_horizontal(&self) -> bool {
        self.axis.side.is_horizontal()
    }

    /// Whether the lower limit is at the left or at the top.
    pub(super) fn starts_low(&self) -> bool {
        self.is_horizontal() != self.inverted
    }

    /// How long the ends at the start (left, top) and at the end are.
    fn end_lengths(&self) -> (f64, f64) {
        let ((start, end), (from, to)) = (self.axis.side.stretch_of(self.whole), self.span());
        (from - start, end - to)
    }

    pub(super) fn pointed(&self) -> Pointed {
        let (start, end) = match self.extend_shape {
            ExtendShape::Triangle => self.end_lengths(),
            ExtendShape::Rectangle => (0.0, 0.0),
        };
        Pointed { rect: self.whole, is_horizontal: self.is_horizontal(), start, end }
    }

    /// A stretch along the bar, from the left or from the top.
    fn stretch(&self, start: f64, end: f64) -> Rect {
        let Rect { x0, y0, x1, y1 } = self.bar;
        if self.is_horizontal() {
            Rect::new(start, y0, end, y1)
        } else {
            Rect::new(x0, start, x1, end)
        }
    }

    /// Where the bar starts and ends.
    pub(super) fn span(&self) -> (f64, f64) {
        self.axis.side.stretch_of(self.bar)
    }

    /// The ends for values beyond the limits, each reaching under the bar, so that no renderer can
    /// let the ground shine through between them.
    fn ends(&self, background: Color) -> Result<Vec<Node>, scene::Error> {
        let lengths = self.end_lengths();
        let (from, to) = self.span();
        let under = ((to - from) / 2.0).min(2.0);
        let (low, high) = (self.colormap.under(), self.colormap.over());
        let (first, last) = if self.starts_low() { (low, high) } else { (high, low) };
        let whole = self.pointed();
        let mut nodes = Vec::new();
        for (length, color, is_start) in [(lengths.0, first, true), (lengths.1, last, false)] {
            if length <= 0.0 {
                continue;
            }
            let rect = if is_start {
                self.stretch(from - length, from + under)
            } else {
                self.stretch(to - under, to + length)
            };
            let pointed = Pointed {
                rect,
                start: if is_start { whole.start } else { 0.0 },
                end: if is_start { 0.0 } else { whole.end },
                ..whole
            };
            nodes.push(fill(pointed.path(0.0), color.over(backdrop(background)))?.into());
        }
        Ok(nodes)
    }

    /// The colours between the limits: flat parts, or a pixel for each colour of the map, so that any
    /// renderer shows these very colours.
    fn strip(&self, background: Color, grid: PixelGrid) -> Result<Vec<Node>, scene::Error> {
        let (norm, backdrop) = (self.norm.as_ref(), backdrop(background));
        if let Some(bands) = norm.bands() {
            let colors = parts(norm, bands.edges(), &self.colormap);
            return self.flat(bands.edges(), &colors, backdrop, grid);
        }
        let colors = gradient(norm, self.scale.as_ref(), &self.colormap);
        let mut colors: Vec<Color> = colors.into_iter().map(|color| color.over(backdrop)).collect();
        if !self.starts_low() {
            colors.reverse();
        }
        let count = colors.len() as u32;
        let (width, height) = if self.is_horizontal() { (count, 1) } else { (1, count) };
        Ok(vec![Image::new(width, height, pixels(colors), self.bar)?.into()])
    }

    /// Flat parts with their edges on pixels, from the left or from the top, each reaching under
    /// those that come after it.
    fn flat(
        &self,
        edges: &[f64],
        colors: &[Color],
        backdrop: Color,
        grid: PixelGrid,
    ) -> Result<Vec<Node>, scene::Error> {
        let (from, to) = self.span();
        let starts_low = self.starts_low();
        let at = |edge: &f64| {
            let place = self.scale.forward(*edge);
            let place = if starts_low { place } else { 1.0 - place };
            grid.snap(from + place * (to - from)).clamp(from, to)
        };
        let mut places: Vec<f64> = edges.iter().map(at).collect();
        let mut colors = colors.to_vec();
        if !starts_low {
            places.reverse();
            colors.reverse();
        }
        let mut nodes = Vec::new();
        for (index, (pair, color)) in places.windows(2).zip(colors).enumerate() {
            if pair[1] > pair[0] {
                let reach = places.get(index + 2).map_or(to, |&next| next.max(pair[1] + 1.0));
                let part = self.stretch(pair[0], reach.min(to));
                nodes.push(fill(part.to_path(1.0), color.over(backdrop))?.crisp().into());
            }
        }
        Ok(nodes)
    }

    /// The line around the bar and its ends.
    fn outline(&self, theme: &Theme, grid: PixelGrid) -> Result<Group, scene::Error> {
        let whole = self.pointed();
        if whole.start == 0.0 && whole.end == 0.0 {
            return spine(self.whole, theme, grid);
        }
        let width = grid.width(theme.spine_width);
        let line =
            Shape::new(whole.path(width / 2.0))?.with_stroke(Stroke::new(theme.foreground, width)?);
        Ok(Group::new(Role::Spine).with_child(line))
    }

    /// What the marks of ticks cover; nothing where there are none.
    fn tick_marks(&self, theme: &Theme, grid: PixelGrid) -> Option<Rect> {
        let length = theme.tick_length.max(theme.minor_tick_length);
        let out = grid.width(theme.spine_width) + grid.snap(length);
        let Rect { x0, y0, x1, y1 } = self.bar;
        let bar = match self.axis.side {
            Side::Top => Rect::new(x0, y0 - out, x1, y0),
            Side::Bottom => Rect::new(x0, y1, x1, y1 + out),
            Side::Left => Rect::new(x0 - out, y0, x0, y1),
            Side::Right => Rect::new(x1, y0, x1 + out, y1),
        };
        (!self.axis.ticks.is_empty()).then_some(bar)
    }
}

impl MissingGuide {
    fn draw(&self, bad: Color, theme: &Theme, grid: PixelGrid) -> Result<Group, scene::Error> {
        let path = self.swatch.to_path(1.0);
        let mut group = Group::new(Role::Group)
            .with_label("missing")
            .with_child(fill(path.clone(), bad.over(backdrop(theme.background)))?);
        if let Some(overlay) = &self.overlay {
            group.push(Shape::new(path)?.with_fill(Fill::new(overlay.clone())));
        }
        let label = Group::new(Role::TickLabels).with_children(self.label.nodes(theme.foreground)?);
        Ok(group.with_child(spine(self.swatch, theme, grid)?).with_child(label))
    }
}

fn fill(path: BezPath, color: Color) -> Result<Shape, scene::Error> {
    Ok(Shape::new(path)?.with_fill(Fill::new(color)))
}
