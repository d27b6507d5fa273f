//! In which programme something counts, as far as its record says it.

use crate::agreement::{Agreement, InstrumentKind};
use crate::basis::{Basis, BasisKind};
use crate::register::Register;
use crate::training::course::{Course, CourseKind};
use crate::value::{Coded, Vocabulary as _};

vocabulary! {
    /// Chương trình: the programmes that the yearly report of a training-and-direction centre tells apart.
    pub enum SupportProgramme("support programme") {
        /// Project 1816 (QĐ 1816/QĐ-BYT of 26/05/2008).
        Project1816 = "project_1816", "Đề án 1816", "Project 1816";
        /// The satellite hospitals.
        Satellite = "satellite", "dự án bệnh viện vệ tinh" | "đề án bệnh viện vệ tinh" | "bệnh viện vệ tinh", "satellite hospitals";
        /// The direction of lower levels.
        DirectionOfLowerLevels = "direction_of_lower_levels", "công tác chỉ đạo tuyến" | "chỉ đạo tuyến", "direction of lower levels";
        /// A contract between the hospitals. An agreement that is no contract, such as a memorandum, does not
        /// say in which programme it is carried out.
        Contract = "contract", "hợp đồng", "contract";
        /// Training that trainees or their hospitals ask for, outside the programmes of the State.
        OnDemand = "on_demand", "nhu cầu xã hội" | "theo nhu cầu xã hội" | "đào tạo theo nhu cầu xã hội", "training on demand";
        /// The record does not say it, or says two.
        NotStated = "not_stated", "chưa rõ chương trình", "programme not stated";
    }
}

impl SupportProgramme {
    /// The programme of what rests on this basis.
    pub(super) fn of(register: &Register, basis: Option<&Basis>) -> Self {
        let Some(basis) = basis else {
            return Self::NotStated;
        };
        match basis.kind() {
            BasisKind::Project1816 => Self::Project1816,
            BasisKind::Satellite => Self::Satellite,
            BasisKind::DirectionOfLowerLevels => Self::DirectionOfLowerLevels,
            BasisKind::Agreement if is_contract(register, basis) => Self::Contract,
            BasisKind::Agreement
            | BasisKind::Rotation
            | BasisKind::AuthorityOrder
            | BasisKind::Invitation
            | BasisKind::Emergency
            | BasisKind::Document => Self::NotStated,
        }
    }

    /// The programme of a course, by its kind and by its basis, unless these say two.
    pub(super) fn of_course(register: &Register, course: &Course) -> Self {
        let by_kind = course.plan().kind.as_ref().map_or(Self::NotStated, of_kind);
        let by_basis = Self::of(register, course.basis());
        if by_kind == Self::NotStated || by_kind == by_basis {
            by_basis
        } else if by_basis == Self::NotStated {
            by_kind
        } else {
            Self::NotStated
        }
    }
}

/// Whether the agreement of a basis is in the register, and is a contract.
fn is_contract(register: &Register, basis: &Basis) -> bool {
    let agreement = basis.counted_under();
    let agreement = agreement.and_then(|id| register.get::<Agreement>(id));
    agreement.is_some_and(|agreement| {
        let mut terms = agreement.state().all_terms();
        !agreement.is_voided()
            && terms.all(|terms| match terms.kind {
                Coded::Listed(
                    InstrumentKind::FrameworkContract
                    | InstrumentKind::TransferContract
                    | InstrumentKind::ResponsibilityContract,
                ) => true,
                Coded::Listed(
                    InstrumentKind::Memorandum
                    | InstrumentKind::CooperationAgreement
                    | InstrumentKind::CooperationPlan
                    | InstrumentKind::Programme
                    | InstrumentKind::Decision,
                )
                | Coded::Other(_) => false,
            })
    })
}

fn of_kind(kind: &Coded<CourseKind>) -> SupportProgramme {
    match kind {
        Coded::Listed(CourseKind::Project1816) => SupportProgramme::Project1816,
        Coded::Listed(CourseKind::Satellite) => SupportProgramme::Satellite,
        Coded::Listed(CourseKind::DirectionOfLowerLevels) => {
            SupportProgramme::DirectionOfLowerLevels
        }
        Coded::Listed(
            CourseKind::Planned
            | CourseKind::Remote
            | CourseKind::FormalStudy
            | CourseKind::Upgrading,
        ) => SupportProgramme::NotStated,
        // a kind that is not listed may be the name of a programme
        Coded::Other(written) => {
            SupportProgramme::find(written).unwrap_or(SupportProgramme::NotStated)
        }
    }
}
