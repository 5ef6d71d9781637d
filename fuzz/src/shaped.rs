//! Labels, shaped by graticule.

use crate::number::Width;
use crate::paint::Paint;
use crate::path::Transform;
use crate::recipe;
use crate::words::Words;
use arbitrary::Arbitrary;
use graticule::{scene, text};
use std::sync::Arc;

recipe! {
    /// A label at its place.
    enum Run => scene::TextRun {
        Run(
            [&] shaped: Shaped, size: Width, color: Paint, anchor: Anchor, transform: Transform
        ) => text::Shaped::run[?];
    }
}

recipe! {
    /// A shaped label.
    enum Shaped => Arc<text::Shaped> {
        Shaped([&] fonts: Fonts, [&] text: Words, [&] style: Style) => text::Fonts::shape;
    }
}

recipe! {
    /// The faces.
    enum Fonts => text::Fonts {
        Bundled() => text::Fonts::default;
    }
}

recipe! {
    /// What face a label wants.
    #[derive(Arbitrary)]
    struct Style => text::FontStyle = text::FontStyle::default() {
        bold();
        italic();
        weight(weight: u16);
        family(family: Words);
    }
}

recipe! {
    /// Which point of a label its place means.
    enum Anchor => scene::Anchor {
        Start => scene::Anchor::Start;
        Middle => scene::Anchor::Middle;
        End => scene::Anchor::End;
    }
}
