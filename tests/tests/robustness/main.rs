//! Bad and extreme input, in every format: a figure, or a typed error that says what to change; in
//! bounded time and memory, and never a wrong picture without a warning.

mod axes;
mod beside;
mod cells;
mod colorbars;
mod data;
mod draw;
mod large;
mod legends;
mod norms;
mod numbers;
mod page;
mod texts;
