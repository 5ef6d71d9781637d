//! Labels in cells.

use crate::cells::{Cells, Filled};
use crate::closures::{Above, Prefixed};
use crate::list::List;
use crate::number::{Ratio, Width};
use crate::paint::Paint;
use crate::recipe;
use crate::words::{Format, Words};
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::mark;

recipe! {
    /// What is written into cells.
    struct Labels => mark::CellLabels = std::convert::identity(source: Source) {
        format(format: Format);
        format_with(format: Prefixed);
        only_where(condition: Above);
        stars(p_values: Filled<Ratio>);
        star_levels(levels: List<Ratio>);
        only(cells: List<List<bool>>);
        missing_text(text: Words);
        color(color: Paint);
        size(size: Width);
        bold();
    }
}

recipe! {
    /// Where labels come from.
    enum Source => mark::CellLabels {
        Nothing() => mark::CellLabels::none;
        Own() => mark::CellLabels::new;
        Values(values: Cells) => mark::CellLabels::from_values;
        Numbers(values: Filled<Ratio>) => mark::CellLabels::from_values;
        Text(rows: List<List<Words>>) => mark::CellLabels::from_text;
    }
}

impl Labels {
    /// Labels of a matrix; now and then of another shape.
    pub fn of_shape(u: &mut Unstructured<'_>, shape: (usize, usize)) -> Arbitrated<Self> {
        let wrong = u8::arbitrary(u)? % 32 == 31;
        let shape = if wrong { (shape.1, shape.0) } else { shape };
        let source = match u8::arbitrary(u)? % 6 {
            0 => Source::Nothing(),
            1 => Source::Values(u.arbitrary()?),
            2 => Source::Numbers(Filled::of_shape(u.arbitrary()?, shape)),
            3 => Source::Text(grid(&u.arbitrary()?, shape)),
            _ => Source::Own(),
        };
        let format = if u8::arbitrary(u)? % 8 == 7 { u.arbitrary()? } else { None };
        let p_values: Option<List<Ratio>> = u.arbitrary()?;
        let cells: Option<List<bool>> = u.arbitrary()?;
        Ok(Self {
            start: (source,),
            format,
            format_with: if u8::arbitrary(u)? % 8 == 7 { u.arbitrary()? } else { None },
            only_where: if u8::arbitrary(u)? % 8 == 7 { u.arbitrary()? } else { None },
            stars: p_values.map(|values| (Filled::of_shape(values, shape),)),
            star_levels: u.arbitrary()?,
            only: cells.map(|cells| (grid(&cells, shape),)),
            missing_text: u.arbitrary()?,
            color: u.arbitrary()?,
            size: u.arbitrary()?,
            bold: u.arbitrary()?,
        })
    }
}

/// The most rows and columns of a table that is written out.
const MOST: usize = 12;

/// Items as a table, again and again.
fn grid<T: Clone>(items: &List<T>, (rows, columns): (usize, usize)) -> List<List<T>> {
    let mut items = items.0.iter().cycle();
    let mut row = || List(items.by_ref().take(columns.min(MOST)).cloned().collect());
    List((0..rows.min(MOST)).map(|_| row()).collect())
}
