//! Values: texts, dates, periods, counts, figures.

mod case_token;
mod count;
mod figure;
mod identity;
mod literal;
mod period;
mod search_key;
mod span;
mod statements;
mod text;
mod vocabulary;
mod when;

/// A value as an error shows it: as written if it is one word of ASCII without nine digits in a row,
/// otherwise only its form.
pub(crate) fn told(written: &str) -> Box<str> {
    let mut runs = written.split(|c: char| c.is_ascii_alphabetic());
    let is_word = written.chars().all(|c| c.is_ascii_graphic());
    if is_word && runs.all(|run| run.chars().filter(char::is_ascii_digit).count() < 9) {
        return written.into();
    }
    let form = |c: char| match c {
        c if c.is_numeric() => '#',
        c if c.is_alphabetic() => 'x',
        ' '..='~' => c,
        _ => '·',
    };
    written.chars().map(form).collect()
}
