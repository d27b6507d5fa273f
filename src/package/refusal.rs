//! Why a package refuses an event.

use super::{EvidenceCaseNumber, PackageStatus, TargetNumber, TechniqueNumber, TransferSide};
use crate::basis::BasisFault;
use crate::record::{LinePath, OtherDay, TooEarly};
use crate::specialty::Subject;
use crate::value::{Text, When};
use alloc::boxed::Box;

messages! {
    /// Why a package refuses an event.
    pub enum PackageRefusal {
        /// The recipient is not a health facility.
        RecipientNotFacility {
            /// Its name.
            name: Box<Text>,
            /// The field that names it.
            at: LinePath,
        } = "PK-01" "package.recipient.not_facility" {
            en("`{name}` is not a health facility, expected a facility as recipient: an authority only signs the agreement for it")
            vi("“{name}” không phải cơ sở khám bệnh, chữa bệnh; bên tiếp nhận phải là cơ sở khám bệnh, chữa bệnh, cơ quan quản lý chỉ ký văn bản hợp tác")
            at("{at}")
        }
        /// The recipient is also a supporter.
        SupportsItself {
            /// Its name.
            name: Box<Text>,
            /// The field that names it as a supporter.
            at: LinePath,
        } = "PK-02" "package.supporter.is_recipient" {
            en("`{name}` is both supporter and recipient, expected two organisations")
            vi("“{name}” vừa là bên hỗ trợ vừa là bên tiếp nhận, cần hai tổ chức khác nhau")
            at("{at}")
        }
        /// The report is dated before the reported status was reached.
        ReportedTooEarly {
            /// The date of the report, and the day on which the status was reached.
            dates: Box<TooEarly>,
        } = "PK-03" "package.reported.before_reached" {
            en("reported as of {found}, expected not before {bound}, when it was reached", found = dates.found, bound = dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {found}, không được trước thời điểm đạt được là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// By the report, the package returns to a status that does not follow the reported one.
        ReturnsElsewhere {
            /// The status that is reported.
            reached: PackageStatus,
            /// The status to which it is said to return.
            status: PackageStatus,
        } = "PK-04" "package.reported.returns_elsewhere" {
            en("a package that is `{reached}` does not return to `{status}`, expected a status that it can have had before")
            vi("gói “{reached}” không thể trở lại “{status}”, cần một trạng thái có thể có trước đó", reached = reached.vi(), status = status.vi())
            at("payload.known.returns_to")
        }
        /// A person performed a case and taught it.
        TeachesThemself = "PK-05" "package.case.teaches_themself" {
            en("the same person performed the case and taught it, expected two persons")
            vi("một người vừa thực hiện vừa hướng dẫn cùng một ca, cần hai người khác nhau")
            at("payload.taught_by")
        }
        /// The package has no technique with this number.
        NoSuchTechnique {
            /// The number given.
            technique: TechniqueNumber,
            /// The number of techniques in the package.
            techniques: usize,
            /// The field that gives the number.
            at: LinePath,
        } = "PK-06" "package.technique.no_such_technique" {
            en("there is no technique {technique}, the package names {techniques}, expected a number from 1")
            vi("không có kỹ thuật thứ {technique}, gói chỉ nêu {techniques} kỹ thuật, đánh số từ 1")
            at("{at}")
        }
        /// The evidence of an agreement is no basis for what the record says.
        UnfitBasis {
            /// What does not fit.
            why: Box<BasisFault>,
        } = "PK-07" "package.basis.unfit" {
            en("{why}")
            vi("{why}", why = why.vi())
            source(why)
            at("{}", why.path())
        }
        /// The survey was of another facility.
        SurveyOfOther {
            /// The recipient of the package.
            name: Text,
        } = "PK-08" "package.start.other_host" {
            en("the evidence of the survey is for another facility, expected `{name}`")
            vi("kết quả khảo sát là của cơ sở khác, cần kết quả của “{name}”")
            at("payload.readiness.surveyed.host")
        }
        /// The survey does not show that the recipient is ready in this subject.
        SubjectNotReady {
            /// The subject.
            subject: Box<Subject>,
        } = "PK-09" "package.start.subject_not_ready" {
            en("the evidence of the survey does not include `{subject}`, expected every subject of the package")
            vi("kết quả khảo sát không bao gồm “{subject}”, cần đủ mọi nội dung của gói", subject = subject.vi())
            at("payload.readiness.surveyed.subjects")
        }
        /// The evidence of the survey is for another day.
        ReadyOnOtherDay {
            /// The day of the evidence, and the date of the event.
            dates: Box<OtherDay>,
        } = "PK-10" "package.start.other_day" {
            en("the evidence of the survey is for {found}, expected for {on}, when the stage began", found = dates.found, on = dates.on)
            vi("kết quả khảo sát mới được xác nhận tại ngày {found}, cần xác nhận tại thời điểm bắt đầu là {on}", found = When::from(dates.found).vi(), on = dates.on.vi())
            at("payload.readiness.surveyed.day")
        }
        /// A trainee is among the assessors.
        AssessesThemself {
            /// The position among the assessors.
            index: usize,
        } = "PK-11" "package.assessment.assesses_themself" {
            en("the trainee is also an assessor, expected somebody else")
            vi("học viên đồng thời là người đánh giá, cần người khác đánh giá")
            at("payload.assessors[{index}]")
        }
        /// A person is named as an assessor twice.
        AssessorTwice {
            /// The position of the second.
            index: usize,
        } = "PK-12" "package.assessment.assessor_twice" {
            en("the person is an assessor already, expected each assessor once")
            vi("người này đã là người đánh giá, mỗi người chỉ nêu một lần")
            at("payload.assessors[{index}]")
        }
        /// It is declined or withdrawn, but somebody committed to the transfer before the hold.
        Committed = "PK-13" "package.hold.committed" {
            en("somebody committed to the transfer before the hold, expected that the package is cancelled")
            vi("gói đã được cam kết chuyển giao trước khi tạm dừng, cần ghi là hủy")
            at("type")
        }
        /// The case is already logged for the same technique, level and person.
        CaseTwice = "PK-14" "package.case.twice" {
            en("the case is already logged, expected each case once for each technique, level and person")
            vi("ca này đã được ghi nhận, mỗi ca chỉ ghi một lần cho mỗi kỹ thuật, mức độ và người thực hiện")
            at("payload.token")
        }
        /// A person is in the team twice.
        TeamTwice {
            /// The field that names the person again.
            at: LinePath,
        } = "PK-15" "package.team.twice" {
            en("the person is in the team already, expected each person once")
            vi("người này đã có trong kíp, mỗi người chỉ nêu một lần")
            at("{at}")
        }
        /// A witness of the minutes signs them for a side.
        SignedByWitness {
            /// The side.
            side: TransferSide,
            /// The position of the signature.
            index: usize,
        } = "PK-16" "package.acceptance.signed_by_witness" {
            en("a witness signs for the {side}, expected somebody else: witnesses do not sign", side = side.en())
            vi("người chứng kiến lại ký với tư cách {side}, người chứng kiến không được tính là người ký", side = side.vi())
            at("payload.signatures[{index}]")
        }
        /// An organisation is named as a supporter twice.
        SupporterTwice {
            /// Its name.
            name: Box<Text>,
            /// The field that names it again.
            at: LinePath,
        } = "PK-17" "package.supporter.twice" {
            en("`{name}` is a supporter already, expected each supporter once")
            vi("“{name}” đã là bên hỗ trợ, mỗi bên chỉ nêu một lần")
            at("{at}")
        }
        /// A technique has two numbers.
        TechniqueTwice {
            /// The second of them.
            technique: TechniqueNumber,
            /// The field that names it again.
            at: LinePath,
        } = "PK-18" "package.technique.twice" {
            en("technique {technique} has the name and code of a technique before it, expected each technique once")
            vi("kỹ thuật thứ {technique} trùng tên và mã với một kỹ thuật đã nêu, mỗi kỹ thuật chỉ nêu một lần")
            at("{at}")
        }
        /// The outline has no target with this number.
        NoSuchTarget {
            /// The number given.
            target: TargetNumber,
            /// The number of targets in the outline.
            targets: usize,
            /// The place among the exceptions, counted from 0 as in JSON.
            index: u32,
        } = "PK-19" "package.acceptance.no_such_target" {
            en("there is no practice target {target}, the outline names {targets}, expected a number from 1")
            vi("không có chỉ tiêu thực hành thứ {target}, đề cương chỉ nêu {targets} chỉ tiêu, đánh số từ 1")
            at("payload.exceptions[{index}].target")
        }
        /// The permission ends before it begins.
        AuthorisedBackwards {
            /// The day on which it ends, and the day on which it begins.
            dates: Box<TooEarly>,
        } = "PK-20" "package.authorisation.ends_before_start" {
            en("authorised until {found}, expected not before {bound}, when it begins", found = dates.found, bound = dates.bound)
            vi("được phép thực hiện kỹ thuật đến {found}, không được trước thời điểm bắt đầu là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("payload.until")
        }
        /// A person signed the minutes twice.
        AcceptanceSignedTwice {
            /// The side for which the person signs again.
            side: TransferSide,
            /// The position of the second signature.
            index: usize,
        } = "PK-21" "package.acceptance.signed_twice" {
            en("the same person who signs for the {side} signed before, expected each person once", side = side.en())
            vi("người ký cho {side} đã ký biên bản này, mỗi người chỉ ký một lần", side = side.vi())
            at("payload.signatures[{index}]")
        }
        /// The evidence of independence names no case.
        NoCase = "PK-22" "package.independence.no_case" {
            en("no case is named, expected at least one that was performed unaided")
            vi("chưa nêu ca nào, cần ít nhất một ca thực hiện độc lập")
            at("payload.evidence.cases")
        }
        /// A case is named as evidence twice.
        EvidenceCaseTwice {
            /// The position of the case in the list of evidence.
            case: EvidenceCaseNumber,
        } = "PK-23" "package.independence.case_twice" {
            en("case {case} of those named is named before, expected each case once")
            vi("ca thứ {case} trong các ca đã nêu trùng với một ca trước đó, mỗi ca chỉ nêu một lần")
            at("payload.evidence.cases[{}]", case.index())
        }
    }
}
