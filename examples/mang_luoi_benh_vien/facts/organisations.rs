//! The organisations, as the embedder's master data knows them.

use super::{Result, document, when};
use lienvien::organisation::{
    DatedCode, DatedKind, DatedLevel, DatedName, DatedPlace, DatedRank, DatedTier, DatedWhole,
    FacilityCode, FacilityLicence, FacilityRank, Organisation, OrganisationDraft, OrganisationKind,
    OrganisationRef, PractitionerLicence, PractitionerLicenceKind, ProvinceCode, Succession,
    SuccessionKind, TechnicalLevel, Tier, TransferColumns,
};
use lienvien::value::{Document, OrganisationId, Text, When};
use lienvien::{id, text};
use uuid::Uuid;

// Ids are the embedder's: these are made up.
const HONG_HA: OrganisationId = id!("1e5c70b4-92d8-4f13-a0c6-5b7e38f1d249");
const HONG_HA_CAMPUS: OrganisationId = id!("83fa0d61-4b7c-4e95-9d12-c4a8f06b7e35");
const BACH_LIEN: OrganisationId = id!("4d07b9e2-61fc-4a58-8b3d-9e5027c4f186");
const LUC_SON: OrganisationId = id!("b2168ce0-f5a9-4733-86e4-0d9bc17f52a8");
const ITS_NAMESAKE: OrganisationId = id!("6ac315f8-0e4d-4b67-b5d9-71e28f0ca394");
const YEN_LUC: OrganisationId = id!("d948e672-3c1b-4df0-9a5e-f386b20d417c");
const TAN_LUC: OrganisationId = id!("27b15ad9-c8e3-4f46-8d70-1c92e65f0b3a");
const GIA_THUAN: OrganisationId = id!("f08e3c57-a94d-4162-b7c8-52d016fa9e4b");
const BAC_GIANG_HEALTH: OrganisationId = id!("5c92d1e7-0b36-48fa-a1f4-e87d9c03b562");
const BAC_NINH_HEALTH: OrganisationId = id!("9e3d47f0-b582-4c19-83a6-2fb4d7c1608e");

/// The code of Bắc Giang until 30/06/2025, and of the Bắc Ninh into which it went; since when.
const BAC_GIANG: (&str, &str) = ("24", "năm 2008");

const HA_NOI: (&str, &str) = ("01", "năm 2008");

/// An organisation that lies in a province. Since when is no idle detail: by it the code is read.
fn begun(
    id: OrganisationId,
    kind: OrganisationKind,
    name: &str,
    province: (&str, &str),
) -> Result<OrganisationDraft> {
    let (code, since) = province;
    let since = when(since)?;
    let place = DatedPlace::new(code.parse::<ProvinceCode>()?).since(since.clone());
    let draft = OrganisationDraft::new(id, kind, [Text::new(name)?]);
    Ok(draft.located([place]).opened(since))
}

fn code(written: &str) -> Result<DatedCode> {
    Ok(DatedCode::new(written.parse::<FacilityCode>()?).since(when("năm 2016")?))
}

/// Bệnh viện Trung ương Hồng Hà.
pub(crate) fn hong_ha() -> Result<Organisation> {
    let kind = OrganisationKind::CentralHospital;
    let mut draft = begun(HONG_HA, kind, "Bệnh viện Trung ương Hồng Hà", HA_NOI)?;
    draft.codes = vec![code("01998")?];
    draft.ranks = vec![DatedRank::new(FacilityRank::Special).since(when("năm 2010")?)];
    Ok(draft.try_into()?)
}

/// Cơ sở 2: it lies in Hà Nam, which went into Ninh Bình.
pub(crate) fn hong_ha_campus() -> Result<Organisation> {
    let (kind, since) = (OrganisationKind::CentralHospital, when("15/03/2022")?);
    let name = "Bệnh viện Trung ương Hồng Hà – Cơ sở 2";
    let mut draft = begun(HONG_HA_CAMPUS, kind, name, ("35", "15/03/2022"))?;
    draft.part_of = vec![DatedWhole::new().of(HONG_HA).since(since.clone())];
    draft.opened = since;
    Ok(draft.try_into()?)
}

/// Bệnh viện Phụ sản Bạch Liên.
pub(crate) fn bach_lien() -> Result<Organisation> {
    let kind = OrganisationKind::CentralHospital;
    let mut draft = begun(BACH_LIEN, kind, "Bệnh viện Phụ sản Bạch Liên", HA_NOI)?;
    draft.codes = vec![code("01997")?];
    Ok(draft.try_into()?)
}

/// Bệnh viện Đa khoa khu vực Lục Sơn: renamed when districts ended, it later took a health centre over.
pub(crate) fn luc_son() -> Result<Organisation> {
    let kind = OrganisationKind::RegionalHospital;
    let former = "Bệnh viện Đa khoa huyện Lục Sơn";
    let mut draft = begun(LUC_SON, kind, former, BAC_GIANG)?;
    draft.names.push(
        DatedName::new(text!("Bệnh viện Đa khoa khu vực Lục Sơn")).since(when("01/07/2025")?),
    );
    draft.codes = vec![code("24998")?];
    draft.licences = licences()?;
    draft.levels = vec![DatedLevel::new(TechnicalLevel::Basic).since(when("01/01/2025")?)];
    draft.ranks = vec![
        rank(FacilityRank::Three, "năm 2016")?,
        rank(FacilityRank::Two, "20/03/2025")?,
    ];
    draft.tiers = vec![DatedTier::new(Tier::District).since(when("năm 2014")?)];
    draft.succession = vec![
        Succession::new(SuccessionKind::Renamed)
            .on(when("01/07/2025")?)
            .basis(decision_to_rename()?),
        Succession::new(SuccessionKind::TookOver)
            .on(when("01/01/2026")?)
            .others([YEN_LUC]),
    ];
    Ok(draft.try_into()?)
}

