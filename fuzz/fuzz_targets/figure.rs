#![no_main]

use graticule_fuzz::case::Case;
use graticule_fuzz::figure::FigureCase;

libfuzzer_sys::fuzz_target!(|case: Case<FigureCase>| case.run());
