//! Figures in the notes of records, about the same thing.

use crate::course_support;
use crate::planted::{assert_clean, assert_finds, assert_finds_nothing, register};
use crate::secondment_support::*;
use crate::survey_support;
use lienvien::any::AnyRecord;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::record::{Event, LineNumber, Note, NoteContent, Record};
use lienvien::register::{Finding, Register};
use lienvien::secondment::{SecondmentProposal, SecondmentPurpose};
use lienvien::specialty::Specialty;
use lienvien::survey::{Survey, SurveyFinding};
use lienvien::training::course::{Course, CourseStatus, ReportedCourse};
use lienvien::value::{
    Count, Figure, FigureBasis, FigureTime, Period, RecordKind, RecordRef, Unit,
};

/// So many trained at the hospital in these years.
fn trained(number: u32, from: i32, to: i32) -> Figure {
    let years = Period::years(from, to).unwrap();
    Figure::new(
        text("học viên được đào tạo"),
        Count::exact(number),
        Unit::Person,
    )
    .scope(text("Bệnh viện đa khoa tỉnh Hà Tĩnh"))
    .time(FigureTime::During(years))
}

/// A record with these notes from its second line on.
fn noted(number: u128, notes: impl IntoIterator<Item = Note>) -> AnyRecord {
    let proposed = proposed(proposal()).on(when("2025-01-02"));
    let mut record: Sent = Record::open(uuid(number), proposed).unwrap();
    for note in notes {
        record.append(note).unwrap();
    }
    record.into()
}

fn note(figure: Figure) -> Note {
    Note::new(NoteContent::Figure(figure.into()))
}

fn reference(number: u128) -> RecordRef {
    RecordRef::new(RecordKind::Secondment, uuid(number))
}

fn two(one: Figure, other: Figure) -> Register {
    register([noted(1, [note(one)]), noted(2, [note(other)])])
}

const DAY: &str = "2026-01-01";

#[test]
fn figures_of_two_records_differ() {
    let (one, id) = (|| trained(240, 2024, 2024), uuid(2));
    assert_finds(
        &two(one(), trained(250, 2024, 2024)),
        ("RG-19", DAY),
        (
            &format!(
                "the figure `học viên được đào tạo` of `Bệnh viện đa khoa tỉnh Hà Tĩnh` for one time is 240 here and 250 in `secondment/{id}`"
            ),
            &format!(
                "cùng thời gian, số liệu `học viên được đào tạo` của `Bệnh viện đa khoa tỉnh Hà Tĩnh` ở đây là 240, trong hồ sơ `secondment/{id}` là 250"
            ),
        ),
        &[reference(1), reference(2)],
        &[(0, "2"), (1, "2")],
    );
    // In other spelling, and with the days of the year.
    let mut spelt = trained(250, 2024, 2024);
    spelt.measure = text("HỌC VIÊN ĐƯỢC ĐÀO TẠO");
    let days = Period::new(when("2024-01-01"), when("2024-12-31")).unwrap();
    spelt.time = Some(FigureTime::During(days));
    assert_eq!(two(one(), spelt).findings(day(DAY)).len(), 1);

    let changed = |change: fn(&mut Figure)| {
        let mut figure = trained(250, 2024, 2024);
        change(&mut figure);
        figure
    };
    for other in [
        trained(240, 2024, 2024),
        trained(250, 2025, 2025),
        changed(|it| it.count = Count::parse_vi("hơn 200").unwrap()),
        changed(|it| it.measure = text("lượt người bệnh")),
        changed(|it| it.unit = Unit::Turn.into()),
        changed(|it| it.scope = None),
        changed(|it| it.scope = Some(text("tỉnh Hà Tĩnh"))),
        changed(|it| it.time = None),
        changed(|it| it.time = Some(FigureTime::Since(when("2024-01-01")))),
        changed(|it| it.as_of = when("2024-06-30")),
        changed(|it| it.basis = Some(FigureBasis::Planned)),
    ] {
        assert_finds_nothing(&two(one(), other.clone()), "RG-19", DAY);
        assert_finds_nothing(&two(other, one()), "RG-19", DAY);
    }
    let planned = changed(|it| it.basis = Some(FigureBasis::Planned));
    let mut less = planned.clone();
    less.count = Count::exact(200);
    assert_clean(&two(planned, less), DAY);
}

