use crate::painter::Painter;
use crate::parts::Object;
use graticule_scene::kurbo::Affine;
use graticule_scene::{Color, Image, Pixels, Sampling};
use printpdf::{DictItem, ExternalStream};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Some viewers (macOS Preview) smooth every image that they enlarge. So that its pixels keep
/// sharp edges there, a small one is enlarged by a whole factor first, up to this many pixels
/// along its longest side,
const ENLARGED_SIDE: u32 = 1024;

/// and up to this many pixels in all; as runs of equal bytes they hardly take room.
const ENLARGED_PIXELS: u64 = 1 << 17;

impl Painter {
    pub(crate) fn image(&mut self, image: &Image) {
        self.parts.transparent |= !image.is_opaque();
        let object = self.parts.object(Object::Image(stream(image)));
        let rect = image.rect();
        self.content.save();
        self.fill_alpha(1.0);
        // Images fill the unit square, bottom up.
        self.content.transform(Affine::new([
            rect.width(),
            0.0,
            0.0,
            -rect.height(),
            rect.x0,
            rect.y1,
        ]));
        self.draw(object);
        self.content.restore();
    }
}

/// An image dictionary and its samples (ISO 32000-1, 8.9.5).
fn stream(image: &Image) -> ExternalStream {
    let alpha = (!image.is_opaque()).then(|| alpha(image));
    let (space, samples, channels) = match image.pixels() {
        Pixels::Indexed { palette, indices } => (indexed(palette), Cow::Borrowed(&**indices), 1),
        Pixels::Rgba(bytes) => {
            let rgb = bytes.chunks_exact(4).flat_map(|pixel| &pixel[..3]).copied().collect();
            (name("DeviceRGB"), Cow::Owned(rgb), 3)
        }
    };
    let mut stream = plane(image, space, &samples, channels);
    if let Some(alpha) = alpha {
        let mask = plane(image, name("DeviceGray"), &alpha, 1);
        stream.dict.insert("SMask".to_owned(), DictItem::Stream { stream: mask });
    }
    stream
}

fn plane(image: &Image, space: DictItem, samples: &[u8], channels: usize) -> ExternalStream {
    let smooth = image.sampling() == Sampling::Smooth;
    let factor = if smooth { 1 } else { factor(image.width(), image.height()) };
    let dict = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(i64::from(image.width() * factor))),
        ("Height", DictItem::Int(i64::from(image.height() * factor))),
        ("ColorSpace", space),
        ("BitsPerComponent", DictItem::Int(8)),
    ];
    let mut dict: BTreeMap<_, _> = dict.map(|(key, value)| (key.to_owned(), value)).into();
    if smooth {
        dict.insert("Interpolate".to_owned(), DictItem::Bool(true));
    }
    let row = image.width() as usize * channels;
    ExternalStream { dict, content: enlarged(samples, row, channels, factor), compress: false }
}

/// By how much an image is enlarged before it is written.
fn factor(width: u32, height: u32) -> u32 {
    let by_side = ENLARGED_SIDE / width.max(height);
    let pixels = u64::from(width) * u64::from(height);
    let by_area = (ENLARGED_PIXELS / pixels).isqrt();
    u64::from(by_side).min(by_area).max(1) as u32
}

fn enlarged(samples: &[u8], row: usize, channels: usize, factor: u32) -> Vec<u8> {
    if factor == 1 {
        return samples.to_vec();
    }
    let factor = factor as usize;
    let mut out = Vec::with_capacity(samples.len() * factor * factor);
    let mut wide = Vec::with_capacity(row * factor);
    for row in samples.chunks_exact(row) {
        wide.clear();
        for pixel in row.chunks_exact(channels) {
            (0..factor).for_each(|_| wide.extend_from_slice(pixel));
        }
        (0..factor).for_each(|_| out.extend_from_slice(&wide));
    }
    out
}

