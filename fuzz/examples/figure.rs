#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_imports, clippy::all)]

use graticule::scene::kurbo;
use graticule::{Error, axes, color, data, figure, guide, mark, norm, scene, svg, text, theme, tick, units};
use graticule_fuzz::check;

fn main() -> Result<(), Error> {
    check::figure(&figure::Figure::new(units::points(18658.000000000004_f64), units::inches(23.001_f64))
    .axes(axes::Axes::new()
    .mark(mark::Heatmap::new(std::convert::identity(data::Matrix::from_vec(Vec::<i8>::new().into_iter().cycle().take(24).collect::<Vec<_>>(), 6, 4)))
    .row_names(vec!["\rQ\u{ad}\u{3c95e}🃤\u{f849f}' ഇP\u{ffff}UN\u{a0}ऽ\u{bcd7c}[hQ\u{fffe}\u{55fb3}9ⁱ\u{b6a5e}", "\rQ\u{ad}\u{3c95e}🃤\u{f849f}' ഇP\u{ffff}UN\u{a0}ऽ\u{bcd7c}[hQ\u{fffe}\u{55fb3}9ⁱ\u{b6a5e}", "\rQ\u{ad}\u{3c95e}🃤\u{f849f}' ഇP\u{ffff}UN\u{a0}ऽ\u{bcd7c}[hQ\u{fffe}\u{55fb3}9ⁱ\u{b6a5e}", "\rQ\u{ad}\u{3c95e}🃤\u{f849f}' ഇP\u{ffff}UN\u{a0}ऽ\u{bcd7c}[hQ\u{fffe}\u{55fb3}9ⁱ\u{b6a5e}", "\rQ\u{ad}\u{3c95e}🃤\u{f849f}' ഇP\u{ffff}UN\u{a0}ऽ\u{bcd7c}[hQ\u{fffe}\u{55fb3}9ⁱ\u{b6a5e}", "\rQ\u{ad}\u{3c95e}🃤\u{f849f}' ഇP\u{ffff}UN\u{a0}ऽ\u{bcd7c}[hQ\u{fffe}\u{55fb3}9ⁱ\u{b6a5e}"])
    .colormap(color::Colormap::clone(&color::Colormap::VIRIDIS)
    .reversed()
    .with_under(scene::Color::rgba(231_u8, 141_u8, 69_u8, 254_u8))
    .with_bad(scene::Color::rgba(228_u8, 136_u8, 110_u8, 173_u8)))
    .limits(9e94_f64, 9992.000000000002_f64)
    .annotate(std::convert::identity(mark::CellLabels::from_text(vec![Vec::<String>::new(), Vec::<String>::new(), Vec::<String>::new(), Vec::<String>::new(), Vec::<String>::new(), Vec::<String>::new()]))
    .stars(data::Matrix::from_vec(Vec::<f64>::new().into_iter().cycle().take(24).collect::<Vec<_>>(), 6, 4))
    .star_levels(Vec::<f64>::new())
    .missing_text("'T-->\u{4b5fd}ᘺ?\u{984}S5ก\u{e47}Ba=Co)\u{7f}^>\u{200b}{%<\u{db655}")
    .size(14.751_f64)
    .bold())
    .colorbar(guide::Colorbar::new()
    .side(guide::Side::Right)))
    .title("\u{7f}\n7\u{48645}B<⡿(b#############################################################################################################################################################################################################################################################################################################d\u{bf014}ᡘq&\u{c9233}|\\&m\u{2069}j⪴གྷ")
    .x_label("(}A\u{b42a7}ख\\KkASL2 \u{2028}\u{10ffff}3[\u{200b}BL\u{e354a}}Xⴛ"))
    .document_title(">R/fiVPI\u{10c56c}\u{2fb92}🇨🇭\u{7f}|\u{67398}g\u{10fe2a}ᓳTXم\u{ab4}p\u{be802}/U")
    .description("\u{96811}\\'2-r\u{5bff3}𞄆/+K\0ก\u{e47}\u{301}⮭\u{ffff}Z�Rqfiᾪ#7")
    .language("<\u{aa12d}'?TQx7⢅👩\u{200d}👩\u{200d}👧\t |\\J⤰s2e\u{44a2f}p9\u{96fba}+"))
    ;
    Ok(())
}
