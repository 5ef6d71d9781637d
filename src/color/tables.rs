//! The colormaps as data, written by `scripts/colormaps.py` from matplotlib 3.11.2.
//!
//! The colours themselves are in `tables.bin`, three bytes each; maps with the same colours share a
//! table. Where they come from, and their licences (the file NOTICE says more):
//!
//! - BIDS (magma, inferno, plasma, viridis): Nathaniel J. Smith, Stéfan van der Walt and (viridis)
//!   Eric Firing; CC0; <https://bids.github.io/colormap/>.
//! - Cividis (cividis): Jamie R. Nuñez, Christopher R. Anderton and Ryan S. Renslow, "Optimizing
//!   colormaps with consideration for color vision deficiency to enable accurate interpretation of
//!   scientific data", PLOS ONE 13(7), 2018, e0199239, an article "free of all copyright";
//!   matplotlib's licence (BSD style), with no other terms stated.
//! - Twilight (twilight, twilight_shifted): copyright 2015 Bastian Bechtold, who gave it to
//!   matplotlib; BSD 3-clause in his own repository; <https://github.com/bastibe/twilight>.
//! - Turbo (turbo): Anton Mikhailov, copyright 2019 Google LLC; Apache 2.0;
//!   <https://gist.github.com/mikhailov-work/ee72ba4191942acecc03fe6da94fc73f>.
//! - Scientific colour maps (berlin, managua, vanimo): Fabio Crameri; MIT;
//!   <https://doi.org/10.5281/zenodo.1243862>.
//! - ColorBrewer (Blues, BuGn, BuPu, GnBu, Grays, Greens, Greys, OrRd, Oranges, PuBu, PuBuGn, PuRd,
//!   Purples, RdPu, Reds, YlGn, YlGnBu, YlOrBr, YlOrRd, BrBG, PRGn, PiYG, PuOr, RdBu, RdGy, RdYlBu,
//!   RdYlGn, Spectral, Accent, Dark2, Paired, Pastel1, Pastel2, Set1, Set2, Set3): copyright 2002
//!   Cynthia Brewer, Mark Harrower and The Pennsylvania State University; Apache 2.0;
//!   <https://colorbrewer2.org>.
//! - Yorick and GIST (gist_gray, gist_grey, gist_heat, gist_yarg, gist_yerg, gist_earth, gist_ncar,
//!   gist_rainbow, gist_stern): David H. Munro, copyright 1996 The Regents of the University of
//!   California; BSD style (its text is in the file NOTICE); simplified by Reinier Heeres.
//! - Moreland (coolwarm): Kenneth Moreland, "Diverging Color Maps for Scientific Visualization",
//!   2009; matplotlib's licence (BSD style), with no other terms stated.
//! - Cubehelix (cubehelix): Dave A. Green, "A colour scheme for the display of astronomical
//!   intensity images", Bulletin of the Astronomical Society of India 39, 2011; matplotlib's
//!   licence (BSD style), with no other terms stated.
//! - CMRmap (CMRmap): Carey Rappaport, "A Color Map for Effective Black-and-White Rendering of
//!   Color-Scale Images", IEEE Antennas and Propagation Magazine 44(3), 2002; matplotlib's licence
//!   (BSD style), with no other terms stated.
//! - Wistia (Wistia): Wistia; MIT; <https://github.com/wistia/heatmap-palette>.
//! - Okabe and Ito (okabe_ito): Masataka Okabe and Kei Ito, <https://jfly.uni-koeln.de/color/>;
//!   matplotlib's licence (BSD style), with no other terms stated.
//! - Tableau (tab10, tab20, tab20b, tab20c): the categorical palettes of Tableau, by way of Vega;
//!   matplotlib's licence (BSD style), with no other terms stated.
//! - Gnuplot (afmhot, gnuplot, gnuplot2, ocean, rainbow): palette functions of gnuplot;
//!   matplotlib's licence (BSD style), with no other terms stated.
//! - Matplotlib (autumn, binary, bone, cool, copper, gray, grey, hot, pink, spring, summer, winter,
//!   bwr, seismic, hsv, jet, nipy_spectral, brg, flag, prism, terrain): John D. Hunter and the
//!   Matplotlib Development Team; matplotlib's licence (BSD style), with no other terms stated.

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

