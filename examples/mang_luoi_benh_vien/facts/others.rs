//! The other papers: a contract under the framework, a decision, and a memorandum.

use super::organisations::{bac_giang_health, bac_ninh_health, hong_ha, luc_son, tan_luc_centre};
use super::papers::{FRAMEWORK, agreed, former_luc_son, lettered, number, signature};
use super::{Result, named_on, period, when};
use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, ContentKind, Currency, Funding, FundingKind,
    InstrumentKind, Link, LinkKind, LinkTarget, Modality, Mode, Money, Obligation, Party,
    PartyLetter, PartyNumber, PartyRole, PartySignature, Recipient, Terms, TermsDraft,
};
use lienvien::id;
use lienvien::organisation::{Office, PersonRef, ProvinceCode, SigningCapacity, Territory};
use lienvien::record::{Event as _, Record};
use lienvien::specialty::{Specialty, TechniqueClass};
use lienvien::value::{AgreementId, Count, Length, LengthUnit, Period, RecordRef, Text, When};

// Ids are the embedder's: these are made up.
const CONTRACT: AgreementId = id!("0c8e61f7-b3a4-4d29-b058-94ef7d1263ca");
const DECISION: AgreementId = id!("e2175da0-469c-4f83-9c7b-08d561aef394");
const MEMORANDUM: AgreementId = id!("3b60f4c2-e978-4a51-85d3-dc2970b41e6f");

/// Hợp đồng chuyển giao kỹ thuật: what the framework leaves to a contract of its own.
pub(super) fn contract() -> Result<Record<Agreement>> {
    let mut record = agreed(CONTRACT, contract_terms()?)?;
    record.append(linked_to_framework().on(When::UNKNOWN))?;
    record.append(signature(2, &hong_ha()?, "07/03/2024")?)?;
    record.append(signature(1, &luc_son()?, "10/03/2024")?)?;
    number(&mut record, "9031/2024/HĐCGKT", "10/03/2024")?;
    Ok(record)
}

fn linked_to_framework() -> AgreementEvent {
    AgreementEvent::linked(Link::new(
        LinkKind::Framework,
        LinkTarget::Record(RecordRef::from(FRAMEWORK)),
    ))
}

fn contract_terms() -> Result<Terms> {
    let title = "Hợp đồng chuyển giao kỹ thuật thận nhân tạo";
    let (recipient, transferor) = (luc_son()?, hong_ha()?);
    let parties = [
        lettered(
            former_luc_son(&recipient)?,
            PartyRole::Recipient,
            PartyLetter::A,
        ),
        lettered(
            named_on(&transferor, "07/03/2024")?,
            PartyRole::Transferor,
            PartyLetter::B,
        ),
    ];
    let mut terms = TermsDraft::new(InstrumentKind::TransferContract, Text::new(title)?, parties);
    terms.contents = vec![
        AgreementContent::new(ContentKind::TechniqueTransfer)
            .subjects([Specialty::Dialysis])
            .techniques(TechniqueClass::NEW),
    ];
    terms.period = Some(Period::lasting(Length::new(6, LengthUnit::Month)?));
    terms.obligations = vec![
        obligation(1, "Tạm ứng 50% giá trị hợp đồng", Some("20/03/2024"))?,
        obligation(
            2,
            "Bàn giao tài liệu đào tạo và quy trình kỹ thuật",
            Some("31/03/2024"),
        )?,
        obligation(
            1,
            "Bố trí 02 máy thận nhân tạo và vật tư tiêu hao",
            Some("05/2024"),
        )?,
        obligation(
            2,
            "Đánh giá, cấp giấy chứng nhận cho học viên đạt yêu cầu",
            None,
        )?,
    ];
    terms.funding = vec![
        Funding::new(FundingKind::Fee)
            .by(PartyNumber::new(1))
            .amount(Money::new(Count::exact(850_000_000), Currency::VND)?),
    ];
    Ok(terms.try_into()?)
}

fn obligation(party: u16, what: &str, due: Option<&str>) -> Result<Obligation> {
    let obligation = Obligation::new(party, Text::new(what)?);
    Ok(match due {
        Some(due) => obligation.due(when(due)?),
        None => obligation,
    })
}

/// Quyết định của Sở Y tế: the authority signs alone, the others carry out.
pub(super) fn decision() -> Result<Record<Agreement>> {
    let title = "Quyết định về việc phân công hỗ trợ chuyên môn cho Trung tâm Y tế khu vực Tân Lục";
    let on = "10/09/2025";
    let carrying_out = |organisation, role| Party::new(role, false).organisation(organisation);
    let parties = [
        Party::signing(bac_ninh_health()?, PartyRole::CoordinatingAuthority),
        carrying_out(named_on(&luc_son()?, on)?, PartyRole::Transferor),
        carrying_out(named_on(&tan_luc_centre()?, on)?, PartyRole::Recipient),
    ];
    let mut terms = TermsDraft::new(InstrumentKind::Decision, Text::new(title)?, parties);
    let specialties = [Specialty::EmergencyCriticalCare, Specialty::Obstetrics];
    terms.contents = vec![AgreementContent::new(ContentKind::ExpertSupport).subjects(specialties)];
    terms.period = Some(period("15/09/2025", "14/06/2026")?);
    let mut record = agreed(DECISION, terms.try_into()?)?;
    let director = Office::parse("Phó Giám đốc Sở Y tế tỉnh Bắc Ninh")?;
    let signature = PartySignature::new(PartyNumber::new(1))
        .signer(PersonRef::in_office(director).with_organisation(bac_ninh_health()?))
        .capacity(SigningCapacity::ForSuperior);
    record.append(AgreementEvent::signed(signature).on(when(on)?))?;
    number(&mut record, "9215/QĐ-SYT", on)?;
    Ok(record)
}

/// Biên bản ghi nhớ: it names a province, and no period.
pub(super) fn memorandum() -> Result<Record<Agreement>> {
    let title = "Biên bản ghi nhớ về hội chẩn, tư vấn khám bệnh, chữa bệnh từ xa";
    let on = "05/06/2024";
    let parties = [
        Party::signing(bac_giang_health()?, PartyRole::Recipient),
        Party::signing(named_on(&hong_ha()?, on)?, PartyRole::Transferor),
    ];
    let mut terms = TermsDraft::new(InstrumentKind::Memorandum, Text::new(title)?, parties);
    let specialties = [Specialty::EmergencyCriticalCare, Specialty::Dialysis];
    terms.contents = vec![
        AgreementContent::new(ContentKind::Consultation)
            .subjects(specialties)
            .modes([Mode::new(Modality::Remote)]),
    ];
    let province: ProvinceCode = "24".parse()?;
    terms.recipients = vec![Recipient::Territory(Territory::new(province))];
    terms.funding = vec![Funding::new(FundingKind::FreeOfCharge)];
    let mut record = agreed(MEMORANDUM, terms.try_into()?)?;
    for party in [1, 2] {
        let signature = PartySignature::new(PartyNumber::new(party));
        record.append(AgreementEvent::signed(signature).on(when(on)?))?;
    }
    Ok(record)
}
