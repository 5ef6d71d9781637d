//! Documents full of strings.

use crate::check;
use crate::list::List;
use crate::number::{Dpi, SmallSide};
use crate::recipe;
use crate::scene::Role;
use crate::shaped::Run;
use crate::words::Words;
use arbitrary::Arbitrary;
use graticule::scene::kurbo;
use graticule::{scene, svg};

recipe! {
    /// What the target `svg_text` does.
    enum TextCase => () {
        Text([&] svg: Svg, [&] scene: Scene) => check::svg_text;
    }
}

recipe! {
    /// The SVG backend, with options.
    #[derive(Arbitrary)]
    struct Svg => svg::Svg = svg::Svg::new() {
        text(mode: Mode);
        inline(inline: bool);
        id_prefix(prefix: Words);
    }
}

recipe! {
    /// How labels are written.
    enum Mode => svg::SvgText {
        Named => svg::SvgText::Named;
        Embedded => svg::SvgText::Embedded;
        Outlines => svg::SvgText::Outlines;
    }
}

recipe! {
    /// A scene of labels.
    #[derive(Arbitrary)]
    struct Scene => scene::Scene = scene::Scene::new[?](size: Size, dpi: Dpi, root: Group) {
        with_title(title: Words);
        with_description(description: Words);
        with_language(language: Words);
    }
}

recipe! {
    /// The size of a page.
    enum Size => kurbo::Size {
        Size(width: SmallSide, height: SmallSide) => kurbo::Size::new;
    }
}

recipe! {
    /// A group with a name.
    #[derive(Arbitrary)]
    struct Group => scene::Group = scene::Group::new(role: Role) {
        with_label(label: Words);
        with_children(children: List<Node>);
    }
}

recipe! {
    /// A label or a group of them.
    enum Node => scene::Node {
        Text(run: Run) => scene::Node::Text;
        Group(group: Group) => scene::Node::Group;
    }
}
