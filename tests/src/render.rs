//! Our files as other programs show them.

use crate::tools;
use graticule::Rendered;
use graticule::png::{RasterizeOptions, rasterize_svg};
use graticule::scene::{Face, FontData, Group, Node, Scene, Span};
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Pixels without alpha.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// A PNG file, laid on white paper where it is translucent.
    ///
    /// # Panics
    /// When it is none.
    #[must_use]
    pub fn from_png(bytes: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().unwrap();
        let mut data = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut data).unwrap();
        let on_paper = |channel: u8, alpha: u8| {
            let (channel, alpha) = (u32::from(channel), u32::from(alpha));
            ((channel * alpha + 255 * (255 - alpha) + 127) / 255) as u8
        };
        let pixels = data[..info.buffer_size()]
            .chunks_exact(info.color_type.samples())
            .map(|pixel| match *pixel {
                [grey] => [grey; 3],
                [grey, alpha] => [on_paper(grey, alpha); 3],
                [r, g, b] => [r, g, b],
                [r, g, b, alpha] => [r, g, b].map(|channel| on_paper(channel, alpha)),
                _ => panic!("a pixel of {} channels", pixel.len()),
            })
            .collect();
        Self { width: info.width as usize, height: info.height as usize, pixels }
    }

    /// The number of pixels across.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// The number of pixels down.
    #[must_use]
    pub fn height(&self) -> usize {
        self.height
    }

    /// Red, green and blue of a pixel.
    ///
    /// # Panics
    /// Outside the picture.
    #[must_use]
    pub fn pixel(&self, x: usize, y: usize) -> [u8; 3] {
        assert!(x < self.width, "column {x} of {}", self.width);
        self.pixels[y * self.width + x]
    }

    /// Red, green, blue and an alpha of 255, as the conformance kit wants them.
    #[must_use]
    pub fn rgba(&self) -> Vec<u8> {
        self.pixels.iter().flat_map(|&[r, g, b]| [r, g, b, 255]).collect()
    }

    fn rows(&self, top: usize, (width, height): (usize, usize)) -> Self {
        let row = |y| &self.pixels[y * self.width..y * self.width + width];
        Self { width, height, pixels: (top..top + height).flat_map(row).copied().collect() }
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({} x {})", self.width, self.height)
    }
}

/// A picture's files in the vector formats, with what it takes to show them.
#[derive(Clone)]
pub struct Files {
    /// The SVG.
    pub svg: String,
    /// The PDF.
    pub pdf: Vec<u8>,
    /// The page in points.
    pub size: (f64, f64),
    /// The faces it is set in, for renderers that read no embedded ones.
    pub fonts: Vec<FontData>,
}

impl Files {
    /// A figure's files.
    ///
    /// # Panics
    /// When a backend fails.
    #[must_use]
    pub fn of(figure: &Rendered) -> Self {
        Self::of_scene(figure.scene())
    }

    /// A scene's files.
    ///
    /// # Panics
    /// When a backend fails.
    #[must_use]
    pub fn of_scene(scene: &Scene) -> Self {
        let size = scene.size();
        Self {
            svg: graticule::svg::Svg::new().to_string(scene).unwrap(),
            pdf: graticule::backends().to_bytes(scene, "pdf").unwrap(),
            size: (size.width, size.height),
            fonts: fonts(scene),
        }
    }

    fn pixels(&self, dpi: f64) -> (usize, usize) {
        let pixels = |points: f64| (points * dpi / 72.0).round() as usize;
        (pixels(self.size.0), pixels(self.size.1))
    }
}

/// The font files of a scene's text.
#[must_use]
pub fn fonts(scene: &Scene) -> Vec<FontData> {
    let mut faces = BTreeMap::new();
    collect_faces(scene.root(), &mut faces);
    faces.values().map(Face::shared_data).collect()
}

fn collect_faces(group: &Group, faces: &mut BTreeMap<u64, Face>) {
    for child in group.children() {
        match child {
            Node::Group(group) => collect_faces(group, faces),
            Node::Text(run) => {
                for face in run.spans().iter().map(Span::face) {
                    faces.insert(face.content_hash(), face.clone());
                }
            }
            Node::Shape(_) | Node::Markers(_) | Node::Image(_) => {}
        }
    }
}

/// A program, or a crate, that shows our files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Renderer {
    /// resvg, of our SVG, with the faces loaded.
    Resvg,
    /// Chromium, of our SVG in an `<img>`.
    Chromium,
    /// librsvg, of our SVG; it ignores embedded fonts.
    Librsvg,
    /// poppler's own rasterizer, of our PDF.
    Poppler,
    /// Cairo through poppler, of our PDF.
    Cairo,
    /// MuPDF, of our PDF.
    MuPdf,
    /// Ghostscript, of our PDF.
    Ghostscript,
}

