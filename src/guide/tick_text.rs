use crate::text::Text;
use std::fmt;
use std::sync::Arc;

/// How tick labels become texts.
#[derive(Clone)]
pub(crate) struct TickText(Arc<dyn Fn(&str) -> Text + Send + Sync>);

impl TickText {
    pub(super) fn new(set: impl Fn(&str) -> Text + Send + Sync + 'static) -> Self {
        Self(Arc::new(set))
    }

    /// The text of a label.
    pub(crate) fn of(&self, label: &str) -> Text {
        (self.0)(label)
    }
}

impl fmt::Debug for TickText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TickText").finish_non_exhaustive()
    }
}
