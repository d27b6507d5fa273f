//! Hồ sơ biên bản ghi nhớ giữa UBND tỉnh Hà Tĩnh và Bệnh viện Bạch Mai: what the Hà Tĩnh article says
//! of the agreement, in its own words and order, and of the packages and the training before it. What
//! it does not say is left out, not guessed.

// The paths are written out because a test takes this file in from elsewhere.
#[path = "facts/packages.rs"]
mod packages;
#[path = "facts/said.rs"]
mod said;
#[path = "facts/training.rs"]
mod training;

pub(crate) use packages::{RECEIVED, packages};
pub(crate) use training::{SAID_OF_TRAINING, past_training};

use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, Beneficiary, BeneficiaryKind, ContentKind,
    ExpertRank, Ground, Identification, InstrumentKind, Modality, Mode, Objective, OnDemand, Party,
    PartyNumber, PartyRole, PartySignature, Recipient, TeachingMethod, Terms, TermsDraft,
};
use lienvien::organisation::{
    DatedPlace, Office, Organisation, OrganisationDraft, OrganisationKind, OrganisationRef,
    PersonName, PersonRef, ProvinceCode, Territory,
};
use lienvien::record::{Entry, Event as _, Record};
use lienvien::specialty::{ManagementField, Specialty, SpecialtyGroup};
use lienvien::value::{AgreementId, OrganisationId, Period, PersonId, Provenance, Text, When};
use lienvien::vi::{groups, items};
use lienvien::{id, text};
use std::error::Error;

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The parties, numbered in the order in which the article names them.
pub(crate) const PROVINCE: PartyNumber = PartyNumber::new(1);
pub(crate) const BACH_MAI: PartyNumber = PartyNumber::new(2);

// Ids are the embedder's: these are made up.
const MEMORANDUM: AgreementId = id!("e4f061aa-9d0c-4c1f-8ad4-5f3c7b921e60");
const PROVINCE_ID: OrganisationId = id!("2b8c94d1-50e7-4a36-b1f9-08c46d2a73e5");
pub(crate) const BACH_MAI_ID: OrganisationId = id!("9f371c06-e85b-4d92-a64e-d10b35c8f274");
const PROVINCIAL_HOSPITAL_ID: OrganisationId = id!("51da7e43-0b96-4f28-9c75-e2a814f63db0");
const VICE_CHAIR_ID: PersonId = id!("c06e3b95-72f4-4e81-8d1a-694fb0e352c7");
const DIRECTOR_ID: PersonId = id!("78a2f5d4-1c69-4b07-93be-47d05ea186f3");

/// The hospital that the article names among those that received packages; it signs nothing.
const PROVINCIAL_HOSPITAL: &str = "Bệnh viện đa khoa tỉnh Hà Tĩnh";

/// What the article prints as the fields of management, in three groups.
pub(crate) const MANAGEMENT: &str = "đào tạo quản lý bệnh viện; quản lý dược, dược lâm sàng và vật tư, hóa chất xét nghiệm; \
     quản lý và bảo dưỡng, sửa chữa thiết bị y tế";

/// The fields in which techniques are handed over, as the article lists them.
pub(crate) const SPECIALTIES: &str = "tim mạch và tim mạch can thiệp, tiết niệu và lọc máu, hồi sức cấp cứu - chống độc, \
     thần kinh, cơ xương khớp, nội tiết, tiêu hóa, hô hấp, dị ứng miễn dịch lâm sàng, \
     huyết học - truyền máu, phục hồi chức năng, tâm thần, ngoại khoa, nhi khoa, sản khoa, truyền nhiễm, \
     chẩn đoán hình ảnh, xét nghiệm, dinh dưỡng lâm sàng, kiểm soát nhiễm khuẩn bệnh viện";

/// The clause that follows the list.
pub(crate) const ON_DEMAND: &str = "một số chuyên ngành lâm sàng, cận lâm sàng khác theo nhu cầu";

/// Biên bản ghi nhớ: the whole record.
pub(crate) fn memorandum() -> Result<Record<Agreement>> {
    let mut record = partly_signed()?;
    record.append(signed_for_bach_mai(signing_date()?)?)?;
    record.append(vice_chair_identified()?)?;
    for note in said::notes()? {
        record.append(note)?;
    }
    Ok(record)
}

/// The record as it stood with the signature of the province alone. The article does not tell how the text
/// was agreed on, and nobody has to invent it.
pub(crate) fn partly_signed() -> Result<Record<Agreement>> {
    let mut record = drafted()?;
    record.append(signed_for_the_province()?)?;
    Ok(record)
}

/// The record as it stood with a draft alone. Nothing says when it was drafted.
pub(crate) fn drafted() -> Result<Record<Agreement>> {
    let terms = Terms::try_from(terms()?)?;
    let entry = AgreementEvent::drafted(terms).on(When::UNKNOWN);
    Ok(Record::open(MEMORANDUM, entry)?)
}

