//! What an agreement covers on a day: subjects, and the evidence of it.

use crate::agreement_support::*;
use Coverage::{Covered, NotCovered, OnDemand, Unknown};
use lienvien::agreement::{
    AgreementContent, AgreementUnavailable, Clause, ContentKind, Coverage, Covering, Standing,
    Terms, TermsDraft,
};
use lienvien::record::{Certainty, Missing};
use lienvien::specialty::{ManagementField, OtherSubject, Specialty, Subject};
use lienvien::value::Explain;

/// What the agreement says of this subject for the hospital of Hà Tĩnh: of training in a field of
/// management, of the transfer of techniques in anything else.
fn ask(record: &Pact, subject: impl Into<Subject>, on: &str) -> Covering {
    let day = when(on).exact_day().unwrap();
    let subject = subject.into();
    let activity = match subject {
        Subject::Management(_) => ContentKind::ManagementTraining,
        _ => ContentKind::TechniqueTransfer,
    };
    record.covers(&ha_tinh(), activity, &[subject], day)
}

#[track_caller]
fn assert_covers(record: &Pact, subject: impl Into<Subject>, expected: Coverage, says: &[Clause]) {
    let covering = ask(record, subject, "2025-03-01");
    assert_eq!(covering.coverage, expected);
    assert_eq!(covering.by_terms, expected);
    assert_eq!(covering.standing, Standing::InForce);
    let mut clauses = covering.clauses;
    assert_eq!(clauses.pop(), Some(Clause::Recipient(1.into())));
    assert_eq!(clauses, says);
    let missing: &[_] = match expected {
        Unknown => &[Missing::Subject],
        Covered | OnDemand | NotCovered => &[],
        _ => panic!("{expected} is new here"),
    };
    assert_eq!(covering.missing, missing);
}

/// The agreement with one content in these subjects, and no clause on demand.
fn only(subjects: &[Specialty]) -> Terms {
    only_and(subjects, |_| {})
}

fn only_and(subjects: &[Specialty], change: impl FnOnce(&mut TermsDraft)) -> Terms {
    terms_with(|draft| {
        let content = AgreementContent::new(ContentKind::TechniqueTransfer);
        draft.contents = vec![content.subjects(subjects.iter().copied())];
        draft.contents_open = false;
        draft.on_demand = None;
        change(draft);
    })
}

fn in_force(terms: Terms) -> Pact {
    signed_on(terms, "2024-10-12")
}

#[test]
fn row_1_35_the_twenty_are_covered() {
    let agreement = ha_tinh_agreement();
    assert_eq!(the_twenty().len(), 20);
    for specialty in the_twenty() {
        assert_covers(&agreement, specialty, Covered, &[Clause::Content(2.into())]);
    }
}

#[test]
fn trap_t6_a_part_and_a_kind_are_covered_by_their_whole() {
    let agreement = ha_tinh_agreement();
    for subject in [
        Specialty::Dialysis,
        Specialty::InterventionalCardiology,
        Specialty::DigestiveSurgery,
        Specialty::MolecularBiology,
    ] {
        assert_covers(&agreement, subject, Covered, &[Clause::Content(2.into())]);
    }
    // Surgery isn't gastroenterology, and a part isn't its whole.
    let medical = in_force(only(&[Specialty::Gastroenterology]));
    assert_covers(&medical, Specialty::DigestiveSurgery, NotCovered, &[]);
    let part = in_force(only(&[Specialty::Dialysis]));
    assert_covers(&part, Specialty::UrologyAndDialysis, NotCovered, &[]);
    let parts = in_force(only(&[Specialty::Dialysis, Specialty::Urology]));
    assert_covers(
        &parts,
        Specialty::UrologyAndDialysis,
        Covered,
        &[Clause::Content(1.into())],
    );
}

