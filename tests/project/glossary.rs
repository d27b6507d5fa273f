//! `docs/glossary.md` lists every word that the crate shows. To write it anew:
//! `BLESS=1 cargo test --all-features --test project glossary`.

use crate::rules_document::sources;
use crate::vocabularies::LISTED;
use crate::wording::{CONCEPTS, Concept};
use lienvien::training::{course, enrolment};
use lienvien::value::Vocabulary;
use lienvien::{
    agreement, basis, consultation, organisation, package, plan, record, register, secondment,
    specialty, survey, value,
};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// A list of the crate, with what it shows.
pub(crate) struct List {
    /// Module and name: `agreement::PartyRole`.
    pub(crate) name: String,
    english: &'static str,
    pub(crate) words: Vec<Word>,
}

pub(crate) struct Word {
    pub(crate) code: &'static str,
    pub(crate) vi: &'static str,
    found_only: &'static [&'static str],
    en: &'static str,
}

fn list<V: Vocabulary>(name: String) -> List {
    let words = V::ALL.iter().map(|word| Word {
        code: word.code(),
        vi: word.vi(),
        found_only: &word.names_vi()[1..],
        en: word.en(),
    });
    List {
        name,
        english: V::NAME,
        words: words.collect(),
    }
}

macro_rules! groups {
    ($($title:literal { $($module:ident: $($List:ident)+;)+ })+) => {
        /// The lists in the order of the glossary.
        pub(crate) fn groups() -> Vec<(&'static str, Vec<List>)> {
            vec![$((
                $title,
                vec![$($( list::<$module::$List>(
                    format!("{}::{}", stringify!($module), stringify!($List))
                ) ),+),+],
            )),+]
        }
    };
}

groups! {
    "Hồ sơ · Records" {
        value: RecordKind;
        register: Severity Stored DueKind IndicatorUnit SupportProgramme TaughtKind CadreColumn ActivityKind;
        agreement: InstrumentKind TermsPart LinkKind;
        package: GoalKind AuthorisationKind;
        course: CourseKind;
        enrolment: CertificateKind;
        secondment: SecondmentPurpose;
        survey: SurveyPurpose PackageKind RequirementKind;
        consultation: ConsultationKind;
        plan: ItemPart;
        record: AttachmentKind;
    }
    "Trạng thái · Statuses" {
        agreement: AgreementStatus Standing Coverage;
        survey: SurveyStatus RequirementStanding;
        plan: PlanStatus RevisionStatus;
        package: PackageStatus;
        course: CourseStatus;
        enrolment: EnrolmentStatus;
        secondment: SecondmentStatus;
        consultation: ConsultationStatus;
    }
    "Sự việc · Events" {
        agreement: AgreementEventKind;
        survey: SurveyEventKind;
        plan: PlanEventKind;
        package: PackageEventKind;
        course: CourseEventKind;
        enrolment: EnrolmentEventKind;
        secondment: SecondmentEventKind;
        consultation: ConsultationEventKind;
    }
    "Vai trò, các bên · Roles and sides" {
        agreement: PartyRole PartyLetter BeneficiaryKind;
        survey: DelegationRole;
        plan: ResponsibleSide Approver;
        package: TransferSide;
        consultation: ParticipantRole ConsultationPresence AdviserAnswer CasePart;
    }
    "Nội dung, hình thức hợp tác · Contents and modes" {
        agreement: ContentKind Modality TeachingMethod ExpertRank Objective FundingKind ResourceKind Disposal
            NoticeKind TerminationCause;
        package: StagePlace CaseLevel SuspensionCause;
        basis: BasisKind;
        consultation: DataGround ConsultationMilestone;
    }
    "Kết quả, đánh giá · Results" {
        survey: Dimension Rating Verdict CaseSeverity;
        package: CaseOutcome AssessmentConclusion Extent;
        enrolment: FinalScore JudgedScore;
        secondment: CompletionGrade;
        consultation: AdviceFollowed;
    }
    "Tổ chức · Organisations" {
        organisation: OrganisationKind ManagingBody FacilityClass TechnicalLevel FacilityRank Tier
            SuccessionKind;
    }
    "Người, chức vụ, ký văn bản · People, offices, signing" {
        organisation: Cadre Title Honorific OfficeKind OfficeHolding SigningCapacity PractitionerLicenceKind;
    }
    "Chuyên khoa, kỹ thuật · Specialties and techniques" {
        specialty: SpecialtyGroup Specialty ManagementField OtherSubject Profession TechniqueTopic
            TechniqueKind TechniqueGrade TechniqueList DepartmentList DepartmentForm;
    }
    "Số liệu, thời gian, chứng cứ · Figures, time, evidence" {
        value: Answer Magnitude Unit FigureBasis PeriodStart LengthUnit Limit CountingRule SpanPart EvidenceKind
            JsonShape JsonSyntax;
        record: Missing;
    }
}

