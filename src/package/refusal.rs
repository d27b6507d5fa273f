//! Why a package refuses an event.

use super::{CaseLevel, StagePlace, TransferSide};
use crate::record::{OtherDay, TooEarly};
use crate::specialty::Subject;
use crate::value::{Text, When};
use alloc::boxed::Box;

messages! {
    /// Why a package refuses an event.
    pub enum PackageRefusal {
        /// The recipient treats no patients.
        RecipientNotFacility {
            /// Its name.
            name: Text,
        } = "PK-01" "package.recipient.not_facility" {
            en("`{name}` is no health facility, expected a facility as recipient: an authority may sign for it elsewhere")
            vi("“{name}” không phải cơ sở khám bệnh, chữa bệnh; đơn vị tiếp nhận phải là cơ sở, cơ quan quản lý chỉ ký kết văn bản hợp tác")
        }
        /// A hospital that supports itself.
        SupportsItself {
            /// Its name.
            name: Text,
        } = "PK-02" "package.supporter.is_recipient" {
            en("`{name}` is both supporter and recipient, expected two organisations")
            vi("“{name}” vừa là đơn vị chuyển giao vừa là đơn vị tiếp nhận, cần hai đơn vị khác nhau")
        }
        /// Reported as of a time before it was reached.
        ReportedTooEarly {
            /// As of when it is reported, and when it was reached.
            dates: Box<TooEarly>,
        } = "PK-03" "package.reported.before_reached" {
            en("reported as of {}, expected not before {}, when it was reached", dates.found, dates.bound)
            vi("ghi nhận theo báo cáo tại thời điểm {}, không được trước thời điểm đạt được là {}", dates.found.vi(), dates.bound.vi())
        }
        /// An outline that takes place nowhere.
        NoPlace = "PK-04" "package.outline.no_place" {
            en("the outline names no place, expected at the supporter, on site or both")
            vi("đề cương chưa nêu nơi thực hiện, cần ít nhất một nơi: tại đơn vị chuyển giao hoặc tại đơn vị tiếp nhận")
        }
        /// A target that no case can reach.
        TargetWithoutLevel {
            /// Its number.
            target: u16,
        } = "PK-05" "package.target.no_level" {
            en("practice target {target} names no level, expected at least one at which a case counts")
            vi("chỉ tiêu thực hành thứ {target} chưa nêu mức độ thực hiện, cần ít nhất một mức độ được tính")
        }
        /// A technique that isn't there.
        NoSuchTechnique {
            /// The number given.
            technique: u16,
            /// How many there are.
            techniques: usize,
        } = "PK-06" "package.technique.no_such_technique" {
            en("there is no technique {technique}, the package names {techniques}, expected a number from 1")
            vi("không có kỹ thuật thứ {technique}, gói chỉ nêu {techniques} kỹ thuật, đánh số từ 1")
        }
        /// The agreement covers somebody else.
        RecipientNotCovered {
            /// The recipient of the package.
            name: Text,
        } = "PK-07" "package.commitment.recipient_not_covered" {
            en("the evidence covers another recipient, expected `{name}`")
            vi("phạm vi văn bản hợp tác được xác nhận cho đơn vị khác, cần xác nhận cho “{name}”")
        }
        /// The agreement covers something else.
        SubjectNotCovered {
            /// The subject.
            subject: Box<Subject>,
        } = "PK-08" "package.commitment.subject_not_covered" {
            en("the evidence does not cover `{subject}`, expected every subject of the package")
            vi("phạm vi được xác nhận không bao gồm “{}”, cần đủ mọi nội dung của gói", subject.vi())
        }
        /// The agreement vouches for another day.
        CoveredOnOtherDay {
            /// The two dates.
            dates: Box<OtherDay>,
        } = "PK-09" "package.commitment.other_day" {
            en("the agreement vouches for {}, expected the day of the commitment, {}", dates.found, dates.on)
            vi("văn bản hợp tác được xác nhận phạm vi vào {}, cần xác nhận vào thời điểm cam kết là {}", When::from(dates.found).vi(), dates.on.vi())
        }
        /// An agreement that is in force, and may cover anything or nothing.
        NotCovered = "PK-10" "package.commitment.agreement_without_coverage" {
            en("the basis is an agreement in force, expected evidence that it covers this recipient and these subjects")
            vi("căn cứ chỉ cho thấy văn bản hợp tác đang có hiệu lực, cần xác nhận văn bản bao gồm đơn vị và nội dung này")
        }
        /// The survey was of another host.
        SurveyOfOther {
            /// The recipient of the package.
            name: Text,
        } = "PK-11" "package.start.other_host" {
            en("the survey vouches for another host, expected `{name}`")
            vi("kết quả khảo sát dành cho cơ sở khác, cần cho “{name}”")
        }
        /// The survey found another subject ready.
        SubjectNotReady {
            /// The subject.
            subject: Box<Subject>,
        } = "PK-12" "package.start.subject_not_ready" {
            en("the survey does not vouch for `{subject}`, expected every subject of the package")
            vi("kết quả khảo sát không bao gồm “{}”, cần đủ mọi nội dung của gói", subject.vi())
        }
        /// The survey vouches for another day.
        ReadyOnOtherDay {
            /// The two dates.
            dates: Box<OtherDay>,
        } = "PK-13" "package.start.other_day" {
            en("the survey vouches for {}, expected for {}, when the stage began", dates.found, dates.on)
            vi("kết quả khảo sát cho ngày {}, cần cho thời điểm bắt đầu là {}", When::from(dates.found).vi(), dates.on.vi())
        }
        /// No stage goes on.
        NoStageOpen = "PK-14" "package.stage.none_open" {
            en("every stage has ended, expected one that goes on")
            vi("mọi giai đoạn đều đã kết thúc, cần một giai đoạn đang diễn ra")
        }
        /// That stage doesn't go on.
        StageNotOpen {
            /// The stage.
            stage: StagePlace,
        } = "PK-15" "package.stage.not_open" {
            en("the stage `{stage}` has not begun or has ended, expected one that goes on")
            vi("giai đoạn {} chưa bắt đầu hoặc đã kết thúc, cần giai đoạn đang diễn ra", stage.vi())
        }
        /// A case before anybody committed to the transfer.
        NotCommitted = "PK-16" "package.case.not_committed" {
            en("the package was laid aside before it was committed to, expected a commitment before its cases")
            vi("gói bị tạm hoãn khi chưa cam kết chuyển giao, cần cam kết trước khi ghi nhận ca")
        }
        /// The same case at the same level a second time.
        CaseTwice {
            /// The level.
            level: CaseLevel,
        } = "PK-17" "package.case.twice" {
            en("the case is logged as `{level}` already, expected it once for each technique and level")
            vi("ca này đã được ghi nhận ở mức “{}”, mỗi ca chỉ ghi một lần cho mỗi kỹ thuật và mức độ", level.vi())
        }
        /// Somebody failed and nobody says why.
        FailedWithoutReason = "PK-18" "package.assessment.no_reason" {
            en("the trainee has not passed and no reason is given, expected one")
            vi("học viên Chưa đạt nhưng không nêu lý do, cần nêu lý do")
        }
        /// One side did not sign.
        SideUnsigned {
            /// The side.
            side: TransferSide,
        } = "PK-19" "package.acceptance.unsigned" {
            en("the {} has not signed the minutes, expected both sides", side.en())
            vi("{} chưa ký biên bản nghiệm thu, cần chữ ký của cả hai bên", side.vi())
        }
        /// Part of it, and nobody says which.
        NothingExcepted = "PK-20" "package.acceptance.nothing_excepted" {
            en("the acceptance is partial and names no exception, expected what is left out")
            vi("nghiệm thu một phần nhưng không nêu ngoại lệ, cần nêu phần chưa nghiệm thu")
        }
        /// All of it, though too few cases were done.
        TargetUnmet {
            /// The number of the target.
            target: u16,
            /// How many cases can count at most.
            found: u32,
            /// How many are wanted.
            wanted: u16,
        } = "PK-21" "package.acceptance.target_unmet" {
            en("{found} cases count for practice target {target}, expected {wanted} before the whole is accepted, or an exception that names it")
            vi("chỉ tiêu thực hành thứ {target} mới có {found} ca được tính, cần {wanted} ca để nghiệm thu toàn bộ, hoặc nêu ngoại lệ")
        }
        /// A target that isn't there.
        NoSuchTarget {
            /// The number given.
            target: u16,
            /// How many there are.
            targets: usize,
        } = "PK-22" "package.acceptance.no_such_target" {
            en("there is no practice target {target}, the outline names {targets}, expected a number from 1")
            vi("không có chỉ tiêu thực hành thứ {target}, đề cương chỉ nêu {targets} chỉ tiêu, đánh số từ 1")
        }
        /// A permission that ends before it begins.
        AuthorisedBackwards {
            /// The end given, and the begin.
            dates: Box<TooEarly>,
        } = "PK-23" "package.authorisation.ends_before_start" {
            en("authorised until {}, expected not before {}, when it begins", dates.found, dates.bound)
            vi("được phép thực hiện đến {}, không được trước thời điểm bắt đầu là {}", dates.found.vi(), dates.bound.vi())
        }
        /// No permission that could end.
        NotAuthorised = "PK-24" "package.authorisation.none" {
            en("no authorisation holds, expected one that can end")
            vi("chưa có quyết định cho phép nào đang áp dụng, cần có quyết định để chấm dứt")
        }
        /// Independence by no case at all.
        NoCase = "PK-25" "package.independence.no_case" {
            en("no case is named, expected at least one done unaided after the acceptance")
            vi("chưa nêu ca nào, cần ít nhất một ca thực hiện độc lập sau nghiệm thu")
        }
        /// Independence by a case that doesn't show it.
        CaseNotUnaided {
            /// Which of the cases named, from 1.
            case: usize,
        } = "PK-26" "package.independence.case_not_unaided" {
            en("case {case} of those named is not logged as done unaided after the acceptance, expected one that is")
            vi("ca thứ {case} trong các ca đã nêu chưa được ghi nhận là thực hiện độc lập sau nghiệm thu")
        }
        /// A stage that ends before it begins.
        StageEndsEarly {
            /// When it is said to end, and when it began.
            dates: Box<TooEarly>,
        } = "PK-27" "package.stage.ends_before_start" {
            en("the stage ends on {}, expected not before {}, when it began", dates.found, dates.bound)
            vi("giai đoạn kết thúc vào {}, không được trước thời điểm bắt đầu là {}", dates.found.vi(), dates.bound.vi())
        }
    }
}
