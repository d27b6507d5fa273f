//! GIẢ ĐỊNH: two consultations that take up the offer of remote support. The article tells of the offer
//! and of no case: cases, questions, answers and hours are made up.

use super::{ALL_INVENTED, document, mark, write};
use crate::facts::{self, Result};
use lienvien::consultation::{
    Acceptance, AdviceFollowed, AdviserRef, Afterwards, Conclusion, Consultation,
    ConsultationEvent, ConsultationKind, ConsultedCase, InternalApproval, Outcome, Participant,
    Presence, Request, Schedule, Side, Start,
};
use lienvien::record::{Event as _, Record};
use lienvien::specialty::Specialty;
use lienvien::survey::{CaseSeverity, Channel, Survey};
use lienvien::value::{CaseToken, Text, When};
use uuid::Uuid;

const DIFFICULT: Uuid = Uuid::from_u128(0x7c21_e94f_05b8_4d63_9a17_c0f6_382e_d15b);
const CRITICAL: Uuid = Uuid::from_u128(0xe86d_13a0_f7c4_4952_b03e_59d8_247f_a61c);

/// Mã ca ẩn danh: who the patients are, only the hospital knows.
const DIFFICULT_CASE: Uuid = Uuid::from_u128(0x0196_c3a8_41d7_7e52_8b6f_d90e_2a74_f315);
const CRITICAL_CASE: Uuid = Uuid::from_u128(0x0197_8f1d_b2e6_7034_a5c9_46e8_0d3b_7c92);

/// The answers to the two questions about the difficult case.
pub(crate) const ANSWERS: [&str; 2] = [
    "có chỉ định, sau khi điều trị ổn định nhiễm khuẩn tiết niệu",
    "phẫu thuật tại chỗ, hội chẩn lại nếu diễn biến bất thường",
];

// -------------------------------------------------------------------------------- the difficult case

/// Hội chẩn một ca bệnh khó: the usual way, from the request to the end. Two reports tell what came of
/// it.
pub(crate) fn difficult_case(survey: &Record<Survey>) -> Result<Record<Consultation>> {
    let mut consultation = in_session(survey)?;
    let not_yet = Outcome {
        detail: Some(Text::new("đã điều trị nhiễm khuẩn, chưa phẫu thuật")?),
        ..Outcome::of(AdviceFollowed::Partly)
    };
    let in_the_end = Outcome {
        detail: Some(Text::new("đã phẫu thuật, người bệnh ra viện")?),
        ..Outcome::of(AdviceFollowed::Wholly).then(Afterwards::TreatedLocally)
    };
    let events = [
        ("14 giờ 40 ngày 12/05/2025", concluded(ANSWERS)?),
        ("16/05/2025", outcome(not_yet)),
        ("30/05/2025", outcome(in_the_end)),
        ("02/06/2025", ConsultationEvent::Closed),
    ];
    write(&mut consultation, events)?;
    Ok(consultation)
}

/// The same, as it stood during the session.
pub(crate) fn in_session(survey: &Record<Survey>) -> Result<Record<Consultation>> {
    let mut consultation = requested(survey)?;
    let by = Some(facts::host_leadership()?);
    let approved = ConsultationEvent::ApprovedInternally(InternalApproval { by });
    let schedule = Schedule::at(When::parse_vi("14 giờ ngày 12/05/2025")?).over(offered(survey)?);
    let schedule = both_sides().into_iter().fold(schedule, Schedule::with);
    let start = Start {
        patient_informed: Some(true),
        ..Start::default()
    };
    let events = [
        ("8 giờ ngày 12/05/2025", approved),
        ("9 giờ 15 ngày 12/05/2025", accepted()),
        (
            "9 giờ 20 ngày 12/05/2025",
            ConsultationEvent::Scheduled(schedule.into()),
        ),
        (
            "14 giờ 05 ngày 12/05/2025",
            ConsultationEvent::Started(start.into()),
        ),
    ];
    write(&mut consultation, events)?;
    Ok(consultation)
}

/// The same, as it stood when it was asked for.
pub(crate) fn requested(survey: &Record<Survey>) -> Result<Record<Consultation>> {
    let request = request(survey, CaseSeverity::Difficult, DIFFICULT_CASE)?
        .asking(Text::new(
            "sỏi san hô thận đã có chỉ định phẫu thuật chưa?",
        )?)
        .asking(Text::new(
            "phẫu thuật được tại chỗ hay cần chuyển người bệnh?",
        )?);
    let request = Request {
        subjects: vec![Specialty::UrologicalSurgery.into()],
        ..request
    };
    opened(DIFFICULT, request, "7 giờ 30 ngày 12/05/2025")
}

// --------------------------------------------------------------------------------- the critical case

