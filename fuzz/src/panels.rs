//! Grids of panels.

use crate::chain::Chain;
use crate::guides::{Colorbar, Legend, Span};
use crate::list::{Between, List};
use crate::number::{Count, Letter, Width};
use crate::plot::Plot;
use crate::scene::Scene;
use crate::small::several;
use crate::words::Words;
use crate::{calls, recipe};
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::panels;

recipe! {
    /// What is in a cell.
    enum Panel => panels::Panel {
        Axes(axes: Plot) => panels::Panel::from;
        Panels(panels: Panels) => panels::Panel::from;
        Scene(scene: Scene) => panels::Panel::from;
    }
}

recipe! {
    /// A grid as it comes.
    enum Grid => panels::Panels {
        New(rows: Count<5>, columns: Count<5>) => panels::Panels::new;
        Row(panels: List<Panel>) => panels::Panels::row;
        Column(panels: List<Panel>) => panels::Panels::column;
        Mosaic([&] pattern: Words) => panels::Panels::mosaic;
    }
}

calls! {
    /// What comes to a grid.
    enum More on panels::Panels {
        Place(row: Count<5>, column: Count<5>, panel: Panel) => place;
        Span(rows: Cells, columns: Cells, panel: Panel) => span;
        Fill(letter: Letter, panel: Panel) => fill;
        Widths(ratios: List<Width>) => widths;
        Heights(ratios: List<Width>) => heights;
        Gaps(columns: Span, rows: Span) => gaps;
        ShareX(share: Share) => share_x;
        ShareY(share: Share) => share_y;
        ColumnTitles(titles: List<Words>) => column_titles;
        RowTitles(titles: List<Words>) => row_titles;
        Colorbar(scope: Scope, colorbar: Colorbar) => colorbar;
        Legend(scope: Scope, legend: Legend) => legend;
    }
}

/// A grid and all that came to it.
pub type Panels = Chain<Grid, More>;

/// Rows or columns, from the first to before the last.
type Cells = Between<Count<5>>;

/// The most rows or columns of a grid that is filled here.
const MOST: u8 = 3;

/// Grids drawn with letters.
const MOSAICS: [&str; 6] = ["A", "AB", "AB;AC", "AAB;C.B", "ABB;ACD", "A.;.B"];

/// Such that are refused.
const WRONG_MOSAICS: [&str; 2] = ["AB;A", "AB;BA"];

impl Panel {
    /// A panel, with grids in grids to some depth.
    pub fn of(u: &mut Unstructured<'_>, depth: u8) -> Arbitrated<Self> {
        Ok(match u8::arbitrary(u)? % 16 {
            0..=11 => Self::Axes(Plot::of(u, true, 1)?),
            12 => Self::Axes(u.arbitrary()?),
            13 => Self::Scene(u.arbitrary()?),
            _ if depth == 0 => Self::Axes(Plot::of(u, true, 0)?),
            _ => Self::Panels(Panels::of(u, depth - 1)?),
        })
    }
}

impl Panels {
    /// A grid, with grids in it to some depth.
    fn of(u: &mut Unstructured<'_>, depth: u8) -> Arbitrated<Self> {
        let mut panels = match u8::arbitrary(u)? % 8 {
            0..=3 => Self::placed(u, depth)?,
            4 => Self { start: Grid::Row(row(u, depth)?), calls: Vec::new() },
            5 => Self { start: Grid::Column(row(u, depth)?), calls: Vec::new() },
            _ => Self::drawn(u, depth)?,
        };
        let shape = panels.shape();
        for _ in 0..u8::arbitrary(u)? % 5 {
            panels.calls.push(More::of(u, shape)?);
        }
        Ok(panels)
    }

    /// A grid in which panels take what is free, and now and then what is not.
    fn placed(u: &mut Unstructured<'_>, depth: u8) -> Arbitrated<Self> {
        let mut side = || Ok(usize::from(u8::arbitrary(u)? % MOST) + 1);
        let (rows, columns) = (side()?, side()?);
        let mut calls = Vec::new();
        let mut is_below_span = vec![false; columns];
        for row in 0..rows {
            let mut column = 0;
            while column < columns {
                let choice = u8::arbitrary(u)? % 16;
                let is_free = !is_below_span[column];
                if choice == 15 || (is_free && choice < 9) {
                    let panel = Panel::of(u, depth)?;
                    calls.push(More::Place(Count(row), Count(column), panel));
                } else if is_free && choice < 13 {
                    // To the right end of the row, or to the bottom.
                    let is_wide = choice < 11 && !is_below_span[column..].contains(&true);
                    is_below_span[column] |= !is_wide;
                    let bottom = if is_wide { row + 1 } else { rows };
                    let right = if is_wide { columns } else { column + 1 };
                    let cells = |start, end| Between(Count(start), Count(end));
                    let (across, down) = (cells(column, right), cells(row, bottom));
                    calls.push(More::Span(down, across, Panel::of(u, depth)?));
                    column = right - 1;
                }
                column += 1;
            }
        }
        Ok(Self { start: Grid::New(Count(rows), Count(columns)), calls })
    }

