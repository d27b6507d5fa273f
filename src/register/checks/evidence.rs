//! What records rely on: whether the records that are said to vouch for it gave it, and still do.

use super::ANY;
use crate::any::Unconfirmed;
use crate::register::check::{Look, Out, checks_table};
use crate::value::{EvidenceKind, RecordKind};

const GIVERS: &[RecordKind] = &[
    RecordKind::Agreement,
    RecordKind::Survey,
    RecordKind::Course,
];

checks_table! {
    pub(super) const CHECKS = {
        "RG-01" "register.record.diverged" Contradiction (ANY) reads (&[]) by diverged {
            en("{histories} histories of `{record}` were given, and none goes on from another")
            vi("hồ sơ `{record}` có {histories} lịch sử khác nhau, không lịch sử nào tiếp nối lịch sử khác")
            resolve("find out which history is true, and remove the record and put that one in", "xác định lịch sử đúng, rồi xóa hồ sơ khỏi sổ theo dõi và đưa lại lịch sử đó")
        }
        "RG-02" "register.evidence.never_held" Contradiction (ANY) reads (GIVERS) by never_held {
            en("`{record}` did not give the evidence `{claimed}` at version {version}, on which this record relies")
            vi("hồ sơ `{record}` ở phiên bản {version} không cấp chứng cứ “{claimed}” mà hồ sơ này đã dẫn")
            resolve("correct the line with evidence that the record gives", "đính chính mục bằng chứng cứ mà hồ sơ đó cấp")
        }
        "RG-03" "register.evidence.no_longer_holds" Contradiction (ANY) reads (GIVERS) by no_longer_holds {
            en("`{record}` gave the evidence `{claimed}` at version {version}, but does not any more")
            vi("hồ sơ `{record}` ở phiên bản {version} đã cấp chứng cứ “{claimed}” nhưng nay chứng cứ đó không còn đúng")
            resolve("correct the line, or write on which other basis the support rests", "đính chính mục, hoặc ghi căn cứ khác của việc hỗ trợ")
        }
        "RG-04" "register.evidence.record_unknown" Unclear (ANY) reads (GIVERS) by record_unknown {
            en("`{record}`, which is said to give the evidence `{claimed}`, is not in the register")
            vi("hồ sơ `{record}` được dẫn là đã cấp chứng cứ “{claimed}” nhưng chưa có trong sổ theo dõi")
            resolve("put that record into the register", "đưa hồ sơ đó vào sổ theo dõi")
        }
        "RG-05" "register.evidence.organisation_unknown" Unclear (ANY) reads (GIVERS) by organisation_unknown {
            en("organisation `{organisation}`, of which `{record}` is said to give evidence, is not in the register")
            vi("tổ chức `{organisation}` nêu trong chứng cứ của hồ sơ `{record}` chưa có trong sổ theo dõi")
            resolve("put the organisation into the register", "đưa tổ chức đó vào sổ theo dõi")
        }
    }
}

fn diverged(look: &Look<'_>, out: &mut Out<'_>) {
    let others = look.register.diverged(look.reference()).len();
    if others > 0 {
        let finding = out.finding();
        out.push(
            finding
                .with("histories", others.saturating_add(1))
                .with("record", look.reference()),
        );
    }
}

/// The claims that do not hold, of one way of not holding.
fn doubted(look: &Look<'_>, out: &mut Out<'_>, is_this: fn(&Unconfirmed) -> bool) {
    for (place, confirmed) in look.confirmed() {
        let Err(why) = &confirmed.answer else {
            continue;
        };
        if !is_this(why) {
            continue;
        }
        let evidence = confirmed.claim.evidence;
        let (claimed, giver) = (evidence.kind(), evidence.record());
        let mut finding = out.finding().line(look.reference(), *place);
        finding = finding
            .record(giver)
            .with("record", giver)
            .worded("claimed", claimed, claimed.vi())
            .with("version", evidence.version());
        if let Unconfirmed::OrganisationUnknown { organisation, .. } = why {
            finding = finding
                .organisation(Some(*organisation))
                .with("organisation", organisation);
        }
        out.push(finding);
    }
}

fn never_held(look: &Look<'_>, out: &mut Out<'_>) {
    doubted(look, out, |why| {
        matches!(why, Unconfirmed::NeverHeld { .. })
    });
}

/// A seat may be given up after it was taken: what the trainee relied on was true.
fn no_longer_holds(look: &Look<'_>, out: &mut Out<'_>) {
    doubted(look, out, |why| match why {
        Unconfirmed::NoLongerHolds { claimed, .. } => *claimed != EvidenceKind::Seat,
        _ => false,
    });
}

fn record_unknown(look: &Look<'_>, out: &mut Out<'_>) {
    doubted(look, out, |why| {
        matches!(why, Unconfirmed::RecordUnknown { .. })
    });
}

fn organisation_unknown(look: &Look<'_>, out: &mut Out<'_>) {
    doubted(look, out, |why| {
        matches!(why, Unconfirmed::OrganisationUnknown { .. })
    });
}
