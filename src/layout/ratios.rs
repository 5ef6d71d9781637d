//! Rows and columns whose panels have data rectangles of given shapes.

use super::grid::{Track, room};
use std::ops::{Add, Mul, Range, Sub};

/// A panel whose data rectangle is so many times as wide as high.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shaped {
    pub(crate) rows: Range<usize>,
    pub(crate) columns: Range<usize>,
    pub(crate) ratio: f64,
}

impl Shaped {
    /// Whether it is in one row and one column.
    pub(crate) fn is_single(&self) -> bool {
        self.rows.len() == 1 && self.columns.len() == 1
    }
}

/// The rows or the columns of a grid, and the least gap between two of them.
#[derive(Clone, Copy)]
pub(crate) struct Tracks<'a> {
    pub(crate) tracks: &'a [Track],
    pub(crate) gap: f64,
}

impl Tracks<'_> {
    fn weight(&self, index: usize) -> f64 {
        self.tracks.get(index).map_or(1.0, |track| track.weight)
    }

    /// How long each is by its weight alone, in a length from the first to the last of them.
    pub(crate) fn shares(&self, length: f64) -> Vec<f64> {
        let weights = self.tracks.iter().map(|track| track.weight);
        let unit = room(length, self.tracks, self.gap) / weights.clone().sum::<f64>();
        weights.map(|weight| unit * weight).collect()
    }

    /// What stands between some of them that follow each other.
    fn between(&self, range: &Range<usize>) -> f64 {
        self.tracks.get(range.clone()).map_or(0.0, |tracks| -room(0.0, tracks, self.gap))
    }
}

/// A length that grows with the scale of its group.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Length {
    per_scale: f64,
    constant: f64,
}

impl Length {
    fn at(self, scale: f64) -> f64 {
        self.per_scale * scale + self.constant
    }
}

impl Add for Length {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let per_scale = self.per_scale + other.per_scale;
        Self { per_scale, constant: self.constant + other.constant }
    }
}

impl Sub for Length {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + other * -1.0
    }
}

impl Mul<f64> for Length {
    type Output = Self;

    fn mul(self, factor: f64) -> Self {
        Self { per_scale: self.per_scale * factor, constant: self.constant * factor }
    }
}

/// The lengths of some rows, or of some columns, by number.
#[derive(Clone, Debug, Default, PartialEq)]
struct Lengths(Vec<(usize, Length)>);

impl Lengths {
    fn has(&self, index: usize) -> bool {
        self.0.iter().any(|(known, _)| *known == index)
    }

    fn has_any(&self, range: &Range<usize>) -> bool {
        range.clone().any(|index| self.has(index))
    }

    fn has_all(&self, range: &Range<usize>) -> bool {
        range.clone().all(|index| self.has(index))
    }

    fn open(&self, range: &Range<usize>) -> Vec<usize> {
        range.clone().filter(|index| !self.has(*index)).collect()
    }

    fn sum(&self, of: impl Fn(usize) -> bool) -> Length {
        let own = self.0.iter().filter(|(index, _)| of(*index));
        own.fold(Length::default(), |sum, (_, length)| sum + *length)
    }

    /// From the start of the first to the end of the last of some tracks, all known.
    fn whole(&self, range: &Range<usize>, tracks: Tracks<'_>) -> Length {
        let constant = tracks.between(range);
        self.sum(|index| range.contains(&index)) + Length { per_scale: 0.0, constant }
    }

    /// Gives tracks that are open a length: by weight, as those of the range that are known.
    fn fill(&mut self, range: &Range<usize>, tracks: Tracks<'_>) {
        let known = range.clone().filter(|index| self.has(*index));
        let weight: f64 = known.map(|index| tracks.weight(index)).sum();
        let unit = if weight > 0.0 {
            self.sum(|index| range.contains(&index)) * (1.0 / weight)
        } else {
            Length { per_scale: 1.0, constant: 0.0 }
        };
        let open = self.open(range).into_iter();
        self.0.extend(open.map(|index| (index, unit * tracks.weight(index))));
    }

    /// Gives tracks that are open, by weight, what the others and what is between them leave of a
    /// length; none where nothing is left however large that is.
    fn complete(&mut self, range: &Range<usize>, whole: Length, tracks: Tracks<'_>) -> Option<()> {
        let rest = whole - self.whole(range, tracks);
        let open = self.open(range);
        let weight: f64 = open.iter().map(|&index| tracks.weight(index)).sum();
        let share = |index| (index, rest * (tracks.weight(index) / weight));
        self.0.extend(open.into_iter().map(share));
        (rest.per_scale > 0.0).then_some(())
    }

