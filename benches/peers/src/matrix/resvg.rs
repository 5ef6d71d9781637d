//! Not a crate that plots: it draws our own SVG, which is the other way from figures to pixels.

use super::{Peer, Subject, graticule};
use crate::peer::{Drawn, Format};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::error::Error;
use std::sync::{Arc, OnceLock};

pub const PEER: Peer = Peer {
    name: "resvg",
    note: "from our own SVG, made before, with our fonts, loaded before; PNG encoded by itself",
    draw: |subject, format| (format == Format::Png && subject.labels).then(|| draw(subject)),
};

fn draw(subject: &Subject) -> Drawn {
    static SVG: OnceLock<Vec<u8>> = OnceLock::new();
    static OPTIONS: OnceLock<Options<'_>> = OnceLock::new();
    if SVG.get().is_none() {
        let _ = SVG.set(graticule::draw(subject, Format::Svg)?);
    }
    let tree = Tree::from_data(SVG.get().ok_or("no SVG")?, OPTIONS.get_or_init(options))?;
    let size = tree.size().to_int_size();
    let (width, height) = subject.pixels();
    let mut pixmap = Pixmap::new(width, height).ok_or("no pixels")?;
    let scale = (width as f32 / size.width() as f32, height as f32 / size.height() as f32);
    resvg::render(&tree, Transform::from_scale(scale.0, scale.1), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(Box::<dyn Error>::from)
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    let fonts = Arc::make_mut(&mut options.fontdb);
    fonts.load_font_data(notosans::REGULAR_TTF.to_vec());
    fonts.set_sans_serif_family("Noto Sans");
    options
}
