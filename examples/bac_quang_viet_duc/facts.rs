//! Hồ sơ khảo sát tại Bệnh viện ĐKKV Bắc Quang: what the Bắc Quang article says of the survey, in its
//! own words and order. What it does not say is left out, not guessed. The article is cited in
//! `tests/articles/facts.md`.

use lienvien::agreement::{AgreementContent, ContentKind};
use lienvien::basis::Basis;
use lienvien::organisation::{Office, OrganisationKind, OrganisationRef, PersonName, PersonRef};
use lienvien::record::{
    Actor, Attachment, AttachmentKind, Ceremony, Entry, Event as _, Note, NoteContent, Record,
};
use lienvien::specialty::{Specialty, Subject, TechniqueClass};
use lienvien::survey::{
    AgreedItem, AgreedList, Assessed, CaseSeverity, Delegation, Dimension, MinutesSignature,
    NeedProposal, Opening, PackageKind, Presentation, ProposedItem, RemoteSupport, Requirement,
    RequirementKind, SiteNumber, Survey, SurveyConclusion, SurveyEvent, SurveyFinding, SurveyPlan,
    SurveyPurpose, SurveySide, TeleHealth,
};
use lienvien::value::{OrganisationId, PersonId, Provenance, SurveyId, Text, When};
use lienvien::vi::items;
use lienvien::{id, text, when};
use std::error::Error;

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Bệnh viện ĐKKV Bắc Quang, the only site.
pub(crate) const SITE: SiteNumber = SiteNumber::new(1);

/// What is transferred in surgery, as the article lists it.
pub(crate) const SURGERY: &str =
    "phẫu thuật Tiêu hóa, phẫu thuật Tiết niệu, phẫu thuật Chấn thương Chỉnh hình";

/// What the article calls `một số kỹ thuật chuyên khoa`. It prints a cedilla for the comma.
pub(crate) const SPECIALIST: &str = "Chẩn đoán hình ảnh\u{b8} Giải phẫu bệnh";

// Ids are the embedder's: these are made up.
const SURVEY: SurveyId = id!("3d5b80c7-1f62-4e09-b7a4-c81e5092d6f3");
const VIET_DUC_ID: OrganisationId = id!("a1c46e2f-93d8-4b57-8e60-17fbd24509ca");
const BAC_QUANG_ID: OrganisationId = id!("6807f3b9-c25e-4da1-90d6-3e84ab715fc2");
const LEADER_ID: PersonId = id!("d92e05a8-7b14-4cf6-a3b7-f65028ec4191");

/// Khảo sát: the whole record.
pub(crate) fn survey() -> Result<Record<Survey>> {
    let mut record = concluded()?;
    record.append(signed_by(SurveySide::Delegation)?)?;
    record.append(signed_by(SITE.into())?)?;
    for note in notes()? {
        record.append(note)?;
    }
    Ok(record)
}

/// The record as it stood before anybody signed the minutes.
pub(crate) fn concluded() -> Result<Record<Survey>> {
    let mut record = opened()?;
    let mut steps = vec![presented()?, proposed()?];
    steps.extend(found()?);
    steps.extend(required()?);
    steps.push(SurveyEvent::concluded(conclusion()?));
    let day = working_day()?;
    for step in steps {
        record.append(step.on(day.clone()))?;
    }
    Ok(record)
}

/// The record as it stood when the delegation had just met the host.
pub(crate) fn opened() -> Result<Record<Survey>> {
    let mut record = planned()?;
    let opened = SurveyEvent::opened(opening()?);
    record.append(opened.on(working_day()?))?;
    Ok(record)
}

/// The record as it stood with a plan alone. Nothing says when it was planned.
pub(crate) fn planned() -> Result<Record<Survey>> {
    let planned = SurveyEvent::planned(plan()?);
    Ok(Record::open(SURVEY, planned.on(When::UNKNOWN))?)
}

/// Ngày làm việc: the article prints `18.7`; the year is that of the programme in the minutes' title.
pub(crate) fn working_day() -> Result<When> {
    let basis = "theo tên biên bản khảo sát công tác chỉ đạo tuyến năm 2024";
    Ok(When::parse_vi("Ngày 18.7")?.resolved(2024, Text::new(basis)?)?)
}

