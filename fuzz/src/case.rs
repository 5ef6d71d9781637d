//! One input of a target.

use crate::recipe::Recipe;
use arbitrary::Arbitrary;
use std::fmt;

/// An input: a check and what it checks. As [`Debug`](fmt::Debug) it is a Rust program.
#[derive(Clone, Arbitrary)]
pub struct Case<T>(pub T);

impl<T: Recipe<Made = ()>> Case<T> {
    /// Runs the check. What a constructor refuses with an error has been handled well.
    ///
    /// # Panics
    /// When a promise is broken.
    pub fn run(&self) {
        if let Err(error) = self.0.make() {
            assert!(!error.to_string().is_empty());
        }
    }
}

impl<T: Recipe> fmt::Debug for Case<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HEAD)?;
        for line in self.0.code().lines() {
            writeln!(f, "    {line}")?;
        }
        f.write_str("    ;\n    Ok(())\n}\n")
    }
}

/// Every program brings the same names into scope, whether it needs them or not.
const HEAD: &str = "\
#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_imports, clippy::all)]

use graticule::scene::kurbo;
use graticule::{Error, axes, color, data, figure, guide, mark, norm, panels, scene, svg, text, theme, tick, units};
use graticule_fuzz::check;

fn main() -> Result<(), Error> {
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{figure, npy, numbers, scene, texts};
    use arbitrary::Unstructured;

    /// An input made from noise (xorshift, Marsaglia 2003).
    fn noise<T: for<'a> Arbitrary<'a>>(mut state: u64) -> Case<T> {
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 32) as u8
        })
        .take(2000)
        .collect();
        Case::arbitrary(&mut Unstructured::new(&noise)).unwrap()
    }

    /// The program of the first input that shows something and is not refused.
    fn program<T: Recipe<Made = ()> + for<'a> Arbitrary<'a>>(
        length: std::ops::Range<usize>,
    ) -> String {
        (1..)
            .map(noise::<T>)
            .find(|case| length.contains(&format!("{case:?}").len()) && case.0.make().is_ok())
            .map(|case| format!("{case:?}"))
            .unwrap()
    }

    /// The examples are programs as they are printed, so that whatever builds the examples tells
    /// whether printed programs compile. `GRATICULE_FUZZ_BLESS=1` prints them anew.
    #[test]
    fn printed_programs_are_the_examples() {
        let programs = [
            ("figure", program::<figure::FigureCase>(2500..4000)),
            ("svg_text", program::<texts::TextCase>(1500..3000)),
            ("scene_png", program::<scene::SceneCase>(3000..5000)),
            ("norms_ticks", program::<numbers::NumberCase>(450..800)),
            ("npy", program::<npy::NpyCase>(450..1500)),
        ];
        for (name, program) in programs {
            let path = format!("{}/examples/{name}.rs", env!("CARGO_MANIFEST_DIR"));
            if std::env::var_os("GRATICULE_FUZZ_BLESS").is_some() {
                std::fs::write(&path, &program).unwrap();
            }
            assert_eq!(std::fs::read_to_string(&path).unwrap(), program, "{path}");
        }
    }

    /// Long inputs of noise reach far into the crates, and need no nightly compiler.
    fn run_noise<T: Recipe<Made = ()> + for<'a> Arbitrary<'a>>() {
        let count =
            std::env::var("GRATICULE_FUZZ_NOISE").map_or(200, |count| count.parse().unwrap());
        for state in 1..=count {
            let case = noise::<T>(state);
            let run = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| case.run()));
            assert!(run.is_ok(), "{case:?}");
        }
    }

    #[test]
    fn figures_of_noise() {
        run_noise::<figure::FigureCase>();
    }

    #[test]
    fn texts_of_noise() {
        run_noise::<texts::TextCase>();
    }

    #[test]
    fn scenes_of_noise() {
        run_noise::<scene::SceneCase>();
    }

    #[test]
    fn numbers_of_noise() {
        run_noise::<numbers::NumberCase>();
    }

    #[test]
    fn files_of_noise() {
        run_noise::<npy::NpyCase>();
    }
}
