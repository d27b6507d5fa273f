//! The indicators, each a row: a new one is one row and one function.

use super::{
    IndicatorKind, IndicatorUnit, cases, figures, money, packages, techniques, trainees, training,
};

/// A function that looks at records one by one stands after `from`, one that needs all at once after `over`.
macro_rules! needs_all_at_once {
    (from) => {
        false
    };
    (over) => {
        true
    };
}

/// Declares indicators: code, unit, by what its parts differ, its function; its names and definitions.
macro_rules! indicators {
    ($(
        $code:literal $unit:ident by($($by:literal),+) $from:ident $of:path {
            $vi:literal, $definition_vi:literal;
            $en:literal, $definition_en:literal
        }
    )+) => {
        /// Every indicator.
        pub(super) const ALL: &[IndicatorKind] = &[$(
            IndicatorKind {
                code: $code,
                unit: IndicatorUnit::$unit,
                vi: $vi,
                en: $en,
                definition_vi: $definition_vi,
                definition_en: $definition_en,
                by: &[$($by),+],
                of: $of,
                needs_all_at_once: needs_all_at_once!($from),
            }
        ),+];
    };
}

indicators! {
    "packages.proposed" Package by("subjects", "recipient") from packages::proposed {
        "gói kỹ thuật được đề xuất", "số gói kỹ thuật có ngày đề xuất trong kỳ";
        "packages proposed", "technique packages that were proposed in the period"
    }
    "packages.outlined" Package by("subjects", "recipient") from packages::outlined {
        "gói kỹ thuật có đề cương", "số gói kỹ thuật được lập đề cương lần đầu trong kỳ";
        "packages outlined", "technique packages whose outline was first written in the period"
    }
    "packages.committed" Package by("subjects", "recipient") from packages::committed {
        "gói kỹ thuật được cam kết chuyển giao", "số gói kỹ thuật được cam kết chuyển giao lần đầu trong kỳ";
        "packages committed", "technique packages to whose transfer somebody first committed in the period"
    }
    "packages.training" Package by("subjects", "recipient") from packages::training {
        "gói kỹ thuật bắt đầu đào tạo tại cơ sở hỗ trợ", "số gói kỹ thuật bắt đầu giai đoạn đào tạo đầu tiên tại cơ sở hỗ trợ trong kỳ";
        "packages in training", "technique packages whose first stage at the supporter began in the period"
    }
    "packages.on_site" Package by("subjects", "recipient") from packages::on_site {
        "gói kỹ thuật bắt đầu chuyển giao tại cơ sở tiếp nhận", "số gói kỹ thuật bắt đầu giai đoạn đầu tiên tại cơ sở tiếp nhận trong kỳ";
        "packages on site", "technique packages whose first stage at the recipient began in the period"
    }
    "packages.received" Package by("subjects", "recipient") from packages::received {
        "gói kỹ thuật đã tiếp nhận theo báo cáo", "số gói kỹ thuật được báo cáo là đã tiếp nhận trong kỳ, chưa rõ đã nghiệm thu hay chưa; chỉ có theo báo cáo";
        "packages received", "technique packages that a report says to have been received in the period, whether accepted or not; only by report"
    }
    "packages.accepted" Package by("subjects", "recipient") from packages::accepted {
        "gói kỹ thuật được nghiệm thu", "số gói kỹ thuật được nghiệm thu lần đầu trong kỳ, kể cả nghiệm thu một phần";
        "packages accepted", "technique packages that were first accepted in the period, also in part"
    }
    "packages.independent" Package by("subjects", "recipient", "evidence") from packages::independent {
        "gói kỹ thuật được thực hiện độc lập", "số gói kỹ thuật được xác nhận thực hiện độc lập lần đầu trong kỳ";
        "packages independent", "technique packages of which it was first shown in the period that the recipient performs them alone"
    }
    "techniques.committed" Technique by("subjects", "recipient") over techniques::committed {
        "kỹ thuật được cam kết chuyển giao", "số kỹ thuật khác nhau trong các gói được cam kết chuyển giao lần đầu trong kỳ; mỗi kỹ thuật tính một lần theo mã, nếu không có mã thì theo tên; gói còn kỹ thuật chưa nêu tên khiến tổng chỉ là số tối thiểu";
        "techniques committed", "different techniques of the packages to whose transfer somebody first committed in the period: each once, by its code or else by its name; with a package that has techniques without a name the number is a least one"
    }
    "techniques.accepted" Technique by("subjects", "recipient") over techniques::accepted {
        "kỹ thuật được nghiệm thu", "số kỹ thuật khác nhau được nghiệm thu lần đầu trong kỳ theo từng gói, không tính kỹ thuật bị loại trừ trong biên bản; mỗi kỹ thuật tính một lần theo mã, nếu không có mã thì theo tên; gói còn kỹ thuật chưa nêu tên khiến tổng chỉ là số tối thiểu";
        "techniques accepted", "different techniques that were first accepted in a package in the period, without those that the minutes except: each once, by its code or else by its name; with a package that has techniques without a name the number is a least one"
    }
    "techniques.independent" Technique by("subjects", "recipient") over techniques::independent {
        "kỹ thuật được thực hiện độc lập", "số kỹ thuật khác nhau trong các gói được xác nhận thực hiện độc lập lần đầu trong kỳ; mỗi kỹ thuật tính một lần theo mã, nếu không có mã thì theo tên; gói còn kỹ thuật chưa nêu tên khiến tổng chỉ là số tối thiểu";
        "techniques independent", "different techniques of the packages of which it was first shown in the period that the recipient performs them alone: each once, by its code or else by its name; with a package that has techniques without a name the number is a least one"
    }
    "trainees.nominated" Enrolment by("cadre") from trainees::nominated {
        "lượt học viên được cử đi đào tạo", "số lượt học viên có ngày được cử đi đào tạo trong kỳ";
        "trainees nominated", "enrolments that began with a nomination in the period"
    }
    "trainees.assessed" Enrolment by("cadre") from trainees::assessed {
        "lượt học viên được đánh giá", "số lượt học viên có ít nhất một lần đánh giá trong kỳ có kết luận đạt hoặc chưa đạt";
        "trainees assessed", "enrolments with an assessment in the period that concludes whether the trainee passed"
    }
    "trainees.passed" Enrolment by("cadre") from trainees::passed {
        "lượt học viên đạt", "số lượt học viên được đánh giá đạt lần đầu trong kỳ";
        "trainees who passed", "enrolments whose trainee first passed in the period"
    }
    "trainees.certified" Enrolment by("cadre") from trainees::certified {
        "lượt học viên được cấp chứng chỉ, giấy chứng nhận", "số lượt học viên được cấp chứng chỉ, giấy chứng nhận lần đầu trong kỳ, kể cả sau đó bị thu hồi";
        "trainees certified", "enrolments whose trainee first got a certificate in the period, even if it was revoked later"
    }
    "trainees.followed_up" Enrolment by("cadre") from trainees::followed_up {
        "lượt học viên được theo dõi sau đào tạo", "số lượt học viên có ít nhất một lần theo dõi trong kỳ ghi nhận có hay không thực hành nội dung đã học";
        "trainees followed up", "enrolments with a follow-up in the period that says whether the trainee practises what was learnt"
    }
    "trainees.practising" Enrolment by("cadre") from trainees::practising {
        "lượt học viên đang thực hành nội dung đã học", "số lượt học viên có ít nhất một lần theo dõi trong kỳ ghi nhận đang thực hành";
        "trainees practising", "enrolments with a follow-up in the period that says that the trainee practises what was learnt"
    }
    "courses.held" Course by("kind") from training::courses_held {
        "khóa đào tạo đã khai giảng", "số khóa đào tạo khai giảng trong kỳ";
        "courses held", "courses that started in the period"
    }
    "courses.sessions" Session by("kind") from training::sessions {
        "buổi học đã tổ chức", "số buổi học tổ chức trong kỳ, không tính buổi học bù";
        "sessions held", "sessions of courses in the period, without those that make up for another"
    }
    "courses.minutes" Minute by("kind") from training::minutes {
        "thời lượng các buổi học", "tổng số phút của các buổi học tổ chức trong kỳ, không tính buổi học bù; buổi học không nêu thời lượng khiến tổng chỉ là số tối thiểu";
        "minutes of sessions", "minutes of the sessions in the period, without those that make up for another; with a session of unknown length the number is a least one"
    }
    "experts.sent" Person by("home") over training::experts_sent {
        "chuyên gia được cử", "số người có ít nhất một ngày công tác tại cơ sở tiếp nhận trong kỳ, mỗi người tính một lần";
        "experts sent", "persons with at least one day of a stint at a host in the period, each once"
    }
    "experts.days" Day by("home") over training::expert_days {
        "ngày công tác của chuyên gia", "số ngày theo lịch mà chuyên gia công tác tại cơ sở tiếp nhận trong kỳ, mỗi ngày của một người tính một lần; đợt công tác chưa kết thúc tính đến hết kỳ";
        "days of experts", "calendar days of the period on which experts were at a host, each day of a person once; a stint without an end counts to the end of the period"
    }
    "experts.working_days" Day by("home") over training::expert_working_days {
        "ngày làm việc của chuyên gia", "số ngày làm việc theo lịch được cung cấp mà chuyên gia công tác tại cơ sở tiếp nhận trong kỳ, mỗi ngày của một người tính một lần; không có lịch thì chỉ biết không quá số ngày theo lịch";
        "working days of experts", "working days of the period, by the calendar that is given, on which experts were at a host, each day of a person once; without a calendar they are only known to be no more than the calendar days"
    }
    "consultations.requested" Consultation by("kind", "severity", "outcome") from cases::requested {
        "ca hội chẩn được đề nghị", "số ca hội chẩn có ngày đề nghị trong kỳ";
        "consultations requested", "consultations that were asked for in the period"
    }
    "consultations.concluded" Consultation by("kind", "severity", "outcome") from cases::concluded {
        "ca hội chẩn có kết luận", "số ca hội chẩn có kết luận đầu tiên trong kỳ";
        "consultations concluded", "consultations that were first concluded in the period"
    }
    "consultations.started" Consultation by("kind", "severity", "response") from cases::sessions {
        "ca hội chẩn đã bắt đầu", "số ca hội chẩn có buổi đầu tiên bắt đầu trong kỳ, phân theo thời gian từ khi đề nghị: biết chính xác đến phút (exact), biết trong khoảng (bounded) hoặc không rõ";
        "consultations started", "consultations whose first session began in the period, by how well the time since the request is known: to the minute (exact), between bounds (bounded), or not"
    }
    "consultations.timed" Consultation by("kind", "severity") from cases::timed {
        "ca hội chẩn biết thời gian đáp ứng", "số ca hội chẩn có buổi đầu tiên bắt đầu trong kỳ và biết được, chính xác hoặc trong khoảng, thời gian từ khi đề nghị đến buổi đó";
        "consultations with a response time", "consultations whose first session began in the period, and of which it is known, exactly or between bounds, how long that took from the request"
    }
    "consultations.response_minutes" Minute by("kind", "severity") from cases::response_minutes {
        "thời gian đáp ứng của các ca hội chẩn", "tổng số phút từ khi đề nghị đến khi bắt đầu buổi đầu tiên của các ca hội chẩn biết thời gian đáp ứng, có buổi đó bắt đầu trong kỳ";
        "response time of consultations", "minutes from the request to the beginning of the first session, of the consultations with a response time whose first session began in the period"
    }
    "consultations.with_outcome" Consultation by("kind", "severity", "outcome") from cases::outcomes {
        "ca hội chẩn có báo cáo kết quả", "số ca hội chẩn có ít nhất một báo cáo kết quả trong kỳ";
        "consultations with an outcome", "consultations of which an outcome was reported in the period"
    }
    "consultations.followed" Consultation by("kind", "severity", "outcome") from cases::followed {
        "ca hội chẩn thực hiện toàn bộ tư vấn", "số ca hội chẩn có báo cáo kết quả trong kỳ mà báo cáo mới nhất ghi đã thực hiện toàn bộ tư vấn";
        "consultations whose advice was followed", "consultations of which an outcome was reported in the period and the latest one says that the advice was wholly followed"
    }
    "referrals.avoided" Consultation by("kind", "severity", "outcome") from cases::referrals_avoided {
        "ca không phải chuyển cơ sở khám bệnh, chữa bệnh", "số ca hội chẩn có kết quả trong kỳ là người bệnh được điều trị tại cơ sở đề nghị, và không có kết quả nào ghi người bệnh đã chuyển đi";
        "referrals avoided", "consultations of which an outcome of the period says that the patient was treated at the asker, and none that the patient was sent away"
    }
    "referrals.made" Consultation by("kind", "severity", "outcome") from cases::referrals_made {
        "ca chuyển cơ sở khám bệnh, chữa bệnh", "số ca hội chẩn có kết quả đầu tiên ghi người bệnh đã chuyển đi nằm trong kỳ";
        "referrals made", "consultations whose first outcome that says that the patient was sent away is of the period"
    }
    "requirements.open" Requirement by("kind") from cases::requirements_open {
        "yêu cầu khảo sát chưa thực hiện", "số yêu cầu của các cuộc khảo sát còn chưa thực hiện và chưa được miễn vào cuối kỳ";
        "requirements open", "requirements of surveys that are neither met nor waived at the end of the period"
    }
    "money.agreed" Money by("source") from money::agreed {
        "kinh phí theo văn bản đã ký", "tổng số tiền nêu trong điều khoản kinh phí của các văn bản hợp tác được ký trong kỳ, theo bản đã ký, không tính phụ lục; khoản không nêu số tiền không được tính; mỗi loại tiền tính riêng";
        "money agreed", "the amounts that the terms on funding name in agreements signed in the period, as signed, without appendices; what has no amount is not counted; each currency apart"
    }
    "money.repaid" Money by("home") from money::repaid {
        "chi phí đào tạo đã đền bù", "tổng số tiền chi phí đào tạo được đền bù trong kỳ; mỗi loại tiền tính riêng";
        "money repaid", "the costs of training that were repaid in the period; each currency apart"
    }
    "figures.told" Figure by("basis") from figures::told {
        "số liệu được ghi nhận", "số số liệu báo cáo ghi trong kỳ ở ghi chú của các hồ sơ và không có ý kiến khác, phân theo cơ sở của số liệu: thống kê, tự đánh giá, theo phát biểu, kế hoạch";
        "figures told", "figures that notes of the records report in the period and nobody disputes, by how they are known: measured, self-assessed, claimed, planned"
    }
}
