//! What became of organisations.

use chrono::NaiveDate;
use lienvien::organisation::{
    Organisation, OrganisationDraft, OrganisationError, OrganisationKind, Succession,
    SuccessionKind,
};
use lienvien::value::{
    Document, Explain, Id, Known, OrganisationId, Problems, Text, Vocabulary, When,
};
use proptest::prelude::*;

use SuccessionKind::{GavePart, MergedInto, Renamed, SplitFrom, SplitInto, TookOver, TookOverPart};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn id(n: u128) -> OrganisationId {
    Id::new(uuid::Uuid::from_u128(n))
}

fn step(kind: SuccessionKind, on: &str, others: &[u128]) -> Succession {
    Succession::new(kind)
        .on(on.parse::<When>().unwrap())
        .others(others.iter().copied().map(id))
}

fn with(succession: Vec<Succession>) -> Result<Organisation, Problems<OrganisationError>> {
    let name = Text::new("Trung tâm Y tế huyện Bắc Quang").unwrap();
    let mut draft = OrganisationDraft::new(id(1), OrganisationKind::HealthCentre, [name]);
    draft.succession = succession;
    draft.try_into()
}

fn errors(succession: Vec<Succession>) -> Vec<(String, &'static str)> {
    let problems = with(succession).unwrap_err();
    problems
        .iter()
        .map(|p| (p.path.to_string(), p.error.code()))
        .collect()
}

#[test]
fn one_that_was_merged_is_followed_from_that_day() {
    let merged = with(vec![step(MergedInto, "2025-07-01", &[2])]).unwrap();
    assert_eq!(
        merged.successors_on(day(2025, 6, 30)),
        Known::Known(&[][..])
    );
    assert_eq!(
        merged.successors_on(day(2025, 7, 1)),
        Known::Known(&[id(2)][..])
    );
    assert_eq!(merged.succession().len(), 1);
}

#[test]
fn one_that_was_split_is_followed_by_its_parts_and_may_be_one_of_them() {
    let split = with(vec![step(SplitInto, "2020", &[1, 2])]).unwrap();
    assert_eq!(
        split.successors_on(day(2019, 12, 31)),
        Known::Known(&[][..])
    );
    assert_eq!(
        split.successors_on(day(2020, 6, 1)),
        Known::Unknown(vec![&[][..], &[id(1), id(2)][..]])
    );
    assert_eq!(
        split.successors_on(day(2020, 12, 31)),
        Known::Known(&[id(1), id(2)][..])
    );
}

#[test]
fn the_other_steps_leave_it_standing() {
    let stands = with(vec![
        step(Renamed, "2015-01-01", &[]),
        step(TookOver, "2018-01-01", &[2, 3]),
        step(GavePart, "2019-01-01", &[2]),
        step(TookOverPart, "2020-01-01", &[3]),
    ]);
    assert_eq!(
        stands.unwrap().successors_on(day(2026, 1, 1)),
        Known::Known(&[][..])
    );
    // Merged, and parted again.
    let again = with(vec![
        step(MergedInto, "2018-01-01", &[2]),
        step(SplitFrom, "2022-01-01", &[2]),
    ]);
    let again = again.unwrap();
    assert_eq!(
        again.successors_on(day(2021, 12, 31)),
        Known::Known(&[id(2)][..])
    );
    assert_eq!(again.successors_on(day(2022, 1, 1)), Known::Known(&[][..]));
    let undated = with(vec![step(MergedInto, "unknown", &[2])]).unwrap();
    assert_eq!(
        undated.successors_on(day(2022, 1, 1)),
        Known::Unknown(vec![&[][..], &[id(2)][..]])
    );
}

#[test]
fn steps_stand_in_order_of_time() {
    let two = |first, second| vec![step(Renamed, first, &[]), step(TookOver, second, &[2])];
    assert_eq!(
        errors(two("2020-07-01", "2020-06-30")),
        [("succession[1].on".into(), "organisation.before")]
    );
    // On one day, or perhaps in order.
    for (first, second) in [
        ("2020-07-01", "2020-07-01"),
        ("2020-07-01", "2020-07-02"),
        ("2020-07-01", "2020"),
        ("2020-07-01", "unknown"),
    ] {
        assert!(with(two(first, second)).is_ok(), "{first} {second}");
    }
}

