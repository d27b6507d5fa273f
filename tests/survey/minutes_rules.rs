//! Why a survey refuses what is found, required, concluded, signed and reported: each rule on,
//! inside and outside its boundary.

use crate::survey_support::*;
use lienvien::record::Actor;
use lienvien::specialty::Specialty;
use lienvien::survey::{
    Assessed, BreakingOff, Delegation, DelegationMember, Dimension, MinutesSignature, NeedProposal,
    Opening, ReportedSurvey, Requirement, RequirementKind, RequirementMet, RequirementUnmet,
    RequirementWaived, SigningRefusal, SurveyEvent, SurveyEventKind as Kind, SurveyFinding,
    SurveyPlan, SurveySide, SurveyStatus as Status, Verdict,
};
use lienvien::value::Explain;

#[test]
fn su_11_a_requirement_has_a_number_of_its_own() {
    let found = then(
        begun(plan()),
        verdict(DIGESTIVE, Verdict::Conditional),
        "unknown",
    );
    let of = |number: u16| Requirement::of_host(number, RequirementKind::Licence);
    let once = assert_accepted(&found, required(of(3)));
    assert_refused(
        &once,
        required(of(3)),
        "unknown",
        (
            "SU-11",
            "survey.requirement.twice",
            "there is a requirement 3 already, expected another number",
            "đã có yêu cầu số 3, cần số khác",
        ),
    );
    assert_accepted(&once, required(of(2)));
    // What it follows from may become known later.
    assert_accepted(&once, required(of(4).from([Specialty::Pathology])));
}

#[test]
fn su_14_and_su_15_a_side_signs_once_and_does_not_refuse_then() {
    let partly = standing_in(Status::PartlySigned);
    assert_refused(
        &partly,
        signed(SurveySide::Delegation),
        "unknown",
        (
            "SU-15",
            "survey.signature.twice",
            "the delegation has signed already, expected one signature for each side",
            "đoàn khảo sát đã ký, mỗi bên chỉ ký một lần",
        ),
    );
    assert_refused(
        &partly,
        refused(SurveySide::Delegation),
        "unknown",
        (
            "SU-14",
            "survey.signature.refused_after_signing",
            "the delegation has signed already, expected a side that has not signed",
            "đoàn khảo sát đã ký, chỉ bên chưa ký mới có thể từ chối ký",
        ),
    );
    assert_accepted(&partly, signed(SITE));
    assert_accepted(&partly, refused(SITE));
}

#[test]
fn su_16_trap_t7_who_looks_on_never_signs() {
    let guest = Actor::Person(person(5));
    let opening = Opening::new(Delegation::new()).guests([guest]);
    let events = [
        SurveyEvent::opened(opening),
        presented(),
        proposed(&[]),
        verdict(DIGESTIVE, Verdict::Ready),
        concluded([]),
    ];
    let minutes = then_each(survey(plan()), events, "unknown");
    let by = |side: SurveySide, n| MinutesSignature::new(side).signer(person(n));
    let sign = |signature| SurveyEvent::signed(signature);
    let site = SurveySide::Site(SITE);
    let (code, en, vi) = (
        "survey.signature.by_guest",
        "a guest or witness signs for site 1, expected somebody else: guests and witnesses never sign",
        "khách mời hoặc người chứng kiến lại ký với tư cách cơ sở thứ 1, khách mời và người chứng kiến không được tính là người ký",
    );
    assert_refused(
        &minutes,
        sign(by(site, 5)),
        "unknown",
        ("SU-16", code, en, vi),
    );
    let own = by(site, 6).witnesses([Actor::Person(person(6))]);
    assert_refused(&minutes, sign(own), "unknown", ("SU-16", code, en, vi));
    // In whatever order it is written.
    let after = then(minutes.clone(), sign(by(site, 6)), "unknown");
    let before = by(SurveySide::Delegation, 7).witnesses([Actor::Person(person(6))]);
    assert_refused(&after, sign(before), "unknown", ("SU-16", code, en, vi));
    assert_accepted(&after, sign(by(SurveySide::Delegation, 7)));
    assert_accepted(
        &minutes,
        sign(MinutesSignature::new(site).signer(named("Nguyễn Văn A"))),
    );
}

#[test]
fn su_12_a_report_is_of_a_time_after_the_signing() {
    let known = |signed: &str| known().signed(when(signed));
    assert_unopened(
        reported(Status::Signed, known("2024-07-19")),
        (
            "SU-12",
            "survey.reported.before_signing",
            "reported as of 2024-07-18, expected not before 2024-07-19, when the minutes were signed",
            "ghi nhận theo báo cáo tại thời điểm 18/07/2024, không được trước thời điểm ký biên bản là 19/07/2024",
        ),
    );
    for signed in ["2024-07-18", "2024-07-17", "2024-07", "2024", "unknown"] {
        open(reported(Status::Signed, known(signed)), "2024-07-18").unwrap();
    }
}

