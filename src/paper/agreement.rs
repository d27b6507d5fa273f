//! Tóm tắt văn bản hợp tác: the summary of an agreement.

mod purpose;

use super::Paper;
use super::signature::{signatures, signed, unsigned};
use super::words::{
    NOT_STATED, add, capitalised, date, document, figure, foot, head, joined, notes, source,
    stated, subjects,
};
use crate::agreement::{
    Agreement, AgreementContent, AgreementEvent, Obligation, ObligationOutcome, Party, PartyNumber,
    PartyRole, PartySignature, Terms,
};
use crate::organisation::SigningCapacity;
use crate::record::{Dated, Record};
use crate::value::{Period, Text, When};
use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use chrono::NaiveDate;

/// Tóm tắt văn bản hợp tác: the parties with their roles and signers, number and dates, the fields of the
/// cooperation, obligations, funding, amendments in their order, and how it stands on the day.
///
/// The terms are those with all amendments that are known.
///
/// ```
#[doc = include_str!("../agreement/example.txt")]
/// # use lienvien::paper;
/// let summary = paper::agreement_summary(&memorandum, day!(2024-10-12)).to_string();
/// assert!(summary.contains("TÓM TẮT VĂN BẢN HỢP TÁC"));
/// assert!(summary.contains("2. Bệnh viện Bạch Mai – bên hỗ trợ\n"));
/// assert!(summary.contains("- Thời hạn: giai đoạn 2024 – 2030\n"));
/// assert!(summary.contains("- Ngày 12/10/2024: đang có hiệu lực\n"));
/// assert!(summary.contains("- Kinh phí: không nêu\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn agreement_summary(record: &Record<Agreement>, day: NaiveDate) -> Paper {
    let state = record.state();
    let terms = state.terms();
    let mut paper = Paper::blank();
    let issuers = terms.organisations();
    let issuers = issuers.into_iter().map(|it| it.name.to_string());
    let signed_on = state.signed().unwrap_or(&When::UNKNOWN);
    let place = state
        .signatures()
        .iter()
        .find_map(|it| it.what.place.as_ref());
    head(&mut paper, issuers, state.number(), place, signed_on);
    paper.title([
        "TÓM TẮT VĂN BẢN HỢP TÁC".to_owned(),
        terms.title.to_string(),
    ]);
    parties(&mut paper, record);
    dates(&mut paper, state);
    contents(&mut paper, terms);
    obligations(&mut paper, state);
    funding(&mut paper, terms);
    purpose::purpose(&mut paper, terms, day);
    purpose::changes(&mut paper, state);
    paper.heading("TÌNH TRẠNG");
    let standing = record.standing_on(day);
    let day = When::from(day);
    paper.dash(format!("Ngày {}: {}", day.vi(), standing.vi()));
    paper.dash(format!("Trạng thái hồ sơ: {}", record.status().vi()));
    notes(&mut paper, record);
    sign(&mut paper, state);
    if let Some(from) = &terms.provenance {
        paper.paragraph(format!("Nguồn: {}.", source(from)));
    }
    foot(&mut paper, record);
    paper
}

/// The signature of each party, found at once.
fn signatures_by_party(state: &Agreement) -> BTreeMap<PartyNumber, &Dated<PartySignature>> {
    let mut by_party = BTreeMap::new();
    for signature in state.signatures() {
        by_party.entry(signature.what.side).or_insert(signature);
    }
    by_party
}

fn name(party: &Party) -> String {
    let name = party.organisation.as_ref();
    name.map_or_else(|| "(chưa nêu tên)".to_owned(), ToString::to_string)
}

/// What a party is called for short: its letter, or its number.
fn short(terms: &Terms, number: PartyNumber) -> String {
    let letter = terms.party(number).and_then(|party| party.letter.as_ref());
    letter.map_or_else(
        || format!("bên thứ {number}"),
        |letter| letter.vi().to_owned(),
    )
}

fn shorts(terms: &Terms, numbers: &[PartyNumber]) -> String {
    let mut names = Vec::new();
    for number in numbers {
        names.push(short(terms, *number));
    }
    if names.is_empty() {
        return NOT_STATED.to_owned();
    }
    names.join(", ")
}

