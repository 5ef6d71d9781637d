//! The page: titles and captions of the whole figure, and between them its panel.

use super::block::{Block, Bounds, Lacking, Solved};
use super::hanging::Margins;
use super::line::{FittedText, TextRoom};
use super::sheet::Look;
use super::unfit::Unfit;
use super::{Layout, Placed};
use crate::error::Error;
use crate::guide::{Label, Side};
use crate::resolve::{Resolved, ResolvedPanel};
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect, Size};
use crate::text::Text;
use crate::units::MAX_SIDE;
use crate::warning::{LocatedWarning, Warning, located};

/// The greatest share of the page that the title or the caption takes.
const HEADING_SHARE: f64 = 0.3;
/// The greatest height of a caption on a page that is as high as it needs: half of the highest.
const MOST_CAPTION: f64 = MAX_SIDE / 2.0;

/// How many larger pages are tried before none is thought to do.
const MOST_STEPS: usize = 32;
/// How many times as long each step to a larger page is at least.
const STEP_GROWTH: f64 = 1.3;
/// How many times as large each page is that is tried after these.
const ENLARGEMENT: f64 = 2.0;
/// How often the way from a page that is refused to one that does is halved.
const MOST_HALVINGS: usize = 5;
/// Where halving ends: so much of the page is not worth looking for.
const CLOSE: f64 = 0.02;

/// A page to be laid out, of some size.
#[derive(Clone, Copy)]
struct Page<'a> {
    size: Size,
    /// Whether rows without a height of their own have the one that is best for them.
    is_natural: bool,
    resolved: &'a Resolved,
    look: Look<'a>,
}

/// The texts of the whole figure.
struct Headings {
    title: Option<FittedText>,
    caption: Option<FittedText>,
    warnings: Vec<Warning>,
}

impl Headings {
    /// What does not fit by the steps that may be taken.
    fn unfit(&self) -> Option<Unfit> {
        let texts = [(&self.title, "figure title"), (&self.caption, "caption")];
        Unfit::all(
            texts.into_iter().filter_map(|(text, what)| {
                Unfit::on(Side::Top, what, (text.as_ref()?.lacking, 0.0))
            }),
        )
    }
}

pub(crate) fn lay_out(resolved: &Resolved) -> Result<(Layout, Vec<LocatedWarning>), Error> {
    let theme = &resolved.theme;
    let (font, title_font, letter_font) = (theme.font(), theme.title_font(), theme.letter_font());
    let look = Look {
        resolved,
        theme,
        fonts: &resolved.fonts,
        grid: resolved.grid,
        font: &font,
        title_font: &title_font,
        letter_font: &letter_font,
        letter_size: resolved.letter_size,
    };
    let height = resolved.height.unwrap_or(resolved.width);
    let size = Size::new(resolved.width, height);
    let page = Page { size, is_natural: resolved.height.is_none(), resolved, look };
    if page.is_natural {
        return page.as_high_as_needed()?.lay_out_higher();
    }
    page.lay_out().map_err(|lacking| page.too_small(lacking))
}

/// The size that a panel's data rectangle is best in an area's width, and the margins around it. Rows
/// without a height of their own get one.
fn natural(block: &mut Block<'_>, area: Rect) -> (Size, Margins) {
    let mut size = area.size();
    let mut margins = Margins::default();
    for _ in 0..=block.passes() {
        margins = block.margins(size);
        let width = margins.room(area.size()).width.max(1.0);
        size = Size::new(width, block.natural_height(width));
        block.measure(size, area.size());
    }
    (size, margins)
}

impl<'a> Page<'a> {
    /// The page without its margins.
    fn inner(&self) -> Rect {
        let margin = self.look.theme.margin;
        let less = |length: f64| (length - 2.0 * margin).max(0.0);
        let size = Size::new(less(self.size.width), less(self.size.height));
        Rect::from_origin_size((margin, margin), size)
    }

