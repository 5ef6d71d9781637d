#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_imports, clippy::all)]

use graticule::scene::kurbo;
use graticule::{Error, axes, color, data, figure, guide, mark, norm, panels, scene, svg, text, theme, tick, units};
use graticule_fuzz::check;

fn main() -> Result<(), Error> {
    check::figure(&std::convert::identity(figure::Figure::of_width(units::inches(28.126_f64)))
    .panels(panels::Panels::mosaic(&"A.;.B")
    .fill('A', panels::Panel::from(scene::Scene::new(kurbo::Size::new(8.5_f64, 4.5_f64), 86.0_f64, scene::Group::new(scene::Role::Group)
    .with_label("5%_ȝ🇨🇭ก\u{e47}\\a}ሼa<x#Z+\u{ac2})7\u{b30f0}'<;R")
    .with_transform(kurbo::Affine::translate(kurbo::Vec2::new(-61.6171875_f64, 5858540.0_f64)))?
    .with_clip(&kurbo::Shape::to_path(&kurbo::Rect::new(57.78125_f64, 69.7734375_f64, -53.43359375_f64, 82.42578125_f64), 0.1_f64))?
    .with_clip_rule(scene::FillRule::EvenOdd)
    .with_opacity(0.6470588235294118_f64)?)?
    .with_background(scene::Color::TRANSPARENT)))
    .fill('B', panels::Panel::from(axes::Axes::new()
    .mark(std::convert::identity(mark::Heatmap::new(data::Matrix::from_vec(vec![-1.1462751182303667e237_f64, 1e16_f64, 141.75_f64].into_iter().cycle().take(8).collect::<Vec<_>>(), 4, 2))
    .annotate(false)
    .colorbar(std::convert::identity(guide::Colorbar::ticks(guide::Colorbar::new(), Vec::<f64>::new()))
    .label("}ኴa\u{2066}ឌcjA\u{7f}<\u{fffe}0\n$`\"O\"👩\u{200d}👩\u{200d}👧\u{fffe}\u{eb8}\u{2029}.\u{8f9c9}")
    .label_place(guide::LabelPlace::Below)
    .side(guide::Side::Bottom)
    .inside(guide::Corner::BottomLeft)
    .length(units::points(15.001_f64))
    .format(".1f")
    .extend(guide::Extend::Max)
    .extend_shape(guide::ExtendShape::Triangle)
    .spacing(guide::Spacing::Even)
    .missing()
    .missing_label("⌊\u{95182}u$\u{ffff}👩\u{200d}👩\u{200d}👧QG\\\u{9ef0a}\u{cf6}\u{695c0}&amp;⣼U\u{899}ᐽv\u{4e04d}\"!Gd*"))))
    .title("[P\u{feff}4\u{10b36c}V/%┋D>⼤Ŀefi6⫕єf!N) \u{fffe}")
    .x_axis(std::convert::identity(guide::Axis::formatter(guide::Axis::locator(guide::Axis::new(), tick::AutoLocator::new()
    .with_min_ticks(85)
    .with_most(162)), tick::ScalarFormatter::new()
    .with_offset(true)
    .with_scientific(false)))
    .label("o]\"ⓢ\u{634d6}mƷ\u{412ab}{\u{b066d}�>>:OY⤘r⧤RᨕBVN")
    .side(guide::Side::Bottom)
    .rotation(-82.5_f64))
    .y_label("ჽhI♣\u{e4c5b}J\\L-/IN₪%4>&{\u{e0936}˄𳇯e\u{fffe}\u{dd546}")
    .aspect(axes::Aspect::Equal)))
    .colorbar(panels::Scope::Column(0), std::convert::identity(guide::Colorbar::formatter(guide::Colorbar::new(), tick::EngineeringFormatter::new()))
    .label("⥁\"ก\u{e47}\u{202e}\u{2028}a&-->I1:WK\u{202e},i>*/d[$Ӕu")
    .label_place(guide::LabelPlace::Along)
    .label_rotation(297.5_f64)
    .side(guide::Side::Bottom)
    .inside(guide::Corner::TopRight)
    .length(units::cm(16.126_f64))
    .format("#.3g")
    .every(3)
    .fit(text::Fit::new()
    .shrink(false))
    .extend(guide::Extend::Min)
    .extend_shape(guide::ExtendShape::Rectangle)
    .missing()
    .inverted(true)))
    .dpi(215.0_f64)
    .theme({
        let mut theme = theme::Theme::light();
        theme.background = scene::Color::rgba(251_u8, 78_u8, 190_u8, 11_u8);
        theme.family = Some(String::from("Bלא\u{d9624}\u{a4686}l@לאJ\\ᬟ3'^liᱤ鉭\u{fffe}\u{2066}E>⊚E0"));
        theme.label_size = 13.001_f64;
        theme.tick_size = 26.001_f64;
        theme.cell_size = 24.251_f64;
        theme.tick_width = 30.126_f64;
        theme.margin = 1.626_f64;
        theme.colorbar_width = 2.376_f64;
        theme.colorbar_gap = -837560.894_f64;
        theme.inset = 21.876_f64;
        theme.strip_width = 9.376_f64;
        theme.panel_gap = 3.751_f64;
        theme
    })
    .document_title("\n\\( \"Qv~\u{7f}કH(⤾\u{102f}Ȋ\tᴰfi)j\u{7f}\u{2066}2\u{15349}"))
    ;
    Ok(())
}
