#![no_main]

use graticule_fuzz::case::Case;
use graticule_fuzz::texts::TextCase;

libfuzzer_sys::fuzz_target!(|case: Case<TextCase>| case.run());
