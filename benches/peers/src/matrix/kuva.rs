use super::{BAR_LABEL, Peer, Subject};
use crate::peer::{Drawn, Format};
use kuva::plot::{ColorMap, Heatmap};
use kuva::render::layout::Layout;
use kuva::render::plots::Plot;
use std::error::Error;

pub const PEER: Peer = Peer {
    name: "kuva",
    note: "a rectangle a cell, blended where they share a pixel with the white page: small cells come \
           out pale; numbers always black and with two decimals",
    draw: |subject, format| Some(draw(subject, format)),
};

fn draw(subject: &Subject, format: Format) -> Drawn {
    // It draws the first row lowest.
    let rows = subject.rows.iter().rev().map(|row| row.iter().copied());
    let heatmap =
        Heatmap::new().with_data(rows).with_color_map(ColorMap::Viridis).with_legend(BAR_LABEL);
    let heatmap = if subject.labels { heatmap.with_values() } else { heatmap };
    let plots = vec![Plot::Heatmap(heatmap)];
    let (width, height) = subject.pixels();
    let layout =
        Layout::auto_from_plots(&plots).with_width(f64::from(width)).with_height(f64::from(height));
    match format {
        Format::Svg => Ok(kuva::render_to_svg(plots, layout).into_bytes()),
        Format::Png => kuva::render_to_png(plots, layout, 1.0).map_err(Box::<dyn Error>::from),
        Format::Pdf => kuva::render_to_pdf(plots, layout).map_err(Box::<dyn Error>::from),
    }
}
