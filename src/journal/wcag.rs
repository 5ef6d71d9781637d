//! What every reader needs, whatever the journal says: the Web Content Accessibility Guidelines.

use super::{Demand, Source};

const fn section(url: &'static str) -> Source {
    Source { url, date: Some("2024-12-12") }
}

/// The contrast of text: success criterion 1.4.3.
pub(super) const CONTRAST: Demand<f64> =
    Demand::should(4.5, section("https://www.w3.org/TR/WCAG22/#contrast-minimum"));

/// A description for those who can't see the picture: success criterion 1.1.1.
pub(super) const DESCRIPTION: Demand =
    Demand::should((), section("https://www.w3.org/TR/WCAG22/#non-text-content"));

/// The language of the texts, for screen readers: success criterion 3.1.1.
pub(super) const LANGUAGE: Demand =
    Demand::should((), section("https://www.w3.org/TR/WCAG22/#language-of-page"));
