//! Every kind of evidence, and every answer to a claim.

use crate::agreement_support::{self, ha_tinh, ha_tinh_agreement, nghe_an};
use crate::door::*;
use crate::records::line;
use crate::{course_support, survey_support};
use lienvien::agreement::ContentKind;
use lienvien::any::{AnyLine, AnyRecord, Loaded, LookUp, Unconfirmed, confirm};
use lienvien::organisation::Organisation;
use lienvien::record::{Aggregate, Correction, Event, Line, Note, NoteContent, Record};
use lienvien::specialty::Specialty;
use lienvien::survey::{SurveyEvent, Verdict};
use lienvien::training::course::CourseEvent;
use lienvien::value::{EvidenceKind, Explain, OrganisationId, RecordKind, RecordRef};
use serde::Serialize;
use serde_json::{Value, json};

const HOLDS: &str = "holds";
const NEVER: &str = "claim.never_held";
const NO_LONGER: &str = "claim.no_longer_holds";
const UNKNOWN: &str = "claim.record_unknown";
const NO_ORGANISATION: &str = "claim.organisation_unknown";

/// A line that holds this evidence, as a browser may send it.
pub(crate) fn claiming(kind: EvidenceKind, evidence: &Value) -> AnyLine {
    let (record, text) = written(kind, evidence);
    line(record, &text)
}

/// The text of a line that holds this evidence, and the kind of its record.
pub(crate) fn written(kind: EvidenceKind, evidence: &Value) -> (RecordKind, String) {
    let survey = json!({
        "surveyor": viet_duc(), "hosts": [bac_quang()], "purpose": "needs",
        "basis": {"agreement": evidence},
    });
    let (record, event, payload) = match kind {
        EvidenceKind::InForce => (RecordKind::Survey, "planned", survey),
        EvidenceKind::Covered => (
            RecordKind::Package,
            "committed",
            json!({"basis": {"covered": evidence}}),
        ),
        EvidenceKind::SignedMinutes => (
            RecordKind::Plan,
            "drafted",
            json!({"premise": {"survey": evidence}, "recipient": bac_quang()}),
        ),
        EvidenceKind::ReadyToStart => (
            RecordKind::Package,
            "on_site_started",
            json!({"readiness": {"surveyed": evidence}}),
        ),
        EvidenceKind::Seat => (
            RecordKind::Enrolment,
            "accepted",
            json!({"admission": {"seat": evidence}}),
        ),
        other => panic!("{other} is new here"),
    };
    let text = format!(r#"{{"on": "2025-03-01", "type": "{event}", "payload": {payload}}}"#);
    (record, text)
}

/// What is answered to the one claim of a line: `holds`, or the code of why not.
pub(crate) fn answer(
    line: &AnyLine,
    mut store: impl LookUp<Error: std::fmt::Debug>,
) -> &'static str {
    let confirmed = confirm(line.claims(), &mut store).unwrap();
    let [confirmed] = &confirmed[..] else {
        panic!("one claim was expected: {confirmed:?}");
    };
    assert_eq!(confirmed.holds(), confirmed.answer.is_ok());
    confirmed
        .answer
        .as_ref()
        .map_or_else(Explain::code, |()| HOLDS)
}

/// Evidence of a kind, the record that gave it, and the facilities that are known.
struct Case {
    kind: EvidenceKind,
    evidence: Value,
    record: AnyRecord,
    known: Vec<Organisation>,
}

impl Case {
    fn new(kind: EvidenceKind, evidence: impl Serialize, record: impl Into<AnyRecord>) -> Self {
        Self {
            kind,
            evidence: serde_json::to_value(evidence).unwrap(),
            record: record.into(),
            known: vec![ha_tinh(), nghe_an()],
        }
    }