impl Renderer {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Resvg,
        Self::Chromium,
        Self::Librsvg,
        Self::Poppler,
        Self::Cairo,
        Self::MuPdf,
        Self::Ghostscript,
    ];

    /// Those that read PDF.
    pub const PDF: [Self; 4] = [Self::Poppler, Self::Cairo, Self::MuPdf, Self::Ghostscript];

    /// Whether it can be used; says so where it can't, as [`tools::available`].
    #[must_use]
    pub fn is_available(self) -> bool {
        match self {
            Self::Resvg => true,
            Self::Chromium => tools::available("chromium"),
            Self::Librsvg => tools::available("rsvg-convert"),
            Self::Poppler => tools::available("pdftoppm"),
            Self::Cairo => tools::available("pdftocairo"),
            Self::MuPdf => tools::available("mutool"),
            Self::Ghostscript => tools::available("gs"),
        }
    }

    /// Those of a list that can be used.
    #[must_use]
    pub fn available(list: &[Self]) -> Vec<Self> {
        list.iter().copied().filter(|renderer| renderer.is_available()).collect()
    }

    /// Pictures of files, each at a resolution in pixels an inch.
    ///
    /// # Panics
    /// When the program fails.
    #[must_use]
    pub fn show(self, pages: &[(&Files, f64)]) -> Vec<Picture> {
        match self {
            Self::Resvg => pages.iter().map(|&(files, dpi)| resvg(files, dpi)).collect(),
            Self::Chromium => {
                let pages: Vec<_> =
                    pages.iter().map(|(files, dpi)| (&*files.svg, files.pixels(*dpi))).collect();
                chromium(&pages)
            }
            _ => pages.iter().map(|&(files, dpi)| self.command(files, dpi)).collect(),
        }
    }

    fn command(self, files: &Files, dpi: f64) -> Picture {
        let scratch = Scratch::new();
        let (width, height) = files.pixels(dpi);
        let (input, output) = (scratch.path("in"), scratch.path("out.png"));
        // poppler's tools put the extension there themselves.
        let stem = scratch.path("out");
        let resolution = dpi.to_string();
        let (program, content): (_, &[u8]) = match self {
            Self::Librsvg => ("rsvg-convert", files.svg.as_bytes()),
            Self::Poppler => ("pdftoppm", &files.pdf),
            Self::Cairo => ("pdftocairo", &files.pdf),
            Self::MuPdf => ("mutool", &files.pdf),
            Self::Ghostscript => ("gs", &files.pdf),
            Self::Resvg | Self::Chromium => panic!("{self:?} is no command"),
        };
        std::fs::write(&input, content).unwrap();
        let mut command = Command::new(program);
        match self {
            Self::Librsvg => {
                let (width, height) = (width.to_string(), height.to_string());
                command.args(["-w", &width, "-h", &height, "-o"]).arg(&output).arg(&input)
            }
            Self::Poppler | Self::Cairo => {
                command.args(["-r", &resolution, "-png", "-singlefile"]).arg(&input).arg(&stem)
            }
            Self::MuPdf => {
                command.args(["draw", "-q", "-r", &resolution, "-o"]).arg(&output).arg(&input)
            }
            _ => command
                .args(["-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-sDEVICE=png16m"])
                .args(["-dTextAlphaBits=4", "-dGraphicsAlphaBits=4"])
                .arg(format!("-r{resolution}"))
                .arg(format!("-sOutputFile={}", output.display()))
                .arg(&input),
        };
        let _ = tools::run(&mut command);
        Picture::from_png(&std::fs::read(&output).unwrap())
    }
}

fn resvg(files: &Files, dpi: f64) -> Picture {
    let options = files
        .fonts
        .iter()
        .fold(RasterizeOptions::new().dpi(dpi), |options, font| options.font(font.clone()));
    Picture::from_png(&rasterize_svg(&files.svg, &options).unwrap())
}

/// Pictures of SVGs, each at a size in pixels, in one start of the browser: on a page one below the
/// other.
///
/// # Panics
/// When the browser fails.
#[must_use]
pub fn chromium(pages: &[(&str, (usize, usize))]) -> Vec<Picture> {
    let scratch = Scratch::new();
    let mut html = "<!DOCTYPE html><style>body{margin:0}img{display:block}</style>".to_owned();
    for (number, (svg, (width, height))) in pages.iter().enumerate() {
        let name = format!("{number}.svg");
        std::fs::write(scratch.path(&name), svg).unwrap();
        html += &format!(r#"<img src="{name}" style="width:{width}px;height:{height}px">"#);
    }
    let (page, output) = (scratch.path("page.html"), scratch.path("out.png"));
    std::fs::write(&page, html).unwrap();
    let width = pages.iter().map(|(_, size)| size.0).max().unwrap_or(1);
    let height: usize = pages.iter().map(|(_, size)| size.1).sum();
    let mut command = Command::new("chromium");
    command
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--disable-quic",
        ])
        .args(["--no-first-run", "--disable-background-networking", "--disable-component-update"])
        .args(["--disable-sync", "--force-color-profile=srgb", "--force-device-scale-factor=1"])
        .arg(format!("--user-data-dir={}", scratch.path("profile").display()))
        .arg(format!("--window-size={width},{height}"))
        .arg(format!("--screenshot={}", output.display()))
        .arg(format!("file://{}", page.display()));
    let _ = tools::run(&mut command);
    let all = Picture::from_png(&std::fs::read(&output).unwrap());
    let mut top = 0;
    let cut = |&(_, size): &(&str, (usize, usize))| {
        let picture = all.rows(top, size);
        top += size.1;
        picture
    };
    pages.iter().map(cut).collect()
}

/// A folder for a moment.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// An empty folder, removed with all that is in it when the value is dropped.
    ///
    /// # Panics
    /// When it can't be made.
    #[must_use]
    pub fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("graticule-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Where a file of a name is in it.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Default for Scratch {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left behind in a folder for temporary files does no harm.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
