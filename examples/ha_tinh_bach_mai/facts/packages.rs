//! Các gói kỹ thuật đã tiếp nhận: the eight packages that the article names as received before the
//! memorandum, each a record of its own.

use super::{Result, article, bach_mai, provincial_hospital_ref};
use lienvien::package::{Package, PackageEvent, PackageProposal, PackageStatus, ReportedPackage};
use lienvien::record::{Event as _, Note, NoteContent, Record, Reported};
use lienvien::specialty::TechniqueTopic;
use lienvien::survey::PackageKind;
use lienvien::value::{PackageId, Text, Vocabulary as _, When};
use lienvien::vi::items;
use uuid::Uuid;

/// The packages as the article lists them, with both its separators. It leaves the list open, and
/// gives no count but `nhiều`.
pub(crate) const RECEIVED: &str = "can thiệp mạch vành, sinh học phân tử; hóa mô miễn dịch, tiêu sợi huyết, chạy thận nhân tạo, \
     đo chức năng hô hấp, siêu âm, tiêm khớp,…";

/// What it says of all of them.
const SAID: &str = "đã tiếp nhận và thực hiện thành công";

// Ids are the embedder's: these are made up, one after the other.
const FIRST: u128 = 0x7d20_b6f4_318e_4a95_8b03_c9e1_57a6_4f00;

/// The records, in the order of the article.
pub(crate) fn packages() -> Result<Vec<Record<Package>>> {
    ids()
        .zip(items(RECEIVED).items)
        .map(|(id, name)| received(id, name))
        .collect()
}

/// The ids of the records, for as many packages as the list names.
pub(super) fn ids() -> impl Iterator<Item = PackageId> {
    let listed = items(RECEIVED).items.len();
    (FIRST..)
        .take(listed)
        .map(|number| Uuid::from_u128(number).into())
}

/// Gói đã tiếp nhận, by report: it was done before any record. When, nobody says.
///
/// Of the two things that the article says, `đã tiếp nhận` earns the status `Received`. The other
/// earns no more: who performed it, with whose help, and whether both sides ever signed an acceptance is
/// not told, so it is neither `Accepted` nor `Independent`. It is kept as said.
fn received(id: PackageId, name: &str) -> Result<Record<Package>> {
    let report = Reported::new(
        PackageStatus::Received,
        article(),
        ReportedPackage::new(package(name)?),
    );
    let reported = PackageEvent::reported(report);
    let mut record = Record::open(id, reported.on(When::UNKNOWN))?;
    let said = NoteContent::Statement(Text::new(SAID)?);
    record.append(Note::new(said).source(article()))?;
    Ok(record)
}

/// What was received: a package of the list, from Bệnh viện Bạch Mai, whose support the article tells of,
/// by the hospital that it names. Which of the packages other hospitals of the province received too,
/// and which hospitals those are, it does not say.
fn package(name: &str) -> Result<PackageProposal> {
    let unknown = || format!("danh mục gói kỹ thuật không có “{name}”");
    let topic = TechniqueTopic::find(name).ok_or_else(unknown)?;
    let proposal = PackageProposal::new(Text::new(name)?, provincial_hospital_ref()?)
        .subjects(topic.specialties().iter().copied())
        .supporters([bach_mai()]);
    Ok(proposal.kind(PackageKind::Technique)) // “gói kỹ thuật”
}
