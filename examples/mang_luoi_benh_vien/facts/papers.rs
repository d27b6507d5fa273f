//! The papers: a framework from first to last, and the one that carries it on.

use super::organisations::{bach_lien, decision_to_rename, hong_ha, luc_son};
use super::{Result, document, fetal_medicine, named_on, others, period, when};
use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, Appendix, ContentKind, Direction, Disposal, Duty,
    ExpertRank, Ground, InstrumentKind, Leaving, Modality, Mode, Numbering, Party, PartyLetter,
    PartyNumber, PartyRole, PartySignature, PartySuccession, Renewal, Resource, ResourceKind,
    TeachingMethod, Terms, TermsDraft,
};
use lienvien::organisation::{
    Office, Organisation, OrganisationKind, OrganisationRef, PersonRef, SigningCapacity,
};
use lienvien::record::{Entry, Event as _, Record};
use lienvien::specialty::{OtherSubject, Specialty};
use lienvien::value::{AgreementId, Count, Text, When};
use lienvien::{id, text};

// Ids are the embedder's: these are made up.
pub(super) const FRAMEWORK: AgreementId = id!("70d42be9-8f15-4c6a-93e0-a61d5c78f20b");
const RENEWED: AgreementId = id!("a5f39c08-1d62-47be-8e94-3b07f2c6d851");

/// Bên B and Bên C of the framework.
pub(crate) const BACH_LIEN: PartyNumber = PartyNumber::new(2);
pub(crate) const LUC_SON: PartyNumber = PartyNumber::new(3);

/// All records of the network.
pub(crate) struct Papers {
    pub(crate) framework: Record<Agreement>,
    pub(crate) contract: Record<Agreement>,
    pub(crate) renewed: Record<Agreement>,
    pub(crate) decision: Record<Agreement>,
    pub(crate) memorandum: Record<Agreement>,
}

impl Papers {
    pub(crate) fn records(&self) -> [&Record<Agreement>; 5] {
        [
            &self.framework,
            &self.contract,
            &self.renewed,
            &self.decision,
            &self.memorandum,
        ]
    }
}

pub(crate) fn all() -> Result<Papers> {
    Ok(Papers {
        framework: framework()?,
        contract: others::contract()?,
        renewed: renewed()?,
        decision: others::decision()?,
        memorandum: others::memorandum()?,
    })
}

// ---------------------------------------------------------------------------------- the framework

const SIGNED: &str = "12/01/2024";

/// Hợp đồng nguyên tắc: extended, succeeded to, left by one party, and renewed.
fn framework() -> Result<Record<Agreement>> {
    let mut record = with_successor()?;
    record.append(bach_lien_leaves()?.on(when("12/09/2025")?))?;
    let renewal = Renewal::new(RENEWED).from(when("01/02/2026")?);
    record.append(AgreementEvent::renewed(renewal).on(when("20/01/2026")?))?;
    Ok(record)
}

/// The framework with its first appendix alone.
pub(crate) fn extended() -> Result<Record<Agreement>> {
    let mut record = agreed(FRAMEWORK, framework_terms()?)?;
    record.append(signature(1, &hong_ha()?, "10/01/2024")?)?;
    record.append(signature(2, &bach_lien()?, "10/01/2024")?)?;
    record.append(signature(3, &luc_son()?, SIGNED)?)?;
    number(&mut record, "9007/2024/HĐNT", SIGNED)?;
    let extension = AgreementEvent::amended(extension(record.state().terms())?);
    record.append(extension.on(when("20/12/2024")?))?;
    Ok(record)
}

fn with_successor() -> Result<Record<Agreement>> {
    let mut record = extended()?;
    let appendix = AgreementEvent::amended(succession(record.state().terms(), &[1, 2, 3])?);
    record.append(appendix.on(when("15/07/2025")?))?;
    Ok(record)
}

