//! Organisations that may be one: one that is named without an id, and one that is entered twice.

use super::ANY;
use crate::organisation::Organisation;
use crate::register::check::{Look, Out, checks_table};
use crate::register::questions::organisations;
use crate::register::{Finding, Register};
use crate::value::{Answer, Joined, Known, same_key};
use alloc::{collections::BTreeSet, vec::Vec};
use chrono::NaiveDate;

checks_table! {
    pub(super) const CHECKS = {
        "RG-43" "register.reference.may_be" Unclear (ANY) reads (&[]) by reference_may_be {
            en("`{name}` is named without an id, and may be one of these: {organisations}")
            vi("“{name}” được nêu chưa có mã định danh, có thể là một trong các tổ chức sau: {organisations}")
            resolve("find out which organisation is meant, and correct the line with its id", "xác định tổ chức được nêu, rồi đính chính mục kèm mã định danh")
        }
    }
}

// What is looked for in each organisation of the master data, and in no record.
checks_table! {
    pub(super) const OF_ORGANISATIONS = {
        "RG-44" "register.organisation.may_be" Unclear (&[]) reads (&[]) by in_no_record {
            en("organisations `{organisation}` and `{other}` have the name `{name}` and may be in one province, so that they may be one")
            vi("tổ chức `{organisation}` và `{other}` cùng tên “{name}” và có thể cùng tỉnh, nên có thể là một")
            resolve("keep one of them, or add what tells them apart, such as the province", "giữ lại một tổ chức, hoặc bổ sung thông tin phân biệt, chẳng hạn tỉnh")
        }
    }
}

pub(super) const fn in_no_record(_: &Look<'_>, _: &mut Out<'_>) {}

/// A name that the paper gives may be one of any time.
fn reference_may_be(look: &Look<'_>, out: &mut Out<'_>) {
    let mut asked = BTreeSet::new();
    for reference in organisations(look.record) {
        let name = &reference.name;
        if reference.id.is_some() || !asked.insert((&reference.kind, name)) {
            continue;
        }
        let mut found = Vec::new();
        for organisation in look.register.organisations_called(name) {
            if organisation.matches(name) && organisation.may_be_of(&reference.kind) {
                found.push(organisation.id());
            }
        }
        if !found.is_empty() {
            let mut finding = out.finding().with("name", name);
            for id in &found {
                finding = finding.organisation(Some(*id));
            }
            let finding = finding.with("organisations", Joined(found));
            out.push(finding);
        }
    }
}

/// Whether each other organisation of the master data of this name may be this one, on the day. Two of
/// different countries, provinces or codes are certainly two.
pub(in crate::register) fn organisation_may_be(
    register: &Register,
    organisation: &Organisation,
    day: NaiveDate,
    findings: &mut Vec<Finding>,
) {
    let mut others = BTreeSet::new();
    for name in organisation.names() {
        for other in register.organisations_called(&name.name) {
            if other.id() <= organisation.id()
                || !others.insert(other.id())
                || !may_be_one(organisation, other, day)
            {
                continue;
            }
            for check in OF_ORGANISATIONS {
                let finding = Finding::of(check)
                    .organisation(Some(organisation.id()))
                    .organisation(Some(other.id()))
                    .with("organisation", organisation.id())
                    .with("other", other.id())
                    .with("name", &name.name);
                findings.push(finding);
            }
        }
    }
}

fn may_be_one(one: &Organisation, other: &Organisation, day: NaiveDate) -> bool {
    let is_one_code = match (one.code_on(day), other.code_on(day)) {
        (Known::Known(code), Known::Known(other)) => code == other,
        (Known::Unknown(_), _) | (_, Known::Unknown(_)) => true,
    };
    let are_open = !one.is_open_on(day).is_no() && !other.is_open_on(day).is_no();
    let is_one_kind = match (one.kind_on(day), other.kind_on(day)) {
        (Known::Known(kind), Known::Known(other)) => kind == other,
        (Known::Unknown(_), _) | (_, Known::Unknown(_)) => false,
    };
    let is_one_country = match (one.country(), other.country()) {
        (Some(country), Some(other)) => same_key(country, other),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    is_one_code && are_open && is_one_kind && is_one_country && one.may_be(other, day) != Answer::No
}
