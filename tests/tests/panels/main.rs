//! The promises of figures of many panels, for random grids: no two labels overlap, nothing leaves
//! the page, data rectangles line up, colorbars match. What is tested is the drawn outlines.

mod places;
mod promises;
mod random;
mod settings;
mod shared;
