//! Why a package refuses a basis or a start: each rule on, inside and outside its boundary.

use crate::agreement_support::{ha_tinh, ha_tinh_agreement, hospital};
use crate::package_support::*;
use crate::readiness::{ready, ready_of};
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::day;
use lienvien::package::PackageStatus;
use lienvien::record::Event;
use lienvien::specialty::Specialty;
use lienvien::survey::ReadyToStart;

#[test]
fn pk_07_the_evidence_covers_this_recipient() {
    let outlined = standing_in(PackageStatus::Outlined);
    let signed = ha_tinh_agreement();
    let on = day("2025-03-01");
    let subjects = [Specialty::Neurology.into()];
    let own = signed
        .covered_on(&ha_tinh(), ContentKind::TechniqueTransfer, &subjects, on)
        .unwrap();
    let after = then(outlined.clone(), committed(own.clone()), "2025-03-01");
    assert_eq!(after.state().counted_under(), Some(signed.id()));

    let sister = hospital(12, &[("42", "unknown")]);
    let others = signed
        .covered_on(&sister, ContentKind::TechniqueTransfer, &subjects, on)
        .unwrap();
    assert_refused(
        &outlined,
        committed(others.clone()),
        "2025-03-01",
        (
            "PK-07",
            "package.basis.unfit",
            "the evidence of the agreement is for another recipient, expected `Bệnh viện đa khoa tỉnh Hà Tĩnh`",
            "phạm vi của văn bản hợp tác mới được xác nhận cho cơ sở tiếp nhận khác, cần xác nhận cho “Bệnh viện đa khoa tỉnh Hà Tĩnh”",
        ),
    );
    // Without an id it is not certain that the recipient is another.
    let mut package = proposal();
    package.recipient.id = None;
    let unknown = record_of(proposed(package), [crate::package_support::outlined([])]);
    then(unknown, committed(others), "2025-03-01");
}

#[test]
fn pk_07_the_evidence_covers_every_subject() {
    let covered = |subjects: &[Specialty]| {
        let subjects: Vec<_> = subjects.iter().map(|it| (*it).into()).collect();
        let signed = ha_tinh_agreement();
        committed(
            signed
                .covered_on(
                    &ha_tinh(),
                    ContentKind::TechniqueTransfer,
                    &subjects,
                    day("2025-03-01"),
                )
                .unwrap(),
        )
    };
    let package = proposal().subjects([Specialty::DigestiveSurgery]);
    let two = record_of(proposed(package), [outlined([])]);
    let (first, part) = (Specialty::Neurology, Specialty::DigestiveSurgery);
    then(two.clone(), covered(&[part, first]), "2025-03-01");
    // A whole covers its parts.
    then(
        two.clone(),
        covered(&[first, Specialty::Surgery]),
        "2025-03-01",
    );
    assert_refused(
        &two,
        covered(&[first]),
        "2025-03-01",
        (
            "PK-07",
            "package.basis.unfit",
            "the evidence of the agreement does not cover `digestive_surgery`, expected every subject of the record",
            "phạm vi của văn bản hợp tác được xác nhận không bao gồm “phẫu thuật tiêu hóa”, cần đủ mọi nội dung của hồ sơ",
        ),
    );
}

#[test]
fn pk_07_the_evidence_is_for_the_day() {
    let outlined = standing_in(PackageStatus::Outlined);
    let signed = ha_tinh_agreement();
    let subjects = [Specialty::Neurology.into()];
    let covered = signed
        .covered_on(
            &ha_tinh(),
            ContentKind::TechniqueTransfer,
            &subjects,
            day("2025-03-01"),
        )
        .unwrap();
    for on in [
        "2025-03-01",
        "2025-03-01T09:30+07:00",
        "2025-03",
        "2025",
        "--03-01",
        "unknown",
    ] {
        then(outlined.clone(), committed(covered.clone()), on);
    }
    for on in ["2025-02-28", "2025-03-02", "2025-04"] {
        let committed = committed(covered.clone()).on(when(on));
        refuses(&outlined, committed, "PK-07");
    }
    assert_refused(
        &outlined,
        committed(covered),
        "2025-03-02",
        (
            "PK-07",
            "package.basis.unfit",
            "the evidence of the agreement is for 2025-03-01, expected for the day of the event, 2025-03-02",
            "hiệu lực và phạm vi của văn bản hợp tác mới được xác nhận tại ngày 01/03/2025, cần xác nhận tại thời điểm của sự việc là 02/03/2025",
        ),
    );
}

