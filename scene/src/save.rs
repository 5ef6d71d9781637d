use crate::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Saves a file whole or not at all: into a temporary file beside it, which then takes its name. A
/// failure leaves an older file as it was, and nothing else behind.
///
/// A symbolic link is followed, an existing file keeps its permissions, and a path that is no
/// ordinary file (a pipe, a device) is written to directly.
///
/// # Errors
/// [`Error::Io`] with the path.
pub fn save_bytes(path: impl AsRef<Path>, bytes: &[u8]) -> Result<(), Error> {
    let path = path.as_ref();
    save(path, bytes).map_err(|source| Error::Io { path: Some(path.to_owned()), source })
}

fn save(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // What a link names need not exist yet.
    let linked = || fs::read_link(path).map(|link| path.with_file_name(link));
    let target = fs::canonicalize(path).or_else(|_| linked()).unwrap_or_else(|_| path.to_owned());
    let old = fs::metadata(&target).ok();
    match &old {
        Some(old) if old.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Some(old) if !old.is_file() => {
            return OpenOptions::new().write(true).open(&target)?.write_all(bytes);
        }
        Some(old) if old.permissions().readonly() => {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        _ => {}
    }
    let (temporary, mut file) = create_beside(&target)?;
    let written = file
        .write_all(bytes)
        .and_then(|()| old.map_or(Ok(()), |old| file.set_permissions(old.permissions())))
        .and_then(|()| file.sync_data());
    drop(file);
    let saved = written.and_then(|()| fs::rename(&temporary, &target));
    if saved.is_err() {
        // The first failure is the one to tell.
        let _ = fs::remove_file(&temporary);
    }
    saved
}

/// A new file in the same folder, since only there a rename is one step.
fn create_beside(target: &Path) -> io::Result<(PathBuf, File)> {
    let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let process = std::process::id();
    for attempt in 0..1000 {
        // The name is cut so that a name of the greatest length still has room for the ending.
        let stem: String = name.to_string_lossy().chars().take(40).collect();
        let temporary = target.with_file_name(format!(".{stem}.{process}-{attempt}.tmp"));
        match OpenOptions::new().write(true).create_new(true).open(&temporary) {
            Ok(file) => return Ok((temporary, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("graticule-save-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn replaces_and_leaves_nothing_behind() {
        let folder = folder("replace");
        let path = folder.join("a.svg");
        save_bytes(&path, b"one").unwrap();
        save_bytes(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_failure_names_the_path() {
        let folder = folder("missing");
        let path = folder.join("no/such/a.svg");
        let error = save_bytes(&path, b"x").unwrap_err();
        assert!(error.to_string().contains("a.svg"), "{error}");
        let error = save_bytes(&folder, b"x").unwrap_err();
        assert!(matches!(error, Error::Io { .. }));
        fs::remove_dir_all(folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn follows_a_link_and_writes_to_a_device() {
        let folder = folder("link");
        fs::write(folder.join("real.svg"), b"old").unwrap();
        std::os::unix::fs::symlink("real.svg", folder.join("link.svg")).unwrap();
        save_bytes(folder.join("link.svg"), b"new").unwrap();
        assert_eq!(fs::read(folder.join("real.svg")).unwrap(), b"new");
        assert!(fs::symlink_metadata(folder.join("link.svg")).unwrap().is_symlink());
        std::os::unix::fs::symlink("new.svg", folder.join("ahead.svg")).unwrap();
        save_bytes(folder.join("ahead.svg"), b"new").unwrap();
        assert_eq!(fs::read(folder.join("new.svg")).unwrap(), b"new");
        save_bytes("/dev/null", b"gone").unwrap();
        fs::remove_dir_all(folder).unwrap();
    }
}
