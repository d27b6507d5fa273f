//! Biên bản ghi nhớ giữa UBND tỉnh Hà Tĩnh và Bệnh viện Bạch Mai: an agreement from first to last.
//!
//! `cargo run --example ha_tinh_bach_mai` prints what the record says and what can be asked of it, in
//! Vietnamese; with `-- --json` it prints the JSON of the record, on one line and nothing else.

mod facts;
mod report;

use std::io::{self, Write as _};

fn main() -> facts::Result<()> {
    let memorandum = facts::memorandum()?;
    let mut out = io::stdout().lock();
    if std::env::args().any(|argument| argument == "--json") {
        writeln!(out, "{}", serde_json::to_string(&memorandum)?)?;
        return Ok(());
    }
    report::write(&mut out, &memorandum)
}
