use super::{Formatter, TickLabels};
use std::fmt;
use std::sync::Arc;

/// Every tick as a function has it.
///
/// ```
/// use graticule::tick::{Formatter, FunctionFormatter};
///
/// let celsius = FunctionFormatter::new(|kelvin| format!("{:.0} °C", kelvin - 273.15));
/// assert_eq!(celsius.format(&[273.15, 300.0]).labels, ["0 °C", "27 °C"]);
/// ```
#[derive(Clone)]
pub struct FunctionFormatter {
    function: Arc<dyn Fn(f64) -> String + Send + Sync>,
}

impl FunctionFormatter {
    /// A function from the place of a tick to its label, which is never parsed as markup.
    #[must_use]
    pub fn new(function: impl Fn(f64) -> String + Send + Sync + 'static) -> Self {
        Self { function: Arc::new(function) }
    }
}

impl fmt::Debug for FunctionFormatter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FunctionFormatter").finish_non_exhaustive()
    }
}

impl Formatter for FunctionFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let labels = ticks.iter().map(|tick| (self.function)(*tick)).collect();
        TickLabels { labels, offset: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_label_a_tick() {
        let unit = "m".to_owned();
        let formatter = FunctionFormatter::new(move |tick| format!("{tick} {unit}"));
        assert_eq!(formatter.clone().format(&[1.0, 2.5]).labels, ["1 m", "2.5 m"]);
        assert_eq!(format!("{formatter:?}"), "FunctionFormatter { .. }");
    }
}
