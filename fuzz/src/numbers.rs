//! Norms, locators, formatters and formats.

use crate::check;
use crate::list::List;
use crate::number::{Count, Number};
use crate::recipe;
use crate::recipe::Recipe;
use crate::words::Words;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::{Error, norm, scale, tick};

recipe! {
    /// What the target `norms_ticks` does.
    enum NumberCase => () {
        Norm([&] norm: Norm, range: Option<(Number, Number)>, values: List<Number>) => check::norm;
        Axis(low: Number, high: Number, room: Room) => check::axis;
        Scale([&] scale: Categories, values: List<Number>) => check::scale;
        Auto([&] locator: Auto, low: Number, high: Number, room: Room) => check::auto_locator;
        Multiple([&] locator: Multiple, low: Number, high: Number, room: Room) => check::locator;
        Index([&] locator: Index, low: Number, high: Number, room: Room) => check::index_locator;
        Fixed([&] locator: Fixed, low: Number, high: Number, room: Room) => check::locator;
        Scalar([&] formatter: Scalar, ticks: List<Number>) => check::formatter;
        Names([&] formatter: Names, ticks: List<Number>) => check::formatter;
        Parse([&] spec: Spec, value: Number, integer: i128) => check::format;
        Decimals(decimals: Count<{ usize::MAX }>, value: Number) => check::decimals;
    }
}

/// The room for ticks.
type Room = Count<{ usize::MAX }>;

recipe! {
    /// A norm.
    #[derive(Arbitrary)]
    struct Norm => norm::LinearNorm = norm::LinearNorm::new() {
        limits(low: Number, high: Number);
    }
}

recipe! {
    /// Names side by side.
    enum Categories => scale::CategoryScale {
        New(names: NameList) => scale::CategoryScale::new;
    }
}

recipe! {
    /// Shared names.
    enum NameList => std::sync::Arc<[String]> {
        List(names: List<Words>) => std::iter::FromIterator::from_iter;
    }
}

recipe! {
    /// Nice ticks.
    #[derive(Arbitrary)]
    struct Auto => tick::AutoLocator = tick::AutoLocator::new() {
        with_integers(integers: bool);
        with_min_ticks(min_ticks: Count<{ usize::MAX }>);
        with_steps(steps: List<Number>);
    }
}

recipe! {
    /// Multiples.
    #[derive(Arbitrary)]
    struct Multiple => tick::MultipleLocator = tick::MultipleLocator::new(base: Number) {
        with_offset(offset: Number);
    }
}

recipe! {
    /// A tick a category.
    enum Index => tick::IndexLocator {
        New(count: Count<{ usize::MAX }>) => tick::IndexLocator::new;
    }
}

recipe! {
    /// Given ticks.
    enum Fixed => tick::FixedLocator {
        New(places: List<Number>) => tick::FixedLocator::new;
    }
}

recipe! {
    /// Numbers that share a precision.
    #[derive(Arbitrary)]
    struct Scalar => tick::ScalarFormatter = tick::ScalarFormatter::new() {
        with_offset(offset: bool);
        with_scientific(scientific: bool);
        with_power_limits(low: i32, high: i32);
    }
}

recipe! {
    /// Names of categories.
    enum Names => tick::IndexFormatter {
        New(names: List<Words>) => tick::IndexFormatter::new;
    }
}

/// A format: put together from characters that mean something, or any string.
#[derive(Clone)]
pub struct Spec(Words);

/// What formats are made of.
const PARTS: &[u8] = b"<>^= +-z#0123456789,_.deEfFgG%*";

impl<'a> Arbitrary<'a> for Spec {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        if u8::arbitrary(u)? == 255 {
            return u.arbitrary().map(Self);
        }
        let mut spec = String::new();
        for _ in 0..u.arbitrary_len::<u8>()?.min(12) {
            spec.push(char::from(*u.choose(PARTS)?));
        }
        Ok(Self(Words(spec)))
    }
}

impl Recipe for Spec {
    type Made = String;

    fn make(&self) -> Result<String, Error> {
        self.0.make()
    }

    fn code(&self) -> String {
        self.0.code()
    }
}
