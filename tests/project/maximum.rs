//! `docs/limits.md` lists how large everything may be. Each list is read at its maximum and refused
//! with one item more. To write the document anew: `BLESS=1 cargo test --all-features --test project maximum`.

use lienvien::agreement::{Agreement, Terms};
use lienvien::any::AnyLine;
use lienvien::consultation::Consultation;
use lienvien::json;
use lienvien::organisation::{Organisation, Person, TransferColumns};
use lienvien::package::Package;
use lienvien::plan::Plan;
use lienvien::record::{MOST_CHANGES, MOST_CORRECTIONS, MOST_LINES, MOST_OF_ONE_KIND};
use lienvien::secondment::Secondment;
use lienvien::survey::Survey;
use lienvien::testing::{Payloads, histories};
use lienvien::training::{course::Course, enrolment::Enrolment};
use lienvien::value::{RecordKind, Text, tag::Recorded};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde::de::{DeserializeOwned, DeserializeSeed};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder and of the folders in it, in order.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// A maximum as the source declares it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Declared {
    of: String,
    key: String,
    most: usize,
}

fn number(written: &str) -> usize {
    written.replace('_', "").parse().unwrap()
}

/// The maximum of each list, and of each kind of event that has its own.
fn declared() -> (Vec<Declared>, Vec<Declared>) {
    let mut sources = Vec::new();
    files(&root().join("src"), &mut sources);
    let (mut lists, mut events) = (Vec::new(), Vec::new());
    for source in sources
        .iter()
        .filter(|path| !path.starts_with(root().join("src/macros")))
    {
        let mut of = String::new();
        for line in fs::read_to_string(source).unwrap().lines() {
            let line = line.trim();
            if line.starts_with("//") {
                continue;
            }
            if let Some((_, rest)) = line
                .split_once("pub struct ")
                .or(line.split_once("pub enum "))
            {
                of = rest
                    .split(|c: char| !c.is_alphanumeric())
                    .next()
                    .unwrap()
                    .into();
            }
            if let Some((field, rest)) = line.split_once("Vec<")
                && let Some(field) = field.strip_prefix("pub ")
                && let Some((_, most)) = rest.split_once("; ")
            {
                let key = field.split(':').next().unwrap().into();
                let most = number(most.split('>').next().unwrap());
                lists.push(Declared {
                    of: of.clone(),
                    key,
                    most,
                });
            }
            if let Some((field, rest)) = line
                .strip_prefix("list ")
                .and_then(|list| list.split_once(": "))
                && let Some((_, most)) = rest.split_once('[')
            {
                let (of, key) = (of.clone(), field.into());
                let most = number(most.trim_end_matches("];"));
                lists.push(Declared { of, key, most });
            }
            if let Some(rest) = line.strip_prefix("mentions! { enum ") {
                let (of, cases) = rest.split_once(' ').unwrap();
                for case in cases.split([',', ';', '{', '}']) {
                    if let Some((case, most)) = case.trim().split_once('[') {
                        let (of, key) = (of.into(), case.to_lowercase());
                        let most = number(most.trim_end_matches(']'));
                        lists.push(Declared { of, key, most });
                    }
                }
            }
            if let Some((event, most)) = line.split_once(", most ")
                && let Some((_, code)) = event.split_once("= ")
            {
                let key = code.split(',').next().unwrap().into();
                let Ok(most) = most.trim_end_matches(';').replace('_', "").parse() else {
                    continue;
                };
                events.push(Declared {
                    of: of.clone(),
                    key,
                    most,
                });
            }
        }
    }
    lists.sort();
    events.sort();
    (lists, events)
}

fn rows(table: &mut String, declared: &[Declared]) {
    for Declared { of, key, most } in declared {
        writeln!(table, "| `{of}` | `{key}` | {most} |").unwrap();
    }
}

