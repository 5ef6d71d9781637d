use super::{BAR_LABEL, Peer, Subject};
use crate::peer::Format;
use plotkit::prelude::{Colormap, Figure, FigureExt, PlotError};

pub const PEER: Peer = Peer {
    name: "plotkit",
    note: "a path a cell, blended with the white page as in kuva; its colorbar is told the limits by hand; numbers always \
           black and with a decimal",
    draw: |subject, format| Some(draw(subject, format).map_err(Into::into)),
};

fn draw(subject: &Subject, format: Format) -> Result<Vec<u8>, PlotError> {
    let (width, height) = subject.pixels();
    let mut figure = Figure::with_size(width, height);
    let axes = figure.add_subplot(1, 1, 1);
    // It draws the first row lowest, and takes the numbers away from its caller.
    let rows = subject.rows.iter().rev().cloned().collect();
    let heatmap = axes.heatmap(rows)?.colormap(Colormap::Viridis).show_values(subject.labels);
    let (low, high) = (heatmap.effective_vmin(), heatmap.effective_vmax());
    heatmap.vmin(low).vmax(high);
    axes.colorbar(Colormap::Viridis, low, high).set_label(BAR_LABEL);
    match format {
        Format::Svg => figure.to_svg_string().map(String::into_bytes),
        Format::Png => figure.to_png_bytes(),
        Format::Pdf => figure.to_pdf_bytes(),
    }
}
