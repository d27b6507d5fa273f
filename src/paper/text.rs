//! A paper as plain text: wrapped, indented, tables aligned by characters.

use super::table::Table;
use super::{Block, Paper, Place};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// How wide a line is, in characters. Texts are NFC, so that a Vietnamese letter is one character.
const WIDTH: usize = 96;

impl fmt::Display for Paper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut place = Place::default();
        let mut last: Option<&Block> = None;
        for block in &self.blocks {
            if last.is_some_and(|last| block.stands_apart() || last.is_set_off()) {
                writeln!(f)?;
            }
            write_block(f, block, &mut place)?;
            last = Some(block);
        }
        Ok(())
    }
}

impl Block {
    /// Whether an empty line stands behind it.
    fn is_set_off(&self) -> bool {
        matches!(self, Self::Columns(_) | Self::Title(_) | Self::Centre(_))
    }

    /// Whether an empty line stands before it.
    fn stands_apart(&self) -> bool {
        match self {
            Self::Columns(_) | Self::Title(_) | Self::Heading(_) | Self::Centre(_) => true,
            Self::Paragraph(_)
            | Self::Point(_)
            | Self::Dash(_)
            | Self::Plus(_)
            | Self::Table(_) => false,
        }
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
            for line in lines {
                write_centred(f, line)?;
            }
            Ok(())
        }
        Block::Centre(text) => {
            place.leave_list();
            write_centred(f, text)
        }
        Block::Heading(text) => {
            let mark = place.heading();
            write_item(f, 0, &mark, text)
        }
        Block::Paragraph(text) => {
            place.leave_list();
            write_item(f, 0, "", text)
        }
        Block::Point(text) => {
            let mark = place.point();
            write_item(f, 0, &mark, text)
        }
        Block::Dash(text) => write_item(f, place.dash(), "- ", text),
        Block::Plus(text) => write_item(f, place.below_dash, "+ ", text),
        Block::Table(table) => {
            place.leave_list();
            write_table(f, table)
        }
    }
}

/// Writes a text behind its mark, and the lines after the first below its first character.
fn write_item(f: &mut fmt::Formatter<'_>, indent: usize, mark: &str, text: &str) -> fmt::Result {
    let hanging = indent.saturating_add(mark.len());
    let lines = wrapped(text, WIDTH.saturating_sub(hanging));
    for (at, line) in lines.iter().enumerate() {
        if at == 0 {
            writeln!(f, "{:indent$}{mark}{line}", "")?;
        } else {
            writeln!(f, "{:hanging$}{line}", "")?;
        }
    }
    Ok(())
}

fn write_columns(f: &mut fmt::Formatter<'_>, columns: &[Vec<String>]) -> fmt::Result {
    let width = WIDTH.checked_div(columns.len()).unwrap_or(WIDTH);
    let mut cells = Vec::new();
    for column in columns {
        let mut lines = Vec::new();
        for line in column {
            // a character less on each side, so that columns do not touch
            lines.extend(wrapped(line, width.saturating_sub(2)));
        }
        cells.push(lines);
    }
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    for row in 0..height {
        let mut line = String::new();
        for column in &cells {
            line.push_str(&centred(column.get(row).map_or("", |it| it), width));
        }
        write_line(f, &line)?;
    }
    Ok(())
}

fn write_table(f: &mut fmt::Formatter<'_>, table: &Table) -> fmt::Result {
    let columns = table.rows.first().map_or(0, Vec::len);
    let frame = columns.saturating_mul(3).saturating_add(1);
    let widths = table.widths(WIDTH.saturating_sub(frame));
    let mut rows = Vec::new();
    for row in &table.rows {
        let mut cells = Vec::new();
        for (cell, width) in row.iter().zip(&widths) {
            cells.push(wrapped(cell, *width));
        }
        rows.push(cells);
    }
    // rows of one line need no rule between them
    let mut body = rows.iter().skip(1).flatten();
    let are_ruled = body.any(|cell| cell.len() > 1);
    write_rule(f, &widths)?;
    for (at, cells) in (1..).zip(&rows) {
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..height {
            for (cell, width) in cells.iter().zip(&widths) {
                let part = cell.get(line).map_or("", |it| it);
                write!(f, "| {part:width$} ")?;
            }
            writeln!(f, "|")?;
        }
        if are_ruled || at == 1 || at == rows.len() {
            write_rule(f, &widths)?;
        }
    }
    Ok(())
}

fn write_rule(f: &mut fmt::Formatter<'_>, widths: &[usize]) -> fmt::Result {
    for width in widths {
        let dashes = width.saturating_add(2);
        write!(f, "+{:-<dashes$}", "")?;
    }
    writeln!(f, "+")
}

fn write_centred(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    for line in wrapped(text, WIDTH) {
        write_line(f, &centred(&line, WIDTH))?;
    }
    Ok(())
}

fn write_line(f: &mut fmt::Formatter<'_>, line: &str) -> fmt::Result {
    writeln!(f, "{}", line.trim_end())
}

fn centred(line: &str, width: usize) -> String {
    alloc::format!("{line:^width$}")
}

/// The lines of a text: as many words on each as there is room for. A word that is longer than a line is
/// broken. A blank text is one empty line.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut taken = 0_usize;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if taken > 0 && taken.saturating_add(1).saturating_add(length) > width {
            lines.push(core::mem::take(&mut line));
            taken = 0;
        }
        if taken > 0 {
            line.push(' ');
            taken = taken.saturating_add(1);
        }
        for letter in word.chars() {
            if taken == width {
                lines.push(core::mem::take(&mut line));
                taken = 0;
            }
            line.push(letter);
            taken = taken.saturating_add(1);
        }
    }
    lines.push(line);
    lines
}
