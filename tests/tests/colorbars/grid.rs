//! A mark to hang colorbars and legends on, and what must hold for all of them.

use graticule::data::Values;
use graticule::guide::{ColorbarGuide, Extend, Legend, LegendEntry, Symbol};
use graticule::mark::{Domain, Drawing, Extent, Frame, Mappable, Mark, MarkHit};
use graticule::norm::{
    AsinhNorm, BoundaryNorm, CategoryNorm, CenteredNorm, LinearNorm, LogNorm, Norm, PowerNorm,
    QuantileNorm, SymLogNorm, TwoSlopeNorm,
};
use graticule::prelude::*;
use graticule::scene::kurbo::{Point, Rect};
use graticule::scene::{Group, Role};
use graticule::{Error, Rendered};
use graticule_tests::drawn::{Drawn, overlap, within};
use graticule_tests::quad::Quad;
use std::sync::Arc;

pub const SIDES: [Side; 4] = [Side::Top, Side::Right, Side::Bottom, Side::Left];
pub const EXTENDS: [Extend; 4] = [Extend::Neither, Extend::Min, Extend::Max, Extend::Both];

pub fn norms() -> Vec<(&'static str, Arc<dyn Norm>)> {
    vec![
        ("linear", Arc::new(LinearNorm::new().limits(-3.0, 12.0))),
        ("log", Arc::new(LogNorm::new().limits(0.1, 1000.0))),
        ("symlog", Arc::new(SymLogNorm::new(1.0).limits(-100.0, 1000.0))),
        ("asinh", Arc::new(AsinhNorm::new(1.0).limits(-50.0, 500.0))),
        ("power", Arc::new(PowerNorm::new(0.5).limits(0.0, 100.0))),
        ("two-slope", Arc::new(TwoSlopeNorm::new(0.0).limits(-10.0, 500.0))),
        ("centred", Arc::new(CenteredNorm::new(0.0).half_range(4.0))),
        ("boundaries", Arc::new(BoundaryNorm::new([0.0, 1.0, 5.0, 20.0, 50.0, 60.0]))),
        ("quantiles", QuantileNorm::new(4).autoscale(&[0.0, 1.0, 2.0, 8.0, 40.0]).unwrap()),
        ("categories", Arc::new(CategoryNorm::new(["Crops", "Forest", "Open water", "Town"]))),
        ("extended", Arc::new(BoundaryNorm::new([0.0, 5.0, 20.0]).extend(true, true))),
    ]
}

/// A grid of cells with a norm, a colorbar and legends of its own.
#[derive(Clone, Debug)]
pub struct Grid {
    pub mappable: Mappable,
    pub legends: Vec<Legend>,
    pub rows: usize,
    pub columns: usize,
}

impl Grid {
    pub fn new(norm: Arc<dyn Norm>, colorbar: Colorbar) -> Self {
        let mappable = Mappable::new(norm, Colormap::VIRIDIS).colorbar(colorbar);
        Self { mappable, legends: Vec::new(), rows: 4, columns: 5 }
    }

    pub fn legend(mut self, legend: Legend) -> Self {
        self.legends.push(legend);
        self
    }
}

impl Mark for Grid {
    fn domain(&self) -> Result<Domain, Error> {
        let extent = |count| Extent::Interval { low: 0.0, high: count as f64, integer: true };
        Ok(Domain::new(extent(self.columns), extent(self.rows)).y_down())
    }

    fn values(&self) -> Option<Box<dyn Values + '_>> {
        None
    }

    fn mappable(&self, _shared: Option<&dyn Values>) -> Result<Option<Mappable>, Error> {
        Ok(Some(self.mappable.clone()))
    }

    fn legends(&self, _mappable: Option<&Mappable>) -> Result<Vec<Legend>, Error> {
        Ok(self.legends.clone())
    }

    fn describe(&self) -> String {
        "Grid".into()
    }

    fn coverage(&self, _frame: &Frame<'_>, _rect: Rect) -> f64 {
        0.0
    }

    fn draw(&self, _frame: &Frame<'_>) -> Result<Drawing, Error> {
        Ok(Drawing::new(Group::new(Role::Mark)))
    }

    fn hit(&self, _frame: &Frame<'_>, _point: Point) -> Option<MarkHit> {
        None
    }
}

