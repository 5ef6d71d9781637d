//! Colorbars and legends inside the axes, each on a plate at a corner: a given one, or the emptiest.

use super::colorbar::BarRoom;
use super::hung::{GuideSpec, PlacedGuide};
use super::legend::LegendRoom;
use super::sheet::Sheet;
use super::unfit::Unfit;
use crate::guide::Corner;
use crate::scene::kurbo::{Point, Rect, Size, Vec2};
use crate::warning::Warning;

/// A stretch that no label leaves.
const ANYWHERE: (f64, f64) = (-1e6, 1e6);

/// What is inside, placed, and what the data rectangle lacks to hold it.
#[derive(Debug, Default)]
pub(crate) struct Inside {
    pub(crate) guides: Vec<PlacedGuide>,
    pub(crate) warnings: Vec<Warning>,
    pub(crate) lacking: Size,
    /// What of them does not fit.
    pub(crate) unfit: Option<Unfit>,
    plates: Vec<Rect>,
}

/// What guides are placed in.
#[derive(Clone, Copy)]
struct Ground<'a> {
    /// The data rectangle.
    data: Rect,
    /// What one unit of x and one unit of y take.
    unit: Size,
    sheet: &'a Sheet<'a>,
    /// How much of a rectangle marks draw on.
    ink: &'a dyn Fn(Rect) -> f64,
}

impl Inside {
    /// Places guides at corners of the data rectangle, those that would meet each other or one of the
    /// plates that are `taken` below or above these; those for the emptiest corner come last. `unit`
    /// is what one unit of x and one unit of y take, `ink` how much of a rectangle marks draw on.
    pub(crate) fn place(
        specs: &[(GuideSpec<'_>, Option<Corner>)],
        (data, taken): (Rect, Vec<Rect>),
        unit: Size,
        sheet: &Sheet<'_>,
        ink: &dyn Fn(Rect) -> f64,
    ) -> Self {
        let ground = Ground { data, unit, sheet, ink };
        let mut inside = Self { plates: taken, ..Self::default() };
        let (chosen, open) = (
            specs.iter().filter(|(_, corner)| corner.is_some()),
            specs.iter().filter(|(_, corner)| corner.is_none()),
        );
        for (spec, corner) in chosen.chain(open) {
            inside.add(spec, *corner, ground);
        }
        inside
    }

    fn add(&mut self, spec: &GuideSpec<'_>, corner: Option<Corner>, ground: Ground<'_>) {
        let Ground { data, unit, sheet, .. } = ground;
        let inset = sheet.theme.inset;
        // Labels and edges move onto the pixel grid.
        let moved = 4.0 * sheet.grid.pitch();
        let less = |length: f64| (length - 4.0 * inset - moved).max(1.0);
        let room = Size::new(less(data.width()), less(data.height()));
        // Placed at the origin first, to see what it takes.
        let place = |at: Point| place(spec, room, at, unit, sheet);
        let Placed { guide, warnings, unfit } = place(Point::ORIGIN);
        let bounds = bounds(&guide, sheet).inflate(inset, inset);
        let grid = sheet.grid;
        let (x0, y0) = (grid.floor(bounds.x0), grid.floor(bounds.y0));
        let plate = Rect::new(x0, y0, grid.ceil(bounds.x1), grid.ceil(bounds.y1));
        let corner = corner.unwrap_or_else(|| self.emptiest(plate, ground));
        let shift = self.shift(plate, corner, data, sheet);
        let guide = place(shift.to_point()).guide;
        let plate = plate + shift;
        self.check(plate, data.inflate(-inset, -inset), sheet.grid.pitch());
        self.plates.push(plate);
        self.warnings.extend(warnings);
        self.unfit = Unfit::all(self.unfit.take().into_iter().chain(unfit));
        self.guides.push(guide.on(plate));
    }

    /// The corner at which a plate covers least of what marks draw; one at which it has room, where
    /// there is any.
    fn emptiest(&self, plate: Rect, ground: Ground<'_>) -> Corner {
        let Ground { data, sheet, ink, .. } = ground;
        let covered = |corner: Corner| {
            let plate = plate + self.shift(plate, corner, data, sheet);
            (data.union(plate) != data, ink(plate))
        };
        let by_cover = |a: &Covered, b: &Covered| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1));
        let corners = Corner::ALL.into_iter().map(|corner| (covered(corner), corner));
        // Of those that are alike, the first.
        let least = corners.min_by(|(a, _), (b, _)| by_cover(a, b));
        least.map_or(Corner::TopRight, |(_, corner)| corner)
    }

