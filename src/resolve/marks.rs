//! Marks with norms.

use crate::axes::{Axes, SecondAxis};
use crate::data::Values;
use crate::error::Error;
use crate::mark::{Domain, Mappable, Mark};
use std::sync::Arc;

/// Which axes a mark is drawn against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Against {
    /// The first ones.
    First,
    /// The second x axis.
    SecondX,
    /// The second y axis.
    SecondY,
}

/// A mark with its norm.
#[derive(Debug)]
pub(crate) struct ResolvedMark {
    pub(crate) mark: Arc<dyn Mark>,
    pub(crate) mappable: Option<Mappable>,
    pub(crate) against: Against,
}

/// All marks of axes in paint order, those of twins last, with what they cover. `shared` are values
/// of all marks that are coloured alike.
pub(super) fn marks(
    axes: &Axes,
    shared: Option<&dyn Values>,
) -> Result<Vec<(ResolvedMark, Domain)>, Error> {
    let twin = |second: &'_ Option<SecondAxis>| match second {
        Some(SecondAxis::Twin(twin)) => twin.marks.clone(),
        _ => Vec::new(),
    };
    let all: Vec<_> = [
        (axes.marks.clone(), Against::First),
        (twin(&axes.second_x), Against::SecondX),
        (twin(&axes.second_y), Against::SecondY),
    ]
    .into_iter()
    .flat_map(|(marks, against)| marks.into_iter().map(move |mark| (mark, against)))
    .collect();
    // Before all else: what is wrong with data is said first.
    let domains = all.iter().map(|(mark, _)| mark.domain()).collect::<Result<Vec<_>, _>>()?;
    let resolved = |((mark, against), domain): ((Arc<dyn Mark>, _), _)| {
        let mappable = mark.mappable(shared)?;
        Ok((ResolvedMark { mark, mappable, against }, domain))
    };
    all.into_iter().zip(domains).map(resolved).collect()
}
