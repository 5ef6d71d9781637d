//! The figure by each crate, as its documentation says it is drawn.

mod graticule;
mod kuva;
mod plotkit;
pub mod plotters;
mod rizzma;
mod ruviz;

use crate::peer::Peer;

/// Everyone, ourselves first.
pub fn all() -> Vec<Peer> {
    vec![
        graticule::PEER,
        graticule::NAMED,
        kuva::PEER,
        ruviz::PEER,
        rizzma::PEER,
        plotkit::PEER,
        plotters::PEER,
    ]
}
