//! Last phase: the scene in a format. The only place that knows phases and backends at once.

use crate::build::build;
use crate::error::{Error, PanelPlace};
use crate::figure::Figure;
use crate::layout::{Hit, Layout, LayoutBox, Owner, Owners, hits, lay_out};
use crate::resolve::{Resolved, resolve};
use crate::scene::kurbo::Point;
use crate::scene::{Backends, Group, Node, Scene, Span, TextRun};
use crate::warning::{LocatedWarning, Warning};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
#[cfg(any(feature = "svg", feature = "png"))]
use std::sync::LazyLock;

/// The backends of the enabled features; add your own with [`Backends::with`].
///
/// They share their caches with all others that this has given: the second figure of a process is
/// written faster than the first, and neither looks different for it.
///
/// ```
/// assert!(graticule::backends().find("svg").is_ok());
/// let error = graticule::backends().find("bmp").unwrap_err();
/// assert!(error.to_string().starts_with("no backend writes '.bmp' files; known are .svg"));
/// ```
#[must_use]
pub fn backends() -> Backends {
    let backends = Backends::new();
    #[cfg(feature = "svg")]
    let backends = backends.with(svg());
    #[cfg(not(feature = "svg"))]
    let backends = backends.with_absent("svg", "enable graticule's cargo feature 'svg'");
    #[cfg(feature = "png")]
    let backends = backends.with(png());
    #[cfg(not(feature = "png"))]
    let backends = backends.with_absent("png", "enable graticule's cargo feature 'png'");
    #[cfg(feature = "pdf")]
    let backends = backends.with(graticule_pdf::Pdf::default());
    #[cfg(not(feature = "pdf"))]
    let backends = backends.with_absent("pdf", "enable graticule's cargo feature 'pdf'");
    backends
}

#[cfg(feature = "svg")]
fn svg() -> graticule_svg::Svg {
    static SVG: LazyLock<graticule_svg::Svg> = LazyLock::new(graticule_svg::Svg::default);
    SVG.clone()
}

#[cfg(feature = "png")]
fn png() -> graticule_png::Png {
    static PNG: LazyLock<graticule_png::Png> = LazyLock::new(graticule_png::Png::default);
    PNG.clone()
}

/// A figure laid out and built: several formats cost one layout. It keeps the marks and their data,
/// to tell [what lies where](Rendered::hit_test).
#[derive(Clone, Debug)]
pub struct Rendered {
    resolved: Arc<Resolved>,
    scene: Scene,
    layout: Layout,
    warnings: Vec<LocatedWarning>,
}

/// A file that was saved.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Saved {
    /// Where it is.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// What is worth knowing about the figure.
    pub warnings: Vec<LocatedWarning>,
}

impl Rendered {
    /// The picture as backend-neutral nodes.
    #[must_use]
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// Where everything is.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// All boxes of the [layout](Layout::boxes), and after them those that marks drew: each mark
    /// ([`Role::Mark`](crate::scene::Role::Mark)), and in it every line of text, such as the numbers
    /// in cells.
    #[must_use]
    pub fn boxes(&self) -> Vec<LayoutBox> {
        self.layout.boxes_of(self.scene.root())
    }

    /// All that lies at a point of the page, topmost first; nothing on empty paper. A point is given
    /// in points (1/72 inch) from the top left; pixel `p` of a PNG is at `(p + 0.5) * 72.0 / dpi`.
    ///
    /// Only what is drawn is there: not hidden cells, gaps between cells, or what is beside circles.
    /// Of a heatmap one cell is read, and time grows with the number of its rows and columns, not with
    /// that of its cells. Where there is data below, the place in data comes last.
    ///
    /// ```
    /// use graticule::layout::HitTarget;
    /// use graticule::mark::Datum;
    /// use graticule::prelude::*;
    ///
    /// let dpi = 160.0;
    /// let map = Heatmap::new([[42, 35], [55, 48]]).row_names(["Platform", "Security"]);
    /// let figure = Figure::new(inches(3.0), inches(2.0)).dpi(dpi).axes(Axes::new().mark(map));
    /// let rendered = figure.render()?;
    ///
    /// // The pointer of a window that shows the PNG, in pixels.
    /// let (x, y) = (350.0, 90.0);
    /// let hits = rendered.hit_test((x + 0.5) * 72.0 / dpi, (y + 0.5) * 72.0 / dpi);
    /// let HitTarget::Mark { hit, .. } = &hits[0].target else { panic!("no cell there") };
    /// assert_eq!(hit.value, Some(35.0));
    /// let Datum::Cell { row_name, column, .. } = &hit.datum else { panic!("no cell there") };
    /// assert_eq!((row_name.as_deref(), *column), (Some("Platform"), 1));
    /// # Ok::<(), graticule::Error>(())
    /// ```
    #[must_use]
    pub fn hit_test(&self, x: f64, y: f64) -> Vec<Hit> {
        hits(&self.resolved, &self.layout, Point::new(x, y))
    }

    /// What is not wrong but worth knowing: of the whole page first, then of its panels in reading
    /// order.
    #[must_use]
    pub fn warnings(&self) -> &[LocatedWarning] {
        &self.warnings
    }

