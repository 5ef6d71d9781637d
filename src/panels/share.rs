/// Which axes of a grid have an axis together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Share {
    /// None.
    #[default]
    None,
    /// All.
    All,
    /// Those of a row.
    Rows,
    /// Those of a column.
    Columns,
}
