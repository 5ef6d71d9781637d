//! Which axes of a page are one, and which of these have the labels.

use super::arranged::Arranged;
use super::leaf::Leaf;
use super::shared_ticks::SharedTicks;
use super::way::Way;
use crate::error::{Error, PanelPlace};
use crate::mark::{Domain, Extent};
use std::collections::BTreeMap;

/// What an axis has from others that it is shared with.
#[derive(Clone, Copy, Default)]
pub(super) struct SharedAxis<'a> {
    /// What all marks cover.
    pub(super) domains: &'a [Domain],
    /// What is said of the ticks of all of them; none where it is not shared.
    pub(super) ticks: Option<&'a SharedTicks<'a>>,
    /// The index of the axes that have the labels, in reading order; none where it has its own.
    pub(super) labels_of: Option<usize>,
}

/// All shared axes of a page.
pub(super) struct Sharing<'a> {
    x: SharedAxes<'a>,
    y: SharedAxes<'a>,
}

impl<'a> Sharing<'a> {
    pub(super) fn of(panel: &'a Arranged<'a>) -> Result<Self, Error> {
        let leaves = Leaf::all(panel);
        Ok(Self { x: SharedAxes::of(Way::X, &leaves)?, y: SharedAxes::of(Way::Y, &leaves)? })
    }

    /// What the x and the y axis of some axes have from others.
    pub(super) fn of_axes(&self, index: usize) -> (SharedAxis<'_>, SharedAxis<'_>) {
        (self.x.of_axes(index), self.y.of_axes(index))
    }
}

/// All shared axes of a page that go one way.
struct SharedAxes<'a> {
    groups: Vec<Group<'a>>,
    /// By the index of axes, their group, and the index of those that have their labels.
    members: BTreeMap<usize, (usize, Option<usize>)>,
}

/// Axes that are one.
struct Group<'a> {
    domains: Vec<Domain>,
    ticks: SharedTicks<'a>,
}

impl<'a> SharedAxes<'a> {
    fn of(way: Way, leaves: &[Leaf<'a>]) -> Result<Self, Error> {
        let (mut groups, mut members) = (Vec::new(), BTreeMap::new());
        for group in grouped(way, leaves) {
            let labels_of = |leaf: &Leaf<'_>| outermost(way, leaf, &group).map(|leaf| leaf.index);
            let number = groups.len();
            members.extend(group.iter().map(|leaf| (leaf.index, (number, labels_of(leaf)))));
            groups.push(Group::of(way, &group)?);
        }
        Ok(Self { groups, members })
    }

    fn of_axes(&self, index: usize) -> SharedAxis<'_> {
        let group = self.members.get(&index).and_then(|(group, labels_of)| {
            let Group { domains, ticks } = self.groups.get(*group)?;
            Some(SharedAxis { domains, ticks: Some(ticks), labels_of: *labels_of })
        });
        group.unwrap_or_default()
    }
}

impl<'a> Group<'a> {
    fn of(way: Way, members: &[&Leaf<'a>]) -> Result<Self, Error> {
        let mut covered = Vec::new();
        for member in members {
            for mark in &member.axes.marks {
                let domain = mark.domain().map_err(|error| error.at(member.place()))?;
                covered.push((domain, member.place()));
            }
        }
        check_names(way, &covered)?;
        let axes = members.iter().map(|leaf| (way.axis(leaf.axes), leaf.place()));
        let ticks = SharedTicks::of(way.name(), axes)?;
        Ok(Self { domains: covered.into_iter().map(|(domain, _)| domain).collect(), ticks })
    }
}

/// Says which panel has other names than the first one has, or has none where that has some.
fn check_names(way: Way, covered: &[(Domain, Option<&PanelPlace>)]) -> Result<(), Error> {
    let Some((first, of_first)) = covered.first() else { return Ok(()) };
    let first = way.extent(first);
    let is_mixed = |(domain, _): &&(Domain, _)| {
        let extent = way.extent(domain);
        let has_names = [first, extent].iter().any(|one| matches!(one, Extent::Categories(_)));
        has_names && extent != first
    };
    let Some((_, place)) = covered.iter().find(is_mixed) else { return Ok(()) };
    let axis = way.name();
    let error = match of_first.filter(|_| place != of_first) {
        Some(with) => Error::MixedSharedAxis { axis, with: with.clone() },
        None => Error::MixedAxis { axis },
    };
    Err(error.at(*place))
}

/// The groups of axes that are one, each in reading order: two that share their axis with a third
/// one share it with each other.
fn grouped<'l, 'a>(way: Way, leaves: &'l [Leaf<'a>]) -> Vec<Vec<&'l Leaf<'a>>> {
    let mut groups = Vec::new();
    let mut rest: Vec<_> = leaves.iter().filter(|leaf| leaf.is_shared(way)).collect();
    while let Some(first) = rest.first() {
        let mut group = vec![*first];
        rest.remove(0);
        let mut at = 0;
        while let Some(&member) = group.get(at) {
            let found: Vec<_>;
            (found, rest) = rest.into_iter().partition(|leaf| leaf.shares_with(member, way));
            group.extend(found);
            at += 1;
        }
        group.sort_by_key(|leaf| leaf.index);
        groups.push(group);
    }
    groups
}

/// The axes of a group furthest out that have the labels of others in it; none where these have
/// their own.
fn outermost<'l, 'a>(way: Way, leaf: &Leaf<'_>, group: &[&'l Leaf<'a>]) -> Option<&'l Leaf<'a>> {
    let further_out = group.iter().copied().filter(|other| leaf.has_labels_of(other, way));
    further_out.reduce(|one, other| if other.is_further_out(one, way) { other } else { one })
}

