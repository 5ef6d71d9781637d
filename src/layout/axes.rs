//! One axes on the page: its margins, its data rectangle, and everything around it.

mod measure;

use super::colorbar::BarSpec;
use super::grid::{Track, solve};
use super::hanging::{Free, Hanging, Margins};
use super::hung::{HungSpec, PlacedGuide};
use super::inside::Inside;
use super::legend::LegendSpec;
use super::line::{FittedText, Fitter};
use super::plan::{AxisSpec, stay_within};
use super::sheet::Sheet;
use super::strip::{StripText, Strips};
use super::ticks::AxisText;
use crate::axes::Aspect;
use crate::error::Error;
use crate::guide::{
    AxisGuide, ColorbarGuide, Corner, Label, LegendGuide, Position, Side, StripGuide,
};
use crate::resolve::{Resolved, ResolvedAxes, ResolvedAxis, ResolvedGuide};
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect, Size};
use crate::text::FontStyle;
use crate::units::MAX_SIDE;
use crate::warning::Warning;

/// The least side of a data rectangle, in points.
const MIN_SIDE: f64 = 12.0;

/// Where one axes and all that hangs on it are.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AxesLayout {
    /// The data rectangle.
    pub data: Rect,
    /// The title.
    pub title: Option<Label>,
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
}

impl AxesLayout {
    /// The first colorbar.
    #[must_use]
    pub fn colorbar(&self) -> Option<&ColorbarGuide> {
        self.colorbars.first()
    }
}

/// What the room of a data rectangle lacks, in points.
#[derive(Clone, Copy, Debug)]
struct Lacking(Size);

/// Everything measured, and the data rectangle at its place.
struct Plan<'a> {
    hanging: Hanging<'a>,
    data: Rect,
    free: Free,
    /// How far from the data each thing on a side starts: as measured, since labels were fitted by it.
    distances: Vec<f64>,
    inside: Inside,
}

/// All that is to be placed, for a page of some size.
#[derive(Clone)]
struct Planner<'a> {
    sheet: Sheet<'a>,
    axes: &'a ResolvedAxes,
    title: Fitter<'a>,
    x: AxisSpec<'a>,
    y: AxisSpec<'a>,
    second: Vec<AxisSpec<'a>>,
    strips: Strips,
    /// What stands on the sides, from the inside outwards.
    hung: Vec<HungSpec<'a>>,
    /// What stands inside, at a corner.
    inside: Vec<(HungSpec<'a>, Corner)>,
}

pub(crate) fn lay_out(
    resolved: &Resolved,
    axes: &ResolvedAxes,
    warnings: &mut Vec<Warning>,
) -> Result<AxesLayout, Error> {
    let (font, title_font) = (resolved.theme.font(), resolved.theme.title_font());
    let planner = Planner::new(resolved, axes, (&font, &title_font));
    let plan = planner.plan().map_err(|lacking| planner.too_small(lacking))?;
    warnings.extend(plan.hanging.warnings());
    warnings.extend(plan.inside.warnings.iter().cloned());
    Ok(planner.place(&plan))
}

