//! Heatmaps.

use crate::cells::{Cells, Filled};
use crate::closures::CellAbove;
use crate::guides::{Colorbar, Legend, Span};
use crate::labels::Labels;
use crate::list::{Increasing, List};
use crate::norms::Norm;
use crate::number::{Count, Number, Ratio, Width};
use crate::paint::Paint;
use crate::recipe;
use crate::words::{Format, Words};
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::{color, mark};

recipe! {
    /// A heatmap.
    struct Map => mark::Heatmap = std::convert::identity(start: Start) {
        row_names(names: List<Words>);
        column_names(names: List<Words>);
        x_extent(start: Number, end: Number);
        y_extent(start: Number, end: Number);
        x_centers(centers: Increasing);
        y_centers(centers: Increasing);
        x_edges(edges: Increasing);
        y_edges(edges: Increasing);
        origin(origin: Origin);
        mask(mask: Filled<bool>);
        hide(hidden: Filled<bool>);
        triangle(triangle: Triangle);
        missing(missing: Missing);
        gap(gap: Span);
        lines(color: Paint, width: Span);
        colormap(colormap: Colormap);
        opacity(opacity: Ratio);
        interpolation(interpolation: Interpolation);
        norm(norm: Norm);
        limits(low: Number, high: Number);
        robust();
        shape(shape: Shape);
        cell_background(color: Paint);
        sizes(sizes: Filled<Number>);
        size_limits(low: Ratio, high: Width);
        size_legend(legend: Legend);
        split(second: Filled<Number>);
        outline(cells: List<(Count<9>, Count<9>)>, outline: Outline);
        outline_where(condition: CellAbove, outline: Outline);
        highlight_row(row: Count<9>);
        highlight_column(column: Count<9>);
        annotate(labels: Labels);
        annotate_format(format: Format);
        colorbar(colorbar: Colorbar);
        legend(legend: Legend);
        legend_missing(label: Words);
    }
}

recipe! {
    /// Where a heatmap's numbers come from.
    enum Start => mark::Heatmap {
        Given(cells: Cells) => mark::Heatmap::new;
        Correlation(observations: Cells) => mark::Heatmap::correlation;
        Confusion(counts: Cells) => mark::Heatmap::confusion;
    }
}

impl Start {
    fn of(u: &mut Unstructured<'_>, cells: Cells) -> Arbitrated<(Self, (usize, usize))> {
        let (rows, columns) = cells.shape();
        Ok(match u8::arbitrary(u)? % 32 {
            31 => (Self::Correlation(cells), (columns, columns)),
            30 => (Self::Confusion(cells), (rows, columns)),
            _ => (Self::Given(cells), (rows, columns)),
        })
    }
}

impl<'a> Arbitrary<'a> for Map {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let cells = u.arbitrary()?;
        let (start, shape) = Start::of(u, cells)?;
        let (rows, columns) = shape;
        let (rows_at, columns_at) = (Positions::of(u, rows)?, Positions::of(u, columns)?);
        let shaped = u8::arbitrary(u)? % 4 == 3;
        Ok(Self {
            start: (start,),
            row_names: rows_at.names,
            column_names: columns_at.names,
            x_extent: columns_at.extent,
            y_extent: rows_at.extent,
            x_centers: columns_at.centers,
            y_centers: rows_at.centers,
            x_edges: columns_at.edges,
            y_edges: rows_at.edges,
            origin: u.arbitrary()?,
            mask: Self::filled(u, 4, shape)?,
            hide: Self::filled(u, 4, shape)?,
            triangle: sometimes(u, 8)?,
            missing: sometimes(u, 2)?,
            gap: sometimes(u, 4)?,
            lines: sometimes(u, 4)?,
            colormap: sometimes(u, 2)?,
            opacity: sometimes(u, 4)?,
            interpolation: sometimes(u, 4)?,
            norm: sometimes(u, 2)?,
            limits: sometimes(u, 6)?,
            robust: sometimes(u, 6)?,
            shape: if shaped { u.arbitrary()? } else { None },
            cell_background: if shaped { u.arbitrary()? } else { None },
            sizes: if shaped { Self::filled(u, 2, shape)? } else { None },
            size_limits: if shaped { sometimes(u, 4)? } else { None },
            size_legend: if shaped { sometimes(u, 3)? } else { None },
            split: if shaped { None } else { Self::filled(u, 6, shape)? },
            outline: cells_within(u, shape)?,
            outline_where: sometimes(u, 6)?,
            highlight_row: line(u, rows)?,
            highlight_column: line(u, columns)?,
            annotate: if bool::arbitrary(u)? { Some((Labels::of_shape(u, shape)?,)) } else { None },
            annotate_format: sometimes(u, 8)?,
            colorbar: u.arbitrary()?,
            legend: sometimes(u, 8)?,
            legend_missing: sometimes(u, 4)?,
        })
    }
}

