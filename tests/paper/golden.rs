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
