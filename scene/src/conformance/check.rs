use super::writers::{Failing, Trickling};
use super::{Case, Fault, Report, cases};
use crate::{Backend, Error, Face, Format, Scene};
use std::any::Any;
use std::collections::BTreeMap;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Checks what can be told of a backend from its bytes alone, in every format and for every case:
///
/// - its formats have usable extensions and media types;
/// - it writes each case without an error or a panic, and writes something. Only an optional case
///   may be refused, with [`Error::Unsupported`];
/// - the bytes differ from those of the scene without the thing that the case shows, so nothing is
///   dropped in silence;
/// - the bytes are the same again, in another order of scenes, and from several threads at once;
/// - an output that fails, at once or late, makes it fail, and one that takes a few bytes at a time
///   loses none.
///
/// Any readable face will do that has Latin letters.
#[must_use]
pub fn check(backend: &dyn Backend, face: &Face) -> Report {
    let mut report = Report::default();
    for_each_format(backend, face, &mut report, |format, cases, report| {
        Structure { backend, format, cases, written: BTreeMap::new(), report }.check();
    });
    report
}

/// Checks the formats, then does something with each and the cases.
pub(super) fn for_each_format(
    backend: &dyn Backend,
    face: &Face,
    report: &mut Report,
    mut check: impl FnMut(Format, &[Case], &mut Report),
) {
    let cases = match cases(face) {
        Ok(cases) => cases,
        Err(error) => return report.fail("", None, Fault::Kit, format!("no cases: {error}")),
    };
    let formats = match guarded(|| backend.formats().to_vec()) {
        Ok(formats) => formats,
        Err(panic) => return report.fail("", None, Fault::Panicked, panic),
    };
    if formats.is_empty() {
        report.fail("", None, Fault::Format, "the backend has no formats");
    }
    for format in formats {
        let extension = format.extension();
        let usable = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        if extension.is_empty() || !extension.chars().all(usable) {
            let reason = format!("the extension '{extension}' is not in lower case without a dot");
            report.fail("", Some(format), Fault::Format, reason);
        }
        if !format.media_type().contains('/') {
            let reason = format!("'{}' is not a media type", format.media_type());
            report.fail("", Some(format), Fault::Format, reason);
        }
        check(format, &cases, report);
    }
}

/// What kept a backend from writing.
pub(super) enum Trouble {
    Panic(String),
    Error(Error),
}

impl Trouble {
    fn fault(&self) -> Fault {
        match self {
            Self::Panic(_) => Fault::Panicked,
            Self::Error(_) => Fault::Refused,
        }
    }

    fn reason(&self) -> String {
        match self {
            Self::Panic(message) => message.clone(),
            Self::Error(error) => error.to_string(),
        }
    }
}

/// Runs something of the backend's and turns a panic into its message.
pub(super) fn guarded<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(run))
        .map_err(|payload| format!("panicked: {}", message(&*payload)))
}

fn message(payload: &(dyn Any + Send)) -> &str {
    payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}

fn write_to(
    backend: &dyn Backend,
    format: Format,
    scene: &Scene,
    out: &mut dyn io::Write,
) -> Result<(), Trouble> {
    guarded(|| backend.write(scene, &format, out)).map_err(Trouble::Panic)?.map_err(Trouble::Error)
}

fn written(backend: &dyn Backend, format: Format, scene: &Scene) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    write_to(backend, format, scene, &mut bytes)?;
    Ok(bytes)
}

/// What a case was written as; none when that failed and is in the report.
pub(super) fn write_case(
    backend: &dyn Backend,
    format: Format,
    case: &Case,
    report: &mut Report,
) -> Option<Vec<u8>> {
    report.tried += 1;
    match written(backend, format, &case.scene) {
        Ok(bytes) if bytes.is_empty() => {
            report.fail(case.name, Some(format), Fault::Empty, "nothing was written");
            None
        }
        Ok(bytes) => Some(bytes),
        Err(Trouble::Error(Error::Unsupported { reason, .. })) if case.optional => {
            let (case, format, fault) = (case.name, Some(format), Fault::Refused);
            report.unsupported.push(super::Failure { case, format, fault, reason });
            None
        }
        Err(trouble) => {
            report.fail(case.name, Some(format), trouble.fault(), trouble.reason());
            None
        }
    }
}

/// The checks of one format. `written` holds what passed so far: a case that failed once is left
/// alone, so that one mistake is told once.
struct Structure<'a> {
    backend: &'a dyn Backend,
    format: Format,
    cases: &'a [Case],
    written: BTreeMap<usize, Vec<u8>>,
    report: &'a mut Report,
}