fn framework_terms() -> Result<Terms> {
    let title = "Hợp đồng nguyên tắc về hỗ trợ chuyên môn và chuyển giao kỹ thuật";
    let parties = [
        lettered(
            named_on(&hong_ha()?, SIGNED)?,
            PartyRole::Transferor,
            PartyLetter::A,
        ),
        lettered(
            named_on(&bach_lien()?, SIGNED)?,
            PartyRole::Transferor,
            PartyLetter::B,
        ),
        lettered(
            former_luc_son(&luc_son()?)?,
            PartyRole::Recipient,
            PartyLetter::C,
        ),
    ];
    let mut terms = TermsDraft::new(
        InstrumentKind::FrameworkContract,
        Text::new(title)?,
        parties,
    );
    terms.contents = framework_contents()?;
    terms.period = Some(period("01/02/2024", "31/01/2025")?);
    terms.duties = vec![
        Duty::new([1, 2], [Specialty::Obstetrics]).written(text!(
            "Bên A và Bên B cùng chịu trách nhiệm chuyên môn về sản khoa"
        )),
        Duty::new([1], [Specialty::Paediatrics]),
    ];
    terms.resources = vec![
        resource(
            ResourceKind::TelemedicineLink,
            Disposal::Shared,
            "hệ thống hội chẩn từ xa của Bên A",
            (1, 3),
        )?,
        resource(
            ResourceKind::Equipment,
            Disposal::Lent,
            "máy theo dõi sản khoa",
            (2, 3),
        )?
        .quantity(Count::exact(1)),
    ];
    terms.grounds = vec![Ground::Document(document(
        "Luật Khám bệnh, chữa bệnh",
        "15/2023/QH15",
        "09/01/2023",
    )?)];
    Ok(terms.try_into()?)
}

fn framework_contents() -> Result<Vec<AgreementContent>> {
    let on_site = Mode::new(Modality::OnSite)
        .method(TeachingMethod::HandsOn)
        .experts(ExpertRank::Expert);
    let both_ways = Direction::new([1], [2]).both_ways();
    let between = "Bên A và Bên B hỗ trợ lẫn nhau khi có báo động đỏ liên viện";
    Ok(vec![
        AgreementContent::new(ContentKind::TechniqueTransfer)
            .subjects([Specialty::Obstetrics, Specialty::Paediatrics])
            .direction(Direction::new([1, 2], [3]))
            .modes([on_site]),
        AgreementContent::new(ContentKind::TechniqueTransfer)
            .subjects([Specialty::Dialysis])
            .direction(Direction::new([1], [3]))
            .modes([Mode::new(Modality::AtSupporter)]),
        AgreementContent::new(ContentKind::ExpertSupport)
            .subjects([OtherSubject::RedAlert])
            .direction(both_ways)
            .written(Text::new(between)?),
    ])
}

/// Phụ lục 01: another period, and a content that the catalogue has no specialty for.
fn extension(signed: &Terms) -> Result<Appendix> {
    let content = AgreementContent::new(ContentKind::ProfessionalTraining)
        .subjects([fetal_medicine()?])
        .direction(Direction::new([2], [3]))
        .modes([Mode::new(Modality::AtSupporter)]);
    let terms = signed.to_draft().contents([content]);
    let terms = terms.period(period("01/02/2024", "31/03/2026")?);
    let mut appendix = Appendix::new(Terms::try_from(terms)?);
    let title = "Phụ lục 01 về gia hạn và bổ sung nội dung";
    appendix.document = Some(document(title, "9007-01/PL-HĐNT", "20/12/2024")?);
    appendix.effective = Some(when("01/01/2025")?);
    Ok(appendix.signatures([1, 2, 3]))
}

/// Phụ lục 02: the hospital of Lục Sơn under its new name.
pub(crate) fn succession(extended: &Terms, signed_by: &[u16]) -> Result<Appendix> {
    let mut terms = extended.to_draft();
    for (number, party) in (1..).zip(&mut terms.parties) {
        if LUC_SON == PartyNumber::new(number) {
            party.organisation = Some(named_on(&luc_son()?, "15/07/2025")?);
        }
    }
    let mut appendix = Appendix::new(Terms::try_from(terms)?);
    let title = "Phụ lục 02 về việc kế thừa của Bên C";
    appendix.document = Some(document(title, "9007-02/PL-HĐNT", "15/07/2025")?);
    appendix.effective = Some(when("01/07/2025")?);
    appendix.successions = vec![PartySuccession::new(LUC_SON).document(decision_to_rename()?)];
    Ok(appendix.signatures(signed_by.iter().copied()))
}