    fn headings(&self) -> Headings {
        let Look { theme, font, title_font, .. } = self.look;
        let resolved = self.resolved;
        let length = self.inner().width();
        let depth = HEADING_SHARE * self.size.height;
        let fit_title = |title: &Text| {
            let fitter = self.look.fitter(theme.title_size, title_font);
            fitter.text((title.part(), "".into()), "figure title", TextRoom { length, depth })
        };
        let fit_caption = |caption: &Text| {
            let depth = if self.is_natural { MOST_CAPTION } else { depth };
            let fitter = self.look.fitter(theme.tick_size, font);
            fitter.caption(caption.part(), TextRoom { length, depth })
        };
        let (title, of_title) = resolved.title.as_ref().map(fit_title).unzip();
        let (caption, of_caption) = resolved.caption.as_ref().map(fit_caption).unzip();
        let warnings = of_title.into_iter().chain(of_caption).flatten().collect();
        Headings { title, caption, warnings }
    }

    /// What the headings take of the page: above its panel and below.
    fn taken(&self, headings: &Headings) -> (f64, f64) {
        let gap = self.look.theme.title_gap;
        let taken = |text: &Option<FittedText>| text.as_ref().map_or(0.0, |t| t.height() + gap);
        (taken(&headings.title), taken(&headings.caption))
    }

    /// What the headings leave of the page.
    fn area(&self, headings: &Headings) -> Rect {
        let inner = self.inner();
        let (top, bottom) = self.taken(headings);
        Rect::new(inner.x0, inner.y0 + top, inner.x1, (inner.y1 - bottom).max(inner.y0 + top))
    }

