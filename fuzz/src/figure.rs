//! Figures.

use crate::check;
use crate::labels::Labels;
use crate::list::List;
use crate::number::{Count, Dpi, Number, Side, Single, Width};
use crate::paint::Paint;
use crate::recipe;
use crate::recipe::Recipe;
use crate::words::Words;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::{Error, axes, color, data, figure, guide, mark, norm, theme, units};

recipe! {
    /// What the target `figure` does.
    enum FigureCase => () {
        Figure([&] figure: Figure) => check::figure;
    }
}

recipe! {
    /// A figure.
    #[derive(Arbitrary)]
    struct Figure => figure::Figure = figure::Figure::new(width: PageSide, height: PageSide) {
        axes(axes: Axes);
        dpi(dpi: Dpi);
        theme(theme: Theme);
        document_title(title: Words);
        description(description: Words);
        language(language: Words);
    }
}

recipe! {
    /// The side of a page.
    enum PageSide => units::Length {
        Points(value: Side) => units::points;
        Millimetres(value: Side) => units::mm;
        Inches(value: Width) => units::inches;
    }
}

recipe! {
    /// Axes with one heatmap, or none.
    #[derive(Arbitrary)]
    struct Axes => axes::Axes = axes::Axes::new() {
        mark(map: Map);
        title(title: Words);
        x_label(label: Words);
        y_label(label: Words);
        aspect(aspect: Aspect);
    }
}

recipe! {
    /// The shape of a cell.
    enum Aspect => axes::Aspect {
        Free => axes::Aspect::Free;
        Equal => axes::Aspect::Equal;
    }
}

recipe! {
    /// A heatmap.
    struct Map => mark::Heatmap = mark::Heatmap::new(cells: Cells) {
        row_names(names: List<Words>);
        column_names(names: List<Words>);
        colormap(colormap: Colormap);
        limits(low: Number, high: Number);
        norm(norm: Linear);
        annotate(labels: Labels);
        annotate_format(format: Words);
        colorbar(colorbar: Colorbar);
    }
}

impl<'a> Arbitrary<'a> for Map {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let cells = Cells::arbitrary(u)?;
        let (rows, columns) = cells.shape();
        Ok(Self {
            row_names: names(u, rows)?,
            column_names: names(u, columns)?,
            colormap: u.arbitrary()?,
            limits: u.arbitrary()?,
            norm: if u8::arbitrary(u)? % 8 == 7 { u.arbitrary()? } else { None },
            annotate: if bool::arbitrary(u)? {
                Some((Labels::of_shape(u, (rows, columns))?,))
            } else {
                None
            },
            annotate_format: if u8::arbitrary(u)? % 8 == 7 { u.arbitrary()? } else { None },
            colorbar: u.arbitrary()?,
            start: (cells,),
        })
    }
}

/// Names, now and then too few or too many.
fn names(u: &mut Unstructured<'_>, count: usize) -> Arbitrated<Option<(List<Words>,)>> {
    let Some((List(mut names),)) = Option::<(List<Words>,)>::arbitrary(u)? else {
        return Ok(None);
    };
    if u8::arbitrary(u)? % 16 != 15 && !names.is_empty() {
        names = names.iter().cycle().take(count).cloned().collect();
    }
    Ok(Some((List(names),)))
}

recipe! {
    /// A matrix of any type, filled or not.
    enum Cells => data::Matrix {
        F64(cells: Filled<Number>) => std::convert::identity;
        F32(cells: Filled<Single>) => std::convert::identity;
        I64(cells: Filled<i64>) => std::convert::identity;
        I32(cells: Filled<i32>) => std::convert::identity;
        I8(cells: Filled<i8>) => std::convert::identity;
        U64(cells: Filled<u64>) => std::convert::identity;
        U8(cells: Filled<u8>) => std::convert::identity;
        Listed(values: List<Number>, rows: Count<{ usize::MAX }>, columns: Count<4>)
            => data::Matrix::from_vec;
        Ragged(rows: List<List<Number>>) => data::Matrix::from;
    }
}

impl Cells {
    fn shape(&self) -> (usize, usize) {
        match self {
            Self::F64(cells) => cells.shape(),
            Self::F32(cells) => cells.shape(),
            Self::I64(cells) => cells.shape(),
            Self::I32(cells) => cells.shape(),
            Self::I8(cells) => cells.shape(),
            Self::U64(cells) => cells.shape(),
            Self::U8(cells) => cells.shape(),
            Self::Listed(_, rows, columns) => (rows.0.min(8), columns.0),
            Self::Ragged(List(rows)) => (rows.len(), rows.first().map_or(0, |row| row.0.len())),
        }
    }
}

