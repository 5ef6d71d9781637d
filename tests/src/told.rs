use graticule::{Rendered, Warning};

/// What a figure warns of, wherever it is on the page.
#[must_use]
pub fn told(rendered: &Rendered) -> Vec<Warning> {
    rendered.warnings().iter().map(|told| told.warning.clone()).collect()
}
