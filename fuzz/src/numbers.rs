//! Norms, locators, formatters and formats.

use crate::check;
use crate::list::List;
use crate::norms::Norm;
use crate::number::{Count, Number};
use crate::recipe;
use crate::recipe::Recipe;
use crate::ticks;
use crate::words::Words;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::{Error, scale};

recipe! {
    /// What the target `norms_ticks` does.
    enum NumberCase => () {
        Norm([&] norm: Norm, range: Option<(Number, Number)>, values: List<Number>) => check::norm;
        Axis(low: Number, high: Number, room: Room) => check::axis;
        Scale([&] scale: Categories, values: List<Number>) => check::scale;
        Auto([&] locator: ticks::Auto, low: Number, high: Number, room: Room) => check::auto_locator;
        Multiple([&] locator: ticks::Multiple, low: Number, high: Number, room: Room) => check::locator;
        Index([&] locator: ticks::Index, low: Number, high: Number, room: Room) => check::index_locator;
        Fixed([&] locator: ticks::Fixed, low: Number, high: Number, room: Room) => check::locator;
        Linear([&] locator: ticks::Linear, low: Number, high: Number, room: Room) => check::locator;
        Log([&] locator: ticks::Log, low: Number, high: Number, room: Room) => check::locator;
        SymLog([&] locator: ticks::SymLog, low: Number, high: Number, room: Room) => check::locator;
        Asinh([&] locator: ticks::Asinh, low: Number, high: Number, room: Room) => check::locator;
        TwoSlope([&] locator: ticks::TwoSlope, low: Number, high: Number, room: Room)
            => check::locator;
        Logit([&] locator: ticks::Logit, low: Number, high: Number, room: Room) => check::locator;
        Scalar([&] formatter: ticks::Scalar, ticks: List<Number>) => check::formatter;
        Names([&] formatter: ticks::Names, ticks: List<Number>) => check::formatter;
        Labels([&] formatter: ticks::Labels, ticks: List<Number>) => check::formatter;
        Percent([&] formatter: ticks::Percent, ticks: List<Number>) => check::formatter;
        Engineering([&] formatter: ticks::Engineering, ticks: List<Number>) => check::formatter;
        LogNames([&] formatter: ticks::LogNames, ticks: List<Number>) => check::formatter;
        LogitNames([&] formatter: ticks::LogitNames, ticks: List<Number>) => check::formatter;
        Parse([&] spec: Spec, value: Number, integer: i128) => check::format;
        Decimals(decimals: Count<{ usize::MAX }>, value: Number) => check::decimals;
    }
}

/// The room for ticks.
type Room = Count<{ usize::MAX }>;

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
