//! Why a package refuses an event.

use super::{
    CaseLevel, EvidenceCaseNumber, StagePlace, TargetNumber, TechniqueNumber, TransferSide,
};
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
            vi("“{name}” không phải cơ sở khám bệnh, chữa bệnh; đơn vị tiếp nhận phải là cơ sở, cơ quan quản lý chỉ ký kết văn bản hợp tác")
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
            vi("“{name}” vừa là đơn vị chuyển giao vừa là đơn vị tiếp nhận, cần hai đơn vị khác nhau")
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
        /// The outline names no place.
        NoPlace = "PK-04" "package.outline.no_place" {
            en("the outline names no place, expected at the supporter, on site or both")
            vi("đề cương chưa nêu nơi thực hiện, cần ít nhất một nơi: tại đơn vị chuyển giao hoặc tại đơn vị tiếp nhận")
            at("payload.places")
        }
        /// A target names no level, so that no case counts.
        TargetWithoutLevel {
            /// The number of the target.
            target: TargetNumber,
        } = "PK-05" "package.target.no_level" {
            en("practice target {target} names no level, expected at least one at which a case counts")
            vi("chỉ tiêu thực hành thứ {target} chưa nêu mức độ thực hiện, cần ít nhất một mức độ được tính")
            at("payload.targets[{}].levels", target.index())
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
            vi("kết quả khảo sát dành cho cơ sở khác, cần cho “{name}”")
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
            vi("kết quả khảo sát cho ngày {found}, cần cho thời điểm bắt đầu là {on}", found = When::from(dates.found).vi(), on = dates.on.vi())
            at("payload.readiness.surveyed.day")
        }
        /// No stage is under way.
        NoStageOpen = "PK-11" "package.stage.none_open" {
            en("every stage has ended, expected a stage that is under way")
            vi("mọi giai đoạn đều đã kết thúc, cần một giai đoạn đang diễn ra")
            at("type")
        }
        /// This stage is not under way.
        StageNotOpen {
            /// The stage.
            stage: StagePlace,
        } = "PK-12" "package.stage.not_open" {
            en("the stage `{stage}` has not begun or has ended, expected a stage that is under way")
            vi("giai đoạn {stage} chưa bắt đầu hoặc đã kết thúc, cần giai đoạn đang diễn ra", stage = stage.vi())
            at("payload.stage")
        }
        /// A case is logged, but nobody has committed to the transfer.
        NotCommitted = "PK-13" "package.case.not_committed" {
            en("the package was put on hold before the commitment, expected a commitment before its cases")
            vi("gói bị tạm hoãn khi chưa cam kết chuyển giao, cần cam kết trước khi ghi nhận ca")
            at("type")
        }
        /// The case is already logged for the same technique and level.
        CaseTwice {
            /// The level.
            level: CaseLevel,
        } = "PK-14" "package.case.twice" {
            en("the case is already logged as `{level}`, expected each case once for each technique and level")
            vi("ca này đã được ghi nhận ở mức “{level}”, mỗi ca chỉ ghi một lần cho mỗi kỹ thuật và mức độ", level = level.vi())
            at("payload.token")
        }
        /// The trainee has not passed, and no reason is given.
        FailedWithoutReason = "PK-15" "package.assessment.no_reason" {
            en("the trainee has not passed and no reason is given, expected a reason")
            vi("học viên Chưa đạt nhưng không nêu lý do, cần nêu lý do")
            at("payload.reason")
        }
        /// A side has not signed.
        SideUnsigned {
            /// The side.
            side: TransferSide,
        } = "PK-16" "package.acceptance.unsigned" {
            en("the {side} has not signed the minutes, expected both sides", side = side.en())
            vi("{side} chưa ký biên bản nghiệm thu, cần chữ ký của cả hai bên", side = side.vi())
            at("payload.signatures")
        }
        /// The acceptance is partial and names no exception.
        NothingExcepted = "PK-17" "package.acceptance.nothing_excepted" {
            en("the acceptance is partial and names no exception, expected what is not accepted")
            vi("nghiệm thu một phần nhưng không nêu ngoại lệ, cần nêu phần chưa nghiệm thu")
            at("payload.exceptions")
        }
        /// The whole is accepted, but too few cases count for a target.
        TargetUnmet {
            /// The number of the target.
            target: TargetNumber,
            /// The greatest number of cases that can count.
            found: u32,
            /// The number of cases in the target.
            wanted: u16,
        } = "PK-18" "package.acceptance.target_unmet" {
            en("{found} cases count for practice target {target}, expected {wanted} before the whole is accepted, or an exception that names it")
            vi("chỉ tiêu thực hành thứ {target} mới có {found} ca được tính, cần {wanted} ca để nghiệm thu toàn bộ, hoặc nêu ngoại lệ")
            at("payload.extent")
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
            vi("được phép thực hiện đến {found}, không được trước thời điểm bắt đầu là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("payload.until")
        }
        /// There is no permission to end.
        NotAuthorised = "PK-21" "package.authorisation.none" {
            en("no authorisation is in force, expected an authorisation that can end")
            vi("chưa có quyết định cho phép nào đang áp dụng, cần có quyết định để chấm dứt")
            at("type")
        }
        /// The evidence of independence names no case.
        NoCase = "PK-22" "package.independence.no_case" {
            en("no case is named, expected at least one performed unaided after the acceptance")
            vi("chưa nêu ca nào, cần ít nhất một ca thực hiện độc lập sau nghiệm thu")
            at("payload.evidence.cases")
        }
        /// A case named as evidence does not show independence.
        CaseNotUnaided {
            /// The position of the case in the list of evidence.
            case: EvidenceCaseNumber,
        } = "PK-23" "package.independence.case_not_unaided" {
            en("case {case} of those named is not logged as performed unaided after the acceptance, expected a case that is")
            vi("ca thứ {case} trong các ca đã nêu chưa được ghi nhận là thực hiện độc lập sau nghiệm thu")
            at("payload.evidence.cases[{}]", case.index())
        }
        /// The stage ends before it began.
        StageEndsEarly {
            /// The day on which it ends, and the day on which it began.
            dates: Box<TooEarly>,
        } = "PK-24" "package.stage.ends_before_start" {
            en("the stage ends on {found}, expected not before {bound}, when it began", found = dates.found, bound = dates.bound)
            vi("giai đoạn kết thúc vào {found}, không được trước thời điểm bắt đầu là {bound}", found = dates.found.vi(), bound = dates.bound.vi())
            at("on")
        }
        /// An organisation is named as a supporter twice.
        SupporterTwice {
            /// Its name.
            name: Box<Text>,
            /// The field that names it again.
            at: LinePath,
        } = "PK-25" "package.supporter.twice" {
            en("`{name}` is a supporter already, expected each supporter once")
            vi("“{name}” đã là đơn vị chuyển giao, mỗi đơn vị chỉ nêu một lần")
            at("{at}")
        }
        /// A technique has two numbers.
        TechniqueTwice {
            /// The second of them.
            technique: TechniqueNumber,
            /// The field that names it again.
            at: LinePath,
        } = "PK-26" "package.technique.twice" {
            en("technique {technique} has the name and code of a technique before it, expected each technique once")
            vi("kỹ thuật thứ {technique} trùng tên và mã với một kỹ thuật đã nêu, mỗi kỹ thuật chỉ nêu một lần")
            at("{at}")
        }
        /// A person signed the minutes twice for one side.
        AcceptanceSignedTwice {
            /// The side.
            side: TransferSide,
            /// The position of the second signature.
            index: usize,
        } = "PK-27" "package.acceptance.signed_twice" {
            en("the same person signed for the {side} before, expected each signature once")
            vi("người này đã ký cho {side}, mỗi chữ ký chỉ ghi một lần", side = side.vi())
            at("payload.signatures[{index}]")
        }
        /// A case is named as evidence twice.
        EvidenceCaseTwice {
            /// The position of the case in the list of evidence.
            case: EvidenceCaseNumber,
        } = "PK-28" "package.independence.case_twice" {
            en("case {case} of those named is named before, expected each case once")
            vi("ca thứ {case} trong các ca đã nêu trùng với một ca trước đó, mỗi ca chỉ nêu một lần")
            at("payload.evidence.cases[{}]", case.index())
        }
    }
}
