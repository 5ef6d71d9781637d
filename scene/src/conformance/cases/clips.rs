use super::super::Case;
use super::super::draft::{BLUE, Draft, GREEN, RED, WHITE, disc, filled, group, line, rect};
use super::groups::{every_kind, quarter_turn};
use crate::{Error, FillRule, Group};
use kurbo::{Affine, BezPath};

/// A red sheet larger than the page, even when turned.
fn sheet() -> Result<Group, Error> {
    Ok(group([filled(-90.0, -90.0, 90.0, 90.0, RED)?]))
}

fn clipped(name: &'static str, about: &'static str, clip: &BezPath) -> Result<Draft, Error> {
    Ok(Draft::new(name, about).shows(sheet()?.with_clip(clip)?).unlike(sheet()?))
}

pub(super) fn cases() -> Result<Vec<Case>, Error> {
    let drafts = [
        clipped("clip", "a group shows only inside its clip", &rect(15.0, 15.0, 45.0, 45.0))?
            .probe(30.0, 30.0, RED)
            .probe(18.0, 42.0, RED)
            .probe(7.0, 7.0, WHITE),
        clipped("clip-circle", "a clip may be round", &disc(30.0, 30.0, 20.0))?
            .probe(30.0, 14.0, RED)
            .probe(14.0, 14.0, WHITE)
            .probe(46.0, 46.0, WHITE),
        clipped(
            "clip-open",
            "an open clip is closed by a straight line",
            &line(&[(10.0, 10.0), (50.0, 10.0), (10.0, 50.0)]),
        )?
        .probe(20.0, 20.0, RED)
        .probe(40.0, 40.0, WHITE),
        clipped("empty-clip", "a clip without a path shows nothing", &BezPath::new())?
            .probe(30.0, 30.0, WHITE),
        clipped(
            "clip-without-area",
            "a clip that encloses nothing shows nothing",
            &line(&[(30.0, 10.0), (30.0, 50.0)]),
        )?
        // Beside the line: renderers of PDF show a trace of the clip's own outline.
        .probe(40.0, 30.0, WHITE),
        even_odd()?,
        nested()?,
        turned()?,
        moved_within()?,
        Draft::new("clip-of-kinds", "a clip cuts nodes of every kind")
            .shows(every_kind()?.with_clip(&rect(15.0, 0.0, 45.0, 60.0))?)
            .unlike(every_kind()?)
            .probe(20.0, 15.0, RED)
            .probe(10.0, 15.0, WHITE)
            .probe(41.0, 15.0, GREEN)
            .probe(50.0, 15.0, WHITE)
            .probe(30.0, 45.0, BLUE)
            .probe(10.0, 45.0, WHITE),
    ];
    drafts.into_iter().map(Draft::finish).collect()
}

fn even_odd() -> Result<Draft, Error> {
    let mut ring = rect(5.0, 5.0, 55.0, 55.0);
    ring.extend(rect(20.0, 20.0, 40.0, 40.0));
    let clipped = sheet()?.with_clip(&ring)?;
    Ok(Draft::new("clip-even-odd", "a clip by the even-odd rule has holes")
        .shows(clipped.clone().with_clip_rule(FillRule::EvenOdd))
        .unlike(clipped)
        .probe(12.0, 12.0, RED)
        .probe(30.0, 30.0, WHITE))
}

fn nested() -> Result<Draft, Error> {
    let outer = |inner: Group| group([inner.into()]).with_clip(&rect(5.0, 5.0, 40.0, 40.0));
    let inner = sheet()?.with_clip(&rect(20.0, 20.0, 55.0, 55.0))?;
    Ok(Draft::new("nested-clips", "a group shows only inside all clips around it")
        .shows(outer(inner)?)
        .unlike(outer(sheet()?)?)
        .probe(30.0, 30.0, RED)
        .probe(12.0, 12.0, WHITE)
        .probe(48.0, 48.0, WHITE))
}

fn turned() -> Result<Draft, Error> {
    let clip = rect(0.0, 0.0, 30.0, 10.0);
    let sheet = sheet()?.with_transform(quarter_turn(40.0, 10.0))?;
    Ok(Draft::new("clip-transform", "a clip is in the coordinates of the group's children")
        .shows(sheet.clone().with_clip(&clip)?)
        .unlike(sheet)
        .probe(35.0, 25.0, RED)
        .probe(20.0, 5.0, WHITE)
        .probe(15.0, 25.0, WHITE))
}

fn moved_within() -> Result<Draft, Error> {
    let bar = group([filled(0.0, 20.0, 30.0, 40.0, RED)?]);
    let moved = bar.with_transform(Affine::translate((20.0, 0.0)))?;
    let outer = group([moved.into()]);
    Ok(Draft::new("clip-around-transform", "a clip stays where it is when a child moves")
        .shows(outer.clone().with_clip(&rect(0.0, 0.0, 30.0, 60.0))?)
        .unlike(outer)
        .probe(25.0, 30.0, RED)
        .probe(40.0, 30.0, WHITE))
}
