use crate::peer::{Drawn, Format, Peer};
use crate::seed;
use kuva::plot::{ColorMap, Heatmap};
use kuva::render::layout::Layout;
use kuva::render::plots::Plot;
use std::error::Error;

pub const PEER: Peer = Peer {
    name: "kuva",
    version: "0.6.0",
    note: "no limits (colours span the data), no colorbar label; numbers always black and with two \
           decimals; widths from a table of advances, unshaped; SVG names its font, embeds none; PDF through its SVG and \
           krilla",
    draw,
};

fn draw(format: Format) -> Option<Drawn> {
    // It draws the first row lowest.
    let (rows, names) =
        (seed::rows().into_iter().rev(), seed::names(&seed::ROWS).into_iter().rev());
    let heatmap = Heatmap::new().with_data(rows).with_color_map(ColorMap::Magma).with_values();
    let plots = vec![Plot::Heatmap(heatmap)];
    let (width, height) = seed::PIXELS;
    let layout = Layout::auto_from_plots(&plots)
        .with_title(seed::TITLE)
        .with_x_label(seed::X_LABEL)
        .with_y_label(seed::Y_LABEL)
        .with_x_categories(seed::names(&seed::COLUMNS))
        .with_y_categories(names.collect())
        .with_width(f64::from(width))
        .with_height(f64::from(height));
    Some(match format {
        Format::Svg => Ok(kuva::render_to_svg(plots, layout).into_bytes()),
        Format::Png => kuva::render_to_png(plots, layout, 1.0).map_err(Box::<dyn Error>::from),
        Format::Pdf => kuva::render_to_pdf(plots, layout).map_err(Box::<dyn Error>::from),
    })
}
