//! Work in parts: on every core with the feature `parallel`, on one without it.

/// What is made for each number below `count`, in order, with a scratch value that is made now and
/// then.
#[cfg(feature = "parallel")]
pub(crate) fn each<S, T: Send>(
    count: usize,
    scratch: impl Fn() -> S + Send + Sync,
    make: impl Fn(&mut S, usize) -> T + Send + Sync,
) -> Vec<T> {
    use rayon::prelude::*;
    if count < 2 {
        // Threads need not be started for it.
        return one_by_one(count, scratch, make);
    }
    (0..count).into_par_iter().map_init(scratch, make).collect()
}

/// What is made for each number below `count`, in order, with a scratch value.
#[cfg(not(feature = "parallel"))]
pub(crate) fn each<S, T: Send>(
    count: usize,
    scratch: impl Fn() -> S + Send + Sync,
    make: impl Fn(&mut S, usize) -> T + Send + Sync,
) -> Vec<T> {
    one_by_one(count, scratch, make)
}

fn one_by_one<S, T>(
    count: usize,
    scratch: impl Fn() -> S,
    make: impl Fn(&mut S, usize) -> T,
) -> Vec<T> {
    let mut scratch = scratch();
    (0..count).map(|at| make(&mut scratch, at)).collect()
}