fn name(name: &str) -> DictItem {
    DictItem::Name(name.into())
}

fn indexed(palette: &[Color]) -> DictItem {
    let data = palette.iter().flat_map(|color| [color.r, color.g, color.b]).collect();
    let last = palette.len().saturating_sub(1) as i64;
    let table = DictItem::String { data, literal: true };
    DictItem::Array(vec![name("Indexed"), name("DeviceRGB"), DictItem::Int(last), table])
}

fn alpha(image: &Image) -> Vec<u8> {
    match image.pixels() {
        Pixels::Indexed { palette, indices } => {
            let of = |index: &u8| palette.get(usize::from(*index)).map_or(255, |color| color.a);
            indices.iter().map(of).collect()
        }
        Pixels::Rgba(bytes) => bytes.iter().skip(3).step_by(4).copied().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{figure, load, operators};
    use graticule_scene::Scene;
    use graticule_scene::kurbo::Rect;
    use std::sync::Arc;

    fn scene(width: u32, height: u32, pixels: Pixels, sampling: Sampling) -> Scene {
        let rect = Rect::new(5.0, 10.0, 25.0, 40.0);
        let image = Image::new(width, height, pixels, rect).unwrap().with_sampling(sampling);
        figure([image.into()])
    }

    #[test]
    fn a_strip_is_enlarged_and_keeps_its_palette() {
        let palette: Vec<_> = (0..=255).map(|v| Color::rgb(v, 0, 255 - v)).collect();
        let indices: Arc<[u8]> = (0..=255).collect();
        let scene = scene(1, 256, Pixels::Indexed { palette, indices }, Sampling::Nearest);
        assert!(operators(&scene).contains("q\n20 0 0 -30 5 40 cm\n/X0 Do\nQ\n"));
        let document = load(&scene);
        let (dict, content) = document.image("X0");
        assert_eq!(dict.get(b"Width").unwrap().as_i64().unwrap(), 4);
        assert_eq!(dict.get(b"Height").unwrap().as_i64().unwrap(), 1024);
        assert!(!dict.has(b"Interpolate") && !dict.has(b"SMask"));
        let space = dict.get(b"ColorSpace").unwrap().as_array().unwrap();
        assert_eq!(space[2].as_i64().unwrap(), 255);
        assert_eq!(space[3].as_str().unwrap().len(), 768);
        assert_eq!(content.len(), 4096);
        assert_eq!(&content[14..18], [0, 0, 1, 1]);
    }

    #[test]
    fn alpha_is_a_mask_and_smooth_stays_small() {
        let bytes: Arc<[u8]> = Arc::new([1, 2, 3, 4, 5, 6, 7, 255]);
        let document = load(&scene(2, 1, Pixels::Rgba(bytes), Sampling::Smooth));
        let (dict, content) = document.image("X0");
        assert_eq!(content, [1, 2, 3, 5, 6, 7]);
        assert!(dict.get(b"Interpolate").unwrap().as_bool().unwrap());
        let mask = document.stream(dict.get(b"SMask").unwrap());
        assert_eq!(mask.get_plain_content().unwrap(), [4, 255]);
    }

    #[test]
    fn palettes_may_be_translucent() {
        let palette = vec![Color::BLACK, Color::TRANSPARENT];
        let pixels = Pixels::Indexed { palette, indices: Arc::new([0, 1]) };
        let document = load(&scene(2, 1, pixels, Sampling::Smooth));
        let (dict, _) = document.image("X0");
        let mask = document.stream(dict.get(b"SMask").unwrap());
        assert_eq!(mask.get_plain_content().unwrap(), [255, 0]);
    }

    #[test]
    fn large_images_are_left_alone() {
        assert_eq!(factor(1, 256), 4);
        assert_eq!(factor(5, 4), 80);
        assert_eq!(factor(1000, 700), 1);
        assert_eq!(factor(u32::MAX, u32::MAX), 1);
    }
}
