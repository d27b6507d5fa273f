//! The indicators, each a row: a new one is one row and one function.

use super::{IndicatorKind, IndicatorUnit, cases, packages, training};

/// Declares indicators: code, unit, by what its parts differ, its function; its names and definitions.
macro_rules! indicators {
    ($(
        $code:literal $unit:ident by($($by:literal),+) from $of:path {
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
            }
        ),+];
    };
}

indicators! {
    "packages.proposed" Package by("subjects", "recipient") from packages::proposed {
        "gói kỹ thuật được đề xuất", "số gói kỹ thuật có ngày đề xuất trong kỳ";
        "packages proposed", "technique packages that were proposed in the period"
    }
    "packages.committed" Package by("subjects", "recipient") from packages::committed {
        "gói kỹ thuật được cam kết chuyển giao", "số gói kỹ thuật được cam kết chuyển giao lần đầu trong kỳ";
        "packages committed", "technique packages to whose transfer somebody first committed in the period"
    }
    "packages.accepted" Package by("subjects", "recipient") from packages::accepted {
        "gói kỹ thuật được nghiệm thu", "số gói kỹ thuật được nghiệm thu lần đầu trong kỳ, kể cả nghiệm thu một phần";
        "packages accepted", "technique packages that were first accepted in the period, also in part"
    }
    "packages.independent" Package by("subjects", "recipient") from packages::independent {
        "gói kỹ thuật được thực hiện độc lập", "số gói kỹ thuật được xác nhận thực hiện độc lập lần đầu trong kỳ";
        "packages independent", "technique packages of which it was first shown in the period that the recipient performs them alone"
    }
    "trainees.nominated" Enrolment by("cadre") from packages::nominated {
        "lượt học viên được cử đi đào tạo", "số lượt học viên có ngày được cử đi đào tạo trong kỳ";
        "trainees nominated", "enrolments that began with a nomination in the period"
    }
    "trainees.passed" Enrolment by("cadre") from packages::passed {
        "lượt học viên đạt", "số lượt học viên được đánh giá đạt lần đầu trong kỳ";
        "trainees who passed", "enrolments whose trainee first passed in the period"
    }
    "trainees.certified" Enrolment by("cadre") from packages::certified {
        "lượt học viên được cấp chứng chỉ, giấy chứng nhận", "số lượt học viên được cấp chứng chỉ, giấy chứng nhận lần đầu trong kỳ, kể cả sau đó bị thu hồi";
        "trainees certified", "enrolments whose trainee first got a certificate in the period, even if it was revoked later"
    }
    "trainees.practising" Enrolment by("cadre") from packages::practising {
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
    "experts.sent" Person by("home") from training::experts_sent {
        "chuyên gia được cử", "số người có ít nhất một ngày công tác tại cơ sở tiếp nhận trong kỳ, mỗi người tính một lần";
        "experts sent", "persons with at least one day of a stint at a host in the period, each once"
    }
    "experts.days" Day by("home") from training::expert_days {
        "ngày công tác của chuyên gia", "số ngày theo lịch mà chuyên gia công tác tại cơ sở tiếp nhận trong kỳ, mỗi ngày của một người tính một lần; đợt công tác chưa kết thúc tính đến hết kỳ";
        "days of experts", "calendar days of the period on which experts were at a host, each day of a person once; a stint without an end counts to the end of the period"
    }
    "consultations.requested" Consultation by("kind", "severity", "outcome") from cases::requested {
        "ca hội chẩn được đề nghị", "số ca hội chẩn có ngày đề nghị trong kỳ";
        "consultations requested", "consultations that were asked for in the period"
    }
    "consultations.concluded" Consultation by("kind", "severity", "outcome") from cases::concluded {
        "ca hội chẩn có kết luận", "số ca hội chẩn có kết luận đầu tiên trong kỳ";
        "consultations concluded", "consultations that were first concluded in the period"
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
}