#[test]
fn row_1_36_another_specialty_is_on_demand_until_a_request_is_accepted() {
    let agreement = ha_tinh_agreement();
    assert_covers(
        &agreement,
        Specialty::Pathology,
        OnDemand,
        &[Clause::OnDemand],
    );

    let accepted = then(
        agreement.clone(),
        requested(Specialty::Pathology),
        "2025-03-01",
    );
    let eve = ask(&accepted, Specialty::Pathology, "2025-02-28");
    assert_eq!(eve.coverage, OnDemand);
    assert_eq!(eve.clauses, [Clause::OnDemand, Clause::Recipient(1.into())]);
    assert_covers(
        &accepted,
        Specialty::Pathology,
        Covered,
        &[Clause::Request(1.into())],
    );
    // The request for one is none for another; one for a whole is one for its parts.
    let other = then(
        agreement.clone(),
        requested(Specialty::Laboratory),
        "2025-03-01",
    );
    assert_covers(&other, Specialty::Pathology, OnDemand, &[Clause::OnDemand]);

    let without = in_force(terms_with(|draft| {
        draft.on_demand = None;
        draft.contents_open = false;
    }));
    assert_covers(&without, Specialty::Pathology, NotCovered, &[]);
    assert_covers(
        &without,
        Specialty::Neurology,
        Covered,
        &[Clause::Content(2.into())],
    );
}

#[test]
fn a_request_accepted_on_an_uncertain_date_is_unknown_in_between() {
    for on in ["2025-03", "unknown"] {
        let agreement = then(ha_tinh_agreement(), requested(Specialty::Pathology), on);
        assert_covers(
            &agreement,
            Specialty::Pathology,
            Unknown,
            &[Clause::Request(1.into())],
        );
    }
    let agreement = then(
        ha_tinh_agreement(),
        requested(Specialty::Pathology),
        "2025-03",
    );
    let on = |day| ask(&agreement, Specialty::Pathology, day).coverage;
    assert_eq!(on("2025-02-28"), OnDemand);
    assert_eq!(on("2025-03-31"), Covered);
}

#[test]
fn a_request_completes_what_is_listed() {
    let whole = Specialty::UrologyAndDialysis;
    let terms = only_and(&[Specialty::Dialysis], |draft| {
        draft.on_demand = crate::agreement_support::draft().on_demand;
    });
    let agreement = in_force(terms);
    assert_covers(&agreement, whole, OnDemand, &[Clause::OnDemand]);
    let accepted = then(agreement, requested(Specialty::Urology), "2025-03-01");
    let says = [Clause::Content(1.into()), Clause::Request(1.into())];
    assert_covers(&accepted, whole, Covered, &says);
}

#[test]
fn the_clause_reaches_the_groups_that_it_names_and_only_specialties() {
    let terms = only_and(&[Specialty::Neurology], |draft| {
        draft.on_demand = crate::agreement_support::draft().on_demand;
    });
    let agreement = in_force(terms);
    assert_covers(
        &agreement,
        Specialty::Psychiatry,
        OnDemand,
        &[Clause::OnDemand],
    );
    assert_covers(
        &agreement,
        Specialty::DiagnosticImaging,
        OnDemand,
        &[Clause::OnDemand],
    );
    assert_covers(&agreement, Specialty::InfectionControl, NotCovered, &[]);
    assert_covers(&agreement, ManagementField::Equipment, NotCovered, &[]);
}

#[test]
fn rows_1_28_to_1_32_the_fields_of_management_are_covered() {
    let agreement = ha_tinh_agreement();
    for &field in ManagementField::ALL.iter().take(5) {
        assert_covers(&agreement, field, Covered, &[Clause::Content(1.into())]);
    }
    let one = terms_with(|draft| {
        draft.contents[0].subjects.truncate(1);
        draft.contents_open = false;
    });
    assert_covers(&in_force(one), ManagementField::Equipment, NotCovered, &[]);
}

