//! Locator and formatters together, against matplotlib.

use super::date_format::trim_zeros;
use super::{AutoDateFormatter, ConciseDateFormatter, TimeLocator, UnixSeconds};
use crate::tick::{Formatter, Locator};
use jiff::civil::DateTime;
use serde_json::Value;

fn place(text: &Value) -> f64 {
    text.as_str().unwrap().parse::<DateTime>().unwrap().unix_seconds()
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

#[test]
fn ticks_and_labels_of_matplotlib() {
    for file in [
        include_str!("../goldens/ticks_dates.json"),
        include_str!("../goldens/ticks_dates_more.json"),
    ] {
        let goldens: Value = serde_json::from_str(file).unwrap();
        for row in goldens["ranges"].as_array().unwrap() {
            let ticks = TimeLocator::new().ticks(place(&row["start"]), place(&row["end"]), 20);
            let golden: Vec<f64> = row["ticks"].as_array().unwrap().iter().map(place).collect();
            assert_eq!(ticks, golden, "{row}");
            let concise = ConciseDateFormatter::new().format(&ticks);
            assert_eq!(concise.labels, texts(&row["concise"]), "{row}");
            assert_eq!(concise.offset, *row["concise_offset"].as_str().unwrap(), "{row}");
            // Where it has decimals, it has six, however many zeros.
            let mut golden: Vec<String> =
                texts(&row["auto"]).into_iter().map(str::to_owned).collect();
            trim_zeros(&mut golden);
            assert_eq!(AutoDateFormatter::new().format(&ticks).labels, golden, "{row}");
        }
    }
}
