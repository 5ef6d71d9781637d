use crate::save::save_bytes;
use crate::{Backend, Error, Format, Scene};
use std::io;
use std::path::Path;
use std::sync::Arc;

/// The backends to choose from, by a file's extension; later ones win.
///
/// An explicit value, not a registry: two users in one process never meet.
#[derive(Clone, Debug, Default)]
pub struct Backends {
    backends: Vec<Arc<dyn Backend>>,
    absent: Vec<(&'static str, &'static str)>,
}

impl Backends {
    /// None at all.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a backend, which wins over earlier ones for its formats.
    #[must_use]
    pub fn with(mut self, backend: impl Backend + 'static) -> Self {
        self.backends.push(Arc::new(backend));
        self
    }

    /// Notes a format that could be had, and how; the error for its extension says so.
    #[must_use]
    pub fn with_absent(mut self, extension: &'static str, remedy: &'static str) -> Self {
        self.absent.push((extension, remedy));
        self
    }

    /// All formats, in the order of their backends; one that a later backend takes over comes
    /// once, as that backend has it.
    #[must_use]
    pub fn formats(&self) -> Vec<Format> {
        let mut formats: Vec<Format> = Vec::new();
        for format in self.backends.iter().flat_map(Backend::formats) {
            let same = |known: &&mut Format| known.extension() == format.extension();
            match formats.iter_mut().find(same) {
                Some(known) => *known = *format,
                None => formats.push(*format),
            }
        }
        formats
    }

    /// The backend and format for an extension, in any case, without its dot.
    ///
    /// # Errors
    /// [`Error::UnknownExtension`], which lists the known ones.
    pub fn find(&self, extension: &str) -> Result<(&dyn Backend, Format), Error> {
        self.backends
            .iter()
            .rev()
            .find_map(|backend| {
                let format = backend
                    .formats()
                    .iter()
                    .find(|format| format.extension().eq_ignore_ascii_case(extension))?;
                Some((backend.as_ref(), *format))
            })
            .ok_or_else(|| Error::UnknownExtension {
                extension: extension.to_owned(),
                known: self.formats().iter().map(|format| format.extension().to_owned()).collect(),
                remedy: self
                    .absent
                    .iter()
                    .find(|(absent, _)| absent.eq_ignore_ascii_case(extension))
                    .map(|(_, remedy)| (*remedy).to_owned()),
            })
    }

    /// The scene in the format of an extension, in memory.
    ///
    /// # Errors
    /// When no backend writes the extension, or the backend fails.
    pub fn to_bytes(&self, scene: &Scene, extension: &str) -> Result<Vec<u8>, Error> {
        let (backend, format) = self.find(extension)?;
        let mut bytes = Vec::new();
        backend.write(scene, &format, &mut bytes)?;
        Ok(bytes)
    }

    /// Writes the scene in the format of an extension; nothing is written when the backend fails.
    ///
    /// # Errors
    /// When no backend writes the extension, the backend fails, or `out` does.
    pub fn write(
        &self,
        scene: &Scene,
        extension: &str,
        out: &mut dyn io::Write,
    ) -> Result<(), Error> {
        let bytes = self.to_bytes(scene, extension)?;
        out.write_all(&bytes)?;
        Ok(out.flush()?)
    }

    /// Saves the scene in the format of the path's extension and returns the file's size in bytes.
    ///
    /// The file appears whole or not at all: see [`save_bytes`].
    ///
    /// # Errors
    /// When no backend writes the extension, the backend fails, or the file can't be written.
    pub fn save(&self, scene: &Scene, path: impl AsRef<Path>) -> Result<u64, Error> {
        let path = path.as_ref();
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        let bytes = self.to_bytes(scene, &extension)?;
        save_bytes(path, &bytes)?;
        Ok(bytes.len() as u64)
    }
}