#[test]
fn trap_t5_an_open_list_does_not_say_what_is_not_in_it() {
    let subject = Specialty::Pathology;
    let list = [Specialty::Neurology];
    let first = [Clause::Content(1.into())];
    assert_covers(&in_force(only(&list)), subject, NotCovered, &[]);
    let open = only_and(&list, |draft| draft.contents[0].subjects_open = true);
    assert_covers(&in_force(open), subject, Unknown, &first);
    // What is on demand may also be in the open list.
    let both = only_and(&list, |draft| {
        draft.contents[0].subjects_open = true;
        draft.on_demand = crate::agreement_support::draft().on_demand;
    });
    assert_covers(&in_force(both), subject, Unknown, &first);
    // An open list of contents leaves every subject open that none of them lists.
    let contents = only_and(&list, |draft| draft.contents_open = true);
    let contents = in_force(contents);
    assert_covers(&contents, Specialty::Neurology, Covered, &first);
    assert_covers(&contents, subject, Unknown, &[]);
    assert_covers(&contents, OtherSubject::ScienceAndTechnology, Unknown, &[]);
    // But what the clause says of all other specialties is said.
    let both = only_and(&list, |draft| {
        draft.contents_open = true;
        draft.on_demand = crate::agreement_support::draft().on_demand;
    });
    assert_covers(&in_force(both), subject, OnDemand, &[Clause::OnDemand]);
}

#[test]
fn a_content_that_names_no_subjects_leaves_them_open() {
    let nameless = |kind| {
        only_and(&[Specialty::Neurology], |draft| {
            draft.contents.push(AgreementContent::new(kind));
        })
    };
    // All that it does not list is open in its own activity, and in no other.
    let transfer = in_force(nameless(ContentKind::TechniqueTransfer));
    let second = [Clause::Content(2.into())];
    let first = [Clause::Content(1.into())];
    assert_covers(&transfer, Specialty::Neurology, Covered, &first);
    assert_covers(&transfer, Specialty::Pathology, Unknown, &second);
    assert_covers(&transfer, OtherSubject::Research, Unknown, &second);
    let consultation = in_force(nameless(ContentKind::Consultation));
    assert_covers(&consultation, Specialty::Pathology, NotCovered, &[]);
    assert_covers(&consultation, OtherSubject::Research, NotCovered, &[]);
    // Of a paper that is known by report alone even the contents may be missing.
    let nothing = terms_with(|draft| {
        (draft.contents, draft.contents_open, draft.on_demand) = (Vec::new(), false, None);
    });
    let signed = lienvien::agreement::AgreementStatus::Signed;
    let report = open(reported(signed, nothing, "2024-10-12"), "2025-01-01").unwrap();
    let covering = ask(&report, Specialty::Neurology, "2025-03-01");
    assert_eq!(covering.by_terms, Unknown);
    assert_eq!(covering.missing, [Missing::Activity, Missing::Subject]);
}

#[test]
fn of_several_subjects_the_weakest_answer_holds() {
    let agreement = then(
        ha_tinh_agreement(),
        requested(Specialty::Pathology),
        "2025-03",
    );
    let listed = Subject::from(Specialty::Neurology);
    let on_demand = Subject::from(Specialty::TraumaOrthopaedicSurgery);
    let without = in_force(terms_with(|draft| {
        draft.contents[1].subjects = vec![listed.clone()];
    }));
    let unknown = Subject::from(OtherSubject::Research);
    let out = Subject::from(Specialty::InfectionControl);
    let weigh = |record: &Pact, subjects: &[&Subject]| {
        let subjects: Vec<_> = subjects.iter().copied().cloned().collect();
        record
            .covers(
                &ha_tinh(),
                ContentKind::TechniqueTransfer,
                &subjects,
                day("2025-03-01"),
            )
            .coverage
    };
    assert_eq!(weigh(&agreement, &[&listed, &on_demand]), Covered);
    assert_eq!(weigh(&without, &[&listed, &on_demand]), OnDemand);
    assert_eq!(weigh(&without, &[&on_demand, &unknown, &listed]), Unknown);
    assert_eq!(weigh(&without, &[&out, &on_demand]), Unknown);
    let closed = in_force(only(&[Specialty::Neurology]));
    assert_eq!(weigh(&closed, &[&listed, &out, &on_demand]), NotCovered);
    let (neurology, pathology) = (Specialty::Neurology.into(), Specialty::Pathology.into());
    let covering = agreement.covers(
        &ha_tinh(),
        ContentKind::TechniqueTransfer,
        &[pathology, neurology],
        day("2025-03-01"),
    );
    assert_eq!(
        covering.clauses,
        [
            Clause::Content(2.into()),
            Clause::Request(1.into()),
            Clause::Recipient(1.into())
        ]
    );
}

