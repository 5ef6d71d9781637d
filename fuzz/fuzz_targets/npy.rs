#![no_main]

use graticule_fuzz::case::Case;
use graticule_fuzz::npy::NpyCase;

libfuzzer_sys::fuzz_target!(|case: Case<NpyCase>| case.run());
