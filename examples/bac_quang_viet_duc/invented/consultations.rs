//! GIẢ ĐỊNH: a routine consultation, and two that take up the offer of remote support in difficult and
//! critical cases. The article tells of the offer and of no case: cases, questions, answers and hours
//! are made up.

use super::super::facts::{self, Result};
use super::{ALL_INVENTED, document, mark, write};
use lienvien::basis::Basis;
use lienvien::consultation::{
    AdviceFollowed, Consultation, ConsultationAcceptance, ConsultationConclusion,
    ConsultationEvent, ConsultationKind, ConsultationOutcome, ConsultationParticipant,
    ConsultationPresence, ConsultationRequest, ConsultationSchedule, ConsultationSide,
    ConsultationStart, ConsultedCase, InternalApproval, PatientOutcome, PatientReferral,
    QuestionAnswer,
};
use lienvien::record::{Event as _, Record};
use lienvien::specialty::Specialty;
use lienvien::survey::{CaseSeverity, Channel, Survey};
use lienvien::value::{CaseToken, ConsultationId, Text, When};
use lienvien::{id, text};
use uuid::Uuid;

const ROUTINE: ConsultationId = id!("2fd8604b-9e17-4ca5-8d30-7b64f1a95ec2");
const DIFFICULT: ConsultationId = id!("7c21e94f-05b8-4d63-9a17-c0f6382ed15b");
const CRITICAL: ConsultationId = id!("e86d13a0-f7c4-4952-b03e-59d8247fa61c");

/// Mã ca ẩn danh: who the patients are, only the hospital knows.
const ROUTINE_CASE: Uuid = Uuid::from_u128(0x0195_f7b2_68c4_7d19_a3e0_5f81_9c46_b27d);
const DIFFICULT_CASE: Uuid = Uuid::from_u128(0x0196_c3a8_41d7_7e52_8b6f_d90e_2a74_f315);
const CRITICAL_CASE: Uuid = Uuid::from_u128(0x0197_8f1d_b2e6_7034_a5c9_46e8_0d3b_7c92);

/// The answers to the two questions about the difficult case.
pub(crate) const ANSWERS: [&str; 2] = [
    "có chỉ định, sau khi điều trị ổn định nhiễm khuẩn tiết niệu",
    "phẫu thuật tại bệnh viện, hội chẩn lại nếu diễn biến bất thường",
];

// ---------------------------------------------------------------------------------- the routine case

/// Hội chẩn thường quy: pictures are read together. The offer is made for difficult and critical cases,
/// so that this one rests on the direction of lower levels.
pub(crate) fn routine_case(survey: &Record<Survey>) -> Result<Record<Consultation>> {
    let (asker, adviser) = (facts::bac_quang()?, facts::viet_duc()?);
    let case = ConsultedCase::new(CaseToken::new(ROUTINE_CASE)?);
    let kind = ConsultationKind::Imaging;
    let request = ConsultationRequest::new(asker, kind)
        .severity(CaseSeverity::Routine)
        .case(case)
        .advisers([adviser])
        .subjects([Specialty::DiagnosticImaging])
        .questions([text!("có cần chụp cộng hưởng từ cột sống không?")])
        .basis(Basis::direction_of_lower_levels(When::parse_vi("2025")?));
    let mut consultation = opened(ROUTINE, request, "7 giờ 30 ngày 07/04/2025")?;
    hold(&mut consultation, "07/04/2025", offered(survey)?)?;
    let not_needed = concluded(["không cần, chụp lại X-quang sau 4 tuần"])?;
    let treated =
        ConsultationOutcome::from(AdviceFollowed::Wholly).then(PatientOutcome::TreatedLocally);
    let events = [
        ("14 giờ 15 ngày 07/04/2025", not_needed),
        ("06/05/2025", outcome(treated)),
        ("07/05/2025", ConsultationEvent::Closed),
    ];
    write(&mut consultation, events)?;
    Ok(consultation)
}

// -------------------------------------------------------------------------------- the difficult case

/// Hội chẩn một ca bệnh khó: the usual way, from the request to the end. Two reports tell what came of
/// it.
pub(crate) fn difficult_case(survey: &Record<Survey>) -> Result<Record<Consultation>> {
    let mut consultation = in_session(survey)?;
    let not_yet = ConsultationOutcome::from(AdviceFollowed::Partly)
        .detail(text!("đã điều trị nhiễm khuẩn, chưa phẫu thuật"));
    let in_the_end = ConsultationOutcome::from(AdviceFollowed::Wholly)
        .then(PatientOutcome::TreatedLocally)
        .detail(text!("đã phẫu thuật, người bệnh ra viện"));
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
    hold(&mut consultation, "12/05/2025", offered(survey)?)?;
    Ok(consultation)
}

