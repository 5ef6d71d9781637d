use crate::peer::{Drawn, Format, Peer};
use crate::seed;
use ruviz::prelude::{ColorMap, HeatmapConfig, Plot};
use std::error::Error;

pub const PEER: Peer = Peer {
    name: "ruviz",
    version: "0.15.2",
    note: "no names on a heatmap's axes (numbers instead); PDF through its SVG and svg2pdf",
    draw,
};

fn draw(format: Format) -> Option<Drawn> {
    Some(drawn(format))
}

fn drawn(format: Format) -> Drawn {
    let config = HeatmapConfig::new()
        .cmap(ColorMap::magma())
        .vmin(seed::LIMITS.0)
        .vmax(seed::LIMITS.1)
        .annotate(true)
        .annotation_format("{:.0}")
        .colorbar(true)
        .colorbar_label(seed::BAR_LABEL);
    let (width, height) = seed::PIXELS;
    let plot = Plot::new()
        .title(seed::TITLE)
        .xlabel(seed::X_LABEL)
        .ylabel(seed::Y_LABEL)
        .size_px(width, height)
        .heatmap_with(&seed::rows(), config);
    match format {
        Format::Svg => Ok(plot.render_to_svg()?.into_bytes()),
        Format::Png => Ok(plot.render_png_bytes()?),
        // What its `save_pdf` does before it writes the file.
        Format::Pdf => {
            ruviz::export::svg_to_pdf(&plot.render_to_svg()?).map_err(Box::<dyn Error>::from)
        }
    }
}
