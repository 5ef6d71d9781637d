//! The conformance kit itself: its scenes say what they claim, and it catches what it must.

mod support;

use graticule_scene::conformance::{
    Fault, Probe, Raster, Report, Sampler, cases, check, check_pixels,
};
use graticule_scene::kurbo::Vec2;
use graticule_scene::{Color, Face};
use std::collections::BTreeSet;
use std::sync::Arc;
use support::{Json, Mistake, face, pixels, spoilt};

fn differs(a: Color, b: Color, tolerance: u8) -> bool {
    let (a, b) = ([a.r, a.g, a.b, a.a], [b.r, b.g, b.b, b.a]);
    a.iter().zip(b).any(|(a, b)| a.abs_diff(b) > tolerance)
}

#[test]
fn names_are_unique_and_words_are_there() {
    let cases = cases(&face()).unwrap();
    let names: BTreeSet<_> = cases.iter().map(|case| case.name).collect();
    assert_eq!(names.len(), cases.len());
    for case in &cases {
        assert!(
            case.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        );
        assert!(!case.about.is_empty() && !case.about.ends_with('.'), "{}", case.name);
    }
    assert_eq!(cases.iter().filter(|case| case.optional).count(), 1);
}

#[test]
fn probes_agree_with_the_sampler_and_lie_well_inside() {
    for case in cases(&face()).unwrap() {
        let sampler = Sampler::new(&case.scene);
        let reach = 1.5 * 72.0 / case.scene.dpi();
        // Where colours change slowly, the surroundings may be a little further off.
        let ramp =
            if case.name.contains("gradient") || case.name.contains("stops") { 6 } else { 0 };
        for Probe { at, color, tolerance, .. } in case.probes {
            let found = sampler.color_at(at);
            assert!(
                !differs(found, color, tolerance),
                "{}: {at} is {found}, not {color}",
                case.name
            );
            for (x, y) in [
                (1., 0.),
                (0.7, 0.7),
                (0., 1.),
                (-0.7, 0.7),
                (-1., 0.),
                (-0.7, -0.7),
                (0., -1.),
                (0.7, -0.7),
            ] {
                let near = sampler.color_at(at + Vec2::new(x, y) * reach);
                let tolerance = tolerance + ramp;
                assert!(
                    !differs(near, color, tolerance),
                    "{}: near {at} is {near}, not {color}",
                    case.name
                );
            }
        }
    }
}

#[test]
fn most_cases_have_a_probe_that_their_blank_scene_fails() {
    // What a point sample cannot see.
    let unseen = ["hairline", "smooth-image", "one-pixel-page"];
    let structural = ["markup", "spaces", "control", "unicode", "cluster"];
    for case in cases(&face()).unwrap() {
        let Some(blank) = &case.blank else { continue };
        let sampler = Sampler::new(blank);
        let seen = case
            .probes
            .iter()
            .any(|probe| differs(sampler.color_at(probe.at), probe.color, probe.tolerance));
        let rtl = case.name == "right-to-left";
        assert!(
            seen || rtl || unseen.contains(&case.name) || structural.contains(&case.name),
            "{}",
            case.name
        );
    }
}

#[test]
fn text_has_probes_in_and_beside_its_ink() {
    let named =
        ["text", "text-middle", "text-end", "text-upwards", "text-slanted", "text-scaled", "spans"];
    for face in [face(), Face::new(Arc::new(notosans::BOLD_ITALIC_TTF), 0).unwrap()] {
        for case in cases(&face).unwrap() {
            if named.contains(&case.name) {
                let count = |on_ink| {
                    let probes = case.probes.iter();
                    probes.filter(|probe| (probe.color != Color::WHITE) == on_ink).count()
                };
                assert!(count(true) >= 2 && count(false) >= 1, "{face:?} {}", case.name);
            }
        }
    }
}

fn structural(mistake: Mistake) -> Report {
    check(&Json::with(mistake), &face())
}

fn names(report: &Report, fault: Fault) -> BTreeSet<&'static str> {
    report.failures.iter().filter(|f| f.fault == fault).map(|f| f.case).collect()
}

/// That all failures are of one kind, and concern at least these cases.
fn caught(mistake: Mistake, fault: Fault, expected: &[&str]) {
    let report = structural(mistake);
    let found = names(&report, fault);
    assert_eq!(found.len(), report.failures.len(), "{mistake:?}: other faults too:\n{report}");
    assert!(!found.is_empty(), "{mistake:?} is not caught");
    for name in expected {
        assert!(found.contains(name), "{mistake:?} is not caught in {name}:\n{report}");
    }
}

#[test]
fn a_correct_backend_passes() {
    let report = structural(Mistake::None).into_result().unwrap();
    assert_eq!(report.tried, cases(&face()).unwrap().len());
    assert!(report.unsupported.is_empty());
}

#[test]
fn what_is_dropped_is_found_in_the_bytes() {
    caught(Mistake::DropsImages, Fault::Dropped, &["image", "one-pixel", "strip-across"]);
    caught(Mistake::DropsText, Fault::Dropped, &["text", "spans", "markup", "text-end"]);
    caught(Mistake::IgnoresClips, Fault::Dropped, &["clip", "empty-clip", "clip-even-odd"]);
    caught(Mistake::IgnoresOpacity, Fault::Dropped, &["opacity", "nested-opacity", "zero-opacity"]);
    caught(Mistake::IgnoresTransforms, Fault::Dropped, &["scale", "skew", "flat-transform"]);
    caught(Mistake::IgnoresBackground, Fault::Dropped, &["background", "transparent-background"]);
}

