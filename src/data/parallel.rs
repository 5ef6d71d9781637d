//! Work in many parts: on every core with the feature `parallel`, on one without it.

use std::convert::Infallible;

/// What is made for each number below `count`, in order, with a scratch value that is made now and
/// then.
pub(crate) fn each<S, T: Send>(
    count: usize,
    scratch: impl Fn() -> S + Send + Sync,
    make: impl Fn(&mut S, usize) -> T + Send + Sync,
) -> Vec<T> {
    let Ok(made) = try_each(count, scratch, |scratch, at| Ok::<_, Infallible>(make(scratch, at)));
    made
}

/// As [`each`], until something fails.
#[cfg(feature = "parallel")]
pub(crate) fn try_each<S, T: Send, E: Send>(
    count: usize,
    scratch: impl Fn() -> S + Send + Sync,
    make: impl Fn(&mut S, usize) -> Result<T, E> + Send + Sync,
) -> Result<Vec<T>, E> {
    use rayon::prelude::*;
    if count < 2 {
        // Threads need not be started for it.
        return one_by_one(count, scratch, make);
    }
    (0..count).into_par_iter().map_init(scratch, |scratch, at| make(scratch, at)).collect()
}

/// As [`each`], until something fails.
#[cfg(not(feature = "parallel"))]
pub(crate) fn try_each<S, T: Send, E: Send>(
    count: usize,
    scratch: impl Fn() -> S + Send + Sync,
    make: impl Fn(&mut S, usize) -> Result<T, E> + Send + Sync,
) -> Result<Vec<T>, E> {
    one_by_one(count, scratch, make)
}

fn one_by_one<S, T, E>(
    count: usize,
    scratch: impl Fn() -> S,
    make: impl Fn(&mut S, usize) -> Result<T, E>,
) -> Result<Vec<T>, E> {
    let mut scratch = scratch();
    (0..count).map(|at| make(&mut scratch, at)).collect()
}
