//! Data as users have it.
//!
//! A [`Matrix`] is made from what a program holds already, and takes it over or shares it where it
//! can:
//!
//! | what you have | what to call | copied? |
//! |---|---|---|
//! | nested arrays or lists | [`Matrix::from`], [`Matrix::from_rows`] | yes |
//! | a `Vec<T>`, row by row | [`Matrix::from_vec`] | no: moved in |
//! | a list in another order, or part of one | [`Matrix::from_shared`] with [`Strides`] | no |
//! | an `Arc<[T]>`, `Arc<Vec<T>>`, `&'static [T]` | [`Matrix::from_shared`] with [`Strides`] | no: shared |
//! | a memory map, or a list of some other library | a [`Buffer`] to [`Matrix::from_shared`] | no: shared |
//! | `ndarray::Array2`, `ArcArray2`, in any order | `Matrix::from` (feature `ndarray`) | no: moved in or shared |
//! | a view of `ndarray` | `Matrix::from` (feature `ndarray`) | yes: it is borrowed |
//! | a `.npy` file | `Matrix::open_npy` (feature `npy`) | no: read block by block, never whole |
//! | anything that gives its cells on request | a [`MatrixSource`] to [`Matrix::from_source`] | no: read block by block |
//!
//! `T` is any [`Element`], kept as it is: a million bytes stay a million bytes.
//!
//! # Reading a matrix
//!
//! [`Matrix::get`] is for single cells. What looks at all of a large matrix reads it in blocks, with
//! [`Matrix::block`]: floats of 64 bits that lie side by side are borrowed, all else is converted
//! into a buffer of the caller's, at the speed of memory. Many threads may read at the same time.

mod block;
mod buffer;
mod cells;
mod element;
mod gather;
mod matrix;
mod parallel;
mod piece;
mod quantiles;
mod source;
mod strides;
mod tiles;
mod together;
mod values;

#[cfg(feature = "ndarray")]
mod arrays;
#[cfg(feature = "npy")]
mod npy;

pub use block::Block;
pub use buffer::Buffer;
pub use element::Element;
pub use matrix::Matrix;
#[cfg(feature = "npy")]
pub use npy::NpyError;
pub(crate) use parallel::try_each;
pub use piece::Piece;
pub use source::MatrixSource;
pub use strides::Strides;
pub use together::Together;
pub(crate) use values::GROUPS;
pub use values::Values;
