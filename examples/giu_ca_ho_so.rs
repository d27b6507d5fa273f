//! Giữ cả hồ sơ: a program that keeps each record whole, as one JSON text, of whatever kind it is. The
//! hospitals, the records and what a browser sends are invented.
//!
//! `cargo run --example giu_ca_ho_so` prints in Vietnamese what is read back from texts that other
//! programs wrote, and what becomes of lines from a browser with true and with forged evidence; with
//! `-- --json` it prints the records as they are stored, one a line and nothing else.

use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, ContentKind, InstrumentKind, Party, PartyRole,
    Terms, TermsDraft,
};
use lienvien::any::{AnyLine, AnyRecord, LookUp, confirm};
use lienvien::chrono::NaiveDate;
use lienvien::json;
use lienvien::organisation::{Organisation, OrganisationKind, OrganisationRef};
use lienvien::package::{
    Outline, Package, PackageCommitment, PackageEvent, PackageProposal, StagePlace,
};
use lienvien::record::{Event as _, IntoLine as _, Record};
use lienvien::secondment::{Secondment, SecondmentEvent, SecondmentProposal, SecondmentPurpose};
use lienvien::specialty::{Specialty, Subject};
use lienvien::value::{
    AgreementId, Explain as _, Explanation, Mention, OrganisationId, PackageId, RecordRef,
    SecondmentId, When,
};
use lienvien::{day, id, period, text};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::{self, Write};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const AGREEMENT: AgreementId = id!("5d0f6b1c-2a43-4c0e-9a55-6f1f3f0b7e21");
const PACKAGE: PackageId = id!("8a7c2e94-51bd-4f3a-b0c6-2d9e4f6a1b73");
const SECONDMENT: SecondmentId = id!("c41e9d07-6b28-4e5f-8d3a-90b7a2f15c64");
const HOSPITAL_A: OrganisationId = id!("1b6e0a52-93c7-4d18-a4f0-7c58e2d9b316");
const HOSPITAL_B: OrganisationId = id!("2f9d4c83-07ae-4b61-95d2-e0a13b7c684f");
const HOSPITAL_C: OrganisationId = id!("7e3a5f18-4cb0-4d92-8e67-15d9a0c2b834");

/// The day on which the server takes lines in.
const TODAY: NaiveDate = day!(2025 - 02 - 11);

/// A line of an import, with a slip of the pen in its day.
const TRAINING: &str = r#"{"on": "2025-02", "recorded": "2052-02-11", "type": "training_started",
    "payload": {"place": "Hà Nội"}}"#;

/// The most bytes of a text that another program may send.
const MOST_BYTES: usize = 100_000;

/// Kho: one text for each record, and for each organisation. In SQL:
/// `create table record (kind text, id uuid, document jsonb, primary key (kind, id))`.
#[derive(Default)]
struct Store {
    records: BTreeMap<RecordRef, String>,
    organisations: BTreeMap<OrganisationId, String>,
}

impl Store {
    fn save(&mut self, record: impl Into<AnyRecord>) -> Result<()> {
        let record = record.into();
        self.records
            .insert(record.reference(), json::write(&record)?);
        Ok(())
    }

    fn load(&self, record: impl Into<RecordRef>) -> Result<AnyRecord> {
        let text = self.records.get(&record.into());
        Ok(json::read_as(text.ok_or("không có hồ sơ này")?)?)
    }
}

/// What `confirm` asks: the records that are said to vouch.
impl LookUp for Store {
    type Error = Box<Explanation>;

    fn record(&mut self, id: RecordRef) -> std::result::Result<Option<AnyRecord>, Self::Error> {
        let text = self.records.get(&id);
        text.map(|text| json::read_as(text)).transpose()
    }

    fn organisation(
        &mut self,
        id: OrganisationId,
    ) -> std::result::Result<Option<Organisation>, Self::Error> {
        let text = self.organisations.get(&id);
        text.map(|text| json::read_as(text)).transpose()
    }
}

fn main() -> Result<()> {
    let mut out = io::stdout().lock();
    let mut store = filled()?;
    if std::env::args().any(|argument| argument == "--json") {
        browser(&mut io::sink(), &mut store)?;
        for text in store.records.values() {
            writeln!(out, "{text}")?;
        }
        return Ok(());
    }
    writeln!(
        out,
        "GIỮ CẢ HỒ SƠ, MỖI HỒ SƠ MỘT VĂN BẢN JSON, hồ sơ giả định"
    )?;
    list(&mut out, &store)?;
    read_back(&mut out, &store)?;
    browser(&mut out, &mut store)?;
    list(&mut out, &store)?;
    index(&mut out, &store)
}

fn hospital_a() -> OrganisationRef {
    OrganisationRef::new(OrganisationKind::CentralHospital, text!("Bệnh viện A")).id(HOSPITAL_A)
}

fn hospital_b() -> OrganisationRef {
    OrganisationRef::new(OrganisationKind::ProvincialHospital, text!("Bệnh viện B")).id(HOSPITAL_B)
}

