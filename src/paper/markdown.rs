//! A paper as Markdown (CommonMark with the tables of GitHub): no text of a record changes its layout.

use super::table::Table;
use super::{Block, Paper, Place};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write as _};

pub(super) struct Markdown<'a>(pub(super) &'a Paper);

impl fmt::Display for Markdown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut place = Place::default();
        let mut was_list = false;
        for (at, block) in self.0.blocks.iter().enumerate() {
            let is_list = matches!(block, Block::Point(_) | Block::Dash(_) | Block::Plus(_));
            if at > 0 && !(is_list && was_list) {
                writeln!(f)?;
            }
            write_block(f, block, &mut place)?;
            was_list = is_list;
        }
        Ok(())
    }
}

fn write_block(f: &mut fmt::Formatter<'_>, block: &Block, place: &mut Place) -> fmt::Result {
    match block {
        Block::Columns(columns) => {
            place.leave_list();
            write_columns(f, columns)
        }
        Block::Title(lines) => {
            place.leave_list();
            for (at, line) in lines.iter().enumerate() {
                if at == 0 {
                    writeln!(f, "# {}", Escaped(line))?;
                } else {
                    writeln!(f, "\n**{}**", Escaped(line))?;
                }
            }
            Ok(())
        }
        Block::Heading(text) => {
            let mark = place.heading();
            writeln!(f, "## {mark}{}", Escaped(text))
        }
        Block::Centre(text) => {
            place.leave_list();
            writeln!(f, "**{}**", Escaped(text))
        }
        Block::Paragraph(text) => {
            place.leave_list();
            writeln!(f, "{}", Escaped(text))
        }
        Block::Point(text) => {
            let mark = place.point();
            writeln!(f, "{mark}{}", Escaped(text))
        }
        Block::Dash(text) => {
            let indent = place.dash();
            writeln!(f, "{:indent$}- {}", "", Escaped(text))
        }
        Block::Plus(text) => {
            let indent = place.below_dash;
            writeln!(f, "{:indent$}- {}", "", Escaped(text))
        }
        Block::Table(table) => {
            place.leave_list();
            write_table(f, table)
        }
    }
}

/// A table without a head of its own: its first row is the first line of each column.
fn write_columns(f: &mut fmt::Formatter<'_>, columns: &[Vec<String>]) -> fmt::Result {
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    for row in 0..height {
        let cells = columns
            .iter()
            .map(|column| column.get(row).map_or("", |it| it));
        write_row(f, cells)?;
        if row == 0 {
            write_rule(f, columns.len(), ":---:")?;
        }
    }
    Ok(())
}

fn write_table(f: &mut fmt::Formatter<'_>, table: &Table) -> fmt::Result {
    for (at, row) in table.rows.iter().enumerate() {
        write_row(f, row.iter().map(String::as_str))?;
        if at == 0 {
            write_rule(f, row.len(), "---")?;
        }
    }
    Ok(())
}

fn write_row<'a>(f: &mut fmt::Formatter<'_>, cells: impl Iterator<Item = &'a str>) -> fmt::Result {
    for cell in cells {
        write!(f, "| {} ", Escaped(cell))?;
    }
    writeln!(f, "|")
}

fn write_rule(f: &mut fmt::Formatter<'_>, columns: usize, rule: &str) -> fmt::Result {
    for _ in 0..columns {
        write!(f, "| {rule} ")?;
    }
    writeln!(f, "|")
}

/// A text in which nothing is a mark of Markdown.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // `1.` and `1)` begin a list, but only where a block begins
        let digits = self.0.bytes().take_while(u8::is_ascii_digit).count();
        for (at, letter) in self.0.char_indices() {
            let is_mark = match letter {
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' => true,
                '#' | '+' | '-' | '=' => at == 0,
                '.' | ')' => at == digits && digits > 0,
                _ => false,
            };
            if is_mark {
                f.write_char('\\')?;
            }
            f.write_char(letter)?;
        }
        Ok(())
    }
}
