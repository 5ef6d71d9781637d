"""Writes the tables of the colormaps: python scripts/colormaps.py

- src/color/tables.bin: the colours, three bytes each. An entry holds the very bytes that matplotlib
  paints (`cmap(i, bytes=True)`), which truncates where other libraries round.
- src/color/tables.rs: where in it each map lies, and a constant for each.
- src/color/goldens/names.json: every name that matplotlib knows, with the colours that it paints for
  a few numbers.
- src/color/goldens/resampled.json: what matplotlib's `resampled` makes of listed maps.

Needs matplotlib; the tables in the repository came from 3.11.2. A map that this script has no
family for stops it: its source and licence come first.
"""

import json
import pathlib
import re

import matplotlib

COLOR = pathlib.Path(__file__).resolve().parent.parent / "src" / "color"

MATPLOTLIB = "matplotlib's licence (BSD style), with no other terms stated"

# What the family is called, who made it and under which terms, and its maps by kind.
FAMILIES = [
    (
        "BIDS",
        "Nathaniel J. Smith, Stéfan van der Walt and (viridis) Eric Firing;"
        " CC0; <https://bids.github.io/colormap/>",
        {"perceptually uniform": "magma inferno plasma viridis"},
    ),
    (
        "Cividis",
        'Jamie R. Nuñez, Christopher R. Anderton and Ryan S. Renslow, "Optimizing colormaps with'
        ' consideration for color vision deficiency to enable accurate interpretation of scientific'
        ' data", PLOS ONE 13(7), 2018, e0199239, an article "free of all copyright"; ' + MATPLOTLIB,
        {"perceptually uniform": "cividis"},
    ),
    (
        "Twilight",
        "copyright 2015 Bastian Bechtold, who gave it to matplotlib; BSD 3-clause in his own"
        " repository; <https://github.com/bastibe/twilight>",
        {"cyclic": "twilight twilight_shifted"},
    ),
    (
        "Turbo",
        "Anton Mikhailov, copyright 2019 Google LLC; Apache 2.0;"
        " <https://gist.github.com/mikhailov-work/ee72ba4191942acecc03fe6da94fc73f>",
        {"rainbow": "turbo"},
    ),
    (
        "Scientific colour maps",
        "Fabio Crameri; MIT; <https://doi.org/10.5281/zenodo.1243862>",
        {"diverging": "berlin managua vanimo"},
    ),
    (
        "ColorBrewer",
        "copyright 2002 Cynthia Brewer, Mark Harrower and The Pennsylvania State University;"
        " Apache 2.0; <https://colorbrewer2.org>",
        {
            "sequential": "Blues BuGn BuPu GnBu Grays Greens Greys OrRd Oranges PuBu PuBuGn PuRd"
            " Purples RdPu Reds YlGn YlGnBu YlOrBr YlOrRd",
            "diverging": "BrBG PRGn PiYG PuOr RdBu RdGy RdYlBu RdYlGn Spectral",
            "qualitative": "Accent Dark2 Paired Pastel1 Pastel2 Set1 Set2 Set3",
        },
    ),
    (
        "Yorick and GIST",
        "David H. Munro, copyright 1996 The Regents of the University of California; BSD style"
        " (its text is in the file NOTICE); simplified by Reinier Heeres",
        {
            "sequential": "gist_gray gist_grey gist_heat gist_yarg gist_yerg",
            "miscellaneous": "gist_earth gist_ncar gist_rainbow gist_stern",
        },
    ),
    (
        "Moreland",
        'Kenneth Moreland, "Diverging Color Maps for Scientific Visualization", 2009; '
        + MATPLOTLIB,
        {"diverging": "coolwarm"},
    ),
    (
        "Cubehelix",
        'Dave A. Green, "A colour scheme for the display of astronomical intensity images",'
        " Bulletin of the Astronomical Society of India 39, 2011; " + MATPLOTLIB,
        {"sequential": "cubehelix"},
    ),
    (
        "CMRmap",
        'Carey Rappaport, "A Color Map for Effective Black-and-White Rendering of Color-Scale'
        ' Images", IEEE Antennas and Propagation Magazine 44(3), 2002; ' + MATPLOTLIB,
        {"sequential": "CMRmap"},
    ),
    (
        "Wistia",
        "Wistia; MIT; <https://github.com/wistia/heatmap-palette>",
        {"sequential": "Wistia"},
    ),
    (
        "Okabe and Ito",
        "Masataka Okabe and Kei Ito, <https://jfly.uni-koeln.de/color/>; " + MATPLOTLIB,
        {"qualitative": "okabe_ito"},
    ),
    (
        "Tableau",
        "the categorical palettes of Tableau, by way of Vega; " + MATPLOTLIB,
        {"qualitative": "tab10 tab20 tab20b tab20c"},
    ),
    (
        "Gnuplot",
        "palette functions of gnuplot; " + MATPLOTLIB,
        {
            "sequential": "afmhot gnuplot gnuplot2",
            "miscellaneous": "ocean",
            "rainbow": "rainbow",
        },
    ),
    (
        "Matplotlib",
        "John D. Hunter and the Matplotlib Development Team; " + MATPLOTLIB,
        {
            "sequential": "autumn binary bone cool copper gray grey hot pink spring summer winter",
            "diverging": "bwr seismic",
            "cyclic": "hsv",
            "rainbow": "jet nipy_spectral",
            "miscellaneous": "brg flag prism terrain",
        },
    ),
]