impl Map {
    /// The number of rows and columns.
    pub fn shape(&self) -> (usize, usize) {
        match &self.start.0 {
            Start::Given(cells) | Start::Confusion(cells) => cells.shape(),
            Start::Correlation(observations) => {
                let (_, columns) = observations.shape();
                (columns, columns)
            }
        }
    }

    /// A second matrix, mostly of the map's own shape.
    fn filled<'a, T: Arbitrary<'a>>(
        u: &mut Unstructured<'a>,
        one_in: u8,
        shape: (usize, usize),
    ) -> Arbitrated<Option<(Filled<T>,)>> {
        let Some(values) = sometimes::<List<T>>(u, one_in)? else { return Ok(None) };
        let wrong = u8::arbitrary(u)? % 32 == 31;
        let shape = if wrong { (shape.1, shape.0) } else { shape };
        Ok(Some((Filled::of_shape(values, shape),)))
    }
}

/// Something in one of so many cases.
pub fn sometimes<'a, T: Arbitrary<'a>>(
    u: &mut Unstructured<'a>,
    one_in: u8,
) -> Arbitrated<Option<T>> {
    if u8::arbitrary(u)? % one_in == one_in - 1 { u.arbitrary().map(Some) } else { Ok(None) }
}

/// Where rows or columns are, or what they are called: mostly one of the two, and as many as there
/// are.
#[derive(Default)]
struct Positions {
    names: Option<(List<Words>,)>,
    extent: Option<(Number, Number)>,
    centers: Option<(Increasing,)>,
    edges: Option<(Increasing,)>,
}

impl Positions {
    fn of(u: &mut Unstructured<'_>, count: usize) -> Arbitrated<Self> {
        let mut positions = Self::default();
        match u8::arbitrary(u)? % 16 {
            0..=5 => positions.names = names(u, count)?,
            6 => positions.extent = Some(u.arbitrary()?),
            7 => positions.centers = Some((places(u, count)?,)),
            8 => positions.edges = Some((places(u, count + 1)?,)),
            15 if u8::arbitrary(u)? % 8 == 7 => {
                positions.names = names(u, count)?;
                positions.edges = u.arbitrary()?;
            }
            _ => {}
        }
        Ok(positions)
    }
}

/// Names, now and then too few or too many.
fn names(u: &mut Unstructured<'_>, count: usize) -> Arbitrated<Option<(List<Words>,)>> {
    let List(mut names) = List::<Words>::arbitrary(u)?;
    if u8::arbitrary(u)? % 16 != 15 && !names.is_empty() {
        names = names.iter().cycle().take(count).cloned().collect();
    }
    Ok(Some((List(names),)))
}

/// So many positions in order, now and then another number of them.
fn places(u: &mut Unstructured<'_>, count: usize) -> Arbitrated<Increasing> {
    let Increasing(List(mut places)) = u.arbitrary()?;
    if u8::arbitrary(u)? % 16 != 15 {
        places.truncate(count);
        let mut next = places.last().map_or(0.0, |last| last.0);
        while places.len() < count {
            next += f64::from(u8::arbitrary(u)?) + 0.5;
            places.push(Number(next));
        }
    }
    Ok(Increasing(List(places)))
}

