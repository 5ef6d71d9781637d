//! Characters that no face has
//!
//! The bundled faces have no Chinese, Japanese or Korean: such characters are drawn as boxes, and a
//! warning names each. A figure may bring a face that has them.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let map = Heatmap::new([[3, 1, 2], [2, 4, 1]])
        .row_names(["東京 Tokyo", "大阪 Osaka"])
        .column_names(["春 spring", "夏 summer", "秋 autumn"])
        .annotate(true);

    Figure::new(inches(4.4), inches(2.4)).axes(Axes::new().title("Storms").mark(map))
}
