//! What panels are called.

use super::arranged::Spot;
use crate::error::{PanelPlace, PanelStep};
use crate::panels::{Letters, Panel};
use std::collections::BTreeMap;

/// The places of the panels of a grid, which itself may be in a place. A panel that is alone in its
/// grid is told from none, and has the grid's place.
pub(super) fn places(
    spots: &[Spot<'_>],
    grid: Option<&PanelPlace>,
    letters: Option<Letters>,
) -> Vec<Option<PanelPlace>> {
    if spots.len() < 2 {
        return spots.iter().map(|_| grid.cloned()).collect();
    }
    let titles: Vec<Option<String>> = spots.iter().map(|spot| title(spot.panel)).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for title in titles.iter().flatten() {
        *counts.entry(title).or_default() += 1;
    }
    let is_unique = |title: &&String| counts.get(title.as_str()) == Some(&1);
    let step = |(index, (spot, title)): (usize, (&Spot<'_>, &Option<String>))| PanelStep::Panel {
        row: spot.rows.start,
        column: spot.columns.start,
        mosaic: spot.mosaic,
        letter: letters.map(|letters| letters.letter(index)),
        title: title.as_ref().filter(is_unique).cloned(),
    };
    let steps = spots.iter().zip(&titles).enumerate().map(step);
    steps.map(|step| Some(PanelPlace::within(grid, step))).collect()
}

fn title(panel: &Panel) -> Option<String> {
    let title = match panel {
        Panel::Axes(axes) => axes.title.as_ref().map(ToString::to_string),
        Panel::Scene(scene) => scene.title().map(str::to_owned),
        Panel::Panels(_) => None,
    };
    title.filter(|title| !title.trim().is_empty())
}
