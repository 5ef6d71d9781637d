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
    .y_axis(std::convert::identity(guide::Axis::formatter(guide::Axis::locator(guide::Axis::new(), tick::LogLocator::new()), tick::FixedFormatter::new(vec!["\u{fe0f}مZ%\\\u{a0f11}\u{85}6`<\u{1}]👩\u{200d}👩\u{200d}👧ʇl🇨🇭\u{ffff}\u{c6f31})⢏{\u{b3035}<\r\n"])))
    .unit("⟟Y^👩\u{200d}👩\u{200d}👧Ӛ$\u{49492}W8\u{a0}\u{5baa6}𬇒Ϩ\u{202f},i>*/d[$Ӕu")
    .minor_ticks(true)
    .rotation(83.5_f64)
    .every(1)
    .fit(text::Fit::new()
    .rotate(true)
    .shrink(true)))
    .aspect(axes::Aspect::Equal)))
    .row_titles(vec!["\u{feff}\u{ad1}-&72E>לאOZ\u{36b4a}中文n,bA&$&amp;8\u{17cf}j\u{77f78}", "\u{feff}\u{ad1}-&72E>לאOZ\u{36b4a}中文n,bA&$&amp;8\u{17cf}j\u{77f78}"])
    .heights(vec![0.376_f64, 2.376_f64])
    .colorbar(panels::Scope::All, std::convert::identity(guide::Colorbar::locator(guide::Colorbar::new(), tick::LinearLocator::new(169)))
    .unit("鉭\u{fffe}\u{2066}E>⊚E0u)2>LS⌾\nfi2$0p\u{ad}\u{200b}\u{ad364}")
    .side(guide::Side::Left)
    .inside(guide::Corner::TopLeft)
    .inside_emptiest()
    .length(units::cm(15.001_f64))
    .format("012.4")
    .rotation(-169.5_f64)
    .inverted(true))
    .share_x(panels::Share::All))
    .language("2\u{2d29}\u{7f}\u{2066}2\u{15349}ᯠ⡴Z`z`㹠d\\=a\u{a0}-6DJY\u{6f3e1}"))
    ;
    Ok(())
}