    /// Saves it in the format of the path's extension. The file appears whole or not at all.
    ///
    /// # Errors
    /// When no backend writes the extension, or writing fails.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<Saved, Error> {
        self.save_with(&backends(), path)
    }

    /// As [`Rendered::save`], with backends of one's own.
    ///
    /// # Errors
    /// When no backend writes the extension, or writing fails.
    pub fn save_with(&self, backends: &Backends, path: impl AsRef<Path>) -> Result<Saved, Error> {
        let path = path.as_ref().to_owned();
        let bytes = backends.save(&self.scene, &path)?;
        Ok(Saved { path, bytes, warnings: self.warnings.clone() })
    }

    /// Writes it in the format of an extension.
    ///
    /// # Errors
    /// When no backend writes the extension, or `out` fails.
    pub fn write(&self, extension: &str, out: &mut dyn io::Write) -> Result<(), Error> {
        Ok(backends().write(&self.scene, extension, out)?)
    }

    /// It in the format of an extension, in memory.
    ///
    /// # Errors
    /// When no backend writes the extension, or the backend fails.
    pub fn to_bytes(&self, extension: &str) -> Result<Vec<u8>, Error> {
        Ok(backends().to_bytes(&self.scene, extension)?)
    }

    /// It as SVG, with the glyphs that it needs embedded.
    ///
    /// # Errors
    /// When the backend fails.
    #[cfg(feature = "svg")]
    pub fn to_svg(&self) -> Result<String, Error> {
        Ok(svg().to_string(&self.scene)?)
    }

    /// It as PNG, at the figure's resolution.
    ///
    /// # Errors
    /// When the picture is too large.
    #[cfg(feature = "png")]
    pub fn to_png(&self) -> Result<Vec<u8>, Error> {
        self.to_bytes("png")
    }

    /// It as PDF.
    ///
    /// # Errors
    /// When the backend fails.
    #[cfg(feature = "pdf")]
    pub fn to_pdf(&self) -> Result<Vec<u8>, Error> {
        self.to_bytes("pdf")
    }
}

impl Figure {
    /// Lays the figure out and builds its scene.
    ///
    /// # Errors
    /// When anything about it is wrong: the error says what to change.
    pub fn render(&self) -> Result<Rendered, Error> {
        let resolved = resolve(self)?;
        let (layout, mut warnings) = lay_out(&resolved)?;
        warnings.extend(resolved.warnings.iter().cloned());
        let scene = build(&resolved, &layout, &mut warnings)?;
        warnings.extend(missing_glyphs(&scene, layout.owners()));
        // A stable sort: those of one panel stay as they come.
        warnings.sort_by(|one, other| one.place.cmp(&other.place));
        Ok(Rendered { resolved: Arc::new(resolved), scene, layout, warnings })
    }

    /// Renders it and saves it in the format of the path's extension.
    ///
    /// # Errors
    /// When anything about it is wrong, no backend writes the extension, or writing fails.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<Saved, Error> {
        self.render()?.save(path)
    }

    /// Renders it and writes it in the format of an extension.
    ///
    /// # Errors
    /// As [`Figure::save`].
    pub fn write(&self, extension: &str, out: &mut dyn io::Write) -> Result<(), Error> {
        self.render()?.write(extension, out)
    }

    /// Renders it as SVG.
    ///
    /// # Errors
    /// When anything about it is wrong.
    #[cfg(feature = "svg")]
    pub fn to_svg(&self) -> Result<String, Error> {
        self.render()?.to_svg()
    }

    /// Renders it as PNG.
    ///
    /// # Errors
    /// When anything about it is wrong.
    #[cfg(feature = "png")]
    pub fn to_png(&self) -> Result<Vec<u8>, Error> {
        self.render()?.to_png()
    }

    /// Renders it as PDF.
    ///
    /// # Errors
    /// When anything about it is wrong.
    #[cfg(feature = "pdf")]
    pub fn to_pdf(&self) -> Result<Vec<u8>, Error> {
        self.render()?.to_pdf()
    }
}

/// The characters that no face has: those shown by glyph 0, which every face keeps for them.
fn missing_glyphs(scene: &Scene, mut owners: Owners<'_>) -> impl Iterator<Item = LocatedWarning> {
    let mut missing = BTreeSet::new();
    collect_missing(scene.root(), Owner::default(), &mut owners, &mut missing);
    missing.into_iter().map(|(place, character)| LocatedWarning {
        warning: Warning::MissingGlyph { character },
        place: place.cloned(),
    })
}

fn collect_missing<'a>(
    group: &Group,
    owner: Owner<'a>,
    owners: &mut Owners<'a>,
    missing: &mut BTreeSet<(Option<&'a PanelPlace>, char)>,
) {
    for child in group.children() {
        match child {
            // As deep as `Scene::MAX_DEPTH` at most.
            Node::Group(group) => {
                collect_missing(group, owners.enter(group, owner), owners, missing);
            }
            Node::Text(run) => {
                missing.extend(missing_in(run).map(|character| (owner.panel, character)));
            }
            Node::Shape(_) | Node::Markers(_) | Node::Image(_) => {}
        }
    }
}

fn missing_in(run: &TextRun) -> impl Iterator<Item = char> {
    let glyphs = run.spans().iter().flat_map(Span::glyphs).filter(|glyph| glyph.id == 0);
    glyphs.filter_map(|glyph| run.text().get(glyph.cluster..)?.chars().next())
}
