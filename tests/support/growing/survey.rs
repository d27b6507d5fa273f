//! What grows in surveys: sites, proposals, findings, requirements, what is agreed, signatures.

use super::agreement::{custom, list, organisation};
use super::{Growing, asking, document, id, reading};
use lienvien::specialty::Subject;
use lienvien::survey::{SiteNumber, Survey};

const MANY: usize = 10_000;

const OPENED: &str = r#"{"on":"2024-07-17","type":"opened","payload":{"delegation":{"members":[{"roles":["head"]}]}}}"#;
const PRESENTED: &str = r#"{"on":"2024-07-17","type":"presented","payload":{}}"#;
const PROPOSED: &str =
    r#"{"on":"2024-07-17","type":"needs_proposed","payload":{"items_open":true}}"#;
const FOUND: &str = r#"{"on":"2024-07-17","type":"found","payload":{"subject":{"specialty":"surgery"},"verdict":"ready"}}"#;
const CONCLUDED: &str = r#"{"on":"2024-07-17","type":"concluded","payload":{}}"#;
const BY_DELEGATION: &str =
    r#"{"on":"2024-07-18","type":"signed","payload":{"side":"delegation"}}"#;

fn planned(hosts: usize) -> String {
    let hosts = list(hosts, organisation);
    let surveyor = organisation(900_000);
    format!(
        r#"{{"on":"2024-07-01","type":"planned","payload":{{"surveyor":{surveyor},"hosts":{hosts},"purpose":"needs"}}}}"#
    )
}

/// A survey of so many hosts that was opened, with these lines.
fn survey(status: &str, hosts: usize, lines: impl IntoIterator<Item = String>) -> String {
    let before = [planned(hosts), OPENED.into()].into_iter();
    document("survey", status, before.chain(lines))
}

/// The same, after every host presented and proposed.
fn examined(status: &str, hosts: usize, lines: impl IntoIterator<Item = String>) -> String {
    let before = [PRESENTED.into(), PROPOSED.into()].into_iter();
    survey(status, hosts, before.chain(lines))
}

/// The same, with one finding, concluded.
fn concluded(status: &str, hosts: usize, lines: impl IntoIterator<Item = String>) -> String {
    let before = [FOUND.into(), CONCLUDED.into()].into_iter();
    examined(status, hosts, before.chain(lines))
}

fn signed_by_site(site: usize) -> String {
    let signer = id(30_000 + site);
    format!(
        r#"{{"on":"2024-07-18","type":"signed","payload":{{"side":{{"site":{site}}},"signer":{{"id":"{signer}","name":"Nguyễn Văn An"}}}}}}"#
    )
}

/// Every site signs for itself.
fn sites(n: usize) -> String {
    let signatures = std::iter::once(BY_DELEGATION.into()).chain((1..=n).map(signed_by_site));
    concluded("signed", n, signatures)
}

fn postponements(n: usize) -> String {
    let lines = (0..n).map(|n| {
        format!(
            r#"{{"on":"2024-07-01","type":"postponed","payload":{{"reason":"mưa lũ đợt {n}"}}}}"#
        )
    });
    document(
        "survey",
        "planned",
        std::iter::once(planned(1)).chain(lines),
    )
}

