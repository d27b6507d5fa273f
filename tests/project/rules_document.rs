//! `RULES.md` says what the code says. To write it anew: `BLESS=1 cargo test --all-features --test project rules`.

use lienvien::agreement::{
    Agreement, AgreementRefusal, AgreementUnavailable, AgreementWarning, CurrencyError, MoneyError,
    TermsFault,
};
use lienvien::any::{OtherKind, Unconfirmed};
use lienvien::basis::BasisFault;
use lienvien::consultation::{Consultation, ConsultationRefusal, ConsultationWarning};
use lienvien::organisation::{
    InsuranceError, LicenceError, OrganisationError, PersonError, PersonFault, ProvinceError,
};
use lienvien::package::{Package, PackageRefusal, PackageWarning};
use lienvien::plan::{Plan, PlanFault, PlanRefusal, PlanWarning};
use lienvien::record::{
    Aggregate, EvidenceError, LedgerRefusal, RecordFault, Refused, ReplayError, Row, ValueWarning,
};
use lienvien::register::Check;
use lienvien::secondment::{Secondment, SecondmentRefusal, SecondmentWarning};
use lienvien::specialty::{
    CustomSpecialtyError, DepartmentError, PracticeScopeError, TechniqueCodeError,
};
use lienvien::survey::{NotReady, Survey, SurveyRefusal, SurveyUnavailable, SurveyWarning};
use lienvien::training::course::{Course, CourseRefusal, CourseWarning, NoSeat};
use lienvien::training::{
    CreditTableError,
    enrolment::{Enrolment, EnrolmentRefusal, EnrolmentWarning},
};
use lienvien::value::{
    Answer, Case, CaseTokenError, CountError, Explain, FigureMismatch, IdError, JsonFault,
    OutOfBounds, PeriodError, RecordKind, ScoreError, TextError, Vocabulary, WhenError,
    tag::Recorded,
};
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A new aggregate is one more line here.
fn aggregates() -> Vec<Section> {
    vec![
        of::<Agreement>(&[
            TermsFault::CASES,
            AgreementRefusal::CASES,
            AgreementUnavailable::CASES,
            AgreementWarning::CASES,
            BasisFault::CASES,
            CurrencyError::CASES,
            MoneyError::CASES,
        ]),
        of::<Survey>(&[
            SurveyRefusal::CASES,
            SurveyUnavailable::CASES,
            NotReady::CASES,
            SurveyWarning::CASES,
        ]),
        of::<Plan>(&[PlanFault::CASES, PlanRefusal::CASES, PlanWarning::CASES]),
        of::<Package>(&[PackageRefusal::CASES, PackageWarning::CASES]),
        of::<Course>(&[CourseRefusal::CASES, CourseWarning::CASES, NoSeat::CASES]),
        of::<Enrolment>(&[
            EnrolmentRefusal::CASES,
            EnrolmentWarning::CASES,
            CreditTableError::CASES,
        ]),
        of::<Secondment>(&[SecondmentRefusal::CASES, SecondmentWarning::CASES]),
        of::<Consultation>(&[ConsultationRefusal::CASES, ConsultationWarning::CASES]),
    ]
}

fn of_every_record() -> Section {
    let mut cases = [LedgerRefusal::CASES, Refused::<Agreement>::CASES].concat();
    cases.sort_by_key(|case| case.rule);
    cases.extend(ReplayError::<Agreement, Infallible>::CASES);
    cases.extend(RecordFault::CASES);
    cases.extend(EvidenceError::CASES);
    cases.extend(OtherKind::CASES);
    cases.extend(Unconfirmed::CASES);
    cases.extend(ValueWarning::CASES);
    Section {
        title: "hồ sơ · every record".into(),
        cases,
        lifecycle: String::new(),
    }
}

fn of_values() -> Section {
    let unknown_code = "".parse::<Answer>().unwrap_err();
    let cases = [
        TextError::CASES,
        OutOfBounds::CASES,
        WhenError::CASES,
        PeriodError::CASES,
        CountError::CASES,
        FigureMismatch::CASES,
        IdError::CASES,
        CaseTokenError::CASES,
        ScoreError::CASES,
        &[*unknown_code.case()],
        JsonFault::CASES,
        OrganisationError::CASES,
        PersonFault::CASES,
        PersonError::CASES,
        ProvinceError::CASES,
        LicenceError::CASES,
        InsuranceError::CASES,
        CustomSpecialtyError::CASES,
        DepartmentError::CASES,
        PracticeScopeError::CASES,
        TechniqueCodeError::CASES,
    ];
    Section {
        title: "giá trị · values".into(),
        cases: cases.concat(),
        lifecycle: String::new(),
    }
}