#[test]
fn every_list_is_in_the_glossary_once() {
    let lists = groups().into_iter().flat_map(|(_, lists)| lists);
    let mut named: Vec<_> = lists
        .map(|list| list.name.split_once("::").unwrap().1.to_owned())
        .collect();
    let mut listed = LISTED.to_vec();
    named.sort_unstable();
    listed.sort_unstable();
    assert_eq!(named, listed);
}

const INTRODUCTION: &str = "\
# Thuật ngữ · Glossary

Generated from the code by `tests/project/glossary.rs`; not edited by hand.

Every word that the crate shows, with its English name and its code. The code never changes; the
words may. What stands under “Tên khác” is found (`Vocabulary::find`), but never shown.

## Một từ cho một nghĩa · One word for one thing

The word that labels and messages use, and the words that they never use for it. Tone marks stand in
the old style (hóa, ủy, Hòa); a label begins with a small letter unless it is a name, an office or
a title; a status says what is (*đã ký kết*), an event what happened (*ký kết*).

| Tiếng Việt | English | Không dùng · Not used |
|---|---|---|
";

fn document() -> String {
    let terms = terms();
    let mut document = String::from(INTRODUCTION);
    for Concept { word, en, not, .. } in CONCEPTS {
        let _ = writeln!(document, "| {word} | {en} | {} |", not.join("; "));
    }
    for (title, lists) in groups() {
        let _ = write!(document, "\n## {title}\n");
        for list in lists {
            let (_, name) = list.name.split_once("::").unwrap();
            let _ = write!(
                document,
                "\n### {} · {} (`{}`)\n\n",
                terms[name], list.english, list.name
            );
            document.push_str(
                "| Tiếng Việt | English | Code | Tên khác · Other names |\n|---|---|---|---|\n",
            );
            for Word {
                code,
                vi,
                found_only,
                en,
            } in list.words
            {
                let _ = writeln!(
                    document,
                    "| {vi} | {en} | `{code}` | {} |",
                    found_only.join("; ")
                );
            }
        }
    }
    document
}

/// The Vietnamese name of each list: what its first line of documentation begins with.
fn terms() -> HashMap<String, String> {
    let mut terms = HashMap::new();
    for path in sources(root().join("src")) {
        let source = fs::read_to_string(&path).unwrap();
        let mut term = None;
        for line in source.lines().map(str::trim_start) {
            if let Some(text) = line.strip_prefix("/// ") {
                term = term.or_else(|| text.split_once(':').map(|(term, _)| term.to_owned()));
            } else if let Some(name) = line.strip_prefix("pub enum ") {
                let name = name.split_once(" / ").map_or(name, |(_, name)| name);
                let (name, _) = name.split_once(['(', ' ']).unwrap_or((name, ""));
                if let Some(term) = term.take() {
                    terms.entry(name.to_owned()).or_insert(term);
                }
            } else if !line.starts_with("#[") && !line.starts_with("///") {
                term = None;
            }
        }
    }
    terms
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_glossary_says_what_the_code_says() {
    let (path, document) = (root().join("docs/glossary.md"), document());
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &document).unwrap();
    }
    let written = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    let mut lines = written.lines().zip(document.lines()).zip(1..);
    if let Some(((written, expected), line)) = lines.find(|((a, b), _)| a != b) {
        panic!(
            "docs/glossary.md, line {line}: BLESS=1 writes it anew\n  now: {written}\n  due: {expected}"
        );
    }
    assert!(
        written == document,
        "docs/glossary.md is cut off or goes on too long: BLESS=1 writes it anew"
    );
}
