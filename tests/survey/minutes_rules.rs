//! Why a survey refuses what is found, required, concluded, signed and reported: each rule on,
//! inside and outside its boundary.

use crate::survey_support::*;
use lienvien::record::{Actor, Event};
use lienvien::specialty::Specialty;
use lienvien::survey::{
    AgreedItem, Assessed, Delegation, Finding, MinutesSignature, NeedProposal, Opening,
    ProposedItem, Rating, ReportedSurvey, Requirement, RequirementKind, SurveyEvent, SurveySide,
    SurveyStatus as Status, Verdict,
};
use lienvien::value::{Explain, When};

fn on(event: SurveyEvent) -> lienvien::record::Entry<SurveyEvent> {
    event.on(When::UNKNOWN)
}

fn rated(rating: Rating, verdict: Verdict, reason: Option<&str>) -> SurveyEvent {
    let mut assessed = Assessed::new().rating(rating);
    assessed.reason = reason.map(text);
    found(Finding::new(DIGESTIVE, verdict).equipment(assessed))
}

#[test]
fn su_09_row_2_19_a_rating_below_meets_has_a_reason() {
    let begun = begun(plan());
    for (rating, word) in [
        (Rating::Average, "trung bình"),
        (Rating::Insufficient, "chưa đáp ứng"),
    ] {
        assert_refused(
            &begun,
            rated(rating, Verdict::NotReady, None),
            "unknown",
            (
                "SU-09",
                "survey.finding.no_reason",
                &format!(
                    "`equipment` is rated `{rating}` without a reason, expected a reason for a rating below `meets`"
                ),
                &format!(
                    "trang thiết bị được đánh giá “{word}” nhưng chưa có lý do, cần lý do khi chưa đạt mức “đáp ứng tốt”"
                ),
            ),
        );
        assert_accepted(&begun, rated(rating, Verdict::NotReady, Some("máy cũ")));
    }
    assert_accepted(&begun, rated(Rating::Meets, Verdict::Ready, None));
    let told = Finding::new(DIGESTIVE, Verdict::Ready).staff(Assessed::default());
    assert_accepted(&begun, found(told));
}

#[test]
fn su_10_nothing_insufficient_is_ready() {
    let begun = begun(plan());
    let why = Some("chưa có máy gây mê");
    assert_refused(
        &begun,
        rated(Rating::Insufficient, Verdict::Ready, why),
        "unknown",
        (
            "SU-10",
            "survey.finding.ready_though_insufficient",
            "the verdict is `ready` though `equipment` is rated `insufficient`, expected another verdict or another rating",
            "kết luận “đủ điều kiện” trong khi trang thiết bị chưa đáp ứng, cần kết luận khác hoặc đánh giá khác",
        ),
    );
    assert_accepted(&begun, rated(Rating::Average, Verdict::Ready, why));
    for &verdict in Verdict::ALL.iter().filter(|it| **it != Verdict::Ready) {
        assert_accepted(&begun, rated(Rating::Insufficient, verdict, why));
    }
}

#[test]
fn su_11_and_su_12_a_requirement_has_a_number_of_its_own_and_follows_from_findings() {
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
    assert_refused(
        &once,
        required(of(4).from([Specialty::DigestiveSurgery, Specialty::Pathology])),
        "unknown",
        (
            "SU-12",
            "survey.requirement.no_finding",
            "there is no finding in `pathology`, expected a requirement that follows from a finding",
            "chưa có kết quả khảo sát về giải phẫu bệnh, yêu cầu phải căn cứ vào kết quả khảo sát",
        ),
    );
    assert_accepted(&once, required(of(4).from([Specialty::DigestiveSurgery])));
}