pub fn figure(mark: impl Mark + 'static, width: f64, height: f64) -> Figure {
    let axes = Axes::new().title("Title").x_label("Distance (km)").y_label("Depth (m)").mark(mark);
    Figure::new(points(width), points(height)).axes(axes)
}

/// All that takes room of its own: bars, legends' plates, swatches.
pub fn solids(rendered: &Rendered) -> Vec<(String, Quad)> {
    let axes = rendered.layout().axes().unwrap();
    let mut solids = Vec::new();
    for colorbar in &axes.colorbars {
        solids.push(("bar".to_owned(), Quad::from(colorbar.whole)));
        solids.extend(
            colorbar.missing.iter().map(|missing| ("swatch".into(), missing.swatch.into())),
        );
    }
    for entry in axes.legends.iter().flat_map(|legend| &legend.entries) {
        solids.push((format!("symbol of '{}'", entry.label.text.text()), entry.rect.into()));
    }
    solids
}

/// Nothing overlaps anything else, and nothing leaves the page.
pub fn check(rendered: &Rendered) {
    let layout = rendered.layout();
    let axes = layout.axes().unwrap();
    let texts = Drawn::of(rendered).texts;
    let solids = solids(rendered);
    let inside: Vec<Rect> = axes
        .colorbars
        .iter()
        .filter_map(|colorbar| colorbar.plate)
        .chain(axes.legends.iter().filter(|legend| legend.has_plate).map(|legend| legend.rect))
        .collect();
    let all: Vec<&(String, Quad)> = texts.iter().chain(&solids).collect();
    for (i, (what, rect)) in all.iter().enumerate() {
        assert!(within(*rect, layout.page()), "'{what}' at {rect:?} leaves the page");
        let on_plate = inside.iter().any(|plate| within(*rect, *plate));
        assert!(on_plate || !overlap(*rect, axes.data), "'{what}' at {rect:?} covers the data");
        for (other, other_rect) in &all[i + 1..] {
            assert!(
                !overlap(*rect, *other_rect),
                "'{what}' at {rect:?} meets '{other}' at {other_rect:?}"
            );
        }
    }
    for (i, plate) in inside.iter().enumerate() {
        assert!(within(*plate, axes.data), "plate {plate:?} leaves the data {:?}", axes.data);
        assert!(inside[i + 1..].iter().all(|other| !overlap(*plate, *other)));
    }
    for colorbar in &axes.colorbars {
        check_ticks(colorbar);
    }
}

/// Ticks stand on the bar and not on its ends.
pub fn check_ticks(colorbar: &ColorbarGuide) {
    let bar = colorbar.bar;
    let (from, to) = ends(colorbar);
    assert!(to > from, "{bar:?}");
    let ticks = colorbar.axis.ticks.iter().map(|tick| tick.at);
    for at in ticks.chain(colorbar.axis.minor_ticks.iter().copied()) {
        assert!((from - 1e-6..=to + 1e-6).contains(&at), "tick at {at} outside {from} to {to}");
    }
}

pub fn ends(colorbar: &ColorbarGuide) -> (f64, f64) {
    let bar = colorbar.bar;
    if colorbar.axis.side.is_horizontal() { (bar.x0, bar.x1) } else { (bar.y0, bar.y1) }
}

/// Renders; where the page is too small, the error's own size must do. None where no page would.
pub fn render(figure: impl Fn(f64, f64) -> Figure, width: f64, height: f64) -> Option<Rendered> {
    match figure(width, height).render() {
        Err(Error::PageTooSmall { needed, .. } | Error::TextDoesNotFit { needed, .. }) => {
            let (width, height) = needed?;
            Some(figure(width, height).render().unwrap())
        }
        other => Some(other.unwrap()),
    }
}

pub fn swatches(labels: &[String]) -> Vec<LegendEntry> {
    labels
        .iter()
        .enumerate()
        .map(|(index, label)| {
            let fill = Colormap::TAB10.table()[index % 10];
            LegendEntry::new(Symbol::Swatch { fill, overlay: None }, label)
        })
        .collect()
}
