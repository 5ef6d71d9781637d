//! Reads the markup of [`Text::markup`].

use super::{Emphasis, Mistake, Script, Text, symbols};

pub(super) fn parse(markup: &str) -> Result<Text, Mistake> {
    let mut reader = Reader { markup, ..Reader::default() };
    while let Some(c) = reader.next() {
        reader.read(c)?;
    }
    reader.finish()
}

#[derive(Default)]
struct Reader<'a> {
    markup: &'a str,
    /// The byte that is read next.
    at: usize,
    text: Text,
    /// Where bold and italic began.
    bold: Option<usize>,
    italic: Option<usize>,
    /// Where a script in braces began, and the text before it.
    script: Option<(usize, Script, Text)>,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.markup.get(self.at..).unwrap_or_default()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.rest().chars().next()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn takes(&mut self, c: char) -> bool {
        let is_next = self.rest().starts_with(c);
        if is_next {
            self.at += c.len_utf8();
        }
        is_next
    }

    fn mistake<T>(at: usize, reason: &'static str) -> Result<T, Mistake> {
        Err(Mistake { at, reason })
    }

    /// Reads what begins with `c`.
    fn read(&mut self, c: char) -> Result<(), Mistake> {
        let start = self.at - c.len_utf8();
        match c {
            '*' if self.takes('*') => toggle(&mut self.bold, start),
            '*' => toggle(&mut self.italic, start),
            '^' => self.begin_script(start, Script::Super)?,
            '_' => self.begin_script(start, Script::Sub)?,
            '{' => {
                return Self::mistake(start, "only scripts have braces; write \\{ for the brace");
            }
            '}' => self.end_script(start)?,
            '\\' => {
                let symbol = self.escaped(start)?;
                self.push(symbol);
            }
            c => self.push(c),
        }
        Ok(())
    }

    fn push(&mut self, c: char) {
        self.push_as(c, Script::None);
    }

    fn push_as(&mut self, c: char, script: Script) {
        let (bold, italic) = (self.bold.is_some(), self.italic.is_some());
        self.text.push(c.encode_utf8(&mut [0; 4]), Emphasis { bold, italic, script });
    }

    fn end_script(&mut self, at: usize) -> Result<(), Mistake> {
        let Some((_, script, before)) = self.script.take() else {
            return Self::mistake(at, "there is no script to end; write \\} for the brace");
        };
        let inner = std::mem::take(&mut self.text);
        self.text = before.script(&inner, script);
        Ok(())
    }

    fn begin_script(&mut self, start: usize, script: Script) -> Result<(), Mistake> {
        const BRACES: &str = "put the script in braces, or a \\ before the mark itself";
        if self.script.is_some() {
            return Self::mistake(start, "a script can't hold another one");
        }
        match self.next() {
            Some('{') => {
                self.script = Some((start, script, std::mem::take(&mut self.text)));
            }
            Some('\\') => {
                let symbol = self.escaped(self.at - 1)?;
                self.push_as(symbol, script);
            }
            Some(c) if is_alone(c, self.rest()) => {
                self.push_as(if c == '-' { '−' } else { c }, script);
            }
            _ => return Self::mistake(start, BRACES),
        }
        Ok(())
    }

    /// What stands for the backslash that was read at `start` and what follows it.
    fn escaped(&mut self, start: usize) -> Result<char, Mistake> {
        if let Some((symbol, length)) = symbols::named(self.rest()) {
            self.at += length;
            return Ok(symbol);
        }
        match self.next() {
            Some(c @ ('*' | '_' | '^' | '{' | '}' | '\\')) => Ok(c),
            _ => Self::mistake(start, "no letter or sign is called so; write \\\\ for a backslash"),
        }
    }

    fn finish(self) -> Result<Text, Mistake> {
        if let Some((at, ..)) = self.script {
            return Self::mistake(at, "this script is not ended by \"}\"");
        }
        if let Some(at) = self.bold {
            return Self::mistake(at, "bold is not ended by \"**\"");
        }
        if let Some(at) = self.italic {
            return Self::mistake(at, "italic is not ended by \"*\"; write \\* for the sign");
        }
        Ok(self.text)
    }
}