pub(crate) fn bach_lien_leaves() -> Result<AgreementEvent> {
    Ok(AgreementEvent::party_left(
        Leaving::new(BACH_LIEN)
            .cause(text!("cơ cấu lại nhiệm vụ chỉ đạo tuyến"))
            .effective(when("01/10/2025")?),
    ))
}

/// The framework that carries it on, without Bên B.
fn renewed() -> Result<Record<Agreement>> {
    let title =
        "Hợp đồng nguyên tắc về hỗ trợ chuyên môn và chuyển giao kỹ thuật giai đoạn 2026 – 2029";
    let parties = [
        lettered(
            named_on(&hong_ha()?, SIGNED_ANEW)?,
            PartyRole::Transferor,
            PartyLetter::A,
        ),
        lettered(
            named_on(&luc_son()?, SIGNED_ANEW)?,
            PartyRole::Recipient,
            PartyLetter::B,
        ),
    ];
    let mut terms = TermsDraft::new(
        InstrumentKind::FrameworkContract,
        Text::new(title)?,
        parties,
    );
    let subjects = [
        Specialty::Obstetrics,
        Specialty::Paediatrics,
        Specialty::Dialysis,
    ];
    terms.contents = vec![AgreementContent::new(ContentKind::TechniqueTransfer).subjects(subjects)];
    terms.period = Some(period("01/02/2026", "31/01/2029")?);
    let mut record = agreed(RENEWED, terms.try_into()?)?;
    record.append(signature(1, &hong_ha()?, SIGNED_ANEW)?)?;
    record.append(signature(2, &luc_son()?, SIGNED_ANEW)?)?;
    number(&mut record, "9002/2026/HĐNT", SIGNED_ANEW)?;
    Ok(record)
}

const SIGNED_ANEW: &str = "20/01/2026";

// ------------------------------------------------------------------------------------------- pieces

pub(super) fn agreed(id: AgreementId, terms: Terms) -> Result<Record<Agreement>> {
    let mut record = Record::open(id, AgreementEvent::drafted(terms).on(When::UNKNOWN))?;
    record.append(AgreementEvent::agreed().on(When::UNKNOWN))?;
    Ok(record)
}

/// Chữ ký của giám đốc: papers show the office; nobody is named here.
pub(super) fn signature(
    party: u16,
    hospital: &Organisation,
    on: &str,
) -> Result<Entry<AgreementEvent>> {
    let organisation = named_on(hospital, on)?;
    let office = Office::parse(&format!("Giám đốc {}", organisation.name))?;
    let director = PersonRef::in_office(office).with_organisation(organisation);
    let signature = PartySignature::new(party)
        .signer(director)
        .capacity(SigningCapacity::InPerson);
    Ok(AgreementEvent::signed(signature).on(when(on)?))
}

pub(super) fn number(record: &mut Record<Agreement>, number: &str, on: &str) -> Result<()> {
    let number = Text::new(number)?;
    let numbering = Numbering::new(number);
    Ok(record.append(AgreementEvent::numbered(numbering).on(when(on)?))?)
}

pub(super) fn lettered(
    organisation: OrganisationRef,
    role: PartyRole,
    letter: PartyLetter,
) -> Party {
    Party::signing(organisation, role).letter(letter)
}

/// What was then a hospital of a district.
pub(super) fn former_luc_son(hospital: &Organisation) -> Result<OrganisationRef> {
    let mut former = named_on(hospital, SIGNED)?;
    former.kind = OrganisationKind::DistrictHospital.into();
    Ok(former)
}

fn resource(
    kind: ResourceKind,
    terms: Disposal,
    what: &str,
    (from, to): (u16, u16),
) -> Result<Resource> {
    Ok(Resource::new(kind, terms, Text::new(what)?)
        .from(from)
        .to(to))
}
