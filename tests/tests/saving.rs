//! Saving: a file appears whole or not at all, an older one survives every failure byte for byte, and
//! nothing else is left behind.

use graticule::prelude::*;
use graticule::scene::{self, Backend, Format, Scene};
use graticule::{Error, Rendered};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

const EXTENSIONS: [&str; 3] = ["svg", "png", "pdf"];

/// A folder of its own for a test, removed with all in it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("graticule-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn join(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.join(name)
    }

    /// The names of everything in it, sorted.
    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<String> =
            names.map(|name| name.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A figure of more than a memory page in every format.
fn rendered(value: i32) -> Rendered {
    let map = Heatmap::new([[value, 2], [3, 4]]).annotate(true);
    let axes = Axes::new().title("Saving a figure").x_label("across").y_label("down").mark(map);
    Figure::new(inches(3.0), inches(2.0)).axes(axes).render().unwrap()
}

/// The failure behind an error, which must name the path.
fn failure(result: Result<graticule::Saved, Error>, path: &Path) -> io::Error {
    match result {
        Err(Error::Scene(scene::Error::Io { path: Some(named), source })) => {
            assert_eq!(named, path);
            source
        }
        other => panic!("{other:?}"),
    }
}

/// Tries to save over an old file of every format, which must fail and leave all as it was.
fn survives(folder: &Folder, kind: impl Fn(ErrorKind) -> bool) {
    let before = folder.names();
    for extension in EXTENSIONS {
        let path = folder.join(format!("old.{extension}"));
        let old = fs::read(&path).unwrap();
        let failure = failure(rendered(1).save(&path), &path);
        assert!(kind(failure.kind()), "{failure:?}");
        assert_eq!(fs::read(&path).unwrap(), old);
        let missing = folder.join(format!("new.{extension}"));
        assert!(rendered(1).save(&missing).is_err());
        assert!(!missing.exists());
    }
    assert_eq!(folder.names(), before, "something is left behind");
}

fn old_files(folder: &Folder) {
    for extension in EXTENSIONS {
        fs::write(folder.join(format!("old.{extension}")), format!("good old {extension}"))
            .unwrap();
    }
}

#[test]
fn what_is_saved_is_what_is_written() {
    let folder = Folder::new("whole");
    for extension in EXTENSIONS {
        let path = folder.join(format!("a.{extension}"));
        for value in [1, 9] {
            let saved = rendered(value).save(&path).unwrap();
            let bytes = fs::read(&path).unwrap();
            assert_eq!((&saved.path, saved.bytes), (&path, bytes.len() as u64));
            assert_eq!(bytes, rendered(value).to_bytes(extension).unwrap());
        }
    }
    assert_eq!(folder.names(), ["a.pdf", "a.png", "a.svg"]);
}

#[test]
fn extensions() {
    let folder = Folder::new("extensions");
    for name in ["a.SVG", "b.Png", "c.d.pdf", "d e.svg"] {
        rendered(1).save(folder.join(name)).unwrap();
    }
    for (name, text) in [
        ("a.bmp", "no backend writes '.bmp' files; known are .svg, .png, .pdf"),
        ("a", "the file name has no extension to choose a format by; known are .svg, .png, .pdf"),
        ("a.", "the file name has no extension"),
        (".svg", "the file name has no extension"),
        ("a.svg~", "no backend writes '.svg~' files"),
        ("", "the file name has no extension"),
        ("..", "the file name has no extension"),
    ] {
        let error = rendered(1).save(folder.join(name)).unwrap_err();
        assert!(
            matches!(error, Error::Scene(scene::Error::UnknownExtension { .. })),
            "{name}: {error}"
        );
        assert!(error.to_string().starts_with(text), "{name}: {error}");
    }
    assert_eq!(folder.names(), ["a.SVG", "b.Png", "c.d.pdf", "d e.svg"]);
}

#[test]
fn folders_that_are_not_there_and_paths_that_are_folders() {
    let folder = Folder::new("folders");
    fs::create_dir(folder.join("is.svg")).unwrap();
    fs::write(folder.join("file"), "x").unwrap();
    for (name, kind) in [
        ("no/such/a.svg", ErrorKind::NotFound),
        ("is.svg", ErrorKind::IsADirectory),
        ("file/a.svg", ErrorKind::NotADirectory),
    ] {
        let path = folder.join(name);
        assert_eq!(failure(rendered(1).save(&path), &path).kind(), kind, "{name}");
    }
    assert_eq!(folder.names(), ["file", "is.svg"]);
}

/// A backend that begins to write and then fails.
#[derive(Debug)]
struct Half;

impl Backend for Half {
    fn formats(&self) -> &[Format] {
        const FORMATS: [Format; 1] = [Format::new("svg", "image/svg+xml")];
        &FORMATS
    }

    fn write(&self, _: &Scene, _: &Format, out: &mut dyn io::Write) -> Result<(), scene::Error> {
        out.write_all(b"half")?;
        Err(scene::Error::backend("svg", "the other half is missing"))
    }
}

#[test]
fn a_backend_that_fails_leaves_no_half_file() {
    let folder = Folder::new("half");
    let backends = graticule::backends().with(Half);
    fs::write(folder.join("old.svg"), "good").unwrap();
    for name in ["old.svg", "new.svg"] {
        let error = rendered(1).save_with(&backends, folder.join(name)).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the svg backend failed: the other half is missing",
            "{error}"
        );
    }
    assert_eq!(folder.names(), ["old.svg"]);
    assert_eq!(fs::read(folder.join("old.svg")).unwrap(), b"good");
}