/// Whether a character is a script without braces, before the rest of the markup: "10^12" is not meant
/// to be 10¹2, but "H_2O" and "Na^+" are as they should be.
fn is_alone(c: char, rest: &str) -> bool {
    let next = rest.chars().next();
    if c.is_alphanumeric() {
        !next
            .is_some_and(|next| next.is_alphanumeric() && next.is_alphabetic() == c.is_alphabetic())
    } else {
        matches!(c, '+' | '-' | '−') && !next.is_some_and(char::is_alphanumeric)
    }
}

fn toggle(open: &mut Option<usize>, at: usize) {
    *open = if open.is_some() { None } else { Some(at) };
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A text with its stretches marked.
    fn read(markup: &str) -> String {
        let text = parse(markup).unwrap();
        let mark = |(part, emphasis): (&str, Emphasis)| {
            let on = |on: bool, name: char| if on { Some(name) } else { None };
            let marks = [
                on(emphasis.bold, 'b'),
                on(emphasis.italic, 'i'),
                on(emphasis.script == Script::Super, '^'),
                on(emphasis.script == Script::Sub, '_'),
            ];
            let marks: String = marks.into_iter().flatten().collect();
            if marks.is_empty() { part.to_owned() } else { format!("[{marks} {part}]") }
        };
        text.part().stretches().map(mark).collect()
    }

    #[test]
    fn every_mark() {
        for (markup, expected) in [
            ("plain, 100 % (a/b)", "plain, 100 % (a/b)"),
            ("*Fagus* and **bold**", "[i Fagus] and [b bold]"),
            ("***both*** *i **bi***", "[bi both] [i i ][bi bi]"),
            ("CO_2 H_2O x_i m^2s", "CO[_ 2] H[_ 2]O x[_ i] m[^ 2]s"),
            ("Na^+, Cl^-", "Na[^ +], Cl[^ −]"),
            ("m^{-2} k_{cat} a_{long-term}", "m[^ −2] k[_ cat] a[_ long-term]"),
            ("x^{*a*}", "x[i^ a]"),
            ("*v_{max}*", "[i v][i_ max]"),
            ("\\alpha\\Omega \\mum x_\\beta", "αΩ μm x[_ β]"),
            ("3 \\times 10^{\\minus 3} \\pm 1 \\degreeC", "3 × 10[^ − 3] ± 1 °C"),
            ("\\*\\_\\^\\{\\}\\\\", "*_^{}\\"),
            ("a^{}b", "ab"),
            ("two\nlines", "two\nlines"),
        ] {
            assert_eq!(read(markup), expected, "{markup}");
        }
    }

    #[test]
    fn every_mistake() {
        for (markup, at, reason) in [
            ("a *b", 2, "italic is not ended"),
            ("a **b", 2, "bold is not ended"),
            ("é_{2", 2, "this script is not ended"),
            ("10^12", 2, "braces"),
            ("soil_temp", 4, "braces"),
            ("m^-2", 1, "braces"),
            ("m^", 1, "braces"),
            ("x_{a^2}", 4, "another one"),
            ("a}", 1, "no script to end"),
            ("{a}", 0, "only scripts"),
            ("a \\alhpa", 2, "no letter or sign"),
            ("a\\", 1, "no letter or sign"),
        ] {
            let mistake = parse(markup).unwrap_err();
            assert_eq!(mistake.at, at, "{markup}");
            assert!(mistake.reason.contains(reason), "{markup}: {}", mistake.reason);
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_read_or_not(markup in "[a-c1-3*_^{}\\\\é -]{0,20}") {
            match parse(&markup) {
                Ok(text) => prop_assert!(text.part().stretches().all(|(part, _)| !part.is_empty())),
                Err(mistake) => prop_assert!(markup.is_char_boundary(mistake.at)),
            }
        }

        #[test]
        fn escaped_characters_are_themselves(text in "\\PC{0,20}") {
            let escaped: String = text
                .chars()
                .map(|c| if "*_^{}\\".contains(c) { format!("\\{c}") } else { c.to_string() })
                .collect();
            prop_assert_eq!(parse(&escaped).unwrap(), text.as_str());
        }
    }
}