// ------------------------------------------------------------------------- organisations and persons

pub(crate) fn viet_duc() -> Result<OrganisationRef> {
    let viet_duc = organisation(
        OrganisationKind::CentralHospital,
        "Bệnh viện Hữu Nghị Việt Đức",
    )?;
    Ok(viet_duc.id(VIET_DUC_ID))
}

pub(crate) fn bac_quang() -> Result<OrganisationRef> {
    let bac_quang = organisation(
        OrganisationKind::RegionalHospital,
        "Bệnh viện ĐKKV Bắc Quang",
    )?;
    Ok(bac_quang.id(BAC_QUANG_ID))
}

/// Sở Y tế: of which province, the article does not say.
fn department() -> Result<OrganisationRef> {
    organisation(OrganisationKind::DepartmentOfHealth, "Sở Y tế")
}

fn committee() -> Result<OrganisationRef> {
    organisation(OrganisationKind::PartyCommittee, "Huyện uỷ Bắc Quang")
}

/// `Bệnh viện Đa khoa tỉnh, Bệnh viện Phục hồi chức năng`: two hospitals of the province.
fn sister_hospitals() -> Result<Vec<OrganisationRef>> {
    let names = items("Bệnh viện Đa khoa tỉnh, Bệnh viện Phục hồi chức năng").items;
    let hospital = |name| organisation(OrganisationKind::ProvincialHospital, name);
    names.into_iter().map(hospital).collect()
}

fn organisation(kind: OrganisationKind, name: &str) -> Result<OrganisationRef> {
    Ok(OrganisationRef::new(kind, Text::new(name)?))
}

pub(crate) fn leader() -> Result<PersonRef> {
    let office = "Phó Giám đốc Bệnh viện Hữu nghị Việt Đức";
    let leader = person("PGS.TS Nguyễn Mạnh Khánh", office)?;
    Ok(leader.with_id(LEADER_ID).with_organisation(viet_duc()?))
}

fn person(name: &str, office: &str) -> Result<PersonRef> {
    Ok(PersonRef::named(PersonName::parse(name)?).with_office(Office::parse(office)?))
}

/// `đại diện lãnh đạo …`: somebody in the leadership, not named.
fn represented(organisation: OrganisationRef) -> Result<Actor> {
    let office = Office::parse(&format!("Đại diện lãnh đạo {organisation}"))?;
    let representative = PersonRef::in_office(office).with_organisation(organisation);
    Ok(Actor::Person(representative))
}

/// Khách mời: who else was there. The department and the committee sent somebody by name.
pub(crate) fn guests() -> Result<Vec<Actor>> {
    let department_s = person("đồng chí Đỗ Thị Mỹ", "Phó Giám đốc Sở Y tế")?;
    let committee_s = person(
        "đồng chí Lương Tiến Dũng",
        "Phó Bí thư Thường trực Huyện uỷ Bắc Quang",
    )?;
    let mut guests = vec![
        Actor::Person(department_s.with_organisation(department()?)),
        Actor::Person(committee_s.with_organisation(committee()?)),
    ];
    for hospital in sister_hospitals()? {
        guests.push(represented(hospital)?);
    }
    Ok(guests)
}

/// Người chứng kiến, as the caption of the photographs has them: no name, no head-count. Whether they
/// are the guests, it does not say.
pub(crate) fn witnesses() -> Result<Vec<Actor>> {
    let mut witnesses = vec![represented(department()?)?, represented(committee()?)?];
    for hospital in sister_hospitals()? {
        witnesses.push(represented(hospital)?);
    }
    for hospital in [viet_duc()?, bac_quang()?] {
        let staff = hospital.unit(text!("Cán bộ"));
        witnesses.push(Actor::Organisation(staff));
    }
    Ok(witnesses)
}

// ------------------------------------------------------------------------------------------- steps