fn parties(paper: &mut Paper, record: &Record<Agreement>) {
    paper.heading("CÁC BÊN");
    let state = record.state();
    let terms = state.terms();
    let signatures = signatures_by_party(state);
    let mut identified = BTreeMap::new();
    for held in record.history() {
        if let AgreementEvent::Identified(event) = &held.entry.event {
            identified.insert(event.party, held.place);
        }
    }
    for (number, party) in terms.numbered_parties() {
        let letter = party
            .letter
            .as_ref()
            .map(|letter| format!("{}: ", letter.vi()));
        let called = party
            .short_name
            .as_ref()
            .map(|it| format!(" (gọi tắt: {it})"));
        let (letter, called) = (letter.unwrap_or_default(), called.unwrap_or_default());
        let role = match party.role {
            PartyRole::NotStated => "vai trò: không nêu",
            role => role.vi(),
        };
        paper.point(format!("{letter}{}{called} – {role}", name(party)));
        match signatures.get(&number) {
            Some(given) => {
                let capacity = given.what.capacity.map(SigningCapacity::vi);
                paper.dash(format!("Người ký: {}", stated(given.what.signer.as_ref())));
                paper.dash(format!("Tư cách ký: {}", stated(capacity)));
                paper.dash(format!("Ngày ký: {}", date(&given.on)));
            }
            None if state.signed().is_some() => paper.dash("Người ký: không nêu"),
            None if party.signs => paper.dash("Chưa ký"),
            None => paper.dash("Không ký văn bản"),
        }
        if let Some(place) = identified.get(&number) {
            paper.dash(format!(
                "Lúc ghi chữ ký chưa rõ họ tên; họ tên được xác định ở mục {place}"
            ));
        }
    }
    if terms.parties_open {
        paper.paragraph("(Danh sách các bên chưa đầy đủ)");
    }
}

fn dates(paper: &mut Paper, state: &Agreement) {
    let terms = state.terms();
    paper.heading("SỐ, NGÀY VÀ THỜI HẠN");
    paper.dash(format!("Loại văn bản: {}", terms.kind.vi()));
    paper.dash(format!("Số, ký hiệu: {}", stated(state.number())));
    let signed = match state.signed() {
        Some(on) => date(on),
        None => "chưa ký đủ".to_owned(),
    };
    paper.dash(format!("Ngày ký: {signed}"));
    let effective = terms.effective.as_ref().map(date);
    paper.dash(format!("Ngày có hiệu lực: {}", stated(effective)));
    let period = terms.period.as_ref().map(Period::vi);
    paper.dash(format!("Thời hạn: {}", stated(period)));
    if let Some(renewal) = &terms.automatic_renewal {
        let term = renewal.term.map(|length| length.vi().to_string());
        let mut words = format!("Tự động gia hạn; thời gian mỗi lần: {}", stated(term));
        if let Some(most) = renewal.most {
            add(&mut words, format_args!(", nhiều nhất {most} lần"));
        }
        if let Some(notice) = renewal.notice {
            add(
                &mut words,
                format_args!(", trừ khi có thông báo trước {}", notice.vi()),
            );
        }
        paper.dash(words);
    }
    if let Some(permission) = &terms.permission {
        let authority = stated(permission.authority.as_ref());
        paper.dash(format!("Cần cơ quan có thẩm quyền cho phép: {authority}"));
    }
    for approval in state.approvals() {
        let by = super::words::actor(&approval.what.by);
        let paper_of = approval
            .what
            .decision
            .as_ref()
            .map(|it| format!(" ({})", document(it)));
        let paper_of = paper_of.unwrap_or_default();
        paper.dash(format!("Phê duyệt: {by}, {}{paper_of}", date(&approval.on)));
    }
}

/// What the paper calls a content, or what kind it is.
fn title(content: &AgreementContent) -> String {
    capitalised(content.written.as_deref().unwrap_or(content.kind.vi()))
}

fn contents(paper: &mut Paper, terms: &Terms) {
    paper.heading("LĨNH VỰC VÀ HÌNH THỨC HỢP TÁC");
    if terms.contents.is_empty() && terms.on_demand.is_none() {
        paper.dash(capitalised(NOT_STATED));
    }
    for content in &terms.contents {
        paper.point(title(content));
        if !content.subjects.is_empty() {
            let number = content.subjects.len();
            let named = capitalised(&subjects(&content.subjects));
            paper.dash(format!("Lĩnh vực, chuyên khoa ({number}): {named}"));
        }
        if content.subjects_open {
            paper.dash("Danh mục lĩnh vực, chuyên khoa chưa đầy đủ");
        }
        if let Some(class) = content.techniques {
            paper.dash(format!("Loại kỹ thuật: {}", class.vi()));
        }
        if let Some(direction) = &content.direction {
            let (from, to) = (shorts(terms, &direction.from), shorts(terms, &direction.to));
            let words = if direction.both_ways {
                format!("{from} và {to} hỗ trợ lẫn nhau")
            } else {
                format!("{from} hỗ trợ {to}")
            };
            paper.dash(format!("Chiều hỗ trợ: {words}"));
        }
        for mode in &content.modes {
            let mut words = format!("Hình thức: {}", mode.modality.vi());
            if let Some(place) = &mode.place {
                add(&mut words, format_args!(", địa điểm: {place}"));
            }
            if let Some(method) = mode.method {
                add(&mut words, format_args!(", theo hình thức {}", method.vi()));
            }
            if let Some(experts) = mode.experts {
                add(&mut words, format_args!(", do {} thực hiện", experts.vi()));
            }
            paper.dash(words);
        }
        if let Some(condition) = &content.condition {
            paper.dash(format!("Điều kiện: {condition}"));
        }
    }
    if let Some(clause) = &terms.on_demand {
        let groups = joined(clause.groups.iter().map(|group| group.vi()));
        let written = clause.written.as_ref().map_or(groups, Text::to_string);
        paper.point(format!(
            "Ngoài danh mục trên, khi có đề nghị được chấp thuận: {written}"
        ));
    }
    if terms.contents_open {
        paper.paragraph("(Danh mục nội dung chưa đầy đủ)");
    }
}

