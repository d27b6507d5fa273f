//! Papers as they are printed, in `tests/golden/paper`. To write them anew:
//! `BLESS=1 cargo test --all-features --test paper`.

use lienvien::paper::Paper;
use std::path::Path;
use std::{env, fs};

/// The paper prints as the two files of this name say.
pub(crate) fn prints_as(name: &str, paper: &Paper) {
    compare(&format!("{name}.txt"), &paper.to_string());
    compare(&format!("{name}.md"), &paper.markdown().to_string());
}

fn compare(file: &str, printed: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/paper");
    let path = folder.join(file);
    if env::var_os("BLESS").is_some() {
        fs::create_dir_all(&folder).unwrap();
        fs::write(&path, printed).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let expected = expected.replace("\r\n", "\n");
    for (line, (now, due)) in (1..).zip(printed.lines().zip(expected.lines())) {
        assert_eq!(now, due, "{file}, line {line}: BLESS=1 writes it anew");
    }
    let (now, due) = (printed.lines().count(), expected.lines().count());
    assert_eq!(now, due, "{file} has other lines: BLESS=1 writes it anew");
}

/// Every text of the lines stands in the paper, whatever is wrapped, escaped or written in capitals; save those
/// that begin with one of these words.
pub(crate) fn says_all(paper: &Paper, lines: &serde_json::Value, save: &[&str]) {
    let said = squeezed(&paper.markdown().to_string());
    let mut texts = Vec::new();
    collect(lines, &mut texts);
    assert!(texts.len() > 20);
    for text in texts {
        let is_left_out = save.iter().any(|words| text.starts_with(words));
        assert_eq!(said.contains(&squeezed(text)), !is_left_out, "{text}");
    }
}

/// The texts of more than one word.
fn collect<'a>(value: &'a serde_json::Value, texts: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::String(text) if text.contains(' ') => texts.push(text),
        serde_json::Value::Array(items) => items.iter().for_each(|it| collect(it, texts)),
        serde_json::Value::Object(fields) => fields.values().for_each(|it| collect(it, texts)),
        _ => {}
    }
}

fn squeezed(text: &str) -> String {
    let letters = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '\\');
    letters.flat_map(char::to_lowercase).collect()
}
