use std::fs::File;
use std::io;

/// A file that many threads read at places of their own.
#[derive(Debug)]
pub(super) struct Positioned {
    #[cfg(unix)]
    file: File,
    /// Where the system has only one place a file, one thread reads at a time.
    #[cfg(not(unix))]
    file: std::sync::Mutex<File>,
}

#[cfg(unix)]
impl Positioned {
    pub(super) fn new(file: File) -> Self {
        Self { file }
    }

    pub(super) fn length(&self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    pub(super) fn read(&self, into: &mut [u8], at: u64) -> io::Result<()> {
        std::os::unix::fs::FileExt::read_exact_at(&self.file, into, at)
    }
}

#[cfg(not(unix))]
impl Positioned {
    pub(super) fn new(file: File) -> Self {
        Self { file: std::sync::Mutex::new(file) }
    }

    pub(super) fn length(&self) -> io::Result<u64> {
        Ok(self.lock().metadata()?.len())
    }

    pub(super) fn read(&self, into: &mut [u8], at: u64) -> io::Result<()> {
        use io::{Read, Seek};
        let mut file = self.lock();
        file.seek(io::SeekFrom::Start(at))?;
        file.read_exact(into)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, File> {
        self.file.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