static ACCENT: [Color; 8] = read(0);
static AFMHOT: [Color; 256] = read(8);
static AUTUMN: [Color; 256] = read(264);
static BERLIN: [Color; 256] = read(520);
static BINARY: [Color; 256] = read(776);
static BLUES: [Color; 256] = read(1032);
static BONE: [Color; 256] = read(1288);
static BR_BG: [Color; 256] = read(1544);
static BRG: [Color; 256] = read(1800);
static BU_GN: [Color; 256] = read(2056);
static BU_PU: [Color; 256] = read(2312);
static BWR: [Color; 256] = read(2568);
static CIVIDIS: [Color; 256] = read(2824);
static CMRMAP: [Color; 256] = read(3080);
static COOL: [Color; 256] = read(3336);
static COOLWARM: [Color; 256] = read(3592);
static COPPER: [Color; 256] = read(3848);
static CUBEHELIX: [Color; 256] = read(4104);
static DARK2: [Color; 8] = read(4360);
static FLAG: [Color; 256] = read(4368);
static GIST_EARTH: [Color; 256] = read(4624);
static GIST_GRAY: [Color; 256] = read(4880);
static GIST_HEAT: [Color; 256] = read(5136);
static GIST_NCAR: [Color; 256] = read(5392);
static GIST_RAINBOW: [Color; 256] = read(5648);
static GIST_STERN: [Color; 256] = read(5904);
static GN_BU: [Color; 256] = read(6160);
static GNUPLOT: [Color; 256] = read(6416);
static GNUPLOT2: [Color; 256] = read(6672);
static GRAYS: [Color; 256] = read(6928);
static GREENS: [Color; 256] = read(7184);
static HOT: [Color; 256] = read(7440);
static HSV: [Color; 256] = read(7696);
static INFERNO: [Color; 256] = read(7952);
static JET: [Color; 256] = read(8208);
static MAGMA: [Color; 256] = read(8464);
static MANAGUA: [Color; 256] = read(8720);
static NIPY_SPECTRAL: [Color; 256] = read(8976);
static OCEAN: [Color; 256] = read(9232);
static OKABE_ITO: [Color; 8] = read(9488);
static ORANGES: [Color; 256] = read(9496);
static OR_RD: [Color; 256] = read(9752);
static PAIRED: [Color; 12] = read(10008);
static PASTEL1: [Color; 9] = read(10020);
static PASTEL2: [Color; 8] = read(10029);
static PINK: [Color; 256] = read(10037);
static PI_YG: [Color; 256] = read(10293);
static PLASMA: [Color; 256] = read(10549);
static PRGN: [Color; 256] = read(10805);
static PRISM: [Color; 256] = read(11061);
static PU_BU: [Color; 256] = read(11317);
static PU_BU_GN: [Color; 256] = read(11573);
static PU_OR: [Color; 256] = read(11829);
static PU_RD: [Color; 256] = read(12085);
static PURPLES: [Color; 256] = read(12341);
static RAINBOW: [Color; 256] = read(12597);
static RD_BU: [Color; 256] = read(12853);
static RD_GY: [Color; 256] = read(13109);
static RD_PU: [Color; 256] = read(13365);
static RD_YL_BU: [Color; 256] = read(13621);
static RD_YL_GN: [Color; 256] = read(13877);
static REDS: [Color; 256] = read(14133);
static SEISMIC: [Color; 256] = read(14389);
static SET1: [Color; 9] = read(14645);
static SET2: [Color; 8] = read(14654);
static SET3: [Color; 12] = read(14662);
static SPECTRAL: [Color; 256] = read(14674);
static SPRING: [Color; 256] = read(14930);
static SUMMER: [Color; 256] = read(15186);
static TAB10: [Color; 10] = read(15442);
static TAB20: [Color; 20] = read(15452);
static TAB20B: [Color; 20] = read(15472);
static TAB20C: [Color; 20] = read(15492);
static TERRAIN: [Color; 256] = read(15512);
static TURBO: [Color; 256] = read(15768);
static TWILIGHT: [Color; 510] = read(16024);
static TWILIGHT_SHIFTED: [Color; 510] = read(16534);
static VANIMO: [Color; 256] = read(17044);
static VIRIDIS: [Color; 256] = read(17300);
static WINTER: [Color; 256] = read(17556);
static WISTIA: [Color; 256] = read(17812);
static YL_GN: [Color; 256] = read(18068);
static YL_GN_BU: [Color; 256] = read(18324);
static YL_OR_BR: [Color; 256] = read(18580);
static YL_OR_RD: [Color; 256] = read(18836);

