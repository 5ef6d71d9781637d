//! A figure for a journal: first as one would draw it for oneself, with all that Nature would say
//! to it, then with Nature's width and theme.
//!
//! `cargo run --release --example journal` prints what is wrong with the first and what is left of
//! that in the second, and writes the second as `journal.svg` into the current folder. With a
//! font file, as `-- arial.ttf`, nothing is left.

use graticule::journal::NATURE;
use graticule::prelude::*;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let draft = Figure::new(mm(140.0), mm(90.0)).axes(axes());
    println!("A draft:");
    for violation in draft.check(&NATURE)? {
        println!("- {violation}");
    }

    let mut fonts = Fonts::default();
    for file in std::env::args().skip(1) {
        fonts = fonts.with_face_data(std::fs::read(file)?)?;
    }
    let theme = NATURE.theme_for(&fonts);
    let figure = Figure::new(NATURE.single_column, mm(55.0))
        .dpi(300.0)
        .theme(theme)
        .fonts(fonts)
        .axes(axes())
        .render()?;
    println!("\nWith Nature's width and theme:");
    for violation in figure.check(&NATURE) {
        println!("- {violation}");
    }
    println!("\nsaved: journal.svg ({} bytes)", figure.save("journal.svg")?.bytes);
    Ok(())
}

/// Growth of a fungus in five media at four temperatures.
fn axes() -> Axes {
    let growth = Heatmap::new([
        [0.8, 1.9, 3.4, 2.7],
        [1.1, 2.6, 4.8, 3.9],
        [0.6, 1.2, 2.2, 1.4],
        [0.9, 2.3, 4.1, 3.6],
        [0.3, 0.9, 1.7, 1.1],
    ])
    .row_names(["Agar", "Malt", "Oat", "Potato", "Water"])
    .column_names(["10 °C", "18 °C", "26 °C", "34 °C"])
    .colormap(Colormap::VIRIDIS)
    .annotate(true)
    .colorbar(Colorbar::new().label("Growth").unit("mm per day"));
    Axes::new().title("Growth in five media").mark(growth)
}
