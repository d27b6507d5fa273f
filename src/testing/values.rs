//! Strategies for the values that every lifecycle shares.

use crate::organisation::{OrganisationKind, OrganisationRef, PersonRef};
use crate::record::{Actor, Approval, Reason, Reported};
use crate::value::{
    CaseToken, Coded, Count, Document, Figure, FigureBasis, FigureTime, Id, Length, LengthUnit,
    Limit, Magnitude, Part, Period, Provenance, Text, Unit, Vocabulary, When, tag,
};
use alloc::vec::Vec;
use chrono::{Datelike, NaiveDate, TimeDelta};
use core::fmt;
use proptest::{collection::vec, option, prelude::*, sample::select, strategy::BoxedStrategy};

/// A day of the years 2000 to 2039.
pub fn day() -> impl Strategy<Value = NaiveDate> {
    (2000..2040, 1..=366_u32).prop_map(|(year, n)| {
        let first = NaiveDate::from_yo_opt(year, 1);
        let day = NaiveDate::from_yo_opt(year, n).or(first);
        day.expect("a year has a first day")
    })
}

/// A date of any precision, also one whose year is resolved.
pub fn when() -> BoxedStrategy<When> {
    day().prop_flat_map(inexactly).boxed()
}

/// A date of any precision that is not certainly before this day, and at most two months later.
pub fn following(day: NaiveDate) -> BoxedStrategy<When> {
    let exact = (0..=60_i64)
        .prop_map(move |days| day.checked_add_signed(TimeDelta::days(days)).unwrap_or(day));
    exact.prop_flat_map(inexactly).boxed()
}

/// A date that includes the day, as exact as a paper may give it.
fn inexactly(day: NaiveDate) -> BoxedStrategy<When> {
    let (year, month) = (day.year(), day.month());
    let or_day = move |when: Result<When, _>| when.unwrap_or_else(|_| When::from(day));
    let without_year = or_day(When::day_month(day.day(), month));
    let said = without_year.clone();
    prop_oneof![
        12 => Just(When::from(day)),
        3 => Just(or_day(When::month(year, month))),
        1 => Just(or_day(When::year(year))),
        1 => Just(without_year),
        1 => text().prop_map(move |basis| or_day(said.clone().resolved(year, basis))),
        1 => Just(When::UNKNOWN),
        2 => (0..24_u32, 0..60_u32).prop_map(move |(hour, minute)| {
            day.and_hms_opt(hour, minute, 0)
                .map_or_else(|| When::from(day), When::minute)
        }),
    ]
    .boxed()
}

/// A text of a few words, in Vietnamese and otherwise.
pub fn text() -> impl Strategy<Value = Text> {
    const WORDS: &[&str] = &[
        "hỗ trợ",
        "Đặng Hồng",
        "kỹ thuật",
        "ghi nhầm",
        "tim mạch",
        "“trích”",
        "a\\b",
        "–",
        "e\u{302}\u{323}",
        "Kiểm soát",
        "7",
        "😷",
    ];
    vec(select(WORDS), 1..5)
        .prop_map(|words: Vec<_>| Text::new(words.join(" ")).expect("the words are visible"))
}

/// A word of a list, now and then other words.
pub fn coded<V: Vocabulary>() -> BoxedStrategy<Coded<V>> {
    prop_oneof![
        6 => select(V::ALL).prop_map(Coded::Listed),
        1 => text().prop_map(Coded::Other),
    ]
    .boxed()
}

/// A period between two dates; none if the second is before the first.
pub fn period_if_any() -> impl Strategy<Value = Option<Period>> {
    (when(), when()).prop_map(|(from, to)| Period::new(from, to).ok())
}

/// A count of any kind, of no more than 200.
pub fn count() -> impl Strategy<Value = Count> {
    let number = 0..200_i32;
    prop_oneof![
        8 => number.clone().prop_map(Count::exact),
        1 => number.clone().prop_map(|n| Count::AtLeast(n.into())),
        1 => number.clone().prop_map(|n| Count::MoreThan(n.into())),
        1 => number.clone().prop_map(|n| Count::AtMost(n.into())),
        1 => (1..200_i32).prop_map(|n| Count::LessThan(n.into())),
        1 => (1..200_i32).prop_map(|n| Count::Nearly(n.into())),
        1 => number.prop_map(|n| Count::About(n.into())),
        1 => (0..100_i32, 100..200_i32)
            .prop_map(|(from, to)| Count::between(from, to).unwrap_or(Count::Up)),
        1 => select(Magnitude::ALL).prop_map(Count::Several),
        1 => select(&[Count::Up, Count::Down, Count::NotAsked, Count::NotStated][..]),
    ]
}

/// A length of time, now and then one that is about right or has a bound.
pub fn length() -> impl Strategy<Value = Length> {
    let limit = prop_oneof![4 => Just(Limit::Exactly), 1 => select(Limit::ALL)];
    (1..60_u16, select(LengthUnit::ALL), limit).prop_map(|(count, unit, limit)| {
        let length = Length::new(count, unit).expect("it is not 0");
        length.limited(limit)
    })
}

