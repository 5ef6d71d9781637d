//! Names that don't fit
//!
//! Twenty columns with long names: turned, and each step is a warning.

// Warns: the x tick labels are turned by 45° to fit
// Warns: to fit, the text size of the numbers in the cells is 7.0 pt

use graticule::prelude::*;

const LANGUAGES: [&str; 20] = [
    "Afrikaans",
    "Basque",
    "Catalan",
    "Danish",
    "Esperanto",
    "Faroese",
    "Scottish Gaelic",
    "Hungarian",
    "Icelandic",
    "Javanese",
    "Kinyarwanda",
    "Luxembourgish",
    "Malagasy",
    "Norwegian Nynorsk",
    "Occitan",
    "Portuguese",
    "Quechua",
    "Romansh",
    "Swahili",
    "Turkish",
];

pub fn figure() -> Figure {
    let letters = ["a", "e", "i", "o", "u"];
    let share = |letter: &str, name: &str| {
        let found = name.to_lowercase().matches(letter).count();
        found as f64 / name.chars().filter(|c| c.is_alphabetic()).count() as f64
    };
    let shares: Vec<Vec<f64>> =
        letters.map(|letter| LANGUAGES.map(|name| share(letter, name)).to_vec()).to_vec();
    let map = Heatmap::new(shares)
        .row_names(letters)
        .column_names(LANGUAGES)
        .annotate_format(".0%")
        .colorbar(Colorbar::new().label("Share of letters"));

    let axes = Axes::new().title("Vowels in the names of languages").y_label("Vowel").mark(map);
    Figure::new(inches(6.0), inches(3.2)).axes(axes)
}
