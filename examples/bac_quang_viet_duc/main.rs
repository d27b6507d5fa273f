//! Khảo sát của Bệnh viện Hữu Nghị Việt Đức tại Bệnh viện ĐKKV Bắc Quang: a survey, and what it opens.
//!
//! `cargo run --example bac_quang_viet_duc` prints what the record says and what can be asked of it, in
//! Vietnamese, and then, marked as invented, how it may go on; with `-- --json` it prints the JSON of
//! the records, one a line and nothing else. There too a note marks what is invented.

mod facts;
mod invented;
mod json;
mod report;

use std::io;

fn main() -> facts::Result<()> {
    let mut out = io::stdout().lock();
    if std::env::args().any(|argument| argument == "--json") {
        return json::write(&mut out);
    }
    report::write(&mut out, &facts::survey()?)
}
