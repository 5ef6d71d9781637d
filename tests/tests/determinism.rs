//! The same figure gives the same bytes in any process, order, thread and environment.

use graticule_tests::gallery::{Entry, GALLERY};
use std::process::Command;
use std::sync::OnceLock;

/// The bytes of a figure in all formats.
fn bytes(entry: &Entry) -> [Vec<u8>; 3] {
    let rendered = entry.render();
    ["svg", "png", "pdf"].map(|extension| rendered.to_bytes(extension).unwrap())
}

/// 64-bit FNV-1a, the same everywhere.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// A line for every figure: its name, and the hashes of its files.
fn digest<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<String> {
    let line = |entry: &Entry| {
        let [svg, png, pdf] = bytes(entry).map(|bytes| hash(&bytes));
        format!("{} {svg:016x} {png:016x} {pdf:016x}", entry.name)
    };
    entries.map(line).collect()
}

/// The digest of the gallery in its own order, made once in this process.
fn expected() -> &'static [String] {
    static DIGEST: OnceLock<Vec<String>> = OnceLock::new();
    DIGEST.get_or_init(|| digest(GALLERY.iter()))
}

#[test]
fn drawn_again_in_another_order() {
    expected();
    let mut again = digest(GALLERY.iter().rev());
    again.reverse();
    assert_eq!(again, expected());
}

#[test]
fn one_rendered_figure_written_twice() {
    for entry in GALLERY {
        let rendered = entry.render();
        for extension in ["svg", "png", "pdf"] {
            let write = || rendered.to_bytes(extension).unwrap();
            let first = write();
            assert!(first == write(), "{}.{extension} differs the second time", entry.name);
        }
    }
}

#[test]
fn drawn_by_several_threads_at_once() {
    let expected = expected();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            scope.spawn(move || {
                // Each starts elsewhere and so has other figures beside it.
                let skip = GALLERY.len() * thread / 4;
                let order = GALLERY.iter().zip(expected).cycle().skip(skip).take(GALLERY.len());
                for (entry, line) in order {
                    assert_eq!(&digest(std::iter::once(entry))[0], line);
                }
            });
        }
    });
}

/// Prints the digest for the tests below, which start this program again.
#[test]
#[ignore = "started by other tests, in processes of their own"]
fn print_digest() {
    let reversed = std::env::var_os("GRATICULE_TEST_REVERSED").is_some();
    let mut lines = if reversed { digest(GALLERY.iter().rev()) } else { digest(GALLERY.iter()) };
    if reversed {
        lines.reverse();
    }
    for line in lines {
        println!("digest: {line}");
    }
}

/// The digest as another process has it.
fn digest_of_process(prepare: impl FnOnce(&mut Command)) -> Vec<String> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "print_digest", "--ignored", "--nocapture"]);
    prepare(&mut command);
    let output = command.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    // The harness' own line may be on the same one.
    let lines = text.lines().filter_map(|line| Some(line.split_once("digest: ")?.1.to_owned()));
    lines.collect()
}

#[test]
fn another_process_in_another_place_and_language() {
    let elsewhere = std::env::temp_dir();
    let found = digest_of_process(|command| {
        command
            .current_dir(elsewhere)
            .env("LANG", "tr_TR.UTF-8")
            .env("LC_ALL", "de_DE.UTF-8")
            .env("LC_NUMERIC", "fr_FR.UTF-8")
            .env("TZ", "Pacific/Chatham")
            .env("HOME", "/nowhere")
            .env("RAYON_NUM_THREADS", "3")
            .env("SOURCE_DATE_EPOCH", "1");
    });
    assert_eq!(found, expected());
}

/// The figures that were drawn with cold caches in this process are drawn with warm ones in that,
/// and the other way round.
#[test]
fn another_process_with_no_environment_and_figures_in_reverse() {
    let found = digest_of_process(|command| {
        command.env_clear().env("GRATICULE_TEST_REVERSED", "1").env("RAYON_NUM_THREADS", "1");
    });
    assert_eq!(found, expected());
}
