use super::super::Case;
use super::super::draft::{BLUE, Draft, GOLD, GREEN, RED, WHITE, group};
use super::groups::quarter_turn;
use crate::{Color, Error, Image, Pixels, Sampling};
use kurbo::Rect;

const FOUR: [Color; 4] = [RED, GREEN, BLUE, GOLD];
const RECT: Rect = Rect::new(10.0, 10.0, 50.0, 50.0);

pub(super) fn cases() -> Result<Vec<Case>, Error> {
    let mut drafts = vec![
        quadrants(
            "image",
            "pixels stand row by row from the top left",
            indexed(2, 2, &FOUR, &[0, 1, 2, 3], RECT)?,
        ),
        quadrants(
            "rgba-image",
            "pixels may be given as red, green, blue and alpha",
            rgba(2, 2, &FOUR, RECT)?,
        ),
        smooth()?,
        reduced()?,
        one_pixel()?,
        across()?,
        down()?,
        odd_rect()?,
        turned()?,
        off_page()?,
    ];
    drafts.extend(translucent()?);
    drafts.extend(depths()?);
    drafts.into_iter().map(Draft::finish).collect()
}

fn indexed(
    width: u32,
    height: u32,
    palette: &[Color],
    indices: &[u8],
    rect: Rect,
) -> Result<Image, Error> {
    let pixels = Pixels::Indexed { palette: palette.to_vec(), indices: indices.into() };
    Image::new(width, height, pixels, rect)
}

fn rgba(width: u32, height: u32, colors: &[Color], rect: Rect) -> Result<Image, Error> {
    let bytes: Vec<u8> = colors.iter().flat_map(|c| [c.r, c.g, c.b, c.a]).collect();
    Image::new(width, height, Pixels::Rgba(bytes.into()), rect)
}

/// An image that shows the four colours in the quarters of [`RECT`].
fn quadrants(name: &'static str, about: &'static str, image: Image) -> Draft {
    Draft::new(name, about)
        .shows(image)
        .probe(20.0, 20.0, RED)
        .probe(40.0, 20.0, GREEN)
        .probe(20.0, 40.0, BLUE)
        .probe(40.0, 40.0, GOLD)
        // Close to the middle: enlarged sharply.
        .probe(27.5, 27.5, RED)
        .probe(32.5, 32.5, GOLD)
        .probe(5.0, 5.0, WHITE)
}

/// The four colours as quarters of a square of `side` pixels.
fn quarters(side: u32, rect: Rect) -> Result<Image, Error> {
    let half = side / 2;
    let index = |n: u32| u8::from(n % side >= half) + 2 * u8::from(n / side >= half);
    let indices: Vec<u8> = (0..side * side).map(index).collect();
    indexed(side, side, &FOUR, &indices, rect)
}

fn smooth() -> Result<Draft, Error> {
    let image = quarters(8, RECT)?;
    Ok(Draft::new("smooth-image", "pixels of a smooth image blend into each other")
        .shows(image.clone().with_sampling(Sampling::Smooth))
        .unlike(image)
        .probe(18.0, 18.0, RED)
        .probe(42.0, 18.0, GREEN)
        .probe(18.0, 42.0, BLUE)
        .probe(42.0, 42.0, GOLD))
}

fn reduced() -> Result<Draft, Error> {
    let image = quarters(128, Rect::new(20.0, 20.0, 40.0, 40.0))?;
    Ok(Draft::new("reduced-image", "an image may have more pixels than its rectangle on the page")
        .shows(image)
        .probe(25.0, 25.0, RED)
        .probe(35.0, 25.0, GREEN)
        .probe(25.0, 35.0, BLUE)
        .probe(35.0, 35.0, GOLD))
}

fn one_pixel() -> Result<Draft, Error> {
    Ok(Draft::new("one-pixel", "an image of one pixel fills its rectangle")
        .shows(rgba(1, 1, &[RED], RECT)?)
        .probe(13.0, 13.0, RED)
        .probe(47.0, 47.0, RED)
        .probe(5.0, 30.0, WHITE))
}

/// 256 pixels in four bands, as a colorbar's strip has them.
fn bands() -> Vec<u8> {
    (0..=255_u8).map(|n| n / 64).collect()
}

fn across() -> Result<Draft, Error> {
    Ok(Draft::new("strip-across", "an image may be one pixel high")
        .page(120.0, 30.0, 96.0)
        .shows(indexed(256, 1, &FOUR, &bands(), Rect::new(10.0, 5.0, 110.0, 25.0))?)
        .probe(22.0, 8.0, RED)
        .probe(47.0, 15.0, GREEN)
        .probe(72.0, 15.0, BLUE)
        .probe(97.0, 22.0, GOLD))
}