fn obligations(paper: &mut Paper, state: &Agreement) {
    let terms = state.terms();
    paper.heading("NGHĨA VỤ, PHÂN CÔNG VÀ CHỈ TIÊU");
    let mut outcomes: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for outcome in state.obligation_outcomes() {
        outcomes
            .entry(outcome.what.obligation())
            .or_default()
            .push(outcome);
    }
    for (
        number,
        Obligation {
            party, what, due, ..
        },
    ) in terms.numbered_obligations()
    {
        let due = date(due);
        paper.point(format!(
            "{}: {what}; thời hạn: {due}",
            capitalised(&short(terms, *party))
        ));
        for outcome in outcomes.get(&number).into_iter().flatten() {
            let how = match outcome.what {
                ObligationOutcome::Met(_) => "Đã thực hiện",
                ObligationOutcome::Waived(_) => "Được miễn",
                ObligationOutcome::Missed(_) => "Chưa thực hiện",
            };
            paper.dash(format!("{how}, ngày ghi nhận: {}", date(&outcome.on)));
        }
    }
    for duty in &terms.duties {
        let (parties, fields) = (shorts(terms, &duty.parties), subjects(&duty.subjects));
        let written = duty
            .written
            .as_ref()
            .map(|it| format!(": {it}"))
            .unwrap_or_default();
        paper.point(format!(
            "{} phụ trách {fields}{written}",
            capitalised(&parties)
        ));
    }
    for target in &terms.targets {
        paper.point(format!("Chỉ tiêu: {}", figure(target)));
    }
    if terms.obligations.is_empty() && terms.duties.is_empty() && terms.targets.is_empty() {
        paper.dash(capitalised(NOT_STATED));
    }
}

fn funding(paper: &mut Paper, terms: &Terms) {
    paper.heading("KINH PHÍ VÀ NGUỒN LỰC");
    for funding in &terms.funding {
        let mut words = format!("Kinh phí: {}", funding.kind.vi());
        if let Some(by) = funding.by {
            add(
                &mut words,
                format_args!(", do {} chi trả", short(terms, by)),
            );
        }
        if let Some(amount) = funding.amount {
            add(&mut words, format_args!(", {}", amount.vi()));
        }
        if let Some(written) = &funding.written {
            add(&mut words, format_args!(" ({written})"));
        }
        paper.dash(words);
    }
    if terms.funding.is_empty() {
        paper.dash("Kinh phí: không nêu");
    }
    for resource in &terms.resources {
        let (kind, how) = (resource.kind.vi(), resource.terms.vi());
        let mut words = format!("Nguồn lực ({kind}): {}", resource.what);
        if let Some(quantity) = resource.quantity {
            add(&mut words, format_args!(", số lượng {}", quantity.vi()));
        }
        let side = |party: Option<PartyNumber>| party.map(|party| short(terms, party));
        let (from, to) = (stated(side(resource.from)), stated(side(resource.to)));
        add(
            &mut words,
            format_args!("; {how}; bên cung cấp: {from}; bên nhận: {to}"),
        );
        paper.dash(words);
    }
}

/// The signatures of those who signed or have to sign.
fn sign(paper: &mut Paper, state: &Agreement) {
    let terms = state.terms_as_signed();
    let given = signatures_by_party(state);
    let mut blocks = Vec::new();
    for (number, party) in terms.numbered_parties() {
        let side = match (&party.letter, &party.organisation) {
            (Some(letter), _) => format!("Đại diện {}", letter.vi()),
            (None, Some(organisation)) => format!("Đại diện {}", organisation.name),
            (None, None) => format!("Đại diện bên thứ {number}"),
        };
        match given.get(&number) {
            Some(given) => {
                let organisation = party.organisation.as_ref();
                blocks.push(signed(&side, organisation, &given.what, &given.on));
            }
            None if party.must_sign() && state.signed().is_none() => blocks.push(unsigned(&side)),
            None => {}
        }
    }
    signatures(paper, &blocks);
}