/// Takes a number of bytes and no more.
struct Full(usize);

impl io::Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(ErrorKind::StorageFull.into());
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_writer_that_fails_is_an_error() {
    for extension in EXTENSIONS {
        for room in [0, 1, 1000] {
            let error = rendered(1).write(extension, &mut Full(room)).unwrap_err();
            assert!(
                matches!(&error, Error::Scene(scene::Error::Io { path: None, source })
                    if source.kind() == ErrorKind::StorageFull),
                "{error}"
            );
        }
    }
}

/// Eight threads, one name: one of their files is there, whole.
#[test]
fn at_the_same_time() {
    let folder = Folder::new("threads");
    for extension in EXTENSIONS {
        let path = folder.join(format!("a.{extension}"));
        std::thread::scope(|scope| {
            for value in 10..18 {
                let path = &path;
                scope.spawn(move || {
                    let rendered = rendered(value);
                    for _ in 0..5 {
                        rendered.save(path).unwrap();
                    }
                });
            }
        });
        let bytes = fs::read(&path).unwrap();
        let whole = (10..18).any(|value| rendered(value).to_bytes(extension).unwrap() == bytes);
        assert!(whole, "{extension}");
    }
    assert_eq!(folder.names(), ["a.pdf", "a.png", "a.svg"]);
}

