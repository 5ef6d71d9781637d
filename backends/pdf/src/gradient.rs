use crate::painter::Painter;
use crate::parts::State;
use graticule_scene::kurbo::{BezPath, Shape as _};
use graticule_scene::{Color, Error, FillRule, Gradient};
use printpdf::{GradientStop, Shading, ShadingGeometry};

impl Painter {
    /// A gradient seen through a path. Its alpha, where it varies, is a second gradient, whose
    /// luminosity is the mask of the first (ISO 32000-1, 11.5.3).
    pub(crate) fn gradient(
        &mut self,
        path: &BezPath,
        gradient: &Gradient,
        rule: FillRule,
    ) -> Result<(), Error> {
        self.content.save();
        self.clip(path, rule);
        let alpha = |color: Color| f64::from(color.a) / 255.0;
        match common_alpha(gradient) {
            Some(color) => self.fill_alpha(alpha(color)),
            None => {
                let shading = self.parts.shading(axial(gradient, |color| [alpha(color) as f32; 3]));
                let bounds = path.bounding_box().inflate(1.0, 1.0);
                let mask = self.form(bounds, true, |form| {
                    form.content.name(shading).op("sh");
                    Ok(())
                })?;
                self.state(State::Mask(mask));
                self.fill_alpha(1.0);
            }
        }
        let channel = |value: u8| f32::from(value) / 255.0;
        let shading = self.parts.shading(axial(gradient, |color| {
            [channel(color.r), channel(color.g), channel(color.b)]
        }));
        self.content.name(shading).op("sh");
        self.content.restore();
        Ok(())
    }
}

/// The last stop, when all have its alpha.
fn common_alpha(gradient: &Gradient) -> Option<Color> {
    let last = gradient.stops().last()?.color;
    gradient.stops().iter().all(|stop| stop.color.a == last.a).then_some(last)
}

fn axial(gradient: &Gradient, color: impl Fn(Color) -> [f32; 3]) -> Shading {
    let (start, end) = (gradient.start(), gradient.end());
    let coords = [start.x, start.y, end.x, end.y].map(|v| v as f32);
    let stop = |stop: &graticule_scene::Stop| GradientStop {
        offset: stop.offset as f32,
        color: color(stop.color),
    };
    Shading {
        geometry: ShadingGeometry::Axial { coords },
        stops: gradient.stops().iter().map(stop).collect(),
        extend: (true, true),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{figure, load, operators};
    use graticule_scene::kurbo::{Point, Rect, Shape as _};
    use graticule_scene::{Color, Fill, Gradient, Scene, Shape, Stop};

    fn scene(last: Color) -> Scene {
        let stops = vec![
            Stop { offset: 0.25, color: Color::BLACK },
            Stop { offset: 0.5, color: Color::WHITE },
            Stop { offset: 1.0, color: last },
        ];
        let gradient = Gradient::new(Point::ZERO, Point::new(10.0, 0.0), stops).unwrap();
        let path = Rect::new(0.0, 0.0, 10.0, 5.0).to_path(0.1);
        figure([Shape::new(path).unwrap().with_fill(Fill::new(gradient)).into()])
    }

    #[test]
    fn opaque_stops_are_a_stitched_shading() {
        let scene = scene(Color::rgb(255, 0, 0));
        assert!(operators(&scene).contains("q\n0 0 10 5 re\nW n\n/S0 sh\nQ\n"));
        let document = load(&scene);
        let shadings = document.resources("Shading");
        let shading = shadings.get(b"S0").unwrap().as_dict().unwrap();
        let function = shading.get(b"Function").unwrap().as_dict().unwrap();
        // One constant stretch before the first stop, then two between stops.
        assert_eq!(function.get(b"Functions").unwrap().as_array().unwrap().len(), 3);
    }

    #[test]
    fn varying_alpha_is_a_mask() {
        let scene = scene(Color::rgba(255, 0, 0, 0));
        assert!(operators(&scene).contains("W n\n/G0 gs\n/S1 sh\nQ\n"));
        let document = load(&scene);
        let states = document.resources("ExtGState");
        let state = document.dictionary(states.get(b"G0").unwrap());
        let mask = document.dictionary(state.get(b"SMask").unwrap());
        assert_eq!(mask.get(b"S").unwrap().as_name().unwrap(), b"Luminosity");
        assert!(mask.get(b"G").unwrap().as_reference().is_ok());
    }
}
