//! Whatever a record takes is bounded: lines, corrections, changes, events of a kind, lists, text.

use super::support::text;
use lienvien::record::{
    Aggregate, Broken, Correction, Entry, Event, Gate, IntoLine, Line, LineContent, MOST_CHANGES,
    MOST_CORRECTIONS, MOST_LINES, MOST_OF_ONE_KIND, Note, NoteContent, Record, Refused, Reported,
    Table,
};
use lienvien::value::{Explain, When};
use lienvien::{events, messages, payload, transitions, vocabulary};

vocabulary! {
    /// Trạng thái.
    pub enum Status("status") {
        /// Open.
        Open = "open", "đang mở", "open";
    }
}

payload! {
    /// Lượt đếm: marks, each with words.
    pub struct Marks {
        /// The marks.
        pub marks: Vec<Mark; 3>,
        /// More of them.
        pub others: Option<Vec<u8; 2>> = None,
    }
}

payload! {
    /// Dấu: one mark.
    pub struct Mark {
        /// The words.
        pub words: Vec<lienvien::value::Text; 300> = Vec::new(),
    }
}

events! {
    /// Sự việc của một sổ đếm.
    pub enum TallyEvent / TallyEventKind("tally event") {
        /// Opened.
        Opened = opened, "mở", "opened";
        /// By report.
        Reported(Reported<Status, u8>) = reported, "ghi nhận theo báo cáo", "reported";
        /// Counted, seldom.
        Seldom(Marks) = seldom, "đếm ít", "seldom", most 4;
        /// Counted, often.
        Often = often, "đếm nhiều", "often";
    }
}

transitions! {
    /// Sổ đếm.
    pub const TALLY: Status, TallyEventKind = {
        [] Opened => [Open];
        [] Reported => [Open];
        [Open] Seldom => [same];
        [Open] Often => [same];
    };
}

