//! Câu hỏi bằng SQL: the flat rows in a table of SQLite, and three questions to which it answers what the
//! register does.

use crate::province::{HALF_YEAR, Result, between};
use chrono::{Datelike as _, Months, NaiveDate};
use lienvien::register::{FlatRow, Indicator, Register};
use lienvien::value::Count;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::BTreeMap;
use std::io::Write;

/// A question: what is asked, in Vietnamese, and its SQL. Each answer has a word, and a number for it.
pub(crate) struct Question {
    pub(crate) vi: &'static str,
    pub(crate) sql: &'static str,
    /// The same, asked of the register.
    pub(crate) of_register: fn(&Register) -> Result<Answer>,
}

/// What stands before the lines of the SQL here.
const MARGIN: &str = "              ";

/// So many for each word.
pub(crate) type Answer = BTreeMap<String, i64>;

/// Where `?1` and `?2` stand, they are the first and the last day of the half-year.
pub(crate) const QUESTIONS: [Question; 3] = [
    Question {
        vi: "Số hồ sơ theo loại và trạng thái, không tính hồ sơ đã hủy",
        // a row without a line is that of a whole record
        sql: "SELECT kind || ' ' || status, count(*)
              FROM rows
              WHERE line IS NULL AND NOT voided
              GROUP BY kind, status",
        of_register: by_status,
    },
    Question {
        vi: "Số gói kỹ thuật được nghiệm thu lần đầu trong kỳ, theo chuyên khoa",
        // dates are text by ISO 8601, so that they compare as days do
        sql: "SELECT subjects, count(*)
              FROM (SELECT id, subjects, min(on_earliest) AS first
                    FROM rows
                    WHERE kind = 'package' AND event = 'accepted' AND NOT voided
                    GROUP BY id, subjects)
              WHERE first BETWEEN ?1 AND ?2
              GROUP BY subjects",
        of_register: accepted_by_subject,
    },
    Question {
        vi: "Số ca hội chẩn được đề nghị trong kỳ, theo tháng",
        sql: "SELECT substr(on_earliest, 1, 7), count(*)
              FROM rows
              WHERE kind = 'consultation' AND event = 'requested' AND NOT voided
                AND on_earliest BETWEEN ?1 AND ?2
              GROUP BY 1",
        of_register: requested_by_month,
    },
];

/// The flat rows of the register in a table of their own, in memory.
pub(crate) fn loaded(register: &Register) -> Result<Connection> {
    let mut database = Connection::open_in_memory()?;
    let columns: Vec<_> = FlatRow::COLUMNS.iter().map(|(name, ..)| *name).collect();
    database.execute_batch(&format!("CREATE TABLE rows ({})", columns.join(", ")))?;
    let places = vec!["?"; columns.len()].join(", ");
    let transaction = database.transaction()?;
    let mut insert = transaction.prepare(&format!("INSERT INTO rows VALUES ({places})"))?;
    for row in register.rows() {
        let row = serde_json::to_value(&row)?;
        let cells = columns.iter().map(|column| cell(&row[*column]));
        insert.execute(rusqlite::params_from_iter(cells))?;
    }
    drop(insert);
    transaction.commit()?;
    Ok(database)
}

fn cell(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(yes) => Value::Integer((*yes).into()),
        serde_json::Value::Number(number) => number.as_i64().map_or(Value::Null, Value::Integer),
        serde_json::Value::String(text) => Value::Text(text.clone()),
        list => Value::Text(list.to_string()),
    }
}

/// What the database answers.
pub(crate) fn asked(database: &Connection, question: &Question) -> Result<Answer> {
    let mut statement = database.prepare(question.sql)?;
    let days = HALF_YEAR.map(|day| day.to_string());
    let days = days.into_iter().take(statement.parameter_count());
    let days = rusqlite::params_from_iter(days);
    let rows = statement.query_map(days, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Writes each question, its SQL, and what both answer.
pub(crate) fn write(out: &mut impl Write, register: &Register) -> Result<()> {
    let database = loaded(register)?;
    for (number, question) in (1..).zip(&QUESTIONS) {
        let (by_sql, by_register) = (
            asked(&database, question)?,
            (question.of_register)(register)?,
        );
        writeln!(out, "{number}. {}\n", question.vi)?;
        for line in question.sql.lines() {
            writeln!(out, "   {}", line.strip_prefix(MARGIN).unwrap_or(line))?;
        }
        writeln!(out)?;
        for (word, count) in &by_sql {
            writeln!(out, "   {count:>4}  {word}")?;
        }
        let same = if by_sql == by_register {
            "khớp với"
        } else {
            "KHÁC với"
        };
        writeln!(out, "   Kết quả {same} sổ theo dõi\n")?;
    }
    Ok(())
}

// ---------------------------------------------------------------------------- the register's answers

fn by_status(register: &Register) -> Result<Answer> {
    let mut records: BTreeMap<String, usize> = BTreeMap::new();
    for record in register.iter().filter(|record| !record.is_voided()) {
        let word = format!("{} {}", record.kind().code(), record.status_code());
        *records.entry(word).or_default() += 1;
    }
    let mut answer = Answer::new();
    for (word, count) in records {
        answer.insert(word, count.try_into()?);
    }
    Ok(answer)
}

fn indicator(register: &Register, code: &str, [from, to]: [NaiveDate; 2]) -> Result<Indicator> {
    let mut all = register.indicators(&between(from, to)?).into_iter();
    let found = all.find(|indicator| indicator.kind.code == code);
    Ok(found.ok_or("không có chỉ số này")?)
}

fn number(count: Count) -> Result<i64> {
    let number = count.number().ok_or("không phải một số xác định")?;
    Ok(number.to_string().parse()?)
}

fn accepted_by_subject(register: &Register) -> Result<Answer> {
    let mut answer = Answer::new();
    for part in indicator(register, "packages.accepted", HALF_YEAR)?
        .lived
        .parts
    {
        // the first word of a part are the subjects, the second is the recipient
        let subjects = part.key.into_iter().next().unwrap_or_default();
        *answer.entry(subjects).or_default() += number(part.count)?;
    }
    Ok(answer)
}

fn requested_by_month(register: &Register) -> Result<Answer> {
    let mut answer = Answer::new();
    let [mut first, end] = HALF_YEAR;
    while first < end {
        let next = first
            .checked_add_months(Months::new(1))
            .ok_or("không có tháng sau")?;
        let month = [first, next.pred_opt().ok_or("không có ngày trước")?];
        let requested = indicator(register, "consultations.requested", month)?
            .lived
            .count;
        let word = format!("{}-{:02}", first.year(), first.month());
        answer.insert(word, number(requested)?);
        first = next;
    }
    answer.retain(|_, count| *count > 0);
    Ok(answer)
}
