#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_imports, clippy::all)]

use graticule::scene::kurbo;
use graticule::{Error, axes, color, data, figure, guide, mark, norm, panels, scene, svg, text, theme, tick, units};
use graticule_fuzz::check;

fn main() -> Result<(), Error> {
    check::norm(&std::sync::Arc::new(norm::BoundaryNorm::new(vec![-572190.728_f64, 6371.000000000001_f64])
    .extend(true, false)
    .clip(false)), None, Vec::<f64>::new())
    ;
    Ok(())
}
