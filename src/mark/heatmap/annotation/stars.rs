use crate::data::Matrix;
use crate::error::Error;

/// Stars of significance.
#[derive(Clone, Debug)]
pub(super) struct Stars {
    /// None as long as only levels are given.
    pub(super) p_values: Option<Matrix>,
    pub(super) levels: Vec<f64>,
}

impl Stars {
    /// The levels that most journals use.
    pub(super) const LEVELS: [f64; 3] = [0.05, 0.01, 0.001];

    /// Whether they fit a matrix, and all are probabilities.
    pub(super) fn check(&self, matrix: &Matrix) -> Result<(), Error> {
        if let Some(&value) = self.levels.iter().find(|level| !is_probability(**level)) {
            return Err(Error::Probability { what: "a level of significance".into(), value });
        }
        let Some(p_values) = &self.p_values else { return Ok(()) };
        matrix.check_beside("cells' p-values", p_values)?;
        let wrong = p_values.iter().position(|p| !p.is_nan() && !is_probability(p));
        wrong.map_or(Ok(()), |index| {
            let (row, column) = (index / p_values.columns(), index % p_values.columns());
            Err(Error::Probability {
                what: format!("the p-value in row {row}, column {column}"),
                value: p_values.get(row, column),
            })
        })
    }

    /// How many stars a cell has.
    pub(super) fn count(&self, row: usize, column: usize) -> usize {
        let Some(p_values) = &self.p_values else { return 0 };
        let p = p_values.get(row, column);
        self.levels.iter().filter(|level| p < **level).count()
    }
}

fn is_probability(value: f64) -> bool {
    (0.0..=1.0).contains(&value)
}