#[cfg(test)]
mod tests {
    use crate::guide::AxisGuide;
    use crate::layout::AxesLayout;
    use crate::prelude::*;

    /// Axes whose x axis goes from 0 to some value.
    fn map(end: f64) -> Axes {
        Axes::new().mark(Heatmap::new([[1, 2], [3, 4]]).x_extent(0.0, end).y_extent(0.0, end))
    }

    /// The greatest tick of each x axis, and whether it has labels.
    fn drawn(panels: Panels, axis: fn(&AxesLayout) -> &AxisGuide) -> Vec<(f64, bool)> {
        let rendered = Figure::new(mm(180.0), mm(180.0)).panels(panels).render().unwrap();
        let ends = rendered.layout().panels().iter().map(|axes| {
            let ticks = &axis(axes).ticks;
            let most = ticks.iter().map(|tick| tick.value).fold(0.0, f64::max);
            (most, ticks.iter().any(|tick| tick.label.is_some()))
        });
        ends.collect()
    }

    fn x(panels: Panels) -> Vec<(f64, bool)> {
        drawn(panels, |axes| &axes.x)
    }

    fn y(panels: Panels) -> Vec<(f64, bool)> {
        drawn(panels, |axes| &axes.y)
    }

    fn pair(one: f64, other: f64) -> Panels {
        Panels::row([map(one), map(other)])
    }

    #[test]
    fn all_axes_are_shared_with_those_of_grids_in_the_grid() {
        let grid = Panels::new(2, 1).place(0, 0, map(1.0)).place(1, 0, pair(2.0, 4.0));
        // The first one stands above two others, and in line with none.
        assert_eq!(x(grid.clone().share_x(Share::All)), [(4.0, true); 3]);
        assert_eq!(y(grid.share_y(Share::All)), [(4.0, true), (4.0, true), (4.0, false)]);
    }

    #[test]
    fn axes_of_a_row_or_a_column_reach_into_grids_that_line_up() {
        let rows = || Panels::row([map(1.0).into(), Panel::from(pair(2.0, 4.0))]);
        assert_eq!(y(rows().share_y(Share::Rows)), [(4.0, true), (4.0, false), (4.0, false)]);
        assert_eq!(x(rows().share_x(Share::Columns)), [(1.0, true), (2.0, true), (4.0, true)]);
        let columns = Panels::column([map(1.0).into(), Panel::from(pair(2.0, 4.0))]);
        let shared = columns.share_x(Share::Columns);
        assert_eq!(x(shared), [(1.0, true), (2.0, true), (4.0, true)]);
        // Columns of grids are columns as well, each in its own grid.
        let square = || Panels::new(2, 2).place(0, 0, map(2.0)).place(1, 0, map(10.0));
        let two = Panels::row([square(), square().place(0, 1, map(4.0))]);
        let ends = [(10.0, false), (10.0, true), (10.0, false), (4.0, true), (10.0, true)];
        assert_eq!(x(two.share_x(Share::Columns)), ends);
    }

    #[test]
    fn a_grid_that_shares_none_keeps_its_own_axes() {
        let inner = pair(2.0, 4.0).share_x(Share::None).share_y(Share::None);
        let grid = Panels::row([map(1.0).into(), Panel::from(inner)]);
        let grid = grid.share_x(Share::All).share_y(Share::All);
        assert_eq!(x(grid.clone()), [(1.0, true), (2.0, true), (4.0, true)]);
        assert_eq!(y(grid), [(1.0, true), (2.0, true), (4.0, true)]);
    }

    #[test]
    fn axes_that_share_with_a_third_one_share_with_each_other() {
        // The last one is beside the first one alone, which shares with two others.
        let inner = Panels::new(2, 2)
            .span(0..2, 0..1, map(2.0))
            .place(0, 1, map(4.0))
            .place(1, 1, map(1.0))
            .share_y(Share::All);
        let grid = Panels::row([Panel::from(inner), map(1.0).into()]).share_y(Share::Rows);
        assert_eq!(y(grid), [(4.0, true), (4.0, true), (4.0, true), (4.0, false)]);
    }

    #[test]
    fn axes_with_different_names_are_told() {
        let named =
            |name: &str| Axes::new().mark(Heatmap::new([[1.0, 2.0]]).column_names([name, "b"]));
        let message = |panels: Panels| {
            let panels = panels.share_x(Share::All);
            Figure::new(mm(90.0), mm(90.0)).panels(panels).render().unwrap_err().to_string()
        };
        let different = Panels::column([named("a"), named("a"), named("c")]);
        assert_eq!(
            message(different),
            "the panel in row 3, column 1: the x axis is shared with the panel in row 1, column 1, \
             but its names are others, or only one of the two has any: give both the same, or \
             share with fewer panels; `Share::None` keeps those of a grid in the grid out"
        );
        let own = named("a").mark(Heatmap::new([[1.0, 2.0]]));
        let mixed = message(Panels::column([own, named("a")]));
        assert!(mixed.starts_with("the panel in row 1, column 1: the marks on the x axis"));
    }

    #[test]
    fn the_labels_are_those_furthest_out() {
        let top = || map(2.0).x_axis(Axis::new().side(Side::Top));
        let grid = Panels::column([top(), map(1.0), top(), map(1.0), map(3.0)]);
        let hidden: Vec<bool> = x(grid.share_x(Share::All)).into_iter().map(|(_, l)| l).collect();
        assert_eq!(hidden, [true, false, false, false, true]);
    }
}