    /// The scale at which they take as much as their shares.
    fn scale(&self, shares: &[f64]) -> f64 {
        let share: f64 = self.0.iter().filter_map(|(index, _)| shares.get(*index)).sum();
        let all = self.sum(|_| true);
        (share - all.constant) / all.per_scale
    }

    fn at(&self, scale: f64) -> impl Iterator<Item = (usize, f64)> {
        self.0.iter().map(move |(index, length)| (*index, length.at(scale)))
    }
}

/// Rows and columns whose lengths hang together: from a scale all of them follow.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Group {
    rows: Lengths,
    columns: Lengths,
}

/// Rows and columns, by number, with their lengths.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tied {
    pub(crate) rows: Vec<(usize, f64)>,
    pub(crate) columns: Vec<(usize, f64)>,
}

impl Group {
    /// The largest lengths that take no more than those of all rows and of all columns.
    pub(crate) fn largest(&self, rows: &[f64], columns: &[f64]) -> Tied {
        let scale = self.rows.scale(rows).min(self.columns.scale(columns));
        Tied { rows: self.rows.at(scale).collect(), columns: self.columns.at(scale).collect() }
    }

    fn meets(&self, panel: &Shaped) -> bool {
        self.rows.has_any(&panel.rows) || self.columns.has_any(&panel.columns)
    }

    /// Whether it follows from a panel how long the rows or the columns are that it adds.
    fn determines(&self, panel: &Shaped) -> bool {
        self.rows.has_all(&panel.rows) || self.columns.has_all(&panel.columns)
    }

    /// With the rows and columns of a panel; none where the panel contradicts it.
    fn with(&self, panel: &Shaped, rows: Tracks<'_>, columns: Tracks<'_>) -> Option<Self> {
        let mut all = self.clone();
        if !self.determines(panel) {
            if self.columns.has_any(&panel.columns) && !self.rows.has_any(&panel.rows) {
                all.columns.fill(&panel.columns, columns);
            } else {
                all.rows.fill(&panel.rows, rows);
            }
        }
        if !all.columns.has_all(&panel.columns) {
            let width = all.rows.whole(&panel.rows, rows) * panel.ratio;
            all.columns.complete(&panel.columns, width, columns)?;
        } else if !all.rows.has_all(&panel.rows) {
            let height = all.columns.whole(&panel.columns, columns) * (1.0 / panel.ratio);
            all.rows.complete(&panel.rows, height, rows)?;
        }
        Some(all)
    }
}

/// The groups of rows and columns that panels of given shapes tie together: a row is as high as all
/// its panels, a column as wide as all of its, and several of them with what stands between them as
/// high or as wide as a panel in all of them. Where panels contradict each other, as the second
/// panel of a column that has another shape in the same rows, those in one row and one column are
/// obeyed before the others, and those further up and left before these. What no shape decides
/// goes by weight.
pub(crate) fn groups(panels: &[Shaped], rows: Tracks<'_>, columns: Tracks<'_>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let (mut open, spanning): (Vec<&Shaped>, Vec<&Shaped>) =
        panels.iter().partition(|panel| panel.is_single());
    open.extend(spanning);
    while !open.is_empty() {
        let first = open.remove(0);
        let mut group = Group::default().with(first, rows, columns).unwrap_or_default();
        // Each step takes a panel off the list.
        while let Some(at) = next(&open, &group) {
            let panel = open.remove(at);
            group = group.with(panel, rows, columns).unwrap_or(group);
        }
        groups.push(group);
    }
    groups
}

