//! Kiểm tra biểu mẫu: a program that keeps nothing and only says what is wrong with what was filled in.
//! The form, the hospitals and the agreement are invented.
//!
//! `cargo run --example kiem_tra_bieu_mau` prints in Vietnamese every problem of a form, of a line for a
//! record, and of a text that is cut short; with `-- --json` it prints the problems as a browser gets
//! them, one a line and nothing else.

use lienvien::agreement::{Agreement, AgreementEvent, Terms};
use lienvien::json;
use lienvien::record::{Event as _, Line, Record};
use lienvien::value::{Explain, Explanation, When};
use lienvien::{day, id};
use serde_json::Value;
use std::error::Error;
use std::io::{self, Write};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Biểu mẫu: the draft of an agreement as somebody filled it in. Five values can't be read: the kind of
/// paper, the title, whether the first party signs, the number of a party, a month. Three rules are
/// broken: a letter and an organisation stand twice, and there is no fourth party.
const FORM: &str = r#"{
  "kind": "thoa_thuan",
  "title": "  ",
  "parties": [
    {"organisation": {"kind": "central_hospital", "name": "Bệnh viện A"},
     "role": "transferor", "signs": "có", "letter": "A"},
    {"organisation": {"id": "2f9d4c83-07ae-4b61-95d2-e0a13b7c684f",
                      "kind": "provincial_hospital", "name": "Bệnh viện B"},
     "role": "recipient", "signs": true, "letter": "A"},
    {"organisation": {"id": "2f9d4c83-07ae-4b61-95d2-e0a13b7c684f",
                      "kind": "provincial_hospital", "name": "Bệnh viện B"},
     "role": "recipient", "signs": false, "letter": "C"}
  ],
  "contents": [
    {"kind": "technique_transfer", "direction": {"from": [-1], "to": [2]}},
    {"kind": "professional_training", "direction": {"from": [1], "to": [4]}}
  ],
  "period": {"from": "2025-13", "to": "2027"}
}"#;

/// The same form, filled in rightly.
const CORRECTED: &str = r#"{
  "kind": "cooperation_agreement",
  "title": "Thỏa thuận hợp tác chuyển giao kỹ thuật",
  "parties": [
    {"organisation": {"kind": "central_hospital", "name": "Bệnh viện A"},
     "role": "transferor", "signs": true, "letter": "A"},
    {"organisation": {"id": "2f9d4c83-07ae-4b61-95d2-e0a13b7c684f",
                      "kind": "provincial_hospital", "name": "Bệnh viện B"},
     "role": "recipient", "signs": true, "letter": "B"}
  ],
  "contents": [
    {"kind": "technique_transfer", "subjects": [{"specialty": "neurology"}]}
  ],
  "period": {"from": "2025", "to": "2027"}
}"#;

/// A line for the agreement once it is signed: an appendix that changes nothing, is in effect before it
/// was made, and is signed by one party twice and by a party that is not there.
const APPENDIX: &str = r#"{"on": "2025-06-02", "type": "amended", "payload": {
  "effective": "2024-12-31", "signatures": [{"side": 1}, {"side": 1}, {"side": 3}]}}"#;

fn main() -> Result<()> {
    let mut out = io::stdout().lock();
    let form = json::problems_in::<Terms>(FORM);
    let line = refusals(APPENDIX)?;
    // a connection that breaks off
    let (cut, _) = CORRECTED.split_once("nh viện B").unwrap_or_default();
    let cut_short = json::problems_in::<Terms>(cut);
    if std::env::args().any(|argument| argument == "--json") {
        for problem in form.iter().chain(&line).chain(&cut_short) {
            writeln!(out, "{}", serde_json::to_string(problem)?)?;
        }
        return Ok(());
    }
    writeln!(out, "KIỂM TRA BIỂU MẪU, biểu mẫu và hồ sơ giả định")?;
    writeln!(out, "\nDự thảo văn bản hợp tác có {} lỗi:", form.len())?;
    write(&mut out, &form)?;
    browser(&mut out, &form)?;
    let corrected = json::problems_in::<Terms>(CORRECTED);
    writeln!(out, "\nDự thảo đã sửa có {} lỗi.", corrected.len())?;
    writeln!(
        out,
        "\nMục “ký phụ lục” cho văn bản đã ký có {} lỗi:",
        line.len()
    )?;
    write(&mut out, &line)?;
    writeln!(out, "\nDự thảo gửi dở dang có {} lỗi:", cut_short.len())?;
    write(&mut out, &cut_short)
}

