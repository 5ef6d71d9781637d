//! One axes on the page: its margins, its data rectangle, and everything around it.

mod inset;
mod measure;

pub use inset::InsetLayout;

use super::block::{Bounds, Lacking};
use super::hanging::{Free, Hanging, Margins};
use super::heading::{HeadingLine, HeadingRoom};
use super::hung::{GuideSpec, HungSpec, PlacedGuide};
use super::inside::Inside;
use super::plan::AxisSpec;
use super::sheet::{Look, Sheet};
use super::strip::{StripText, Strips};
use super::ticks::AxisText;
use crate::axes::Aspect;
use crate::error::PanelPlace;
use crate::guide::{AxisGuide, ColorbarGuide, Corner, Label, LegendGuide, Position, StripGuide};
use crate::resolve::{ResolvedAxes, ResolvedAxis};
use crate::scene::kurbo::{Point, Rect, Size};
use crate::warning::{LocatedWarning, located};
use measure::Specs;

pub(super) use measure::{NAMES_SHARE, TEXT_SHARE};

/// The least side of a data rectangle, in points: a number has room beside it.
const MIN_SIDE: f64 = 12.0;
/// The least side of one along which nothing is told apart, such as that of a row of classes.
const MIN_BARE_SIDE: f64 = 4.0;

/// Where one axes and all that hangs on it are.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AxesLayout {
    /// Which panel it is; none where it is the only one.
    pub place: Option<PanelPlace>,
    /// The data rectangle.
    pub data: Rect,
    /// The title.
    pub title: Option<Label>,
    /// What numbers it among the panels.
    pub letter: Option<Label>,
    /// The x axis.
    pub x: AxisGuide,
    /// The y axis.
    pub y: AxisGuide,
    /// The axes opposite to these, that for x first: secondary ones, and those of twins.
    pub second: Vec<AxisGuide>,
    /// The strips, in the order in which they were added.
    pub strips: Vec<StripGuide>,
    /// The colorbars: those on a side from the data outwards, then those inside.
    pub colorbars: Vec<ColorbarGuide>,
    /// The legends, likewise.
    pub legends: Vec<LegendGuide>,
    /// Axes inside of it.
    pub insets: Vec<InsetLayout>,
}

impl AxesLayout {
    /// The first colorbar.
    #[must_use]
    pub fn colorbar(&self) -> Option<&ColorbarGuide> {
        self.colorbars.first()
    }

    /// It and all axes inside of it.
    pub(super) fn with_insets(&self) -> Vec<&Self> {
        let inner = self.insets.iter().flat_map(|inset| inset.axes.with_insets());
        std::iter::once(self).chain(inner).collect()
    }
}

/// The data rectangle at its place, and the room around it.
struct Plan {
    data: Rect,
    free: Free,
    /// How far from the data each thing on a side starts: as measured, since labels were fitted by it.
    distances: Vec<f64>,
    inside: Inside,
}

/// All that is to be placed, measured for a place of some size.
pub(crate) struct AxesBlock<'a> {
    look: Look<'a>,
    /// What it is measured on; its place there means nothing.
    sheet: Sheet<'a>,
    axes: &'a ResolvedAxes,
    specs: Specs<'a>,
    /// What stands inside, at a corner, or at the emptiest.
    inside: Vec<(GuideSpec<'a>, Option<Corner>)>,
    hanging: Hanging<'a>,
}

