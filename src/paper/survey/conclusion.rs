//! What a survey concluded, and who signed the minutes.

use super::super::Paper;
use super::super::signature::{signatures, signed, unsigned};
use super::super::words::{actor, add, capitalised, date, joined, stated, word};
use super::at_site;
use crate::organisation::OrganisationRef;
use crate::record::Dated;
use crate::survey::{AgreedItem, RemoteSupport, Survey, SurveySide};
use crate::value::{Coded, Period, Text};
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub(super) fn conclusion(paper: &mut Paper, state: &Survey) {
    paper.heading("KẾT LUẬN");
    if let Some(broken) = state.broken_off() {
        let reason = stated(broken.what.reason.as_ref());
        paper.dash(format!(
            "Dừng giữa chừng ({}), lý do: {reason}",
            date(&broken.on)
        ));
    }
    let Some(Dated { what, .. }) = state.conclusion() else {
        paper.dash("Chưa có kết luận");
        return;
    };
    if let Some(overall) = &what.overall {
        paper.dash(format!("Đánh giá chung: “{overall}”"));
    }
    paper.dash(format!("Kết luận chung: {}", word(what.verdict.as_ref())));
    for list in &what.agreed {
        let heading = list.heading.as_deref().unwrap_or("nội dung");
        paper.point(format!("Thống nhất chuyển giao {heading}:"));
        for AgreedItem {
            subject,
            site,
            kind,
            offered,
            ..
        } in &list.items
        {
            let mut words = format!("{}{}", capitalised(subject.vi()), at_site(state, *site));
            if let Some(kind) = kind {
                add(&mut words, format_args!(" ({})", kind.vi()));
            }
            if *offered {
                words.push_str(" (bên hỗ trợ đề xuất)");
            }
            paper.dash(words);
        }
        if list.open {
            paper.dash("(Danh mục chưa đầy đủ)");
        }
    }
    let horizon = what.horizon.as_ref().map(Period::vi);
    paper.point(format!("Thời gian thực hiện: {}", stated(horizon)));
    for RemoteSupport {
        channel,
        severities,
        written,
        ..
    } in &what.remote_support
    {
        let cases = joined(severities.iter().map(Coded::vi));
        paper.point(format!(
            "Đơn vị khảo sát sẵn sàng hỗ trợ từ xa qua {}; ca bệnh hội chẩn: {cases}",
            channel.vi()
        ));
        if let Some(written) = written {
            paper.dash(written);
        }
    }
}

/// Who signs or refused to sign, by name rather than by number.
fn signing(state: &Survey, signing: SurveySide) -> (String, Option<&OrganisationRef>) {
    match signing {
        SurveySide::Delegation => {
            let surveyor = &state.plan().surveyor;
            let named = state.opening();
            let named = named.and_then(|opening| opening.what.delegation.name.as_ref());
            let name = named.map_or_else(|| format!("Đại diện {}", surveyor.name), Text::to_string);
            (name, Some(surveyor))
        }
        SurveySide::Site(site) => match state.plan().host(site) {
            Some(host) => (format!("Đại diện {}", host.name), Some(host)),
            None => (signing.vi().to_string(), None),
        },
    }
}

pub(super) fn witnesses(paper: &mut Paper, state: &Survey) {
    let witnesses = state.witnesses();
    if !witnesses.is_empty() {
        paper.heading("NGƯỜI CHỨNG KIẾN (KHÔNG KÝ)");
        for witness in witnesses {
            paper.dash(capitalised(&actor(witness)));
        }
    }
    if !state.refusals().is_empty() {
        paper.heading("TỪ CHỐI KÝ");
        for refusal in state.refusals() {
            let (who, _) = signing(state, refusal.what.side);
            let reason = stated(refusal.what.reason.as_ref());
            paper.dash(format!("{who}, {}; lý do: {reason}", date(&refusal.on)));
        }
    }
}

pub(super) fn sign(paper: &mut Paper, state: &Survey) {
    let mut given = BTreeMap::new();
    for signature in state.signatures() {
        given.entry(signature.what.side).or_insert(signature);
    }
    let mut blocks = Vec::new();
    let unsigned_sides: Vec<_> = state.unsigned().collect();
    for signature in given.values() {
        let (name, organisation) = signing(state, signature.what.side);
        blocks.push(signed(&name, organisation, &signature.what, &signature.on));
    }
    for missing in unsigned_sides {
        blocks.push(unsigned(&signing(state, missing).0));
    }
    signatures(paper, &blocks);
}
