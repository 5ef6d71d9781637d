//! Axes, colorbars and legends.

use crate::list::List;
use crate::number::{Degrees, Nth, Number, Ratio, Width};
use crate::paint::{Brush, Paint};
use crate::path::Path;
use crate::recipe;
use crate::ticks;
use crate::words::{Format, Words};
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::{guide, text, units};

recipe! {
    /// An axis.
    #[derive(Arbitrary)]
    struct Axis => guide::Axis = std::convert::identity(axis: Named) {
        ticks(values: List<Number>);
        label(label: Words);
        unit(unit: Words);
        format(format: Format);
        minor_ticks(minor_ticks: bool);
        side(side: Edge);
        rotation(degrees: Degrees);
        label_rotation(degrees: Degrees);
        every(n: Nth);
        fit(fit: Fit);
        visible(visible: bool);
    }
}

impl Axis {
    /// An axis, mostly on a side that it can stand on.
    pub fn on(u: &mut Unstructured<'_>, sides: [Edge; 2]) -> Arbitrated<Option<(Self,)>> {
        let Some((mut axis,)) = Option::<(Self,)>::arbitrary(u)? else { return Ok(None) };
        // Ticks by hand would hide those of a locator, which says more.
        if u8::arbitrary(u)? % 4 != 3 {
            axis.ticks = None;
        }
        if axis.side.is_some() && u8::arbitrary(u)? % 32 != 31 {
            axis.side = Some((u.choose(&sides)?.clone(),));
        }
        Ok(Some((axis,)))
    }
}

recipe! {
    /// An axis with a formatter, or without.
    enum Named => guide::Axis {
        Plain(axis: Located) => std::convert::identity;
        Percent(axis: Located, formatter: ticks::Percent) => guide::Axis::formatter;
        Engineering(axis: Located, formatter: ticks::Engineering) => guide::Axis::formatter;
        Fixed(axis: Located, formatter: ticks::Labels) => guide::Axis::formatter;
        Scalar(axis: Located, formatter: ticks::Scalar) => guide::Axis::formatter;
    }
}

recipe! {
    /// An axis with a locator, or without.
    enum Located => guide::Axis {
        Plain() => guide::Axis::new;
        Also() => guide::Axis::new;
        Auto(axis: NewAxis, locator: ticks::Auto) => guide::Axis::locator;
        Multiple(axis: NewAxis, locator: ticks::Multiple) => guide::Axis::locator;
        Fixed(axis: NewAxis, locator: ticks::Fixed) => guide::Axis::locator;
        Linear(axis: NewAxis, locator: ticks::Linear) => guide::Axis::locator;
        Log(axis: NewAxis, locator: ticks::Log) => guide::Axis::locator;
    }
}

recipe! {
    /// An axis as it comes.
    enum NewAxis => guide::Axis {
        New() => guide::Axis::new;
    }
}

recipe! {
    /// The steps that may be taken to make texts fit.
    #[derive(Arbitrary)]
    struct Fit => text::Fit = text::Fit::new() {
        wrap(wrap: bool);
        rotate(rotate: bool);
        shrink(shrink: bool);
        elide(elide: bool);
        thin(thin: bool);
    }
}

recipe! {
    /// A colorbar.
    #[derive(Arbitrary)]
    struct Colorbar => guide::Colorbar = std::convert::identity(colorbar: LocatedBar) {
        label(label: Words);
        unit(unit: Words);
        label_place(place: LabelPlace);
        label_rotation(degrees: Degrees);
        side(side: Edge);
        inside(corner: Corner);
        inside_emptiest();
        length_share(share: Ratio);
        length(length: Span);
        align(align: Align);
        thickness(thickness: Span);
        format(format: Format);
        minor_ticks(minor_ticks: bool);
        rotation(degrees: Degrees);
        every(n: Nth);
        fit(fit: Fit);
        extend(extend: Extend);
        extend_shape(shape: ExtendShape);
        spacing(spacing: Spacing);
        missing();
        missing_label(label: Words);
        inverted(inverted: bool);
    }
}