/// Kế hoạch khảo sát: without any agreement, under the direction of lower levels.
pub(crate) fn plan() -> Result<SurveyPlan> {
    let basis = Basis::direction_of_lower_levels(when!(2024));
    let plan = SurveyPlan::new(viet_duc()?, [bac_quang()?]).purpose(SurveyPurpose::Needs);
    Ok(plan.basis(basis).year(when!(2024)))
}

/// Buổi làm việc `về công tác hỗ trợ đào tạo, chuyển giao kỹ thuật mới`.
pub(crate) fn opening() -> Result<Opening> {
    let training =
        AgreementContent::new(ContentKind::ProfessionalTraining).written(text!("hỗ trợ đào tạo"));
    let transfer = AgreementContent::new(ContentKind::TechniqueTransfer)
        .written(text!("chuyển giao kỹ thuật mới"))
        .techniques(NEW);
    Ok(Opening::new(delegation()?)
        .guests(guests()?)
        .agenda([training, transfer]))
}

/// Đoàn công tác: only its leader is named.
pub(crate) fn delegation() -> Result<Delegation> {
    let name = text!("Đoàn công tác Bệnh viện Hữu Nghị Việt Đức");
    Ok(Delegation::led_by(leader()?).name(name))
}

/// The host presented itself, `đặc biệt chuyên ngành về ngoại khoa`.
fn presented() -> Result<SurveyEvent> {
    let presentation = Presentation::new()
        .site(SITE)
        .by(host_leadership()?)
        .emphasis([Specialty::Surgery]);
    Ok(SurveyEvent::presented(presentation))
}

/// `đồng chí Lãnh đạo Bệnh viện`: an office and no name.
pub(crate) fn host_leadership() -> Result<PersonRef> {
    let office = Office::parse("Lãnh đạo Bệnh viện")?;
    Ok(PersonRef::in_office(office).with_organisation(bac_quang()?))
}

/// Đề xuất: `hỗ trợ các gói chuyên môn, kỹ thuật`. In which specialties, the article does not say.
fn proposed() -> Result<SurveyEvent> {
    let package = |kind, written: Text| ProposedItem::new().kind(kind).written(written);
    let proposal = NeedProposal::new()
        .site(SITE)
        .by(host_leadership()?)
        .items([
            package(PackageKind::Expertise, text!("các gói chuyên môn")),
            package(PackageKind::Technique, text!("các gói kỹ thuật")),
        ])
        .items_open();
    Ok(SurveyEvent::needs_proposed(proposal))
}

/// Kết quả khảo sát: staff and equipment were assessed; how, and whether the host is able to take the
/// techniques over, the article does not say.
fn found() -> Result<Vec<SurveyEvent>> {
    let finding = |subject| {
        let finding = SurveyFinding::new()
            .subject(subject)
            .site(SITE)
            .assessed([Dimension::Staff, Dimension::Equipment].map(Assessed::new));
        SurveyEvent::found(finding)
    };
    Ok(agreed_subjects()?.into_iter().map(finding).collect())
}

/// Yêu cầu: two, asked of the host `để đáp ứng các gói đào tạo`. Neither has a date.
fn required() -> Result<Vec<SurveyEvent>> {
    let requirement = |(number, kind, written): (u16, _, _)| {
        let requirement = Requirement::of_host(number, kind)
            .site(SITE)
            .from(agreed_subjects()?)
            .written(Text::new(written)?);
        Ok(SurveyEvent::required(requirement))
    };
    [
        (
            1,
            RequirementKind::StaffDevelopmentPlan,
            "có kế hoạch phát triển nhân lực cụ thể để đáp ứng các gói đào tạo",
        ),
        (
            2,
            RequirementKind::EquipmentUpgrade,
            "nâng cấp trang thiết bị để đáp ứng các gói đào tạo",
        ),
    ]
    .into_iter()
    .map(requirement)
    .collect()
}

/// Kết luận: five fields in two lists, both given as examples (`như`); `trong thời gian tới` is no date.
pub(crate) fn conclusion() -> Result<SurveyConclusion> {
    let overall = "đánh giá cao về những kết quả mà Bệnh viện ĐKKV Bắc Quang đã đạt được";
    Ok(SurveyConclusion::new()
        .overall(Text::new(overall)?)
        .agreed([
            agreed("các kỹ thuật", SURGERY)?,
            agreed("một số kỹ thuật chuyên khoa", SPECIALIST)?,
        ])
        .remote_support([remote_support()?]))
}