fn down() -> Result<Draft, Error> {
    Ok(Draft::new("strip-down", "an image may be one pixel wide")
        .page(30.0, 120.0, 96.0)
        .shows(indexed(1, 256, &FOUR, &bands(), Rect::new(5.0, 10.0, 25.0, 110.0))?)
        .probe(8.0, 22.0, RED)
        .probe(15.0, 47.0, GREEN)
        .probe(15.0, 72.0, BLUE)
        .probe(22.0, 97.0, GOLD))
}

fn odd_rect() -> Result<Draft, Error> {
    let rect = Rect::new(7.3, 11.7, 41.9, 33.1);
    Ok(Draft::new(
        "odd-rectangle",
        "a rectangle need not fit the image's proportions or any pixel grid",
    )
    .shows(indexed(3, 2, &FOUR, &[0, 1, 2, 3, 0, 1], rect)?)
    .probe(13.0, 17.0, RED)
    .probe(24.6, 17.0, GREEN)
    .probe(36.2, 17.0, BLUE)
    .probe(13.0, 27.8, GOLD)
    .probe(36.2, 27.8, GREEN)
    .probe(24.6, 37.0, WHITE))
}

fn turned() -> Result<Draft, Error> {
    let image = indexed(2, 1, &FOUR, &[0, 2], Rect::new(0.0, 0.0, 40.0, 20.0))?;
    let plain = group([image.into()]);
    Ok(Draft::new("turned-image", "a group's transform turns images")
        .shows(plain.clone().with_transform(quarter_turn(40.0, 10.0))?)
        .unlike(plain)
        .probe(30.0, 20.0, RED)
        .probe(30.0, 40.0, BLUE)
        .probe(10.0, 30.0, WHITE))
}

fn off_page() -> Result<Draft, Error> {
    let image = indexed(2, 2, &FOUR, &[0, 1, 2, 3], Rect::new(-30.0, -30.0, 50.0, 50.0))?;
    Ok(Draft::new("image-off-page", "an image may reach over the page's edge")
        .shows(image)
        .probe(5.0, 5.0, RED)
        .probe(30.0, 5.0, GREEN)
        .probe(5.0, 30.0, BLUE)
        .probe(30.0, 30.0, GOLD)
        .probe(55.0, 55.0, WHITE))
}

fn translucent() -> Result<Vec<Draft>, Error> {
    let colors = [RED.with_alpha(128), Color::rgba(255, 0, 255, 0), BLUE, GREEN.with_alpha(51)];
    let opaque = colors.map(|color| color.with_alpha(255));
    let draft = |name, image: Image, opaque: Image| {
        Draft::new(name, "the alpha of pixels lets the ground shine through")
            .background(GOLD)
            .shows(image)
            .unlike(opaque)
            .probe(20.0, 20.0, colors[0].over(GOLD))
            .probe(40.0, 20.0, GOLD)
            .probe(20.0, 40.0, BLUE)
            .probe(40.0, 40.0, colors[3].over(GOLD))
    };
    Ok(vec![
        draft("translucent-rgba", rgba(2, 2, &colors, RECT)?, rgba(2, 2, &opaque, RECT)?),
        draft(
            "translucent-palette",
            indexed(2, 2, &colors, &[0, 1, 2, 3], RECT)?,
            indexed(2, 2, &opaque, &[0, 1, 2, 3], RECT)?,
        ),
    ])
}

/// Numbers of colours that formats pack into 1, 2, 4 and 8 bits, in rows that end within a byte.
fn depths() -> Result<Vec<Draft>, Error> {
    let names =
        [("two-colours", 2, 9, 3), ("three-colours", 3, 5, 4), ("sixteen-colours", 16, 7, 5)];
    let mut drafts = Vec::new();
    for (name, colors, width, height) in names {
        drafts.push(palette(name, colors, width, height)?);
    }
    drafts.push(palette("256-colours", 256, 16, 16)?);
    Ok(drafts)
}

fn palette(name: &'static str, colors: u32, width: u32, height: u32) -> Result<Draft, Error> {
    let color =
        |n: u32| Color::rgb((n * 83 % 256) as u8, (n * 151 % 256) as u8, (n * 29 % 256) as u8);
    let index = |x: u32, y: u32| (x + y * width) * 7 % colors;
    let palette: Vec<Color> = (0..colors).map(color).collect();
    let indices: Vec<u8> = (0..width * height).map(|n| index(n % width, n / width) as u8).collect();
    let rect = Rect::new(4.0, 4.0, 56.0, 56.0);
    let image = indexed(width, height, &palette, &indices, rect)?;
    let mut draft = Draft::new(name, "every pixel has its palette's colour").shows(image);
    for (x, y) in
        [(0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1), (width / 2, height / 2)]
    {
        let at = |n: u32, count: u32| 4.0 + (f64::from(n) + 0.5) * 52.0 / f64::from(count);
        draft = draft.probe(at(x, width), at(y, height), color(index(x, y)));
    }
    Ok(draft)
}
