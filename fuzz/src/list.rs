//! Lists, pairs and things that may be absent.

use crate::number::Number;
use crate::recipe::Recipe;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::Error;
use std::ops::Range;

/// A `Vec`.
#[derive(Clone, Arbitrary)]
pub struct List<T>(pub Vec<T>);

impl<T: Recipe> Recipe for List<T> {
    type Made = Vec<T::Made>;

    fn make(&self) -> Result<Self::Made, Error> {
        self.0.iter().map(T::make).collect()
    }

    fn code(&self) -> String {
        if self.0.is_empty() {
            return format!("{}::new()", Self::type_name().replacen("Vec<", "Vec::<", 1));
        }
        let items: Vec<String> = self.0.iter().map(T::code).collect();
        format!("vec![{}]", items.join(", "))
    }

    fn type_name() -> String {
        format!("Vec<{}>", T::type_name())
    }
}

/// Numbers, mostly in order and none of them twice.
#[derive(Clone)]
pub struct Increasing(pub List<Number>);

impl<'a> Arbitrary<'a> for Increasing {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let any = u8::arbitrary(u)? % 32 == 31;
        let mut numbers = List::<Number>::arbitrary(u)?;
        if !any {
            numbers.0.retain(|number| number.0.is_finite());
            numbers.0.sort_by(|a, b| a.0.total_cmp(&b.0));
            numbers.0.dedup_by(|a, b| a.0 == b.0);
        }
        Ok(Self(numbers))
    }
}

impl Recipe for Increasing {
    type Made = Vec<f64>;

    fn make(&self) -> Result<Self::Made, Error> {
        self.0.make()
    }

    fn code(&self) -> String {
        self.0.code()
    }
}

impl<T: Recipe> Recipe for Option<T> {
    type Made = Option<T::Made>;

    fn make(&self) -> Result<Self::Made, Error> {
        self.as_ref().map(T::make).transpose()
    }

    fn code(&self) -> String {
        self.as_ref().map_or_else(|| "None".to_owned(), |item| format!("Some({})", item.code()))
    }
}

impl<A: Recipe, B: Recipe> Recipe for (A, B) {
    type Made = (A::Made, B::Made);

    fn make(&self) -> Result<Self::Made, Error> {
        Ok((self.0.make()?, self.1.make()?))
    }

    fn code(&self) -> String {
        format!("({}, {})", self.0.code(), self.1.code())
    }
}

/// From one to before another.
#[derive(Clone, Arbitrary)]
pub struct Between<T>(pub T, pub T);

impl<T: Recipe> Recipe for Between<T> {
    type Made = Range<T::Made>;

    fn make(&self) -> Result<Self::Made, Error> {
        Ok(self.0.make()?..self.1.make()?)
    }

    fn code(&self) -> String {
        format!("{}..{}", self.0.code(), self.1.code())
    }
}