/// Ngày ký: the article prints `12/10`; the year is that in which the period begins.
pub(crate) fn signing_date() -> Result<When> {
    let basis = "theo giai đoạn 2024 – 2030 nêu trong cùng câu";
    Ok(When::parse_vi("Ngày 12/10")?.resolved(2024, Text::new(basis)?)?)
}

/// Chữ ký của UBND tỉnh: the caption of the first photograph gives the office and no name.
pub(crate) fn signed_for_the_province() -> Result<Entry<AgreementEvent>> {
    let signer = PersonRef::in_office(vice_chair_office()?).with_organisation(province());
    Ok(AgreementEvent::signed(PartySignature::new(PROVINCE).signer(signer)).on(signing_date()?))
}

/// Chữ ký của Bệnh viện Bạch Mai.
pub(crate) fn signed_for_bach_mai(on: When) -> Result<Entry<AgreementEvent>> {
    Ok(AgreementEvent::signed(PartySignature::new(BACH_MAI).signer(director()?)).on(on))
}

/// Xác định người ký: the text of the article names the Vice-chair.
pub(crate) fn vice_chair_identified() -> Result<Entry<AgreementEvent>> {
    let (party, person) = (PROVINCE, vice_chair()?);
    Ok(AgreementEvent::identified(Identification::new(party, person)).on(When::UNKNOWN))
}

// ------------------------------------------------------------------------- organisations and persons

pub(crate) fn province() -> OrganisationRef {
    let name = text!("UBND tỉnh Hà Tĩnh");
    OrganisationRef::new(OrganisationKind::PeoplesCommittee, name).id(PROVINCE_ID)
}

pub(crate) fn bach_mai() -> OrganisationRef {
    let name = text!("Bệnh viện Bạch Mai");
    OrganisationRef::new(OrganisationKind::CentralHospital, name).id(BACH_MAI_ID)
}

/// Bệnh viện đa khoa tỉnh Hà Tĩnh, as the embedder's master data knows it.
pub(crate) fn provincial_hospital() -> Result<Organisation> {
    hospital_in("42", PROVINCIAL_HOSPITAL_ID, PROVINCIAL_HOSPITAL)
}

/// A provincial hospital that lies in the province with this code. The article does not say since
/// when: it was there when the memorandum was signed.
pub(crate) fn hospital_in(province: &str, id: OrganisationId, name: &str) -> Result<Organisation> {
    let kind = OrganisationKind::ProvincialHospital;
    let mut draft = OrganisationDraft::new(id, kind, [Text::new(name)?]);
    draft
        .located
        .push(DatedPlace::new(province.parse::<ProvinceCode>()?));
    draft.opened = "../2024-10-12".parse()?;
    Ok(draft.try_into()?)
}

/// The same hospital, as papers name it.
pub(crate) fn provincial_hospital_ref() -> Result<OrganisationRef> {
    let name = Text::new(PROVINCIAL_HOSPITAL)?;
    let kind = OrganisationKind::ProvincialHospital;
    Ok(OrganisationRef::new(kind, name).id(PROVINCIAL_HOSPITAL_ID))
}

fn ha_tinh() -> Result<Territory> {
    let province: ProvinceCode = "42".parse()?;
    Ok(Territory::new(province))
}

pub(crate) fn director() -> Result<PersonRef> {
    Ok(PersonRef::named(PersonName::parse("PGS.TS Đào Xuân Cơ")?)
        .with_id(DIRECTOR_ID)
        .with_office(Office::parse("Giám đốc Bệnh viện Bạch Mai")?)
        .with_organisation(bach_mai()))
}

pub(crate) fn vice_chair() -> Result<PersonRef> {
    Ok(PersonRef::named(PersonName::parse("Trần Báu Hà")?)
        .with_id(VICE_CHAIR_ID)
        .with_office(vice_chair_office()?)
        .with_organisation(province()))
}

fn vice_chair_office() -> Result<Office> {
    Ok(Office::parse("Phó Chủ tịch UBND tỉnh Hà Tĩnh")?)
}

/// Nguồn: where all of this is to be read. The day of publication is not given.
pub(crate) fn article() -> Provenance {
    let title = text!("Hà Tĩnh và Bệnh viện Bạch Mai ký hợp tác hỗ trợ y tế");
    Provenance::new(text!("ĐCSVN")).title(title)
}

// ------------------------------------------------------------------------------------------- terms

/// Điều khoản, as a form fills them in.
pub(crate) fn terms() -> Result<TermsDraft> {
    let title = "Biên bản ghi nhớ hợp tác hỗ trợ về y tế giai đoạn 2024 – 2030";
    let parties = [
        Party::signing(province(), PartyRole::Recipient).short_name(text!("Hà Tĩnh")),
        Party::signing(bach_mai(), PartyRole::Transferor),
    ];
    let mut terms = TermsDraft::new(InstrumentKind::Memorandum, Text::new(title)?, parties);
    terms.period = Some(Period::parse_vi("giai đoạn 2024 – 2030")?);
    terms.contents = contents()?;
    terms.contents_open = true; // “các nội dung cụ thể như”
    terms.on_demand = Some(
        OnDemand::new([SpecialtyGroup::Clinical, SpecialtyGroup::Paraclinical])
            .written(Text::new(ON_DEMAND)?),
    );
    terms.recipients = vec![Recipient::Territory(ha_tinh()?)];
    terms.objectives = objectives().into_iter().map(Into::into).collect();
    terms.beneficiaries = beneficiaries()?;
    terms.grounds = grounds()?;
    terms.provenance = Some(article());
    Ok(terms)
}

