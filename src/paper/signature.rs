//! Who signs, in which capacity, as papers print it above the name.

use super::Paper;
use super::words::{BLANK, or_blank};
use crate::organisation::{OfficeHolding, OrganisationRef, PersonRef, SigningCapacity};
use crate::record::Signature;
use crate::value::When;
use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Writes the signatures, two in a row; three stand side by side.
pub(super) fn signatures(paper: &mut Paper, blocks: &[Vec<String>]) {
    let in_a_row = if blocks.len() == 3 { 3 } else { 2 };
    for row in blocks.chunks(in_a_row) {
        paper.columns(row.to_vec());
    }
}

/// The lines of one signature: whose it is, the capacity and the office, that it was given, and the name.
pub(super) fn signed<S>(
    side: &str,
    organisation: Option<&OrganisationRef>,
    signature: &Signature<S>,
    on: &When,
) -> Vec<String> {
    let signer = signature.signer.as_ref();
    let mut lines = Vec::from([side.to_uppercase()]);
    lines.extend(capacity(signer, organisation, signature.capacity));
    lines.push(if on.is_unknown() {
        "(đã ký)".to_owned()
    } else {
        format!("(đã ký {})", on.vi_in_sentence())
    });
    lines.push(or_blank(signer.and_then(PersonRef::name)));
    lines
}

/// The lines of a signature that is still to be given.
pub(super) fn unsigned(side: &str) -> Vec<String> {
    Vec::from([
        side.to_uppercase(),
        "(Ký, ghi rõ họ tên)".to_owned(),
        String::new(),
        BLANK.to_owned(),
    ])
}

/// `KT. GIÁM ĐỐC` and `PHÓ GIÁM ĐỐC`; `TM. UBND TỈNH HÀ TĨNH` and `CHỦ TỊCH`; `Q. GIÁM ĐỐC` (Decree 30/2020/NĐ-CP,
/// Article 13 and Annex I). For whom somebody signs by order or by delegation is not in the record: a blank.
fn capacity(
    signer: Option<&PersonRef>,
    organisation: Option<&OrganisationRef>,
    capacity: Option<SigningCapacity>,
) -> Vec<String> {
    let office = signer.and_then(PersonRef::office);
    let own = office.map(|office| match office.kind.listed() {
        Some(kind) if office.holding.is_none() => kind.vi().to_uppercase(),
        Some(_) | None => office.written.to_uppercase(),
    });
    let own_line = || own.clone().unwrap_or_else(|| BLANK.to_owned());
    match capacity {
        None | Some(SigningCapacity::InPerson) => own.into_iter().collect(),
        Some(SigningCapacity::Acting) => {
            let is_acting = office.and_then(|office| office.holding) == Some(OfficeHolding::Acting);
            let held = office.and_then(|office| office.kind.listed());
            let held = held
                .filter(|_| is_acting)
                .map(|kind| kind.vi().to_uppercase());
            Vec::from([format!("Q. {}", held.unwrap_or_else(own_line))])
        }
        Some(SigningCapacity::ForSuperior) => {
            let kind = office.and_then(|office| office.kind.listed());
            let superior = kind.and_then(|kind| kind.vi().strip_prefix("Phó "));
            Vec::from([
                format!("KT. {}", or_blank(superior).to_uppercase()),
                own_line(),
            ])
        }
        Some(SigningCapacity::OnBehalf) => {
            let body = organisation.map(|organisation| organisation.name.to_uppercase());
            Vec::from([format!("TM. {}", or_blank(body)), own_line()])
        }
        Some(other @ (SigningCapacity::ByOrder | SigningCapacity::ByDelegation)) => {
            let prefix = other.prefix().unwrap_or_default().to_string();
            Vec::from([format!("{prefix} {BLANK}"), own_line()])
        }
    }
}
