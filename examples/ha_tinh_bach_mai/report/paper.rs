//! What the paper says, and what was said when it was signed.

use super::{
    SIGNING_DAY, capitalised, dated, day, heading, person, recipient, speakers, subjects, words,
};
use crate::facts::Result;
use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, ContentKind, Ground, Mode, PartySignature,
    TermsDraft,
};
use lienvien::record::{Dated, NeedAnswer, Note, NoteContent, Record};
use lienvien::value::Text;
use std::io::Write;

pub(super) fn parties(out: &mut impl Write, memorandum: &Record<Agreement>) -> Result<()> {
    heading(out, "I. CÁC BÊN VÀ NGƯỜI KÝ")?;
    let agreement = memorandum.state();
    for (number, party) in agreement.terms().numbered_parties() {
        let name = party.organisation.as_ref().map(ToString::to_string);
        let name = name.as_deref().unwrap_or("(chưa nêu tên)");
        writeln!(out, "{number}. {name} – {}", party.role.vi())?;
        let mut signatures = agreement.signatures().iter();
        match signatures.find(|signature| signature.what.side == number) {
            Some(signature) => signed(out, signature)?,
            None => writeln!(out, "   Chưa ký")?,
        }
        for held in memorandum.history() {
            if let AgreementEvent::Identified(identified) = &held.entry.event
                && identified.party == number
            {
                let place = held.place;
                writeln!(
                    out,
                    "   (Lúc ghi chữ ký chưa rõ họ tên; họ tên được xác định ở dòng {place})"
                )?;
            }
        }
    }
    Ok(())
}

fn signed(out: &mut impl Write, Dated { on, what, .. }: &Dated<PartySignature>) -> Result<()> {
    let signer = what.signer.as_ref().map(person);
    let signer = signer.as_deref().unwrap_or("không nêu tên");
    let capacity = what
        .capacity
        .map_or("nguồn không nêu", |capacity| capacity.vi());
    writeln!(out, "   Người ký: {signer}")?;
    writeln!(out, "   Tư cách ký: {capacity}")?;
    writeln!(out, "   Ngày ký: {}", dated(on))?;
    Ok(())
}

pub(super) fn period(out: &mut impl Write, terms: &TermsDraft) -> Result<()> {
    heading(out, "II. THỜI HẠN")?;
    match &terms.period {
        Some(period) => writeln!(out, "{}", capitalised(&period.vi().to_string()))?,
        None => writeln!(out, "Không nêu")?,
    }
    Ok(())
}

pub(super) fn contents(out: &mut impl Write, terms: &TermsDraft) -> Result<()> {
    heading(out, "III. NỘI DUNG HỢP TÁC")?;
    let is_training = |content: &&AgreementContent| content.kind == ContentKind::ManagementTraining;
    let training: Vec<_> = terms.contents.iter().filter(is_training).collect();
    let fields: usize = training.iter().map(|content| content.subjects.len()).sum();
    writeln!(out, "1. Đào tạo quản lý, gồm {fields} lĩnh vực:")?;
    for (letter, content) in ('a'..).zip(&training) {
        writeln!(out, "   {letter}) {}", subjects(&content.subjects))?;
    }
    let others = terms
        .contents
        .iter()
        .filter(|content| !is_training(content));
    let mut number = 1;
    for content in others {
        number += 1;
        let (title, specialties) = (capitalised(words(content)), content.subjects.len());
        writeln!(out, "{number}. {title}, gồm {specialties} chuyên khoa:")?;
        for (n, subject) in (1..).zip(&content.subjects) {
            writeln!(out, "   {n:>2}) {}", capitalised(subject.vi()))?;
        }
    }
    if let Some(written) = terms
        .on_demand
        .as_ref()
        .and_then(|clause| clause.written.as_ref())
    {
        writeln!(out, "{}. Ngoài danh mục trên: {written}", number + 1)?;
    }
    if terms.contents_open {
        writeln!(out, "(Danh mục nội dung còn để mở, chưa phải toàn bộ)")?;
    }
    Ok(())
}

pub(super) fn modes(out: &mut impl Write, terms: &TermsDraft) -> Result<()> {
    heading(out, "IV. HÌNH THỨC HỖ TRỢ")?;
    for mode in terms.contents.iter().flat_map(|content| &content.modes) {
        let Mode {
            modality,
            place,
            method,
            experts,
            ..
        } = mode;
        write!(out, "- {}", capitalised(modality.vi()))?;
        if let Some(place) = place {
            write!(out, ": {place}")?;
        }
        if let Some(method) = method {
            write!(out, ", theo hình thức {}", method.vi())?;
        }
        if let Some(experts) = experts {
            write!(out, ", do {} thực hiện", experts.vi())?;
        }
        writeln!(out)?;
    }
    Ok(())
}

