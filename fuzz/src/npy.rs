//! `.npy` files.

use crate::check;
use crate::list::List;
use crate::recipe;
use crate::words::Words;

recipe! {
    /// What the target `npy` does.
    enum NpyCase => () {
        Bytes(bytes: List<u8>) => check::npy;
        Numpy(start: Start, header: Header, data: List<u8>) => check::npy_parts;
    }
}

recipe! {
    /// The version, and what the header's length is off by.
    enum Start => check::NpyStart {
        One() => check::NpyStart::one;
        Two() => check::NpyStart::two;
        Any(major: u8, minor: u8, off: i32) => check::NpyStart::any;
    }
}

recipe! {
    /// The text of a header.
    enum Header => String {
        Good(descr: Descr, is_fortran: bool, rows: u16, columns: u8) => check::npy_header;
        Shaped(descr: Descr, is_fortran: bool, shape: List<u64>) => check::npy_shaped_header;
        Pieces(pieces: List<Piece>) => check::npy_pieces;
        Text(text: Words) => String::from;
    }
}

recipe! {
    /// A type of values.
    enum Descr => String {
        Known(order: u8, name: u8) => check::npy_descr;
        Text(text: Words) => String::from;
    }
}

recipe! {
    /// A piece of a header: a known one, or any text.
    enum Piece => String {
        Known(number: u8) => check::npy_piece;
        Text(text: Words) => String::from;
    }
}