fn agreed(heading: &str, list: &str) -> Result<AgreedList> {
    Ok(AgreedList::new()
        .heading(Text::new(heading)?)
        .items(subjects_in(list)?.into_iter().map(AgreedItem::new))
        .open())
}

/// The five fields agreed on, in the order of the article.
pub(crate) fn agreed_subjects() -> Result<Vec<Subject>> {
    Ok([subjects_in(SURGERY)?, subjects_in(SPECIALIST)?].concat())
}

/// The specialties that the list names, found by their words.
fn subjects_in(list: &str) -> Result<Vec<Subject>> {
    let find = |name| {
        let unknown = || format!("danh mục chuyên khoa không có “{name}”");
        Ok(Specialty::from_vi(name).ok_or_else(unknown)?.into())
    };
    items(list).items.into_iter().map(find).collect()
}

/// Hỗ trợ từ xa: an offer, and no case yet.
fn remote_support() -> Result<RemoteSupport> {
    let written = "sẵn sàng hỗ trợ từ xa, hội chẩn các ca bệnh khó, nguy cấp và cùng Bệnh viện ĐKKV Bắc Quang \
                   tìm phương án tốt nhất để kịp thời điều trị cho người bệnh thông qua hệ thống TeleHealth";
    let telehealth = TeleHealth::new().system(text!("hệ thống TeleHealth"));
    Ok(RemoteSupport::new(telehealth)
        .severities([CaseSeverity::Difficult, CaseSeverity::Critical])
        .written(Text::new(written)?))
}

/// Chữ ký biên bản: that of the side alone. Whose hand it was, the article does not say.
pub(crate) fn signed_by(side: SurveySide) -> Result<Entry<SurveyEvent>> {
    let signature = MinutesSignature::new(side).witnesses(witnesses()?);
    Ok(SurveyEvent::signed(signature).on(working_day()?))
}

// ------------------------------------------------------------------------------------------- notes

/// The ceremony, and where all of this is to be read.
fn notes() -> Result<Vec<Note>> {
    let ceremony = Note::new(ceremony()?).on(working_day()?);
    let ceremony = ceremony
        .by([Actor::Organisation(viet_duc()?)])
        .by([Actor::Organisation(bac_quang()?)]);
    let source = Note::new(NoteContent::Source(article()?));
    Ok(vec![ceremony.source(article()?), source])
}

/// Lễ ký kết. The article prints the caption twice, in the same words: it is kept once.
fn ceremony() -> Result<NoteContent> {
    let caption = "Đại diện lãnh đạo Sở Y tế, lãnh đạo Huyện uỷ Bắc Quang, Bệnh viện đa khoa tỉnh, \
                   Bệnh viện Phục hồi chức năng cùng cán bộ 2 Bệnh viện chứng kiến lễ ký kết biên bản khảo sát \
                   công tác chỉ đạo tuyến năm 2024";
    let photograph = Attachment::new(AttachmentKind::Photo).title(Text::new(caption)?);
    let name = "lễ ký kết biên bản khảo sát công tác chỉ đạo tuyến năm 2024";
    Ok(NoteContent::Ceremony(
        Ceremony::new(Text::new(name)?).attachments([photograph]),
    ))
}

/// Nguồn: `Đặng Hồng - BVĐKKV BẮC QUANG`. The day of publication is not given.
pub(crate) fn article() -> Result<Provenance> {
    let title = "BỆNH VIỆN HỮU NGHỊ VIỆT ĐỨC KHẢO SÁT HỖ TRỢ CHUYỂN GIAO KỸ THUẬT TẠI BỆNH VIỆN ĐA KHOA \
                 KHU VỰC BẮC QUANG";
    Ok(Provenance::new(text!("BVĐKKV BẮC QUANG"))
        .author(text!("Đặng Hồng"))
        .title(Text::new(title)?))
}

/// `kỹ thuật mới`.
const NEW: TechniqueClass = TechniqueClass::NEW;