/// Nội dung hợp tác: training in management, in the groups in which it is printed; then the techniques.
fn contents() -> Result<Vec<AgreementContent>> {
    let mut contents = Vec::new();
    for group in groups(MANAGEMENT).items {
        let content = AgreementContent::new(ContentKind::ManagementTraining)
            .subjects(ManagementField::named_in(group))
            .written(Text::new(group)?);
        contents.push(content);
    }
    let techniques = text!("chuyển giao kỹ thuật y học thực hành");
    let transfer = AgreementContent::new(ContentKind::TechniqueTransfer)
        .subjects(specialties()?)
        .modes(modes())
        .written(techniques);
    contents.push(transfer);
    Ok(contents)
}

/// The specialties that the list names, found by their words.
pub(crate) fn specialties() -> Result<Vec<Specialty>> {
    let find = |name| {
        let unknown = || format!("danh mục chuyên khoa không có “{name}”");
        Ok(Specialty::from_vi(name).ok_or_else(unknown)?)
    };
    items(SPECIALTIES).items.into_iter().map(find).collect()
}

/// Hình thức hỗ trợ: the Director names two when he speaks of handing over techniques.
fn modes() -> [Mode; 2] {
    let at_bach_mai = Mode::new(Modality::AtSupporter).place(text!("Hà Nội"));
    let on_site = Mode::new(Modality::OnSite)
        .method(TeachingMethod::HandsOn)
        .experts(ExpertRank::Leading);
    [at_bach_mai, on_site]
}

/// Mục tiêu, as the article comes to them. Some it states again; terms keep each once.
fn objectives() -> Vec<Objective> {
    vec![
        Objective::StaffCompetence, // “nâng cao trình độ chuyên môn của đội ngũ y bác sĩ tỉnh Hà Tĩnh”
        Objective::CareQuality,     // “nâng cao chất lượng của công tác khám, chữa bệnh”
        Objective::ClinicalCapacity, // “nâng cao năng lực khám, chữa bệnh”
        Objective::PopulationHealth, // “nâng cao năng lực chăm sóc, bảo vệ sức khỏe cho Nhân dân”
        Objective::CareQuality,     // “nâng cao hơn nữa chất lượng chuyên môn, …”
        Objective::ClinicalCapacity, // “… năng lực khám, chữa bệnh”
        Objective::ManagementCapacity, // “nâng cao năng lực quản lý bệnh viện”
        Objective::TreatedLocally, // “thụ hưởng các dịch vụ y tế chất lượng cao ngay trên địa bàn tỉnh nhà”
        Objective::StaffCompetence, // “nâng cao năng lực chuyên môn cho đội ngũ y bác sỹ”
        Objective::TreatedLocally, // “người dân được điều trị hiệu quả ngay tại tỉnh nhà”
        Objective::ReduceUpperLevelLoad, // “giảm tải cho các cơ sở y tế tuyến trên”
    ]
}

fn beneficiaries() -> Result<Vec<Beneficiary>> {
    let named = |(kind, name)| Ok(Beneficiary::new(kind, Text::new(name)?).territory(ha_tinh()?));
    [
        (BeneficiaryKind::Sector, "ngành y tế Hà Tĩnh"),
        (BeneficiaryKind::Population, "người dân Hà Tĩnh"),
        (BeneficiaryKind::Staff, "đội ngũ y bác sĩ tỉnh Hà Tĩnh"),
    ]
    .into_iter()
    .map(named)
    .collect()
}

/// Căn cứ: what was achieved before, in the words of the article, and the records of it. It is no part
/// of what this agreement does.
fn grounds() -> Result<Vec<Ground>> {
    let packages = format!(
        "Bệnh viện đa khoa tỉnh Hà Tĩnh và các bệnh viện trên địa bàn tỉnh Hà Tĩnh đã tiếp nhận và thực hiện \
         thành công được nhiều gói kỹ thuật như: {RECEIVED}"
    );
    let results = [
        "Thời gian qua, ngành Y tế Hà Tĩnh đã nhận được hỗ trợ lớn của Bệnh viện Bạch Mai trong việc nâng cao \
         năng lực khám, chữa bệnh",
        &packages,
        SAID_OF_TRAINING,
    ];
    let mut grounds = Vec::new();
    for text in results {
        grounds.push(Ground::Results(Text::new(text)?));
    }
    let records = packages::ids().map(|id| Ground::Record(id.into()));
    grounds.extend(records);
    Ok(grounds)
}