pub(crate) struct Section {
    title: String,
    pub(crate) cases: Vec<Case>,
    lifecycle: String,
}

/// The checks of the register, how bad what they find is, and what resolves it.
fn of_the_register() -> Section {
    let mut text = String::from(
        "\n| Rule | Mức độ · Severity | Hồ sơ · Records | Resolved by | Cách xử lý |\n|---|---|---|---|---|\n",
    );
    for check in Check::all() {
        let rule = check.case.rule.unwrap_or("–");
        let from: Vec<_> = check.from.iter().map(|kind| kind.code()).collect();
        let from = if from.len() == RecordKind::ALL.len() {
            "mọi hồ sơ · any".into()
        } else {
            from.join(", ")
        };
        let (severity, en, vi) = (word(check.severity), check.resolve_en, check.resolve_vi);
        let _ = writeln!(text, "| {rule} | {severity} | {from} | {en} | {vi} |");
    }
    Section {
        title: "sổ theo dõi · register".into(),
        cases: Check::all().map(|check| check.case).collect(),
        lifecycle: text,
    }
}

fn of<A: Aggregate<Tag: Recorded>>(cases: &[&[Case]]) -> Section {
    let name = A::Tag::KIND;
    Section {
        title: format!("{} · {}", name.vi(), name.en()),
        cases: cases.concat(),
        lifecycle: lifecycle::<A>(),
    }
}

const INTRODUCTION: &str = "\
# Quy tắc và thông báo · Rules and messages

Generated from the code by `tests/project/rules_document.rs`; not edited by hand.

Each rule has a number (`AG-07`) and, like every other error, a code that never changes: branch on
the code, translate by it. `{name}` stands for the parameter of that name, which every error gives
with its code (`Explain::parameters`, `parameters` in its JSON): a code, a number, a date as in JSON, or
the name or the text that was given. So a client can build a sentence of its own. An error that wraps
another one gives the code of that, and its parameters too. What refuses a value has no number.
";

fn document() -> String {
    let mut document = String::from(INTRODUCTION);
    for section in sections() {
        let _ = write!(document, "\n## {}\n\n", section.title);
        let is_numbered = section.cases.iter().any(|case| case.rule.is_some());
        document.push_str(if is_numbered {
            "| Rule | Code | English | Tiếng Việt |\n|---|---|---|---|\n"
        } else {
            "| Code | English | Tiếng Việt |\n|---|---|---|\n"
        });
        for Case {
            rule, code, en, vi, ..
        } in &section.cases
        {
            if is_numbered {
                let _ = write!(document, "| {} ", rule.unwrap_or("–"));
            }
            let _ = writeln!(document, "| `{code}` | {} | {} |", cell(en), cell(vi));
        }
        document.push_str(&section.lifecycle);
    }
    document
}

pub(crate) fn sections() -> Vec<Section> {
    let mut sections = vec![of_every_record()];
    sections.extend(aggregates());
    sections.push(of_the_register());
    sections.push(of_values());
    sections
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// The transition table, and its drawing.
fn lifecycle<A: Aggregate>() -> String {
    let mut text = String::from("\n| Sự việc · Event | Từ · From | Đến · To |\n|---|---|---|\n");
    for Row {
        from,
        event,
        same,
        to,
        late,
        ..
    } in A::TRANSITIONS.rows()
    {
        let from = if from.is_empty() {
            "mở hồ sơ · opens".into()
        } else {
            words(from)
        };
        let unchanged = same.then(|| "không đổi · unchanged".to_owned());
        let to: Vec<_> = unchanged
            .into_iter()
            .chain(to.iter().copied().map(word))
            .collect();
        let late = if *late {
            ", ghi muộn được · may be late"
        } else {
            ""
        };
        let to = to.join(", ");
        let _ = writeln!(text, "| {} | {from} | {to}{late} |", word(*event));
    }
    let statuses = A::Status::ALL.iter().copied();
    let ends: Vec<_> = statuses
        .filter(|status| A::TRANSITIONS.is_terminal(*status))
        .collect();
    let _ = writeln!(text, "\nTrạng thái kết thúc · Ends: {}.", words(&ends));
    let _ = write!(text, "\n```mermaid\n{}```\n", A::TRANSITIONS.mermaid());
    text
}

fn word(word: impl Vocabulary) -> String {
    format!("{} (`{word}`)", word.vi())
}

fn words<V: Vocabulary>(words: &[V]) -> String {
    let words: Vec<_> = words.iter().copied().map(word).collect();
    words.join(", ")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_document_says_what_the_code_says() {
    let (path, document) = (root().join("RULES.md"), document());
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &document).unwrap();
    }
    let written = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    let mut lines = written.lines().zip(document.lines()).zip(1..);
    if let Some(((written, expected), line)) = lines.find(|((a, b), _)| a != b) {
        panic!(
            "RULES.md, line {line}: BLESS=1 writes it anew\n  now: {written}\n  due: {expected}"
        );
    }
    assert!(
        written == document,
        "RULES.md is cut off or goes on too long: BLESS=1 writes it anew"
    );
}

