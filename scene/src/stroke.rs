use crate::{Color, Error, number};

/// How the end of an open line looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cap {
    /// Cut at the end point.
    #[default]
    Butt,
    /// A half disc beyond the end point.
    Round,
    /// A half square beyond the end point.
    Square,
}

/// How a corner of a line looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Join {
    /// Pointed, up to [`Stroke::MITER_LIMIT`], bevelled beyond it.
    #[default]
    Miter,
    /// Round.
    Round,
    /// Cut off.
    Bevel,
}

/// A line along a path: one colour, a width in points, caps, joins and dashes.
///
/// A stroke has a plain colour and no gradient or pattern: formats disagree on what those mean
/// along a line, and no contrast could be told for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    color: Color,
    width: f64,
    cap: Cap,
    join: Join,
    dash: Vec<f64>,
    dash_offset: f64,
}

impl Stroke {
    /// The miter limit of every stroke, as SVG defines the ratio: below 29° a corner is bevelled.
    pub const MITER_LIMIT: f64 = 4.0;

    /// A solid line with butt caps and miter joins.
    ///
    /// # Errors
    /// When `width` is not positive.
    pub fn new(color: Color, width: f64) -> Result<Self, Error> {
        Ok(Self {
            color,
            width: number::positive("stroke width", width)?,
            cap: Cap::default(),
            join: Join::default(),
            dash: Vec::new(),
            dash_offset: 0.0,
        })
    }

    /// Sets the caps.
    #[must_use]
    pub fn with_cap(self, cap: Cap) -> Self {
        Self { cap, ..self }
    }

    /// Sets the joins.
    #[must_use]
    pub fn with_join(self, join: Join) -> Self {
        Self { join, ..self }
    }

    /// Sets the lengths of dashes and gaps in turn, in points, and how far into them a line starts.
    ///
    /// An odd number of lengths is repeated to an even one; none at all means a solid line.
    ///
    /// # Errors
    /// When a length is not positive or the offset is not finite.
    pub fn with_dash(self, lengths: &[f64], offset: f64) -> Result<Self, Error> {
        let mut dash = Vec::with_capacity(lengths.len() * 2);
        for &length in lengths {
            dash.push(number::positive("dash length", length)?);
        }
        if dash.len() % 2 == 1 {
            dash.extend_from_within(..);
        }
        Ok(Self { dash, dash_offset: number::length("dash offset", offset)?, ..self })
    }

    /// The colour.
    #[must_use]
    pub fn color(&self) -> Color {
        self.color
    }

    /// The width in points.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.width
    }

    /// The caps.
    #[must_use]
    pub fn cap(&self) -> Cap {
        self.cap
    }

    /// The joins.
    #[must_use]
    pub fn join(&self) -> Join {
        self.join
    }

    /// Lengths of dashes and gaps in turn, an even number of them; empty for a solid line.
    #[must_use]
    pub fn dash(&self) -> &[f64] {
        &self.dash
    }

    /// How far into the dashes a line starts, in points.
    #[must_use]
    pub fn dash_offset(&self) -> f64 {
        self.dash_offset
    }
}