#[test]
fn out_of_force_nothing_is_covered_while_the_terms_still_tell() {
    let agreement = ha_tinh_agreement();
    for (day, standing) in [
        ("2024-10-11", Standing::Draft),
        ("2031-01-01", Standing::Expired),
    ] {
        let covering = ask(&agreement, Specialty::Neurology, day);
        assert_eq!(
            (covering.coverage, covering.by_terms),
            (NotCovered, Covered)
        );
        assert_eq!(covering.standing, standing);
    }
    let suspended = then(agreement.clone(), suspended(None), "2025-03-01");
    let covering = ask(&suspended, Specialty::Pathology, "2025-03-01");
    assert_eq!(
        (covering.coverage, covering.by_terms),
        (NotCovered, OnDemand)
    );

    let open = in_force(terms_with(|draft| draft.period = None));
    let covering = ask(&open, Specialty::Neurology, "2025-03-01");
    assert_eq!((covering.coverage, covering.by_terms), (Unknown, Covered));
    assert_eq!(covering.missing, [Missing::PeriodEnd]);

    let mut voided = agreement;
    voided
        .append(lienvien::record::Line::void(text("nhập nhầm")))
        .unwrap();
    let covering = ask(&voided, Specialty::Neurology, "2025-03-01");
    assert_eq!(
        (covering.coverage, covering.standing),
        (NotCovered, Standing::Ended)
    );
}

#[test]
fn evidence_of_coverage_is_given_out_where_it_certainly_is_so() {
    let agreement = ha_tinh_agreement();
    let covered = |record: &Pact, subject: Specialty, day| {
        record.covered_on(
            &ha_tinh(),
            ContentKind::TechniqueTransfer,
            &[subject.into()],
            day,
        )
    };
    let on = day("2025-03-01");
    let evidence = covered(&agreement, Specialty::Neurology, on).unwrap();
    assert_eq!(evidence.recipient(), ha_tinh().id());
    assert_eq!(evidence.subjects(), [Specialty::Neurology.into()]);
    assert_eq!(
        (evidence.agreement(), evidence.version()),
        (agreement.id(), 4)
    );
    assert_eq!(
        (evidence.day(), evidence.certainty()),
        (on, &Certainty::Certain)
    );
    assert_eq!(
        serde_json::to_string(&evidence).unwrap(),
        r#"{"agreement":"00000000-0000-0000-0000-000000000007","version":4,"day":"2025-03-01","activity":"technique_transfer","supporters":[{"id":"00000000-0000-0000-0000-000000000002","kind":"central_hospital","name":"Bệnh viện Bạch Mai"}],"recipient":"00000000-0000-0000-0000-00000000000a","subjects":[{"specialty":"neurology"}],"certainty":"certain"}"#
    );

    let refused = covered(&agreement, Specialty::Neurology, day("2031-01-01")).unwrap_err();
    assert_eq!(refused.code(), "agreement.evidence.not_in_force");
    let refused = covered(&agreement, Specialty::Pathology, on).unwrap_err();
    let coverage = OnDemand;
    assert_eq!(
        refused,
        AgreementUnavailable::NotCovered { coverage, day: on }
    );
    assert_eq!(refused.code(), "agreement.evidence.not_covered");
    assert_eq!(
        refused.to_string(),
        "the agreement answers `on_demand` for this recipient, activity and subjects on 2025-03-01, \
         expected `covered`"
    );
    assert_eq!(
        refused.vi(),
        "vào ngày 01/03/2025 cơ sở tiếp nhận, hoạt động và nội dung này chỉ thuộc phạm vi hợp tác khi đề nghị theo nhu \
         cầu được chấp thuận, cần thuộc phạm vi hợp tác"
    );
    let elsewhere = agreement.covered_on(
        &nghe_an(),
        ContentKind::TechniqueTransfer,
        &[Specialty::Neurology.into()],
        on,
    );
    let coverage = NotCovered;
    assert_eq!(
        elsewhere,
        Err(AgreementUnavailable::NotCovered { coverage, day: on })
    );
}