impl<'a> AxesBlock<'a> {
    /// Measures all as if each had the whole of a place.
    pub(crate) fn new(axes: &'a ResolvedAxes, look: Look<'a>, cell: Size) -> Self {
        let (theme, font) = (look.theme, look.font);
        let axis = |axis: &'a ResolvedAxis| AxisSpec {
            text: AxisText { axis, fitter: look.fitter(theme.tick_size, font).by(axis.fit) },
            label_fitter: look.fitter(theme.label_size, font).by(axis.fit),
        };
        let (mut hung, mut inside) = (Vec::<HungSpec<'_>>::new(), Vec::new());
        for guide in &axes.guides {
            let spec = GuideSpec::new(guide, look);
            match guide.position() {
                Position::Beside(side) => {
                    let last = hung.iter_mut().rfind(|other| other.side() == side);
                    if !last.is_some_and(|last| last.takes(spec)) {
                        hung.push(spec.into());
                    }
                }
                Position::Inside(corner) => inside.push((spec, Some(corner))),
                Position::Emptiest => inside.push((spec, None)),
            }
        }
        let sheet = look.sheet(cell);
        let (x, y) = (axis(&axes.x), axis(&axes.y));
        let strips = StripText {
            below: x.side(),
            beside: y.side(),
            fitter: look.fitter(theme.tick_size, font),
            depth: measure::depth(&sheet),
        };
        let strips = Strips::measure(&axes.strips, &strips, &sheet);
        let second = axes.second_x.iter().chain(&axes.second_y).map(axis).collect();
        let specs = Specs { x, y, second, strips, hung };
        let hanging = measure::first(axes, &specs, look, sheet);
        Self { look, sheet, axes, specs, inside, hanging }
    }

    /// How many units of data the x and the y axis have.
    fn units(&self) -> Size {
        let span = |axis: &ResolvedAxis| {
            let (low, high) = axis.scale.limits();
            high - low
        };
        Size::new(span(&self.axes.x), span(&self.axes.y))
    }

    /// How wide its data rectangle is for a height of 1, where that is given.
    pub(crate) fn ratio(&self) -> Option<f64> {
        let units = self.units();
        (self.axes.aspect == Aspect::Equal).then_some(units.width / units.height)
    }

    /// The size of the data rectangle in a room: all of it, or what of it the aspect uses.
    pub(crate) fn used(&self, room: Size) -> Size {
        match self.axes.aspect {
            Aspect::Free => room,
            Aspect::Equal => {
                let units = self.units();
                units * (room.width / units.width).min(room.height / units.height)
            }
        }
    }

    /// What a room lacks for the data to be seen.
    pub(crate) fn lacking(&self, room: Size) -> Size {
        // Edges move inwards to the pixel grid; a pixel must be left.
        let pixels = 3.0 * self.sheet.grid.pitch();
        let least = match self.axes.aspect {
            Aspect::Free => {
                let side = |horizontal| {
                    let least = if self.is_bare(horizontal) { MIN_BARE_SIDE } else { MIN_SIDE };
                    least.max(pixels)
                };
                Size::new(side(true), side(false))
            }
            Aspect::Equal => {
                let units = self.units();
                let side = MIN_SIDE.max(pixels);
                units * (side / units.max_side()).max(pixels / units.min_side())
            }
        };
        Size::new((least.width - room.width).max(0.0), (least.height - room.height).max(0.0))
    }

    /// Whether all that runs across, or down, tells at most one name: no axis has more labels, and no
    /// colorbar is as long as it.
    fn is_bare(&self, horizontal: bool) -> bool {
        let axes = [&self.specs.x, &self.specs.y].into_iter().chain(&self.specs.second);
        let mut axes = axes.filter(|axis| axis.side().is_horizontal() == horizontal);
        let mut hung = self.specs.hung.iter();
        axes.all(|axis| axis.text.axis.has_one_name_at_most())
            && !hung.any(|hung| hung.is_colorbar() && hung.side().is_horizontal() == horizontal)
    }

    /// What a data rectangle lacks that must be larger: in both directions where its aspect is given.
    fn enlarged(&self, lacking: Lacking) -> Lacking {
        let by = match self.axes.aspect {
            Aspect::Free => lacking.by,
            Aspect::Equal => {
                let (units, by) = (self.units(), lacking.by);
                units * (by.width / units.width).max(by.height / units.height)
            }
        };
        Lacking { by, ..lacking }
    }

    /// How much of a part of a data rectangle marks draw on, all of them together.
    fn ink(&self, data: Rect, part: Rect) -> f64 {
        let marks = self.axes.marks.iter();
        marks
            .map(|mark| mark.mark.coverage(&self.look.resolved.frame(self.axes, mark, data), part))
            .sum()
    }

    /// What one unit of x and one unit of y take.
    pub(crate) fn unit(&self, data: Size) -> Size {
        let units = self.units();
        Size::new(data.width / units.width, data.height / units.height)
    }