#[test]
fn pk_07_that_an_agreement_is_in_force_is_not_enough() {
    let outlined = standing_in(PackageStatus::Outlined);
    let in_force = ha_tinh_agreement().in_force_on(day("2025-03-01")).unwrap();
    assert_refused(
        &outlined,
        committed(Basis::Agreement(in_force)),
        "2025-03-01",
        (
            "PK-07",
            "package.basis.unfit",
            "the basis only shows that an agreement was in force, expected evidence of what it covers: who supports whom, in which activity and subjects",
            "căn cứ mới cho thấy văn bản hợp tác có hiệu lực, cần xác nhận phạm vi: ai hỗ trợ ai, hoạt động và nội dung nào",
        ),
    );
    for basis in [
        project_1816(),
        Basis::authority_order(document("Quyết định")),
        Basis::emergency(text("bão lũ")),
    ] {
        let committed = then(outlined.clone(), committed(basis), "2025-03-01");
        assert_eq!(committed.state().counted_under(), None);
    }
}

#[test]
fn pk_08_to_10_the_survey_found_this_host_ready_in_these_subjects_that_day() {
    let committed = standing_in(PackageStatus::Committed);
    let surveyed = |ready: ReadyToStart| started(ready.into());
    let own = ready(recipient(), &[Specialty::Neurology], day("2025-03-01"));
    let on_site = then(committed.clone(), surveyed(own.clone()), "2025-03-01");
    assert_eq!(on_site.status(), PackageStatus::OnSite);

    let mut nobody = recipient();
    nobody.id = None;
    let unknown = ready(nobody, &[Specialty::Neurology], day("2025-03-01"));
    then(committed.clone(), surveyed(unknown), "2025-03-01");
    let sister = recipient().id(uuid(12));
    assert_refused(
        &committed,
        surveyed(ready(sister, &[Specialty::Neurology], day("2025-03-01"))),
        "2025-03-01",
        (
            "PK-08",
            "package.start.other_host",
            "the evidence of the survey is for another facility, expected `Bệnh viện đa khoa tỉnh Hà Tĩnh`",
            "kết quả khảo sát là của cơ sở khác, cần kết quả của “Bệnh viện đa khoa tỉnh Hà Tĩnh”",
        ),
    );
    let both = [Specialty::Cardiology, Specialty::Neurology];
    then(
        committed.clone(),
        surveyed(ready(recipient(), &both, day("2025-03-01"))),
        "2025-03-01",
    );
    assert_refused(
        &committed,
        surveyed(ready(
            recipient(),
            &[Specialty::Cardiology],
            day("2025-03-01"),
        )),
        "2025-03-01",
        (
            "PK-09",
            "package.start.subject_not_ready",
            "the evidence of the survey does not include `neurology`, expected every subject of the package",
            "kết quả khảo sát không bao gồm “thần kinh”, cần đủ mọi nội dung của gói",
        ),
    );
    for on in ["2025-03", "unknown"] {
        then(committed.clone(), surveyed(own.clone()), on);
    }
    let early = surveyed(own.clone()).on(day!(2025 - 02 - 28));
    refuses(&committed, early, "PK-10");
    assert_refused(
        &committed,
        surveyed(own),
        "2025-03-02",
        (
            "PK-10",
            "package.start.other_day",
            "the evidence of the survey is for 2025-03-01, expected for 2025-03-02, when the stage began",
            "kết quả khảo sát mới được xác nhận tại ngày 01/03/2025, cần xác nhận tại thời điểm bắt đầu là 02/03/2025",
        ),
    );
    let later = ready_of(
        &crate::readiness::survey(recipient(), &both),
        &both,
        day("2025-04-01"),
    );
    then(committed, surveyed(later.unwrap()), "2025-04-01");
}