/// Writes the problems for people.
fn write(out: &mut impl Write, problems: &[Explanation]) -> Result<()> {
    for (i, problem) in problems.iter().enumerate() {
        writeln!(out, "{}. {}.", i + 1, problem.vi)?;
        write!(out, "   ")?;
        if let Some(at) = problem.position {
            write!(out, "dòng {}, cột {}; ", at.line, at.column)?;
        }
        if !problem.path.is_empty() {
            write!(out, "mục `{}`; ", problem.path)?;
        }
        let rule = problem.rule.as_deref();
        let rule = rule.map_or_else(String::new, |rule| format!(" ({rule})"));
        writeln!(out, "mã lỗi {}{rule}", problem.code)?;
    }
    Ok(())
}

/// Every rule that a line breaks, after what can't be read in it.
fn refusals(line: &str) -> Result<Vec<Explanation>> {
    let record = signed()?;
    let line: Line<AgreementEvent> = match json::read_as(line) {
        Ok(line) => line,
        Err(_) => return Ok(json::problems_in::<Line<AgreementEvent>>(line)),
    };
    let refusals = record.refusals(&line);
    Ok(refusals.iter().flat_map(Explain::explanations).collect())
}

/// The agreement of the corrected form, signed by both.
fn signed() -> Result<Record<Agreement>> {
    let terms: Terms = json::read_as(CORRECTED)?;
    let drafted = AgreementEvent::drafted(terms).on(When::UNKNOWN);
    let id = id!("5d0f6b1c-2a43-4c0e-9a55-6f1f3f0b7e21");
    let mut record = Record::<Agreement>::open(id, drafted)?;
    record.append(AgreementEvent::agreed().on(When::UNKNOWN))?;
    record.append(AgreementEvent::signed(1).on(day!(2025 - 01 - 10)))?;
    record.append(AgreementEvent::signed(2).on(day!(2025 - 01 - 10)))?;
    Ok(record)
}

/// What a browser gets, and what it may make of it.
fn browser(out: &mut impl Write, problems: &[Explanation]) -> Result<()> {
    let last = problems.last().ok_or("không có lỗi")?;
    writeln!(out, "\nTrình duyệt nhận lỗi cuối cùng như sau:")?;
    writeln!(out, "{}", serde_json::to_string(last)?)?;
    writeln!(out, "\nTrình duyệt tự viết câu từ mã lỗi và tham số:")?;
    for problem in problems {
        let problem = serde_json::to_value(problem)?;
        if let Some(sentence) = own_sentence(&problem["code"], &problem["parameters"]) {
            writeln!(out, "- {sentence}")?;
        }
    }
    Ok(())
}

/// A sentence of the client's own, as short as it likes; `None` where it shows that of the crate.
fn own_sentence(code: &Value, parameters: &Value) -> Option<String> {
    let named = |name: &str| parameters[name].as_str();
    Some(match code.as_str()? {
        "text.blank" => "Bạn chưa điền ô này.".into(),
        "when.month" => format!("Không có tháng {}.", named("found")?),
        "agreement.terms.same_letter" => {
            format!("Ký hiệu trùng với bên {}.", named("party")?)
        }
        "agreement.terms.no_such_party" => {
            let (party, parties) = (named("party")?, named("parties")?);
            format!("Bạn chọn bên {party}, biểu mẫu chỉ có {parties} bên.")
        }
        _ => return None,
    })
}