#[test]
fn figures_of_two_notes_differ() {
    let notes = || {
        [
            note(trained(240, 2024, 2024)),
            note(trained(250, 2024, 2024)),
        ]
    };
    let id = uuid(1);
    assert_finds(
        &register([noted(1, notes())]),
        ("RG-19", DAY),
        (
            &format!(
                "the figure `học viên được đào tạo` of `Bệnh viện đa khoa tỉnh Hà Tĩnh` for one time is 240 here and 250 in `secondment/{id}`"
            ),
            &format!(
                "cùng thời gian, số liệu `học viên được đào tạo` của `Bệnh viện đa khoa tỉnh Hà Tĩnh` ở đây là 240, trong hồ sơ `secondment/{id}` là 250"
            ),
        ),
        &[reference(1)],
        &[(0, "2"), (0, "3")],
    );
    // What a note disputes is no longer held against the other.
    let dispute = |line: u32| {
        let dispute = NoteContent::Dispute(text("số liệu gồm cả học viên của huyện"));
        Note::new(dispute).line(LineNumber::new(line))
    };
    for line in [2, 3] {
        let notes = notes().into_iter().chain([dispute(line)]);
        assert_clean(&register([noted(1, notes)]), DAY);
    }
    let notes = notes().into_iter().chain([dispute(1)]);
    assert_eq!(register([noted(1, notes)]).findings(day(DAY)).len(), 1);
}

#[test]
fn a_part_is_greater_than_the_whole() {
    let whole = || trained(90, 2024, 2025);
    let (one, other) = (uuid(1), uuid(2));
    assert_finds(
        &two(whole(), trained(91, 2024, 2024)),
        ("RG-20", DAY),
        (
            &format!(
                "the figure `học viên được đào tạo` of `Bệnh viện đa khoa tỉnh Hà Tĩnh` is 91 for 2024 in `secondment/{other}`, but only 90 for 2024 – 2025 in `secondment/{one}`"
            ),
            &format!(
                "số liệu `học viên được đào tạo` của `Bệnh viện đa khoa tỉnh Hà Tĩnh` năm 2024 là 91 trong hồ sơ `secondment/{other}`, nhưng cả giai đoạn 2024 – 2025 chỉ là 90 trong hồ sơ `secondment/{one}`"
            ),
        ),
        &[reference(1), reference(2)],
        &[(0, "2"), (1, "2")],
    );
    let found = two(trained(91, 2025, 2025), whole()).findings(day(DAY));
    assert_eq!(
        found.iter().map(Finding::number).collect::<Vec<_>>(),
        [Some("RG-20")]
    );

    let changed = |change: fn(&mut Figure)| {
        let mut figure = trained(91, 2024, 2024);
        change(&mut figure);
        figure
    };
    let percent = |mut figure: Figure| {
        figure.unit = Unit::Percent.into();
        figure
    };
    assert_clean(
        &two(percent(whole()), percent(trained(91, 2024, 2024))),
        DAY,
    );
    for part in [
        trained(90, 2024, 2024),
        trained(91, 2023, 2024),
        trained(91, 2026, 2026),
        changed(|it| it.count = Count::parse_vi("hơn 80").unwrap()),
        changed(|it| it.scope = None),
        changed(|it| it.basis = Some(FigureBasis::Planned)),
        // About 2024 may be the year before.
        changed(|it| {
            let about = when("2024").about().unwrap();
            it.time = Some(FigureTime::During(
                Period::new(about.clone(), about).unwrap(),
            ));
        }),
    ] {
        assert_finds_nothing(&two(whole(), part), "RG-20", DAY);
    }
    // The whole is counted up to a day on which the part was not over.
    let counted = |as_of: &str| {
        let mut figure = whole();
        figure.as_of = when(as_of);
        figure
    };
    let part = || trained(91, 2024, 2024);
    assert_finds_nothing(&two(counted("2024-12-30"), part()), "RG-20", DAY);
    assert_eq!(
        two(counted("2025-01-01"), part()).findings(day(DAY)).len(),
        1
    );
}

