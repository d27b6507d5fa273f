//! No patient's identity can be written anywhere into a consultation: every text of every event, of
//! notes and of corrections refuses the number of a citizen and of a health-insurance card.

#[path = "support/agreement.rs"]
mod agreement_support;
#[path = "support/consultation.rs"]
mod consultation_support;
#[path = "support/door.rs"]
mod door;

use agreement_support::ha_tinh_agreement;
use consultation_support::*;
use lienvien::basis::Basis;
use lienvien::consultation::{
    AdviceFollowed, AdviserRef, Afterwards, Conclusion, ConsultationEvent, ConsultationEventKind,
    ConsultationStatus as Status, ConsultedCase, InternalApproval, Outcome, Participant,
    ReportedConsultation, Request, Schedule, Side, Start,
};
use lienvien::organisation::{Office, OrganisationRef, PersonRef};
use lienvien::record::{
    Actor, Assessment, Attachment, AttachmentKind, Ceremony, Commitment, Correction, Event, Fields,
    Need, Note, NoteContent, Record,
};
use lienvien::specialty::Specialty;
use lienvien::survey::{CaseSeverity, Channel};
use lienvien::value::{
    Baseline, CaseToken, Count, Document, Figure, FigureTime, Part, Period, Provenance, Text, Unit,
    When,
};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What identifies a patient: the number of a citizen and that of a health-insurance card, as people
/// write them.
const IDENTITIES: [&str; 6] = [
    "001203004567",
    "001 203 004 567",
    "0012 0300 4567",
    "HT4010123456789",
    "HT 4 01 0123456789",
    "HT 401 012 345 6789",
];

/// A text that every free text takes: the fixed forms are those that refuse it.
const FREE: &str = "hội chẩn lần thứ hai";

fn read(json: &Value) -> Result<Consult, String> {
    serde_json::from_str(&rewritten(json)).map_err(|error| error.to_string())
}

/// Keys in the order that streaming needs: `type` before `payload`, `schema` before `entries`.
fn rewritten(json: &Value) -> String {
    match json {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by_key(|(key, _)| (key.len(), key.as_str()));
            let field = |(key, value): (&String, &Value)| {
                format!("{}:{}", Value::from(key.as_str()), rewritten(value))
            };
            let fields: Vec<_> = fields.into_iter().map(field).collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(rewritten).collect();
            format!("[{}]", items.join(","))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => json.to_string(),
    }
}

