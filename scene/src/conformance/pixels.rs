use super::check::{for_each_format, guarded, write_case};
use super::{Case, Fault, Probe, Report};
use crate::{Backend, Color, Face, Format, Scene};

/// A picture as pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raster {
    width: u32,
    height: u32,
    rgba: Vec<u8>,
    paper: Color,
}

impl Raster {
    /// A picture of `width` by `height` pixels, row by row from the top left: red, green, blue and
    /// straight alpha, a byte each. None when the number of bytes does not fit, or is 0.
    #[must_use]
    pub fn new(width: u32, height: u32, rgba: Vec<u8>) -> Option<Self> {
        let bytes = u64::from(width).checked_mul(u64::from(height))?.checked_mul(4)?;
        let fits = bytes > 0 && bytes == rgba.len() as u64;
        fits.then_some(Self { width, height, rgba, paper: Color::TRANSPARENT })
    }

    /// Says that the picture was laid on a sheet of this colour, as viewers of PDF lay it on white,
    /// so that the colours expected are laid on it too.
    #[must_use]
    pub fn on_paper(self, paper: Color) -> Self {
        Self { paper, ..self }
    }

    /// The colour of the pixel that shows a point of a page of this scene's size.
    #[must_use]
    pub fn color_at(&self, scene: &Scene, at: kurbo::Point) -> Option<Color> {
        let index = |at: f64, length: f64, pixels: u32| {
            let pixel = (at / length * f64::from(pixels)).floor();
            (pixel >= 0.0 && pixel < f64::from(pixels)).then_some(pixel as usize)
        };
        let column = index(at.x, scene.size().width, self.width)?;
        let row = index(at.y, scene.size().height, self.height)?;
        let start = (row * self.width as usize + column) * 4;
        let pixel = self.rgba.get(start..start + 4)?;
        Some(Color::rgba(pixel[0], pixel[1], pixel[2], pixel[3]))
    }
}

/// Renders what a backend wrote in a format for a scene, or says why it can't.
pub type Render<'a> = dyn Fn(&Format, &[u8], &Scene) -> Result<Raster, String> + 'a;

/// Checks that every case shows the colours that it must at its probes, for backends whose output
/// can be rendered: `render` is given the format, the bytes and the scene, and may draw at any
/// resolution at or above the scene's own.
///
/// What can't be written or rendered is a failure too; [`super::check`] looks at structure.
#[must_use]
pub fn check_pixels(backend: &dyn Backend, face: &Face, render: &Render<'_>) -> Report {
    let mut report = Report::default();
    for_each_format(backend, face, &mut report, |format, cases, report| {
        for case in cases {
            let Some(bytes) = write_case(backend, format, case, report) else { continue };
            match guarded(|| render(&format, &bytes, &case.scene)).and_then(|drawn| drawn) {
                Ok(raster) => compare(case, format, &raster, report),
                Err(reason) => report.fail(case.name, Some(format), Fault::NotRendered, reason),
            }
        }
    });
    report
}

fn compare(case: &Case, format: Format, raster: &Raster, report: &mut Report) {
    for probe in &case.probes {
        let expected = probe.color.over(raster.paper);
        let Some(found) = raster.color_at(&case.scene, probe.at) else {
            let reason = format!("{} is outside the picture", probe.at);
            report.fail(case.name, Some(format), Fault::Color, reason);
            continue;
        };
        if !is_like(found, expected, probe) {
            let reason = format!(
                "at {} the colour is {found}, but must be {expected}: {}",
                probe.at, case.about
            );
            report.fail(case.name, Some(format), Fault::Color, reason);
        }
    }
}

/// Compared on black and on white, since the channels of a nearly transparent colour mean nothing.
fn is_like(found: Color, expected: Color, probe: &Probe) -> bool {
    [Color::BLACK, Color::WHITE].into_iter().all(|ground| {
        let (a, b) = (found.over(ground), expected.over(ground));
        [(a.r, b.r), (a.g, b.g), (a.b, b.b)]
            .into_iter()
            .all(|(a, b)| a.abs_diff(b) <= probe.tolerance)
    })
}