#[test]
fn the_document_lists_every_maximum() {
    let (lists, events) = declared();
    let changes = MOST_CHANGES;
    let mut document = format!(
        "# Limits\n\n\
         Whatever comes from outside is bounded, so that reading it costs time in proportion to its size. No real\n\
         paper reaches these numbers. What is larger is refused: while it is read, when a checked draft is made of\n\
         it, and by the door of every record (`RE-10`, `RE-16`, `RE-17`, `RE-18`).\n\n\
         | what | at most |\n|---|--:|\n\
         | lines of a record | {MOST_LINES} |\n\
         | corrections of a record | {MOST_CORRECTIONS} |\n\
         | changes of a correction | {changes} |\n\
         | events of one kind in a history, unless listed below | {MOST_OF_ONE_KIND} |\n\
         | characters of a text | {} |\n\
         | bytes of all texts of one line, or of one draft | 4194304 |\n\
         | bytes of the JSON text of one line (`json::read_line`) | {} |\n\
         | bytes of a document | what the caller says (`json::read_at_most`) |\n\
         | levels of values in values | 64 |\n\
         | values of a payload that stands before its `type` | 100000 |\n\
         | problems that are told of one text | 100 |\n\n\
         ## Events of one kind\n\n| events | kind | at most |\n|---|---|--:|\n",
        Text::MAX,
        json::MOST_LINE_BYTES,
    );
    rows(&mut document, &events);
    document += "\n## Lists\n\n| type | list | items at most |\n|---|---|--:|\n";
    rows(&mut document, &lists);
    let path = root().join("docs/limits.md");
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &document).unwrap();
    }
    let written = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        written == document,
        "docs/limits.md is out of date: BLESS=1 writes it"
    );
}

