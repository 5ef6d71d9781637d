//! Lists, pairs and things that may be absent.

use crate::recipe::Recipe;
use arbitrary::Arbitrary;
use graticule::Error;

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