    /// The answer if this is the record, and the evidence is changed so.
    fn asked(&self, record: &AnyRecord, changes: &[(&str, Value)]) -> &'static str {
        let mut evidence = self.evidence.clone();
        for (key, value) in changes {
            evidence[*key] = value.clone();
        }
        let line = claiming(self.kind, &evidence);
        answer(&line, Loaded::new([record.clone()], self.known.clone()))
    }

    /// It holds as given, and after lines that do not matter; each change of its fields is found.
    #[track_caller]
    fn holds_unless_forged(&self, forgeries: &[(&str, Value)]) {
        assert_eq!(self.asked(&self.record, &[]), HOLDS);
        let version = self.record.version();
        let everywhere = [1, version - 1, version + 1, u32::MAX].map(|it| ("version", json!(it)));
        for forgery in everywhere.iter().chain(forgeries) {
            let answer = self.asked(&self.record, std::slice::from_ref(forgery));
            assert_eq!(answer, NEVER, "{} {forgery:?}", self.kind);
        }
        let line = claiming(self.kind, &self.evidence);
        assert_eq!(answer(&line, Loaded::default()), UNKNOWN);
    }

    /// After these lines it is answered so.
    #[track_caller]
    fn after<A: Aggregate>(&self, lines: impl IntoIterator<Item = Line<A::Event>>, expected: &str)
    where
        Record<A>: TryFrom<AnyRecord, Error: std::fmt::Debug> + Into<AnyRecord>,
    {
        let mut record: Record<A> = self.record.clone().try_into().unwrap();
        for line in lines {
            record.append(line).unwrap();
        }
        assert_eq!(self.asked(&record.into(), &[]), expected, "{}", self.kind);
    }

    /// A note does not matter; a void does; and after it is struck the claim holds again.
    #[track_caller]
    fn after_note_and_void<A: Aggregate>(&self)
    where
        Record<A>: TryFrom<AnyRecord, Error: std::fmt::Debug> + Into<AnyRecord>,
    {
        let note = || Line::from(Note::new(NoteContent::Statement(text("cảm ơn"))));
        let void = || Line::void(text("nhập nhầm"));
        let strike = Correction::because(text("không nhầm")).strike(self.record.version() + 1);
        self.after::<A>([note(), note()], HOLDS);
        self.after::<A>([void()], NO_LONGER);
        self.after::<A>([void(), strike.into()], HOLDS);
    }
}

/// A correction that dates the last entry so.
fn redated<A: Aggregate>(record: &Record<A>, event: A::Event, on: &str) -> Line<A::Event> {
    let correction = Correction::because(text("ghi nhầm ngày"));
    correction
        .replace(record.version(), event.on(when(on)))
        .into()
}

fn not_certain() -> (&'static str, Value) {
    ("certainty", json!({"presumed": ["period_end"]}))
}

#[test]
fn in_force() {
    let agreement = ha_tinh_agreement();
    let evidence = agreement.in_force_on(day("2025-03-01")).unwrap();
    let case = Case::new(EvidenceKind::InForce, evidence, agreement.clone());
    case.holds_unless_forged(&[
        ("day", json!("2024-10-11")),
        ("day", json!("2031-01-01")),
        not_certain(),
    ]);
    case.after_note_and_void::<lienvien::agreement::Agreement>();
    let unknown = redated(&agreement, agreement_support::signed(2), "unknown");
    case.after::<lienvien::agreement::Agreement>([unknown], NO_LONGER);
    let terminated = |on| Line::from(agreement_support::terminated(None).on(when(on)));
    case.after::<lienvien::agreement::Agreement>([terminated("2025-03-01")], NO_LONGER);
    case.after::<lienvien::agreement::Agreement>([terminated("2025-03-02")], HOLDS);
    assert_eq!(
        case.asked(&case.record, &[("agreement", json!(uuid(8)))]),
        UNKNOWN
    );
}

/// What was presumed holds, presumed or certain by now; but it never was certain.
#[test]
fn presumed() {
    let agreement = agreement_support::signed_on(agreement_support::terms(), "unknown");
    let evidence = agreement.presume_in_force_on(day("2025-03-01")).unwrap();
    let case = Case::new(EvidenceKind::InForce, evidence, agreement.clone());
    let presumed = json!({"presumed": ["signing_date"]});
    assert_eq!(case.evidence["certainty"], presumed);
    case.holds_unless_forged(&[("certainty", json!("certain")), not_certain()]);
    let correction = Correction::because(text("đã rõ ngày ký"))
        .replace(3, agreement_support::signed(1).on(when("2024-10-12")))
        .replace(4, agreement_support::signed(2).on(when("2024-10-12")));
    case.after::<lienvien::agreement::Agreement>([correction.into()], HOLDS);
    let suspended = agreement_support::suspended(None).on(when("unknown"));
    case.after::<lienvien::agreement::Agreement>([suspended.into()], HOLDS);
}

