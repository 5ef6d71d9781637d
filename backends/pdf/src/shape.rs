use crate::painter::Painter;
use graticule_scene::kurbo::BezPath;
use graticule_scene::{Brush, Color, Error, Fill, FillRule, Pattern, Shape, Stroke};

impl Painter {
    /// Crispness has no meaning in PDF: scenes avoid seams by what they paint, not by how.
    pub(crate) fn shape(&mut self, shape: &Shape) -> Result<(), Error> {
        let path = shape.path();
        if path.elements().is_empty() {
            return Ok(());
        }
        let stroke = shape.stroke().filter(|stroke| stroke.color().a > 0);
        if let (Some(Fill { brush: Brush::Solid(color), rule }), Some(stroke)) =
            (shape.fill(), stroke)
            && color.is_opaque()
            && stroke.color().is_opaque()
            && self.opacity == 1.0
        {
            // Readers disagree on what it means to paint both at once where one is translucent.
            self.fill_paint(*color);
            self.pencil(stroke);
            self.content.path(path);
            self.content.op(by_rule(*rule, "B", "B*"));
            return Ok(());
        }
        if let Some(fill) = shape.fill() {
            self.fill(path, fill)?;
        }
        if let Some(stroke) = stroke {
            self.pencil(stroke);
            self.content.path(path);
            self.content.op("S");
        }
        Ok(())
    }

    fn pencil(&mut self, stroke: &Stroke) {
        self.stroke_paint(stroke.color());
        self.content.pen(stroke);
    }

    fn fill(&mut self, path: &BezPath, fill: &Fill) -> Result<(), Error> {
        match &fill.brush {
            Brush::Solid(color) => {
                self.solid(path, *color, fill.rule);
                Ok(())
            }
            Brush::Gradient(gradient) => self.gradient(path, gradient, fill.rule),
            Brush::Pattern(pattern) => self.pattern(path, pattern, fill.rule),
        }
    }

    fn solid(&mut self, path: &BezPath, color: Color, rule: FillRule) {
        if color.a > 0 {
            self.fill_paint(color);
            self.content.path(path);
            self.content.op(by_rule(rule, "f", "f*"));
        }
    }

    /// The clip is ours, since the expanded group's knows no rule.
    fn pattern(&mut self, path: &BezPath, pattern: &Pattern, rule: FillRule) -> Result<(), Error> {
        self.content.save();
        self.clip(path, rule);
        pattern.expand(path)?.children().iter().try_for_each(|child| self.node(child))?;
        self.content.restore();
        Ok(())
    }

    pub(crate) fn clip(&mut self, path: &BezPath, rule: FillRule) {
        self.content.path(path);
        self.content.op(by_rule(rule, "W n", "W* n"));
    }
}

const fn by_rule(rule: FillRule, non_zero: &'static str, even_odd: &'static str) -> &'static str {
    match rule {
        FillRule::NonZero => non_zero,
        FillRule::EvenOdd => even_odd,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{figure, operators};
    use graticule_scene::kurbo::{Rect, Shape as _, Vec2};
    use graticule_scene::{Color, Fill, HatchLine, Pattern, Shape, Stroke};

    fn square() -> Shape {
        Shape::new(Rect::new(1.0, 2.0, 4.0, 6.0).to_path(0.1)).unwrap()
    }

    #[test]
    fn fill_and_stroke_go_together_under_an_opaque_line_only() {
        let red = Color::rgb(255, 0, 0);
        let shape = |a| {
            let stroke = Stroke::new(Color::BLACK.with_alpha(a), 2.0).unwrap();
            square().with_fill(Fill::new(red).even_odd()).with_stroke(stroke)
        };
        let text = operators(&figure([shape(255).into()]));
        assert!(text.contains("1 0 0 rg\n2 w\n4 M\n1 2 3 4 re\nB*\n"), "{text}");
        let text = operators(&figure([shape(128).into()]));
        assert!(text.contains("1 2 3 4 re\nf*\n/G0 gs\n2 w\n4 M\n1 2 3 4 re\nS\n"), "{text}");
    }

    #[test]
    fn a_pattern_keeps_its_rule() {
        let stroke = Stroke::new(Color::BLACK, 0.5).unwrap();
        let line = HatchLine::new(Vec2::new(1.0, 1.0), 2.0, stroke).unwrap();
        let pattern = Pattern::new(vec![line]).with_ground(Color::WHITE);
        let text = operators(&figure([square().with_fill(Fill::new(pattern).even_odd()).into()]));
        assert!(text.contains("re\nW* n\n1 g\n"), "{text}");
        assert!(text.contains("S\nQ\n"), "{text}");
    }

    #[test]
    fn transparent_paint_is_left_out() {
        let stroke = Stroke::new(Color::TRANSPARENT, 1.0).unwrap();
        let shape = square().with_fill(Fill::new(Color::TRANSPARENT)).with_stroke(stroke);
        assert!(operators(&figure([shape.into()])).ends_with("BDC\nEMC\n"));
    }
}