#[test]
fn each_kind_takes_its_number_of_others() {
    for (kind, least, most) in [
        (Renamed, 0, Some(0)),
        (MergedInto, 1, Some(1)),
        (SplitFrom, 1, Some(1)),
        (TookOver, 1, None),
        (GavePart, 1, Some(1)),
        (TookOverPart, 1, None),
        (SplitInto, 2, None),
    ] {
        for count in 0..=3_usize {
            let others: Vec<u128> = [2, 3, 4].into_iter().take(count).collect();
            let fits = count >= least && most.is_none_or(|most| count <= most);
            let given = vec![step(kind, "2020", &others)];
            if fits {
                assert!(with(given).is_ok(), "{kind} {count}");
            } else {
                assert_eq!(
                    errors(given),
                    [("succession[0].others".into(), "organisation.others")],
                    "{kind} {count}"
                );
            }
        }
    }
}

#[test]
fn others_are_others_and_each_is_named_once() {
    let another = |at: &str| {
        [(
            format!("succession[0].others[{at}]"),
            "organisation.not_another",
        )]
    };
    for kind in [MergedInto, SplitFrom, TookOver, GavePart, TookOverPart] {
        assert_eq!(errors(vec![step(kind, "2020", &[1])]), another("0"));
    }
    assert_eq!(
        errors(vec![step(TookOver, "2020", &[2, 3, 2])]),
        another("2")
    );
    assert_eq!(errors(vec![step(SplitInto, "2020", &[1, 1])]), another("1"));
}

#[test]
fn each_problem_is_told_in_both_languages() {
    let problems = with(vec![
        step(Renamed, "2020-07-01", &[2]),
        step(TookOver, "2020-06-30", &[1]),
        step(SplitInto, "2021", &[2]),
        step(MergedInto, "2022", &[]),
    ])
    .unwrap_err();
    assert_eq!(
        problems.to_string(),
        "`succession[1].on`: `2020-06-30` is before the entries before it, expected them in order of time; \
         `succession[0].others`: the number of others given for `renamed` is 1, expected none; \
         `succession[1].others[0]`: it is the organisation itself or is already in the list, expected another organisation; \
         `succession[2].others`: the number of others given for `split_into` is 1, expected at least 2; \
         `succession[3].others`: the number of others given for `merged_into` is 0, expected exactly 1; \
         `succession[3]`: `merged_into` follows a step at which it was merged away or split up, expected its separation first"
    );
    assert_eq!(
        problems.vi(),
        "`succession[1].on`: `30/06/2020` trước các mục đứng trước, cần xếp theo thứ tự thời gian; \
         `succession[0].others`: mục “đổi tên” đã ghi 1 tổ chức, cần để trống; \
         `succession[1].others[0]`: đây là chính tổ chức này hoặc đã được ghi ở trên, cần một tổ chức khác; \
         `succession[2].others`: mục “chia tách thành” đã ghi 1 tổ chức, cần ít nhất 2; \
         `succession[3].others`: mục “sáp nhập vào” đã ghi 0 tổ chức, cần đúng 1; \
         `succession[3]`: tổ chức đã sáp nhập, hợp nhất hoặc chia, tách nên không thể “sáp nhập vào”, trước đó cần được tách ra lại"
    );
}

#[test]
fn a_step_goes_through_json() {
    let mut merged = step(MergedInto, "2025-07-01", &[2]);
    merged.basis = Some(Document::new(Text::new("Quyết định").unwrap()));
    let organisation = with(vec![step(Renamed, "unknown", &[]), merged]).unwrap();
    let json = serde_json::to_string(&organisation).unwrap();
    assert!(
        json.ends_with(
            "\"succession\":[{\"kind\":\"renamed\"},{\"kind\":\"merged_into\",\"on\":\"2025-07-01\",\
              \"others\":[\"00000000-0000-0000-0000-000000000002\"],\
              \"basis\":{\"title\":\"Quyết định\"}}]}"
        ),
        "{json}"
    );
    assert_eq!(
        serde_json::from_str::<Organisation>(&json).unwrap(),
        organisation
    );
    for &kind in SuccessionKind::ALL {
        for name in kind.names_vi() {
            assert_eq!(SuccessionKind::find(name), Some(kind), "{name}");
        }
    }
}

proptest! {
    #[test]
    fn a_later_step_changes_no_answer_about_the_past(
        first in prop::sample::select(vec!["unknown", "2010", "2010-05-01"]),
        kind in prop::sample::select(vec![MergedInto, SplitFrom, TookOver]),
        taken in 1_u64..4_000,
        asked in 0_u64..4_000,
    ) {
        let start = day(2011, 1, 1);
        let (on, asked) = (start + chrono::Days::new(taken), start + chrono::Days::new(asked));
        prop_assume!(asked < on);
        let mut steps = vec![step(SplitInto, first, &[1, 2])];
        let before = with(steps.clone()).unwrap();
        steps.push(Succession::new(kind).on(on).others([id(3)]));
        let after = with(steps).unwrap();
        prop_assert_eq!(after.successors_on(asked), before.successors_on(asked));
    }
}
