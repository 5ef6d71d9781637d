use crate::content::Content;
use crate::font::Fonts;
use graticule_scene::kurbo::Rect;
use printpdf::{ExternalStream, Shading};
use std::collections::BTreeMap;
use std::fmt;

/// The name by which a content stream refers to a part of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Name {
    Font(usize),
    State(usize),
    Shading(usize),
    Object(usize),
}

impl Name {
    /// The category of resources that it belongs to (ISO 32000-1, table 33).
    pub(crate) const fn category(self) -> &'static str {
        match self {
            Self::Font(_) => "Font",
            Self::State(_) => "ExtGState",
            Self::Shading(_) => "Shading",
            Self::Object(_) => "XObject",
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(index) => write!(f, "F{index}"),
            Self::State(index) => write!(f, "G{index}"),
            Self::Shading(index) => write!(f, "S{index}"),
            Self::Object(index) => write!(f, "X{index}"),
        }
    }
}

/// A parameter that has no operator and is set by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum State {
    /// The opacity of fills, shadings, images and forms, in millionths.
    FillAlpha(u32),
    /// The opacity of strokes, in millionths.
    StrokeAlpha(u32),
    /// The luminosity of a form as a mask.
    Mask(Name),
}

/// Something that is drawn by name.
#[derive(Debug)]
pub(crate) enum Object {
    Form(Form),
    Image(ExternalStream),
}

/// A picture within the picture.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) content: Content,
    /// What can be seen of it, in its own coordinates.
    pub(crate) bounds: Rect,
    /// Whether it is composited as a whole.
    pub(crate) group: bool,
}

/// All that content streams refer to.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    pub(crate) fonts: Fonts,
    pub(crate) states: BTreeMap<State, usize>,
    pub(crate) shadings: Vec<Shading>,
    pub(crate) objects: Vec<Object>,
    /// Whether anything shines through.
    pub(crate) transparent: bool,
}

impl Parts {
    pub(crate) fn state(&mut self, state: State) -> Name {
        self.transparent |= !matches!(
            state,
            State::FillAlpha(Content::OPAQUE) | State::StrokeAlpha(Content::OPAQUE)
        );
        let next = self.states.len();
        Name::State(*self.states.entry(state).or_insert(next))
    }

    pub(crate) fn shading(&mut self, shading: Shading) -> Name {
        self.shadings.push(shading);
        Name::Shading(self.shadings.len() - 1)
    }

    pub(crate) fn object(&mut self, object: Object) -> Name {
        self.objects.push(object);
        Name::Object(self.objects.len() - 1)
    }
}
