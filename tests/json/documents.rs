//! All documents whose form is kept, and what reads them.

use lienvien::agreement::Agreement;
use lienvien::consultation::Consultation;
use lienvien::json;
use lienvien::package::Package;
use lienvien::plan::Plan;
use lienvien::record::{Aggregate, Line, Record};
use lienvien::secondment::Secondment;
use lienvien::survey::Survey;
use lienvien::training::{course::Course, enrolment::Enrolment};
use lienvien::value::{Explanation, RecordKind};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// A record, as text and as a tree.
pub(crate) struct Document {
    pub(crate) name: String,
    pub(crate) kind: RecordKind,
    pub(crate) text: String,
    pub(crate) tree: Value,
}

/// What a test calls for a type that it does not name.
#[derive(Clone, Copy)]
pub(crate) struct Reader {
    pub(crate) read: fn(&str) -> Result<Value, String>,
    pub(crate) read_value: fn(Value) -> Result<Value, String>,
    pub(crate) problems: fn(&str) -> Vec<Explanation>,
}

pub(crate) fn reader<T: Serialize + DeserializeOwned>() -> Reader {
    fn told<T: Serialize>(read: Result<T, serde_json::Error>) -> Result<Value, String> {
        read.map(|read| serde_json::to_value(read).unwrap())
            .map_err(|error| error.to_string())
    }
    Reader {
        read: |text| told(serde_json::from_str::<T>(text)),
        read_value: |tree| told(serde_json::from_value::<T>(tree)),
        problems: |text| json::problems_in::<T>(text),
    }
}

/// What reads a record, and what reads a line of it.
pub(crate) struct Readers {
    pub(crate) record: Reader,
    pub(crate) line: Reader,
}

pub(crate) fn readers_of(kind: RecordKind) -> Readers {
    fn both<A: Aggregate>() -> Readers {
        Readers {
            record: reader::<Record<A>>(),
            line: reader::<Line<A::Event>>(),
        }
    }
    match kind {
        RecordKind::Agreement => both::<Agreement>(),
        RecordKind::Survey => both::<Survey>(),
        RecordKind::Plan => both::<Plan>(),
        RecordKind::Package => both::<Package>(),
        RecordKind::Course => both::<Course>(),
        RecordKind::Enrolment => both::<Enrolment>(),
        RecordKind::Secondment => both::<Secondment>(),
        RecordKind::Consultation => both::<Consultation>(),
        other => panic!("no reader of `{other}`"),
    }
}

/// The records of `tests/golden`: every status, every kind of event, every kind of line, and the
/// records of the examples.
pub(crate) fn documents() -> Vec<Document> {
    let mut documents = Vec::new();
    for path in files("tests/golden/v1") {
        let text = fs::read_to_string(&path).unwrap();
        let texts = match path.extension().and_then(|end| end.to_str()) {
            Some("jsonl") => text.lines().map(String::from).collect(),
            _ => vec![text],
        };
        for text in texts {
            let tree: Value = serde_json::from_str(&text).unwrap();
            let schema = tree["schema"].as_str().unwrap();
            documents.push(Document {
                kind: schema.split('/').nth(1).unwrap().parse().unwrap(),
                name: path.display().to_string(),
                text,
                tree,
            });
        }
    }
    documents
}

/// The files in a folder of this repository and in the folders within it, in order.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// A part of a record, or a document that is no record.
pub(crate) struct Piece {
    /// What it is: the kind of record and of event, or the type.
    pub(crate) what: String,
    pub(crate) is_line: bool,
    pub(crate) tree: Value,
    pub(crate) reader: Reader,
}

/// Every line of every document, and [what is no record](crate::values).
pub(crate) fn pieces() -> Vec<Piece> {
    let mut pieces = Vec::new();
    for document in documents() {
        let reader = readers_of(document.kind).line;
        for line in document.tree["entries"].as_array().unwrap() {
            pieces.push(Piece {
                what: format!("{} {}", document.kind, line["type"].as_str().unwrap_or("")),
                is_line: true,
                tree: line.clone(),
                reader,
            });
        }
    }
    pieces.extend(crate::values::values());
    pieces
}

/// Where a value stands in a tree.
pub(crate) struct Place {
    /// As this crate writes it.
    pub(crate) path: String,
    /// The same for all items of a list.
    pub(crate) shape: String,
    /// As JSON pointers write it.
    pub(crate) pointer: String,
}

/// The places of all values in a tree, its own first.
pub(crate) fn places(tree: &Value) -> Vec<Place> {
    fn add(tree: &Value, place: Place, out: &mut Vec<Place>) {
        let Place {
            path,
            shape,
            pointer,
        } = &place;
        let mut inner = Vec::new();
        match tree {
            Value::Object(members) => {
                let dot = if path.is_empty() { "" } else { "." };
                for (key, value) in members {
                    let place = Place {
                        path: format!("{path}{dot}{key}"),
                        shape: format!("{shape}.{key}"),
                        pointer: format!("{pointer}/{key}"),
                    };
                    inner.push((value, place));
                }
            }
            Value::Array(items) => {
                for (i, value) in items.iter().enumerate() {
                    let place = Place {
                        path: format!("{path}[{i}]"),
                        shape: format!("{shape}[]"),
                        pointer: format!("{pointer}/{i}"),
                    };
                    inner.push((value, place));
                }
            }
            _ => {}
        }
        out.push(place);
        for (value, place) in inner {
            add(value, place, out);
        }
    }
    let root = Place {
        path: String::new(),
        shape: String::new(),
        pointer: String::new(),
    };
    let mut places = Vec::new();
    add(tree, root, &mut places);
    places
}
