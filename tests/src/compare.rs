//! How two pictures differ.

use crate::Picture;
use graticule_scene::Scene;
use graticule_scene::kurbo::Rect;
use std::fmt;

/// Some pixels of a picture.
#[derive(Clone, Debug)]
pub struct Mask {
    width: u32,
    height: u32,
    inside: Vec<bool>,
}

impl Mask {
    /// The pixels of a scene's picture that rectangles of its page touch, and those beside them.
    #[must_use]
    pub fn of_rects(scene: &Scene, rects: &[Rect]) -> Self {
        let (width, height) = scene.pixel_size();
        let mut mask =
            Self { width, height, inside: vec![false; width as usize * height as usize] };
        let scale = scene.dpi() / 72.0;
        for rect in rects {
            let range = |start: f64, end: f64, most: u32| {
                let most = f64::from(most);
                let start = ((start * scale).floor() - 1.0).clamp(0.0, most);
                let end = ((end * scale).ceil() + 1.0).clamp(0.0, most);
                start as usize..end as usize
            };
            for y in range(rect.y0, rect.y1, height) {
                for x in range(rect.x0, rect.x1, width) {
                    mask.inside[y * width as usize + x] = true;
                }
            }
        }
        mask
    }

    /// All other pixels.
    #[must_use]
    pub fn inverted(&self) -> Self {
        Self { inside: self.inside.iter().map(|inside| !inside).collect(), ..*self }
    }

    /// How many pixels it has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.inside.iter().filter(|&&inside| inside).count()
    }
}

/// What differs between two pictures of one size.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// How many pixels differ.
    pub pixels: usize,
    /// The largest difference of a channel.
    pub largest: u8,
    /// The sum of the largest differences of all pixels' channels.
    pub sum: u64,
    /// Column and row of the first pixel that differs, row by row.
    pub first: Option<(u32, u32)>,
    /// The two colours there.
    pub colors: Option<([u8; 4], [u8; 4])>,
}

impl Difference {
    /// What differs anywhere.
    ///
    /// # Errors
    /// When the sizes differ.
    pub fn of(a: &Picture, b: &Picture) -> Result<Self, String> {
        Self::over(a, b, |_| true)
    }

    /// What differs inside a mask.
    ///
    /// # Errors
    /// When the sizes differ.
    pub fn within(a: &Picture, b: &Picture, mask: &Mask) -> Result<Self, String> {
        if (mask.width, mask.height) != (a.width, a.height) {
            return Err(format!("the mask has {} x {} pixels, not {a:?}", mask.width, mask.height));
        }
        Self::over(a, b, |index| mask.inside[index])
    }

    fn over(a: &Picture, b: &Picture, counts: impl Fn(usize) -> bool) -> Result<Self, String> {
        if (a.width, a.height) != (b.width, b.height) {
            return Err(format!("the sizes differ: {a:?}, {b:?}"));
        }
        let mut found = Self { pixels: 0, largest: 0, sum: 0, first: None, colors: None };
        let (ours, theirs) = (a.rgba.as_chunks::<4>().0, b.rgba.as_chunks::<4>().0);
        for (index, (one, other)) in ours.iter().zip(theirs).enumerate() {
            if one == other || !counts(index) {
                continue;
            }
            let channels = one.iter().zip(other).map(|(a, b)| a.abs_diff(*b));
            let largest = channels.max().unwrap_or_default();
            found.pixels += 1;
            found.largest = found.largest.max(largest);
            found.sum += u64::from(largest);
            if found.first.is_none() {
                let (index, width) = (index as u32, a.width);
                found.first = Some((index % width, index / width));
                found.colors = Some((*one, *other));
            }
        }
        Ok(found)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.pixels == 0
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Some((x, y)), Some((a, b))) = (self.first, self.colors) else {
            return f.write_str("nothing differs");
        };
        write!(
            f,
            "{} pixels differ, by at most {}; the first at column {x}, row {y}: {a:?} and {b:?}",
            self.pixels, self.largest
        )
    }
}
