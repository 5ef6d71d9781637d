//! Locators and formatters.

use crate::list::List;
use crate::number::{Count, Number, Width};
use crate::recipe;
use crate::words::Words;
use arbitrary::Arbitrary;
use graticule::tick;

recipe! {
    /// Nice ticks.
    #[derive(Arbitrary)]
    struct Auto => tick::AutoLocator = tick::AutoLocator::new() {
        with_integers(integers: bool);
        with_min_ticks(min_ticks: Count<{ usize::MAX }>);
        with_steps(steps: List<Number>);
        with_most(most: Count<{ usize::MAX }>);
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
    #[derive(Arbitrary)]
    struct Fixed => tick::FixedLocator = tick::FixedLocator::new(places: List<Number>) {
        with_minor(places: List<Number>);
    }
}

recipe! {
    /// So many ticks.
    enum Linear => tick::LinearLocator {
        New(count: Count<{ usize::MAX }>) => tick::LinearLocator::new;
    }
}

recipe! {
    /// Powers.
    #[derive(Arbitrary)]
    struct Log => tick::LogLocator = tick::LogLocator::new() {
        with_base(base: Width);
        with_subs(subs: List<Number>);
    }
}

recipe! {
    /// Powers on both sides of 0.
    #[derive(Arbitrary)]
    struct SymLog => tick::SymLogLocator = tick::SymLogLocator::new(threshold: Width) {
        with_base(base: Width);
    }
}

recipe! {
    /// Ticks of an asinh scale.
    enum Asinh => tick::AsinhLocator {
        New(linear_width: Width) => tick::AsinhLocator::new;
    }
}

recipe! {
    /// Ticks on both sides of a centre.
    enum TwoSlope => tick::TwoSlopeLocator {
        New(center: Number) => tick::TwoSlopeLocator::new;
    }
}

recipe! {
    /// Ticks of probabilities.
    enum Logit => tick::LogitLocator {
        New() => tick::LogitLocator::new;
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

recipe! {
    /// Given labels.
    enum Labels => tick::FixedFormatter {
        New(labels: List<Words>) => tick::FixedFormatter::new;
    }
}

recipe! {
    /// Shares of a whole.
    #[derive(Arbitrary)]
    struct Percent => tick::PercentFormatter = tick::PercentFormatter::new(whole: Number) {
        with_decimals(decimals: Count<{ usize::MAX }>);
        with_symbol(symbol: Words);
    }
}

recipe! {
    /// Numbers with prefixes of units.
    #[derive(Arbitrary)]
    struct Engineering => tick::EngineeringFormatter = tick::EngineeringFormatter::new() {
        with_unit(unit: Words);
        with_decimals(decimals: Count<{ usize::MAX }>);
        with_separator(separator: Words);
    }
}

recipe! {
    /// Powers of a base.
    #[derive(Arbitrary)]
    struct LogNames => tick::LogFormatter = tick::LogFormatter::new() {
        with_base(base: Width);
    }
}

recipe! {
    /// Probabilities.
    enum LogitNames => tick::LogitFormatter {
        New() => tick::LogitFormatter::new;
    }
}
