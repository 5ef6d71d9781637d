//! Characters that no face has
//!
//! The bundled faces have no Chinese, Japanese or Korean: such characters are drawn as boxes, and a
//! warning names each. A figure may bring a face that has them.

// Warns: no face has the character '京' (U+4EAC)
// Warns: no face has the character '夏' (U+590F)
// Warns: no face has the character '大' (U+5927)
// Warns: no face has the character '春' (U+6625)
// Warns: no face has the character '東' (U+6771)
// Warns: no face has the character '秋' (U+79CB)
// Warns: no face has the character '阪' (U+962A)

use graticule::prelude::*;

pub fn figure() -> Figure {
    let map = Heatmap::new([[3, 1, 2], [2, 4, 1]])
        .row_names(["東京 Tokyo", "大阪 Osaka"])
        .column_names(["春 spring", "夏 summer", "秋 autumn"])
        .annotate(true);

    Figure::new(inches(4.4), inches(2.4)).axes(Axes::new().title("Storms").mark(map))
}