#[test]
fn what_depends_on_what_came_before_is_found() {
    let report = structural(Mistake::Counts);
    let cases = cases(&face()).unwrap();
    assert_eq!(names(&report, Fault::Unsteady).len(), cases.len());
}

#[test]
fn panics_are_failures() {
    caught(Mistake::PanicsOnMarkers, Fault::Panicked, &["markers", "many-markers", "order"]);
    let report = structural(Mistake::PanicsOnMarkers);
    assert!(report.to_string().contains("json: markers: panicked: markers are not implemented"));
    caught(Mistake::PanicsOnFailure, Fault::Panicked, &["empty", "clip"]);
}

#[test]
fn lost_write_errors_are_found() {
    caught(Mistake::LosesWriteErrors, Fault::WriteErrorLost, &["empty", "clip"]);
    caught(Mistake::LosesTheLastByte, Fault::WriteErrorLost, &["empty", "clip"]);
    caught(Mistake::TakesShortWrites, Fault::WriteErrorLost, &["empty", "clip"]);
}

#[test]
fn an_empty_file_is_found() {
    caught(Mistake::WritesNothing, Fault::Empty, &["empty", "clip", "text"]);
}

#[test]
fn only_optional_cases_may_be_refused() {
    caught(Mistake::RefusesText, Fault::Refused, &["text", "empty-text"]);
    let report = structural(Mistake::RefusesHugePages).into_result().unwrap();
    let refused: Vec<_> = report.unsupported.iter().map(|refused| refused.case).collect();
    assert_eq!(refused, ["huge-page"]);
}

#[test]
fn unusable_formats_are_found() {
    let report = structural(Mistake::NoFormats);
    assert_eq!(report.failures.len(), 1);
    assert_eq!(report.failures[0].fault, Fault::Format);
    let report = structural(Mistake::UpperCase);
    assert_eq!(report.failures.iter().filter(|failure| failure.fault == Fault::Format).count(), 2);
}

/// The pixel check of a backend that draws by sampling, and makes one mistake on the way.
fn seen(mistake: Mistake) -> Report {
    check_pixels(&Json::default(), &face(), &|_, _, scene| {
        let (width, height, rgba) = pixels(&spoilt(scene, mistake));
        Raster::new(width, height, rgba).ok_or_else(|| "no pixels".to_owned())
    })
}

#[test]
fn a_correct_picture_passes() {
    seen(Mistake::None).into_result().unwrap();
}

#[test]
fn wrong_colours_are_found() {
    for (mistake, expected) in [
        (Mistake::DropsImages, ["image", "smooth-image", "256-colours"]),
        (Mistake::DropsText, ["text", "spans", "text-upwards"]),
        (Mistake::IgnoresClips, ["clip", "clip-even-odd", "empty-clip"]),
        (Mistake::IgnoresOpacity, ["opacity", "nested-opacity", "group"]),
        (Mistake::IgnoresTransforms, ["scale", "clip-transform", "text-scaled"]),
        (
            Mistake::IgnoresBackground,
            ["background", "translucent-background", "transparent-background"],
        ),
    ] {
        let report = seen(mistake);
        let found = names(&report, Fault::Color);
        assert!(report.failures.iter().all(|failure| failure.fault == Fault::Color));
        for name in expected {
            assert!(found.contains(name), "{mistake:?} is not seen in {name}");
        }
    }
}

#[test]
fn a_renderer_that_fails_or_panics_is_reported() {
    for panics in [false, true] {
        let report = check_pixels(&Json::default(), &face(), &|_, _, _| {
            assert!(!panics, "no renderer");
            Err("no renderer".to_owned())
        });
        assert_eq!(report.failures.len(), report.tried);
        assert!(
            report
                .failures
                .iter()
                .all(|f| f.fault == Fault::NotRendered && f.reason.ends_with("no renderer"))
        );
    }
}

#[test]
fn paper_lies_under_what_is_expected() {
    let report = check_pixels(&Json::default(), &face(), &|_, _, scene| {
        let (width, height, mut rgba) = pixels(scene);
        for pixel in rgba.chunks_exact_mut(4) {
            let color = Color::rgba(pixel[0], pixel[1], pixel[2], pixel[3]).over(Color::WHITE);
            pixel.copy_from_slice(&[color.r, color.g, color.b, 255]);
        }
        let raster = Raster::new(width, height, rgba).ok_or("no pixels")?;
        Ok(raster.on_paper(Color::WHITE))
    });
    report.into_result().unwrap();
}

#[test]
fn a_raster_must_fit_its_size() {
    assert!(Raster::new(2, 1, vec![0; 8]).is_some());
    for (width, height, bytes) in
        [(2, 1, 7), (0, 0, 0), (u32::MAX, u32::MAX, 4), (1 << 31, 1 << 31, 0)]
    {
        assert!(Raster::new(width, height, vec![0; bytes]).is_none());
    }
}