fn rank(rank: FacilityRank, since: &str) -> Result<DatedRank> {
    let since = when(since)?;
    Ok(DatedRank::new(rank).since(since))
}

/// Giấy phép hoạt động: taken back and given anew under the new name. The new one names no last day.
fn licences() -> Result<Vec<FacilityLicence>> {
    let former = FacilityLicence::new("9145/SYT-GPHĐ".parse()?)
        .with_authority(text!("Sở Y tế tỉnh Bắc Giang"))
        .with_dates(when("12/05/2014")?, when("30/06/2025")?)?;
    let present = FacilityLicence::new("9027/SYT-GPHĐ".parse()?)
        .with_authority(text!("Sở Y tế tỉnh Bắc Ninh"))
        .with_dates(when("01/07/2025")?, When::UNKNOWN)?;
    Ok(vec![former, present])
}

pub(crate) fn decision_to_rename() -> Result<Document> {
    document(
        "Quyết định về việc đổi tên bệnh viện",
        "9321/QĐ-UBND",
        "27/06/2025",
    )
}

/// The same name in another province: two hospitals.
pub(crate) fn namesake_in_lang_son() -> Result<Organisation> {
    let kind = OrganisationKind::RegionalHospital;
    let name = "Bệnh viện đa khoa khu vực Lục Sơn";
    Ok(begun(ITS_NAMESAKE, kind, name, ("20", "năm 2008"))?.try_into()?)
}

/// The same, entered without its province: it may be either.
pub(crate) fn namesake_without_a_place() -> Result<Organisation> {
    let kind = OrganisationKind::RegionalHospital;
    let name = text!("BVĐKKV Lục Sơn");
    let id: OrganisationId = Uuid::from_u128(0x31).into();
    Ok(OrganisationDraft::new(id, kind, [name]).try_into()?)
}

/// Trung tâm Y tế huyện Yên Lục, since districts ended Trung tâm Y tế khu vực Yên Lục, which went into
/// the hospital of Lục Sơn.
pub(crate) fn yen_luc_centre() -> Result<Organisation> {
    let kind = OrganisationKind::HealthCentre;
    let mut draft = begun(YEN_LUC, kind, "Trung tâm Y tế huyện Yên Lục", BAC_GIANG)?;
    let area = when("01/07/2025")?;
    draft
        .names
        .push(DatedName::new(text!("Trung tâm Y tế khu vực Yên Lục")).since(area.clone()));
    draft.became = vec![DatedKind::new(OrganisationKind::AreaHealthCentre).since(area)];
    draft.closed = vec![when("31/12/2025")?.into()];
    let on = when("01/01/2026")?;
    draft.succession = vec![
        Succession::new(SuccessionKind::MergedInto)
            .on(on)
            .others([LUC_SON]),
    ];
    Ok(draft.try_into()?)
}

/// Trung tâm Y tế khu vực Tân Lục.
pub(crate) fn tan_luc_centre() -> Result<Organisation> {
    let kind = OrganisationKind::AreaHealthCentre;
    Ok(begun(TAN_LUC, kind, "Trung tâm Y tế khu vực Tân Lục", BAC_GIANG)?.try_into()?)
}

/// A hospital of Bắc Ninh as it was before the merger, code 27.
pub(crate) fn gia_thuan() -> Result<Organisation> {
    let kind = OrganisationKind::RegionalHospital;
    Ok(begun(
        GIA_THUAN,
        kind,
        "Bệnh viện Đa khoa khu vực Gia Thuận",
        ("27", "năm 2008"),
    )?
    .try_into()?)
}

pub(crate) fn bac_giang_health() -> Result<OrganisationRef> {
    department_of_health("Sở Y tế tỉnh Bắc Giang", BAC_GIANG_HEALTH)
}

pub(crate) fn bac_ninh_health() -> Result<OrganisationRef> {
    department_of_health("Sở Y tế tỉnh Bắc Ninh", BAC_NINH_HEALTH)
}

fn department_of_health(name: &str, id: OrganisationId) -> Result<OrganisationRef> {
    let (kind, name) = (OrganisationKind::DepartmentOfHealth, Text::new(name)?);
    Ok(OrganisationRef::new(kind, name).id(id))
}

/// All that the master data holds.
pub(crate) fn all() -> Result<Vec<Organisation>> {
    Ok(vec![
        hong_ha()?,
        hong_ha_campus()?,
        bach_lien()?,
        luc_son()?,
        namesake_in_lang_son()?,
        yen_luc_centre()?,
        tan_luc_centre()?,
        gia_thuan()?,
    ])
}

/// Giấy phép hành nghề of somebody who is to be sent to Lục Sơn.
pub(crate) fn practitioner_licence() -> Result<PractitionerLicence> {
    let number = "009999/BG-GPHN".parse()?;
    let licence = PractitionerLicence::new(PractitionerLicenceKind::Licence, number);
    Ok(licence.with_dates(when("01/03/2024")?, when("28/02/2029")?)?)
}

/// Các cột chuyển giao kỹ thuật, as the lists of services and of staff hold them.
pub(crate) const OF_SERVICES: [&str; 3] = ["01998;01997", "", "120"];
pub(crate) const OF_STAFF: [&str; 3] = ["01998", "20240310_9456/QĐ-SYT", ""];

pub(crate) fn transfer_columns(
    [facilities, decision, quantity]: [&str; 3],
) -> Result<TransferColumns> {
    Ok(TransferColumns::read(facilities, decision, quantity)?)
}
