use super::dtype::DType;
use super::error::NpyError;
use super::header::Header;
use super::positioned::Positioned;
use crate::data::gather::gather;
use crate::data::source::MatrixSource;
use crate::data::strides::Strides;
use crate::error::Error;
use std::fs::{self, File};
use std::ops::Range;
use std::path::Path;

/// An open file whose header has been read.
#[derive(Debug)]
pub(super) struct NpyFile {
    name: String,
    file: Positioned,
    /// When it was opened, in bytes.
    length: u64,
    /// The place of the first value.
    start: u64,
    dtype: DType,
    is_fortran: bool,
    rows: usize,
    columns: usize,
}

/// Bytes that are read at once: few calls, and still in the nearer cache when they are converted.
const CHUNK: usize = 1 << 17;

/// The columns of Fortran's order that are turned into rows at once, and the most of their rows:
/// 256 KiB of floats.
const TURNED: (usize, usize) = (16, 1 << 11);

impl NpyFile {
    pub(super) fn open(path: &Path) -> Result<Self, Error> {
        let name = path.display().to_string();
        Self::read_header(&name, path).map_err(|error| Error::data(name, error))
    }

    fn read_header(name: &str, path: &Path) -> Result<Self, NpyError> {
        // Opening a pipe would wait for somebody who writes.
        if !fs::metadata(path)?.is_file() {
            return Err(NpyError::NotAFile);
        }
        let file = Positioned::new(File::open(path)?);
        let length = file.length()?;
        let mut at = 0;
        let mut read = |into: &mut [u8], cut: NpyError| {
            let end = at + into.len() as u64;
            if end > length {
                return Err(cut);
            }
            file.read(into, at)?;
            at = end;
            Ok(())
        };
        let cut = || NpyError::Header { reason: "it is cut off" };
        let mut start = [0; Header::START];
        read(&mut start, NpyError::Magic)?;
        let mut size = [0; 4];
        read(&mut size[..Header::length_size(start)?], cut())?;
        let size = u32::from_le_bytes(size);
        if size > Header::LONGEST {
            let reason = "it is longer than 65536 bytes, as only that of a record may be";
            return Err(NpyError::Header { reason });
        }
        let mut text = vec![0; size as usize];
        read(&mut text, cut())?;
        let Header { dtype, is_fortran, rows, columns } = Header::parse(&text)?;
        let bytes = rows.checked_mul(columns).and_then(|n| n.checked_mul(dtype.size() as u64));
        let expected = bytes.and_then(|bytes| bytes.checked_add(at)).ok_or(NpyError::TooLarge)?;
        if expected != length {
            return Err(NpyError::Length { expected, found: length });
        }
        let count = |count: u64| usize::try_from(count).map_err(|_| NpyError::TooLarge);
        let (rows, columns) = (count(rows)?, count(columns)?);
        Ok(Self {
            name: name.to_owned(),
            file,
            length,
            start: at,
            dtype,
            is_fortran,
            rows,
            columns,
        })
    }

    /// Reads values that follow each other in the file.
    fn run(&self, first: usize, into: &mut [f64], bytes: &mut [u8]) -> Result<(), NpyError> {
        let size = self.dtype.size();
        let mut at = self.start + first as u64 * size as u64;
        for into in into.chunks_mut((bytes.len() / size).max(1)) {
            let bytes = bytes.get_mut(..into.len() * size).unwrap_or_default();
            self.file.read(bytes, at)?;
            self.dtype.decode(bytes, into);
            at += bytes.len() as u64;
        }
        Ok(())
    }

    fn by_row(
        &self,
        rows: Range<usize>,
        columns: Range<usize>,
        into: &mut [f64],
    ) -> Result<(), NpyError> {
        let mut bytes = vec![0; CHUNK.min(into.len().saturating_mul(self.dtype.size()))];
        if columns.len() == self.columns {
            return self.run(rows.start * self.columns, into, &mut bytes);
        }
        for (row, into) in rows.zip(into.chunks_mut(columns.len().max(1))) {
            self.run(row * self.columns + columns.start, into, &mut bytes)?;
        }
        Ok(())
    }

    /// Reads a few columns at a time, each a run of the file, and turns them into pieces of rows.
    fn by_column(
        &self,
        rows: Range<usize>,
        columns: Range<usize>,
        into: &mut [f64],
    ) -> Result<(), NpyError> {
        let (most_columns, most_rows) = TURNED;
        let high = most_rows.min(rows.len()).max(1);
        let mut bytes = vec![0; CHUNK.min(high * self.dtype.size())];
        let mut turned = vec![0.0; high * most_columns.min(columns.len())];
        for top in rows.clone().step_by(high) {
            let high = high.min(rows.end - top);
            for left in columns.clone().step_by(most_columns) {
                let wide = most_columns.min(columns.end - left);
                let turned = turned.get_mut(..high * wide).unwrap_or_default();
                for (column, turned) in (left..).zip(turned.chunks_mut(high)) {
                    self.run(column * self.rows + top, turned, &mut bytes)?;
                }
                let first = (top - rows.start) * columns.len() + (left - columns.start);
                let into = into.get_mut(first..).unwrap_or_default();
                gather(turned, Strides::column_major(high, wide), into, columns.len());
            }
        }
        Ok(())
    }
}

impl MatrixSource for NpyFile {
    fn rows(&self) -> usize {
        self.rows
    }

    fn columns(&self) -> usize {
        self.columns
    }

    fn is_integer(&self) -> bool {
        self.dtype.is_integer()
    }

    fn block_shape(&self) -> (usize, usize) {
        if self.is_fortran { (TURNED.1, TURNED.0) } else { (usize::MAX, usize::MAX) }
    }

    fn read(
        &self,
        rows: Range<usize>,
        columns: Range<usize>,
        into: &mut [f64],
    ) -> Result<(), Error> {
        let read = if self.is_fortran {
            self.by_column(rows, columns, into)
        } else {
            self.by_row(rows, columns, into)
        };
        // A file that has grown is another one too.
        let read = read.and_then(|()| match self.file.length()? == self.length {
            true => Ok(()),
            false => Err(NpyError::Changed),
        });
        read.map_err(|error| Error::data(&self.name, error))
    }
}