/// A matrix filled with a list of values, again and again.
#[derive(Clone)]
pub struct Filled<T> {
    values: List<T>,
    rows: usize,
    columns: usize,
}

/// The most rows or columns of a large matrix, which is drawn as an image.
const LARGE: usize = 130;

impl<'a, T: Arbitrary<'a>> Arbitrary<'a> for Filled<T> {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let most = if u8::arbitrary(u)? % 64 == 63 { LARGE } else { 9 };
        let side = |u: &mut Unstructured<'a>| Ok(usize::from(u8::arbitrary(u)?) % most);
        Ok(Self { rows: side(u)?, columns: side(u)?, values: u.arbitrary()? })
    }
}

impl<T> Filled<T> {
    /// A matrix of a shape.
    pub fn of_shape(values: List<T>, (rows, columns): (usize, usize)) -> Self {
        Self { values, rows, columns }
    }

    fn shape(&self) -> (usize, usize) {
        (self.rows, self.columns)
    }
}

impl<T: Recipe<Made: data::Element>> Recipe for Filled<T> {
    type Made = data::Matrix;

    fn make(&self) -> Result<data::Matrix, Error> {
        let count = self.rows * self.columns;
        let values = self.values.make()?.into_iter().cycle().take(count).collect();
        Ok(data::Matrix::from_vec(values, self.rows, self.columns))
    }

    fn code(&self) -> String {
        let (values, rows, columns) = (self.values.code(), self.rows, self.columns);
        format!(
            "data::Matrix::from_vec({values}.into_iter().cycle().take({}).collect::<Vec<_>>(), \
             {rows}, {columns})",
            rows * columns
        )
    }
}

recipe! {
    /// A linear norm.
    #[derive(Arbitrary)]
    struct Linear => norm::LinearNorm = norm::LinearNorm::new() {
        limits(low: Number, high: Number);
    }
}

recipe! {
    /// A colormap's colours.
    enum Table => color::Colormap {
        Viridis => color::Colormap::VIRIDIS;
        Magma => color::Colormap::MAGMA;
        Civids => color::Colormap::CIVIDIS;
    }
}

recipe! {
    /// A colormap.
    #[derive(Arbitrary)]
    struct Colormap => color::Colormap = color::Colormap::clone([&] table: Table) {
        reversed();
        with_under(color: Paint);
        with_over(color: Paint);
        with_bad(color: Paint);
    }
}

recipe! {
    /// A colorbar.
    #[derive(Arbitrary)]
    struct Colorbar => guide::Colorbar = guide::Colorbar::new() {
        label(label: Words);
        side(side: Edge);
    }
}

recipe! {
    /// Where a colorbar stands.
    enum Edge => guide::Side {
        Right => guide::Side::Right;
        Left => guide::Side::Left;
        Top => guide::Side::Top;
        Bottom => guide::Side::Bottom;
    }
}

macro_rules! themes {
    ($($field:ident: $type:ty),*) => {
        /// A theme with some fields set.
        #[derive(Clone, Arbitrary)]
        pub struct Theme { $($field: Option<$type>),* }

        impl Recipe for Theme {
            type Made = theme::Theme;

            fn make(&self) -> Result<theme::Theme, Error> {
                let mut theme = theme::Theme::light();
                $(if let Some(value) = &self.$field {
                    theme.$field = value.make()?;
                })*
                Ok(theme)
            }

            fn code(&self) -> String {
                let mut code = "{\n    let mut theme = theme::Theme::light();\n".to_owned();
                $(if let Some(value) = &self.$field {
                    code += &format!("    theme.{} = {};\n", stringify!($field), value.code());
                })*
                code + "    theme\n}"
            }
        }
    };
}

themes! {
    background: Paint, foreground: Paint, family: Option<Family>, title_weight: u16,
    title_size: Width, label_size: Width, tick_size: Width, cell_size: Width, minimum_size: Width,
    spine_width: Width, tick_width: Width, tick_length: Width, tick_gap: Width, label_gap: Width,
    title_gap: Width, margin: Width, colorbar_width: Width, colorbar_gap: Width
}

recipe! {
    /// The name of a family.
    enum Family => String {
        Named(name: Words) => String::from;
    }
}