#[test]
fn a_file_that_may_not_be_written() {
    let folder = Folder::new("read-only");
    old_files(&folder);
    for name in folder.names() {
        let path = folder.join(name);
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        let failure = failure(rendered(1).save(&path), &path);
        assert_eq!(failure.kind(), ErrorKind::PermissionDenied);
        assert!(fs::read(&path).unwrap().starts_with(b"good old"));
    }
    assert_eq!(folder.names(), ["old.pdf", "old.png", "old.svg"]);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _, symlink};
    use std::process::Command;

    #[test]
    fn names_of_any_length_and_bytes() {
        let folder = Folder::new("names");
        for name in ["x".repeat(251), "é".repeat(125), "日".repeat(83)] {
            let path = folder.join(format!("{name}.svg"));
            rendered(1).save(&path).unwrap();
            rendered(2).save(&path).unwrap();
        }
        let name = format!("{}.svg", "x".repeat(252));
        let error = rendered(1).save(folder.join(&name)).unwrap_err();
        assert!(error.to_string().contains("too long"), "{error}");
        assert_eq!(folder.names().len(), 3);

        let path = folder.join(OsStr::from_bytes(b"\xff\xfe.svg"));
        assert_eq!(rendered(1).save(&path).unwrap().path, path);
        assert!(path.exists());
        let error = rendered(1).save(folder.join(OsStr::from_bytes(b"a.sv\xff"))).unwrap_err();
        assert!(matches!(error, Error::Scene(scene::Error::UnknownExtension { .. })), "{error}");
        let path = folder.join("a\0b.svg");
        assert_eq!(failure(rendered(1).save(&path), &path).kind(), ErrorKind::InvalidInput);
        assert_eq!(folder.names().len(), 4);
    }

    #[test]
    fn links_are_followed() {
        let folder = Folder::new("links");
        fs::create_dir(folder.join("sub")).unwrap();
        fs::write(folder.join("sub/real.svg"), "old").unwrap();
        fs::set_permissions(folder.join("sub/real.svg"), fs::Permissions::from_mode(0o640))
            .unwrap();
        symlink("sub/real.svg", folder.join("link.svg")).unwrap();
        symlink("sub/ahead.svg", folder.join("ahead.svg")).unwrap();
        symlink("round.svg", folder.join("round.svg")).unwrap();
        for name in ["link.svg", "ahead.svg"] {
            rendered(1).save(folder.join(name)).unwrap();
            assert!(fs::symlink_metadata(folder.join(name)).unwrap().is_symlink());
        }
        for name in ["sub/real.svg", "sub/ahead.svg"] {
            assert_eq!(fs::read(folder.join(name)).unwrap(), rendered(1).to_bytes("svg").unwrap());
        }
        let mode = fs::metadata(folder.join("sub/real.svg")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
        let _ = rendered(1).save(folder.join("round.svg"));
        assert_eq!(folder.names(), ["ahead.svg", "link.svg", "round.svg", "sub"]);
    }

    /// Devices are written to, never replaced by files.
    #[test]
    fn devices() {
        let folder = Folder::new("devices");
        let is_device = |path: &str| fs::metadata(path).unwrap().file_type().is_char_device();
        for extension in EXTENSIONS {
            let null = folder.join(format!("null.{extension}"));
            symlink("/dev/null", &null).unwrap();
            rendered(1).save(&null).unwrap();
            if Path::new("/dev/full").exists() {
                let full = folder.join(format!("full.{extension}"));
                symlink("/dev/full", &full).unwrap();
                let failure = failure(rendered(1).save(&full), &full);
                assert_eq!(failure.kind(), ErrorKind::StorageFull);
                assert!(is_device("/dev/full"));
            }
        }
        assert!(is_device("/dev/null"));
    }

    #[test]
    fn a_folder_that_may_not_be_written() {
        let folder = Folder::new("locked");
        old_files(&folder);
        fs::set_permissions(&folder.0, fs::Permissions::from_mode(0o555)).unwrap();
        if fs::write(folder.join("probe"), "").is_ok() {
            let _ = fs::remove_file(folder.join("probe"));
            eprintln!("skipped: permissions do not bind this user (root)");
        } else {
            survives(&folder, |kind| kind == ErrorKind::PermissionDenied);
        }
        fs::set_permissions(&folder.0, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// A small file system in memory, unmounted at the end.
    struct Mounted(Folder);

    impl Mounted {
        /// None, and a line that says so, where this user may not mount.
        fn new(name: &str) -> Option<Self> {
            let folder = Folder::new(name);
            let mut mount = Command::new("mount");
            mount.args(["-t", "tmpfs", "-o", "size=64k", "graticule-test"]).arg(&folder.0);
            let is_mounted = mount.output().is_ok_and(|output| output.status.success());
            if !is_mounted {
                eprintln!("skipped: no file system can be mounted here");
            }
            is_mounted.then(|| Self(folder))
        }
    }

    impl Drop for Mounted {
        fn drop(&mut self) {
            let _ = Command::new("umount").arg(&self.0.0).status();
        }
    }

    #[test]
    fn a_full_disk() {
        let Some(disk) = Mounted::new("full-disk") else { return };
        old_files(&disk.0);
        // All that is left, but for a page or so: the file is begun and can't be ended.
        let free = 64 * 1024 - 4 * 4096;
        fs::write(disk.0.join("filler"), vec![0; free]).unwrap();
        survives(&disk.0, |kind| kind == ErrorKind::StorageFull);
        fs::write(disk.0.join("filler2"), vec![0; 1 << 20]).unwrap_err();
        survives(&disk.0, |kind| kind == ErrorKind::StorageFull);
        // With room again it works.
        fs::remove_file(disk.0.join("filler")).unwrap();
        rendered(1).save(disk.0.join("old.svg")).unwrap();
    }

    #[test]
    fn a_disk_that_may_not_be_written() {
        let Some(disk) = Mounted::new("read-only-disk") else { return };
        old_files(&disk.0);
        let mut remount = Command::new("mount");
        remount.args(["-o", "remount,ro"]).arg(&disk.0.0);
        if !remount.status().is_ok_and(|status| status.success()) {
            eprintln!("skipped: the file system can't be made read-only");
            return;
        }
        survives(&disk.0, |kind| kind == ErrorKind::ReadOnlyFilesystem);
    }
}
