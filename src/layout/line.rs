//! Single lines of text that must fit a length: titles and labels.

use crate::text::{FontStyle, Fonts, Shaped};
use crate::warning::Warning;
use std::sync::Arc;

/// A line of text at the size that fits.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) shaped: Arc<Shaped>,
    pub(crate) size: f64,
}

impl Line {
    /// From the baseline up to the top of capitals, or of what reaches higher.
    pub(crate) fn ascent(&self) -> f64 {
        self.shaped.cap_height().max(-self.shaped.ink().y0) * self.size
    }

    /// From the baseline down to the lowest ink.
    pub(crate) fn descent(&self) -> f64 {
        self.shaped.ink().y1.max(0.0) * self.size
    }

    pub(crate) fn height(&self) -> f64 {
        self.ascent() + self.descent()
    }

    pub(crate) fn length(&self) -> f64 {
        extent(&self.shaped) * self.size
    }
}

/// The width to reserve for a label in em: its advance, or its ink where that reaches further.
pub(crate) fn extent(shaped: &Shaped) -> f64 {
    let half = shaped.width() / 2.0;
    let ink = shaped.ink();
    // Labels are centred by their advance: what reaches out on one side counts on both.
    2.0 * half.max(half - ink.x0).max(ink.x1 - half)
}

/// How text is fitted: with which faces, from which size down to which.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fitter<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) style: &'a FontStyle,
    pub(crate) size: f64,
    pub(crate) minimum: f64,
}

impl Fitter<'_> {
    /// Sets a text in a length: shrinks it down to the minimum size, then cuts it, but not its tail.
    pub(crate) fn line(
        &self,
        (text, tail): (&str, &str),
        what: &str,
        length: f64,
    ) -> (Line, Option<Warning>) {
        let full = format!("{text}{tail}");
        let shaped = self.fonts.shape(&full, self.style);
        let fitting = length / extent(&shaped).max(1e-9);
        let minimum = self.minimum.min(self.size);
        if fitting >= self.size {
            (Line { shaped, size: self.size }, None)
        } else if fitting >= minimum {
            let warning = Warning::TextShrunk { what: what.to_owned(), size: fitting };
            (Line { shaped, size: fitting }, Some(warning))
        } else {
            let warning = Warning::TextElided { what: what.to_owned(), full };
            let shaped = self.elide((text, tail), length / minimum);
            (Line { shaped, size: minimum }, Some(warning))
        }
    }

    /// The longest beginning of a text that, with an ellipsis and a tail, fits a width in em;
    /// nothing where not even those fit.
    pub(crate) fn elide(&self, (text, tail): (&str, &str), width: f64) -> Arc<Shaped> {
        let cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let cut = |count: usize| {
            let beginning = cuts.get(count).map_or(text, |&at| &text[..at]);
            self.fonts.shape(&format!("{}…{tail}", beginning.trim_end()), self.style)
        };
        // The longest that fits, by doubling and then bisection: adding a letter hardly ever makes a
        // text shorter, and the cost is that of what fits, not of the whole text.
        let (mut fits, mut too_long) = (0, 1);
        while too_long < cuts.len() && extent(&cut(too_long)) <= width {
            (fits, too_long) = (too_long, 2 * too_long);
        }
        too_long = too_long.min(cuts.len());
        while fits + 1 < too_long {
            let middle = usize::midpoint(fits, too_long);
            if extent(&cut(middle)) <= width { fits = middle } else { too_long = middle }
        }
        let best = cut(fits);
        if extent(&best) <= width { best } else { self.fonts.shape("", self.style) }
    }
}
