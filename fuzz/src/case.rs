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
use graticule::{Error, axes, color, data, figure, guide, mark, norm, scene, svg, text, theme, tick, units};
use graticule_fuzz::check;

fn main() -> Result<(), Error> {
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{figure, numbers, scene, texts};
    use arbitrary::Unstructured;

    /// The program of an input made from a stream of noise (xorshift, Marsaglia 2003).
    fn program<T: Recipe<Made = ()> + for<'a> Arbitrary<'a>>(mut state: u64) -> String {
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 32) as u8
        })
        .take(2000)
        .collect();
        let case = Case::<T>::arbitrary(&mut Unstructured::new(&noise)).unwrap();
        case.run();
        format!("{case:?}")
    }

    /// The examples are programs as they are printed, so that whatever builds the examples tells
    /// whether printed programs compile. `GRATICULE_FUZZ_BLESS=1` prints them anew.
    #[test]
    fn printed_programs_are_the_examples() {
        let programs = [
            ("figure", program::<figure::FigureCase>(3)),
            ("svg_text", program::<texts::TextCase>(8)),
            ("scene_png", program::<scene::SceneCase>(12)),
            ("norms_ticks", program::<numbers::NumberCase>(1)),
        ];
        for (name, program) in programs {
            let path = format!("{}/examples/{name}.rs", env!("CARGO_MANIFEST_DIR"));
            if std::env::var_os("GRATICULE_FUZZ_BLESS").is_some() {
                std::fs::write(&path, &program).unwrap();
            }
            assert_eq!(std::fs::read_to_string(&path).unwrap(), program, "{path}");
        }
    }
}
