//! GIẢ ĐỊNH: how it may go on. None of this is in the article; courses, persons, techniques, numbers and
//! dates are made up, and a note in each record says so. Persons are ids, patients tokens.

// The paths are written out because a test takes this file in from elsewhere.
#[path = "invented/course.rs"]
pub(crate) mod course;
#[path = "invented/enrolments.rs"]
pub(crate) mod enrolments;
#[path = "invented/package.rs"]
pub(crate) mod package;
#[path = "invented/secondment.rs"]
pub(crate) mod secondment;

use super::facts::Result;
use chrono::NaiveDate;
use lienvien::agreement::Agreement;
use lienvien::id;
use lienvien::organisation::{OrganisationKind, OrganisationRef};
use lienvien::package::Package;
use lienvien::record::{Aggregate, Event as _, Note, NoteContent, Record};
use lienvien::secondment::Secondment;
use lienvien::training::course::Course;
use lienvien::training::enrolment::Enrolment;
use lienvien::value::{Document, Id, OrganisationId, PersonId, Text, When};

/// What marks a record that is invented from its first line.
pub(crate) const INVENTED: &str =
    "GIẢ ĐỊNH: toàn bộ hồ sơ này là tự đặt, không có trong bài viết nguồn";

/// Chuyên gia: who teaches in Hà Nội and is sent to Hà Tĩnh.
pub(crate) const EXPERT: PersonId = id!("60d4e9a1-7b35-4c82-8fe6-21c9d05b738f");

/// Người đánh giá: who assesses, and teaches nobody.
pub(crate) const ASSESSOR: PersonId = id!("a91b3f60-c4d8-4e17-b20a-f7e56c1284d9");

/// The days on which the expert teaches at the provincial hospital. The cases of the second and of the
/// fourth are logged one by one in the package.
const TEACHING_DAYS: [&str; 4] = ["03/06/2025", "10/06/2025", "08/07/2025", "15/07/2025"];

const DISTRICT_HOSPITAL: OrganisationId = id!("84f20a6d-19ce-4b73-a5d8-c30fe29761b4");
const HEALTH_CENTRE: OrganisationId = id!("cd57b8e4-3260-4f9a-9b1c-05a748d3ef26");
const OTHER_HOSPITAL: OrganisationId = id!("1be964c7-d80f-4a35-86f2-9de07b5ac413");

/// All that is invented, as it stands at the end.
pub(crate) struct Invented {
    /// The course in Hà Nội.
    pub(crate) course: Record<Course>,
    /// Trained there, home again, and practising.
    pub(crate) at_home: Record<Enrolment>,
    /// Trained there, and working elsewhere since.
    pub(crate) elsewhere: Record<Enrolment>,
    /// Gave the seat up before the course began.
    pub(crate) withdrawn: Record<Enrolment>,
    /// Trained at home, at the bedside.
    pub(crate) at_the_bedside: Record<Enrolment>,
    /// The package that is handed over meanwhile.
    pub(crate) package: Record<Package>,
    /// The expert who is sent.
    pub(crate) secondment: Record<Secondment>,
}

/// What follows from the memorandum, if it goes well.
pub(crate) fn all(memorandum: &Record<Agreement>) -> Result<Invented> {
    let seated = course::seated(memorandum)?;
    let reseated = course::reseated(&seated)?;
    let course = course::held(&reseated)?;
    let package = package::independent(memorandum)?;
    Ok(Invented {
        at_home: enrolments::at_home(&seated, &course, &package)?,
        elsewhere: enrolments::elsewhere(&reseated, &course)?,
        withdrawn: enrolments::withdrawn(&seated)?,
        at_the_bedside: enrolments::at_the_bedside()?,
        secondment: secondment::closed(memorandum, &package)?,
        course,
        package,
    })
}

impl Invented {
    /// The enrolments, with what the report calls them.
    pub(crate) fn enrolments(&self) -> [(char, &Record<Enrolment>); 4] {
        [
            ('A', &self.at_home),
            ('B', &self.elsewhere),
            ('C', &self.withdrawn),
            ('D', &self.at_the_bedside),
        ]
    }
}

// ---------------------------------------------------------------------------------------- facilities

/// A hospital in a district of the province.
fn district_hospital() -> Result<OrganisationRef> {
    let kind = OrganisationKind::RegionalHospital;
    facility(
        kind,
        "Bệnh viện đa khoa khu vực số 1, tỉnh Hà Tĩnh (giả định)",
        DISTRICT_HOSPITAL,
    )
}

/// A facility of the province that is no hospital.
fn health_centre() -> Result<OrganisationRef> {
    let kind = OrganisationKind::HealthCentre;
    facility(
        kind,
        "Trung tâm Y tế số 2, tỉnh Hà Tĩnh (giả định)",
        HEALTH_CENTRE,
    )
}

/// A hospital in another province.
fn other_hospital() -> Result<OrganisationRef> {
    let kind = OrganisationKind::ProvincialHospital;
    facility(
        kind,
        "Bệnh viện đa khoa số 3, tỉnh Nghệ An (giả định)",
        OTHER_HOSPITAL,
    )
}

fn facility(kind: OrganisationKind, name: &str, id: OrganisationId) -> Result<OrganisationRef> {
    Ok(OrganisationRef::new(kind, Text::new(name)?).id(id))
}

// ------------------------------------------------------------------------------------------- writing

/// A record that begins with this event, and then says that it is invented.
fn open<A: Aggregate>(id: Id<A::Tag>, on: &str, event: A::Event) -> Result<Record<A>> {
    let mut record = Record::open(id, event.on(When::parse_vi(on)?))?;
    record.append(Note::new(NoteContent::Statement(Text::new(INVENTED)?)))?;
    Ok(record)
}

/// Writes one event after the other.
fn write<A: Aggregate>(
    record: &mut Record<A>,
    events: impl IntoIterator<Item = (&'static str, A::Event)>,
) -> Result<()> {
    for (on, event) in events {
        record.append(event.on(When::parse_vi(on)?))?;
    }
    Ok(())
}

pub(crate) fn day(written: &str) -> Result<NaiveDate> {
    let no_day = || format!("“{written}” không phải một ngày cụ thể");
    Ok(When::parse_vi(written)?.exact_day().ok_or_else(no_day)?)
}

fn document(title: &str) -> Result<Document> {
    Ok(Document::new(Text::new(title)?))
}
