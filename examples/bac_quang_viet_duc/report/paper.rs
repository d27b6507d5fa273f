//! What the minutes say, and what happened on the day they were signed.

use super::{actor, capitalised, dated, heading, person, side, subjects};
use crate::facts::Result;
use lienvien::record::{NoteContent, Record};
use lienvien::survey::{AgreedItem, RemoteSupport, RequirementOwner, Survey};
use lienvien::value::Coded;
use std::io::Write;

pub(super) fn sides(out: &mut impl Write, survey: &Survey) -> Result<()> {
    heading(out, "I. ĐOÀN KHẢO SÁT VÀ CƠ SỞ ĐƯỢC KHẢO SÁT")?;
    let plan = survey.plan();
    writeln!(out, "1. Đơn vị khảo sát: {}", plan.surveyor)?;
    if let Some(opening) = survey.opening() {
        let leader = opening.what.delegation.leader();
        let leader = leader.and_then(|leader| leader.person.as_ref());
        let leader = leader.map_or_else(|| "không nêu tên".to_owned(), person);
        writeln!(out, "   Trưởng đoàn: {leader}")?;
        writeln!(out, "   Ngày làm việc: {}", dated(&opening.on))?;
    }
    for (_, host) in plan.numbered_hosts() {
        writeln!(out, "2. Cơ sở được khảo sát: {host}")?;
    }
    if let Some(purpose) = &plan.purpose {
        writeln!(out, "3. Mục đích: {}", purpose.vi())?;
    }
    if let Some(basis) = &plan.basis {
        let (basis, year) = (basis.kind().vi(), plan.year.vi());
        writeln!(
            out,
            "4. Căn cứ: {basis} {year}; không cần văn bản hợp tác có trước"
        )?;
    }
    Ok(())
}

pub(super) fn meeting(out: &mut impl Write, survey: &Survey) -> Result<()> {
    heading(out, "II. BUỔI LÀM VIỆC")?;
    if let Some(opening) = survey.opening() {
        let agenda = opening.what.agenda.iter();
        let agenda: Vec<_> = agenda
            .map(|content| content.written.as_deref().unwrap_or(content.kind.vi()))
            .collect();
        writeln!(out, "1. Nội dung: {}", agenda.join("; "))?;
    }
    writeln!(out, "2. Khách dự:")?;
    for guest in survey.guests() {
        writeln!(out, "   - {}", capitalised(&actor(guest)))?;
    }
    for presented in survey.presentations() {
        let by = presented.what.by.as_ref().map(person).unwrap_or_default();
        let emphasis = subjects(&presented.what.emphasis);
        writeln!(
            out,
            "3. Cơ sở trình bày hoạt động chuyên môn ({by}), nhấn mạnh: {emphasis}"
        )?;
    }
    writeln!(out, "4. Cơ sở đề xuất hỗ trợ:")?;
    for proposed in survey.proposals() {
        for item in &proposed.what.items {
            let written = item.written.as_deref().unwrap_or("không nêu");
            writeln!(out, "   - {}", capitalised(written))?;
        }
        if proposed.what.items_open {
            writeln!(out, "   (Chưa nêu đủ từng gói, từng chuyên khoa)")?;
        }
    }
    Ok(())
}

pub(super) fn findings(out: &mut impl Write, survey: &Survey) -> Result<()> {
    heading(out, "III. KẾT QUẢ KHẢO SÁT THEO CHUYÊN NGÀNH")?;
    for (number, finding) in (1..).zip(survey.findings()) {
        let finding = &finding.what;
        let subject = finding.subject.as_ref();
        let subject = capitalised(subject.map_or("toàn bộ cơ sở", |subject| subject.vi()));
        let verdict = finding.verdict.as_ref();
        let verdict = verdict.map_or("nguồn không nêu", |verdict| verdict.vi());
        writeln!(out, "{number}. {subject}: {verdict}")?;
        let assessed: Vec<_> = finding
            .assessed
            .iter()
            .map(|how| {
                let rating = how.rating.as_ref();
                let rated = rating.map_or("nguồn không nêu mức", |rating| rating.vi());
                format!("{} ({rated})", how.dimension.vi())
            })
            .collect();
        writeln!(out, "   Đã đánh giá: {}", assessed.join("; "))?;
    }
    writeln!(out, "(Nguồn không nêu kết luận cho từng chuyên ngành)")?;
    Ok(())
}