messages! {
    /// A tally has no rule of its own.
    pub enum TallyRefusal {
        /// Never.
        Never = "TA-01" "tally.never" { en("never, expected never") vi("không bao giờ") }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Tally;

impl Aggregate for Tally {
    type Tag = Self;
    type Event = TallyEvent;
    type Status = Status;
    type Refusal = TallyRefusal;
    type Warning = lienvien::record::NoWarning;
    const SCHEMA: &'static str = "example/tally";
    const TRANSITIONS: Table<Status, TallyEventKind> = TALLY;
    const REPORTED: TallyEventKind = TallyEventKind::Reported;

    fn open(
        entry: &Entry<TallyEvent>,
        _: &mut Broken<TallyRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, Status)> {
        matches!(entry.event, TallyEvent::Opened | TallyEvent::Reported(_))
            .then_some((Self, Status::Open))
    }

    fn blockers(&self, _: Status, _: TallyEventKind, _: &When, _: &mut Broken<TallyRefusal>) {}

    fn guard(&self, status: Status, _: &Entry<TallyEvent>, _: &mut Broken<TallyRefusal>) -> Status {
        status
    }

    fn fold(&mut self, _: &Entry<TallyEvent>, _: Status, _: &Gate<Self>) {}
}

fn line(event: TallyEvent) -> Line<TallyEvent> {
    event.on(When::UNKNOWN).into_line()
}

fn opened() -> Record<Tally> {
    Record::open(uuid::Uuid::nil(), line(TallyEvent::Opened)).unwrap()
}

fn seldom() -> Line<TallyEvent> {
    line(TallyEvent::seldom(Marks::new([Mark::new()])))
}

/// The record takes the line, whichever way it is asked.
#[track_caller]
fn takes(record: &mut Record<Tally>, line: Line<TallyEvent>) {
    assert_eq!(record.refusals(&line), []);
    assert_eq!(record.check(&line), Ok(()));
    record.append(line).unwrap();
}

/// The record refuses the line, whichever way it is asked, by this rule at this place; it stays as it was.
#[track_caller]
fn refuses(record: &mut Record<Tally>, line: &Line<TallyEvent>, rule: &str, path: &str) -> String {
    let before = record.clone();
    let refused = record.check(line).unwrap_err();
    assert_eq!(
        (refused.rule(), &*refused.path()),
        (Some(rule), path),
        "{refused}"
    );
    assert_eq!(record.refusals(line), std::slice::from_ref(&refused));
    assert_eq!(record.append(line.clone()), Err(refused.clone()));
    assert_eq!(*record, before);
    format!("{refused} | {}", refused.vi())
}

#[test]
fn a_kind_of_event_has_its_own_maximum_or_that_of_all() {
    assert_eq!(TallyEvent::most(TallyEventKind::Seldom), 4);
    assert_eq!(TallyEvent::most(TallyEventKind::Often), MOST_OF_ONE_KIND);
    let mut record = opened();
    for _ in 0..4 {
        takes(&mut record, seldom());
        takes(&mut record, line(TallyEvent::Often));
    }
    assert_eq!(
        refuses(&mut record, &seldom(), "RE-16", "type"),
        "the history has 4 events of type `seldom`, expected no more \
         | hồ sơ đã có 4 mục “đếm ít”, không được ghi thêm",
    );
    // other kinds are not counted with it
    takes(&mut record, line(TallyEvent::Often));
    let refused = record.append(seldom()).unwrap_err();
    let parameters = refused.parameters();
    assert_eq!(
        parameters,
        [("event", "seldom".into()), ("most", "4".into())]
    );

    // what is struck makes room, and a correction can't go beyond the maximum either
    let insert = Correction::because(text("sót")).insert_after(2, seldom_entry());
    refuses_corrected(&mut record, &insert.into_line(), "RE-16");
    takes(
        &mut record,
        Correction::because(text("thừa")).strike(2).into_line(),
    );
    takes(&mut record, seldom());
    refuses(&mut record, &seldom(), "RE-16", "type");
}

fn seldom_entry() -> Entry<TallyEvent> {
    TallyEvent::seldom(Marks::new([Mark::new()])).on(When::UNKNOWN)
}

#[track_caller]
fn refuses_corrected(record: &mut Record<Tally>, line: &Line<TallyEvent>, rule: &str) {
    let refused = record.append(line.clone()).unwrap_err();
    assert!(matches!(refused, Refused::Corrected { .. }), "{refused}");
    assert_eq!(refused.rule(), Some(rule));
}

#[test]
fn ten_thousand_events_of_a_kind_and_not_one_more() {
    let mut record = opened();
    for _ in 0..MOST_OF_ONE_KIND {
        record.append(line(TallyEvent::Often)).unwrap();
    }
    refuses(&mut record, &line(TallyEvent::Often), "RE-16", "type");
}

#[test]
fn a_list_is_taken_at_its_maximum_and_refused_beyond_it() {
    let marks = |n: usize| line(TallyEvent::seldom(Marks::new(vec![Mark::new(); n])));
    let mut record = opened();
    takes(&mut record, marks(2));
    takes(&mut record, marks(3));
    assert_eq!(
        refuses(&mut record, &marks(4), "RE-17", "payload.marks"),
        "the list has more than 3 items, expected no more \
         | danh sách có hơn 3 mục, chỉ được tối đa 3 mục",
    );
    // a list that may be missing
    let others = |n| {
        line(TallyEvent::seldom(
            Marks::new([Mark::new()]).others(vec![7; n]),
        ))
    };
    takes(&mut record, others(2));
    refuses(&mut record, &others(3), "RE-17", "payload.others");
    // a list in an item of a list
    let words = |n| Mark::new().words(vec![text("một"); n]);
    let marks = |n| TallyEvent::seldom(Marks::new([words(300), words(n)])).on(When::UNKNOWN);
    takes(&mut record, marks(300).into());
    let at = "payload.marks[1].words";
    refuses(&mut record, &marks(301).into(), "RE-17", at);
    // … of a change of a correction, and of a note
    let replace = |n| {
        Correction::because(text("nhầm"))
            .strike(3)
            .replace(2, marks(n))
            .into_line()
    };
    let at = "changes[1].payload.marks[1].words";
    refuses(&mut record, &replace(301), "RE-17", at);
    takes(&mut record, replace(300));
    let note = |n| {
        let by = lienvien::organisation::OrganisationKind::CentralHospital;
        let by = lienvien::organisation::OrganisationRef::new(by, text("Bệnh viện Bạch Mai"));
        Note::new(NoteContent::Statement(text("cảm ơn")))
            .by(vec![lienvien::record::Actor::Organisation(by); n])
            .into_line()
    };
    takes(&mut record, note(100));
    refuses(&mut record, &note(101), "RE-17", "note.by");
}

/// What is counted is never negative, wherever a figure stands.
#[test]
fn a_negative_number_of_persons_is_refused() {
    use lienvien::value::{Baseline, Count, Explain, Figure, Unit};
    let mut record = opened();
    let figure = |count: i32, unit| {
        let baseline = Baseline::new(Count::exact(count));
        let figure = Figure::new(text("tăng thêm"), Count::exact(5), unit).baseline(baseline);
        Note::new(NoteContent::Figure(figure.into())).into_line()
    };
    let at = "note.content.figure.baseline.count";
    refuses(&mut record, &figure(-1, Unit::Person), "RE-17", at);
    let refused = record.check(&figure(-1, Unit::Person)).unwrap_err();
    assert_eq!(refused.code(), "record.line.out_of_bounds");
    assert_eq!(
        (refused.to_string(), refused.vi()),
        (
            "the figure is `-1` in the unit `person`, expected 0 or more".into(),
            "số liệu là `-1` theo đơn vị tính `người`, không được âm".into()
        )
    );
    takes(&mut record, figure(0, Unit::Person));
    takes(&mut record, figure(-1, Unit::Percent));
}

#[test]
fn a_line_that_is_too_large_opens_no_record() {
    let known = |n| {
        let source = lienvien::value::Provenance::new(text("báo cáo"));
        let mut report = Reported::new(Status::Open, source, 1_u8);
        report.source.title = Some(text(&"a".repeat(n)));
        line(TallyEvent::Reported(report))
    };
    assert!(Record::<Tally>::open(uuid::Uuid::nil(), known(4_000)).is_ok());
    let long = Marks::new(vec![Mark::new(); 4]);
    let refused = Record::<Tally>::open(uuid::Uuid::nil(), line(TallyEvent::seldom(long.clone())));
    let refused = refused.unwrap_err();
    assert_eq!(
        (refused.rule(), &*refused.path()),
        (Some("RE-17"), "payload.marks")
    );
    let all = Record::<Tally>::refusals_of_opening(&line(TallyEvent::seldom(long)));
    assert_eq!(all, [refused]);
}

/// 4 MiB are 1,048 texts of 4,000 bytes, and 2,304 bytes more: the reason, and a last text.
#[test]
fn the_texts_of_a_line_are_bounded_together() {
    let long = text(&"a".repeat(4_000));
    let full = Mark::new().words(vec![long.clone(); 300]);
    let full = Marks::new([full.clone(), full.clone(), full]);
    let with = |rest: usize| {
        let words = Mark::new().words(vec![long.clone(); 148]);
        let words = words.words([text(&"a".repeat(rest))]);
        Correction::because(text("a"))
            .replace(2, TallyEvent::seldom(full.clone()).on(When::UNKNOWN))
            .replace(3, TallyEvent::seldom(Marks::new([words])).on(When::UNKNOWN))
            .into_line()
    };
    let mut record = opened();
    takes(&mut record, seldom());
    takes(&mut record, seldom());
    takes(&mut record, with(2_303));
    assert_eq!(
        refuses(&mut record, &with(2_304), "RE-17", ""),
        "the texts have 4194305 bytes together, expected at most 4194304 \
         | các nội dung chữ dài tổng cộng 4194305 byte, chỉ được tối đa 4194304 byte",
    );
}

#[test]
fn a_correction_has_so_many_changes_and_a_record_so_many_corrections() {
    let most = MOST_CHANGES;
    let correction = |changes| {
        let mut correction = Correction::because(text("nhầm"));
        for _ in 0..changes {
            correction = correction.replace(1, TallyEvent::Opened.on(When::UNKNOWN));
        }
        correction.into_line()
    };
    let mut record = opened();
    takes(&mut record, correction(most));
    refuses(&mut record, &correction(most + 1), "RE-17", "changes");
    for _ in 1..MOST_CORRECTIONS {
        record.append(correction(1)).unwrap();
    }
    let told = refuses(&mut record, &correction(1), "RE-18", "");
    assert_eq!(
        told,
        "the record has 1000 corrections, expected no more: void it and write it anew \
         | hồ sơ đã có 1000 lần đính chính, không thể đính chính thêm, cần hủy và lập lại hồ sơ",
    );
    // it can still be read, written on, and voided
    takes(&mut record, line(TallyEvent::Often));
    let written = serde_json::to_string(&record).unwrap();
    let mut again: Record<Tally> = serde_json::from_str(&written).unwrap();
    assert_eq!(again, record);
    refuses(&mut again, &correction(1), "RE-18", "");
    takes(&mut record, Line::void(text("lập lại")));
}

#[test]
fn a_record_has_a_million_lines_and_not_one_more() {
    let note = || Line::<TallyEvent>::from(Note::new(NoteContent::Statement(text("a"))));
    let mut record = opened();
    let note_line = note();
    for _ in 1..MOST_LINES {
        record.append(note_line.clone()).unwrap();
    }
    assert_eq!(record.version(), MOST_LINES);
    let refused = record.check(&note()).unwrap_err();
    assert_eq!(refused.rule(), Some("RE-10"));
    assert_eq!(
        refused.to_string(),
        "the record has 1000000 lines, expected no more"
    );
}

/// A too large line says the same while it is read.
#[test]
fn reading_says_the_same() {
    let read = |json: &str| serde_json::from_str::<Line<TallyEvent>>(json).map(|line| line.content);
    let ok = r#"{"on":"unknown","type":"seldom","payload":{"marks":[{},{},{}],"others":[1,2]}}"#;
    assert!(matches!(read(ok), Ok(LineContent::Entry(_))));
    let told = |json: &str| lienvien::json::read_line::<TallyEvent>(json).unwrap_err();
    let problem = told(&ok.replace("{},{}", "{},{},{}"));
    assert_eq!(
        (&*problem.code, &*problem.path),
        ("size.list_too_long", "payload.marks")
    );
    let problem = told(&ok.replace("1,2", "1,2,3"));
    assert_eq!(
        (&*problem.code, &*problem.path),
        ("size.list_too_long", "payload.others")
    );
    assert_eq!(
        problem.en,
        "the list has more than 2 items, expected no more"
    );
}

#[test]
fn a_reader_may_bound_the_text() {
    use lienvien::json;
    let json = serde_json::to_string(&opened()).unwrap();
    let length = json.len();
    assert_eq!(
        json::read_at_most::<Record<Tally>>(&json, length),
        Ok(opened())
    );
    assert_eq!(
        json::read_at_most::<Record<Tally>>(&json, length + 1),
        Ok(opened())
    );
    let problem = json::read_at_most::<Record<Tally>>(&json, length - 1).unwrap_err();
    assert_eq!(problem.code, "json.text_too_large");
    assert_eq!(
        problem.en,
        format!(
            "the text has {length} bytes, expected at most {}",
            length - 1
        )
    );
    let line = r#"{"on":"unknown","type":"often"}"#;
    let spaces = json::MOST_LINE_BYTES - line.len();
    let padded = |more| format!("{line}{}", " ".repeat(spaces + more));
    assert!(json::read_line::<TallyEvent>(&padded(0)).is_ok());
    let problem = json::read_line::<TallyEvent>(&padded(1)).unwrap_err();
    assert_eq!(problem.code, "json.text_too_large");
}
