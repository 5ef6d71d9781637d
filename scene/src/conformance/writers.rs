use std::io;

/// Takes some bytes, then fails for good, as a full disk does.
pub(super) struct Failing {
    room: usize,
}

impl Failing {
    pub(super) fn after(room: usize) -> Self {
        Self { room }
    }
}

impl io::Write for Failing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.room == 0 && !bytes.is_empty() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let taken = bytes.len().min(self.room);
        self.room -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Takes a few bytes at a time, as a pipe may.
#[derive(Default)]
pub(super) struct Trickling {
    pub(super) bytes: Vec<u8>,
}

impl io::Write for Trickling {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(61);
        self.bytes.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
