//! What grows in plans: items, what they come after, revisions, approvals, settlements.

use super::agreement::{custom, list, organisation};
use super::{Growing, asking, document, reading};
use lienvien::plan::Plan;

const MANY: usize = 10_000;

fn item(n: usize) -> String {
    let number = n + 1;
    format!(
        r#"{{"number":{number},"subject":{},"modes":[{{"modality":"on_site"}}],"responsible":"supporter"}}"#,
        custom(n)
    )
}

fn content(items: &str) -> String {
    format!(r#"{{"period":{{"from":"2025","to":"2026"}},"items":{items}}}"#)
}

fn drafted(content: &str, supporters: usize) -> String {
    let supporters = list(supporters, |n| organisation(n + 1));
    let recipient = organisation(900_000);
    format!(
        r#"{{"on":"2024-09-01","type":"drafted","payload":{{"premise":{{"basis":{{"direction_of_lower_levels":{{"year":"2024"}}}}}},"recipient":{recipient},"supporters":{supporters},"content":{content}}}}}"#
    )
}

const SUBMITTED: &str = r#"{"on":"2024-09-02","type":"submitted"}"#;
const APPROVED: &str = r#"{"on":"2024-09-02","type":"approved","payload":{"side":"authority"}}"#;
const RETURNED: &str =
    r#"{"on":"2024-09-02","type":"returned","payload":{"reason":"cần bổ sung kinh phí"}}"#;

/// A plan with so many items, and these lines.
fn plan(status: &str, items: usize, lines: impl IntoIterator<Item = String>) -> String {
    let drafted = drafted(&content(&list(items, item)), 1);
    document("plan", status, std::iter::once(drafted).chain(lines))
}

fn approved(status: &str, items: usize, lines: impl IntoIterator<Item = String>) -> String {
    let before = [SUBMITTED.into(), APPROVED.into()].into_iter();
    plan(status, items, before.chain(lines))
}

fn items(n: usize) -> String {
    approved("approved", n, [])
}

fn settled(n: usize) -> String {
    format!(
        r#"{{"on":"2025-03-01","type":"item_settled","payload":{{"item":{},"outcome":{{"dropped":{{"reason":"chưa đủ điều kiện triển khai"}}}}}}}}"#,
        n + 1
    )
}

/// Every item is settled, and then the plan is completed.
fn settlements(n: usize) -> String {
    let completed = r#"{"on":"2025-04-01","type":"completed"}"#.to_owned();
    approved("completed", n, (0..n).map(settled).chain([completed]))
}

/// Items in a row, each after the one before.
fn row(n: usize) -> String {
    let items = list(n, |n| {
        let after = if n == 0 { String::new() } else { n.to_string() };
        format!(r#"{{"number":{},"after":[{after}]}}"#, n + 1)
    });
    document("plan", "draft", [drafted(&content(&items), 1)])
}

/// An item after many others.
fn after(n: usize) -> String {
    let items = list(n + 1, |i| {
        let after = if i == n {
            list(n, |n| (n + 1).to_string())
        } else {
            "[]".into()
        };
        format!(r#"{{"number":{},"after":{after}}}"#, i + 1)
    });
    document("plan", "draft", [drafted(&content(&items), 1)])
}

fn modes(n: usize) -> String {
    let modes = list(n, |n| {
        format!(r#"{{"modality":"on_site","place":"Khoa Ngoại {n}"}}"#)
    });
    let items = format!(r#"[{{"number":1,"modes":{modes}}}]"#);
    document("plan", "draft", [drafted(&content(&items), 1)])
}

fn supporters(n: usize) -> String {
    document("plan", "draft", [drafted(&content("[]"), n)])
}

/// The draft is submitted and returned.
fn returns(n: usize) -> String {
    plan(
        "draft",
        2,
        (0..n).flat_map(|_| [SUBMITTED.into(), RETURNED.into()]),
    )
}

fn rewritten(n: usize) -> String {
    let revised = |n: usize| {
        let content = content(&format!("[{}]", item(n % 1_000)));
        format!(r#"{{"on":"2024-09-01","type":"revised","payload":{content}}}"#)
    };
    plan("draft", 1, (0..n).map(revised))
}

/// Revisions that come into effect one after another.
fn revisions(n: usize) -> String {
    approved(
        "approved",
        1,
        (0..n).flat_map(|n| {
            let content = content(&format!("[{}]", item(n)));
            [
                format!(r#"{{"on":"2024-09-02","type":"amended","payload":{content}}}"#),
                SUBMITTED.into(),
                APPROVED.into(),
            ]
        }),
    )
}

fn open_requirements(n: usize) -> String {
    let numbers = list(n, |n| (n + 1).to_string());
    let approved = format!(
        r#"{{"on":"2024-09-02","type":"approved","payload":{{"side":"authority","open_requirements":{numbers}}}}}"#
    );
    plan("approved", 1, [SUBMITTED.into(), approved])
}

pub(super) fn all() -> Vec<Growing> {
    vec![
        reading::<Plan>("plan: items", 1_000, items),
        reading::<Plan>("plan: items settled", 1_000, settlements),
        reading::<Plan>("plan: items in a row", 1_000, row),
        reading::<Plan>("plan: items before another", 100, after),
        reading::<Plan>("plan: modes", 50, modes),
        reading::<Plan>("plan: supporters", 100, supporters),
        reading::<Plan>("plan: submitted and returned", MANY, returns),
        reading::<Plan>("plan: draft rewritten", MANY, rewritten),
        reading::<Plan>("plan: revisions", 200, revisions),
        reading::<Plan>("plan: open requirements", 1_000, open_requirements),
        asking!("plan: open items", 1_000, items, |record: Plan| record
            .state()
            .open_items()
            .count()),
        asking!(
            "plan: how each item was settled",
            1_000,
            settlements,
            |record: Plan| {
                let settled = record.state().settled().iter();
                let found = settled.filter_map(|it| record.state().settlement_of(it.what.item));
                found.count()
            }
        ),
        asking!(
            "plan: open requirements of a revision",
            1_000,
            open_requirements,
            |record: Plan| {
                let revisions = record.state().revisions().iter();
                revisions
                    .map(|revision| revision.open_requirements().len())
                    .sum::<usize>()
            }
        ),
        asking!("plan: subjects", 1_000, items, |record: Plan| record
            .state()
            .subjects()
            .len()),
        asking!(
            "plan: why it is not completed",
            1_000,
            items,
            |record: Plan| record.next_steps(chrono::NaiveDate::MAX).len()
        ),
    ]
}