/// Hội chẩn một ca nguy cấp: begun before anybody approved it. Both approvals come late.
pub(crate) fn critical_case(survey: &Record<Survey>) -> Result<Record<Consultation>> {
    let mut consultation = begun_in_emergency(survey)?;
    let approved = ConsultationEvent::ApprovedInternally(InternalApproval::default());
    let answers = [
        "cố định ngoài khung chậu, truyền máu, theo dõi huyết động",
        "khi huyết động ổn định, có nhân viên y tế đi cùng",
    ];
    let to = Some(facts::viet_duc()?);
    let referred = Outcome::of(AdviceFollowed::Wholly).then(Afterwards::Referred { to });
    let events = [
        ("22 giờ 10 ngày 20/06/2025", accepted()),
        ("22 giờ 20 ngày 20/06/2025", approved),
        ("22 giờ 45 ngày 20/06/2025", concluded(answers)?),
        ("21/06/2025", outcome(referred)),
    ];
    write(&mut consultation, events)?;
    Ok(consultation)
}

/// The same, as it stood when it had just begun.
pub(crate) fn begun_in_emergency(survey: &Record<Survey>) -> Result<Record<Consultation>> {
    let request = request(survey, CaseSeverity::Critical, CRITICAL_CASE)?
        .asking(Text::new("cầm máu và cố định khung chậu thế nào?")?)
        .asking(Text::new("khi nào chuyển được người bệnh?")?);
    let request = Request {
        subjects: vec![Specialty::TraumaOrthopaedicSurgery.into()],
        emergency: true,
        ..request
    };
    let mut consultation = opened(CRITICAL, request, "21 giờ 50 ngày 20/06/2025")?;
    let started = begun_without_approval(survey)?;
    write(&mut consultation, [("22 giờ ngày 20/06/2025", started)])?;
    Ok(consultation)
}

/// The start of a session for which there was no time to wait.
pub(crate) fn begun_without_approval(survey: &Record<Survey>) -> Result<ConsultationEvent> {
    let why = Text::new("người bệnh sốc mất máu, không kịp chờ duyệt, tiếp nhận và lập lịch")?;
    let start = Start {
        channel: Some(offered(survey)?),
        ..Start::in_emergency(why)
    };
    Ok(ConsultationEvent::Started(start.into()))
}

// -------------------------------------------------------------------------------------------- parts

/// Bắc Quang asks Việt Đức, which offered it in the conclusion of the survey.
fn request(survey: &Record<Survey>, severity: CaseSeverity, token: Uuid) -> Result<Request> {
    let (asker, kind) = (facts::bac_quang()?, ConsultationKind::Case);
    let case = ConsultedCase::of(CaseToken::new(token));
    Ok(Request {
        offer: Some(survey.id().into()),
        ..Request::new(asker, kind, severity, case).to(facts::viet_duc()?)
    })
}

fn opened(id: Uuid, request: Request, on: &str) -> Result<Record<Consultation>> {
    let requested = ConsultationEvent::Requested(request.into());
    let mut consultation = Record::open(id, requested.on(When::parse_vi(on)?))?;
    mark(&mut consultation, ALL_INVENTED)?;
    Ok(consultation)
}

/// The channel of the offer.
fn offered(survey: &Record<Survey>) -> Result<Channel> {
    let conclusion = survey.state().conclusion();
    let offer = conclusion.and_then(|concluded| concluded.what.remote_support.first());
    let offer = offer.ok_or("kết luận khảo sát không có đề xuất hỗ trợ từ xa")?;
    Ok(offer.channel.clone())
}

/// The patient is with the asker; the adviser is heard over the channel.
fn both_sides() -> [Participant; 2] {
    [
        Participant::of(Side::Asker).present(Presence::OnSite),
        Participant::of(Side::Adviser(1)).present(Presence::Remote),
    ]
}

fn accepted() -> ConsultationEvent {
    let adviser = AdviserRef::Number(1);
    ConsultationEvent::Accepted(Acceptance { adviser }.into())
}

/// The conclusion with these answers, to the questions in their order.
pub(crate) fn concluded(
    answers: impl IntoIterator<Item = &'static str>,
) -> Result<ConsultationEvent> {
    let minutes = Conclusion::written_in(document("Biên bản hội chẩn")?);
    let mut conclusion = both_sides().into_iter().fold(minutes, Conclusion::with);
    for (question, answer) in (1..).zip(answers) {
        conclusion = conclusion.answering(question, Text::new(answer)?);
    }
    Ok(ConsultationEvent::Concluded(conclusion.into()))
}

fn outcome(outcome: Outcome) -> ConsultationEvent {
    ConsultationEvent::OutcomeReported(outcome.into())
}
