//! Our files as other programs show them.

use crate::{Picture, tools};
use graticule_scene::Scene;
use graticule_svg::Svg;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A scene's files in the vector formats.
#[derive(Clone)]
pub struct Files {
    /// The SVG.
    pub svg: String,
    /// The PDF.
    pub pdf: Vec<u8>,
    /// The page in points.
    pub size: (f64, f64),
}

impl Files {
    /// A scene's files.
    ///
    /// # Panics
    /// When a backend fails.
    #[must_use]
    pub fn of(scene: &Scene) -> Self {
        let size = scene.size();
        Self {
            svg: Svg::new().to_string(scene).unwrap(),
            pdf: graticule::backends().to_bytes(scene, "pdf").unwrap(),
            size: (size.width, size.height),
        }
    }

    /// Its size in pixels at a resolution.
    #[must_use]
    pub fn pixels(&self, dpi: f64) -> (u32, u32) {
        let pixels = |points: f64| (points * dpi / 72.0).round() as u32;
        (pixels(self.size.0), pixels(self.size.1))
    }
}

/// A program, or a crate, that shows our files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Renderer {
    /// resvg, of our SVG, with the bundled faces loaded.
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
            Self::Resvg => {
                let show =
                    |&(files, dpi): &(&Files, f64)| Picture::from_svg(&files.svg, dpi).unwrap();
                pages.iter().map(show).collect()
            }
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
        Picture::from_png(&std::fs::read(&output).unwrap()).unwrap()
    }
}

/// Pictures of SVGs, each at a size in pixels, in one start of the browser: on a page one below the
/// other.
///
/// # Panics
/// When the browser fails.
#[must_use]
pub fn chromium(pages: &[(&str, (u32, u32))]) -> Vec<Picture> {
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
    let height: u32 = pages.iter().map(|(_, size)| size.1).sum();
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
    let all = Picture::from_png(&std::fs::read(&output).unwrap()).unwrap();
    let mut top = 0;
    let cut = |&(_, size): &(&str, (u32, u32))| {
        let picture = rows(&all, top, size);
        top += size.1;
        picture
    };
    pages.iter().map(cut).collect()
}

/// The part of a picture from a row on, at its left edge.
fn rows(picture: &Picture, top: u32, (width, height): (u32, u32)) -> Picture {
    let row = |y: u32| {
        let start = (y * picture.width) as usize * 4;
        &picture.rgba[start..start + width as usize * 4]
    };
    Picture { width, height, rgba: (top..top + height).flat_map(row).copied().collect() }
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
