//! Khảo sát của Bệnh viện Hữu Nghị Việt Đức tại Bệnh viện ĐKKV Bắc Quang: a survey, and what it opens.
//!
//! `cargo run --example bac_quang_viet_duc` prints what the record says and what can be asked of it, in
//! Vietnamese, and then, marked as invented, how it may go on; with `-- --json` it prints the JSON of
//! the record as the article tells it, on one line and nothing else.

mod facts;
mod invented;
mod report;

use std::io::{self, Write as _};

fn main() -> facts::Result<()> {
    let survey = facts::survey()?;
    let mut out = io::stdout().lock();
    if std::env::args().any(|argument| argument == "--json") {
        writeln!(out, "{}", serde_json::to_string(&survey)?)?;
        return Ok(());
    }
    report::write(&mut out, &survey)
}
