//! Images, as PNG in place.

use crate::canvas::Canvas;
use graticule_scene::{Error, Image, Sampling};

pub(crate) fn write(canvas: &mut Canvas, image: &Image) -> Result<(), Error> {
    let data = canvas.embedded.image(image)?;
    let rect = image.rect();
    canvas.body.start("image");
    for (name, value) in
        [("x", rect.x0), ("y", rect.y0), ("width", rect.width()), ("height", rect.height())]
    {
        canvas.body.number(name, value);
    }
    canvas.body.attribute("preserveAspectRatio", "none");
    if image.sampling() == Sampling::Nearest {
        // Chromium goes by the style, older readers by SVG 1.1's attribute, which browsers take for
        // a wish to smooth.
        canvas.body.attribute("image-rendering", "optimizeSpeed");
        canvas.body.attribute("style", "image-rendering:pixelated");
    }
    canvas.link_data("image/png", &data);
    canvas.body.end();
    Ok(())
}
