use crate::error::Beginning;
use std::sync::Arc;
use std::{fmt, io};

/// Why a `.npy` file can't be read; the source of an [`Error::Data`](crate::Error::Data).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum NpyError {
    /// The system refuses to open or read it.
    Io(Arc<io::Error>),
    /// A folder, a pipe or a device.
    NotAFile,
    /// It doesn't begin as a `.npy` file does.
    Magic,
    /// A version of the format other than 1.0, 2.0 and 3.0.
    Version {
        /// The version's first number.
        major: u8,
        /// The version's second number.
        minor: u8,
    },
    /// A header that is not as the format says.
    Header {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// Values that are no booleans, integers or floats of 8 bytes at most.
    DType {
        /// The type as the file gives it.
        dtype: String,
    },
    /// Another number of dimensions than two.
    Dimensions {
        /// The number of dimensions.
        count: usize,
    },
    /// More cells than can be counted.
    TooLarge,
    /// A length that is not the header's.
    Length {
        /// The length that the header asks for, in bytes.
        expected: u64,
        /// The file's length, in bytes.
        found: u64,
    },
    /// A length that changed after the file was opened.
    Changed,
}

impl fmt::Display for NpyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => error.fmt(f),
            Self::NotAFile => f.write_str("it is not a file"),
            Self::Magic => f.write_str(
                "it is no .npy file; of a .npz, which is a zip archive, extract the array first",
            ),
            Self::Version { major, minor } => {
                write!(f, "it has version {major}.{minor} of the format, not 1.0, 2.0 or 3.0")
            }
            Self::Header { reason } => write!(f, "its header is damaged: {reason}"),
            Self::DType { dtype } => write!(
                f,
                "its values have the type {:?}, but must be b1, i1 to i8, u1 to u8, f2, f4 or f8: \
                 save them with astype, or of complex numbers np.abs, or of a record one field",
                Beginning(dtype)
            ),
            Self::Dimensions { count: 0 } => {
                f.write_str("it holds one number, not a table: save array.reshape(1, 1)")
            }
            Self::Dimensions { count: 1 } => f.write_str(
                "it has 1 dimension, not 2: save array[np.newaxis, :] for one row, or \
                 array.reshape(rows, columns)",
            ),
            Self::Dimensions { count } => {
                write!(f, "it has {count} dimensions, not 2: save one slice of the array")
            }
            Self::TooLarge => f.write_str("its header asks for more cells than can be counted"),
            Self::Length { expected, found } if found < expected => {
                write!(f, "it is cut off: {found} bytes, but its header asks for {expected}")
            }
            Self::Length { expected, found } => write!(
                f,
                "it is too long: {found} bytes, but its header asks for {expected}; save one array \
                 a file"
            ),
            Self::Changed => f.write_str("its length changed while it was being read"),
        }
    }
}

impl std::error::Error for NpyError {}

impl From<io::Error> for NpyError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            // There were as many bytes when it was opened.
            io::ErrorKind::UnexpectedEof => Self::Changed,
            _ => Self::Io(Arc::new(error)),
        }
    }
}