/// Every list with an item, by the path to it.
fn lists_in(value: &Value, key: &str, path: &mut Vec<String>, found: &mut Vec<(String, String)>) {
    match value {
        Value::Array(items) => {
            if !items.is_empty() {
                found.push((key.into(), format!("/{}", path.join("/"))));
            }
            for (i, item) in items.iter().enumerate() {
                path.push(i.to_string());
                lists_in(item, key, path, found);
                path.pop();
            }
        }
        Value::Object(pairs) => {
            for (key, value) in pairs {
                path.push(key.clone());
                lists_in(value, key, path, found);
                path.pop();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The JSON with its list at this path made so long, by repeating its first item.
fn lengthened(json: &Value, path: &str, length: usize) -> Value {
    let mut json = json.clone();
    let list = json
        .pointer_mut(path)
        .and_then(Value::as_array_mut)
        .unwrap();
    *list = vec![list[0].clone(); length];
    json
}

type Refusing = dyn Fn(Value) -> Option<String>;

/// Reads each list of this JSON at its maximum and with one item more.
fn bounded(
    json: &Value,
    refusing: &Refusing,
    by_key: &BTreeMap<String, BTreeSet<usize>>,
    tried: &mut BTreeSet<(String, usize)>,
    kind: &str,
    paths: &mut BTreeSet<String>,
) {
    let mut lists = Vec::new();
    lists_in(json, "", &mut Vec::new(), &mut lists);
    for (key, path) in lists {
        let general: Vec<_> = path
            .split('/')
            .filter(|part| part.parse::<usize>().is_err())
            .collect();
        // each of the missing facts stands once, in their order
        let is_set = key == "presumed";
        if is_set || !paths.insert(format!("{kind} {}", general.join("/"))) {
            continue;
        }
        let told = |most: usize| format!("the list has more than {most} items, expected no more");
        let candidates = by_key
            .get(&key)
            .unwrap_or_else(|| panic!("{kind}{path} has no maximum"));
        let bound = candidates.iter().copied().find(|&most| {
            let refused = refusing(lengthened(json, &path, most + 1));
            refused.is_some_and(|error| error.contains(&told(most)))
        });
        let most = bound.unwrap_or_else(|| panic!("{kind}{path} is read at any length"));
        let refused = refusing(lengthened(json, &path, most)).unwrap_or_default();
        assert!(
            !refused.contains("the list has more than"),
            "{kind}{path}: {refused}"
        );
        tried.insert((key, most));
    }
}

fn golden_documents() -> Vec<String> {
    let mut paths = Vec::new();
    files(&root().join("tests/golden/v1"), &mut paths);
    let mut documents = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        if path.extension().is_some_and(|it| it == "jsonl") {
            documents.extend(text.lines().map(String::from));
        } else {
            documents.push(text);
        }
    }
    documents
}

/// Lines of random histories: payloads that say what no golden file says.
fn lines_of<A: Payloads<Tag: Recorded>>() -> (RecordKind, Vec<Value>) {
    let mut runner = TestRunner::deterministic();
    let mut lines = Vec::new();
    for _ in 0..60 {
        let record = histories::<A>().new_tree(&mut runner).unwrap().current();
        lines.extend(
            record
                .ledger()
                .iter()
                .map(|line| serde_json::to_value(line).unwrap()),
        );
    }
    (A::Tag::KIND, lines)
}

/// Lines with the lists that neither a golden file nor a random history has.
fn rare() -> [(RecordKind, Value); 5] {
    use serde_json::json;
    let outline = json!({
        "goals": [{"text": "tự đặt được máy tạo nhịp"}],
        "content": ["chỉ định đặt máy tạo nhịp"],
        "criteria": ["tự thực hiện được kỹ thuật"],
        "team": [{"cadre": "doctor", "count": 2, "people": ["00000000-0000-0000-0000-000000000001"]}],
        "places": ["at_supporter"],
        "planned": [{"measure": "học viên", "count": "20", "unit": "person"}],
    });
    let giver = json!({"kind": "central_hospital", "name": "Bệnh viện Bạch Mai"});
    let parties = json!([{"organisation": giver, "role": "transferor", "signs": true}, {"role": "recipient", "signs": true}]);
    let target = json!({"measure": "gói kỹ thuật", "count": ">=3", "unit": "package"});
    let terms = json!({"kind": "memorandum", "title": "Bản ghi nhớ", "parties": parties, "targets": [target]});
    let appendix = json!({"terms": terms, "successions": [{"party": 2}]});
    let staff = json!({"measure": "bác sĩ", "count": "12", "unit": "person"});
    let finding = json!({
        "subject": {"specialty": "cardiology"},
        "assessed": [{"dimension": "staff", "counts": [staff]}],
        "inventory": [{"name": "máy siêu âm tim"}],
        "figures": [staff],
        "verdict": "ready",
    });
    let needs = json!({"items": [{"targets": [staff]}], "targets": [staff]});
    let mut figure = staff;
    figure["parts"] = json!([{"label": "khoa Tim mạch", "count": "5"}]);
    [
        (
            RecordKind::Package,
            json!({"on": "unknown", "type": "outlined", "payload": outline}),
        ),
        (
            RecordKind::Agreement,
            json!({"on": "unknown", "type": "amended", "payload": appendix}),
        ),
        (
            RecordKind::Survey,
            json!({"on": "unknown", "type": "found", "payload": finding}),
        ),
        (
            RecordKind::Survey,
            json!({"on": "unknown", "type": "needs_proposed", "payload": needs}),
        ),
        (
            RecordKind::Plan,
            json!({"note": {"content": {"figure": figure}}}),
        ),
    ]
}

fn reading(kind: RecordKind) -> impl Fn(Value) -> Option<String> {
    move |line| {
        let error = AnyLine::seed(kind).deserialize(line).err();
        error.map(|error| error.to_string())
    }
}

fn refusing<T: DeserializeOwned>(json: Value) -> Option<String> {
    serde_json::from_value::<T>(json)
        .err()
        .map(|error| error.to_string())
}

/// The maxima of the lists of each key.
fn maxima_by_key(lists: &[Declared]) -> BTreeMap<String, BTreeSet<usize>> {
    let mut by_key: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for list in lists {
        by_key
            .entry(list.key.clone())
            .or_default()
            .insert(list.most);
    }
    by_key
        .entry("changes".into())
        .or_default()
        .insert(MOST_CHANGES);
    by_key
}

#[test]
fn every_list_is_read_at_its_maximum_and_refused_beyond_it() {
    let (lists, _) = declared();
    let by_key = maxima_by_key(&lists);
    let (mut tried, mut paths) = (BTreeSet::new(), BTreeSet::new());
    for text in golden_documents() {
        let document: Value = serde_json::from_str(&text).unwrap();
        let schema = document["schema"].as_str().unwrap();
        let kind = schema.split('/').nth(1).unwrap();
        let kind = kind.parse::<RecordKind>().unwrap();
        for line in document["entries"].as_array().unwrap() {
            bounded(
                line,
                &reading(kind),
                &by_key,
                &mut tried,
                kind.code(),
                &mut paths,
            );
        }
    }
    let random = [
        lines_of::<Agreement>(),
        lines_of::<Survey>(),
        lines_of::<Plan>(),
        lines_of::<Package>(),
        lines_of::<Course>(),
        lines_of::<Enrolment>(),
        lines_of::<Secondment>(),
        lines_of::<Consultation>(),
    ];
    for (kind, lines) in random {
        for line in lines {
            bounded(
                &line,
                &reading(kind),
                &by_key,
                &mut tried,
                kind.code(),
                &mut paths,
            );
        }
    }
    for (kind, line) in rare() {
        assert_eq!(reading(kind)(line.clone()), None);
        bounded(
            &line,
            &reading(kind),
            &by_key,
            &mut tried,
            kind.code(),
            &mut paths,
        );
    }
    let others: [(&str, &Refusing, Value); 3] = [
        ("organisation", &refusing::<Organisation>, organisation()),
        (
            "person",
            &refusing::<Person>,
            serde_json::json!({
                "id": uuid::Uuid::from_u128(1),
                "name": "Nguyễn Văn An",
                "offices": [{"office": {"kind": "director", "written": "Giám đốc"}}],
            }),
        ),
        (
            "transfer columns",
            &refusing::<TransferColumns>,
            serde_json::json!({"facilities": ["01929"]}),
        ),
    ];
    for (kind, read, json) in others {
        bounded(&json, read, &by_key, &mut tried, kind, &mut paths);
    }
    let mut papers = Vec::new();
    files(&root().join("tests/agreements"), &mut papers);
    for paper in papers {
        let paper: Value = serde_json::from_str(&fs::read_to_string(paper).unwrap()).unwrap();
        bounded(
            &paper,
            &refusing::<Terms>,
            &by_key,
            &mut tried,
            "terms",
            &mut paths,
        );
    }
    let declared: BTreeSet<_> = lists
        .iter()
        .map(|list| (list.key.clone(), list.most))
        .collect();
    let missed: Vec<_> = declared.difference(&tried).collect();
    assert!(missed.is_empty(), "no sample has these lists: {missed:?}");
}

/// An organisation with an item in each of its lists.
fn organisation() -> Value {
    let (id, other) = (uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2));
    serde_json::json!({
        "id": id,
        "kind": "regional_hospital",
        "names": [{"name": "Bệnh viện đa khoa khu vực Bắc Quang"}],
        "aliases": ["BVĐKKV BẮC QUANG"],
        "located": [{"province": "02"}],
        "part_of": [{"of": other}],
        "codes": [{"code": "02001"}],
        "licences": [{"number": "000001/HG-GPHĐ"}],
        "levels": [{"level": "basic"}],
        "ranks": [{"rank": "ii"}],
        "tiers": [{"tier": "district"}],
        "managed": [{"by": "department_of_health"}],
        "became": [{"kind": "health_centre"}],
        "closed": [{"last_day": "unknown"}],
        "succession": [{"kind": "merged_into", "others": [other]}],
    })
}