impl Structure<'_> {
    fn check(mut self) {
        for (index, case) in self.cases.iter().enumerate() {
            if let Some(bytes) = write_case(self.backend, self.format, case, self.report) {
                self.written.insert(index, bytes);
            }
        }
        self.check_each(Self::differs_from_blank);
        self.check_again();
        self.check_threads();
        self.check_each(Self::tells_of_failed_writes);
        self.check_each(Self::survives_short_writes);
    }

    fn fail(&mut self, index: usize, fault: Fault, reason: String) {
        self.written.remove(&index);
        self.report.fail(self.cases[index].name, Some(self.format), fault, reason);
    }

    fn check_each(&mut self, check: impl Fn(&Self, &Case, &[u8]) -> Result<(), (Fault, String)>) {
        for (index, case) in self.cases.iter().enumerate() {
            let result = self.written.get(&index).map(|bytes| check(self, case, bytes));
            if let Some(Err((fault, reason))) = result {
                self.fail(index, fault, reason);
            }
        }
    }

    fn differs_from_blank(&self, case: &Case, bytes: &[u8]) -> Result<(), (Fault, String)> {
        let Some(blank) = &case.blank else { return Ok(()) };
        match written(self.backend, self.format, blank) {
            Ok(blank) if blank == bytes => {
                let reason = format!("nothing shows of it in the output: {}", case.about);
                Err((Fault::Dropped, reason))
            }
            Ok(_) => Ok(()),
            Err(trouble) => {
                let reason = format!("the scene without its point: {}", trouble.reason());
                Err((trouble.fault(), reason))
            }
        }
    }

    /// Once more, backwards: what one scene leaves behind must not show in another.
    fn check_again(&mut self) {
        for (index, case) in self.cases.iter().enumerate().rev() {
            if let Some(first) = self.written.get(&index) {
                let again = written(self.backend, self.format, &case.scene);
                if let Err((fault, reason)) = same(first, again, "written again in another order") {
                    self.fail(index, fault, reason);
                }
            }
        }
    }

    fn check_threads(&mut self) {
        const THREADS: usize = 3;
        let (backend, format, cases, known) =
            (self.backend, self.format, self.cases, &self.written);
        let run = |thread: usize| {
            // Each begins elsewhere, so that different scenes are written at one time.
            let skip = cases.len() * thread / THREADS;
            let order = (0..cases.len()).cycle().skip(skip).take(cases.len());
            order
                .filter_map(|index| {
                    let first = known.get(&index)?;
                    let again = written(backend, format, &cases[index].scene);
                    let found = same(first, again, "written by several threads at once").err()?;
                    Some((index, found))
                })
                .collect::<Vec<_>>()
        };
        let found: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..THREADS).map(|n| scope.spawn(move || run(n))).collect();
            // A thread can't panic: whatever the backend does there is guarded.
            threads.into_iter().filter_map(|thread| thread.join().ok()).flatten().collect()
        });
        for (index, (fault, reason)) in found.into_iter().collect::<BTreeMap<_, _>>() {
            self.fail(index, fault, reason);
        }
    }

    fn tells_of_failed_writes(&self, case: &Case, bytes: &[u8]) -> Result<(), (Fault, String)> {
        let last = bytes.len() - 1;
        for room in [0, 1.min(last), last / 2, last] {
            let mut out = Failing::after(room);
            match write_to(self.backend, self.format, &case.scene, &mut out) {
                Err(Trouble::Error(_)) => {}
                Err(Trouble::Panic(message)) => {
                    let reason = format!("with an output that fails after {room} bytes: {message}");
                    return Err((Fault::Panicked, reason));
                }
                Ok(()) => {
                    let reason =
                        format!("reports success, but its output failed after {room} bytes");
                    return Err((Fault::WriteErrorLost, reason));
                }
            }
        }
        Ok(())
    }

    fn survives_short_writes(&self, case: &Case, bytes: &[u8]) -> Result<(), (Fault, String)> {
        let mut out = Trickling::default();
        match write_to(self.backend, self.format, &case.scene, &mut out) {
            Ok(()) if out.bytes == bytes => Ok(()),
            Ok(()) => {
                let reason = "bytes are lost when the output takes a few at a time: use write_all";
                Err((Fault::ShortWrite, reason.to_owned()))
            }
            Err(trouble) => Err((trouble.fault(), trouble.reason())),
        }
    }
}

fn same(first: &[u8], again: Result<Vec<u8>, Trouble>, when: &str) -> Result<(), (Fault, String)> {
    match again {
        Ok(again) if again == first => Ok(()),
        Ok(again) => {
            let at = first.iter().zip(&again).take_while(|(a, b)| a == b).count();
            let reason = format!("other bytes, from byte {at} on, when {when}");
            Err((Fault::Unsteady, reason))
        }
        Err(trouble) => Err((trouble.fault(), format!("when {when}: {}", trouble.reason()))),
    }
}
