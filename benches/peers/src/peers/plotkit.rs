use crate::peer::{Drawn, Format, Peer};
use crate::seed;
use plotkit::prelude::{Colormap, Figure, FigureExt};
use std::error::Error;

pub const PEER: Peer = Peer {
    name: "plotkit",
    version: "1.0.0",
    note: "numbers always black and with a decimal; names only as tick labels; SVG and PDF name a font (PDF: Helvetica) and embed none",
    draw,
};

fn draw(format: Format) -> Option<Drawn> {
    Some(drawn(format).map_err(Box::<dyn Error>::from))
}

fn drawn(format: Format) -> Result<Vec<u8>, plotkit::prelude::PlotError> {
    let (width, height) = seed::PIXELS;
    let mut figure = Figure::with_size(width, height);
    let axes = figure.add_subplot(1, 1, 1);
    // It draws the first row lowest, and its own names of rows and columns not at all.
    let mut rows = seed::rows();
    rows.reverse();
    let mut names = seed::ROWS;
    names.reverse();
    axes.heatmap(rows)?
        .colormap(Colormap::Magma)
        .vmin(seed::LIMITS.0)
        .vmax(seed::LIMITS.1)
        .show_values(true);
    axes.set_xticks(&[0.5, 1.5, 2.5, 3.5, 4.5]).set_xticklabels(&seed::COLUMNS);
    axes.set_yticks(&[0.5, 1.5, 2.5, 3.5]).set_yticklabels(&names);
    axes.set_title(seed::TITLE).set_xlabel(seed::X_LABEL).set_ylabel(seed::Y_LABEL);
    axes.colorbar(Colormap::Magma, seed::LIMITS.0, seed::LIMITS.1).set_label(seed::BAR_LABEL);
    match format {
        Format::Svg => figure.to_svg_string().map(String::into_bytes),
        Format::Png => figure.to_png_bytes(),
        Format::Pdf => figure.to_pdf_bytes(),
    }
}
