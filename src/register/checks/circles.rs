//! Support that goes round in a circle of three organisations or more. It is looked for in the network of a day, and
//! in no record.

use super::identity::in_no_record;
use super::vi_day;
use crate::register::check::checks_table;
use crate::register::{Finding, Register};
use crate::specialty::Subject;
use crate::value::{AgreementId, Joined, OrganisationId, RecordKind};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};
use chrono::NaiveDate;

checks_table! {
    pub(super) const CHECKS = {
        "RG-45" "register.organisations.circle" Attention (&[]) reads (&[RecordKind::Agreement]) by in_no_record {
            en("on {day} these organisations support one another in a circle in `{subject}`: {organisations}; by these agreements: {agreements}")
            vi("ngày {day} các tổ chức sau hỗ trợ nhau thành vòng khép kín về “{subject}”: {organisations}; theo các văn bản hợp tác: {agreements}")
            resolve("find out who supports whom, and correct or end one of the papers", "xác định bên nào hỗ trợ bên nào, rồi đính chính hoặc chấm dứt một trong các văn bản")
        }
    }
}

/// Whom each organisation supports, and by which agreements.
type Graph = BTreeMap<OrganisationId, BTreeMap<OrganisationId, BTreeSet<AgreementId>>>;

/// A circle of two is another check, and what one paper says by itself is what its parties want.
pub(in crate::register) fn found(register: &Register, day: NaiveDate, findings: &mut Vec<Finding>) {
    let mut by_subject: BTreeMap<Subject, Graph> = BTreeMap::new();
    for support in register.supports_on(day) {
        let ids = support.supporter.id.zip(support.recipient.id);
        let Some((giver, receiver)) = ids.filter(|(giver, receiver)| giver != receiver) else {
            continue;
        };
        for subject in support.subjects {
            let graph = by_subject.entry(subject).or_default();
            let by = graph.entry(giver).or_default().entry(receiver).or_default();
            by.insert(support.agreement);
        }
    }
    for (subject, graph) in by_subject {
        let graph = one_way(&graph);
        for circle in circles(&graph) {
            let mut agreements: BTreeSet<AgreementId> = BTreeSet::new();
            for giver in &circle {
                for (receiver, by) in graph.get(giver).into_iter().flatten() {
                    if circle.contains(receiver) {
                        agreements.extend(by);
                    }
                }
            }
            if agreements.len() < 2 {
                continue;
            }
            for check in CHECKS {
                let mut finding = Finding::of(check)
                    .worded("day", day, vi_day(day))
                    .worded("subject", &subject, subject.vi())
                    .with("organisations", Joined(Vec::from_iter(&circle)))
                    .with("agreements", Joined(Vec::from_iter(&agreements)));
                for organisation in &circle {
                    finding = finding.organisation(Some(*organisation));
                }
                findings.push(finding);
            }
        }
    }
}

/// The graph without those who support each other.
fn one_way(graph: &Graph) -> Graph {
    let goes = |giver, receiver| {
        let receivers: Option<&BTreeMap<_, _>> = graph.get(giver);
        receivers.is_some_and(|receivers| receivers.contains_key(receiver))
    };
    let mut one_way = Graph::new();
    for (giver, receivers) in graph {
        for (receiver, by) in receivers {
            if !goes(receiver, giver) {
                let receivers = one_way.entry(*giver).or_default();
                receivers.insert(*receiver, by.clone());
            }
        }
    }
    one_way
}

/// The strongly connected parts of three organisations or more: from each of them support leads to each other.
/// By Kosaraju's algorithm: who is left last going forth is asked first who leads there.
fn circles(graph: &Graph) -> Vec<BTreeSet<OrganisationId>> {
    let mut forth: BTreeMap<OrganisationId, Vec<OrganisationId>> = BTreeMap::new();
    let mut back = forth.clone();
    for (giver, receivers) in graph {
        for receiver in receivers.keys() {
            forth.entry(*giver).or_default().push(*receiver);
            back.entry(*receiver).or_default().push(*giver);
        }
    }
    let (mut order, mut seen) = (Vec::new(), BTreeSet::new());
    for giver in forth.keys() {
        walk(*giver, &forth, &mut seen, &mut order);
    }
    let (mut circles, mut seen) = (Vec::new(), BTreeSet::new());
    for organisation in order.into_iter().rev() {
        let mut part = Vec::new();
        walk(organisation, &back, &mut seen, &mut part);
        if part.len() >= 3 {
            circles.push(part.into_iter().collect());
        }
    }
    circles.sort();
    circles
}

/// Adds all to whom the ways lead that were not seen yet, each after those to whom its own ways lead.
fn walk(
    from: OrganisationId,
    ways: &BTreeMap<OrganisationId, Vec<OrganisationId>>,
    seen: &mut BTreeSet<OrganisationId>,
    left: &mut Vec<OrganisationId>,
) {
    // whether it was entered already: then it is left
    let mut open = alloc::vec![(from, false)];
    while let Some((at, is_entered)) = open.pop() {
        if is_entered {
            left.push(at);
        } else if seen.insert(at) {
            open.push((at, true));
            let next = ways.get(&at).map_or(&[][..], Vec::as_slice);
            open.extend(next.iter().map(|it| (*it, false)));
        }
    }
}