#[test]
fn su_13_row_2_18_there_is_something_to_conclude_from() {
    let begun = begun(plan());
    assert_refused(
        &begun,
        concluded([]),
        "unknown",
        (
            "SU-13",
            "survey.concluded.no_finding",
            "there is no finding yet, expected at least one before the conclusion",
            "chưa có kết quả khảo sát, cần ít nhất một kết quả trước khi kết luận",
        ),
    );
    let found = assert_accepted(&begun, verdict(DIGESTIVE, Verdict::NotReady));
    assert_accepted(&found, concluded([]));
}

#[test]
fn su_14_what_is_agreed_was_proposed_or_is_offered() {
    let proposing = |event: SurveyEvent| {
        let events = [
            opened(),
            presented(),
            event,
            verdict(DIGESTIVE, Verdict::Ready),
        ];
        then_each(survey(plan()), events, "unknown")
    };
    let surgery = proposing(proposed(&[Specialty::Surgery.into(), IMAGING]));
    for subject in [DIGESTIVE, UROLOGY, IMAGING, Specialty::Surgery.into()] {
        assert_accepted(&surgery, concluded([AgreedItem::new(subject)]));
    }
    assert_refused(
        &surgery,
        concluded([AgreedItem::new(IMAGING), AgreedItem::new(PATHOLOGY)]),
        "unknown",
        (
            "SU-14",
            "survey.concluded.not_proposed",
            "`pathology` is agreed on but no host proposed it, expected a proposal or the mark `offered`",
            "thống nhất về giải phẫu bệnh nhưng cơ sở không đề xuất, cần có đề xuất hoặc ghi là do bên khảo sát đề nghị (`offered`)",
        ),
    );
    assert_accepted(&surgery, concluded([AgreedItem::new(PATHOLOGY).offered()]));
    // A part that was proposed is not the whole.
    let digestive = proposing(proposed(&[DIGESTIVE]));
    refusal_of(
        &digestive,
        on(concluded([AgreedItem::new(Specialty::Surgery)])),
    );
    // Where the proposal doesn't tell all, it may have been proposed.
    let vague = NeedProposal::new().items([ProposedItem::new()]);
    let open = NeedProposal::new().items_open();
    for proposal in [vague, open] {
        let record = proposing(SurveyEvent::needs_proposed(proposal));
        assert_accepted(&record, concluded([AgreedItem::new(PATHOLOGY)]));
    }
}

#[test]
fn su_15_and_su_17_a_side_signs_once_and_does_not_refuse_then() {
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
            "SU-17",
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
    let opening = Opening::new(Delegation::unnamed()).guests([guest]);
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
        "khách mời hoặc người chứng kiến lại ký thay cơ sở thứ 1, người chứng kiến không được tính là người ký",
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
fn su_18_and_su_20_only_a_requirement_of_this_survey_is_met_waived_or_unmet() {
    let minutes = standing_in(Status::Concluded);
    let none = then_each(
        begun(plan()),
        [verdict(DIGESTIVE, Verdict::Ready), concluded([])],
        "unknown",
    );
    for event in [met, waived, unmet] {
        assert_refused(
            &minutes,
            event(3),
            "unknown",
            (
                "SU-18",
                "survey.requirement.unknown",
                "there is no requirement 3, expected one of this survey",
                "không có yêu cầu số 3 trong khảo sát này",
            ),
        );
        assert_accepted(&minutes, event(2));
        assert_refused(
            &none,
            event(1),
            "unknown",
            (
                "SU-20",
                "survey.requirement.none",
                "the survey has no requirement, expected one before it is met, waived or found unmet",
                "khảo sát không có yêu cầu nào để ghi nhận đáp ứng, miễn hoặc chưa đáp ứng",
            ),
        );
    }
}

#[test]
fn su_19_a_report_is_of_a_time_after_the_signing() {
    let known = |signed: &str| known().signed(when(signed));
    assert_unopened(
        reported(Status::Signed, known("2024-07-19")),
        (
            "SU-19",
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
    let unreasoned =
        with(|it| it.findings[0].staff = Some(Assessed::new().rating(Rating::Average)));
    assert_eq!(unreasoned, "survey.finding.no_reason");
}
