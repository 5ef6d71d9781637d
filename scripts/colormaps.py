"""Writes src/color/tables.rs: python scripts/colormaps.py > src/color/tables.rs

Needs matplotlib; the table in the repository came from 3.11.2. An entry holds the very bytes that
matplotlib paints (`cmap(i, bytes=True)`), which truncates where other libraries round.
"""

import matplotlib

NAMES = ["viridis", "magma", "inferno", "plasma", "cividis"]
PER_LINE = 14

HEADER = f"""\
//! The colour maps as data, written by `scripts/colormaps.py` from matplotlib {matplotlib.__version__}.
//!
//! Viridis, magma, inferno and plasma are by Nathaniel J. Smith, Stefan van der Walt and (viridis)
//! Eric Firing, released under CC0 (<https://bids.github.io/colormap/>). Cividis is by Jamie R.
//! Nunez, Christopher R. Anderton and Ryan S. Renslow, "Optimizing colormaps with consideration
//! for color vision deficiency to enable accurate interpretation of scientific data", PLOS ONE
//! 13(7), 2018, e0199239, an article "free of all copyright"; matplotlib distributes the table under
//! its own licence (BSD style) and states no other terms for it.

use graticule_scene::Color;

/// How many colours a table holds.
pub(super) const LENGTH: usize = 256;

/// The value of a lower-case hexadecimal digit.
const fn digit(byte: u8) -> u8 {{
    if byte <= b'9' {{ byte - b'0' }} else {{ byte - b'a' + 10 }}
}}

/// Reads six hexadecimal digits a colour, while compiling.
const fn parse(text: &str) -> [Color; LENGTH] {{
    let bytes = text.as_bytes();
    assert!(bytes.len() == 6 * LENGTH);
    let mut table = [Color::BLACK; LENGTH];
    let mut channels = [0; 3];
    let mut i = 0;
    while i < LENGTH {{
        let mut c = 0;
        while c < 3 {{
            let at = 6 * i + 2 * c;
            channels[c] = 16 * digit(bytes[at]) + digit(bytes[at + 1]);
            c += 1;
        }}
        table[i] = Color::rgb(channels[0], channels[1], channels[2]);
        i += 1;
    }}
    table
}}
"""


def table(name):
    cmap = matplotlib.colormaps[name]
    assert cmap.N == 256
    colors = ["%02x%02x%02x" % cmap(i, bytes=True)[:3] for i in range(cmap.N)]
    lines = ["".join(colors[i : i + PER_LINE]) for i in range(0, len(colors), PER_LINE)]
    text = "\\\n     ".join(lines)
    return f'\npub(super) static {name.upper()}: [Color; LENGTH] = parse(\n    "{text}",\n);'


if __name__ == "__main__":
    print(HEADER.replace("Nunez", "Nuñez").replace("Stefan", "Stéfan"), end="")
    for name in NAMES:
        print(table(name))
