//! Choosing a backend by a file's name, and saving.

#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside of `#[test]` functions")]

use graticule_scene::kurbo::Size;
use graticule_scene::{Backend, Backends, Error, Format, Group, Role, Scene, save_bytes};
use std::path::PathBuf;
use std::{fs, io};

/// Writes its own name.
#[derive(Debug)]
struct Named(&'static str, Vec<Format>);

impl Named {
    fn new(name: &'static str, extensions: &[&'static str]) -> Self {
        Self(name, extensions.iter().map(|extension| Format::new(extension, name)).collect())
    }
}

impl Backend for Named {
    fn formats(&self) -> &[Format] {
        &self.1
    }

    fn write(&self, _: &Scene, format: &Format, out: &mut dyn io::Write) -> Result<(), Error> {
        out.write_all(self.0.as_bytes())?;
        if format.extension() == "bad" {
            return Err(Error::backend("bad", "it broke half way"));
        }
        Ok(())
    }
}

fn scene() -> Scene {
    Scene::new(Size::new(9.0, 9.0), 96.0, Group::new(Role::Figure)).unwrap()
}

/// A folder of its own for a test, gone when the test is.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("graticule-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn later_backends_win_and_case_does_not_matter() {
    let backends = Backends::new()
        .with(Named::new("first/x", &["svg", "eps"]))
        .with(Named::new("second/x", &["svg", "pdf"]));
    assert_eq!(backends.to_bytes(&scene(), "SvG").unwrap(), b"second/x");
    assert_eq!(backends.to_bytes(&scene(), "eps").unwrap(), b"first/x");
    let formats: Vec<_> =
        backends.formats().iter().map(|f| (f.extension(), f.media_type())).collect();
    assert_eq!(formats, [("svg", "second/x"), ("eps", "first/x"), ("pdf", "second/x")]);
}

#[test]
fn an_unknown_extension_says_what_would_do() {
    let backends = Backends::new()
        .with(Named::new("first/x", &["svg", "eps"]))
        .with_absent("pdf", "enable the feature `pdf`");
    let message = |name: &str| backends.save(&scene(), name).unwrap_err().to_string();
    assert_eq!(
        message("a.PDF"),
        "no backend writes '.PDF' files; known are .svg, .eps; enable the feature `pdf`"
    );
    assert_eq!(message("a.gif"), "no backend writes '.gif' files; known are .svg, .eps");
    for name in ["a", ".svg", "a.", "a.svg.", "", "..", "/"] {
        let message = message(name);
        assert!(message.contains("no extension") && message.contains(".svg"), "{name}: {message}");
    }
    let none = Backends::new().to_bytes(&scene(), "svg").unwrap_err().to_string();
    assert_eq!(none, "no backend writes '.svg' files; no backend is enabled");
}

#[test]
fn a_backend_that_fails_half_way_leaves_the_old_file() {
    let folder = Folder::new("half");
    let path = folder.0.join("a.bad");
    fs::write(&path, "old").unwrap();
    let backends = Backends::new().with(Named::new("x/x", &["bad"]));
    assert!(matches!(backends.save(&scene(), &path), Err(Error::Backend { .. })));
    let mut out = Vec::new();
    assert!(backends.write(&scene(), "bad", &mut out).is_err());
    assert!(out.is_empty());
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(folder.names(), ["a.bad"]);
}

#[test]
fn names_of_the_greatest_length_can_be_saved() {
    let folder = Folder::new("long");
    let backends = Backends::new().with(Named::new("x/x", &["svg"]));
    for letter in ["a", "\u{e9}", "\u{65e5}", "\u{1f600}"] {
        let name = format!("{}.svg", letter.repeat(251 / letter.len()));
        assert_eq!(backends.save(&scene(), folder.0.join(&name)).unwrap(), 3);
        assert_eq!(folder.names(), std::slice::from_ref(&name));
        fs::remove_file(folder.0.join(&name)).unwrap();
    }
    let error = backends.save(&scene(), folder.0.join(format!("{}.svg", "a".repeat(300))));
    assert!(matches!(error, Err(Error::Io { path: Some(_), .. })));
    assert!(folder.names().is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let error = save_bytes("/dev/full", b"x").unwrap_err();
    assert!(error.to_string().contains("/dev/full"), "{error}");
    let Error::Io { source, .. } = error else { panic!("{error}") };
    assert_eq!(source.kind(), io::ErrorKind::StorageFull);
}

#[cfg(unix)]
#[test]
fn a_folder_or_file_without_permission_is_an_error_and_stays() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new("permission");
    let file = folder.0.join("a.svg");
    fs::write(&file, "old").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
    // The bits are asked for, and so hold for root as well.
    assert!(matches!(save_bytes(&file, b"new"), Err(Error::Io { .. })));
    assert_eq!(fs::read(&file).unwrap(), b"old");

    fs::set_permissions(&folder.0, fs::Permissions::from_mode(0o555)).unwrap();
    let bound = fs::write(folder.0.join("probe"), "").is_err();
    let saved = save_bytes(folder.0.join("b.svg"), b"new");
    fs::set_permissions(&folder.0, fs::Permissions::from_mode(0o755)).unwrap();
    if bound {
        assert!(matches!(saved, Err(Error::Io { path: Some(_), .. })));
        assert_eq!(folder.names(), ["a.svg"]);
    } else {
        eprintln!("skipped: this user may write into any folder");
    }
}

#[cfg(unix)]
#[test]
fn permissions_of_an_existing_file_are_kept() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new("mode");
    let file = folder.0.join("a.svg");
    fs::write(&file, "old").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    save_bytes(&file, b"new").unwrap();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::read(&file).unwrap(), b"new");
}

#[test]
fn many_threads_may_save_to_one_name() {
    let folder = Folder::new("threads");
    let file = folder.0.join("a.svg");
    std::thread::scope(|scope| {
        for n in 0..8_u8 {
            let file = &file;
            scope.spawn(move || save_bytes(file, &vec![n; 10_000]).unwrap());
        }
    });
    let bytes = fs::read(&file).unwrap();
    assert!(bytes.len() == 10_000 && bytes.iter().all(|byte| *byte == bytes[0]));
    assert_eq!(folder.names(), ["a.svg"]);
}
