#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_imports, clippy::all)]

use graticule::scene::kurbo;
use graticule::{Error, axes, color, data, figure, guide, mark, norm, panels, scene, svg, text, theme, tick, units};
use graticule_fuzz::check;

fn main() -> Result<(), Error> {
    check::svg_text(&svg::Svg::new()
    .text(svg::SvgText::Named)
    .inline(true)
    .id_prefix("\u{301}!\u{85}).$b\r\u{b8db0}#&S5jG\u{1cbc}XX|y't檔("), &scene::Scene::new(kurbo::Size::new(55.5_f64, 58.5_f64), 168.0_f64, scene::Group::new(scene::Role::Figure)
    .with_children(vec![scene::Node::Text(text::Shaped::run(&text::Fonts::shape(&text::Fonts::default(), &"+Gᒶ中文م&\u{1}o¯JJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ^tॶ}$f'A^!\u{3b2fe}>𱢒&amp;", &text::FontStyle::default()
    .bold()
    .italic()
    .family("4JW :𭖣\r\n!7⊭n\u{375f3}`\u{200b}Q{ᰠ𪗁Q\u{202e}\u{ded2e}\u{85}\u{fffe}!")), 27.501_f64, scene::Color::rgba(249_u8, 112_u8, 239_u8, 202_u8), scene::Anchor::End, kurbo::Affine::skew(-111.390625_f64, 85.5703125_f64))?), scene::Node::Text(text::Shaped::run(&text::Fonts::shape(&text::Fonts::default(), &"ਗ%\u{7381a}\u{2066}👩\u{200d}👩\u{200d}👧\u{cd400}\u{7f}JY", &text::FontStyle::default()
    .bold()
    .italic()
    .family("\u{c2d6b}FN%Ꮡ)\rDS8 \r\n/4\u{c6228}!0%\u{f31a}\u{f8c6e}H(#\u{2069}")), 27.251_f64, scene::Color::rgba(238_u8, 94_u8, 93_u8, 42_u8), scene::Anchor::Middle, kurbo::Affine::scale_non_uniform(127.58203125_f64, 98.5625_f64))?), scene::Node::Group(scene::Group::new(scene::Role::Colorbar)
    .with_label("\u{98e}\u{a43}\u{d4168}\u{202e}vkI\u{2dec}Ð*x[⟷l\u{b7d3e}:\u{651}5& \u{43a2f}W\"%"))]))?
    .with_title("NTv@<(\"ݯ┙N中文]ᒀfik)J\u{e3605}6\u{a90e8}aW\u{a5e8c}I"))
    ;
    Ok(())
}
