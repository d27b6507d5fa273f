//! What an agreement is for, and what changed since it was signed.

use super::super::Paper;
use super::super::words::{NOT_STATED, add, capitalised, date, document, joined, stated};
use super::{short, shorts};
use crate::agreement::{Agreement, Ground, LinkTarget, Recipient, Terms, TermsPart};
use crate::organisation::Province;
use crate::value::{Coded, RecordKind};
use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use chrono::NaiveDate;

pub(super) fn purpose(paper: &mut Paper, terms: &Terms, day: NaiveDate) {
    paper.heading("MỤC TIÊU, ĐỐI TƯỢNG VÀ CĂN CỨ");
    let objectives = terms.objectives.iter().map(Coded::vi);
    list(paper, "Mục tiêu", objectives.map(capitalised));
    let recipients = terms.recipients.iter().map(|it| recipient(it, day));
    list(paper, "Cơ sở tiếp nhận", recipients);
    if terms.recipients_open {
        paper.dash("(Danh sách chưa đầy đủ)");
    }
    let beneficiaries = terms.beneficiaries.iter().map(|it| capitalised(&it.name));
    list(paper, "Đối tượng thụ hưởng", beneficiaries);
    let mut grounds = Vec::new();
    let mut records: BTreeMap<RecordKind, usize> = BTreeMap::new();
    for ground in &terms.grounds {
        match ground {
            Ground::Document(paper) => grounds.push(document(paper)),
            Ground::Results(results) => grounds.push(results.to_string()),
            Ground::Record(record) => {
                let count = records.entry(record.kind).or_default();
                *count = count.saturating_add(1);
            }
        }
    }
    for (kind, count) in records {
        grounds.push(format!("{count} hồ sơ {}", kind.vi()));
    }
    list(paper, "Căn cứ", grounds);
}

/// A point with its list below, or that nothing is stated.
fn list(paper: &mut Paper, what: &str, items: impl IntoIterator<Item = String>) {
    let mut items = items.into_iter().peekable();
    if items.peek().is_none() {
        paper.point(format!("{what}: {NOT_STATED}"));
        return;
    }
    paper.point(format!("{what}:"));
    for item in items {
        paper.dash(item);
    }
}

/// A territory is named as it was on a day.
fn recipient(recipient: &Recipient, day: NaiveDate) -> String {
    match recipient {
        Recipient::Facility(facility) => facility.to_string(),
        Recipient::Territory(territory) => {
            let province = territory.province_as_of(day).map(Province::full_name);
            let province = province.map_or_else(
                || format!("tỉnh, thành phố có mã {}", territory.province),
                in_sentence,
            );
            let mut words = format!("Các cơ sở y tế trên địa bàn {province}");
            if !territory.classes.is_empty() {
                let classes = joined(territory.classes.iter().map(Coded::vi));
                add(&mut words, format_args!("; loại cơ sở: {classes}"));
            }
            words
        }
    }
}

fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

pub(super) fn changes(paper: &mut Paper, state: &Agreement) {
    paper.heading("SỬA ĐỔI, BỔ SUNG VÀ VIỆC LIÊN QUAN");
    let before = paper.blocks.len();
    let mut last = state.terms_as_signed();
    for amendment in state.amendments() {
        let changed = last.differences(&amendment.appendix.terms);
        last = &amendment.appendix.terms;
        let changed = joined(changed.into_iter().map(TermsPart::vi));
        let title = amendment.appendix.document.as_ref().map(document);
        let title = title.unwrap_or_else(|| "Phụ lục".to_owned());
        let (signed, from) = (date(&amendment.signed), date(&amendment.from));
        paper.point(format!(
            "{title}; ngày ký: {signed}; hiệu lực từ: {from}; sửa đổi: {changed}"
        ));
    }
    let terms = state.terms();
    for left in state.left() {
        let who = capitalised(&short(terms, left.what));
        paper.point(format!(
            "{who} rời khỏi văn bản hợp tác; từ: {}",
            date(&left.on)
        ));
    }
    for (_, request) in state.numbered_requests() {
        let (what, on) = (request.what.subject.vi(), date(&request.on));
        paper.point(format!("Chấp thuận đề nghị về {what}; ngày: {on}"));
    }
    for notice in state.notices() {
        let (kind, by) = (notice.what.kind.vi(), shorts(terms, &notice.what.by));
        paper.point(format!(
            "Thông báo {kind}; bên thông báo: {by}; ngày: {}",
            date(&notice.on)
        ));
    }
    for link in state.links() {
        let other = match &link.what.other {
            LinkTarget::Document(paper) => document(paper),
            LinkTarget::Record(record) => format!("hồ sơ {} {}", record.kind.vi(), record.id),
        };
        paper.point(format!("{}: {other}", capitalised(link.what.kind.vi())));
    }
    if let Some(renewal) = state.renewal() {
        let from = renewal.from.as_ref().map(date);
        paper.point(format!("Gia hạn bằng văn bản mới; từ: {}", stated(from)));
    }
    if paper.blocks.len() == before {
        paper.dash("Hồ sơ không ghi sửa đổi, bổ sung nào");
    }
}
