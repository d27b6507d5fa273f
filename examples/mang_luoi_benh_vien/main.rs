//! Mạng lưới bệnh viện Lục Sơn: a small network of cooperation papers over some years.
//!
//! **Invented, though true to life:** the hospitals, the places they are named after, the papers and
//! all numbers of papers, licences and facilities. Departments of Health are plainly public bodies, and
//! decided nothing of this. No person is named. Only the laws and code lists are real.
//!
//! `cargo run --example mang_luoi_benh_vien` prints what can be asked of the organisations, the code lists
//! and the papers, in Vietnamese; with `-- --json` it prints the JSON of the records, one on a line, and
//! nothing else.

mod facts;
mod report;

use std::io::{self, Write as _};

fn main() -> facts::Result<()> {
    let papers = facts::papers::all()?;
    let mut out = io::stdout().lock();
    if std::env::args().any(|argument| argument == "--json") {
        for record in papers.records() {
            writeln!(out, "{}", serde_json::to_string(record)?)?;
        }
        return Ok(());
    }
    report::write(&mut out, &papers)
}
