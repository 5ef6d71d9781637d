//! The gallery: every figure is a test, an example and a page of the documentation at once.
//!
//! A figure is one file in `tests/gallery`, which starts with a title and a paragraph and has one
//! function `figure`, and one line in the list below. What the figure warns of stands in its file.

use graticule::Rendered;
use graticule::figure::Figure;

macro_rules! gallery {
    ($($heading:literal: $($name:ident)*;)*) => {
        #[path = "../gallery"]
        mod figures {
            $($(pub mod $name;)*)*
        }

        /// All figures.
        pub const GALLERY: &[Entry] = &[$($(Entry {
            name: stringify!($name),
            heading: $heading,
            source: include_str!(concat!("../gallery/", stringify!($name), ".rs")),
            figure: figures::$name::figure,
        }),*),*];
    };
}

gallery! {
    "First steps":
        tickets
        counted_axes
        square_cells
        vector_cells
        image_cells;
    "Numbers in cells":
        shrunk_numbers
        large_numbers
        small_numbers
        precision
        text_labels
        two_line_labels
        significance_stars
        only_extremes
        label_color
        second_matrix
        labels_by_function;
    "Missing and outside values":
        missing_values
        hatched_mask
        outside_limits
        clipped_values;
    "Colours":
        own_colors
        color_stops
        few_colors;
    "Norms":
        norm_log
        norm_symlog
        norm_asinh
        norm_power
        norm_two_slope
        norm_centered
        norm_boundaries
        norm_quantile
        norm_categories
        robust_limits;
    "Cells":
        lower_triangle
        upper_triangle
        hidden_cells
        gaps
        lines_between_cells
        spectrogram
        uneven_edges
        smooth_interpolation
        opacity
        dot_plot
        correlation_squares
        numbers_on_shapes
        split_cells
        outlined_cells
        highlighted_row_and_column;
    "Colorbars":
        colorbar_right
        colorbar_left
        colorbar_top
        colorbar_bottom
        colorbar_ends
        colorbar_rectangles
        colorbar_inside
        colorbar_short
        colorbar_even
        colorbar_proportional
        colorbar_missing
        colorbar_inverted
        colorbar_engineering
        colorbar_percent
        colorbar_function
        logit_colorbar
        date_colorbar;
    "Legends":
        category_legend
        legend_below
        legend_emptiest_corner
        legend_wrapped;
    "Axes":
        names_at_45
        level_label
        wrapped_names
        turned_names
        vertical_names
        names_kept_level
        thinned_names
        axes_top_right
        ticks_by_hand
        every_nth_name
        shared_factor
        date_axis
        secondary_axis
        mirrored_names
        twin_axes
        strips
        stacked_legends
        strip_totals
        no_axes;
    "Many panels":
        five_panels
        square_across_rows
        low_rows
        shared_axes
        shared_ticks
        row_colorbars
        inset
        picture_panel
        long_caption
        panel_letters;
    "Ready-made":
        correlation
        confusion
        calendar;
    "Journals":
        journal_nature
        journal_ieee
        letters_below;
    "Themes":
        dark_theme;
    "Text":
        one_row
        rich_text
        italic_names
        scripts
        missing_glyphs
        tiny;
    "Looking inside":
        layout_boxes;
}

/// A figure of the gallery.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The name of its file and of its references.
    pub name: &'static str,
    /// What it stands under on the gallery's page.
    pub heading: &'static str,
    /// Its program.
    pub source: &'static str,
    /// The figure.
    pub figure: fn() -> Figure,
}

impl Entry {
    /// Its title: the first line of its file.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.source.lines().next().and_then(|line| line.strip_prefix("//! ")).unwrap_or_default()
    }

    /// What it shows: the paragraph below its title.
    #[must_use]
    pub fn about(&self) -> String {
        let lines = self.source.lines().skip(2).map_while(|line| line.strip_prefix("//! "));
        lines.collect::<Vec<_>>().join(" ")
    }

    /// What is worth knowing about it, as its file says: lines that begin with `// Warns: `.
    pub fn warnings(&self) -> impl Iterator<Item = &'static str> {
        self.source.lines().filter_map(|line| line.strip_prefix("// Warns: "))
    }

    /// It, rendered.
    ///
    /// # Panics
    /// When it can't be.
    #[must_use]
    pub fn render(&self) -> Rendered {
        (self.figure)().render().unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

/// The figure of a name.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn find(name: &str) -> Entry {
    let found = GALLERY.iter().find(|entry| entry.name == name);
    *found.unwrap_or_else(|| panic!("the gallery has no figure '{name}'"))
}