/// The maps that come with the library, each also known by its name.
impl Colormap {
    /// `Accent`: a qualitative map, of 8 colours (ColorBrewer).
    pub const ACCENT: Self = Self::built_in("Accent", &ACCENT);
    /// `afmhot`: a sequential map (Gnuplot).
    pub const AFMHOT: Self = Self::built_in("afmhot", &AFMHOT);
    /// `autumn`: a sequential map (Matplotlib).
    pub const AUTUMN: Self = Self::built_in("autumn", &AUTUMN);
    /// `berlin`: a diverging map (Scientific colour maps).
    pub const BERLIN: Self = Self::built_in("berlin", &BERLIN);
    /// `binary`: a sequential map (Matplotlib).
    pub const BINARY: Self = Self::built_in("binary", &BINARY);
    /// `Blues`: a sequential map (ColorBrewer).
    pub const BLUES: Self = Self::built_in("Blues", &BLUES);
    /// `bone`: a sequential map (Matplotlib).
    pub const BONE: Self = Self::built_in("bone", &BONE);
    /// `BrBG`: a diverging map (ColorBrewer).
    pub const BR_BG: Self = Self::built_in("BrBG", &BR_BG);
    /// `brg`: a miscellaneous map (Matplotlib).
    pub const BRG: Self = Self::built_in("brg", &BRG);
    /// `BuGn`: a sequential map (ColorBrewer).
    pub const BU_GN: Self = Self::built_in("BuGn", &BU_GN);
    /// `BuPu`: a sequential map (ColorBrewer).
    pub const BU_PU: Self = Self::built_in("BuPu", &BU_PU);
    /// `bwr`: a diverging map (Matplotlib).
    pub const BWR: Self = Self::built_in("bwr", &BWR);
    /// Cividis: blue over grey to yellow, nearly the same to readers with and without
    /// red-green colour blindness.
    pub const CIVIDIS: Self = Self::built_in("cividis", &CIVIDIS);
    /// `CMRmap`: a sequential map (CMRmap).
    pub const CMRMAP: Self = Self::built_in("CMRmap", &CMRMAP);
    /// `cool`: a sequential map (Matplotlib).
    pub const COOL: Self = Self::built_in("cool", &COOL);
    /// `coolwarm`: a diverging map (Moreland).
    pub const COOLWARM: Self = Self::built_in("coolwarm", &COOLWARM);
    /// `copper`: a sequential map (Matplotlib).
    pub const COPPER: Self = Self::built_in("copper", &COPPER);
    /// `cubehelix`: a sequential map (Cubehelix).
    pub const CUBEHELIX: Self = Self::built_in("cubehelix", &CUBEHELIX);
    /// `Dark2`: a qualitative map, of 8 colours (ColorBrewer).
    pub const DARK2: Self = Self::built_in("Dark2", &DARK2);
    /// `flag`: a miscellaneous map (Matplotlib).
    pub const FLAG: Self = Self::built_in("flag", &FLAG);
    /// `gist_earth`: a miscellaneous map (Yorick and GIST).
    pub const GIST_EARTH: Self = Self::built_in("gist_earth", &GIST_EARTH);
    /// `gist_gray`: a sequential map (Yorick and GIST).
    pub const GIST_GRAY: Self = Self::built_in("gist_gray", &GIST_GRAY);
    /// `gist_grey`: a sequential map (Yorick and GIST).
    pub const GIST_GREY: Self = Self::built_in("gist_grey", &GIST_GRAY);
    /// `gist_heat`: a sequential map (Yorick and GIST).
    pub const GIST_HEAT: Self = Self::built_in("gist_heat", &GIST_HEAT);
    /// `gist_ncar`: a miscellaneous map (Yorick and GIST).
    pub const GIST_NCAR: Self = Self::built_in("gist_ncar", &GIST_NCAR);
    /// `gist_rainbow`: a miscellaneous map (Yorick and GIST).
    pub const GIST_RAINBOW: Self = Self::built_in("gist_rainbow", &GIST_RAINBOW);
    /// `gist_stern`: a miscellaneous map (Yorick and GIST).
    pub const GIST_STERN: Self = Self::built_in("gist_stern", &GIST_STERN);
    /// `gist_yarg`: a sequential map (Yorick and GIST).
    pub const GIST_YARG: Self = Self::built_in("gist_yarg", &BINARY);
    /// `gist_yerg`: a sequential map (Yorick and GIST).
    pub const GIST_YERG: Self = Self::built_in("gist_yerg", &BINARY);
    /// `GnBu`: a sequential map (ColorBrewer).
    pub const GN_BU: Self = Self::built_in("GnBu", &GN_BU);
    /// `gnuplot`: a sequential map (Gnuplot).
    pub const GNUPLOT: Self = Self::built_in("gnuplot", &GNUPLOT);
    /// `gnuplot2`: a sequential map (Gnuplot).
    pub const GNUPLOT2: Self = Self::built_in("gnuplot2", &GNUPLOT2);
    /// `gray`: a sequential map (Matplotlib).
    pub const GRAY: Self = Self::built_in("gray", &GIST_GRAY);
    /// `Grays`: a sequential map (ColorBrewer).
    pub const GRAYS: Self = Self::built_in("Grays", &GRAYS);
    /// `Greens`: a sequential map (ColorBrewer).
    pub const GREENS: Self = Self::built_in("Greens", &GREENS);
    /// `grey`: a sequential map (Matplotlib).
    pub const GREY: Self = Self::built_in("grey", &GIST_GRAY);
    /// `Greys`: a sequential map (ColorBrewer).
    pub const GREYS: Self = Self::built_in("Greys", &GRAYS);
    /// `hot`: a sequential map (Matplotlib).
    pub const HOT: Self = Self::built_in("hot", &HOT);
    /// `hsv`: a cyclic map (Matplotlib).
    pub const HSV: Self = Self::built_in("hsv", &HSV);
    /// Inferno: black over red to a pale yellow.
    pub const INFERNO: Self = Self::built_in("inferno", &INFERNO);
    /// `jet`: a rainbow map (Matplotlib).
    pub const JET: Self = Self::built_in("jet", &JET);
    /// Magma: black over magenta to a pale yellow.
    pub const MAGMA: Self = Self::built_in("magma", &MAGMA);
    /// `managua`: a diverging map (Scientific colour maps).
    pub const MANAGUA: Self = Self::built_in("managua", &MANAGUA);
    /// `nipy_spectral`: a rainbow map (Matplotlib).
    pub const NIPY_SPECTRAL: Self = Self::built_in("nipy_spectral", &NIPY_SPECTRAL);
    /// `ocean`: a miscellaneous map (Gnuplot).
    pub const OCEAN: Self = Self::built_in("ocean", &OCEAN);
    /// `okabe_ito`: a qualitative map, of 8 colours (Okabe and Ito).
    pub const OKABE_ITO: Self = Self::built_in("okabe_ito", &OKABE_ITO);
    /// `Oranges`: a sequential map (ColorBrewer).
    pub const ORANGES: Self = Self::built_in("Oranges", &ORANGES);
    /// `OrRd`: a sequential map (ColorBrewer).
    pub const OR_RD: Self = Self::built_in("OrRd", &OR_RD);
    /// `Paired`: a qualitative map, of 12 colours (ColorBrewer).
    pub const PAIRED: Self = Self::built_in("Paired", &PAIRED);
    /// `Pastel1`: a qualitative map, of 9 colours (ColorBrewer).
    pub const PASTEL1: Self = Self::built_in("Pastel1", &PASTEL1);
    /// `Pastel2`: a qualitative map, of 8 colours (ColorBrewer).
    pub const PASTEL2: Self = Self::built_in("Pastel2", &PASTEL2);
    /// `pink`: a sequential map (Matplotlib).
    pub const PINK: Self = Self::built_in("pink", &PINK);
    /// `PiYG`: a diverging map (ColorBrewer).
    pub const PI_YG: Self = Self::built_in("PiYG", &PI_YG);
    /// Plasma: blue over magenta to yellow.
    pub const PLASMA: Self = Self::built_in("plasma", &PLASMA);
    /// `PRGn`: a diverging map (ColorBrewer).
    pub const PRGN: Self = Self::built_in("PRGn", &PRGN);
    /// `prism`: a miscellaneous map (Matplotlib).
    pub const PRISM: Self = Self::built_in("prism", &PRISM);
    /// `PuBu`: a sequential map (ColorBrewer).
    pub const PU_BU: Self = Self::built_in("PuBu", &PU_BU);
    /// `PuBuGn`: a sequential map (ColorBrewer).
    pub const PU_BU_GN: Self = Self::built_in("PuBuGn", &PU_BU_GN);
    /// `PuOr`: a diverging map (ColorBrewer).
    pub const PU_OR: Self = Self::built_in("PuOr", &PU_OR);
    /// `PuRd`: a sequential map (ColorBrewer).
    pub const PU_RD: Self = Self::built_in("PuRd", &PU_RD);
    /// `Purples`: a sequential map (ColorBrewer).
    pub const PURPLES: Self = Self::built_in("Purples", &PURPLES);
    /// `rainbow`: a rainbow map (Gnuplot).
    pub const RAINBOW: Self = Self::built_in("rainbow", &RAINBOW);
    /// `RdBu`: a diverging map (ColorBrewer).
    pub const RD_BU: Self = Self::built_in("RdBu", &RD_BU);
    /// `RdGy`: a diverging map (ColorBrewer).
    pub const RD_GY: Self = Self::built_in("RdGy", &RD_GY);
    /// `RdPu`: a sequential map (ColorBrewer).
    pub const RD_PU: Self = Self::built_in("RdPu", &RD_PU);
    /// `RdYlBu`: a diverging map (ColorBrewer).
    pub const RD_YL_BU: Self = Self::built_in("RdYlBu", &RD_YL_BU);
    /// `RdYlGn`: a diverging map (ColorBrewer).
    pub const RD_YL_GN: Self = Self::built_in("RdYlGn", &RD_YL_GN);
    /// `Reds`: a sequential map (ColorBrewer).
    pub const REDS: Self = Self::built_in("Reds", &REDS);
    /// `seismic`: a diverging map (Matplotlib).
    pub const SEISMIC: Self = Self::built_in("seismic", &SEISMIC);
    /// `Set1`: a qualitative map, of 9 colours (ColorBrewer).
    pub const SET1: Self = Self::built_in("Set1", &SET1);
    /// `Set2`: a qualitative map, of 8 colours (ColorBrewer).
    pub const SET2: Self = Self::built_in("Set2", &SET2);
    /// `Set3`: a qualitative map, of 12 colours (ColorBrewer).
    pub const SET3: Self = Self::built_in("Set3", &SET3);
    /// `Spectral`: a diverging map (ColorBrewer).
    pub const SPECTRAL: Self = Self::built_in("Spectral", &SPECTRAL);
    /// `spring`: a sequential map (Matplotlib).
    pub const SPRING: Self = Self::built_in("spring", &SPRING);
    /// `summer`: a sequential map (Matplotlib).
    pub const SUMMER: Self = Self::built_in("summer", &SUMMER);
    /// `tab10`: a qualitative map, of 10 colours (Tableau).
    pub const TAB10: Self = Self::built_in("tab10", &TAB10);
    /// `tab20`: a qualitative map, of 20 colours (Tableau).
    pub const TAB20: Self = Self::built_in("tab20", &TAB20);
    /// `tab20b`: a qualitative map, of 20 colours (Tableau).
    pub const TAB20B: Self = Self::built_in("tab20b", &TAB20B);
    /// `tab20c`: a qualitative map, of 20 colours (Tableau).
    pub const TAB20C: Self = Self::built_in("tab20c", &TAB20C);
    /// `terrain`: a miscellaneous map (Matplotlib).
    pub const TERRAIN: Self = Self::built_in("terrain", &TERRAIN);
    /// `turbo`: a rainbow map (Turbo).
    pub const TURBO: Self = Self::built_in("turbo", &TURBO);
    /// `twilight`: a cyclic map, of 510 colours (Twilight).
    pub const TWILIGHT: Self = Self::built_in("twilight", &TWILIGHT);
    /// `twilight_shifted`: a cyclic map, of 510 colours (Twilight).
    pub const TWILIGHT_SHIFTED: Self = Self::built_in("twilight_shifted", &TWILIGHT_SHIFTED);
    /// `vanimo`: a diverging map (Scientific colour maps).
    pub const VANIMO: Self = Self::built_in("vanimo", &VANIMO);
    /// Viridis: dark violet over green to yellow.
    pub const VIRIDIS: Self = Self::built_in("viridis", &VIRIDIS);
    /// `winter`: a sequential map (Matplotlib).
    pub const WINTER: Self = Self::built_in("winter", &WINTER);
    /// `Wistia`: a sequential map (Wistia).
    pub const WISTIA: Self = Self::built_in("Wistia", &WISTIA);
    /// `YlGn`: a sequential map (ColorBrewer).
    pub const YL_GN: Self = Self::built_in("YlGn", &YL_GN);
    /// `YlGnBu`: a sequential map (ColorBrewer).
    pub const YL_GN_BU: Self = Self::built_in("YlGnBu", &YL_GN_BU);
    /// `YlOrBr`: a sequential map (ColorBrewer).
    pub const YL_OR_BR: Self = Self::built_in("YlOrBr", &YL_OR_BR);
    /// `YlOrRd`: a sequential map (ColorBrewer).
    pub const YL_OR_RD: Self = Self::built_in("YlOrRd", &YL_OR_RD);
}