    /// From a plate at the origin to its place, in whole pixels: in its corner, or below or above
    /// what is there already.
    fn shift(&self, plate: Rect, corner: Corner, data: Rect, sheet: &Sheet<'_>) -> Vec2 {
        let (grid, inset) = (sheet.grid, sheet.theme.inset);
        let x =
            if corner.is_left() { data.x0 + inset - plate.x0 } else { data.x1 - inset - plate.x1 };
        let y =
            if corner.is_top() { data.y0 + inset - plate.y0 } else { data.y1 - inset - plate.y1 };
        let mut shift = Vec2::new(grid.snap(x), grid.snap(y));
        // Each step leaves a plate behind, and none is met again.
        for _ in &self.plates {
            let met = self.plates.iter().find(|taken| {
                let shared = (plate + shift).intersect(**taken);
                shared.width() > 0.0 && shared.height() > 0.0
            });
            let Some(taken) = met else { break };
            shift.y = grid.snap(if corner.is_top() {
                taken.y1 + inset.max(grid.pitch()) - plate.y0
            } else {
                taken.y0 - inset.max(grid.pitch()) - plate.y1
            });
        }
        shift
    }

    /// Adds what lacks for a plate to be within a rectangle.
    fn check(&mut self, plate: Rect, within: Rect, pitch: f64) {
        let over = |length: f64| if length > pitch { length } else { 0.0 };
        let beyond = (within.x0 - plate.x0).max(plate.x1 - within.x1);
        let below = (within.y0 - plate.y0).max(plate.y1 - within.y1);
        let most = self.lacking;
        self.lacking = Size::new(most.width.max(over(beyond)), most.height.max(over(below)));
    }
}

/// Whether a plate leaves the data rectangle, and how much of what marks draw it covers.
type Covered = (bool, f64);

/// A guide at a place.
struct Placed {
    guide: PlacedGuide,
    warnings: Vec<Warning>,
    unfit: Option<Unfit>,
}

/// Measures a guide in a room and puts it at a place.
fn place(spec: &GuideSpec<'_>, room: Size, at: Point, unit: Size, sheet: &Sheet<'_>) -> Placed {
    match spec {
        GuideSpec::Colorbar(bar) => {
            let (side, depth) = (bar.side().length_of(room), bar.side().depth_of(room));
            let beyond = (f64::INFINITY, f64::INFINITY);
            let room = BarRoom { side, beyond, label: side, lines: depth, depth };
            let over = bar.measure(room, None, sheet).over();
            // The bar has what its labels leave, and a pixel at least.
            let side = (side - over).max(sheet.grid.pitch());
            let plan = bar.measure(BarRoom { side, ..room }, None, sheet);
            let size = if bar.side().is_horizontal() { (side, 0.0) } else { (0.0, side) };
            let guide = plan.place(Rect::from_origin_size(at, size), 0.0, ANYWHERE, sheet);
            let (warnings, unfit) = (plan.warnings().to_vec(), plan.unfit().cloned());
            Placed { guide: PlacedGuide::Colorbar(Box::new(guide)), warnings, unfit }
        }
        GuideSpec::Legend(legend, _) => {
            let plan = legend.measure(LegendRoom { size: room, in_rows: false, unit }, sheet);
            let guide = PlacedGuide::Legend(plan.place(at, unit, sheet));
            Placed { guide, warnings: plan.warnings().to_vec(), unfit: None }
        }
    }
}

/// All that a guide paints.
fn bounds(guide: &PlacedGuide, sheet: &Sheet<'_>) -> Rect {
    match guide {
        PlacedGuide::Colorbar(colorbar) => colorbar.bounds(sheet.theme, sheet.grid),
        PlacedGuide::Legend(legend) => legend.rect,
    }
}

impl PlacedGuide {
    fn on(self, plate: Rect) -> Self {
        match self {
            Self::Colorbar(mut colorbar) => {
                colorbar.plate = Some(plate);
                Self::Colorbar(colorbar)
            }
            Self::Legend(mut legend) => {
                (legend.rect, legend.has_plate) = (plate, true);
                Self::Legend(legend)
            }
        }
    }
}
