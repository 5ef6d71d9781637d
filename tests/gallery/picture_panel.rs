//! A finished picture as a panel
//!
//! A scene from elsewhere stands beside axes, as large as it is or as its panel has room for. The
//! figure has a title and a caption, and its panels have letters.

// Warns: panel a: to fit, the picture is drawn at 71.9 % of its size, its texts and lines with it

use graticule::panels::{Letters, Panel, Panels};
use graticule::prelude::*;
use graticule::scene::kurbo::{Circle, Line, Shape as _, Size};
use graticule::scene::{Fill, Group, Role, Scene, Shape, Stroke};

/// A drawing of a molecule.
fn molecule() -> Result<Scene, graticule::scene::Error> {
    let mut group = Group::new(Role::Group);
    let atoms = [(20.0, 50.0), (50.0, 30.0), (80.0, 50.0), (50.0, 72.0)];
    let bond = Stroke::new(Color::rgb(0x88, 0x88, 0x88), 3.0)?;
    for pair in [(0, 1), (1, 2), (1, 3)] {
        let line = Line::new(atoms[pair.0], atoms[pair.1]);
        group.push(Shape::new(line.to_path(0.1))?.with_stroke(bond.clone()));
    }
    for (index, atom) in atoms.into_iter().enumerate() {
        let fill = [0xd6_27_28_u32, 0x1f_77_b4, 0xd6_27_28, 0x2c_a0_2c][index].to_be_bytes();
        let fill = Fill::new(Color::rgb(fill[1], fill[2], fill[3]));
        group.push(Shape::new(Circle::new(atom, 9.0).to_path(0.01))?.with_fill(fill));
    }
    Scene::new(Size::new(100.0, 100.0), 160.0, group)
}

/// The figure.
pub fn figure() -> Figure {
    let atoms = ["O1", "N", "O2", "C"];
    let distances = [
        [0.0, 1.22, 2.18, 2.4],
        [1.22, 0.0, 1.22, 1.47],
        [2.18, 1.22, 0.0, 2.4],
        [2.4, 1.47, 2.4, 0.0],
    ];
    let map = Heatmap::new(distances)
        .names(atoms)
        .annotate(true)
        .colorbar(Colorbar::new().label("Distance").unit("Å"));
    let axes = Panel::from(Axes::new().aspect(Aspect::Equal).mark(map));
    // A drawing that fails would be a mistake in the numbers above.
    let panels = match molecule() {
        Ok(scene) => Panels::row([Panel::from(scene), axes]).widths([1.0, 1.4]),
        Err(_) => Panels::row([axes]),
    };
    Figure::new(inches(4.0), inches(2.6))
        .title("Nitromethane")
        .caption("Distances between atoms, in ångström.")
        .letters(Letters::lower())
        .panels(panels)
}