fn hospital_c() -> OrganisationRef {
    OrganisationRef::new(OrganisationKind::RegionalHospital, text!("Bệnh viện C")).id(HOSPITAL_C)
}

/// An agreement in force, a package that is outlined, and a secondment.
fn filled() -> Result<Store> {
    let mut store = Store::default();
    for hospital in [hospital_a(), hospital_b(), hospital_c()] {
        let organisation = Organisation::try_from(hospital)?;
        let text = json::write(&organisation)?;
        store.organisations.insert(organisation.id(), text);
    }

    let parties = [
        Party::signing(hospital_a(), PartyRole::Transferor),
        Party::signing(hospital_b(), PartyRole::Recipient),
    ];
    let transfer =
        AgreementContent::new(ContentKind::TechniqueTransfer).subjects([Specialty::Neurology]);
    let title = text!("Thỏa thuận hợp tác chuyển giao kỹ thuật");
    let draft = TermsDraft::new(InstrumentKind::CooperationAgreement, title, parties)
        .contents([transfer])
        .period(period!(2025..=2027));
    let drafted = AgreementEvent::drafted(Terms::try_from(draft)?).on(When::UNKNOWN);
    let mut agreement = Record::<Agreement>::open(AGREEMENT, drafted)?;
    agreement.append(AgreementEvent::agreed().on(When::UNKNOWN))?;
    agreement.append(AgreementEvent::signed(1).on(day!(2025 - 01 - 10)))?;
    agreement.append(AgreementEvent::signed(2).on(day!(2025 - 01 - 10)))?;
    store.save(agreement)?;

    let proposal = PackageProposal::new(text!("tiêu sợi huyết"), hospital_b())
        .subjects([Specialty::Neurology])
        .supporters([hospital_a()]);
    let proposed = PackageEvent::proposed(proposal).on(day!(2025 - 01 - 13));
    let mut package = Record::<Package>::open(PACKAGE, proposed)?;
    let outline = Outline::new().places([StagePlace::AtSupporter, StagePlace::OnSite]);
    package.append(PackageEvent::outlined(outline).on(day!(2025 - 01 - 20)))?;
    store.save(package)?;

    let proposal =
        SecondmentProposal::new(hospital_a(), hospital_c()).purpose(SecondmentPurpose::Teach);
    let proposed = SecondmentEvent::proposed(proposal).on(day!(2025 - 02 - 03));
    store.save(Record::<Secondment>::open(SECONDMENT, proposed)?)?;
    Ok(store)
}

fn list(out: &mut impl Write, store: &Store) -> Result<()> {
    writeln!(out, "\nKho có {} hồ sơ:", store.records.len())?;
    for reference in store.records.keys() {
        let record = store.load(*reference)?;
        let (kind, status) = (record.kind().vi(), record.status_vi());
        writeln!(out, "- {kind}: {status}, {} mục.", record.version())?;
    }
    Ok(())
}

/// Reads texts that other programs wrote.
fn read_back(out: &mut impl Write, store: &Store) -> Result<()> {
    writeln!(out, "\nĐọc văn bản do chương trình khác ghi:")?;
    let kept = store.load(AGREEMENT)?;
    // `Value` keeps the keys in the order of the alphabet, as PostgreSQL and Python may too
    let tree: Value = serde_json::from_str(&json::write(&kept)?)?;
    let text = tree.to_string();
    let same = json::read_at_most::<AnyRecord>(&text, MOST_BYTES)? == kept
        && serde_json::from_value::<AnyRecord>(tree.clone())? == kept;
    let answer = if same { "như đã giữ" } else { "khác" };
    writeln!(
        out,
        "- khóa theo bảng chữ cái (`{}…`): đọc được, hồ sơ {answer}.",
        text.get(..12).unwrap_or_default()
    )?;

    let mut positional = tree.clone();
    if let Some(party) = positional.pointer_mut("/entries/0/payload/parties/0")
        && let Value::Object(members) = party.take()
    {
        *party = members.into_iter().map(|(_, value)| value).collect();
    }
    refused(
        out,
        "một bên là danh sách, không phải đối tượng",
        &positional,
    )?;

    let mut crowded = tree.clone();
    if let Some(parties) = crowded.pointer_mut("/entries/0/payload/parties")
        && let Value::Array(parties) = parties
        && let Some(party) = parties.first().cloned()
    {
        parties.resize(101, party);
    }
    refused(out, "văn bản có hơn 100 bên", &crowded)?;

    let mut settled = tree;
    settled["status"] = "liquidated".into();
    refused(out, "trạng thái mà các mục không dẫn tới", &settled)?;

    let long = Value::from(" ".repeat(MOST_BYTES));
    refused(out, "văn bản quá dài", &long)
}