    fn block(&self, panel: &'a ResolvedPanel, area: Rect) -> Block<'a> {
        Block::new(panel, self.look, area.size())
    }

    fn lay_out(&self) -> Result<(Layout, Vec<LocatedWarning>), Lacking> {
        let headings = self.headings();
        if let Some(unfit) = headings.unfit() {
            return Err(Lacking::text(unfit));
        }
        let area = self.area(&headings);
        let mut placed = Placed::default();
        placed.warnings.extend(located(None, headings.warnings.iter().cloned()));
        if let Some(panel) = &self.resolved.panel {
            let mut block = self.block(panel, area);
            if self.is_natural {
                natural(&mut block, area);
            }
            let Solved { room, margins } = block.solve(area)?;
            // Where the panel starts once what it leaves free is shared out.
            let spare = (room.size() - block.used(room.size())) / 2.0;
            let corner = Point::new(
                room.x0 + spare.width - margins.left,
                room.y0 + spare.height - margins.top,
            );
            block.place(room, Bounds { area, corner }, &mut placed)?;
            placed.follow_labels(panel);
        }
        let warnings = std::mem::take(&mut placed.warnings);
        let layout = Layout {
            page: self.size.to_rect(),
            title: headings.title.as_ref().map(|title| self.place_title(title)),
            caption: headings.caption.as_ref().map(|caption| self.place_caption(caption)),
            placed,
        };
        Ok((layout, warnings))
    }

    fn place_title(&self, title: &FittedText) -> Label {
        let inner = self.inner();
        let y = self.look.grid.snap(inner.y0 + title.ascent());
        let at = Point::new(inner.center().x, y);
        Label::new(title.text.clone(), title.size, Anchor::Middle, at)
    }

    fn place_caption(&self, caption: &FittedText) -> Label {
        let inner = self.inner();
        let y = self.look.grid.snap(inner.y1 - caption.descent());
        Label::new(caption.text.clone(), caption.size, Anchor::Start, Point::new(inner.x0, y))
    }

    /// The same page as high as its panel needs.
    fn as_high_as_needed(self) -> Result<Self, Error> {
        let mut page = self;
        let around = |page: &Self, headings: &Headings| {
            let (top, bottom) = page.taken(headings);
            2.0 * page.look.theme.margin + top + bottom
        };
        let Some(panel) = &self.resolved.panel else {
            page.size.height = page.size.height.max(around(&page, &page.headings()));
            return Ok(page);
        };
        // The height changes how deep labels may be, which hardly changes the height: twice is
        // enough, and what is off is shared out.
        for _ in 0..2 {
            let headings = page.headings();
            let area = page.area(&headings);
            let mut block = page.block(panel, area);
            let (size, margins) = natural(&mut block, area);
            let around = around(&page, &headings) + margins.top + margins.bottom;
            page.size.height = around + size.height;
            if page.size.height.is_nan() || page.size.height > MAX_SIDE {
                let page = (page.size.width, page.size.height);
                return Err(Error::PageTooSmall { page, needed: None });
            }
        }
        Ok(page)
    }

    /// The layout of a page that may be higher, where that is all it lacks. The size that would do
    /// otherwise is that of a page of a given height.
    fn lay_out_higher(&self) -> Result<(Layout, Vec<LocatedWarning>), Error> {
        self.lay_out().or_else(|lacking| {
            let needed = self.needed(lacking.clone());
            let higher = needed.filter(|size| size.width <= self.size.width);
            let given = Self { is_natural: false, ..*self };
            let laid_out = higher.map(|size| Self { size, ..*self }.lay_out());
            laid_out.unwrap_or(Err(lacking)).map_err(|lacking| given.too_small(lacking))
        })
    }

    /// The error that says which size would do: one that was tried.
    fn too_small(&self, lacking: Lacking) -> Error {
        let page = (self.size.width, self.size.height);
        let (text, place) = (lacking.text.clone(), lacking.place.clone());
        let needed = self.needed(lacking).map(|page| (page.width, page.height));
        let error = match text {
            Some(what) => Error::TextDoesNotFit { what, page, needed },
            None => Error::PageTooSmall { page, needed },
        };
        error.at(place.as_ref())
    }

    /// A size that does, where there is one: not far from the least.
    fn needed(&self, lacking: Lacking) -> Option<Size> {
        let (mut refused, mut size) = self.widened(lacking).or_else(|| self.enlarged())?;
        for _ in 0..MOST_HALVINGS {
            let more = size - refused;
            if more.width <= CLOSE * size.width && more.height <= CLOSE * size.height {
                break;
            }
            // Whole points more than was asked for, which are easier to read.
            let more = ((refused + more / 2.0) - self.size).ceil();
            let tried = self.size + more;
            if tried == size || tried == refused {
                break;
            }
            match (Self { size: tried, ..*self }).lay_out() {
                Ok(_) => size = tried,
                Err(_) => refused = tried,
            }
        }
        Some(size)
    }

    /// A size that is refused and one that does, larger by what lacks.
    fn widened(&self, mut lacking: Lacking) -> Option<(Size, Size)> {
        let (mut size, mut least) = (self.size, 1.0_f64);
        // Names may take their share of what is added, so one step is not always enough: the steps
        // get larger, and all of them together are as long as a page may be.
        for _ in 0..MOST_STEPS {
            let more =
                |length: f64| if length > 0.0 { (length * 1.25 + least).ceil() } else { 0.0 };
            let refused = size;
            size += Size::new(more(lacking.by.width), more(lacking.by.height));
            if size.max_side() > MAX_SIDE {
                return None;
            }
            match (Self { size, ..*self }).lay_out() {
                Ok(_) => return Some((refused, size)),
                Err(still) => lacking = still,
            }
            least *= STEP_GROWTH;
        }
        None
    }

    /// A size that is refused and one that does, of the same shape or square, where the largest page
    /// of that shape does: what lacks in one direction may be had by the other one alone.
    fn enlarged(&self) -> Option<(Size, Size)> {
        let most = self.size.max_side();
        let does = |size: &Size| (Self { size: *size, ..*self }).lay_out().is_ok();
        let largest = |shape: Size| shape * (MAX_SIDE / most);
        let mut shapes = [self.size, Size::new(most, most)].into_iter();
        let shape = shapes.find(|shape| does(&largest(*shape)))?;
        let (mut refused, mut size) = (self.size, shape * ENLARGEMENT);
        while size.max_side() < MAX_SIDE {
            if does(&size) {
                return Some((refused, size));
            }
            (refused, size) = (size, size * ENLARGEMENT);
        }
        Some((refused, largest(shape)))
    }
}
