//! Bảng theo dõi của một tỉnh: a province of some 300 records, and what a register tells of it.
//!
//! **Invented, though true to life:** the hospitals, the papers and all numbers. The records of the two
//! articles are among them, as their own examples have them. Defects are planted, so that the register has
//! something to find: `defects` lists them. A seed makes the province, and it is the same each time.
//!
//! - `cargo run --example province_dashboard` prints tables in Vietnamese: the matrix of facilities and
//!   specialties, agreements and packages over time, findings by severity, what is due in 90 days, the
//!   indicators of the half-year, techniques at risk.
//! - `-- --html [path]` writes the same as one page that needs nothing from elsewhere.
//! - `-- --rows` prints the flat rows as CSV, `-- --sql` asks three questions of them in SQLite.
//! - `-- --json` prints the records, one a line and nothing else.

mod articles;
mod defects;
mod page;
mod province;
mod sql;
mod terminal;
mod view;

use province::Result;
use std::io::{self, Write as _};
use view::View;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mode = arguments.next().unwrap_or_default();
    let (province, planted) = province::with_defects()?;
    let register = province.register();
    let mut out = io::stdout().lock();
    match mode.as_str() {
        "--json" => {
            for record in &province.records {
                writeln!(out, "{}", serde_json::to_string(record)?)?;
            }
        }
        "--rows" => write!(out, "{}", register.rows_csv())?,
        "--sql" => sql::write(&mut out, &register)?,
        "--html" => {
            let page = page::html(&View::of(&register, &planted)?).into_string();
            match arguments.next() {
                Some(path) => std::fs::write(path, page)?,
                None => writeln!(out, "{page}")?,
            }
        }
        "" => write!(out, "{}", terminal::paper(&View::of(&register, &planted)?))?,
        other => return Err(format!("không có lựa chọn “{other}”").into()),
    }
    Ok(())
}
