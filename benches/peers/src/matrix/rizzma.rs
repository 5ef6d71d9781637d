use super::{BAR_LABEL, Peer, Subject};
use crate::peer::{Drawn, Format};
use rizzma::Figure;
use rizzma::core::color::{ColorMapping, Rgba};
use rizzma::core::rcparams::{RcParams, SvgFontType};
use rizzma::figure::Mappable;

pub const IMAGE: Peer = Peer {
    name: "rizzma, imshow",
    note: "one cell a pixel, others left out (nearest); no PDF, where its image stays white; numbers \
           placed by hand",
    draw: |subject, format| (format != Format::Pdf).then(|| draw(subject, format, image)),
};

pub const MESH: Peer = Peer {
    name: "rizzma, pcolormesh",
    note: "a path a cell; numbers placed by hand",
    draw: |subject, format| Some(draw(subject, format, mesh)),
};

fn draw(subject: &Subject, format: Format, cells: fn(&Subject, &mut Figure)) -> Drawn {
    let settings = RcParams { svg_fonttype: SvgFontType::None, ..RcParams::default() };
    let (width, height) = subject.inches;
    let mut figure = Figure::new(width, height).with_dpi(subject.dpi).with_rcparams(settings);
    cells(subject, &mut figure);
    match format {
        Format::Svg => Ok(figure.to_svg().into_bytes()),
        Format::Png => figure.encode_png().map_err(Into::into),
        Format::Pdf => Ok(figure.to_pdf()),
    }
}

fn image(subject: &Subject, figure: &mut Figure) {
    let axes = figure.add_subplot(1, 1, 1);
    axes.imshow(&subject.values, subject.side, subject.side).cmap("viridis");
    // Its origin is the upper left, but y still grows upwards.
    numbers(subject, |x, y, number| {
        axes.text_with_color(x, subject.side as f64 - y, number, Rgba::WHITE);
    });
    axes.colorbar(Mappable::Image(0)).set_label(BAR_LABEL);
}

fn mesh(subject: &Subject, figure: &mut Figure) {
    let axes = figure.add_subplot(1, 1, 1);
    let mapping = ColorMapping::new("viridis");
    axes.pcolormesh_mapped(&subject.values, subject.side, subject.side, mapping);
    axes.invert_yaxis();
    numbers(subject, |x, y, number| {
        axes.text_with_color(x, y, number, Rgba::WHITE);
    });
    axes.colorbar(Mappable::Mesh(0)).set_label(BAR_LABEL);
}

/// The numbers at the centres of their cells, where they are asked for.
fn numbers(subject: &Subject, mut place: impl FnMut(f64, f64, String)) {
    let rows = if subject.labels { &subject.rows[..] } else { &[] };
    for (row, y) in rows.iter().zip(0..) {
        for (value, x) in row.iter().zip(0..) {
            place(f64::from(x) + 0.5, f64::from(y) + 0.5, format!("{value:.2}"));
        }
    }
}
