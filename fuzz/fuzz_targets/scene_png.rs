#![no_main]

use graticule_fuzz::case::Case;
use graticule_fuzz::scene::SceneCase;

libfuzzer_sys::fuzz_target!(|case: Case<SceneCase>| case.run());
