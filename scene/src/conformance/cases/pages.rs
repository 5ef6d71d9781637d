use super::super::draft::{BLUE, Draft, GOLD, GREEN, RED, WHITE, filled, group, line, rect};
use super::super::{Case, plain_run};
use crate::{Anchor, Color, Error, Face, Fill, Group, Marker, Markers, Node, Role, Shape, Stroke};
use kurbo::{Affine, BezPath, Point};

pub(super) fn cases(face: &Face) -> Result<Vec<Case>, Error> {
    let mut drafts = backgrounds()?;
    drafts.extend(sizes()?);
    drafts.extend([far(face)?, roles()?, nothing()?]);
    let mut cases = drafts.into_iter().map(Draft::finish).collect::<Result<Vec<_>, _>>()?;
    cases.extend(words()?);
    Ok(cases)
}

fn backgrounds() -> Result<Vec<Draft>, Error> {
    let half = BLUE.with_alpha(128);
    Ok(vec![
        Draft::new("empty", "a scene may be empty").without_blank().probe(30.0, 30.0, WHITE),
        Draft::new("background", "the page has a colour")
            .background(GOLD)
            .unlike_background(WHITE)
            .probe(3.0, 3.0, GOLD)
            .probe(57.0, 57.0, GOLD),
        Draft::new("translucent-background", "the page may be translucent")
            .background(half)
            .unlike_background(BLUE)
            .shows(filled(20.0, 20.0, 40.0, 40.0, RED)?)
            .unlike(filled(20.0, 20.0, 40.0, 40.0, RED)?)
            .probe(30.0, 30.0, RED)
            .probe(5.0, 5.0, half),
        Draft::new("transparent-background", "the page may be transparent")
            .background(Color::TRANSPARENT)
            .unlike_background(WHITE)
            .shows(filled(20.0, 20.0, 40.0, 40.0, half)?)
            .unlike(filled(20.0, 20.0, 40.0, 40.0, half)?)
            .probe(30.0, 30.0, half)
            .probe(5.0, 5.0, Color::TRANSPARENT),
    ])
}

fn sizes() -> Result<Vec<Draft>, Error> {
    // The right half of a page of this size is red.
    let halves = |name, about, width: f64, height: f64, dpi| {
        let shape = filled(width / 2.0, 0.0, width, height, RED)?;
        Ok::<_, Error>(
            Draft::new(name, about)
                .page(width, height, dpi)
                .shows(shape)
                .probe(width * 0.25, height * 0.5, WHITE)
                .probe(width * 0.75, height * 0.5, RED),
        )
    };
    Ok(vec![
        halves("tiny-page", "a page may be smaller than a point", 0.5, 0.5, 1200.0)?,
        Draft::new("one-pixel-page", "a page may be one pixel")
            .page(10.0, 10.0, 7.2)
            .shows(filled(0.0, 0.0, 10.0, 10.0, RED)?),
        halves("large-page", "a page may be 200 inches large", 14_400.0, 14_400.0, 0.5)?,
        halves("huge-page", "a page may be larger than PDF allows", 36_000.0, 18_000.0, 0.2)?
            .optional(),
        halves("long-page", "a page may be a strip", 1000.0, 4.0, 96.0)?,
        halves("uneven-page", "a page need not be a whole number of pixels", 61.3, 47.9, 150.0)?,
    ])
}

fn far(face: &Face) -> Result<Draft, Error> {
    let beyond = rect(9e6, 9e6, 9.1e6, 9.1e6);
    let across = Shape::new(line(&[(-1e6, 45.0), (1e6, 45.0)]))?;
    let place = |x, y| Marker { at: Point::new(x, y), scale: 1.0, fill: Some(GREEN) };
    let places = vec![place(1e6, 10.0), place(10.0, -1e6), place(30.0, 45.0)];
    let label = plain_run(face, "H", 12.0, BLUE, Anchor::Start, Affine::translate((-1e6, 1e6)))?;
    Ok(Draft::new("far-away", "coordinates far outside the page do no harm")
        .shows(filled(-1e6, -1e6, 1e6, 30.0, RED)?)
        .shows(Shape::new(beyond)?.with_fill(Fill::new(GOLD)))
        .shows(across.with_stroke(Stroke::new(BLUE, 10.0)?))
        .shows(Markers::new(&rect(-5.0, -5.0, 5.0, 5.0), places)?)
        .shows(label)
        .probe(30.0, 15.0, RED)
        .probe(10.0, 45.0, BLUE)
        .probe(30.0, 45.0, GREEN)
        .probe(30.0, 56.0, WHITE))
}

