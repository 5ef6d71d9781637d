use super::{BAR_LABEL, Peer, Subject};
use crate::peer::{Drawn, Format};
use ruviz::prelude::{ColorMap, HeatmapConfig, Plot};
use std::error::Error;

pub const PEER: Peer = Peer {
    name: "ruviz",
    note: "PNG: one cell a pixel, others left out (nearest); SVG and PDF: a rectangle a cell; PDF \
           through its SVG and svg2pdf",
    draw: |subject, format| Some(draw(subject, format)),
};

fn draw(subject: &Subject, format: Format) -> Drawn {
    let config = HeatmapConfig::new()
        .cmap(ColorMap::viridis())
        .annotate(subject.labels)
        .annotation_format("{:.2}")
        .colorbar(true)
        .colorbar_label(BAR_LABEL);
    let (width, height) = subject.pixels();
    let plot = Plot::new().size_px(width, height).heatmap_with(&subject.rows, config);
    match format {
        Format::Svg => Ok(plot.render_to_svg()?.into_bytes()),
        Format::Png => Ok(plot.render_png_bytes()?),
        // What its `save_pdf` does before it writes the file.
        Format::Pdf => {
            ruviz::export::svg_to_pdf(&plot.render_to_svg()?).map_err(Box::<dyn Error>::from)
        }
    }
}
