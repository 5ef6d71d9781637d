#![no_main]

use graticule_fuzz::case::Case;
use graticule_fuzz::numbers::NumberCase;

libfuzzer_sys::fuzz_target!(|case: Case<NumberCase>| case.run());
