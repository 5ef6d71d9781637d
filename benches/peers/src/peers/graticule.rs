use crate::peer::{Drawn, Format, Peer};
use crate::seed;
use graticule::prelude::*;
use graticule::svg::{Svg, SvgText};
use std::sync::LazyLock;

pub const PEER: Peer = Peer {
    name: "graticule",
    version: "this tree",
    note: "all of it; every format carries its fonts",
    draw,
};

/// The other SVG that peers write: text that names its font.
pub const NAMED: Peer = Peer {
    name: "graticule, font named",
    version: "this tree",
    note: "as most peers' SVG: no font in it",
    draw: draw_named,
};

fn draw(format: Format) -> Option<Drawn> {
    let figure = figure();
    let drawn = match format {
        Format::Svg => figure.to_svg().map(String::into_bytes),
        Format::Png => figure.to_png(),
        Format::Pdf => figure.to_pdf(),
    };
    Some(drawn.map_err(Into::into))
}

fn draw_named(format: Format) -> Option<Drawn> {
    (format == Format::Svg).then(|| {
        static BACKEND: LazyLock<Svg> = LazyLock::new(|| Svg::new().text(SvgText::Named));
        Ok(BACKEND.to_string(figure().render()?.scene())?.into_bytes())
    })
}

fn figure() -> Figure {
    let tickets = Heatmap::new(seed::VALUES)
        .row_names(seed::ROWS)
        .column_names(seed::COLUMNS)
        .colormap(Colormap::MAGMA)
        .limits(seed::LIMITS.0, seed::LIMITS.1)
        .annotate(true)
        .colorbar(Colorbar::new().label(seed::BAR_LABEL));
    let axes =
        Axes::new().title(seed::TITLE).x_label(seed::X_LABEL).y_label(seed::Y_LABEL).mark(tickets);
    Figure::new(inches(seed::INCHES.0), inches(seed::INCHES.1)).axes(axes).dpi(seed::DPI)
}
