use crate::peer::{Drawn, Format, Peer};
use crate::seed;
use rizzma::Figure;
use rizzma::core::color::{ColorMapping, Rgba};
use rizzma::core::rcparams::{RcParams, SvgFontType};
use rizzma::figure::Mappable;

pub const PEER: Peer = Peer {
    name: "rizzma",
    version: "1.14.1",
    note: "numbers placed by hand, as it has no labels of cells, each starting at its cell's \
           centre; SVG with text as text (the default, paths, takes twice as long)",
    draw,
};

fn draw(format: Format) -> Option<Drawn> {
    let figure = figure();
    Some(match format {
        Format::Svg => Ok(figure.to_svg().into_bytes()),
        Format::Png => figure.encode_png().map_err(Into::into),
        Format::Pdf => Ok(figure.to_pdf()),
    })
}

fn figure() -> Figure {
    let settings = RcParams { svg_fonttype: SvgFontType::None, ..RcParams::default() };
    let mut figure =
        Figure::new(seed::INCHES.0, seed::INCHES.1).with_dpi(seed::DPI).with_rcparams(settings);
    let axes = figure.add_subplot(1, 1, 1);
    let values: Vec<f64> = seed::rows().concat();
    let mapping = ColorMapping::new("magma").vmin(seed::LIMITS.0).vmax(seed::LIMITS.1);
    axes.pcolormesh_mapped(&values, seed::ROWS.len(), seed::COLUMNS.len(), mapping);
    axes.invert_yaxis();
    axes.set_title(seed::TITLE).set_xlabel(seed::X_LABEL).set_ylabel(seed::Y_LABEL);
    axes.set_xticks(&[0.5, 1.5, 2.5, 3.5, 4.5]).set_xticklabels(&seed::COLUMNS);
    axes.set_yticks(&[0.5, 1.5, 2.5, 3.5]).set_yticklabels(&seed::ROWS);
    for (row, y) in seed::VALUES.iter().zip([0.5, 1.5, 2.5, 3.5]) {
        for (value, x) in row.iter().zip([0.5, 1.5, 2.5, 3.5, 4.5]) {
            let color = if seed::is_light(*value) { Rgba::BLACK } else { Rgba::WHITE };
            axes.text_with_color(x, y, value.to_string(), color);
        }
    }
    axes.colorbar(Mappable::Mesh(0)).set_label(seed::BAR_LABEL);
    figure
}