/// The number of the panel that is added next to a group.
fn next(open: &[&Shaped], group: &Group) -> Option<usize> {
    let determined = |panel: &&Shaped| group.meets(panel) && group.determines(panel);
    let first = open.iter().position(determined);
    first.or_else(|| open.iter().position(|panel| group.meets(panel)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaped(rows: Range<usize>, columns: Range<usize>, ratio: f64) -> Shaped {
        Shaped { rows, columns, ratio }
    }

    fn single(row: usize, column: usize, ratio: f64) -> Shaped {
        shaped(row..row + 1, column..column + 1, ratio)
    }

    /// The groups of a grid with ten points between its rows and five between its columns, with the
    /// weights of its rows.
    fn of(panels: &[Shaped], weights: &[f64]) -> Vec<Group> {
        let track = |&weight: &f64| Track { weight, ..Track::default() };
        let rows: Vec<Track> = weights.iter().map(track).collect();
        let columns: Vec<Track> = [1.0; 3].iter().map(track).collect();
        let rows = Tracks { tracks: &rows, gap: 10.0 };
        groups(panels, rows, Tracks { tracks: &columns, gap: 5.0 })
    }

    fn largest(panels: &[Shaped], rows: &[f64], columns: &[f64]) -> Tied {
        let [group] = &of(panels, &vec![1.0; rows.len()])[..] else { panic!() };
        group.largest(rows, columns)
    }

    fn lengths(lengths: &[(usize, f64)], of: &[f64]) {
        let mut lengths = lengths.to_vec();
        lengths.sort_by_key(|(index, _)| *index);
        assert_eq!(lengths.len(), of.len(), "{lengths:?}");
        for ((_, length), of) in lengths.iter().zip(of) {
            assert!((length - of).abs() < 1e-9, "{lengths:?} {of}");
        }
    }

    #[test]
    fn a_row_of_shapes_has_one_height() {
        let panels = [single(0, 0, 1.0), single(0, 2, 2.0)];
        let tied = largest(&panels, &[100.0], &[80.0, 50.0, 80.0]);
        lengths(&tied.rows, &[160.0 / 3.0]);
        assert_eq!(tied.columns.iter().map(|(index, _)| *index).collect::<Vec<_>>(), [0, 2]);
        lengths(&tied.columns, &[160.0 / 3.0, 320.0 / 3.0]);
        lengths(&largest(&panels, &[10.0], &[80.0, 50.0, 80.0]).rows, &[10.0]);
    }

    #[test]
    fn what_does_not_meet_is_apart() {
        let found = of(&[single(0, 0, 1.0), single(1, 1, 2.0)], &[1.0, 3.0]);
        assert_eq!(found.len(), 2);
        let tied = found[1].largest(&[1.0, 3.0], &[9.0, 9.0, 9.0]);
        assert_eq!(tied, Tied { rows: vec![(1, 3.0)], columns: vec![(1, 6.0)] });
    }

    #[test]
    fn contradictions_end() {
        let panels = [single(0, 0, 1.0), single(0, 1, 2.0), single(1, 0, 1.0), single(1, 1, 5.0)];
        let tied = largest(&panels, &[10.0, 10.0], &[20.0, 20.0]);
        assert_eq!((tied.rows.len(), tied.columns.len()), (2, 2));
        // Nothing would be left for the second column.
        let panels = [single(0, 0, 9.0), single(1, 0, 1.0), shaped(1..2, 0..2, 0.5)];
        assert_eq!(largest(&panels, &[90.0, 90.0], &[90.0, 90.0]).columns.len(), 1);
    }

    #[test]
    fn a_panel_in_several_rows_is_as_high_as_these_with_what_is_between_them() {
        let panel = [shaped(0..2, 0..1, 2.0)];
        let low = largest(&panel, &[20.0, 20.0], &[500.0, 500.0]);
        lengths(&low.rows, &[20.0, 20.0]);
        lengths(&low.columns, &[100.0]);
        let narrow = largest(&panel, &[200.0, 200.0], &[90.0, 90.0]);
        lengths(&narrow.rows, &[17.5, 17.5]);
        lengths(&narrow.columns, &[90.0]);
    }

    #[test]
    fn panels_in_one_row_are_obeyed_with_one_in_several() {
        let panels = [shaped(0..2, 0..1, 1.0), single(0, 1, 1.0), single(1, 1, 1.0)];
        let tied = largest(&panels, &[1e9, 1e9], &[80.0, 80.0]);
        lengths(&tied.rows, &[50.0, 50.0]);
        lengths(&tied.columns, &[110.0, 50.0]);
    }

    #[test]
    fn what_no_shape_decides_goes_by_weight() {
        let panels = [single(0, 1, 1.0), shaped(0..2, 0..1, 1.0)];
        let [group] = &of(&panels, &[1.0, 3.0])[..] else { panic!() };
        let tied = group.largest(&[20.0, 60.0], &[500.0, 500.0]);
        lengths(&tied.rows, &[20.0, 60.0]);
        lengths(&tied.columns, &[90.0, 20.0]);
    }
}