pub(super) fn purpose(out: &mut impl Write, terms: &TermsDraft) -> Result<()> {
    heading(out, "V. MỤC TIÊU, ĐỐI TƯỢNG VÀ CĂN CỨ")?;
    writeln!(out, "1. Mục tiêu:")?;
    for objective in &terms.objectives {
        writeln!(out, "   - {}", capitalised(objective.vi()))?;
    }
    writeln!(out, "2. Đơn vị tiếp nhận hỗ trợ:")?;
    for named in &terms.recipients {
        let named = recipient(named, day(SIGNING_DAY)?);
        writeln!(out, "   - {}", capitalised(&named))?;
    }
    writeln!(out, "3. Đối tượng thụ hưởng:")?;
    for beneficiary in &terms.beneficiaries {
        writeln!(out, "   - {}", capitalised(&beneficiary.name))?;
    }
    writeln!(out, "4. Căn cứ (kết quả đã đạt được):")?;
    for ground in &terms.grounds {
        match ground {
            Ground::Results(results) => writeln!(out, "   - {results}")?,
            Ground::Document(document) => writeln!(out, "   - {}", document.title)?,
            _ => {} // records are listed below
        }
    }
    let is_record = |ground: &&Ground| matches!(ground, Ground::Record(_));
    let records = terms.grounds.iter().filter(is_record).count();
    writeln!(out, "   - {records} hồ sơ gói kỹ thuật nêu tại mục VI")?;
    Ok(())
}

pub(super) fn ceremony(out: &mut impl Write, memorandum: &Record<Agreement>) -> Result<()> {
    heading(out, "VII. LỄ KÝ KẾT VÀ Ý KIẾN PHÁT BIỂU")?;
    for (_, note) in memorandum.notes() {
        match &note.content {
            NoteContent::Ceremony(held) => {
                let organisers: Vec<_> = held.organisers.iter().map(ToString::to_string).collect();
                writeln!(out, "{}, ngày {}", capitalised(&held.name), note.on.vi())?;
                writeln!(out, "Phối hợp tổ chức: {}", organisers.join(", "))?;
                for attached in &held.attachments {
                    let title = attached.title.as_deref().unwrap_or("không có chú thích");
                    let credit = attached.credit.as_deref().unwrap_or("không nêu");
                    let kind = capitalised(attached.kind.vi());
                    writeln!(out, "{kind}: “{title}” (tác giả: {credit})")?;
                }
            }
            NoteContent::Statement(text) => said(out, note, "phát biểu", text)?,
            NoteContent::Assessment(assessment) => said(out, note, "đánh giá", &assessment.text)?,
            _ => {}
        }
    }
    Ok(())
}

fn said(out: &mut impl Write, note: &Note, how: &str, text: &Text) -> Result<()> {
    writeln!(out, "- {} {how}: “{text}”", speakers(note))?;
    Ok(())
}

pub(super) fn needs_and_commitments(
    out: &mut impl Write,
    memorandum: &Record<Agreement>,
) -> Result<()> {
    heading(out, "VIII. MONG MUỐN VÀ CAM KẾT")?;
    let answers = memorandum.needs_vs_commitments();
    for (line, note) in memorandum.notes() {
        match &note.content {
            NoteContent::Need(need) => {
                said(out, note, "mong muốn", &need.text)?;
                for answer in answers.iter().filter(|answer| answer.line == line) {
                    writeln!(out, "  → {}", answered(answer))?;
                }
            }
            NoteContent::Commitment(commitment) => {
                said(
                    out,
                    note,
                    &format!("cam kết (dòng {line})"),
                    &commitment.text,
                )?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn answered(answer: &NeedAnswer) -> String {
    let lines: Vec<_> = answer.answered_by.iter().map(ToString::to_string).collect();
    if lines.is_empty() {
        "Chưa có cam kết nào đáp ứng".to_owned()
    } else {
        format!("Đã có cam kết ở dòng {}", lines.join(", "))
    }
}

pub(super) fn source(out: &mut impl Write, terms: &TermsDraft) -> Result<()> {
    if let Some(source) = &terms.provenance {
        let title = source.title.as_deref().unwrap_or("không nêu tên bài");
        writeln!(out, "\nNguồn: {}, “{title}”.", source.publisher)?;
    }
    Ok(())
}