/// A line of so many, now and then one that is not there.
fn line(u: &mut Unstructured<'_>, count: usize) -> Arbitrated<Option<(Count<9>,)>> {
    let Some(mut line) = sometimes::<Count<9>>(u, 8)? else { return Ok(None) };
    if u8::arbitrary(u)? % 16 != 15 {
        line.0 %= count.max(1);
    }
    Ok(Some((line,)))
}

/// Cells with an outline, mostly of the map.
#[allow(clippy::type_complexity, reason = "as the recipe has it")]
fn cells_within(
    u: &mut Unstructured<'_>,
    (rows, columns): (usize, usize),
) -> Arbitrated<Option<(List<(Count<9>, Count<9>)>, Outline)>> {
    let Some((List(mut cells), outline)) =
        sometimes::<(List<(Count<9>, Count<9>)>, Outline)>(u, 4)?
    else {
        return Ok(None);
    };
    if u8::arbitrary(u)? % 16 != 15 {
        for (row, column) in &mut cells {
            (row.0, column.0) = (row.0 % rows.max(1), column.0 % columns.max(1));
        }
    }
    Ok(Some((List(cells), outline)))
}

recipe! {
    /// Where the first row is.
    enum Origin => mark::heatmap::Origin {
        Upper => mark::heatmap::Origin::Upper;
        Lower => mark::heatmap::Origin::Lower;
    }
}

recipe! {
    /// A triangle of a matrix.
    enum Triangle => mark::heatmap::Triangle {
        Lower(triangle: LowerTriangle) => std::convert::identity;
        Upper(triangle: UpperTriangle) => std::convert::identity;
    }
}

recipe! {
    /// The lower triangle.
    literal LowerTriangle => mark::heatmap::Triangle
        = mark::heatmap::Triangle::Lower { diagonal: bool }
}

recipe! {
    /// The upper triangle.
    literal UpperTriangle => mark::heatmap::Triangle
        = mark::heatmap::Triangle::Upper { diagonal: bool }
}

recipe! {
    /// How missing cells look.
    #[derive(Arbitrary)]
    struct Missing => mark::heatmap::Missing = mark::heatmap::Missing::new() {
        color(color: Paint);
        hatch(hatch: Hatch);
        hatch_color(color: Paint);
    }
}

recipe! {
    /// Lines across an area.
    enum Hatch => mark::heatmap::Hatch {
        Diagonal => mark::heatmap::Hatch::Diagonal;
        BackDiagonal => mark::heatmap::Hatch::BackDiagonal;
        Crossed => mark::heatmap::Hatch::Crossed;
    }
}

recipe! {
    /// How colours run between cells.
    enum Interpolation => mark::heatmap::Interpolation {
        Nearest => mark::heatmap::Interpolation::Nearest;
        Bilinear => mark::heatmap::Interpolation::Bilinear;
    }
}

recipe! {
    /// What a cell looks like.
    enum Shape => mark::CellShape {
        Full => mark::CellShape::Full;
        Circle => mark::CellShape::Circle;
        Square => mark::CellShape::Square;
        Diamond => mark::CellShape::Diamond;
    }
}

recipe! {
    /// A line around cells.
    #[derive(Arbitrary)]
    struct Outline => mark::Outline = mark::Outline::new() {
        color(color: Paint);
        width(width: Width);
    }
}

recipe! {
    /// A colormap's colours.
    enum Table => color::Colormap {
        Viridis => color::Colormap::VIRIDIS;
        Magma => color::Colormap::MAGMA;
        Cividis => color::Colormap::CIVIDIS;
    }
}

recipe! {
    /// A colormap.
    #[derive(Arbitrary)]
    struct Colormap => color::Colormap = color::Colormap::clone([&] table: Table) {
        resampled(count: Count<300>);
        categories(count: Count<300>);
        with_opacity(opacity: Ratio);
        reversed();
        with_under(color: Paint);
        with_over(color: Paint);
        with_bad(color: Paint);
    }
}
