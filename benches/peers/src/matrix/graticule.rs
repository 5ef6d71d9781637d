use super::{Peer, Subject};
use crate::peer::{Drawn, Format};
use graticule::data::Strides;
use graticule::prelude::*;
use graticule_benches::large::{figure, labelled};
use std::sync::Arc;

pub const PEER: Peer = Peer {
    name: "graticule",
    note: "cells averaged to the pixels of the figure before they are coloured, told as a warning; \
           an indexed image, and shapes up to 10,000 cells",
    draw: |subject, format| Some(draw(subject, format)),
};

pub fn draw(subject: &Subject, format: Format) -> Drawn {
    let strides = Strides::row_major(subject.side, subject.side);
    let matrix = Matrix::from_shared(Arc::clone(&subject.values), strides);
    let figure = if subject.labels { labelled(&matrix) } else { figure(&matrix, None) };
    let drawn = match format {
        Format::Svg => figure.to_svg().map(String::into_bytes),
        Format::Png => figure.to_png(),
        Format::Pdf => figure.to_pdf(),
    };
    drawn.map_err(Into::into)
}