impl<'a> Planner<'a> {
    fn new(
        resolved: &'a Resolved,
        axes: &'a ResolvedAxes,
        (font, title_font): (&'a FontStyle, &'a FontStyle),
    ) -> Self {
        let theme = &resolved.theme;
        let fonts = &resolved.fonts;
        let fitter =
            |size, style: &'a FontStyle| Fitter { fonts, style, size, minimum: theme.minimum_size };
        let axis = |axis: &'a ResolvedAxis| AxisSpec {
            text: AxisText { axis, fitter: fitter(theme.tick_size, font) },
            label_fitter: fitter(theme.label_size, font),
        };
        let (mut hung, mut inside) = (Vec::new(), Vec::new());
        let (small, large) = (fitter(theme.tick_size, font), fitter(theme.label_size, font));
        for guide in &axes.guides {
            let position = guide.position();
            let side = if let Position::Beside(side) = position { side } else { Side::Right };
            let spec = match guide {
                ResolvedGuide::Colorbar(asked) => {
                    HungSpec::Colorbar(BarSpec { asked, tick_fitter: small, label_fitter: large })
                }
                ResolvedGuide::Legend(asked) => {
                    HungSpec::Legend(LegendSpec { asked, fitter: small, title_fitter: large }, side)
                }
            };
            match position {
                Position::Beside(_) => hung.push(spec),
                Position::Inside(corner) => inside.push((spec, corner)),
            }
        }
        Self {
            sheet: Sheet { page: resolved.page, theme, grid: resolved.grid },
            axes,
            title: fitter(theme.title_size, title_font),
            x: axis(&axes.x),
            y: axis(&axes.y),
            second: axes.second_x.iter().chain(&axes.second_y).map(axis).collect(),
            strips: Strips::default(),
            hung,
            inside,
        }
        .with_strips()
    }

    /// The same with strips measured for its page.
    fn with_strips(self) -> Self {
        let text = StripText {
            below: self.x.side(),
            beside: self.y.side(),
            fitter: self.x.text.fitter,
            depth: self.depth(),
        };
        Self { strips: Strips::measure(&self.axes.strips, &text, &self.sheet), ..self }
    }

    /// The page without its margins.
    fn inner(&self) -> Size {
        let Sheet { page, theme, .. } = self.sheet;
        let less = |length: f64| (length - 2.0 * theme.margin).max(0.0);
        Size::new(less(page.width), less(page.height))
    }

    /// The room that margins leave.
    fn room(&self, margins: Margins) -> Size {
        let track = |before, after| [Track { before, after, weight: 1.0 }];
        let Size { width, height } = self.sheet.page;
        Size::new(
            solve(width, &track(margins.left, margins.right))[0].length(),
            solve(height, &track(margins.top, margins.bottom))[0].length(),
        )
    }

    /// How many units of data the x and the y axis have.
    fn units(&self) -> Size {
        let span = |axis: &ResolvedAxis| {
            let (low, high) = axis.scale.limits();
            high - low
        };
        Size::new(span(&self.axes.x), span(&self.axes.y))
    }

    /// The size of the data rectangle: the room that margins leave, or what of it the aspect uses.
    fn data_size(&self, margins: Margins) -> Size {
        let room = self.room(margins);
        match self.axes.aspect {
            Aspect::Free => room,
            Aspect::Equal => {
                let units = self.units();
                units * (room.width / units.width).min(room.height / units.height)
            }
        }
    }

    /// As [`Planner::data_size`], where the margins leave enough for the data to be seen.
    fn checked_size(&self, margins: Margins) -> Result<Size, Lacking> {
        // Edges move inwards to the pixel grid; a pixel must be left.
        let pixels = 3.0 * self.sheet.grid.pitch();
        let side = MIN_SIDE.max(pixels);
        let least = match self.axes.aspect {
            Aspect::Free => Size::new(side, side),
            Aspect::Equal => {
                let units = self.units();
                units * (side / units.max_side()).max(pixels / units.min_side())
            }
        };
        let room = self.room(margins);
        let lacking =
            Size::new((least.width - room.width).max(0.0), (least.height - room.height).max(0.0));
        if lacking == Size::ZERO { Ok(self.data_size(margins)) } else { Err(Lacking(lacking)) }
    }

    /// The error that says which size would do: one that was tried.
    fn too_small(&self, lacking: Lacking) -> Error {
        Error::PageTooSmall {
            page: (self.sheet.page.width, self.sheet.page.height),
            needed: self.needed(lacking).map(|page| (page.width, page.height)),
        }
    }

    fn needed(&self, mut lacking: Lacking) -> Option<Size> {
        let mut page = self.sheet.page;
        // Names may take their share of what is added, so one step is not always enough: the steps
        // get larger, and are bounded.
        for step in 0..32 {
            let least = f64::from(step) + 1.0;
            let more =
                |length: f64| if length > 0.0 { (length * 1.25).ceil() + least } else { 0.0 };
            page += Size::new(more(lacking.0.width), more(lacking.0.height));
            if page.max_side() > MAX_SIDE {
                return None;
            }
            let sheet = Sheet { page, ..self.sheet };
            match (Self { sheet, ..self.clone() }).with_strips().plan() {
                Ok(_) => return Some(page),
                Err(still) => lacking = still,
            }
        }
        None
    }

    fn plan(&self) -> Result<Plan<'a>, Lacking> {
        let hanging = self.measure()?;
        let margins = self.settled(&hanging);
        self.checked_size(margins)?;
        let data = self.data_rect(margins);
        let free = hanging.free(data);
        let distances = hanging.distances();
        let hanging = self.fit(hanging, data, free);
        let lacking = hanging.lacking(free);
        if lacking != Size::ZERO {
            return Err(self.lacking(lacking));
        }
        let inside = Inside::place(&self.inside, data, self.unit(data.size()), &self.sheet);
        if inside.lacking != Size::ZERO {
            return Err(self.lacking(inside.lacking));
        }
        Ok(Plan { hanging, data, free, distances, inside })
    }

    /// The margins for what is measured. Labels reach further beyond shorter axes, which makes those
    /// shorter still: the steps get smaller and are bounded, and what they leave out is fitted later.
    fn settled(&self, hanging: &Hanging<'_>) -> Margins {
        let mut size = self.data_size(hanging.margins(self.inner()));
        for _ in 0..8 {
            let margins = hanging.margins(size);
            let next = self.data_size(margins);
            let change = next - size;
            if change == Size::ZERO {
                return margins;
            }
            size = next;
            if change.width.abs().max(change.height.abs()) < 1e-3 {
                break;
            }
        }
        hanging.margins(size)
    }

    /// What a data rectangle lacks that must be larger by `by`: in both directions where its aspect
    /// is given.
    fn lacking(&self, by: Size) -> Lacking {
        match self.axes.aspect {
            Aspect::Free => Lacking(by),
            Aspect::Equal => {
                let units = self.units();
                Lacking(units * (by.width / units.width).max(by.height / units.height))
            }
        }
    }

    /// What one unit of x and one unit of y take.
    fn unit(&self, data: Size) -> Size {
        let units = self.units();
        Size::new(data.width / units.width, data.height / units.height)
    }

    /// The data rectangle on the pixel grid; what an equal aspect leaves free is shared out to both
    /// sides.
    fn data_rect(&self, margins: Margins) -> Rect {
        let Sheet { page, grid, .. } = self.sheet;
        let size = self.data_size(margins);
        let x = (margins.left + page.width - margins.right - size.width) / 2.0;
        let y = (margins.top + page.height - margins.bottom - size.height) / 2.0;
        // Inwards, so that nothing is squeezed.
        let (x1, y1) = (grid.floor(x + size.width), grid.floor(y + size.height));
        Rect::new(grid.ceil(x), grid.ceil(y), x1, y1)
    }

    fn place(&self, plan: &Plan<'_>) -> AxesLayout {
        let Plan { hanging, data, free, distances, inside } = plan;
        let (grid, data) = (self.sheet.grid, *data);
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
        AxesLayout {
            data,
            title: hanging.title.as_ref().map(|title| self.place_title(title, data, free)),
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
        }
    }

    /// The title, centred on the data but within the page's margins.
    fn place_title(&self, title: &FittedText, data: Rect, free: &Free) -> Label {
        let Sheet { page, theme, grid } = self.sheet;
        let within = (theme.margin, page.width - theme.margin);
        let x = stay_within(data.center().x, title.length(), within);
        let at = Point::new(x, grid.snap(free.title - title.descent()));
        Label::new(title.text.clone(), title.size, Anchor::Middle, at)
    }
}