/// A survey that found this, on one day and then on others.
fn surveyed(figures: impl IntoIterator<Item = Figure>) -> AnyRecord {
    let planned = survey_support::planned(survey_support::plan()).on(when("2025-01-02"));
    let mut record: Record<Survey> = Record::open(uuid(7), planned).unwrap();
    record = then(record, survey_support::opened(), "2025-02-01");
    for (figure, on) in figures.into_iter().zip(["2025-02-02", "2025-02-03"]) {
        let found = SurveyFinding::new()
            .subject(Specialty::Neurology)
            .figures([figure]);
        record = then(record, survey_support::found(found), on);
    }
    record.into()
}

#[test]
fn a_figure_that_a_survey_found_and_one_of_a_course_differ() {
    let survey = RecordRef::new(RecordKind::Survey, uuid(7));
    let course = RecordRef::new(RecordKind::Course, uuid(88));
    let told = |number| {
        let known =
            ReportedCourse::new(course_support::plan()).figures([trained(number, 2024, 2024)]);
        let report = course_support::reported(CourseStatus::Closed, known).on(when("2025-03-01"));
        AnyRecord::from(Record::<Course>::open(uuid(88), report).unwrap())
    };
    let found = |figures: &[u32], other: AnyRecord| {
        let figures = figures.iter().map(|number| trained(*number, 2024, 2024));
        register([surveyed(figures), other])
    };
    assert_finds(
        &found(&[250], told(240)),
        ("RG-19", DAY),
        (
            &format!(
                "the figure `học viên được đào tạo` of `Bệnh viện đa khoa tỉnh Hà Tĩnh` for one time is 250 here and 240 in `{course}`"
            ),
            &format!(
                "cùng thời gian, số liệu `học viên được đào tạo` của `Bệnh viện đa khoa tỉnh Hà Tĩnh` ở đây là 250, trong hồ sơ `{course}` là 240"
            ),
        ),
        &[survey, course],
        &[(0, "3"), (1, "1")],
    );
    assert_clean(&found(&[240], told(240)), DAY);
    // A later finding takes the place of an earlier one, and does not contradict it.
    assert_clean(&found(&[250, 240], told(240)), DAY);
    assert_eq!(found(&[240, 250], told(240)).findings(day(DAY)).len(), 1);
    // A note beside it, in another record or in this one; and an entry that a note disputes.
    let noted_beside = found(&[250], noted(1, [note(trained(240, 2024, 2024))]));
    assert_eq!(noted_beside.findings(day(DAY)).len(), 1);
    let with = |note: Note| {
        let mut record: Record<Survey> = surveyed([trained(250, 2024, 2024)]).try_into().unwrap();
        record.append(note).unwrap();
        AnyRecord::from(record)
    };
    let own = register([with(note(trained(240, 2024, 2024)))]);
    assert_eq!(own.findings(day(DAY)).len(), 1);
    let dispute = NoteContent::Dispute(text("số liệu gồm cả học viên của huyện"));
    let disputed = with(Note::new(dispute).line(LineNumber::new(3)));
    assert_clean(&register([disputed, told(240)]), DAY);
    // The course without its figure affects the survey, and a part in one is held against the whole in the other.
    let affected = found(&[250], told(240)).affected_by(course);
    assert_eq!(affected, [survey, course]);
    let part = register([surveyed([trained(91, 2024, 2024)]), told(240)]);
    assert_eq!(part.findings(day(DAY)).len(), 1);
}