fn opened(fields: &str, hosts: usize) -> String {
    let opened = format!(r#"{{"on":"2024-07-17","type":"opened","payload":{{{fields}}}}}"#);
    document("survey", "in_progress", [planned(hosts), opened])
}

fn members(n: usize) -> String {
    let members = list(n, |n| {
        format!(
            r#"{{"person":{{"id":"{}","name":"Trần Thị Bình"}}{}}}"#,
            id(n),
            if n == 0 { r#","roles":["head"]"# } else { "" }
        )
    });
    opened(&format!(r#""delegation":{{"members":{members}}}"#), 1)
}

fn people(site: usize) -> String {
    list(2, |n| {
        format!(
            r#"{{"id":"{}","name":"Trần Thị Bình"}}"#,
            id(100_000 + 2 * site + n)
        )
    })
}

fn teams(n: usize) -> String {
    let teams = list(n, |n| {
        format!(r#"{{"site":{},"people":{}}}"#, n + 1, people(n))
    });
    opened(
        &format!(r#""delegation":{{"members":[{{"roles":["head"]}}]}},"hosts":{teams}"#),
        n,
    )
}

fn agenda(n: usize) -> String {
    let agenda = list(n, |n| {
        format!(
            r#"{{"kind":"technique_transfer","subjects":[{}]}}"#,
            custom(n)
        )
    });
    opened(
        &format!(r#""delegation":{{"members":[{{"roles":["head"]}}]}},"agenda":{agenda}"#),
        1,
    )
}

/// So many guests, and twenty sites that sign.
fn guests(n: usize) -> String {
    let guests = list(n, |n| {
        format!(
            r#"{{"person":{{"id":"{}","name":"Trần Thị Bình"}}}}"#,
            id(200_000 + n)
        )
    });
    let opened = format!(
        r#"{{"on":"2024-07-17","type":"opened","payload":{{"delegation":{{"members":[{{"roles":["head"]}}]}},"guests":{guests}}}}}"#
    );
    let before = [
        planned(20),
        opened,
        PRESENTED.into(),
        PROPOSED.into(),
        FOUND.into(),
        CONCLUDED.into(),
        BY_DELEGATION.into(),
    ];
    let signatures = (1..=20).map(signed_by_site);
    document("survey", "signed", before.into_iter().chain(signatures))
}

fn presentations(n: usize) -> String {
    survey(
        "in_progress",
        1,
        (0..n).map(|n| {
            format!(
                r#"{{"on":"2024-07-17","type":"presented","payload":{{"site":1,"emphasis":[{}]}}}}"#,
                custom(n)
            )
        }),
    )
}

fn proposal(n: usize) -> String {
    format!(
        r#"{{"on":"2024-07-17","type":"needs_proposed","payload":{{"site":1,"items":[{{"kind":"technique","subject":{}}}]}}}}"#,
        custom(n)
    )
}

fn proposals(n: usize) -> String {
    survey("in_progress", 1, (0..n).map(proposal))
}

/// As many items are proposed as are agreed on.
fn agreed(n: usize) -> String {
    let items = |from: usize| {
        list(500.min(n - from), |n| {
            format!(r#"{{"kind":"technique","subject":{}}}"#, custom(from + n))
        })
    };
    let starts = || (0..n).step_by(500);
    let proposals = starts().map(|from| {
        format!(
            r#"{{"on":"2024-07-17","type":"needs_proposed","payload":{{"items":{}}}}}"#,
            items(from)
        )
    });
    let lists: Vec<_> = starts()
        .map(|from| format!(r#"{{"items":{}}}"#, items(from)))
        .collect();
    let concluded = format!(
        r#"{{"on":"2024-07-17","type":"concluded","payload":{{"agreed":[{}]}}}}"#,
        lists.join(",")
    );
    let before = std::iter::once(PRESENTED.to_owned());
    let after = [FOUND.to_owned(), concluded].into_iter();
    survey("concluded", 1, before.chain(proposals).chain(after))
}

fn found(n: usize) -> String {
    format!(
        r#"{{"on":"2024-07-17","type":"found","payload":{{"site":1,"subject":{},"assessed":[{{"dimension":"staff","rating":"average","reason":"thiếu phẫu thuật viên chuyên khoa"}}],"verdict":"conditional"}}}}"#,
        custom(n)
    )
}

fn findings(n: usize) -> String {
    examined("in_progress", 1, (0..n).map(found))
}

fn inventory(n: usize) -> String {
    let items = list(n, |n| {
        format!(r#"{{"name":"Máy thở xâm nhập số {n}","good":"2","poor":"1"}}"#)
    });
    let found = format!(
        r#"{{"on":"2024-07-17","type":"found","payload":{{"subject":{{"specialty":"surgery"}},"inventory":{items},"verdict":"ready"}}}}"#
    );
    examined("in_progress", 1, [found])
}

fn requirement(n: usize) -> String {
    let number = n + 1;
    format!(
        r#"{{"on":"2024-07-17","type":"required","payload":{{"number":{number},"site":1,"kind":"licence","owner":"host","blocking":true,"written":"Hoàn thành thủ tục cấp phép số {n}"}}}}"#
    )
}

fn requirements(n: usize) -> String {
    examined("in_progress", 1, (0..n).map(requirement))
}

/// Each requirement is of one finding.
fn requirements_of_findings(n: usize) -> String {
    let findings = (0..n).map(found);
    let requirements = (0..n).map(|n| {
        let number = n + 1;
        format!(
            r#"{{"on":"2024-07-17","type":"required","payload":{{"number":{number},"site":1,"kind":"licence","owner":"host","from":[{}],"blocking":true}}}}"#,
            custom(n)
        )
    });
    examined("in_progress", 1, findings.chain(requirements))
}

/// Each requirement is met.
fn outcomes(n: usize) -> String {
    let before = std::iter::once(FOUND.into()).chain((0..n).map(requirement));
    let after = std::iter::once(CONCLUDED.into()).chain((0..n).map(|n| {
        format!(
            r#"{{"on":"2024-08-01","type":"met","payload":{{"requirement":{},"evidence":{{"title":"Giấy phép hoạt động số {n}"}}}}}}"#,
            n + 1
        )
    }));
    examined("concluded", 1, before.chain(after))
}

/// One requirement is found unmet again and again, nobody knows when.
fn outcomes_of_one(n: usize) -> String {
    let before = [FOUND.into(), requirement(0), CONCLUDED.into()].into_iter();
    let after = (0..n).map(|n| {
        format!(
            r#"{{"on":"unknown","type":"unmet","payload":{{"requirement":1,"reason":"chưa có giấy phép, đợt {n}"}}}}"#
        )
    });
    let signatures = [BY_DELEGATION.to_owned(), signed_by_site(1)];
    examined("signed", 1, before.chain(after).chain(signatures))
}

/// Signed minutes of so many findings and requirements of the whole host.
fn minutes(n: usize) -> String {
    let lines = std::iter::once(FOUND.into())
        .chain((0..n).map(found))
        .chain((0..n).map(requirement));
    let after = [CONCLUDED.into(), BY_DELEGATION.into(), signed_by_site(1)];
    examined("signed", 1, lines.chain(after))
}

fn reopenings(n: usize) -> String {
    concluded(
        "concluded",
        1,
        (0..n).flat_map(|n| {
            [
                format!(
                    r#"{{"on":"2024-07-18","type":"reopened","payload":{{"reason":"bổ sung nội dung {n}"}}}}"#
                ),
                CONCLUDED.replace("17", "18"),
            ]
        }),
    )
}

fn remote_support(n: usize) -> String {
    let items = list(n, |n| {
        format!(r#"{{"channel":{{"telehealth":{{"system":"hệ thống TeleHealth số {n}"}}}}}}"#)
    });
    let concluded = format!(
        r#"{{"on":"2024-07-17","type":"concluded","payload":{{"remote_support":{items}}}}}"#
    );
    examined("concluded", 1, [FOUND.into(), concluded])
}

/// Findings and requirements of a report.
fn reported(n: usize) -> String {
    let findings = list(n, |n| {
        format!(
            r#"{{"site":1,"subject":{},"verdict":"conditional"}}"#,
            custom(n)
        )
    });
    let requirements = list(n, |n| {
        format!(
            r#"{{"number":{},"site":1,"kind":"licence","owner":"host","from":[{}],"blocking":true}}"#,
            n + 1,
            custom(n)
        )
    });
    let (surveyor, host) = (organisation(900_000), organisation(0));
    let opening = format!(
        r#"{{"on":"2024-08-01","type":"reported","payload":{{"reached":"concluded","source":{{"publisher":"BVĐKKV BẮC QUANG"}},"known":{{"plan":{{"surveyor":{surveyor},"hosts":[{host}],"purpose":"needs"}},"findings":{findings},"requirements":{requirements}}}}}}}"#
    );
    document("survey", "concluded", [opening])
}

fn day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2025, 1, 6).unwrap()
}

const SITE: SiteNumber = SiteNumber::new(1);

fn surgery() -> Subject {
    lienvien::specialty::Specialty::Surgery.into()
}

pub(super) fn all() -> Vec<Growing> {
    let mut all = vec![
        reading::<Survey>("survey: sites, all signing", 200, sites),
        reading::<Survey>("survey: postponements", MANY, postponements),
        reading::<Survey>("survey: members of the delegation", 200, members),
        reading::<Survey>("survey: teams of the sites", 200, teams),
        reading::<Survey>("survey: agenda", 500, agenda),
        reading::<Survey>("survey: guests", 1_000, guests),
        reading::<Survey>("survey: presentations", MANY, presentations),
        reading::<Survey>("survey: proposals", MANY, proposals),
        reading::<Survey>("survey: proposed and agreed", 100_000, agreed),
        reading::<Survey>("survey: findings", MANY, findings),
        reading::<Survey>("survey: inventory", 500, inventory),
        reading::<Survey>("survey: requirements", MANY, requirements),
        reading::<Survey>(
            "survey: findings and their requirements",
            MANY,
            requirements_of_findings,
        ),
        reading::<Survey>("survey: requirements met", MANY, outcomes),
        reading::<Survey>("survey: outcomes of one requirement", MANY, outcomes_of_one),
        reading::<Survey>("survey: reopenings", MANY - 1, reopenings),
        reading::<Survey>("survey: remote support", 200, remote_support),
        reading::<Survey>(
            "survey: findings and requirements of a report",
            1_000,
            reported,
        ),
    ];
    all.extend(questions());
    all
}

fn questions() -> Vec<Growing> {
    vec![
        asking!(
            "survey: who has not signed",
            200,
            sites,
            |record: Survey| record.state().unsigned().count()
        ),
        asking!("survey: signed minutes", 200, sites, |record: Survey| {
            record.presume_signed_minutes(SITE).is_ok()
        }),
        asking!(
            "survey: ready to start",
            MANY - 1,
            minutes,
            |record: Survey| record
                .presume_ready_to_start(SITE, &[surgery()], day())
                .is_ok()
        ),
        asking!(
            "survey: ready to start, many outcomes",
            MANY,
            outcomes_of_one,
            |record: Survey| record
                .presume_ready_to_start(SITE, &[surgery()], day())
                .is_ok()
        ),
        asking!(
            "survey: findings in a subject",
            MANY,
            findings,
            |record: Survey| record.state().findings_on(SITE, &surgery()).len()
        ),
        asking!("survey: subjects", MANY, findings, |record: Survey| record
            .state()
            .subjects()
            .len()),
        asking!(
            "survey: guests, each once",
            1_000,
            guests,
            |record: Survey| record.state().guests().len()
        ),
        asking!(
            "survey: overdue requirements",
            MANY,
            outcomes,
            |record: Survey| {
                let requirements = record.state().requirements();
                requirements
                    .filter(|it| it.is_overdue_on(day()).is_yes())
                    .count()
            }
        ),
    ]
}
