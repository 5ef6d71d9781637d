use crate::painter::Painter;
use crate::parts::Name;
use graticule_scene::kurbo::{Affine, Point, Shape as _};
use graticule_scene::{Color, Error, Marker, Markers, Shape, Stroke};
use std::collections::BTreeMap;

/// From how many uses on a symbol is worth a form of its own.
const SHARED: usize = 4;

/// What two markers of one form have in common; scales are whole thousandths.
type Look = (i64, Option<Color>);

impl Painter {
    /// Symbols that look the same are one form, drawn many times.
    pub(crate) fn markers(&mut self, markers: &Markers) -> Result<(), Error> {
        let mut uses: BTreeMap<Look, usize> = BTreeMap::new();
        for place in markers.places() {
            *uses.entry(look(place)).or_default() += 1;
        }
        let mut forms: BTreeMap<Look, Name> = BTreeMap::new();
        for place in markers.places() {
            let look = look(place);
            if uses.get(&look).is_none_or(|&uses| uses < SHARED) {
                self.shape(&symbol(markers, *place)?)?;
                continue;
            }
            let form = match forms.get(&look) {
                Some(&form) => form,
                None => {
                    let form = self.symbol_form(markers, *place)?;
                    forms.insert(look, form);
                    form
                }
            };
            self.content.save();
            self.content.transform(Affine::translate(place.at.to_vec2()));
            self.draw(form);
            self.content.restore();
        }
        Ok(())
    }

    fn symbol_form(&mut self, markers: &Markers, place: Marker) -> Result<Name, Error> {
        let shape = symbol(markers, Marker { at: Point::ZERO, ..place })?;
        // A miter reaches no further than its limit times half the width.
        let reach = markers.stroke().map_or(0.0, Stroke::width) * Stroke::MITER_LIMIT / 2.0;
        let bounds = shape.path().bounding_box().inflate(reach, reach);
        self.form(bounds, false, |form| form.shape(&shape))
    }
}

fn look(place: &Marker) -> Look {
    ((place.scale * 1e3).round() as i64, place.fill)
}

/// One marker as a shape.
fn symbol(markers: &Markers, place: Marker) -> Result<Shape, Error> {
    let one = Markers::new(markers.symbol(), vec![place])?;
    let one = match markers.stroke() {
        Some(stroke) => one.with_stroke(stroke.clone()),
        None => one,
    };
    let nothing = || Shape::new(graticule_scene::kurbo::BezPath::new());
    one.expand()?.pop().map_or_else(nothing, Ok)
}

#[cfg(test)]
mod tests {
    use crate::testing::{figure, load, operators};
    use graticule_scene::kurbo::{Circle, Point, Shape as _};
    use graticule_scene::{Color, Marker, Markers};

    #[test]
    fn what_looks_the_same_is_shared() {
        let red = Some(Color::rgb(255, 0, 0));
        let place =
            |at: usize, scale| Marker { at: Point::new(10.0 * at as f64, 5.0), scale, fill: red };
        let places = (0..5).map(|at| place(at, 1.0)).chain([place(9, 2.0)]).collect();
        let symbol = Circle::new(Point::ZERO, 2.0).to_path(0.01);
        let scene = figure([Markers::new(&symbol, places).unwrap().into()]);
        let text = operators(&scene);
        assert_eq!(text.matches("/X0 Do").count(), 5);
        assert!(text.contains("q\n1 0 0 1 40 5 cm\n/X0 Do\nQ\n1 0 0 rg\n94 5 m"), "{text}");
        assert_eq!(load(&scene).resources("XObject").len(), 1);
    }
}