#[test]
fn numbers_and_codes_are_given_once_and_in_order() {
    let mut codes = BTreeSet::new();
    for section in sections() {
        for code in section.cases.iter().map(|case| case.code) {
            assert!(codes.insert(code), "{code} is given twice");
        }
        let numbered = section.cases.iter().filter(|case| case.rule.is_some());
        let areas: BTreeSet<_> = numbered.map(|case| case.code.split('.').next()).collect();
        assert!(areas.len() <= 1, "one first word: {areas:?}");
        let rules: Vec<_> = section.cases.iter().filter_map(|case| case.rule).collect();
        let Some((area, _)) = rules.first().and_then(|first| first.split_once('-')) else {
            continue;
        };
        let due: Vec<_> = (1..=rules.len())
            .map(|n| format!("{area}-{n:02}"))
            .collect();
        assert_eq!(rules, due);
    }
}

#[test]
fn no_message_of_the_source_is_left_out() {
    let listed: BTreeSet<_> = sections()
        .iter()
        .flat_map(|section| &section.cases)
        .map(|case| case.code)
        .collect();
    let mut found = 0;
    for path in sources(root().join("src")) {
        for code in declared(&fs::read_to_string(&path).unwrap()) {
            assert!(
                listed.contains(&*code),
                "{code} of {} is not listed",
                path.display()
            );
            found += 1;
        }
    }
    // RE-11, RE-12, RE-16, `record.lines.not_loaded` and `vocabulary.unknown_code` are written by hand, and the
    // checks of the register are rows of their table.
    assert_eq!(found, listed.len() - 5 - Check::all().count());
}

/// What a sentence names has a name of its own, and what the Vietnamese sentence names the English one
/// does too, from which the parameters take their form.
#[test]
fn what_a_sentence_names_is_a_parameter() {
    for case in sections().iter().flat_map(|section| &section.cases) {
        let Case { code, en, vi, .. } = case;
        let english = named(en);
        for name in english.iter().chain(&named(vi)) {
            let is_name = |letter: char| letter.is_ascii_lowercase() || letter == '_';
            assert!(
                !name.is_empty() && name.chars().all(is_name),
                "{code}: {{{name}}}"
            );
            assert!(
                english.contains(name),
                "{code}: only Vietnamese names {{{name}}}"
            );
            assert!(case.parameters().contains(name), "{code}: {{{name}}}");
        }
    }
}

/// What a pattern has in braces.
fn named(pattern: &str) -> Vec<&str> {
    let opened = pattern.split('{').skip(1);
    opened.map(|rest| rest.split_once('}').unwrap().0).collect()
}

/// The codes that a source declares by `messages!`: what stands in quotes before `{ en(`.
fn declared(source: &str) -> Vec<String> {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    let source: String = source
        .lines()
        .filter(is_code)
        .flat_map(str::split_whitespace)
        .collect();
    let ends = source.match_indices("\"{en(").map(|(end, _)| end);
    ends.filter_map(|end| source[..end].rsplit('"').next().map(str::to_owned))
        .collect()
}

pub(crate) fn sources(folder: PathBuf) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                sources(path)
            } else {
                vec![path]
            }
        })
        .collect()
}