fn refused(out: &mut impl Write, what: &str, document: &Value) -> Result<()> {
    let text = document.to_string();
    let Err(problem) = json::read_at_most::<AnyRecord>(&text, MOST_BYTES) else {
        return Err("văn bản sai mà vẫn đọc được".into());
    };
    writeln!(out, "- {what}: không đọc.")?;
    writeln!(out, "  Chỗ sai: `{}`.", problem.path)?;
    writeln!(out, "  Tiếng Việt: {}.", problem.vi)?;
    writeln!(out, "  Tiếng Anh: {}.", problem.en)?;
    Ok(())
}

/// Takes lines that a browser sends for the package: it is to be committed.
fn browser(out: &mut impl Write, store: &mut Store) -> Result<()> {
    writeln!(out, "\nTrình duyệt gửi mục “cam kết chuyển giao”:")?;
    // what the service gave the browser, as the agreement answers it
    let agreement: Record<Agreement> = store.load(AGREEMENT)?.try_into()?;
    let subjects: [Subject; 1] = [Specialty::Neurology.into()];
    let facility = Organisation::try_from(hospital_b())?;
    let covered = agreement.covered_on(
        &facility,
        ContentKind::TechniqueTransfer,
        &subjects,
        day!(2025 - 02 - 10),
    )?;
    let committed = PackageEvent::committed(PackageCommitment::new().basis(covered));
    let honest = serde_json::to_value(committed.on(day!(2025 - 02 - 10)).into_line())?;

    let mut invented = honest.clone();
    invented["payload"]["basis"]["covered"]["agreement"] =
        "67e55044-10b1-426f-9247-bb680e5fe0c8".into();
    take_in(out, store, "theo văn bản không có trong kho", &invented)?;
    let mut unsigned = honest.clone();
    unsigned["payload"]["basis"]["covered"]["version"] = 2.into();
    take_in(out, store, "theo văn bản khi chưa ký", &unsigned)?;
    let mut dated = honest;
    dated["recorded"] = "9999-12-31".into();
    take_in(out, store, "theo văn bản đang có hiệu lực", &dated)?;

    // an import keeps the days that its lines state, and only checks them
    let line: AnyLine = json::read_line::<PackageEvent>(TRAINING)?.into();
    let refused = store.load(PACKAGE)?.check_as_of(&line, TODAY);
    let why = refused.err().map_or_else(String::new, |why| why.vi());
    writeln!(
        out,
        "- mục nhập từ sổ cũ, giữ nguyên ngày: không ghi, {why}."
    )?;
    Ok(())
}

fn take_in(out: &mut impl Write, store: &mut Store, what: &str, sent: &Value) -> Result<()> {
    let line: AnyLine = json::read_line::<PackageEvent>(&sent.to_string())?.into();
    match accept(store, PACKAGE.into(), line) {
        Ok(record) => {
            let (lines, status) = (record.version(), record.status_vi());
            writeln!(out, "- {what}: đã ghi mục {lines}, hồ sơ {status}.")?;
            let written = record.since(lines - 1);
            let day = written.last().and_then(AnyLine::recorded);
            let day = When::from(day.ok_or("mục không có ngày ghi sổ")?);
            writeln!(out, "  Ngày ghi sổ do máy chủ ghi: {}.", day.vi())?;
        }
        Err(why) => writeln!(out, "- {what}: không ghi, {why}.")?,
    }
    Ok(())
}

/// What a service does with a line from outside: the records that it names are asked whether they said
/// so, the server states the day, and the record judges the line.
fn accept(
    store: &mut Store,
    to: RecordRef,
    line: AnyLine,
) -> std::result::Result<AnyRecord, String> {
    let mut record = store.load(to).map_err(|why| why.to_string())?;
    for confirmed in confirm(line.claims(), store).map_err(|why| why.vi)? {
        confirmed.answer.map_err(|why| why.vi())?;
    }
    let line = line.recorded_on(TODAY);
    record.check_as_of(&line, TODAY).map_err(|why| why.vi())?;
    record.append(line).map_err(|why| why.vi())?;
    store.save(record.clone()).map_err(|why| why.to_string())?;
    Ok(record)
}

/// Mục lục: which records name an organisation.
fn index(out: &mut impl Write, store: &Store) -> Result<()> {
    let mut index: BTreeMap<OrganisationId, BTreeSet<RecordRef>> = BTreeMap::new();
    for reference in store.records.keys() {
        for mention in store.load(*reference)?.mentions() {
            if let Mention::Organisation { id: Some(id), .. } = mention {
                index.entry(id).or_default().insert(*reference);
            }
        }
    }
    writeln!(out, "\nMục lục, hồ sơ có nêu tên:")?;
    for hospital in [hospital_a(), hospital_b(), hospital_c()] {
        let id = hospital.id.ok_or("chưa có mã định danh")?;
        let found = index.get(&id).into_iter().flatten();
        let kinds: Vec<_> = found.map(|record| record.kind.vi()).collect();
        writeln!(out, "- {}: {}.", hospital.name, kinds.join(", "))?;
    }
    Ok(())
}
