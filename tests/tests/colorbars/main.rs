//! Colorbars and legends: every norm on every side with every kind of ends, and random ones. Nothing
//! overlaps, nothing is cut off, and every pixel has the colormap's colour.

mod grid;
mod legends;
mod pixels;
mod random;
mod settings;
