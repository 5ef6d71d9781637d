use crate::painter::Painter;
use graticule_scene::kurbo::{Affine, Shape as _};
use graticule_scene::{Brush, Error, Group, Node, Role};

impl Painter {
    pub(crate) fn group(&mut self, group: &Group) -> Result<(), Error> {
        // Some readers show a hairline through a clip without area.
        let shows = group.clip().is_none_or(|clip| clip.bounding_box().area() > 0.0);
        if group.children().is_empty() || !shows || group.transform().determinant() == 0.0 {
            return Ok(());
        }
        let outer = self.to_page;
        let fenced = group.transform() != Affine::IDENTITY || group.clip().is_some();
        if fenced {
            self.content.save();
        }
        if group.transform() != Affine::IDENTITY {
            self.content.transform(group.transform());
            self.to_page = outer * group.transform();
        }
        if let Some(clip) = group.clip() {
            self.clip(clip, group.clip_rule());
        }
        self.whole(group)?;
        if fenced {
            self.content.restore();
        }
        self.to_page = outer;
        Ok(())
    }

    /// A text that is not shown whole is copied and found by the whole.
    fn whole(&mut self, group: &Group) -> Result<(), Error> {
        let whole = group.label().filter(|label| !label.is_empty());
        let Some(whole) = whole.filter(|_| group.role() == Role::Label) else {
            return self.translucent(group);
        };
        self.told(whole, |painter| painter.translucent(group))
    }

    fn translucent(&mut self, group: &Group) -> Result<(), Error> {
        match group.children() {
            children if group.opacity() == 1.0 => self.children(children),
            [only] if paints_once(only) => {
                let outer = std::mem::replace(&mut self.opacity, group.opacity());
                let painted = self.node(only);
                self.opacity = outer;
                painted
            }
            children => {
                let form = self.form(self.visible(), true, |form| form.children(children))?;
                self.fill_alpha(group.opacity());
                self.draw(form);
                Ok(())
            }
        }
    }

    fn children(&mut self, children: &[Node]) -> Result<(), Error> {
        children.iter().try_for_each(|child| self.node(child))
    }
}

/// Whether a node paints no place twice, so that it may be painted with the opacity of its group.
fn paints_once(node: &Node) -> bool {
    match node {
        Node::Shape(shape) => match (shape.fill(), shape.stroke()) {
            (Some(fill), None) => !matches!(fill.brush, Brush::Pattern(_)),
            (None, _) => true,
            (Some(_), Some(_)) => false,
        },
        Node::Image(_) => true,
        Node::Group(_) | Node::Markers(_) | Node::Text(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{operators, rect, scene};
    use graticule_scene::kurbo::{Affine, BezPath, Rect, Shape as _};
    use graticule_scene::{Color, FillRule, Group, Role};

    fn half(children: usize) -> Group {
        let child = rect(Rect::new(0.0, 0.0, 5.0, 5.0), Color::BLACK);
        Group::new(Role::Group)
            .with_children(std::iter::repeat_n(child.into(), children))
            .with_opacity(0.5)
            .unwrap()
    }

    #[test]
    fn an_opacity_makes_a_group_only_where_it_must() {
        assert!(!operators(&scene(half(1))).contains("Do"));
        assert!(operators(&scene(half(2))).contains("/G1 gs\n/X0 Do"));
    }

    #[test]
    fn what_nothing_can_show_is_left_out() {
        let flat = half(1).with_transform(Affine::scale_non_uniform(1.0, 0.0)).unwrap();
        let clipped = |path| half(1).with_clip(&BezPath::from_svg(path).unwrap()).unwrap();
        for group in [flat, clipped(""), clipped("M3,0 L3,9"), half(0)] {
            assert!(operators(&scene(group)).ends_with("BDC\nEMC\n"));
        }
    }

    #[test]
    fn a_text_that_is_cut_is_told_whole() {
        let told = "/Span <</ActualText <FEFF004100E9>>> BDC\n";
        let root = |role| operators(&scene(Group::new(role).with_label("Aé").with_child(half(1))));
        assert!(root(Role::Label).contains(told) && root(Role::Label).contains("EMC\nEMC\n"));
        assert!(!root(Role::TickLabels).contains(told));
    }

    #[test]
    fn a_clip_keeps_its_rule() {
        let clip = Rect::new(1.0, 1.0, 3.0, 4.0).to_path(0.1);
        let group = half(1).with_clip(&clip).unwrap().with_clip_rule(FillRule::EvenOdd);
        assert!(operators(&scene(group)).contains("q\n1 1 2 3 re\nW* n\n"));
    }

    #[test]
    fn state_comes_back_after_a_transform() {
        let moved = half(1).with_transform(Affine::translate((3.0, 4.0))).unwrap();
        let root = Group::new(Role::Figure).with_child(moved.clone()).with_child(moved);
        let text = operators(&scene(root));
        let one = "q\n1 0 0 1 3 4 cm\n/G0 gs\n0 0 5 5 re\nf\nQ\n";
        assert!(text.contains(&one.repeat(2)), "{text}");
    }
}
