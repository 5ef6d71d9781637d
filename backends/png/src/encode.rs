use crate::palette::Indexed;
use crate::rows::{Colors, Rows};
use crate::{Compression, FORMAT, Raster};
use graticule_scene::Error;
use png::chunk::{IDAT, tEXt};
use png::text_metadata::ITXtChunk;
use png::{
    BitDepth, ColorType, Encoder, EncodingError, PixelDimensions, SrgbRenderingIntent, Unit,
};
use std::io;

/// The longest chunk that every reader accepts.
const LONGEST_CHUNK: usize = 1 << 30;

/// What a file says about its picture.
#[derive(Default)]
pub(crate) struct About<'a> {
    pub(crate) dpi: f64,
    pub(crate) title: Option<&'a str>,
    pub(crate) description: Option<&'a str>,
}

/// Writes a picture as a PNG file: with a palette when it has at most 256 colours, else without
/// alpha when it is opaque.
pub(crate) fn encode(
    raster: &Raster,
    about: &About<'_>,
    compression: Compression,
    out: &mut dyn io::Write,
) -> Result<(), Error> {
    let rows = Rows::new(raster);
    let data = rows
        .compress(compression)
        .ok_or_else(|| Error::backend(FORMAT.extension(), "the compressor failed"))?;
    write(raster, about, &rows, &data, out).map_err(|error| match error {
        EncodingError::IoError(source) => source.into(),
        other => Error::backend(FORMAT.extension(), other),
    })
}

fn write(
    raster: &Raster,
    about: &About<'_>,
    rows: &Rows<'_>,
    data: &[u8],
    out: &mut dyn io::Write,
) -> Result<(), EncodingError> {
    let mut encoder = Encoder::new(out, raster.width(), raster.height());
    encoder.set_depth(BitDepth::Eight);
    let color = match rows.colors() {
        Colors::Indexed(Indexed { palette, .. }) => {
            encoder.set_palette(
                palette.iter().flat_map(|&[r, g, b, _]| [r, g, b]).collect::<Vec<_>>(),
            );
            if !raster.is_opaque() {
                encoder.set_trns(palette.iter().map(|color| color[3]).collect::<Vec<_>>());
            }
            ColorType::Indexed
        }
        Colors::Rgb => ColorType::Rgb,
        Colors::Rgba => ColorType::Rgba,
    };
    encoder.set_color(color);
    encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    // Pixels a metre; a resolution too high for the field is cut.
    let density = (about.dpi / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: density,
        yppu: density,
        unit: Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    for (keyword, text) in [("Title", about.title), ("Description", about.description)] {
        let Some(text) = text.map(without_controls).filter(|text| !text.is_empty()) else {
            continue;
        };
        if text.is_ascii() {
            writer.write_chunk(tEXt, format!("{keyword}\0{text}").as_bytes())?;
        } else {
            writer.write_text_chunk(&ITXtChunk::new(keyword, text))?;
        }
    }
    for piece in data.chunks(LONGEST_CHUNK) {
        writer.write_chunk(IDAT, piece)?;
    }
    writer.finish()
}

/// A PNG text may hold line feeds, and no other control characters.
fn without_controls(text: &str) -> String {
    text.chars().filter(|&c| c == '\n' || !c.is_control()).collect()
}