#[test]
fn covered() {
    let agreement = ha_tinh_agreement();
    let neurology = [Specialty::Neurology.into()];
    let covered = agreement.covered_on(
        &ha_tinh(),
        ContentKind::TechniqueTransfer,
        &neurology,
        day("2025-03-01"),
    );
    let case = Case::new(EvidenceKind::Covered, covered.unwrap(), agreement.clone());
    let pathology = json!({"specialty": "pathology"});
    case.holds_unless_forged(&[
        ("day", json!("2024-10-11")),
        ("recipient", json!(nghe_an().id())),
        ("activity", json!("research")),
        ("supporters", json!([])),
        ("subjects", json!([pathology])),
        ("subjects", json!([neurology[0], pathology])),
        not_certain(),
    ]);
    case.after_note_and_void::<lienvien::agreement::Agreement>();
    let nobody = ("recipient", json!(uuid(99)));
    assert_eq!(case.asked(&case.record, &[nobody]), NO_ORGANISATION);
    let line = claiming(case.kind, &case.evidence);
    assert_eq!(
        answer(&line, Loaded::new([case.record.clone()], [])),
        NO_ORGANISATION
    );
    // what is said of a version that never was needs no organisation
    let late = [("version", json!(99)), ("recipient", json!(uuid(99)))];
    assert_eq!(case.asked(&case.record, &late), NEVER);
    // the record is asked first
    assert_eq!(answer(&line, Loaded::new([], [ha_tinh()])), UNKNOWN);
}

#[test]
fn signed_minutes() {
    let found = survey_support::verdict(survey_support::DIGESTIVE, Verdict::Ready);
    let survey = survey_support::signed_with([found]);
    let minutes = survey.signed_minutes(survey_support::SITE).unwrap();
    let case = Case::new(EvidenceKind::SignedMinutes, minutes, survey.clone());
    case.holds_unless_forged(&[
        ("host", json!(bac_quang().id(uuid(99)))),
        ("host", json!(viet_duc())),
        ("signed", json!("2024-07-19")),
    ]);
    case.after_note_and_void::<lienvien::survey::Survey>();
    let later = redated(
        &survey,
        survey_support::signed(survey_support::SITE),
        "2024-07-19",
    );
    case.after::<lienvien::survey::Survey>([later], NO_LONGER);
    let superseded = survey_support::event(lienvien::survey::SurveyEventKind::Superseded);
    case.after::<lienvien::survey::Survey>([superseded.on(when("unknown")).into()], NO_LONGER);
}

#[test]
fn ready_to_start() {
    let site = survey_support::SITE;
    let found = survey_support::verdict(survey_support::DIGESTIVE, Verdict::Ready);
    let survey = survey_support::signed_with([found]);
    let subjects = [survey_support::DIGESTIVE];
    let ready = survey.ready_to_start(site, &subjects, day("2025-03-01"));
    let case = Case::new(EvidenceKind::ReadyToStart, ready.unwrap(), survey.clone());
    case.holds_unless_forged(&[
        ("day", json!("2024-07-17")),
        ("host", json!(viet_duc())),
        ("subjects", json!([survey_support::UROLOGY])),
        not_certain(),
    ]);
    case.after_note_and_void::<lienvien::survey::Survey>();
    let place = survey
        .history()
        .find(|held| matches!(held.entry.event, SurveyEvent::Found(_)));
    let worse = survey_support::verdict(survey_support::DIGESTIVE, Verdict::NotReady);
    let correction = Correction::because(text("ghi nhầm kết luận"));
    let correction = correction.replace(place.unwrap().place, worse.on(when("unknown")));
    case.after::<lienvien::survey::Survey>([correction.into()], NO_LONGER);
}

#[test]
fn seat() {
    let course = course_support::running_with(course_support::plan(), [1, 2]);
    let seat = course.seat(course_support::enrolment(1)).unwrap();
    let case = Case::new(EvidenceKind::Seat, seat, course.clone());
    assert_eq!(case.asked(&case.record, &[]), HOLDS);
    for forgery in [
        ("version", json!(1)),
        ("version", json!(course.version() + 1)),
        ("enrolment", json!(course_support::enrolment(2))),
        ("enrolment", json!(course_support::enrolment(3))),
        ("person", json!(course_support::person(2))),
        ("given", json!("2024-01-01")),
    ] {
        assert_eq!(
            case.asked(&case.record, std::slice::from_ref(&forgery)),
            NEVER,
            "{forgery:?}"
        );
    }
    assert_eq!(
        answer(&claiming(case.kind, &case.evidence), Loaded::default()),
        UNKNOWN
    );
    case.after_note_and_void::<lienvien::training::course::Course>();
    let released: CourseEvent = course_support::released(1);
    case.after::<lienvien::training::course::Course>(
        [released.on(when("unknown")).into()],
        NO_LONGER,
    );
}