/// A figure in any unit, now and then with parts, a time, and what it is out of.
pub fn figure() -> impl Strategy<Value = Figure> {
    let part = (text(), count(), option::weighted(0.3, count()));
    let parts = option::weighted(0.1, (vec(part, 1..3), any::<bool>()));
    let basis = option::weighted(0.2, select(FigureBasis::ALL));
    let dates = (option::weighted(0.2, when()), option::weighted(0.2, when()));
    let figure = (
        text(),
        count(),
        coded::<Unit>(),
        option::weighted(0.1, count()),
    );
    (figure, parts, basis, dates).prop_map(|(figure, parts, basis, (since, as_of))| {
        let (measure, count, unit, out_of) = figure;
        let mut made = Figure::new(measure, count, unit);
        (made.out_of, made.basis) = (out_of, basis);
        (made.time, made.as_of) = (since.map(FigureTime::Since), as_of.unwrap_or_default());
        let (parts, open) = parts.unwrap_or_default();
        made.parts_open = open;
        for (label, count, out_of) in parts {
            let mut part = Part::new(label, count);
            part.out_of = out_of;
            made.parts.push(part);
        }
        made
    })
}

/// A random id.
pub fn id<K: 'static>() -> impl Strategy<Value = Id<K>> {
    any::<u128>().prop_map(|n| Id::new(uuid::Uuid::from_u128(n)))
}

/// An organisation of any kind, now and then of one that the list does not have, and often one of few,
/// so that the same one appears again.
pub fn organisation() -> impl Strategy<Value = OrganisationRef> {
    (select(OrganisationKind::ALL), text(), one_of_ids(40)).prop_map(|(kind, name, id)| {
        let mut organisation = OrganisationRef::new(kind, name);
        if organisation.name.len().is_multiple_of(8) {
            organisation.kind = Coded::Other(organisation.name.clone());
        }
        organisation.id = id;
        organisation
    })
}

/// No id, or one of `count` ids, so that the same id appears again.
fn one_of_ids<K: 'static>(count: u128) -> impl Strategy<Value = Option<Id<K>>> {
    option::of(one_of(count))
}

/// A person by office, often one of few, so that the same one appears again.
pub fn person() -> impl Strategy<Value = PersonRef> {
    (one_of_ids::<tag::PersonTag>(6), text()).prop_map(|(id, written)| {
        let somebody = PersonRef::in_office(written);
        match id {
            Some(id) => somebody.with_id(id),
            None => somebody,
        }
    })
}

/// A paper by its title.
pub fn document() -> impl Strategy<Value = Document> {
    text().prop_map(Document::new)
}

/// One of `count` ids, so that the same id appears again.
pub fn one_of<K: 'static>(count: u128) -> impl Strategy<Value = Id<K>> + Clone {
    (0..count).prop_map(|n| Id::new(uuid::Uuid::from_u128(n)))
}

/// One of twelve cases, so that the same case appears again.
pub fn case_token() -> impl Strategy<Value = CaseToken> {
    const FIRST: u128 = 0x0192_f0c1_7e4b_7c3a_9d52_3f1c_8e6a_4b70; // of version 7
    let token = |n| CaseToken::new(uuid::Uuid::from_u128(FIRST + n)).expect("it is of version 7");
    (0..12_u128).prop_map(token)
}

/// An organisation, or a person.
pub fn actor() -> impl Strategy<Value = Actor> {
    prop_oneof![
        organisation().prop_map(Actor::Organisation),
        person().prop_map(Actor::Person),
    ]
}

/// A reason.
pub fn reason() -> impl Strategy<Value = Reason> {
    text().prop_map(Reason::from)
}

/// An approval by anybody.
pub fn approval() -> impl Strategy<Value = Approval> {
    (actor(), option::of(document())).prop_map(|(by, decision)| {
        let mut made = Approval::new(by);
        made.decision = decision;
        made
    })
}

/// A source: by whom it was published, often with no more.
pub fn provenance() -> impl Strategy<Value = Provenance> {
    let rare = || option::weighted(0.1, text());
    let published = prop_oneof![4 => Just(When::UNKNOWN), 1 => when()];
    (text(), rare(), rare(), rare(), published).prop_map(
        |(publisher, author, title, locator, published)| {
            let mut source = Provenance::new(publisher).published(published);
            source.author = author;
            source.title = title;
            source.locator = locator;
            source
        },
    )
}

/// What opens a record by report: one of these statuses, and what is known.
///
/// ```
/// use lienvien::{testing::values, training::course::CourseStatus, value::Vocabulary};
/// use proptest::{prelude::*, sample::select};
/// let seats = 0..40_u32;
/// proptest!(|(report in values::reported(select(CourseStatus::ALL), seats))| {
///     prop_assert!(report.known < 40);
/// });
/// ```
pub fn reported<S: fmt::Debug, K: fmt::Debug>(
    reached: impl Strategy<Value = S>,
    known: impl Strategy<Value = K>,
) -> impl Strategy<Value = Reported<S, K>> {
    (reached, provenance(), known)
        .prop_map(|(reached, source, known)| Reported::new(reached, source, known))
}
