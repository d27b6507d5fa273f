//! What grows in agreements: lists of the terms, signatures, appendices, parties that leave, requests.

use super::{Growing, document, id, reading};
use lienvien::agreement::Agreement;

const MANY: usize = 10_000;

pub(super) fn list(n: usize, item: impl Fn(usize) -> String) -> String {
    let items: Vec<_> = (0..n).map(item).collect();
    format!("[{}]", items.join(","))
}

// ------------------------------------------------------------------------------------------- terms

pub(super) fn organisation(n: usize) -> String {
    format!(
        r#"{{"id":"{}","kind":"provincial_hospital","name":"Bệnh viện đa khoa tỉnh số {n}"}}"#,
        id(n)
    )
}

fn party(n: usize) -> String {
    let role = if n.is_multiple_of(2) {
        "transferor"
    } else {
        "recipient"
    };
    let organisation = organisation(n);
    format!(r#"{{"organisation":{organisation},"role":"{role}","signs":true}}"#)
}

pub(super) fn custom(n: usize) -> String {
    format!(r#"{{"custom":{{"name":"kỹ thuật mới số {n}"}}}}"#)
}

fn content(n: usize) -> String {
    format!(
        r#"{{"kind":"technique_transfer","subjects":[{}]}}"#,
        custom(n)
    )
}

/// The opening line, with so many parties and other fields.
fn drafted(parties: usize, fields: &str) -> String {
    let terms = terms(parties, fields);
    format!(r#"{{"on":"2024-01-15","type":"drafted","payload":{terms}}}"#)
}

fn terms(parties: usize, fields: &str) -> String {
    let parties = list(parties, party);
    format!(
        r#"{{"kind":"memorandum","title":"Bản ghi nhớ hợp tác hỗ trợ y tế","parties":{parties}{fields}}}"#
    )
}

fn draft(fields: &str) -> String {
    document("agreement", "draft", [drafted(2, fields)])
}

/// A signed agreement with these lines after the signing.
pub(super) fn signed(
    status: &str,
    parties: usize,
    fields: &str,
    lines: impl Iterator<Item = String>,
) -> String {
    let agreed = r#"{"on":"2024-01-20","type":"agreed"}"#;
    let signatures = (1..=parties).map(|party| {
        format!(
            r#"{{"on":"2024-02-01","type":"signed","payload":{{"side":{party},"signer":{{"name":"Nguyễn Văn An"}}}}}}"#
        )
    });
    let before = [drafted(parties, fields), agreed.into()].into_iter();
    document("agreement", status, before.chain(signatures).chain(lines))
}

pub(super) const TERMS: &str = r#","contents":[{"kind":"technique_transfer","subjects":[{"specialty":"surgery"}]}],"on_demand":{"groups":["clinical"]},"period":{"from":"2024","to":"2030"}"#;

fn signed_by_two(lines: impl Iterator<Item = String>) -> String {
    signed("signed", 2, TERMS, lines)
}

pub(super) fn parties(n: usize) -> String {
    signed("signed", n, TERMS, std::iter::empty())
}

pub(super) fn contents(n: usize) -> String {
    signed(
        "signed",
        2,
        &format!(r#","contents":{}"#, list(n, content)),
        std::iter::empty(),
    )
}

pub(super) fn subjects(n: usize) -> String {
    let subjects = list(n, custom);
    signed(
        "signed",
        2,
        &format!(r#","contents":[{{"kind":"technique_transfer","subjects":{subjects}}}]"#),
        std::iter::empty(),
    )
}

fn numbers(from: usize, to: usize) -> String {
    list(to - from, |n| (from + n + 1).to_string())
}

/// Half of the parties support the other half, both ways.
fn direction(n: usize) -> String {
    let (from, to) = (numbers(0, n / 2), numbers(n / 2, n));
    signed(
        "signed",
        n,
        &format!(
            r#","contents":[{{"kind":"technique_transfer","subjects":[{{"specialty":"surgery"}}],"direction":{{"from":{from},"to":{to},"both_ways":true}}}}]"#
        ),
        std::iter::empty(),
    )
}

fn modes(n: usize) -> String {
    let modes = list(n, |n| {
        format!(r#"{{"modality":"on_site","place":"Khoa Ngoại {n}"}}"#)
    });
    draft(&format!(
        r#","contents":[{{"kind":"technique_transfer","modes":{modes}}}]"#
    ))
}

pub(super) fn recipients(n: usize) -> String {
    let recipients = list(n, |n| {
        format!(r#"{{"facility":{}}}"#, organisation(1_000 + n))
    });
    signed(
        "signed",
        2,
        &format!(r#"{TERMS},"recipients":{recipients}"#),
        std::iter::empty(),
    )
}

pub(super) fn duties(n: usize) -> String {
    let duties = list(n, |n| {
        format!(r#"{{"parties":[1],"subjects":[{}]}}"#, custom(n))
    });
    signed(
        "signed",
        2,
        &format!(r#"{TERMS},"duties":{duties}"#),
        std::iter::empty(),
    )
}

fn parties_of_a_duty(n: usize) -> String {
    let parties = numbers(0, n);
    signed(
        "signed",
        n,
        &format!(
            r#"{TERMS},"duties":[{{"parties":{parties},"subjects":[{{"specialty":"surgery"}}]}}]"#
        ),
        std::iter::empty(),
    )
}

fn subjects_of_a_duty(n: usize) -> String {
    let subjects = list(n, custom);
    draft(&format!(
        r#","duties":[{{"parties":[1],"subjects":{subjects}}}]"#
    ))
}

fn obligations(n: usize) -> String {
    let items = list(n, |n| {
        format!(r#"{{"party":1,"what":"bố trí kinh phí đợt {n}"}}"#)
    });
    draft(&format!(r#","obligations":{items}"#))
}

fn funding(n: usize) -> String {
    let items = list(n, |n| {
        format!(r#"{{"kind":"donation","by":1,"written":"nguồn kinh phí số {n}"}}"#)
    });
    draft(&format!(r#","funding":{items}"#))
}

fn beneficiaries(n: usize) -> String {
    let items = list(n, |n| {
        format!(r#"{{"kind":"population","name":"người dân huyện số {n}"}}"#)
    });
    draft(&format!(r#","beneficiaries":{items}"#))
}

fn grounds(n: usize) -> String {
    let items = list(n, |n| format!(r#"{{"results":"kết quả hợp tác đợt {n}"}}"#));
    draft(&format!(r#","grounds":{items}"#))
}

// ------------------------------------------------------------------------------------------- lines

fn revisions(n: usize) -> String {
    let again = drafted(2, TERMS).replace(r#""drafted""#, r#""revised""#);
    let lines = (0..n).map(|_| again.clone());
    document(
        "agreement",
        "draft",
        std::iter::once(drafted(2, TERMS)).chain(lines),
    )
}

fn approvals(n: usize) -> String {
    let lines = (0..n).map(|n| {
        format!(
            r#"{{"on":"2024-01-20","type":"approved","payload":{{"by":{{"organisation":{}}}}}}}"#,
            organisation(5_000 + n)
        )
    });
    document(
        "agreement",
        "draft",
        std::iter::once(drafted(2, TERMS)).chain(lines),
    )
}

/// A party signs and takes its signature back.
fn rescissions(n: usize) -> String {
    let agreed = r#"{"on":"2024-01-20","type":"agreed"}"#.to_owned();
    let lines = (0..n).flat_map(|n| {
        [
            r#"{"on":"2024-02-01","type":"signed","payload":{"side":1,"signer":{"name":"Nguyễn Văn An"}}}"#.to_owned(),
            format!(r#"{{"on":"2024-02-01","type":"rescinded","payload":{{"party":1,"reason":"chưa bố trí được kinh phí {n}"}}}}"#),
        ]
    });
    let before = [drafted(2, TERMS), agreed].into_iter();
    document("agreement", "agreed", before.chain(lines))
}

/// Parties of a paper with so many parties, each signing before ten witnesses.
fn witnesses(n: usize) -> String {
    let agreed = r#"{"on":"2024-01-20","type":"agreed"}"#.to_owned();
    let lines = (0..n).map(|party| {
        let witnesses = list(10, |n| {
            format!(
                r#"{{"person":{{"id":"{}","name":"Trần Thị Bình"}}}}"#,
                id(10_000 + 10 * party + n)
            )
        });
        let signer = id(1_000 + party);
        let side = party + 1;
        format!(
            r#"{{"on":"2024-02-01","type":"signed","payload":{{"side":{side},"signer":{{"id":"{signer}","name":"Nguyễn Văn An"}},"witnesses":{witnesses}}}}}"#
        )
    });
    let before = [drafted(n, TERMS), agreed].into_iter();
    document("agreement", "signed", before.chain(lines))
}

/// An appendix with these terms, signed by so many parties.
fn amended(on: &str, fields: &str, rest: &str, parties: usize) -> String {
    let terms = terms(parties, fields);
    let signatures = list(parties, |n| format!(r#"{{"side":{}}}"#, n + 1));
    format!(
        r#"{{"on":"{on}","type":"amended","payload":{{"terms":{terms}{rest},"signatures":{signatures}}}}}"#
    )
}

fn appendix(n: usize, on: &str) -> String {
    let fields = format!(
        r#","contents":[{}],"period":{{"from":"2024","to":"2030"}}"#,
        content(n)
    );
    let document = format!(r#","document":{{"title":"Phụ lục số {n}"}}"#);
    amended(on, &fields, &document, 2)
}

pub(super) fn appendices(n: usize) -> String {
    signed_by_two((0..n).map(|n| appendix(n, "2025-01-01")))
}

/// Appendices of which nobody knows the day.
pub(super) fn undated_appendices(n: usize) -> String {
    signed_by_two((0..n).map(|n| appendix(n, "unknown")))
}

pub(super) fn periods(n: usize) -> String {
    signed_by_two((0..n).map(|n| {
        let period = format!(r#","period":{{"from":"2024","to":"{}"}}"#, 2031 + n);
        amended("unknown", &period, "", 2)
    }))
}

/// One appendix with so many contents.
fn amended_contents(n: usize) -> String {
    let fields = format!(r#","contents":{}"#, list(n, content));
    signed_by_two(std::iter::once(amended("2025-01-01", &fields, "", 2)))
}

/// One appendix, signed by all, by which every party is succeeded.
fn successions(n: usize) -> String {
    let successions = list(n, |n| {
        format!(
            r#"{{"party":{},"document":{{"title":"Quyết định sáp nhập"}}}}"#,
            n + 1
        )
    });
    let rest = format!(r#","successions":{successions}"#);
    signed(
        "signed",
        n,
        TERMS,
        std::iter::once(amended("2025-01-01", TERMS, &rest, n)),
    )
}

fn requests(n: usize) -> String {
    signed_by_two((0..n).map(|n| {
        format!(
            r#"{{"on":"2025-01-01","type":"request_accepted","payload":{{"subject":{},"document":{{"title":"Công văn số {n}"}}}}}}"#,
            custom(n)
        )
    }))
}

/// Requests for one specialty.
pub(super) fn requests_of_one(n: usize) -> String {
    signed_by_two((0..n).map(|n| {
        format!(
            r#"{{"on":"2025","type":"request_accepted","payload":{{"subject":{{"specialty":"neurology"}},"document":{{"title":"Công văn số {n}"}}}}}}"#
        )
    }))
}

/// All but two parties leave, on a day that nobody knows.
pub(super) fn departures(n: usize) -> String {
    let lines = (2..n).map(|n| {
        format!(
            r#"{{"on":"unknown","type":"party_left","payload":{{"party":{},"cause":"sáp nhập vào đơn vị khác"}}}}"#,
            n + 1
        )
    });
    signed("signed", n, TERMS, lines)
}

fn links(n: usize) -> String {
    signed_by_two((0..n).map(|n| {
        format!(
            r#"{{"on":"2025-01-01","type":"linked","payload":{{"kind":"series","other":{{"document":{{"title":"Công văn số {n}"}}}}}}}}"#
        )
    }))
}

pub(super) fn suspensions(n: usize) -> String {
    signed_by_two((0..n).flat_map(|n| {
        [
            format!(
                r#"{{"on":"unknown","type":"suspended","payload":{{"reason":"phòng, chống dịch đợt {n}"}}}}"#
            ),
            r#"{"on":"unknown","type":"resumed"}"#.to_owned(),
        ]
    }))
}

fn liquidation(n: usize) -> String {
    let signatures = list(n, |n| {
        format!(
            r#"{{"side":{},"signer":{{"id":"{}","name":"Nguyễn Văn An"}}}}"#,
            n + 1,
            id(7_000 + n)
        )
    });
    let line = format!(
        r#"{{"on":"2031-01-01","type":"liquidated","payload":{{"minutes":{{"title":"Biên bản thanh lý"}},"signatures":{signatures}}}}}"#
    );
    signed("liquidated", n, TERMS, std::iter::once(line))
}

pub(super) fn all() -> Vec<Growing> {
    vec![
        reading::<Agreement>("agreement: parties, all signing", 100, parties),
        reading::<Agreement>("agreement: contents", 500, contents),
        reading::<Agreement>("agreement: subjects of a content", 500, subjects),
        reading::<Agreement>("agreement: parties of a direction", 100, direction),
        reading::<Agreement>("agreement: modes", 50, modes),
        reading::<Agreement>("agreement: recipients", 1_000, recipients),
        reading::<Agreement>("agreement: duties", 200, duties),
        reading::<Agreement>("agreement: parties of a duty", 100, parties_of_a_duty),
        reading::<Agreement>("agreement: subjects of a duty", 500, subjects_of_a_duty),
        reading::<Agreement>("agreement: obligations", 200, obligations),
        reading::<Agreement>("agreement: funding", 200, funding),
        reading::<Agreement>("agreement: beneficiaries", 200, beneficiaries),
        reading::<Agreement>("agreement: grounds", 200, grounds),
        reading::<Agreement>("agreement: revisions", MANY, revisions),
        reading::<Agreement>("agreement: approvals", MANY, approvals),
        reading::<Agreement>("agreement: signatures taken back", MANY, rescissions),
        reading::<Agreement>("agreement: signatures with witnesses", 100, witnesses),
        reading::<Agreement>("agreement: appendices", 100, appendices),
        reading::<Agreement>("agreement: contents of an appendix", 500, amended_contents),
        reading::<Agreement>("agreement: successions of an appendix", 100, successions),
        reading::<Agreement>("agreement: requests", MANY, requests),
        reading::<Agreement>("agreement: parties that left", 100, departures),
        reading::<Agreement>("agreement: links", MANY, links),
        reading::<Agreement>("agreement: suspensions", MANY, suspensions),
        reading::<Agreement>("agreement: signatures of a liquidation", 100, liquidation),
    ]
}
