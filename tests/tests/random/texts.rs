//! Random texts.

use graticule::prelude::*;
use graticule::scene::Anchor;
use proptest::prelude::*;

/// Names of 1 to 60 characters in several scripts, some of them of several words or lines, or none.
pub fn name() -> BoxedStrategy<String> {
    prop_oneof![
        4 => "[A-Za-z]{1,12}",
        2 => "[A-Za-z ]{1,60}",
        2 => "[a-z]{1,9}( [a-z]{1,9}){1,5}",
        1 => "[a-z]{2,9}[-/][a-z]{2,9}",
        1 => "[a-z]{1,9}\n[a-z]{0,9}( [a-z]{1,9}){0,3}",
        1 => "[WM]{1,60}",
        1 => "[0-9.,-]{1,10}",
        1 => "[α-ωА-я]{1,20}",
        1 => "[ا-ي]{1,20}",
        1 => "[一-丏]{1,20}",
        1 => "\\PC{0,30}",
        1 => Just(String::new()),
    ]
    .boxed()
}

/// Plain texts, and texts with stretches of all kinds.
pub fn text() -> BoxedStrategy<Text> {
    let pieces = prop::collection::vec((name(), 0..6), 1..5).prop_map(|pieces| {
        pieces.into_iter().fold(Text::new(), |text, (piece, way)| match way {
            0 => text.then(piece),
            1 => text.bold(piece),
            2 => text.italic(piece),
            3 => text.superscript(piece),
            4 => text.subscript(piece),
            _ => text.then(Text::unit(&piece)).align(Anchor::End),
        })
    });
    prop_oneof![3 => name().prop_map(Text::from), 1 => pieces].boxed()
}