recipe! {
    /// A colorbar with a locator or a formatter, or without.
    enum LocatedBar => guide::Colorbar {
        Plain() => guide::Colorbar::new;
        Also() => guide::Colorbar::new;
        Auto(bar: NewBar, locator: ticks::Auto) => guide::Colorbar::locator;
        Linear(bar: NewBar, locator: ticks::Linear) => guide::Colorbar::locator;
        SymLog(bar: NewBar, locator: ticks::SymLog) => guide::Colorbar::locator;
        Ticks(bar: NewBar, values: List<Number>) => guide::Colorbar::ticks;
        Percent(bar: NewBar, formatter: ticks::Percent) => guide::Colorbar::formatter;
        Engineering(bar: NewBar, formatter: ticks::Engineering) => guide::Colorbar::formatter;
        Fixed(bar: NewBar, formatter: ticks::Labels) => guide::Colorbar::formatter;
    }
}

recipe! {
    /// A colorbar as it comes.
    enum NewBar => guide::Colorbar {
        New() => guide::Colorbar::new;
    }
}

recipe! {
    /// A length.
    enum Span => units::Length {
        Points(value: Width) => units::points;
        Millimetres(value: Width) => units::mm;
        Centimetres(value: Width) => units::cm;
    }
}

recipe! {
    /// A side of a rectangle.
    enum Edge => guide::Side {
        Right => guide::Side::Right;
        Left => guide::Side::Left;
        Top => guide::Side::Top;
        Bottom => guide::Side::Bottom;
    }
}

recipe! {
    /// A corner inside the axes.
    enum Corner => guide::Corner {
        TopLeft => guide::Corner::TopLeft;
        TopRight => guide::Corner::TopRight;
        BottomLeft => guide::Corner::BottomLeft;
        BottomRight => guide::Corner::BottomRight;
    }
}

recipe! {
    /// Where a short colorbar is.
    enum Align => guide::Align {
        Start => guide::Align::Start;
        Center => guide::Align::Center;
        End => guide::Align::End;
    }
}

recipe! {
    /// Where a colorbar's label is.
    enum LabelPlace => guide::LabelPlace {
        Along => guide::LabelPlace::Along;
        Above => guide::LabelPlace::Above;
        Below => guide::LabelPlace::Below;
    }
}

recipe! {
    /// Which ends of a colorbar show what lies beyond.
    enum Extend => guide::Extend {
        Auto => guide::Extend::Auto;
        Neither => guide::Extend::Neither;
        Min => guide::Extend::Min;
        Max => guide::Extend::Max;
        Both => guide::Extend::Both;
    }
}

recipe! {
    /// How these ends look.
    enum ExtendShape => guide::ExtendShape {
        Triangle => guide::ExtendShape::Triangle;
        Rectangle => guide::ExtendShape::Rectangle;
    }
}

recipe! {
    /// How long flat parts are.
    enum Spacing => guide::Spacing {
        Even => guide::Spacing::Even;
        Proportional => guide::Spacing::Proportional;
    }
}

recipe! {
    /// A legend.
    #[derive(Arbitrary)]
    struct Legend => guide::Legend = guide::Legend::new() {
        title(title: Words);
        side(side: Edge);
        inside(corner: Corner);
        inside_emptiest();
        columns(columns: Nth);
        entries(entries: List<Entry>);
    }
}

recipe! {
    /// One line of a legend.
    enum Entry => guide::LegendEntry {
        New(symbol: Symbol, label: Words) => guide::LegendEntry::new;
    }
}

recipe! {
    /// What is drawn before a legend's label.
    enum Symbol => guide::Symbol {
        Swatch(swatch: Swatch) => std::convert::identity;
        Shape(shape: Shape) => std::convert::identity;
    }
}

recipe! {
    /// A filled box.
    literal Swatch => guide::Symbol = guide::Symbol::Swatch { fill: Paint, overlay: Option<Brush> }
}

recipe! {
    /// A shape.
    literal Shape => guide::Symbol
        = guide::Symbol::Shape { path: Path, size: SymbolSize, fill: Paint }
}

recipe! {
    /// How large a shape is.
    enum SymbolSize => guide::SymbolSize {
        Points(size: Width) => guide::SymbolSize::Points;
        Cell(share: Ratio) => guide::SymbolSize::Cell;
    }
}