pub(super) fn requirements(out: &mut impl Write, survey: &Survey) -> Result<()> {
    heading(out, "IV. YÊU CẦU ĐỐI VỚI CƠ SỞ")?;
    for tracked in survey.requirements() {
        let asked = &tracked.requirement;
        let written = asked.written.as_deref().unwrap_or(asked.kind.vi());
        writeln!(out, "{}. {}", asked.number, capitalised(written))?;
        let owner = match &asked.owner {
            Some(RequirementOwner::Host) => "cơ sở được khảo sát".to_owned(),
            Some(RequirementOwner::Surveyor) => "đơn vị khảo sát".to_owned(),
            Some(RequirementOwner::Other(other)) => other.to_string(),
            _ => "không rõ".to_owned(),
        };
        let due = if asked.due.is_unknown() {
            "không nêu".to_owned()
        } else {
            asked.due.vi().to_string()
        };
        writeln!(out, "   Bên thực hiện: {owner}; thời hạn: {due}")?;
        if asked.blocking == Some(true) {
            writeln!(
                out,
                "   Phải đáp ứng hoặc được miễn bằng văn bản trước khi triển khai tại chỗ"
            )?;
        }
    }
    Ok(())
}

pub(super) fn conclusion(out: &mut impl Write, survey: &Survey) -> Result<()> {
    heading(out, "V. KẾT LUẬN THỐNG NHẤT")?;
    let Some(concluded) = survey.conclusion() else {
        writeln!(out, "Chưa có kết luận")?;
        return Ok(());
    };
    let conclusion = &concluded.what;
    if let Some(overall) = &conclusion.overall {
        writeln!(out, "Đoàn công tác: “{overall}”")?;
    }
    for (number, list) in (1..).zip(&conclusion.agreed) {
        let heading = list.heading.as_deref().unwrap_or("nội dung");
        writeln!(out, "{number}. Chuyển giao {heading}:")?;
        for AgreedItem { subject, .. } in &list.items {
            writeln!(out, "   - {}", capitalised(subject.vi()))?;
        }
        if list.open {
            writeln!(out, "   (Danh mục còn để mở, chưa phải toàn bộ)")?;
        }
    }
    let horizon = conclusion.horizon.as_ref();
    let horizon = horizon.map_or("không nêu thời hạn cụ thể".to_owned(), |horizon| {
        horizon.vi().to_string()
    });
    writeln!(out, "Thời gian thực hiện: {horizon}")?;
    for offer in &conclusion.remote_support {
        remote_support(out, offer)?;
    }
    Ok(())
}

fn remote_support(out: &mut impl Write, offer: &RemoteSupport) -> Result<()> {
    let channel = offer.channel.vi();
    let cases: Vec<_> = offer.severities.iter().map(Coded::vi).collect();
    let cases = cases.join(", ");
    writeln!(
        out,
        "Đơn vị khảo sát sẵn sàng hỗ trợ từ xa qua {channel}, hội chẩn: {cases}"
    )?;
    writeln!(
        out,
        "   (Mới là đề xuất sẵn sàng hỗ trợ; hồ sơ chưa ghi ca hội chẩn nào)"
    )?;
    Ok(())
}

pub(super) fn signatures(out: &mut impl Write, survey: &Survey) -> Result<()> {
    heading(out, "VI. KÝ BIÊN BẢN")?;
    writeln!(out, "1. Các bên đã ký:")?;
    for signature in survey.signatures() {
        let signer = signature.what.signer.as_ref().map(person);
        let signer = signer.as_deref().unwrap_or("nguồn không nêu họ tên");
        let (side, on) = (side(survey, signature.what.side), signature.on.vi());
        writeln!(out, "   - {side}, ngày {on}; người ký: {signer}")?;
    }
    for missing in survey.unsigned() {
        writeln!(out, "   - {}: chưa ký", side(survey, missing))?;
    }
    writeln!(out, "2. Chỉ chứng kiến, không ký:")?;
    for witness in survey.witnesses() {
        writeln!(out, "   - {}", capitalised(&actor(witness)))?;
    }
    Ok(())
}

pub(super) fn source(out: &mut impl Write, survey: &Record<Survey>) -> Result<()> {
    for (_, note) in survey.notes() {
        if let NoteContent::Source(source) = &note.content {
            let author = source.author.as_deref().unwrap_or("không nêu tác giả");
            let title = source.title.as_deref().unwrap_or("không nêu tên bài");
            let publisher = &source.publisher;
            writeln!(out, "\nNguồn: {author} - {publisher}, “{title}”.")?;
        }
    }
    Ok(())
}
