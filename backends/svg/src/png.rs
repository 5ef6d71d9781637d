//! PNG (W3C Recommendation, third edition), as much as an image needs: 8 bits a channel, palette or
//! true colour.

use graticule_scene::{Color, Error, Image, Pixels};
use miniz_oxide::deflate::compress_to_vec_zlib;

/// Fast, and within a few percent of the best for matrices of colours.
const LEVEL: u8 = 4;

/// The longest that a chunk or a side may be.
const LONGEST: usize = 0x7fff_ffff;

/// The image as a PNG file.
pub(crate) fn encode(image: &Image) -> Result<Vec<u8>, Error> {
    if image.width().max(image.height()) as usize > LONGEST {
        let reason = "an image has more pixels on a side than PNG can hold".to_owned();
        return Err(Error::Unsupported { format: "svg", reason });
    }
    let width = image.width() as usize;
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let data = match image.pixels() {
        Pixels::Indexed { palette, indices } => {
            header(&mut out, image, ColorType::Indexed);
            colors(&mut out, palette);
            rows(indices, width, Filter::None)
        }
        Pixels::Rgba(bytes) if image.is_opaque() => {
            header(&mut out, image, ColorType::Rgb);
            let rgb: Vec<u8> =
                bytes.chunks_exact(4).flat_map(|pixel| &pixel[..3]).copied().collect();
            rows(&rgb, width * 3, Filter::Up)
        }
        Pixels::Rgba(bytes) => {
            header(&mut out, image, ColorType::Rgba);
            rows(bytes, width * 4, Filter::Up)
        }
    };
    for part in compress_to_vec_zlib(&data, LEVEL).chunks(LONGEST) {
        chunk(&mut out, b"IDAT", part);
    }
    chunk(&mut out, b"IEND", &[]);
    Ok(out)
}

#[derive(Clone, Copy)]
enum ColorType {
    Rgb = 2,
    Indexed = 3,
    Rgba = 6,
}

fn header(out: &mut Vec<u8>, image: &Image, color_type: ColorType) {
    let mut data = [0; 13];
    data[..4].copy_from_slice(&image.width().to_be_bytes());
    data[4..8].copy_from_slice(&image.height().to_be_bytes());
    // Bit depth and colour type; compression, filter method and interlacing have but one useful value.
    (data[8], data[9]) = (8, color_type as u8);
    chunk(out, b"IHDR", &data);
}

/// The palette; alphas only up to the last that is not opaque.
fn colors(out: &mut Vec<u8>, palette: &[Color]) {
    let colors: Vec<u8> = palette.iter().flat_map(|color| [color.r, color.g, color.b]).collect();
    chunk(out, b"PLTE", &colors);
    let translucent = palette.iter().rposition(|color| !color.is_opaque()).map_or(0, |at| at + 1);
    if translucent > 0 {
        let alphas: Vec<u8> = palette.iter().take(translucent).map(|color| color.a).collect();
        chunk(out, b"tRNS", &alphas);
    }
}

/// How a row is told (section 9): as it is, which suits indices, or as the difference from the row
/// above, which suits colours.
#[derive(Clone, Copy)]
enum Filter {
    None = 0,
    Up = 2,
}

fn rows(pixels: &[u8], stride: usize, filter: Filter) -> Vec<u8> {
    let mut out = Vec::with_capacity(pixels.len() + pixels.len() / stride);
    let mut above: &[u8] = &[];
    for row in pixels.chunks_exact(stride) {
        match filter {
            Filter::Up if !above.is_empty() => {
                out.push(Filter::Up as u8);
                out.extend(row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(*above)));
            }
            _ => {
                out.push(Filter::None as u8);
                out.extend_from_slice(row);
            }
        }
        above = row;
    }
    out
}

fn chunk(out: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    // No chunk is longer than LONGEST.
    out.extend_from_slice(&(data.len() as u32).to_be_bytes());
    let start = out.len();
    out.extend_from_slice(kind);
    out.extend_from_slice(data);
    let sum = crc32(&out[start..]);
    out.extend_from_slice(&sum.to_be_bytes());
}

/// The CRC-32 of PNG (annex D).
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    !bytes
        .iter()
        .fold(!0, |crc, &byte| CRC_TABLE[usize::from(byte ^ (crc & 0xff) as u8)] ^ (crc >> 8))
}

const CRC_TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut crc = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
            bit += 1;
        }
        table[byte] = crc;
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;
    use graticule_scene::kurbo::Rect;
    use proptest::prelude::*;

    /// The pixels as another decoder reads them.
    fn decoded(image: &Image) -> (png::ColorType, Vec<u8>) {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(encode(image).unwrap()));
        let color_type = decoder.read_header_info().unwrap().color_type;
        decoder.set_transformations(
            png::Transformations::normalize_to_color8() | png::Transformations::ALPHA,
        );
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        (color_type, pixels)
    }

    fn image(width: u32, height: u32, pixels: Pixels) -> Image {
        Image::new(width, height, pixels, Rect::new(0.0, 0.0, 1.0, 1.0)).unwrap()
    }

    #[test]
    fn crc_of_the_check_string() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn the_color_type_fits_the_pixels() {
        let palette = vec![Color::BLACK, Color::rgba(1, 2, 3, 4), Color::WHITE];
        let indexed = image(3, 1, Pixels::Indexed { palette, indices: [2, 1, 0].into() });
        let opaque = image(1, 2, Pixels::Rgba([1, 2, 3, 255, 4, 5, 6, 255].into()));
        let clear = image(2, 1, Pixels::Rgba([1, 2, 3, 255, 4, 5, 6, 0].into()));
        for (image, color_type) in [
            (indexed, png::ColorType::Indexed),
            (opaque, png::ColorType::Rgb),
            (clear, png::ColorType::Rgba),
        ] {
            assert_eq!(decoded(&image), (color_type, image.to_rgba()));
        }
    }

    proptest! {
        #[test]
        fn any_pixels_come_back(
            (width, bytes) in (1_usize..9).prop_flat_map(|width| {
                let rows = prop::collection::vec(any::<u8>(), 4 * width..40 * width);
                (Just(width), rows)
            })
        ) {
            let height = bytes.len() / (4 * width);
            let bytes: std::sync::Arc<[u8]> = bytes[..4 * width * height].into();
            let image = image(width as u32, height as u32, Pixels::Rgba(bytes.clone()));
            prop_assert_eq!(&decoded(&image).1[..], &bytes[..]);
        }
    }
}
