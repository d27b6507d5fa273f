//! Questions about agreements with long lists.

use super::agreement::{
    TERMS, appendices, contents, departures, duties, parties, periods, recipients, requests_of_one,
    signed, subjects, suspensions, undated_appendices,
};
use super::{Growing, asking, id, read};
use lienvien::agreement::{Agreement, ContentKind, in_force_among};
use lienvien::organisation::{
    DatedPlace, Organisation, OrganisationDraft, OrganisationKind, ProvinceCode,
};
use lienvien::record::Record;
use lienvien::specialty::{Specialty, Subject};
use lienvien::value::{OrganisationId, Text};
use std::hint::black_box;

const MANY: usize = 10_000;

fn day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2025, 6, 1).unwrap()
}

fn surgery() -> Subject {
    Specialty::Surgery.into()
}

fn neurology() -> Subject {
    Specialty::Neurology.into()
}

/// The last named recipient of [`recipients`] with 1,000 of them, or nobody.
fn facility() -> Organisation {
    let name = Text::new("Bệnh viện đa khoa tỉnh").unwrap();
    let kind = OrganisationKind::ProvincialHospital;
    let mut draft =
        OrganisationDraft::new(id(1_999).parse::<OrganisationId>().unwrap(), kind, [name]);
    draft.opened = lienvien::when!(2000);
    draft.located = vec![DatedPlace::new("42".parse::<ProvinceCode>().unwrap())];
    draft.try_into().unwrap()
}

/// Several agreements, a document in each line: those of every second one are not known to be in force.
fn chain(n: usize) -> String {
    let documents: Vec<_> = (0..n)
        .map(|n| {
            let terms = if n.is_multiple_of(2) { TERMS } else { "" };
            let id = id(90_000 + n);
            let text = signed("signed", 2, terms, std::iter::empty());
            let text = text.replace("0b8f3c1e-5a4d-4c62-9d5e-2f7a61c3b8d4", &id);
            if n.is_multiple_of(2) {
                text
            } else {
                text.replace(
                    r#""signs":true}]"#,
                    r#""signs":true}],"contents":[{"kind":"research"}]"#,
                )
            }
        })
        .collect();
    documents.join("\n")
}

fn among(text: &str) -> Box<dyn Fn()> {
    let records: Vec<Record<Agreement>> = text.lines().map(read).collect();
    Box::new(move || drop(black_box(in_force_among(&records, day()))))
}

pub(super) fn all() -> Vec<Growing> {
    let mut all = vec![Growing {
        name: "agreement: in force among",
        most: 2_000,
        document: chain,
        read: among,
    }];
    all.extend(of_the_day());
    all.extend(of_support());
    all
}

fn of_the_day() -> Vec<Growing> {
    vec![
        asking!(
            "agreement: who has not signed",
            100,
            parties,
            |record: Agreement| record.state().unsigned().count()
        ),
        asking!(
            "agreement: standing, suspensions",
            MANY,
            suspensions,
            |record: Agreement| record.standing_on(day())
        ),
        asking!(
            "agreement: standing, undated appendices",
            100,
            periods,
            |record: Agreement| record.standing_on(day())
        ),
        asking!(
            "agreement: days left, undated appendices",
            100,
            periods,
            |record: Agreement| record.remaining(day())
        ),
        asking!(
            "agreement: settled, undated appendices",
            100,
            periods,
            |record: Agreement| record.is_expired_but_not_liquidated(day())
        ),
        asking!(
            "agreement: evidence, undated appendices",
            100,
            periods,
            |record: Agreement| record.presume_in_force_on(day()).is_ok()
        ),
        asking!(
            "agreement: terms on a day",
            100,
            undated_appendices,
            |record: Agreement| record.state().terms_on(day())
        ),
        asking!(
            "agreement: terms with appendices",
            100,
            appendices,
            |record: Agreement| record
                .state()
                .terms_with(record.state().amendments().len() - 1)
        ),
        asking!("agreement: subjects", 500, contents, |record: Agreement| {
            record.state().subjects().len()
        }),
    ]
}

fn of_support() -> Vec<Growing> {
    vec![
        asking!(
            "agreement: covers, undated appendices",
            100,
            undated_appendices,
            |record: Agreement| record.covers(
                &facility(),
                ContentKind::TechniqueTransfer,
                &[surgery()],
                day()
            )
        ),
        asking!(
            "agreement: covers, contents",
            500,
            contents,
            |record: Agreement| record.covers(
                &facility(),
                ContentKind::TechniqueTransfer,
                &[surgery()],
                day()
            )
        ),
        asking!(
            "agreement: covers, subjects",
            500,
            subjects,
            |record: Agreement| record.covers(
                &facility(),
                ContentKind::TechniqueTransfer,
                &[surgery()],
                day()
            )
        ),
        asking!(
            "agreement: covers, recipients",
            1_000,
            recipients,
            |record: Agreement| record.covers(
                &facility(),
                ContentKind::TechniqueTransfer,
                &[surgery()],
                day()
            )
        ),
        asking!(
            "agreement: covers, parties",
            100,
            parties,
            |record: Agreement| record.covers(
                &facility(),
                ContentKind::TechniqueTransfer,
                &[surgery()],
                day()
            )
        ),
        asking!(
            "agreement: covers, parties that left",
            100,
            departures,
            |record: Agreement| record.covers(
                &facility(),
                ContentKind::TechniqueTransfer,
                &[surgery()],
                day()
            )
        ),
        asking!(
            "agreement: covers, requests",
            MANY,
            requests_of_one,
            |record: Agreement| record.covers(
                &facility(),
                ContentKind::TechniqueTransfer,
                &[neurology()],
                day()
            )
        ),
        asking!(
            "agreement: supports, requests",
            MANY,
            requests_of_one,
            |record: Agreement| record.supports(
                ContentKind::TechniqueTransfer,
                &neurology(),
                day()
            )
        ),
        asking!(
            "agreement: supports, parties that left",
            100,
            departures,
            |record: Agreement| record.supports(ContentKind::TechniqueTransfer, &surgery(), day())
        ),
        asking!(
            "agreement: supports, undated appendices",
            100,
            undated_appendices,
            |record: Agreement| record.supports(ContentKind::TechniqueTransfer, &surgery(), day())
        ),
        asking!(
            "agreement: responsible, duties",
            200,
            duties,
            |record: Agreement| record.responsible_for(
                ContentKind::TechniqueTransfer,
                &surgery(),
                day()
            )
        ),
        asking!(
            "agreement: responsible, parties that left",
            100,
            departures,
            |record: Agreement| record.responsible_for(
                ContentKind::TechniqueTransfer,
                &surgery(),
                day()
            )
        ),
        asking!(
            "agreement: responsible, undated appendices",
            100,
            undated_appendices,
            |record: Agreement| record.responsible_for(
                ContentKind::TechniqueTransfer,
                &surgery(),
                day()
            )
        ),
    ]
}
