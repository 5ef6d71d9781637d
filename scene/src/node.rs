use crate::{Group, Image, Markers, Shape, TextRun};

/// One of the five things that a picture is made of.
///
/// Deliberately exhaustive: a sixth kind must break every backend at compile time.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Nodes that share a meaning, a transform, a clip or an opacity.
    Group(Group),
    /// A path, filled, stroked or both.
    Shape(Shape),
    /// One symbol at many places.
    Markers(Markers),
    /// One label.
    Text(TextRun),
    /// Pixels in a rectangle.
    Image(Image),
}

macro_rules! from_node {
    ($($kind:ident($inner:ty)),*) => {$(
        impl From<$inner> for Node {
            fn from(inner: $inner) -> Self {
                Self::$kind(inner)
            }
        }
    )*};
}

from_node!(Group(Group), Shape(Shape), Markers(Markers), Text(TextRun), Image(Image));