/// The places of all strings, as JSON pointers.
fn strings(json: &Value, at: &str, found: &mut Vec<String>) {
    match json {
        Value::String(_) => found.push(at.to_owned()),
        Value::Object(fields) => {
            for (key, value) in fields {
                strings(value, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (n, value) in items.iter().enumerate() {
                strings(value, &format!("{at}/{n}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn with(json: &Value, place: &str, text: &str) -> Value {
    let mut changed = json.clone();
    *changed.pointer_mut(place).unwrap() = Value::from(text);
    changed
}

/// What a place is: the kind of event or line, and the keys on the way to it without the numbers.
fn field(json: &Value, place: &str) -> (String, String) {
    let keys = |path: &str| {
        let keys = path.split('/').filter(|key| key.parse::<usize>().is_err());
        keys.collect::<Vec<_>>().join("/")
    };
    let typed = place.split_once("/payload/").and_then(|(line, path)| {
        let kind = json.pointer(&format!("{line}/type"))?.as_str()?;
        let kind = if line.contains("/changes/") {
            format!("corrected {kind}")
        } else {
            kind.to_owned()
        };
        Some((kind, keys(path)))
    });
    typed.unwrap_or_else(|| {
        let keys = keys(place.trim_start_matches("/entries"));
        let keys = keys.trim_start_matches('/');
        let (kind, path) = keys.split_once('/').unwrap_or((keys, ""));
        (kind.to_owned(), path.to_owned())
    })
}

/// Fields by the kind of event or line that they belong to.
type Found = BTreeMap<String, BTreeSet<String>>;

/// Puts every identity into every field of the record that was not tried before: none is read, and
/// of a free text none is repeated. Keeps apart what is a free text and what has a form of its own.
fn refuses_identities(record: &Consult, [free, formed]: &mut [Found; 2]) {
    let json = serde_json::to_value(record).unwrap();
    assert_eq!(&read(&json).unwrap(), record);
    let mut places = Vec::new();
    strings(&json, "", &mut places);
    for place in places {
        let (kind, path) = field(&json, &place);
        let is_free = read(&with(&json, &place, FREE)).is_ok();
        let found = if is_free { &mut *free } else { &mut *formed };
        if !found.entry(kind).or_default().insert(path) {
            continue;
        }
        for identity in IDENTITIES {
            for text in [
                identity.to_owned(),
                format!("bệnh nhân {identity}, 40 tuổi"),
            ] {
                let Err(error) = read(&with(&json, &place, &text)) else {
                    panic!("{place} takes an identity");
                };
                assert_eq!(
                    is_free,
                    error.contains("an identity number"),
                    "{place}: {error}"
                );
                let is_repeated = ["4567", "6789", "bệnh nhân"].map(|part| error.contains(part));
                assert!(!is_free || is_repeated == [false; 3], "{place}: {error}");
            }
        }
    }
}

/// The fields, each in a line.
fn listed(found: &Found) -> String {
    let lines = found.iter().flat_map(|(kind, fields)| {
        let line = move |field: &String| format!("{kind} {field}").trim_end().to_owned() + "\n";
        fields.iter().map(line)
    });
    lines.collect()
}

fn rich_person() -> PersonRef {
    named("BS.CKII Nguyễn Văn An")
        .with_office(Office::parse("Trưởng khoa").unwrap())
        .with_organisation(bach_mai().with_unit(text("Khoa Nhi")))
}

fn rich_document() -> Document {
    Document {
        number: Some(text("12/BBHC")),
        dated: Some(resolved()),
        ..document("Biên bản hội chẩn")
    }
}

fn resolved() -> When {
    let said = when("--03-01");
    said.resolved(2025, text("năm của kế hoạch")).unwrap()
}

fn rich_source() -> Provenance {
    Provenance {
        author: Some(text("Đặng Hồng")),
        title: Some(text("Hỗ trợ từ xa")),
        locator: Some(text("kho lưu trữ, hộp 3")),
        ..Provenance::by(text("BVĐKKV BẮC QUANG"))
    }
}

fn rich_figure() -> Figure {
    let count = Count::exact;
    let time = || Some(FigureTime::Since(resolved()));
    let part = Part {
        label: text("nhi khoa"),
        count: count(3),
    };
    Figure {
        out_of: Some(count(19)),
        time: time(),
        scope: Some(text("toàn viện")),
        baseline: Some(Baseline {
            count: count(9),
            time: time(),
        }),
        parts: vec![part],
        source: Some(text("báo cáo năm")),
        ..Figure::new(text("hội chẩn từ xa"), count(12), Unit::Session)
    }
}

fn rich_notes() -> Vec<NoteContent> {
    let attachment = || Attachment {
        kind: AttachmentKind::Photo,
        title: Some(text("phòng hội chẩn")),
        credit: Some(text("Phúc Quang")),
        locator: Some(text("ảnh số 3")),
    };
    vec![
        NoteContent::Statement(text("cảm ơn sự hỗ trợ")),
        NoteContent::Dispute(text("giờ bắt đầu chưa đúng")),
        NoteContent::Assessment(Assessment {
            text: text("phối hợp tốt"),
            period: Some(Period::years(2024, 2030).unwrap()),
        }),
        NoteContent::Need(Need {
            text: text("cần tăng số buổi"),
            subjects: vec![Specialty::Surgery.into()],
            techniques: None,
        }),
        NoteContent::Commitment(Commitment {
            text: text("hỗ trợ thường xuyên"),
            fields: Fields::All,
            techniques: None,
        }),
        NoteContent::Ceremony(Ceremony {
            name: text("khai trương phòng hội chẩn"),
            organisers: vec![bac_quang().with_unit(text("Phòng Kế hoạch tổng hợp"))],
            place: Some(text("Bắc Quang")),
            attachments: vec![attachment()],
        }),
        NoteContent::Attachment(attachment()),
        NoteContent::Figure(rich_figure()),
        NoteContent::Source(rich_source()),
    ]
}

/// The bases that an event may rest on.
fn bases() -> Vec<Basis> {
    let in_force = ha_tinh_agreement().in_force_on(day("2025-03-01")).unwrap();
    let document = rich_document();
    vec![
        Basis::Agreement(in_force),
        Basis::DirectionOfLowerLevels { year: resolved() },
        Basis::Project1816 {
            decision: Some(document.clone()),
        },
        Basis::Satellite {
            project: Some(document.clone()),
        },
        Basis::Rotation {
            decision: Some(document.clone()),
        },
        Basis::AuthorityOrder {
            document: document.clone(),
        },
        Basis::Invitation {
            document: document.clone(),
        },
        Basis::Emergency {
            reason: text("lũ quét"),
        },
        Basis::Document(document),
    ]
}

/// Records that say everything that can be said, in every status.
fn records() -> Vec<Consult> {
    let mut records: Vec<_> = Status::ALL.iter().copied().map(standing_in).collect();
    for basis in bases() {
        let request = Request {
            asker: bac_quang().with_unit(text("Khoa Ngoại")),
            basis: Some(basis),
            ..rich_request()
        };
        let opening = requested(request).on(resolved());
        records.push(Record::open(uuid(88), opening).unwrap());
    }
    let known = ReportedConsultation {
        held: resolved(),
        conclusion: Some(Conclusion {
            minutes: rich_document(),
            ..conclusion(2).with(Participant::of(Side::Asker).person(rich_person()))
        }),
        ..ReportedConsultation::of(rich_request())
    };
    let ConsultationEvent::Reported(mut report) = reported(Status::Closed, known) else {
        panic!("a report")
    };
    report.source = rich_source();
    let mut last = record_of(ConsultationEvent::Reported(report), []);
    for afterwards in [
        Afterwards::TreatedLocally,
        Afterwards::Died,
        Afterwards::Other(text("xin về")),
        Afterwards::Referred {
            to: Some(bach_mai().with_unit(text("Khoa Nhi"))),
        },
    ] {
        let outcome = Outcome::of(AdviceFollowed::Partly).then(afterwards);
        last = then(
            last,
            ConsultationEvent::OutcomeReported(Box::new(outcome)),
            "unknown",
        );
    }
    records.push(last);
    let unit = |organisation: OrganisationRef| organisation.with_unit(text("Khoa Nhi"));
    let other_way = Schedule {
        at: resolved(),
        ..schedule_at("unknown")
    };
    let other_way = other_way.over(Channel::Other(text("điện thoại")));
    records.push(asked(
        CaseSeverity::Critical,
        [
            ConsultationEvent::ApprovedInternally(InternalApproval {
                by: Some(rich_person()),
            }),
            declined_by(AdviserRef::Joining(unit(bach_mai()))),
            accepted(1),
            withdrawn(1),
            joined(OrganisationRef {
                id: None,
                ..unit(viet_duc())
            }),
            scheduled(other_way),
            ConsultationEvent::Started(Box::new(Start {
                channel: Some(telehealth()),
                ..Start::in_emergency(text("người bệnh sốc mất máu"))
            })),
        ],
    ));
    records
}

/// A record with notes of every kind, a correction and a void.
fn noted() -> Consult {
    let mut record = standing_in(Status::Closed);
    for content in rich_notes() {
        let note = Note::new(content)
            .on(resolved())
            .about(1)
            .source(rich_source());
        let organisation = Actor::Organisation(bac_quang().with_unit(text("Khoa Ngoại")));
        let note = note.by(organisation).by(Actor::Person(rich_person()));
        record.note(note).unwrap();
    }
    let replaced = approved().on(when("2025-03-01T22:21+07:00"));
    let other = Some(Afterwards::Other(text("xin về")));
    let inserted = outcome(AdviceFollowed::Partly, other).on(when("2025-03-02"));
    let correction = Correction::because(text("ghi nhầm giờ"));
    let correction = correction.replace(2, replaced).insert_after(8, inserted);
    record.correct(correction).unwrap();
    record.void(text("ghi nhầm ca")).unwrap();
    record
}

/// In no event, no note and no correction: `consultation_identity.txt` lists every free text that
/// was tried, so that none is left out unseen.
#[test]
fn no_text_takes_the_identity_of_a_patient() {
    let mut found = <[Found; 2]>::default();
    let mut met = BTreeSet::new();
    for record in records().into_iter().chain([noted()]) {
        refuses_identities(&record, &mut found);
        met.extend(record.history().map(|held| held.entry.event.kind()));
    }
    assert_eq!(met.len(), ConsultationEventKind::ALL.len());
    let [free, formed] = found;
    assert_eq!(listed(&free), include_str!("consultation_identity.txt"));
    // What has a form of its own: the case and its links, ids, dates, words of closed lists.
    for path in [
        "case/token",
        "case/linked",
        "case/part",
        "offer",
        "previous",
        "kind",
        "severity",
    ] {
        assert!(formed["requested"].contains(path), "{path}");
    }
}

/// The token of a case is no place for one either.
#[test]
fn a_token_takes_no_identity() {
    for identity in IDENTITIES {
        let error = identity.parse::<CaseToken>().unwrap_err().to_string();
        assert!(!error.contains(identity), "{error}");
        let case = serde_json::json!({ "token": identity });
        assert!(ConsultedCase::deserialize(case).is_err());
        assert!(Text::new(identity).is_err());
    }
}
