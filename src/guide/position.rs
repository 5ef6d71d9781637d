use super::Side;

/// A corner of a rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Corner {
    /// Above on the left.
    TopLeft,
    /// Above on the right.
    TopRight,
    /// Below on the left.
    BottomLeft,
    /// Below on the right.
    BottomRight,
}

impl Corner {
    /// All of them, in the order in which one is chosen where they are alike.
    pub(crate) const ALL: [Self; 4] =
        [Self::TopRight, Self::TopLeft, Self::BottomLeft, Self::BottomRight];

    /// Whether it is one of the left corners.
    #[must_use]
    pub fn is_left(self) -> bool {
        matches!(self, Self::TopLeft | Self::BottomLeft)
    }

    /// Whether it is one of the upper corners.
    #[must_use]
    pub fn is_top(self) -> bool {
        matches!(self, Self::TopLeft | Self::TopRight)
    }
}

/// Where something shorter than the side that it stands on goes along it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// At the left end of a horizontal side, at the upper end of a vertical one.
    Start,
    /// In the middle.
    #[default]
    Center,
    /// At the right end of a horizontal side, at the lower end of a vertical one.
    End,
}

/// Where a guide is in relation to the data rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Position {
    /// Outside of it, on a side.
    Beside(Side),
    /// Within it, at a corner.
    Inside(Corner),
    /// Within it, at the corner where the marks draw least.
    Emptiest,
}