#[test]
fn what_is_not_known_is_presumed_only_on_purpose() {
    let terms = only_and(&[Specialty::Neurology], |draft| {
        draft.contents[0].subjects_open = true;
        draft.period = None;
        draft.recipients_open = true;
        draft.recipients.clear();
    });
    let agreement = in_force(terms);
    let subjects = [Specialty::Pathology.into()];
    let (activity, on) = (ContentKind::TechniqueTransfer, day("2025-03-01"));
    let evidence = agreement
        .presume_covered_on(&ha_tinh(), activity, &subjects, on)
        .unwrap();
    let certainty = Certainty::lacking([
        Missing::PeriodEnd,
        Missing::Recipient,
        Missing::Subject,
        Missing::Supporter,
    ]);
    assert_eq!(*evidence.certainty(), certainty);
    assert_eq!(evidence.supporters(), []);
    let refused = agreement
        .covered_on(&ha_tinh(), activity, &subjects, on)
        .unwrap_err();
    let missing = certainty.missing().unwrap();
    assert_eq!(
        refused,
        AgreementUnavailable::NotCertain { missing, day: on }
    );
    assert_eq!(
        (refused.code(), refused.to_string(), refused.vi()),
        (
            "agreement.evidence.not_certain",
            "on 2025-03-01 the answer of the agreement is not certain: not known is end of the period, recipient, subject, supporter; expected these facts, or evidence that is presumed on purpose".into(),
            "vào ngày 01/03/2025 chưa thể xác nhận chắc chắn theo văn bản hợp tác vì chưa rõ thời điểm hết hiệu lực, cơ sở tiếp nhận, nội dung hợp tác, bên hỗ trợ; cần bổ sung, hoặc chủ động dùng chứng cứ suy đoán".into(),
        )
    );
    let json = serde_json::to_value(evidence.certainty()).unwrap();
    let expected =
        serde_json::json!({"presumed": ["period_end", "recipient", "subject", "supporter"]});
    assert_eq!(json, expected);
}

/// A clause leads to what it names: numbers count from 1, and nothing has the number 0.
#[test]
fn a_clause_names_a_thing_by_its_number() {
    let agreement = then(
        ha_tinh_agreement(),
        requested(Specialty::Pathology),
        "2025-01-10",
    );
    let (state, terms) = (agreement.state(), agreement.state().terms());
    let asked = [Specialty::Neurology.into(), Specialty::Pathology.into()];
    let covering = agreement.covers(
        &ha_tinh(),
        ContentKind::TechniqueTransfer,
        &asked,
        day("2025-02-01"),
    );
    let mut found = Vec::new();
    for clause in covering.clauses {
        found.push(match clause {
            Clause::Content(number) => terms.content(number) == terms.contents.get(1),
            Clause::Request(number) => state.request(number) == state.requests().first(),
            Clause::Recipient(number) => terms.recipient(number) == terms.recipients.first(),
            other => panic!("{other:?}"),
        });
    }
    assert_eq!(found, [true; 3]);
    assert_eq!((terms.party(0), terms.party(3)), (None, None));
    assert_eq!((terms.content(0), terms.content(3)), (None, None));
    assert_eq!((terms.recipient(0), terms.recipient(2)), (None, None));
    assert_eq!((state.request(0), state.request(2)), (None, None));
    let last = terms.numbered_contents().last().unwrap();
    assert_eq!((last.0.get(), last.0.to_string()), (2, "2".to_owned()));
    assert_eq!(terms.numbered_recipients().count(), 1);
    assert_eq!(state.numbered_requests().count(), 1);
    let listed: Vec<_> = terms.contents.iter().flat_map(|it| &it.subjects).collect();
    assert_eq!(terms.subjects(), listed);
}
