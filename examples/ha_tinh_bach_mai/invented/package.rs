//! GIẢ ĐỊNH: a package under the memorandum, whose log shows who was taught and who works alone.

use super::super::facts::{self, Result};
use super::course::A;
use super::{ASSESSOR, EXPERT, TEACHING_DAYS, day, document, open, write};
use lienvien::agreement::Agreement;
use lienvien::organisation::Cadre;
use lienvien::package::{
    AssessmentConclusion, Authorisation, CaseLevel, Independence, LoggedCase, OnSiteStart, Outline,
    Package, PackageAcceptance, PackageCommitment, PackageEvent, PackageProposal, Readiness,
    StageEnd, StagePlace, TraineeAssessment, TrainingStart,
};
use lienvien::record::Record;
use lienvien::specialty::Specialty;
use lienvien::survey::PackageKind;
use lienvien::value::{CaseToken, Text};
use uuid::Uuid;

const PACKAGE: Uuid = Uuid::from_u128(0x7692_e0b5_d41c_4a8f_b3e9_a85d_2f06_c71b);

/// The day of the commitment: on this day the memorandum has to cover hospital and specialty.
const COMMITTED: &str = "10/02/2025";

/// What is handed over.
pub(crate) const TECHNIQUE: &str = "siêu âm tim qua thực quản";

/// The cases that A did with the expert there, by the day: the expert's own log names the package.
const TAUGHT: [(&str, CaseToken, CaseLevel); 3] = [
    (TEACHING_DAYS[1], case(1), CaseLevel::SupervisedScrubbed),
    (TEACHING_DAYS[1], case(2), CaseLevel::SupervisedScrubbed),
    (TEACHING_DAYS[3], case(3), CaseLevel::SupervisedInRoom),
];

/// The cases that A did alone.
pub(crate) const ALONE: [CaseToken; 2] = [case(4), case(5)];

/// The package from its proposal until it is performed alone.
pub(crate) fn independent(memorandum: &Record<Agreement>) -> Result<Record<Package>> {
    let mut package = under_way(memorandum)?;
    for (on, token, level) in TAUGHT {
        let logged = LoggedCase::of(token, level)
            .by(A.person)
            .of_cadre(Cadre::Doctor);
        let logged = PackageEvent::CaseLogged(logged.taught_by(EXPERT));
        write(&mut package, [(on, logged)])?;
    }
    let passed = TraineeAssessment::of(AssessmentConclusion::Passed).trainee(A.person);
    let passed = PackageEvent::Assessed(passed.assessed_by(ASSESSOR).into());
    let accepted = PackageAcceptance::whole(document("Biên bản nghiệm thu (giả định)")?);
    let decision = document("Quyết định cho phép thực hiện kỹ thuật (giả định)")?;
    let authorised = PackageEvent::Authorised(Authorisation::by(decision).into());
    let [first, second] = ALONE.map(|token| {
        PackageEvent::CaseLogged(LoggedCase::of(token, CaseLevel::Independent).by(A.person))
    });
    let independent = PackageEvent::Independent(Independence::shown_by(ALONE).into());
    write(
        &mut package,
        [
            ("18/07/2025", ended(StagePlace::OnSite)),
            ("18/07/2025", passed),
            ("25/07/2025", PackageEvent::Accepted(accepted.into())),
            ("01/08/2025", authorised),
            ("12/08/2025", first),
            ("19/08/2025", second),
            ("01/09/2025", independent),
        ],
    )?;
    Ok(package)
}

/// The same, when the expert had come.
fn under_way(memorandum: &Record<Agreement>) -> Result<Record<Package>> {
    let name = Text::new("Gói siêu âm tim qua thực quản (giả định)")?;
    let proposal = PackageProposal::new(name, facts::provincial_hospital_ref()?)
        .in_subjects([Specialty::Cardiology])
        .with_technique(Text::new(TECHNIQUE)?)
        .supported_by(facts::bach_mai()?);
    let proposal = PackageProposal {
        kind: Some(PackageKind::Technique),
        ..proposal
    };
    let proposed = PackageEvent::Proposed(proposal.into());
    let mut package = open(PACKAGE, "03/02/2025", proposed)?;
    let outline = Outline::at([StagePlace::AtSupporter, StagePlace::OnSite]);
    let hospital = facts::provincial_hospital()?;
    let subjects = [Specialty::Cardiology.into()];
    let covered = memorandum.covered_on(&hospital, &subjects, day(COMMITTED)?)?;
    let commitment = PackageCommitment::on(covered.into());
    let training = TrainingStart {
        host: Some(facts::bach_mai()?),
        place: Some(Text::new("Hà Nội")?),
    };
    write(
        &mut package,
        [
            ("05/02/2025", PackageEvent::Outlined(outline.into())),
            (COMMITTED, PackageEvent::Committed(commitment.into())),
            ("17/03/2025", PackageEvent::TrainingStarted(training.into())),
            ("21/03/2025", ended(StagePlace::AtSupporter)),
            ("02/06/2025", on_site()?),
        ],
    )?;
    Ok(package)
}

/// The stage at the recipient begins; no survey is invented beside it.
fn on_site() -> Result<PackageEvent> {
    let reason = Text::new("hai bên thống nhất không khảo sát lại (giả định)")?;
    let readiness = Readiness::NotSurveyed { reason };
    Ok(PackageEvent::OnSiteStarted(
        OnSiteStart { readiness }.into(),
    ))
}

const fn ended(stage: StagePlace) -> PackageEvent {
    PackageEvent::StageEnded(StageEnd { stage })
}

/// A token that stands for a patient's case.
const fn case(number: u128) -> CaseToken {
    CaseToken::new(Uuid::from_u128(number))
}
