//! What most programs need: `use graticule::prelude::*;`.

pub use crate::axes::{Aspect, Axes, Inset, SecondaryAxis, Strip, TwinAxes};
pub use crate::color::{Color, Colormap};
pub use crate::data::Matrix;
pub use crate::figure::Figure;
pub use crate::guide::{Axis, Colorbar, Corner, Legend, Side};
pub use crate::mark::{CellLabels, CellShape, Heatmap, Outline, Triangle};
pub use crate::panels::{Letters, Panel, Panels, Scope, Share};
pub use crate::text::{Fit, Fonts, Text};
pub use crate::theme::Theme;
pub use crate::units::{cm, inches, mm, points};
