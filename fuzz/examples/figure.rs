#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_imports, clippy::all)]

use graticule::scene::kurbo;
use graticule::{Error, axes, color, data, figure, guide, mark, norm, scene, svg, text, theme, tick, units};
use graticule_fuzz::check;

fn main() -> Result<(), Error> {
    check::figure(&figure::Figure::new(units::inches(28.126_f64), units::inches(0.626_f64))
    .axes(std::convert::identity(axes::Axes::new()
    .mark(std::convert::identity(mark::Heatmap::new(std::convert::identity(data::Matrix::from_vec(Vec::<i64>::new().into_iter().cycle().take(6).collect::<Vec<_>>(), 6, 1))))
    .column_names(vec!["䐇\u{feff}Mრ|]}\\\u{feff}\u{19f3e}b=\u{1498e}9\"\u{3dc02}7\u{b30f0}'<;R>\""])
    .origin(mark::heatmap::Origin::Lower)
    .triangle(std::convert::identity(mark::heatmap::Triangle::Upper { diagonal: false }))
    .colormap(color::Colormap::clone(&color::Colormap::VIRIDIS)
    .resampled(93)
    .with_opacity(0.5843137254901961_f64)
    .with_under(scene::Color::rgba(205_u8, 48_u8, 83_u8, 68_u8))
    .with_over(scene::Color::TRANSPARENT)
    .with_bad(scene::Color::rgba(83_u8, 162_u8, 180_u8, 13_u8)))
    .norm(std::sync::Arc::new(norm::SymLogNorm::new(30.376_f64)
    .base(11.376_f64)
    .low(107.0_f64)))
    .annotate(std::convert::identity(mark::CellLabels::from_text(vec![Vec::<String>::new(), Vec::<String>::new(), Vec::<String>::new(), Vec::<String>::new(), Vec::<String>::new(), Vec::<String>::new()]))
    .stars(data::Matrix::from_vec(Vec::<f64>::new().into_iter().cycle().take(6).collect::<Vec<_>>(), 6, 1))
    .only(vec![Vec::<bool>::new(), Vec::<bool>::new(), Vec::<bool>::new(), Vec::<bool>::new(), Vec::<bool>::new(), Vec::<bool>::new()])
    .missing_text("\u{fffe}o\u{8c060}👩\u{200d}👩\u{200d}👧\tY 1,\\  īM\u{2069}Bלא\u{d9624}\u{a4686}l@לאJ\\ᬟ")
    .size(18.626_f64)))
    .x_axis(std::convert::identity(guide::Axis::formatter(guide::Axis::locator(guide::Axis::new(), tick::LinearLocator::new(117)), tick::ScalarFormatter::new()
    .with_offset(true)
    .with_scientific(true)
    .with_power_limits(-1360995168_i32, -790037983_i32)))
    .unit(")2>LS⌾\nfi2$0p\u{ad}\u{200b}\u{ad364}Uݐ\"Qv~\u{7f}કH")
    .format("-.999f"))
    .y_axis(std::convert::identity(guide::Axis::formatter(guide::Axis::locator(guide::Axis::new(), tick::LinearLocator::new(174)), tick::ScalarFormatter::new()
    .with_scientific(false)
    .with_power_limits(1359251832_i32, -1609409684_i32)))
    .ticks(vec![-1374212.619_f64, 86.0_f64])
    .label("\u{ffff}8\u{f5a63}^^\"/9\u{fffe}^#\u{10ffff}\rלאCkU\u{bdc91}\u{202e}\u{fd533}KT\t\u{db873}"))
    .x_label("\u{f95ea}e ቭ👩\u{200d}👩\u{200d}👧-->&Ai>\0ა\u{ee4}.&\u{10f838}A|)\u{fa10c}\u{ba6aa}E\u{b93f5}\u{76d84}")
    .y_label("᠄\u{202e}u]n.6\u{301}-p𢮹<�NB;🇨🇭-->/l,ѳVᾃ")
    .aspect(axes::Aspect::Equal)))
    .theme({
        let mut theme = theme::Theme::dark();
        theme.background = scene::Color::TRANSPARENT;
        theme.foreground = scene::Color::TRANSPARENT;
        theme.family = Some(String::from("\\)&🇨🇭Q\u{ed52d}\n@ዟ!\u{c71}zႬ:ӌ\u{4a7f3}\u{95fad}JfW$'\u{e597c}1"));
        theme.title_weight = 25430_u16;
        theme.cell_size = 6.126_f64;
        theme.spine_width = 10.251_f64;
        theme.tick_width = 17.876_f64;
        theme.minor_tick_length = 8.001_f64;
        theme.tick_gap = 26.376_f64;
        theme.label_gap = 12.251_f64;
        theme.colorbar_gap = 18.501_f64;
        theme.inset = 18.126_f64;
        theme
    })
    .document_title("w\u{f7fd5}\u{bb794}%\u{200d}⾡ \u{202e}3\u{85}.RE\u{963f4}\u{2028}P)ࣃOم%\u{954}<\u{7f}")
    .description("\u{f76f0}\u{a0}༃a(\u{c89fa}h?༄#(�\\\u{10829e}MeZ&\\S👩\u{200d}👩\u{200d}👧Z鶁\\")
    .language("\"🇨🇭uaYF=XG#~~\u{bafa5}T\r\"\u{10ffff}f1p s\r}"))
    ;
    Ok(())
}