# More than the kind and the family, where there is something to say.
REMARKS = {
    "viridis": "Viridis: dark violet over green to yellow.",
    "magma": "Magma: black over magenta to a pale yellow.",
    "inferno": "Inferno: black over red to a pale yellow.",
    "plasma": "Plasma: blue over magenta to yellow.",
    "cividis": "Cividis: blue over grey to yellow, nearly the same to readers with and without\n"
    "red-green colour blindness.",
}

HEADER = f"""\
//! The colormaps as data, written by `scripts/colormaps.py` from matplotlib {matplotlib.__version__}.
//!
//! The colours themselves are in `tables.bin`, three bytes each; maps with the same colours share a
//! table. Where they come from, and their licences (the file NOTICE says more):
//!
"""

CODE = """
use super::{Color, Colormap};

/// The colours of all tables, three bytes each: red, green, blue.
const BYTES: &[u8] = include_bytes!("tables.bin");

/// Reads, while compiling, `N` colours from the one with the number `first` on.
const fn read<const N: usize>(first: usize) -> [Color; N] {
    let mut colors = [Color::BLACK; N];
    let mut i = 0;
    while i < N {
        let at = 3 * (first + i);
        colors[i] = Color::rgb(BYTES[at], BYTES[at + 1], BYTES[at + 2]);
        i += 1;
    }
    colors
}
"""


def constant(name):
    """The name in Rust: capitals, with an underscore between a small letter and a capital."""
    return re.sub("([a-z])([A-Z])", r"\1_\2", name).upper()


def wrap(prefix, text, hanging=""):
    """Lines of at most 100 characters, which start with `prefix`."""
    lines, line = [], prefix
    for word in text.split():
        if len(line) + 1 + len(word) > 100:
            lines.append(line)
            line = prefix + hanging
        line += " " + word
    return "\n".join(lines + [line])


def kinds():
    """The kind and the family of each map."""
    return {
        name: (kind, family)
        for family, _, maps in FAMILIES
        for kind, names in maps.items()
        for name in names.split()
    }


def colors(name):
    cmap = matplotlib.colormaps[name]
    rgba = [cmap(i, bytes=True) for i in range(cmap.N)]
    assert all(color[3] == 255 for color in rgba), name
    return bytes(int(channel) for color in rgba for channel in color[:3])


def remark(name, kind, family, count):
    if name in REMARKS:
        return "\n".join("    /// " + line for line in REMARKS[name].split("\n"))
    article = "an" if kind[0] in "aeiou" else "a"
    size = "" if count == 256 else f", of {count} colours"
    return wrap("    ///", f"`{name}`: {article} {kind} map{size} ({family}).")


def tables(names):
    """The bytes of all tables and the Rust that says where each map finds its own."""
    kind = kinds()
    data, owner, statics, constants, list_ = b"", {}, [], [], []
    for name in names:
        table = colors(name)
        ident = constant(name)
        count = len(table) // 3
        if table not in owner:
            owner[table] = ident
            statics.append(f"static {ident}: [Color; {count}] = read({len(data) // 3});")
            data += table
        constants.append(
            f"{remark(name, *kind[name], count)}\n"
            f'    pub const {ident}: Self = Self::built_in("{name}", &{owner[table]});'
        )
        list_.append(f"    Colormap::{ident},")
    assert len({constant(name) for name in names}) == len(names)
    families = "\n".join(
        wrap("//!", f"- {family} ({', '.join(' '.join(maps.values()).split())}): {source}.", "  ")
        for family, source, maps in FAMILIES
    )
    rust = "\n".join(
        [
            HEADER + families,
            CODE,
            *statics,
            "",
            "/// The maps that come with the library, each also known by its name.",
            "impl Colormap {",
            *constants,
            "}",
            "",
            "/// All of them, sorted by name without regard to case.",
            f"pub(super) static ALL: [Colormap; {len(list_)}] = [",
            *list_,
            "];",
            "",
        ]
    )
    return data, rust


def hexed(color):
    return "%02x%02x%02x" % tuple(int(channel) for channel in color[:3])


def named():
    """What every name paints for numbers, not entries, so that the rule for the entry counts."""
    rows = []
    for name in sorted(matplotlib.colormaps):
        cmap = matplotlib.colormaps[name]
        painted = "".join(hexed(cmap(i / 11, bytes=True)) for i in range(12))
        rows.append(f'"{name}":[{cmap.N},"{painted}"]')
    return "{\n" + ",\n".join(rows) + "\n}\n"


def resampled():
    rows = []
    for name in ["viridis", "twilight", "turbo", "managua", "tab10", "Set1", "Paired", "Accent"]:
        for count in [1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 20, 99, 256]:
            cmap = matplotlib.colormaps[name].resampled(count)
            made = "".join(hexed(cmap(i, bytes=True)) for i in range(count))
            rows.append(json.dumps([name, count, made]))
    return "[\n" + ",\n".join(rows) + "\n]\n"


def main():
    names = sorted(
        (name for name in matplotlib.colormaps if not name.endswith("_r")),
        key=lambda name: (name.lower(), name),
    )
    data, rust = tables(names)
    (COLOR / "tables.bin").write_bytes(data)
    (COLOR / "tables.rs").write_text(rust)
    (COLOR / "goldens" / "names.json").write_text(named())
    (COLOR / "goldens" / "resampled.json").write_text(resampled())


if __name__ == "__main__":
    main()
