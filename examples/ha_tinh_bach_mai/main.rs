//! Biên bản ghi nhớ giữa UBND tỉnh Hà Tĩnh và Bệnh viện Bạch Mai: an agreement from first to last, the
//! technique packages and the training before it, and what may follow from it.
//!
//! `cargo run --example ha_tinh_bach_mai` prints what the records say and what can be asked of them, in
//! Vietnamese, and then, marked as invented, how it may go on: a course, its trainees, an expert who is
//! sent. With `-- --json` it prints the JSON of the records, one a line and nothing else. There too a
//! note marks what is invented.

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
    let (memorandum, packages) = (facts::memorandum()?, facts::packages()?);
    report::write(&mut out, &memorandum, &packages, &facts::past_training()?)
}
