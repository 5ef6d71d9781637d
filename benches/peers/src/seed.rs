//! What is drawn: open support tickets of four teams on five days.

pub const TITLE: &str = "Open support tickets by team";
pub const X_LABEL: &str = "Day";
pub const Y_LABEL: &str = "Team";
pub const BAR_LABEL: &str = "Open tickets";
pub const ROWS: [&str; 4] = ["Platform", "Security", "Billing", "Support"];
pub const COLUMNS: [&str; 5] = ["Mon", "Tue", "Wed", "Thu", "Fri"];
pub const VALUES: [[i32; 5]; 4] =
    [[42, 35, 29, 21, 18], [55, 48, 40, 32, 24], [38, 44, 51, 46, 39], [26, 31, 37, 43, 49]];
pub const LIMITS: (f64, f64) = (15.0, 60.0);

/// Inches, pixels an inch, and their product.
pub const INCHES: (f64, f64) = (6.6, 4.2);
pub const DPI: f64 = 160.0;
pub const PIXELS: (u32, u32) = (1056, 672);

/// The values as most crates take them.
pub fn rows() -> Vec<Vec<f64>> {
    VALUES.iter().map(|row| row.iter().copied().map(f64::from).collect()).collect()
}

pub fn names(names: &[&str]) -> Vec<String> {
    names.iter().copied().map(str::to_owned).collect()
}

/// Where a value stands between the limits.
pub fn part(value: i32) -> f64 {
    (f64::from(value) - LIMITS.0) / (LIMITS.1 - LIMITS.0)
}

/// Whether numbers on this cell should be dark, for crates that don't choose themselves.
pub fn is_light(value: i32) -> bool {
    part(value) > 0.6
}