/// What figures of two records say of the same scope is about the same only if it is clear whose it is.
#[test]
fn a_scope_that_does_not_say_whose_it_is_contradicts_nothing() {
    let of = |number, scope: &str| {
        let mut figure = trained(number, 2024, 2024);
        figure.scope = Some(text(scope));
        note(figure)
    };
    let at = |number: u128, host: OrganisationRef, note: Note| {
        let proposal = SecondmentProposal::new(bach_mai(), host).purpose(SecondmentPurpose::Teach);
        let mut record: Sent =
            Record::open(uuid(number), proposed(proposal).on(when("2025-01-02"))).unwrap();
        record.append(note).unwrap();
        AnyRecord::from(record)
    };
    let nameless = |name: &str| OrganisationRef::new(OrganisationKind::PrivateHospital, text(name));
    let other = |number, name: &str| nameless(name).id(uuid(number));
    let found = |scope: &str, [one, two]: [OrganisationRef; 2]| {
        let one = at(1, one, of(240, scope));
        let register = register([one, at(2, two, of(250, scope))]);
        register.findings(day(DAY)).len()
    };
    for (scope, hosts, expected) in [
        // each of its own hospital
        ("toàn viện", [hospital_of_ha_tinh(), bac_quang()], 0),
        ("toàn viện", [bac_quang(), bac_quang()], 0),
        ("khoa Ngoại", [bac_quang(), bac_quang()], 0),
        ("toàn tỉnh", [bac_quang(), bac_quang()], 0),
        // one that both name, in any spelling
        ("BVĐKKV Bắc Quang", [bac_quang(), bac_quang()], 1),
        ("BVĐKKV Bắc Quang", [bac_quang(), hospital_of_ha_tinh()], 0),
        // two of one name
        (
            "Bệnh viện An Bình",
            [
                other(31, "Bệnh viện An Bình"),
                other(32, "Bệnh viện An Bình"),
            ],
            0,
        ),
        (
            "Bệnh viện An Bình",
            [
                other(31, "Bệnh viện An Bình"),
                other(31, "Bệnh viện An Bình"),
            ],
            1,
        ),
        (
            "Bệnh viện An Bình",
            [nameless("Bệnh viện An Bình"), nameless("Bệnh viện An Bình")],
            0,
        ),
        (
            "Bệnh viện An Bình",
            [
                nameless("Bệnh viện An Bình"),
                other(31, "Bệnh viện An Bình"),
            ],
            0,
        ),
        // a place
        ("tỉnh Hà Giang", [bac_quang(), hospital_of_ha_tinh()], 1),
        ("Hà Tĩnh", [bac_quang(), hospital_of_ha_tinh()], 1),
        ("cả nước", [bac_quang(), hospital_of_ha_tinh()], 1),
        ("các huyện của tỉnh Hà Tĩnh", [bac_quang(), bac_quang()], 1),
        ("tỉnh nhà", [bac_quang(), bac_quang()], 0),
    ] {
        assert_eq!(found(scope, hosts), expected, "{scope}");
    }
    // in one record too
    let both = [of(240, "toàn viện"), of(250, "toàn viện")];
    assert_clean(&register([noted(1, both)]), DAY);
}

/// So many figures that contradict one another are as many findings, and not one for each pair.
#[test]
fn many_figures_that_differ_are_told_in_a_chain() {
    let all = (1..=40).map(|n| noted(n.into(), [note(trained(n, 2024, 2024))]));
    assert_eq!(register(all).findings(day(DAY)).len(), 39);
    let notes = (1..=40).map(|n| note(trained(n, 2024, 2024)));
    assert_eq!(register([noted(1, notes)]).findings(day(DAY)).len(), 39);
}