    /// A grid drawn with letters.
    fn drawn(u: &mut Unstructured<'_>, depth: u8) -> Arbitrated<Self> {
        let pattern = match u8::arbitrary(u)? % 32 {
            31 => u.arbitrary()?,
            30 => Words((*u.choose(&WRONG_MOSAICS)?).to_owned()),
            _ => Words((*u.choose(&MOSAICS)?).to_owned()),
        };
        let mut letters: Vec<char> = pattern.0.chars().filter(|c| c.is_alphabetic()).collect();
        letters.sort_unstable();
        letters.dedup();
        letters.truncate(5);
        let mut calls = Vec::new();
        for letter in letters {
            if u8::arbitrary(u)? % 8 != 7 {
                calls.push(More::Fill(Letter(letter), Panel::of(u, depth)?));
            }
        }
        Ok(Self { start: Grid::Mosaic(pattern), calls })
    }

    /// The number of rows and columns.
    fn shape(&self) -> (usize, usize) {
        match &self.start {
            Grid::New(rows, columns) => (rows.0, columns.0),
            Grid::Row(List(panels)) => (1, panels.len()),
            Grid::Column(List(panels)) => (panels.len(), 1),
            Grid::Mosaic(Words(pattern)) => {
                let mut rows = pattern.split(';');
                let columns = rows.clone().next().map_or(0, |row| row.chars().count());
                (rows.by_ref().count(), columns)
            }
        }
    }
}

impl<'a> Arbitrary<'a> for Panels {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        Self::of(u, 2)
    }
}

/// A few panels.
fn row(u: &mut Unstructured<'_>, depth: u8) -> Arbitrated<List<Panel>> {
    let is_empty = u8::arbitrary(u)? % 32 == 31;
    let count = if is_empty { 0 } else { u8::arbitrary(u)? % MOST + 1 };
    (0..count).map(|_| Panel::of(u, depth)).collect::<Arbitrated<_>>().map(List)
}

impl More {
    /// Something for a grid of a shape.
    fn of(u: &mut Unstructured<'_>, (rows, columns): (usize, usize)) -> Arbitrated<Self> {
        Ok(match u8::arbitrary(u)? % 16 {
            0 => Self::Widths(each(u, columns)?),
            1 => Self::Heights(each(u, rows)?),
            2 | 13 => Self::Gaps(u.arbitrary()?, u.arbitrary()?),
            3 | 4 | 14 => Self::ShareX(u.arbitrary()?),
            5 | 6 | 15 => Self::ShareY(u.arbitrary()?),
            7 => Self::ColumnTitles(each(u, columns)?),
            8 => Self::RowTitles(each(u, rows)?),
            9..=11 => Self::Colorbar(Scope::of(u, (rows, columns))?, u.arbitrary()?),
            _ => Self::Legend(Scope::of(u, (rows, columns))?, u.arbitrary()?),
        })
    }
}

/// One thing for each row or column, now and then too many.
fn each<'a, T: Arbitrary<'a> + Clone>(
    u: &mut Unstructured<'a>,
    count: usize,
) -> Arbitrated<List<T>> {
    let List(things) = several(u)?;
    let count = if u8::arbitrary(u)? % 16 == 15 { count + 1 } else { count };
    Ok(List(things.iter().cycle().take(count).cloned().collect()))
}

recipe! {
    /// Which axes have an axis together.
    enum Share => panels::Share {
        None => panels::Share::None;
        All => panels::Share::All;
        Rows => panels::Share::Rows;
        Columns => panels::Share::Columns;
    }
}

recipe! {
    /// The panels that a guide belongs to.
    enum Scope => panels::Scope {
        All => panels::Scope::All;
        Row(row: Count<5>) => panels::Scope::Row;
        Column(column: Count<5>) => panels::Scope::Column;
        Cells(cells: CellScope) => std::convert::identity;
    }
}

recipe! {
    /// Those within some rows and columns.
    literal CellScope => panels::Scope = panels::Scope::Cells { rows: Cells, columns: Cells }
}

impl Scope {
    /// Some panels of a grid, now and then beyond it.
    fn of(u: &mut Unstructured<'_>, (rows, columns): (usize, usize)) -> Arbitrated<Self> {
        let any = Self::arbitrary(u)?;
        if u8::arbitrary(u)? % 16 == 15 {
            return Ok(any);
        }
        Ok(match any {
            Self::Row(row) => Self::Row(Count(row.0 % rows.max(1))),
            Self::Column(column) => Self::Column(Count(column.0 % columns.max(1))),
            other => other,
        })
    }
}

recipe! {
    /// Letters that number panels.
    #[derive(Arbitrary)]
    struct Letters => panels::Letters = std::convert::identity(letters: NewLetters) {
        in_brackets();
        below();
        size(size: Span);
    }
}

recipe! {
    /// Letters as they come.
    enum NewLetters => panels::Letters {
        Lower() => panels::Letters::lower;
        Upper() => panels::Letters::upper;
    }
}
