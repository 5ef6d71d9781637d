use super::dtype::DType;
use super::error::NpyError;

/// What the header of a file says, a dictionary in Python's notation.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) dtype: DType,
    pub(super) is_fortran: bool,
    pub(super) rows: u64,
    pub(super) columns: u64,
}

impl Header {
    /// Bytes before the header's length.
    pub(super) const START: usize = 8;

    /// The longest header that is read. Only a record of very many fields has a longer one.
    pub(super) const LONGEST: u32 = 1 << 16;

    /// Reads the first eight bytes: how many bytes the header's length has.
    pub(super) fn length_size(start: [u8; Self::START]) -> Result<usize, NpyError> {
        match start {
            [0x93, b'N', b'U', b'M', b'P', b'Y', 1, 0] => Ok(2),
            [0x93, b'N', b'U', b'M', b'P', b'Y', 2 | 3, 0] => Ok(4),
            [0x93, b'N', b'U', b'M', b'P', b'Y', major, minor] => {
                Err(NpyError::Version { major, minor })
            }
            _ => Err(NpyError::Magic),
        }
    }

    pub(super) fn parse(bytes: &[u8]) -> Result<Self, NpyError> {
        // Versions 1 and 2 are Latin-1, 3 is UTF-8; what we read is ASCII.
        let mut text = Text(bytes);
        let (mut dtype, mut order, mut shape) = (None, None, None);
        text.expect(b'{', "it is no dictionary")?;
        while !text.take(b'}') {
            let key = text.string()?;
            text.expect(b':', "a key has no value")?;
            let is_new = match key.as_str() {
                "descr" => dtype.replace(text.dtype()?).is_none(),
                "fortran_order" => order.replace(text.boolean()?).is_none(),
                "shape" => shape.replace(text.shape()?).is_none(),
                _ => return Err(damaged("it has a key that the format doesn't know")),
            };
            if !is_new {
                return Err(damaged("it has a key twice"));
            }
            if !text.take(b',') {
                text.expect(b'}', "it is cut off")?;
                break;
            }
        }
        if text.next().is_some() {
            return Err(damaged("something follows the dictionary"));
        }
        let missing = || damaged("it must have the keys descr, fortran_order and shape");
        let dtype = dtype.ok_or_else(missing)?;
        let (is_fortran, shape) = (order.ok_or_else(missing)?, shape.ok_or_else(missing)?);
        // What is wrong with the type matters more than the number of dimensions.
        let dtype = DType::parse(&dtype)?;
        match *shape {
            [rows, columns] => Ok(Self { dtype, is_fortran, rows, columns }),
            _ => Err(NpyError::Dimensions { count: shape.len() }),
        }
    }
}

fn damaged(reason: &'static str) -> NpyError {
    NpyError::Header { reason }
}

/// What is left to read of a header. Nothing is read recursively, however deep brackets are nested.
struct Text<'a>(&'a [u8]);

impl Text<'_> {
    /// The next byte that is no space, which stays.
    fn next(&mut self) -> Option<u8> {
        self.0 = self.0.trim_ascii_start();
        self.0.first().copied()
    }

    /// Takes a byte away if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.next() == Some(byte);
        if is_next {
            self.skip(1);
        }
        is_next
    }

    fn skip(&mut self, count: usize) {
        self.0 = self.0.get(count..).unwrap_or_default();
    }

    fn expect(&mut self, byte: u8, reason: &'static str) -> Result<(), NpyError> {
        if self.take(byte) { Ok(()) } else { Err(damaged(reason)) }
    }

    /// What lies between two quotes; none of the strings that we know has an escape in it.
    fn string(&mut self) -> Result<String, NpyError> {
        let quote = self.next().filter(|byte| matches!(byte, b'\'' | b'"'));
        let quote = quote.ok_or_else(|| damaged("a string is missing"))?;
        self.skip(1);
        let end = self.0.iter().position(|&byte| byte == quote);
        let end = end.ok_or_else(|| damaged("a string has no end"))?;
        let string = String::from_utf8_lossy(&self.0[..end]).into_owned();
        self.skip(end + 1);
        Ok(string)
    }

    /// A type: a string, or the list of a record's fields as it is written.
    fn dtype(&mut self) -> Result<String, NpyError> {
        if matches!(self.next(), Some(b'[' | b'(')) {
            Err(NpyError::DType { dtype: String::from_utf8_lossy(self.0).into_owned() })
        } else {
            self.string()
        }
    }

    fn boolean(&mut self) -> Result<bool, NpyError> {
        self.next();
        for (word, value) in [("True", true), ("False", false)] {
            if self.0.starts_with(word.as_bytes()) {
                self.skip(word.len());
                return Ok(value);
            }
        }
        Err(damaged("fortran_order is neither True nor False"))
    }

    fn shape(&mut self) -> Result<Vec<u64>, NpyError> {
        self.expect(b'(', "shape is no tuple")?;
        let mut shape = Vec::new();
        while !self.take(b')') {
            shape.push(self.number()?);
            if !self.take(b',') {
                self.expect(b')', "shape has no end")?;
                break;
            }
        }
        Ok(shape)
    }

    fn number(&mut self) -> Result<u64, NpyError> {
        self.next();
        let digits = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let text = str::from_utf8(&self.0[..digits]).unwrap_or_default();
        if text.is_empty() {
            return Err(damaged("shape holds something else than sizes"));
        }
        let number = text.parse().map_err(|_| NpyError::TooLarge)?;
        self.skip(digits);
        // Python 2 ended long numbers so.
        self.take(b'L');
        Ok(number)
    }
}
