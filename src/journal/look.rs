//! How a figure for a journal looks: our choice within what it asks for.

use super::{Journal, PanelLetters};
use crate::color::Color;
use crate::text::Fonts;
use crate::theme::Theme;
use crate::units::Length;

/// The width of lines where a journal allows it.
const LINE: f64 = 0.5;
/// By how much lines are wider than the least: rounded to whole pixels of any resolution, they are
/// then never narrower than it.
const SAFE: f64 = 1.5;
/// The weight of letters that are not bold.
const REGULAR: u16 = 400;
/// The em of tick labels where a journal says nothing.
const TICKS: f64 = 7.0;

impl Journal {
    /// A theme that keeps within what it asks for: black text from its least size on, lines of half
    /// a point or what it takes more, little room around. Titles and axis labels are up to 2 pt,
    /// tick labels and numbers in cells 1 pt larger than the least. Letters of panels have the size and
    /// the weight that it asks for; those of titles where it says nothing.
    ///
    /// Its texts are in the bundled faces. Where the journal wants others, see
    /// [`Journal::theme_for`].
    ///
    /// ```
    /// use graticule::journal::NATURE;
    ///
    /// let theme = NATURE.theme();
    /// assert_eq!((theme.label_size, theme.tick_size, theme.minimum_size), (7.0, 6.0, 5.0));
    /// ```
    #[must_use]
    pub fn theme(&self) -> Theme {
        let limits = self.text_size.map(|demand| demand.value);
        let least = limits.and_then(|limits| limits.least).map(Length::points);
        let most = limits.and_then(|limits| limits.most).map_or(f64::MAX, Length::points);
        let minimum = least.unwrap_or(TICKS - 1.0).min(most);
        let (tick, label) = ((minimum + 1.0).min(most), (minimum + 2.0).min(most));
        let (line, minor) = self.lines();
        let light = Theme::light();
        let letters = self.panel_letters.map(|demand| demand.value);
        let size = letters.and_then(|letters: PanelLetters| letters.size);
        let is_bold = letters.and_then(|letters| letters.bold).unwrap_or(true);
        let scale = label / light.label_size;
        let mut theme = Theme {
            background: Color::WHITE,
            foreground: Color::BLACK,
            title_size: label,
            letter_size: size.map_or(label, Length::points),
            letter_weight: if is_bold { light.letter_weight } else { REGULAR },
            label_size: label,
            tick_size: tick,
            cell_size: tick,
            minimum_size: minimum,
            spine_width: line,
            tick_width: line,
            minor_tick_width: minor,
            // PLOS asks for 2 pt around a figure, others for as little as possible.
            margin: 2.0,
            ..light
        };
        for length in [
            &mut theme.tick_length,
            &mut theme.minor_tick_length,
            &mut theme.tick_gap,
            &mut theme.label_gap,
            &mut theme.title_gap,
            &mut theme.colorbar_width,
            &mut theme.colorbar_gap,
            &mut theme.inset,
        ] {
            *length *= scale;
        }
        theme
    }

    /// The same in the first of its families that these fonts have, such as an Arial of one's own.
    ///
    /// ```no_run
    /// use graticule::journal::NATURE;
    /// use graticule::prelude::*;
    ///
    /// let fonts = Fonts::default().with_face_data(std::fs::read("arial.ttf")?)?;
    /// let figure = Figure::new(NATURE.single_column, mm(60.0))
    ///     .theme(NATURE.theme_for(&fonts))
    ///     .fonts(fonts)
    ///     .axes(Axes::new().mark(Heatmap::new([[1, 2], [3, 4]])));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn theme_for(&self, fonts: &Fonts) -> Theme {
        let mut theme = self.theme();
        let families = self.families.map_or(&[][..], |demand| demand.value);
        let family = families.iter().find(|family| fonts.has_family(family));
        theme.family = family.map(|&family| family.to_owned());
        theme
    }

    /// The width of lines and of minor ticks.
    fn lines(&self) -> (f64, f64) {
        let limits = self.line_width.map(|demand| demand.value);
        let least = limits.and_then(|limits| limits.least).map_or(0.0, Length::points);
        let most = limits.and_then(|limits| limits.most).map_or(f64::MAX, Length::points);
        let width = |wanted: f64| wanted.max(SAFE * least).min(most);
        (width(LINE), width(0.8 * LINE))
    }
}

#[cfg(test)]
mod tests {
    use crate::journal::ALL;
    use crate::units::{PixelGrid, points};

    #[test]
    fn lines_of_whole_pixels_stay_within_the_limits() {
        for journal in ALL {
            let Some(demand) = journal.line_width else { continue };
            let theme = journal.theme();
            for dpi in 72..=2400 {
                let grid = PixelGrid::new(f64::from(dpi));
                for width in [theme.spine_width, theme.tick_width, theme.minor_tick_width] {
                    let width = points(grid.width(width));
                    assert!(demand.value.hold(width, points(1e-9)), "{} at {dpi}", journal.name);
                }
            }
        }
    }

    #[test]
    fn themes_keep_within_the_limits_of_text() {
        for journal in ALL {
            let theme = journal.theme();
            assert!(theme.check().is_ok(), "{}", journal.name);
            let Some(demand) = journal.text_size else { continue };
            for size in [
                theme.title_size,
                theme.label_size,
                theme.tick_size,
                theme.cell_size,
                theme.minimum_size,
            ] {
                assert!(demand.value.hold(points(size), points(0.0)), "{}: {size}", journal.name);
            }
        }
    }
}
