//! Agreements beside one another, beside the master data, and beside what counts under them.

use crate::agreement::Agreement;
use crate::record::Record;
use crate::register::Finding;
use crate::register::check::{Look, checks_table};
use crate::value::{RecordKind, When};
use chrono::NaiveDate;

mod between;
mod chain;
mod ended;
mod sides;

const AGREEMENT: &[RecordKind] = &[RecordKind::Agreement];
const WORK: &[RecordKind] = &[
    RecordKind::Plan,
    RecordKind::Package,
    RecordKind::Course,
    RecordKind::Secondment,
];

checks_table! {
    pub(super) const CHECKS = {
        "RG-09" "register.agreements.overlapping" Attention (AGREEMENT) reads (AGREEMENT) by between::overlapping {
            en("this agreement and `{other}` are both in force on {day}, and by both `{giver}` supports `{receiver}` by `{activity}` in: {subjects}")
            vi("{day} văn bản này và văn bản `{other}` cùng có hiệu lực, theo cả hai thì “{giver}” hỗ trợ “{receiver}” về {activity}, nội dung: {subjects}")
            resolve("link the two papers if one belongs with the other, or agree on which of them the support rests", "liên kết hai văn bản nếu chúng thuộc về nhau, hoặc thống nhất việc hỗ trợ thực hiện theo văn bản nào")
        }
        "RG-10" "register.agreements.cycle" Attention (AGREEMENT) reads (AGREEMENT) by between::cycle {
            en("on {day} `{giver}` supports `{receiver}` by this agreement, and by `{other}` the other way round, both in: {subjects}")
            vi("{day} theo văn bản này “{giver}” hỗ trợ “{receiver}”, còn theo văn bản `{other}` thì ngược lại, cùng nội dung: {subjects}")
            resolve("find out who supports whom, and correct or end one of the papers", "xác định bên nào hỗ trợ bên nào, rồi đính chính hoặc chấm dứt một trong hai văn bản")
        }
        "RG-11" "register.agreements.one_organisation" Attention (AGREEMENT) reads (&[]) by sides::one_organisation {
            en("supporter `{giver}` and recipient `{receiver}` are one organisation on {day}")
            vi("{day} bên hỗ trợ “{giver}” và bên tiếp nhận “{receiver}” đã là một tổ chức")
            resolve("end the agreement, or change its parties by an appendix", "chấm dứt văn bản, hoặc ký phụ lục thay đổi các bên")
        }
        "RG-12" "register.agreements.one_province" Attention (AGREEMENT) reads (&[]) by sides::one_province {
            en("supporter `{giver}` and recipient `{receiver}` were in two provinces when the agreement was signed, and are both in {province} on {day}")
            vi("khi ký kết, bên hỗ trợ “{giver}” và bên tiếp nhận “{receiver}” thuộc hai tỉnh, {day} đều thuộc {province}")
            resolve("check whether the support is still needed between the two, and on which basis", "xem lại việc hỗ trợ giữa hai bên còn cần hay không và theo căn cứ nào")
        }
        "RG-13" "register.agreements.not_liquidated" Attention (AGREEMENT) reads (&[]) by ended::not_liquidated {
            en("the agreement has expired by {day}, and is neither terminated nor settled")
            vi("tính đến {day} văn bản đã hết thời hạn nhưng chưa thanh lý")
            resolve("settle it, or write how it goes on", "thanh lý văn bản, hoặc ghi việc gia hạn")
        }
        "RG-14" "register.agreements.ended_with_open_work" Attention (WORK) reads (AGREEMENT) by ended::open_work {
            en("this record is still open on {day}, but agreement `{agreement}`, under which it counts, is `{standing}`")
            vi("{day} hồ sơ này chưa kết thúc, nhưng văn bản hợp tác `{agreement}` là căn cứ của hồ sơ {standing}")
            resolve("write on which basis it goes on, or end it", "ghi căn cứ để tiếp tục thực hiện, hoặc ghi việc kết thúc")
        }
        "RG-15" "register.agreements.signed_while_closed" Contradiction (AGREEMENT) reads (&[]) by sides::signed_while_closed {
            en("`{party}` signed on {signed}, but by the master data it was not open on that day")
            vi("“{party}” ký kết {signed}, nhưng theo dữ liệu tổ chức thì không hoạt động vào thời điểm đó")
            resolve("correct the party or the date of the signature, or the master data", "đính chính bên ký hoặc ngày ký, hoặc sửa dữ liệu tổ chức")
        }
        "RG-16" "register.agreements.renewed_with_gap" Attention (AGREEMENT) reads (AGREEMENT) by chain::renewed_with_gap {
            en("the agreement is in force to {last}, and `{successor}`, which continues it, only from {first}")
            vi("văn bản có hiệu lực đến {last}, văn bản tiếp theo `{successor}` có hiệu lực từ {first}, giữa hai văn bản có khoảng trống")
            resolve("write on which basis the support rests in between", "ghi căn cứ của việc hỗ trợ trong khoảng thời gian đó")
        }
        "RG-17" "register.agreements.renewed_with_overlap" Attention (AGREEMENT) reads (AGREEMENT) by chain::renewed_with_overlap {
            en("`{successor}`, which continues the agreement, is in force from {first}, but the agreement is in force to {last}")
            vi("văn bản tiếp theo `{successor}` có hiệu lực từ {first}, nhưng văn bản này còn hiệu lực đến {last}")
            resolve("write from which day the later agreement takes the place of this one", "ghi ngày văn bản sau thay thế văn bản này")
        }
        "RG-18" "register.agreements.successor_unknown" Unclear (AGREEMENT) reads (AGREEMENT) by chain::successor_unknown {
            en("`{successor}`, which continues the agreement, is not in the register")
            vi("chưa có trong sổ theo dõi văn bản `{successor}` tiếp nối văn bản này")
            resolve("put that agreement into the register", "đưa văn bản đó vào sổ theo dõi")
        }
    }
}

type Pact = Record<Agreement>;

fn agreement<'a>(look: &Look<'a>) -> Option<&'a Pact> {
    look.record.try_into().ok()
}

fn dated(finding: Finding, name: &'static str, day: NaiveDate) -> Finding {
    finding.worded(name, day, When::from(day).vi_in_sentence())
}