#[test]
fn what_is_reported_fits_together() {
    let refuses = |known: ReportedSurvey| {
        let refused = open(reported(Status::Signed, known), "unknown").unwrap_err();
        refused.code()
    };
    let with = |change: fn(&mut ReportedSurvey)| {
        let mut known = known();
        change(&mut known);
        refuses(known)
    };
    assert_eq!(with(|it| it.plan.hosts.clear()), "survey.plan.no_host");
    let twice = with(|it| it.requirements.push(it.requirements[0].clone()));
    assert_eq!(twice, "survey.requirement.twice");
    let elsewhere = with(|it| it.findings[0].site = Some(2.into()));
    assert_eq!(elsewhere, "survey.site.not_surveyed");
    let twice = with(|it| {
        let staff = Assessed::new(Dimension::Staff);
        it.findings[0].assessed = vec![staff.clone(), staff];
    });
    assert_eq!(twice, "survey.finding.dimension_twice");
    let needs = with(|it| it.needs = vec![NeedProposal::new().site(3)]);
    assert_eq!(needs, "survey.site.not_surveyed");
    let opening = with(|it| {
        let both = [
            DelegationMember::new().person(person(1)),
            DelegationMember::new().person(person(1)),
        ];
        it.opening = Some(Opening::new(Delegation::new().members(both)));
    });
    assert_eq!(opening, "survey.delegation.member_twice");
    let signed = with(|it| {
        it.signatures = vec![MinutesSignature::new(SITE), MinutesSignature::new(SITE)];
    });
    assert_eq!(signed, "survey.signature.twice");
    let by_guest = with(|it| {
        it.opening = Some(Opening::new(Delegation::new()).guests([person(1)]));
        it.signatures = vec![MinutesSignature::new(SITE).signer(person(1))];
    });
    assert_eq!(by_guest, "survey.signature.by_guest");
}

/// A report holds the meeting, the needs and the signatures, in whatever status it reaches.
#[test]
fn a_report_holds_what_is_known() {
    let leader = named("PGS.TS Nguyễn Mạnh Khánh");
    let opening = Opening::new(Delegation::led_by(leader.clone()));
    let needs = NeedProposal::new().items_open();
    let known = known()
        .opening(opening)
        .needs([needs.clone()])
        .signatures([MinutesSignature::new(SurveySide::Delegation)]);
    for &status in Status::ALL {
        let record = open(reported(status, known.clone()), "2024-08-01").unwrap();
        assert_eq!((record.status(), record.is_reported()), (status, true));
        let state = record.state();
        let led = state.opening().unwrap().what.delegation.leader().unwrap();
        assert_eq!(led.person.as_ref(), Some(&leader));
        assert_eq!(state.proposals()[0].what, needs);
        let is_signed = state.signed_by(SITE.into()).is_some();
        assert_eq!(is_signed, status == Status::Signed);
        assert!(state.signed_by(SurveySide::Delegation).is_some());
    }
    // The last signature completes them.
    let partly = open(reported(Status::PartlySigned, known), "2024-08-01").unwrap();
    assert_eq!(
        then(partly, signed(SITE), "2024-08-02").status(),
        Status::Signed
    );
}

/// Who has refused may sign later; the dispute is over when nobody refuses any more.
#[test]
fn who_refused_may_sign_later() {
    let minutes = then_each(begun(plan_of(2)), [concluded([])], "unknown");
    let second = SurveySide::Site(2.into());
    let disputed = then_each(minutes, [refused(SITE), refused(second)], "unknown");
    let record = then(disputed, signed(SITE), "unknown");
    assert_eq!(record.status(), Status::Disputed);
    let record = then(record, signed(second), "unknown");
    assert_eq!(record.status(), Status::PartlySigned);
    let record = then(record, signed(SurveySide::Delegation), "unknown");
    assert_eq!(record.status(), Status::Signed);
}

/// A survey that was broken off needs no conclusion, and minutes no conclusion either.
#[test]
fn no_step_has_to_be_invented() {
    let found = then(
        survey(plan()),
        verdict(DIGESTIVE, Verdict::Ready),
        "2024-07-18",
    );
    assert_eq!(found.status(), Status::InProgress);
    let broken_off = then(found.clone(), event(Kind::BrokenOff), "2024-07-18");
    assert_eq!(
        broken_off.state().broken_off().unwrap().on,
        when("2024-07-18")
    );
    assert!(broken_off.state().conclusion().is_none());
    for record in [survey(plan()), found, broken_off] {
        let sides = [signed(SurveySide::Delegation), signed(SITE)];
        let record = then_each(record, sides, "2024-07-19");
        assert_eq!(record.status(), Status::Signed);
        assert!(record.signed_minutes(SITE).is_ok());
    }
    let nothing_told = [
        found_nothing(),
        SurveyEvent::broken_off(BreakingOff::new()),
        SurveyEvent::refused_to_sign(SigningRefusal::new(SITE)),
        SurveyEvent::met(RequirementMet::new(1)),
        SurveyEvent::waived(RequirementWaived::new(1)),
        SurveyEvent::unmet(RequirementUnmet::new(1)),
        required(Requirement::new(1, text("điều kiện khác"))),
    ];
    let hosts = SurveyPlan::new(viet_duc(), [bac_quang()]);
    let record = then_each(survey(hosts), nothing_told, "unknown");
    let json = serde_json::to_string(&record).unwrap();
    assert_eq!(serde_json::from_str::<Visit>(&json).unwrap(), record);
    assert_eq!(
        record.state().requirement(1.into()).unwrap().outcomes.len(),
        3
    );
}

fn found_nothing() -> SurveyEvent {
    found(SurveyFinding::new())
}
