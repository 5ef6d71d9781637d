#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_imports, clippy::all)]

use graticule::scene::kurbo;
use graticule::{Error, axes, color, data, figure, guide, mark, norm, scene, svg, text, theme, tick, units};
use graticule_fuzz::check;

fn main() -> Result<(), Error> {
    check::norm(&norm::LinearNorm::new(), Some((12094.000000000002_f64, 4.6494146974728836e111_f64)), vec![18599.000000000004_f64, 9.9e143_f64, 1.9550174027568954e151_f64, -880.9375_f64, 6.7e-305_f64, 2.2250738585072014e-308_f64, -123.0_f64])
    ;
    Ok(())
}
