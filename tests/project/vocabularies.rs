//! What holds of every closed list of the crate.

use crate::rules_document::sources;
use lienvien::training::{course, enrolment};
use lienvien::value::{Vocabulary, search_key};
use lienvien::{
    agreement, basis, consultation, organisation, package, plan, record, register, secondment,
    specialty, survey, value,
};
use std::{collections::HashMap, fs, path::Path};

macro_rules! lists {
    ($($module:ident: $($List:ident)+;)+) => {
        pub(crate) const LISTED: &[&str] = &[$($(stringify!($List)),+),+];

        #[test]
        fn every_word_is_found_by_each_of_its_names_in_any_spelling() {
            $($( found::<$module::$List>(); )+)+
        }
    };
}

lists! {
    register: Severity Stored DueKind IndicatorUnit SupportProgramme TaughtKind CadreColumn ActivityKind;
    agreement: TermsPart AgreementEventKind LinkKind NoticeKind FundingKind ResourceKind Disposal AgreementStatus InstrumentKind PartyRole
        PartyLetter ContentKind Modality TeachingMethod ExpertRank Objective BeneficiaryKind
        TerminationCause Standing Coverage;
    basis: BasisKind;
    consultation: ConsultationEventKind ConsultationStatus ConsultationKind CasePart ConsultationPresence AdviserAnswer
        AdviceFollowed ConsultationMilestone DataGround ParticipantRole;
    organisation: Cadre FacilityClass ManagingBody OrganisationKind PractitionerLicenceKind OfficeHolding OfficeKind SigningCapacity
        TechnicalLevel FacilityRank Tier SuccessionKind Title Honorific;
    package: PackageEventKind GoalKind PackageStatus StagePlace CaseLevel CaseOutcome AssessmentConclusion TransferSide
        Extent AuthorisationKind SuspensionCause;
    plan: PlanEventKind ResponsibleSide ItemPart Approver RevisionStatus PlanStatus;
    record: Missing AttachmentKind;
    secondment: SecondmentEventKind SecondmentStatus SecondmentPurpose CompletionGrade;
    specialty: SpecialtyGroup Specialty TechniqueList DepartmentList DepartmentForm Profession
        ManagementField OtherSubject TechniqueGrade TechniqueKind TechniqueTopic;
    survey: SurveyEventKind SurveyStatus SurveyPurpose Dimension Rating Verdict RequirementKind RequirementStanding
        PackageKind CaseSeverity DelegationRole;
    course: CourseEventKind CourseStatus CourseKind;
    enrolment: EnrolmentEventKind EnrolmentStatus CertificateKind FinalScore JudgedScore;
    value: Answer EvidenceKind Magnitude Unit FigureBasis RecordKind CountingRule LengthUnit Limit PeriodStart SpanPart JsonShape JsonSyntax;
}

fn found<V: Vocabulary>() {
    let mut words = HashMap::new();
    let (mut vi, mut en) = (0, 0);
    for &word in V::ALL {
        (vi, en) = (vi + word.names_vi().len(), en + 1);
        for &name in word.names_vi().iter().chain([&word.en()]) {
            let key = search_key(name);
            // no name stands for two words
            let known = *words.entry(key.clone()).or_insert(word);
            assert_eq!(known, word, "{name}");
            for spelling in [name, &name.to_uppercase(), &key, &format!(" {name}. ")] {
                assert_eq!(V::find(spelling), Some(word), "{spelling}");
            }
        }
        assert_eq!(V::find(word.code()), Some(word));
    }
    for names in [V::NAMES_VI, V::NAMES_EN] {
        for name in names {
            assert_eq!(name.key(), search_key(name.name()));
        }
        let key = |i: usize| (names[i].key().len(), names[i].key());
        assert!((1..names.len()).all(|i| key(i - 1) <= key(i)));
    }
    assert_eq!((V::NAMES_VI.len(), V::NAMES_EN.len()), (vi, en));
    for unknown in ["", "…", "không có trong danh mục", "心臟病學"] {
        assert_eq!(V::find(unknown), None, "{unknown}");
    }
}

#[test]
fn every_list_of_the_sources_is_tried() {
    let mut declared = Vec::new();
    for path in sources(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        for line in fs::read_to_string(&path).unwrap().lines() {
            let name = line.trim_start().strip_prefix("pub enum ");
            if let Some((name, _)) = name.and_then(|rest| rest.split_once("(\"")) {
                // `events!` gives the name of the events before that of their kinds
                let (_, name) = name.split_once(" / ").unwrap_or(("", name));
                declared.push(name.to_owned());
            }
        }
    }
    let mut listed = LISTED.to_vec();
    declared.sort_unstable();
    listed.sort_unstable();
    assert_eq!(declared, listed);
}
