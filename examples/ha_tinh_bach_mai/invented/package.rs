//! GIẢ ĐỊNH: a package under the memorandum, whose log shows who was taught and who works alone.

use super::super::facts::{self, Result};
use super::course::A;
use super::{ASSESSOR, EXPERT, TEACHING_DAYS, day, document, open, write};
use lienvien::agreement::Agreement;
use lienvien::agreement::ContentKind;
use lienvien::organisation::Cadre;
use lienvien::package::{
    AssessmentConclusion, Authorisation, CaseLevel, Independence, LoggedCase, OnSiteStart, Outline,
    Package, PackageAcceptance, PackageCommitment, PackageEvent, PackageProposal, Readiness,
    StageEnd, StagePlace, TraineeAssessment, TrainingStart,
};
use lienvien::record::Record;
use lienvien::specialty::Specialty;
use lienvien::survey::PackageKind;
use lienvien::value::{CaseToken, PackageId, Text};
use lienvien::{id, text};
use uuid::Uuid;

const PACKAGE: PackageId = id!("7692e0b5-d41c-4a8f-b3e9-a85d2f06c71b");

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
        let logged = LoggedCase::new(token)
            .level(level)
            .performer(A.person)
            .cadre(Cadre::Doctor);
        let logged = PackageEvent::case_logged(logged.taught_by(EXPERT));
        write(&mut package, [(on, logged)])?;
    }
    let passed = TraineeAssessment::new()
        .conclusion(AssessmentConclusion::Passed)
        .trainee(A.person);
    let passed = PackageEvent::assessed(passed.assessors([ASSESSOR]));
    let accepted = PackageAcceptance::whole(document("Biên bản nghiệm thu (giả định)")?);
    let decision = document("Quyết định cho phép thực hiện kỹ thuật (giả định)")?;
    let authorised = PackageEvent::authorised(Authorisation::new().decision(decision));
    let [first, second] = ALONE.map(|token| {
        PackageEvent::case_logged(
            LoggedCase::new(token)
                .level(CaseLevel::Independent)
                .performer(A.person),
        )
    });
    let independent = PackageEvent::independent(Independence::shown_by(ALONE));
    write(
        &mut package,
        [
            ("18/07/2025", ended(StagePlace::OnSite)),
            ("18/07/2025", passed),
            ("25/07/2025", PackageEvent::accepted(accepted)),
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
    let name = text!("Gói siêu âm tim qua thực quản (giả định)");
    let proposal = PackageProposal::new(name, facts::provincial_hospital_ref()?)
        .subjects([Specialty::Cardiology])
        .techniques([Text::new(TECHNIQUE)?])
        .supporters([facts::bach_mai()])
        .kind(PackageKind::Technique);
    let proposed = PackageEvent::proposed(proposal);
    let mut package = open(PACKAGE, "03/02/2025", proposed)?;
    let outline = Outline::new().places([StagePlace::AtSupporter, StagePlace::OnSite]);
    let hospital = facts::provincial_hospital()?;
    let subjects = [Specialty::Cardiology.into()];
    let covered = memorandum.covered_on(
        &hospital,
        ContentKind::TechniqueTransfer,
        &subjects,
        day(COMMITTED)?,
    )?;
    let commitment = PackageCommitment::new().basis(covered);
    let training = TrainingStart::new()
        .host(facts::bach_mai())
        .place(text!("Hà Nội"));
    write(
        &mut package,
        [
            ("05/02/2025", PackageEvent::outlined(outline)),
            (COMMITTED, PackageEvent::committed(commitment)),
            ("17/03/2025", PackageEvent::training_started(training)),
            ("21/03/2025", ended(StagePlace::AtSupporter)),
            ("02/06/2025", on_site()),
        ],
    )?;
    Ok(package)
}

/// The stage at the recipient begins; no survey is invented beside it.
fn on_site() -> PackageEvent {
    let reason = text!("hai bên thống nhất không khảo sát lại (giả định)");
    let readiness = Readiness::NotSurveyed(reason.into());
    PackageEvent::on_site_started(OnSiteStart::new().readiness(readiness))
}

fn ended(stage: StagePlace) -> PackageEvent {
    PackageEvent::stage_ended(StageEnd::new(stage))
}

/// A token that stands for a patient's case: a hospital makes each at random.
const fn case(number: u128) -> CaseToken {
    match CaseToken::new(Uuid::from_u128(
        0x0192_f0c1_7e4b_7c3a_9d52_3f1c_8e6a_4b70 + number,
    )) {
        Ok(token) => token,
        Err(_) => panic!("of version 7"),
    }
}