/// Approved, accepted, scheduled and begun on one day.
fn hold(consultation: &mut Record<Consultation>, day: &str, channel: Channel) -> Result<()> {
    let at = |hour: &str| format!("{hour} ngày {day}");
    let approval = InternalApproval::new().by(facts::host_leadership()?);
    let approved = ConsultationEvent::approved_internally(approval);
    let schedule = ConsultationSchedule::new()
        .at(When::parse_vi(&at("14 giờ"))?)
        .participants(both_sides());
    let scheduled = ConsultationEvent::scheduled(schedule.channel(channel));
    let start = ConsultationStart::new().patient_informed(true);
    let begun = ConsultationEvent::started(start);
    let events = [
        ("8 giờ", approved),
        ("9 giờ 15", accepted()),
        ("9 giờ 20", scheduled),
        ("14 giờ 05", begun),
    ];
    for (hour, event) in events {
        write(consultation, [(at(hour).as_str(), event)])?;
    }
    Ok(())
}

/// The same, as it stood when it was asked for.
pub(crate) fn requested(survey: &Record<Survey>) -> Result<Record<Consultation>> {
    let request = request(survey, CaseSeverity::Difficult, DIFFICULT_CASE)?
        .questions([
            text!("sỏi san hô thận đã có chỉ định phẫu thuật chưa?"),
            text!("phẫu thuật được tại bệnh viện hay cần chuyển người bệnh?"),
        ])
        .subjects([Specialty::UrologicalSurgery]);
    opened(DIFFICULT, request, "7 giờ 30 ngày 12/05/2025")
}

// --------------------------------------------------------------------------------- the critical case

/// Hội chẩn một ca nguy cấp: begun before anybody approved it. Both approvals come late.
pub(crate) fn critical_case(survey: &Record<Survey>) -> Result<Record<Consultation>> {
    let mut consultation = begun_in_emergency(survey)?;
    let approved = ConsultationEvent::approved_internally(InternalApproval::new());
    let answers = [
        "cố định ngoài khung chậu, truyền máu, theo dõi huyết động",
        "khi huyết động ổn định, có nhân viên y tế đi cùng",
    ];
    let referral = PatientReferral::new().to(facts::viet_duc()?);
    let referred = ConsultationOutcome::from(AdviceFollowed::Wholly).then(referral);
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
        .questions([
            text!("cầm máu và cố định khung chậu thế nào?"),
            text!("khi nào chuyển được người bệnh?"),
        ])
        .subjects([Specialty::TraumaOrthopaedicSurgery])
        .emergency();
    let mut consultation = opened(CRITICAL, request, "21 giờ 50 ngày 20/06/2025")?;
    let started = begun_without_approval(survey)?;
    write(&mut consultation, [("22 giờ ngày 20/06/2025", started)])?;
    Ok(consultation)
}

/// The start of a session for which there was no time to wait.
pub(crate) fn begun_without_approval(survey: &Record<Survey>) -> Result<ConsultationEvent> {
    let why = text!("người bệnh sốc mất máu, không kịp chờ phê duyệt, tiếp nhận và xếp lịch");
    let start = ConsultationStart::new().emergency(why);
    Ok(ConsultationEvent::started(start.channel(offered(survey)?)))
}

// -------------------------------------------------------------------------------------------- parts

/// Bắc Quang asks Việt Đức, which offered it in the conclusion of the survey.
fn request(
    survey: &Record<Survey>,
    severity: CaseSeverity,
    token: Uuid,
) -> Result<ConsultationRequest> {
    let (asker, kind) = (facts::bac_quang()?, ConsultationKind::Case);
    let case = ConsultedCase::new(CaseToken::new(token)?);
    let request = ConsultationRequest::new(asker, kind)
        .severity(severity)
        .case(case);
    Ok(request.advisers([facts::viet_duc()?]).offer(survey.id()))
}

fn opened(
    id: ConsultationId,
    request: ConsultationRequest,
    on: &str,
) -> Result<Record<Consultation>> {
    let requested = ConsultationEvent::requested(request);
    let mut consultation = Record::open(id, requested.on(When::parse_vi(on)?))?;
    mark(&mut consultation, ALL_INVENTED)?;
    Ok(consultation)
}

/// The channel of the offer.
fn offered(survey: &Record<Survey>) -> Result<Channel> {
    let offer = survey.state().remote_support().first();
    let offer = offer.ok_or("kết luận khảo sát không có đề xuất hỗ trợ từ xa")?;
    Ok(offer.channel.clone())
}

/// The patient is with the asker; the adviser is heard over the channel.
fn both_sides() -> [ConsultationParticipant; 2] {
    [
        ConsultationParticipant::new(ConsultationSide::Asker)
            .presence(ConsultationPresence::OnSite),
        ConsultationParticipant::new(ConsultationSide::adviser(1))
            .presence(ConsultationPresence::Remote),
    ]
}

fn accepted() -> ConsultationEvent {
    ConsultationEvent::accepted(ConsultationAcceptance::new(1))
}

/// The conclusion with these answers, to the questions in their order.
pub(crate) fn concluded(
    answers: impl IntoIterator<Item = &'static str>,
) -> Result<ConsultationEvent> {
    let minutes = document("Biên bản hội chẩn")?;
    let mut conclusion = ConsultationConclusion::from(minutes).participants(both_sides());
    for (question, answer) in (1_u16..).zip(answers) {
        conclusion = conclusion.answers([QuestionAnswer::new(question, Text::new(answer)?)]);
    }
    Ok(ConsultationEvent::concluded(conclusion))
}

fn outcome(outcome: ConsultationOutcome) -> ConsultationEvent {
    ConsultationEvent::outcome_reported(outcome)
}
