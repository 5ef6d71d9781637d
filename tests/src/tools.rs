//! Programs that some tests look at our files with: skipped, with a line that says so, where they
//! are missing.

use std::process::{Command, Output};

/// Whether a program can be started. Where not, says that the test is skipped, unless
/// `GRATICULE_REQUIRE_TOOLS` is set, as in CI, where a missing program fails the test.
///
/// # Panics
/// When the program is missing and must not be.
#[must_use]
pub fn available(program: &str) -> bool {
    let found = Command::new(program).arg("--version").output().is_ok();
    if !found {
        assert!(
            std::env::var_os("GRATICULE_REQUIRE_TOOLS").is_none(),
            "{program} is not installed"
        );
        eprintln!("skipped: {program} is not installed");
    }
    found
}

/// Runs a program to its end.
///
/// # Panics
/// When it can't be started or fails.
#[must_use]
pub fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let (out, err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?}: {}\n{out}\n{err}", output.status);
    output
}