    /// The margins around a data rectangle of some size.
    pub(crate) fn margins(&self, size: Size) -> Margins {
        self.hanging.margins(size)
    }

    /// How far its heading reaches from its baselines.
    pub(crate) fn heading_line(&self) -> HeadingLine {
        self.hanging.heading.line()
    }

    /// Puts its heading on one line with others.
    pub(crate) fn align_heading(&mut self, line: HeadingLine) {
        self.hanging.heading.align(line);
    }

    /// The data rectangle on the pixel grid; what an equal aspect leaves free is shared out to both
    /// sides.
    fn data_rect(&self, room: Rect) -> Rect {
        let grid = self.sheet.grid;
        let size = self.used(room.size());
        let x = (room.x0 + room.x1 - size.width) / 2.0;
        let y = (room.y0 + room.y1 - size.height) / 2.0;
        grid.inwards(Rect::from_origin_size((x, y), size))
    }

    /// Everything at its place, the data rectangle in its room.
    pub(crate) fn place(
        self,
        room: Rect,
        bounds: Bounds,
        warnings: &mut Vec<LocatedWarning>,
    ) -> Result<AxesLayout, Lacking> {
        let place = self.axes.place.as_ref();
        self.fitted(room, bounds, warnings).map_err(|lacking| lacking.at(place))
    }

    fn fitted(
        mut self,
        room: Rect,
        bounds: Bounds,
        warnings: &mut Vec<LocatedWarning>,
    ) -> Result<AxesLayout, Lacking> {
        self.sheet.area = bounds.area;
        self.hanging.sheet.area = bounds.area;
        let has_letter = self.hanging.heading.has_letter();
        let start = if has_letter { bounds.corner.x } else { bounds.area.x0 };
        self.fit_title(bounds.area.x1 - start);
        let data = self.data_rect(room);
        let free = self.hanging.free(data);
        let distances = self.hanging.distances();
        self.fit(data, free);
        let lacking = Lacking::first(self.hanging.unfit(), self.hanging.lacking(free));
        if let Some(lacking) = lacking {
            return Err(self.enlarged(lacking));
        }
        let ink = |rect| self.ink(data, rect);
        let (taken, unit) = (self.plates(data), self.unit(data.size()));
        let inside = Inside::place(&self.inside, (data, taken), unit, &self.sheet, &ink);
        if let Some(lacking) = Lacking::first(inside.unfit.clone(), inside.lacking) {
            return Err(self.enlarged(lacking));
        }
        let told = self.hanging.warnings().chain(inside.warnings.iter().cloned());
        warnings.extend(located(self.axes.place.as_ref(), told));
        let insets = self.insets(data, warnings)?;
        let plan = Plan { data, free, distances, inside };
        Ok(AxesLayout { insets, ..self.placed(&plan, bounds.corner) })
    }

    fn placed(&self, plan: &Plan, corner: Point) -> AxesLayout {
        let Plan { data, free, distances, inside } = plan;
        let (hanging, grid, data) = (&self.hanging, self.sheet.grid, *data);
        let (mut colorbars, mut legends) = (Vec::new(), Vec::new());
        for guide in hanging
            .place_items(data, free, distances, self.unit(data.size()))
            .chain(inside.guides.iter().cloned())
        {
            match guide {
                PlacedGuide::Colorbar(colorbar) => colorbars.push(*colorbar),
                PlacedGuide::Legend(legend) => legends.push(legend),
            }
        }
        let area = self.sheet.area;
        let room = HeadingRoom {
            corner,
            across: (area.x0, area.x1),
            center: data.center().x,
            bottom: free.title,
        };
        let (title, letter) = hanging.heading.place(room, grid);
        AxesLayout {
            place: self.axes.place.clone(),
            data,
            title,
            letter,
            x: hanging.x.place(data, free.across, grid),
            y: hanging.y.place(data, free.down, grid),
            second: hanging
                .second
                .iter()
                .map(|axis| axis.place(data, free.along(axis.side), grid))
                .collect(),
            strips: hanging.strips.place(
                data,
                |side| hanging.strip_labels_start(side),
                &self.sheet,
            ),
            colorbars,
            legends,
            insets: Vec::new(),
        }
    }
}
