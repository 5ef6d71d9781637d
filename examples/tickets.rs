//! The seed figure: open support tickets of four teams on five days, as SVG, PNG and PDF.
//!
//! `cargo run --release --example tickets --features pdf` writes `tickets.svg`, `tickets.png` and
//! `tickets.pdf` into the current folder.

use graticule::prelude::*;

fn main() -> Result<(), graticule::Error> {
    let tickets = Heatmap::new([
        [42, 35, 29, 21, 18],
        [55, 48, 40, 32, 24],
        [38, 44, 51, 46, 39],
        [26, 31, 37, 43, 49],
    ])
    .row_names(["Platform", "Security", "Billing", "Support"])
    .column_names(["Mon", "Tue", "Wed", "Thu", "Fri"])
    .colormap(Colormap::MAGMA)
    .limits(15.0, 60.0)
    .annotate(true)
    .colorbar(Colorbar::new().label("Open tickets"));
    println!(
        "matrix shape: {} rows x {} columns",
        tickets.matrix().rows(),
        tickets.matrix().columns()
    );
    println!(
        "colorbar label: {}",
        tickets.get_colorbar().and_then(Colorbar::get_label).map_or("none", Text::as_str)
    );

    let figure = Figure::new(inches(6.6), inches(4.2))
        .axes(
            Axes::new()
                .title("Open support tickets by team")
                .x_label("Day")
                .y_label("Team")
                .mark(tickets),
        )
        .dpi(160.0)
        .render()?;
    for path in ["tickets.svg", "tickets.png", "tickets.pdf"] {
        println!("saved: {path} ({} bytes)", figure.save(path)?.bytes);
    }
    Ok(())
}