/// A store that finds another record or organisation than it was asked for, or fails.
struct Strange(Option<(AnyRecord, Organisation)>);

impl LookUp for Strange {
    type Error = &'static str;

    fn record(&mut self, _: RecordRef) -> Result<Option<AnyRecord>, Self::Error> {
        let found = self.0.as_ref().ok_or("the store is down")?;
        Ok(Some(found.0.clone()))
    }

    fn organisation(&mut self, _: OrganisationId) -> Result<Option<Organisation>, Self::Error> {
        Ok(self.0.as_ref().map(|found| found.1.clone()))
    }
}

#[test]
fn a_store_that_finds_something_else_finds_nothing() {
    let agreement = ha_tinh_agreement();
    let neurology = [Specialty::Neurology.into()];
    let covered = agreement
        .covered_on(
            &ha_tinh(),
            ContentKind::TechniqueTransfer,
            &neurology,
            day("2025-03-01"),
        )
        .unwrap();
    let line = claiming(
        EvidenceKind::Covered,
        &serde_json::to_value(covered).unwrap(),
    );
    let course: AnyRecord = course_support::running_with(course_support::plan(), [1]).into();
    let found = |record, organisation| answer(&line, Strange(Some((record, organisation))));
    assert_eq!(found(agreement.clone().into(), ha_tinh()), HOLDS);
    assert_eq!(found(agreement.into(), nghe_an()), NO_ORGANISATION);
    assert_eq!(found(course, ha_tinh()), UNKNOWN);
    assert_eq!(
        confirm(line.claims(), &mut Strange(None)).unwrap_err(),
        "the store is down"
    );
}

#[test]
fn what_does_not_hold_explains_itself() {
    let (claimed, version) = (EvidenceKind::Covered, 9);
    let record = RecordRef::new(RecordKind::Agreement, uuid(7));
    let organisation = id(10);
    let of = "agreement/00000000-0000-0000-0000-000000000007";
    for (why, code, en, vi) in [
        (
            Unconfirmed::NeverHeld {
                claimed,
                record,
                version,
            },
            NEVER,
            format!(
                "record `{of}` did not give this evidence `covered` at version 9, expected evidence that it gave"
            ),
            format!(
                "hồ sơ `{of}` ở phiên bản 9 không xác nhận “cơ sở tiếp nhận và nội dung thuộc phạm vi hợp tác” như đã nêu, cần chứng cứ mà hồ sơ đó đã đưa ra"
            ),
        ),
        (
            Unconfirmed::NoLongerHolds {
                claimed,
                record,
                version,
            },
            NO_LONGER,
            format!(
                "record `{of}` gave the evidence `covered` at version 9 but does not any more, expected evidence that still holds"
            ),
            format!(
                "hồ sơ `{of}` đã xác nhận “cơ sở tiếp nhận và nội dung thuộc phạm vi hợp tác” ở phiên bản 9 nhưng nay không còn đúng, cần chứng cứ còn giá trị"
            ),
        ),
        (
            Unconfirmed::RecordUnknown { claimed, record },
            UNKNOWN,
            format!(
                "record `{of}` is not known, expected the record that gives the evidence `covered`"
            ),
            format!(
                "không tìm thấy hồ sơ `{of}` được nêu là xác nhận “cơ sở tiếp nhận và nội dung thuộc phạm vi hợp tác”, cần hồ sơ đã đưa ra chứng cứ này"
            ),
        ),
        (
            Unconfirmed::OrganisationUnknown {
                record,
                organisation,
            },
            NO_ORGANISATION,
            format!(
                "organisation `{organisation}` is not known, expected the one that `{of}` is said to vouch for"
            ),
            format!(
                "không tìm thấy tổ chức `{organisation}`, cần tổ chức mà hồ sơ `{of}` được nêu là xác nhận"
            ),
        ),
    ] {
        assert_tells(&why, (code, &en, &vi));
        let named = |name| {
            why.parameters()
                .iter()
                .any(|(it, value)| *it == name && !value.is_empty())
        };
        assert!(named("record"));
    }
    assert_eq!(EvidenceKind::ALL.len(), 5, "every kind has its test above");
}
