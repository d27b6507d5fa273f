//! What a package consists of: how it is made, numbered and written.

use crate::package_support::*;
use lienvien::organisation::Cadre;
use lienvien::package::{
    CaseLevel, EvidenceCaseNumber, Goal, GoalKind, Independence, IndependenceEvidence,
    IndependenceStatement, Outline, PackageProposal, PackageStatus, PackageTechnique,
    PracticeTarget, StagePlace, TargetNumber, TeamMember, TechniqueNumber,
};
use lienvien::specialty::Specialty;
use lienvien::value::{Document, Period, Provenance};
use lienvien::{period, text};

#[test]
fn an_outline_is_made_by_setters_and_read_as_it_was_written() {
    let outline = Outline::new()
        .places([StagePlace::OnSite])
        .template(text!("Đề cương mẫu"))
        .goals([Goal::new(text!("biết chỉ định")).kind(GoalKind::Knowledge)])
        .content([text!("chỉ định và chống chỉ định")])
        .criteria([text!("bảng kiểm")])
        .targets([PracticeTarget::new([CaseLevel::Assisted], 5).cadre(Cadre::Nurse)])
        .team([TeamMember::new(Cadre::Doctor).count(2)])
        .period(period!(2025 - 03..=2025 - 05));
    let json = serde_json::to_string(&outline).unwrap();
    assert_eq!(
        json,
        r#"{"template":"Đề cương mẫu","goals":[{"kind":"knowledge","text":"biết chỉ định"}],"content":["chỉ định và chống chỉ định"],"criteria":["bảng kiểm"],"targets":[{"cadre":"nurse","levels":["assisted"],"cases":5}],"team":[{"cadre":"doctor","count":2}],"places":["on_site"],"period":{"from":"2025-03","to":"2025-05"}}"#
    );
    assert_eq!(serde_json::from_str::<Outline>(&json).unwrap(), outline);
    let json = serde_json::to_string(&Outline::new().places([StagePlace::OnSite])).unwrap();
    assert_eq!(json, r#"{"places":["on_site"]}"#);
}

#[test]
fn techniques_and_targets_are_numbered_from_one() {
    let proposal = proposal();
    let names = |number| {
        let technique = proposal.technique(TechniqueNumber::new(number))?;
        Some(technique.name.as_str())
    };
    assert_eq!(names(0), None);
    assert_eq!(names(1), Some("tiêu sợi huyết đường tĩnh mạch"));
    assert_eq!(names(2), Some("tiêu sợi huyết đường động mạch"));
    assert_eq!(names(3), None);
    let injected = PackageTechnique::from(text!("tiêm khớp gối"));
    assert_eq!(injected, PackageTechnique::new(text!("tiêm khớp gối")));

    let target = PracticeTarget::new([CaseLevel::Independent], 1);
    let outline = Outline::new()
        .places([StagePlace::OnSite])
        .targets([target.clone()]);
    assert_eq!(outline.target(TargetNumber::new(0)), None);
    assert_eq!(outline.target(TargetNumber::new(1)), Some(&target));
    assert_eq!(EvidenceCaseNumber::new(3).to_string(), "3");
}

#[test]
fn a_package_tells_who_transfers_what_to_whom_on_which_basis() {
    let committed = standing_in(PackageStatus::Committed);
    let package = committed.state();
    assert_eq!(package.recipient(), &recipient());
    assert_eq!(package.supporters(), [bach_mai()]);
    assert_eq!(package.subjects(), [&Specialty::Neurology.into()]);
    let basis = project_1816();
    assert_eq!(package.basis(), Some(&basis));
    for status in [PackageStatus::Outlined, PackageStatus::Received] {
        assert_eq!(standing_in(status).state().basis(), None, "{status}");
    }
}

#[test]
fn a_statement_of_independence_has_a_source() {
    let (text, source) = (text!("đã tự thực hiện"), Provenance::new(text!("ĐCSVN")));
    let statement = IndependenceStatement::new(text.clone(), source.clone());
    let stated = Independence::new(IndependenceEvidence::Statement(statement));
    assert_eq!(stated, Independence::stated(text, source));
    assert_eq!(
        serde_json::to_string(&stated).unwrap(),
        r#"{"evidence":{"statement":{"text":"đã tự thực hiện","source":{"publisher":"ĐCSVN"}}}}"#
    );
}

/// Two letters of one day ask two hospitals for support in 2027 by Project 1816.
#[test]
fn a_proposal_has_its_letter_and_the_time_for_which_it_is_wanted() {
    let letter = |number: &str| {
        let letter = Document::new(text("Công văn về việc đề nghị hỗ trợ chuyển giao kỹ thuật"));
        letter.number(text(number)).dated(when("2026-11-02"))
    };
    for (number, supporter) in [("101/BVYHCT", bach_mai()), ("102/BVYHCT", viet_duc())] {
        let package = PackageProposal::new(text("châm cứu điều trị đau"), recipient())
            .supporters([supporter.clone()])
            .wanted(Period::years(2027, 2027).unwrap())
            .document(letter(number));
        let record = open(proposed(package.clone()), "2026-11-02").unwrap();
        assert_eq!(record.state().proposal(), &package);
        assert_eq!(record.status(), PackageStatus::Proposed);
        let written = serde_json::to_string(&record).unwrap();
        let read: Pack = serde_json::from_str(&written).unwrap();
        assert_eq!((&read, written.contains(number)), (&record, true));
    }
}
