//! The order of imports, and the size of files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms of the root crate in tiers: a room may use those of its own tier and of the tiers
/// before it. `lib` and `prelude` only re-export.
const TIERS: [&[&str]; 14] = [
    &["error", "units", "data"],
    &["color", "text", "tick", "warning"],
    &["scale"],
    &["norm"],
    &["theme"],
    &["journal"],
    &["mark", "guide"],
    &["axes", "panels"],
    &["figure"],
    &["resolve"],
    &["layout"],
    &["build"],
    &["render"],
    &["check"],
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// All Rust files below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// The code of a file without its comments and its unit tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The room of a file: the first part of its path below `src`.
fn room(path: &Path) -> String {
    let below = path.strip_prefix(root().join("src")).unwrap();
    below.iter().next().unwrap().to_string_lossy().trim_end_matches(".rs").to_owned()
}

fn tier(room: &str) -> Option<usize> {
    TIERS.iter().position(|tier| tier.contains(&room))
}

/// Every room and the rooms that it uses by `crate::`.
fn imports() -> BTreeMap<String, Vec<String>> {
    let mut imports: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in sources(&root().join("src")) {
        let used = imports.entry(room(&path)).or_default();
        let code = code(&path);
        for (at, _) in code.match_indices("crate::") {
            let name: String =
                code[at + 7..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            used.push(name);
        }
        assert!(!code.contains("use crate::{"), "{}: one `use crate::room` a line", path.display());
    }
    imports
}

#[test]
fn rooms_import_only_what_is_below_them() {
    for (room, used) in imports() {
        if room == "lib" || room == "prelude" {
            continue;
        }
        let own = tier(&room).unwrap_or_else(|| panic!("the room {room} has no tier"));
        for name in used {
            // Re-exports at the crate's root stand for their rooms.
            let name = match name.as_str() {
                "Error" => "error",
                "Warning" => "warning",
                other => other,
            };
            if name == "scene" || name == room {
                continue;
            }
            let other =
                tier(name).unwrap_or_else(|| panic!("{room} uses {name}, which has no tier"));
            assert!(other <= own, "{room} imports {name}, which is above it");
        }
    }
}

#[test]
fn there_are_no_circles_within_a_tier() {
    let imports = imports();
    for tier in TIERS {
        for a in tier {
            for b in tier.iter().filter(|b| *b != a) {
                let uses = |x: &str, y: &str| {
                    imports.get(x).is_some_and(|used| used.iter().any(|u| u == y))
                };
                assert!(!(uses(a, b) && uses(b, a)), "{a} and {b} import each other");
            }
        }
    }
}

#[test]
fn backends_know_the_contract_alone() {
    for backend in ["svg", "png", "pdf"] {
        let manifest =
            fs::read_to_string(root().join("backends").join(backend).join("Cargo.toml")).unwrap();
        let dependencies = manifest.split("[dependencies]").nth(1).unwrap();
        let dependencies = dependencies.split("\n[").next().unwrap();
        for line in dependencies.lines().filter(|line| line.starts_with("graticule")) {
            assert!(line.starts_with("graticule-scene"), "the {backend} backend depends on {line}");
        }
    }
    let scene = fs::read_to_string(root().join("scene/Cargo.toml")).unwrap();
    assert!(!scene.split("[dependencies]").nth(1).unwrap().contains("graticule"));
}

#[test]
fn files_are_short() {
    for folder in ["src", "scene", "backends", "tests", "examples"] {
        for path in sources(&root().join(folder)) {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            let is_table = path.file_stem().is_some_and(|stem| stem == "tables");
            assert!(is_table || lines <= 600, "{} has {lines} lines", path.display());
        }
    }
}
