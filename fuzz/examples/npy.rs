#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_imports, clippy::all)]

use graticule::scene::kurbo;
use graticule::{Error, axes, color, data, figure, guide, mark, norm, panels, scene, svg, text, theme, tick, units};
use graticule_fuzz::check;

fn main() -> Result<(), Error> {
    check::npy_parts(check::NpyStart::any(103_u8, 188_u8, 1225955228_i32), check::npy_header(check::npy_descr(98_u8, 3_u8), false, 18400_u16, 152_u8), vec![217_u8, 69_u8, 60_u8, 252_u8])
    ;
    Ok(())
}