/// All of them, sorted by name without regard to case.
pub(super) static ALL: [Colormap; 91] = [
    Colormap::ACCENT,
    Colormap::AFMHOT,
    Colormap::AUTUMN,
    Colormap::BERLIN,
    Colormap::BINARY,
    Colormap::BLUES,
    Colormap::BONE,
    Colormap::BR_BG,
    Colormap::BRG,
    Colormap::BU_GN,
    Colormap::BU_PU,
    Colormap::BWR,
    Colormap::CIVIDIS,
    Colormap::CMRMAP,
    Colormap::COOL,
    Colormap::COOLWARM,
    Colormap::COPPER,
    Colormap::CUBEHELIX,
    Colormap::DARK2,
    Colormap::FLAG,
    Colormap::GIST_EARTH,
    Colormap::GIST_GRAY,
    Colormap::GIST_GREY,
    Colormap::GIST_HEAT,
    Colormap::GIST_NCAR,
    Colormap::GIST_RAINBOW,
    Colormap::GIST_STERN,
    Colormap::GIST_YARG,
    Colormap::GIST_YERG,
    Colormap::GN_BU,
    Colormap::GNUPLOT,
    Colormap::GNUPLOT2,
    Colormap::GRAY,
    Colormap::GRAYS,
    Colormap::GREENS,
    Colormap::GREY,
    Colormap::GREYS,
    Colormap::HOT,
    Colormap::HSV,
    Colormap::INFERNO,
    Colormap::JET,
    Colormap::MAGMA,
    Colormap::MANAGUA,
    Colormap::NIPY_SPECTRAL,
    Colormap::OCEAN,
    Colormap::OKABE_ITO,
    Colormap::ORANGES,
    Colormap::OR_RD,
    Colormap::PAIRED,
    Colormap::PASTEL1,
    Colormap::PASTEL2,
    Colormap::PINK,
    Colormap::PI_YG,
    Colormap::PLASMA,
    Colormap::PRGN,
    Colormap::PRISM,
    Colormap::PU_BU,
    Colormap::PU_BU_GN,
    Colormap::PU_OR,
    Colormap::PU_RD,
    Colormap::PURPLES,
    Colormap::RAINBOW,
    Colormap::RD_BU,
    Colormap::RD_GY,
    Colormap::RD_PU,
    Colormap::RD_YL_BU,
    Colormap::RD_YL_GN,
    Colormap::REDS,
    Colormap::SEISMIC,
    Colormap::SET1,
    Colormap::SET2,
    Colormap::SET3,
    Colormap::SPECTRAL,
    Colormap::SPRING,
    Colormap::SUMMER,
    Colormap::TAB10,
    Colormap::TAB20,
    Colormap::TAB20B,
    Colormap::TAB20C,
    Colormap::TERRAIN,
    Colormap::TURBO,
    Colormap::TWILIGHT,
    Colormap::TWILIGHT_SHIFTED,
    Colormap::VANIMO,
    Colormap::VIRIDIS,
    Colormap::WINTER,
    Colormap::WISTIA,
    Colormap::YL_GN,
    Colormap::YL_GN_BU,
    Colormap::YL_OR_BR,
    Colormap::YL_OR_RD,
];