/// Roles and labels that would make the same id, or none.
fn roles() -> Result<Draft, Error> {
    let labelled =
        |role, label: &str, child: Node| Group::new(role).with_label(label).with_child(child);
    let nodes = [
        labelled(Role::Axis, "x", filled(5.0, 5.0, 25.0, 25.0, RED)?),
        labelled(Role::Axis, "x", filled(35.0, 5.0, 55.0, 25.0, GREEN)?),
        labelled(
            Role::Mark,
            "<&\"'>\u{0}\u{202e} \u{e9}#1.2",
            filled(5.0, 35.0, 25.0, 55.0, BLUE)?,
        ),
        labelled(Role::Cells, "", filled(35.0, 35.0, 55.0, 55.0, GOLD)?),
    ];
    Ok(Draft::new("roles", "groups with any roles and labels are drawn")
        .shows(group(nodes.map(Into::into)))
        .probe(15.0, 15.0, RED)
        .probe(45.0, 15.0, GREEN)
        .probe(15.0, 45.0, BLUE)
        .probe(45.0, 45.0, GOLD))
}

/// Nodes that paint nothing.
fn nothing() -> Result<Draft, Error> {
    let square = rect(10.0, 10.0, 50.0, 50.0);
    let stroke = Stroke::new(Color::TRANSPARENT, 10.0)?;
    let mut point = BezPath::new();
    point.move_to((30.0, 30.0));
    let place = Marker { at: Point::new(30.0, 30.0), scale: 1.0, fill: None };
    Ok(Draft::new("nothing", "nodes that paint nothing do no harm")
        .without_blank()
        .shows(Shape::new(square.clone())?)
        .shows(
            Shape::new(square.clone())?
                .with_fill(Fill::new(Color::TRANSPARENT))
                .with_stroke(stroke),
        )
        .shows(
            Shape::new(BezPath::new())?
                .with_fill(Fill::new(RED))
                .with_stroke(Stroke::new(RED, 9.0)?),
        )
        .shows(Shape::new(point)?.with_fill(Fill::new(RED)))
        .shows(Markers::new(&square, Vec::new())?)
        .shows(Markers::new(&square, vec![place])?)
        .shows(Markers::new(&BezPath::new(), vec![Marker { fill: Some(RED), ..place }])?)
        .shows(group([]))
        .probe(30.0, 30.0, WHITE))
}

/// What readers and screen readers are told. A format may have no place for it: no blank scene.
fn words() -> Result<Vec<Case>, Error> {
    let case = |name, about, [title, description, language]: [&str; 3]| {
        let draft = Draft::new(name, about).without_blank();
        let case =
            draft.shows(filled(10.0, 10.0, 50.0, 50.0, RED)?).probe(30.0, 30.0, RED).finish()?;
        let scene = case.scene.with_title(title).with_description(description);
        Ok::<_, Error>(Case { scene: scene.with_language(language), ..case })
    };
    let long = "long ".repeat(1000);
    Ok(vec![
        case(
            "words",
            "a scene has a title, a description and a language",
            [
                "Caf\u{e9} & <b>\"bar\"</b> 'x' \u{65e5}\u{672c} \u{1f600}",
                "Two lines:\n(1) -- ]]> \\ %",
                "pt-BR",
            ],
        )?,
        case(
            "hostile-words",
            "words may hold any character",
            ["\0\u{1b}\u{fffe}\u{2028}\r\n\t\u{7f}", &long, "\"<&>\0"],
        )?,
        case("empty-words", "words may be empty", ["", "", ""])?,
    ])
}
