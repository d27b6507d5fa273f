//! Tóm tắt văn bản hợp tác.

use crate::golden::{prints_as, says_all};
use crate::ha_tinh::facts as ha_tinh;
use lienvien::agreement::{
    Agreement, AgreementEvent, AgreementStatus, AutomaticRenewal, Funding, FundingKind,
    InstrumentKind, Money, Obligation, Party, PartyLetter, PartyRole, PartySignature,
    ReportedAgreement, Terms, TermsDraft,
};
use lienvien::organisation::{
    Office, OrganisationKind, OrganisationRef, PersonName, PersonRef, SigningCapacity,
};
use lienvien::paper::{Paper, agreement_summary};
use lienvien::record::{Event as _, Record, Reported};
use lienvien::value::{Count, Provenance, Text, When};
use lienvien::{day, id, period, text, when};

fn hospital(name: &str) -> OrganisationRef {
    OrganisationRef::new(
        OrganisationKind::ProvincialHospital,
        Text::new(name).unwrap(),
    )
}

fn open(terms: TermsDraft) -> Record<Agreement> {
    let drafted = AgreementEvent::drafted(Terms::try_from(terms).unwrap());
    let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    Record::open(id, drafted.on(When::UNKNOWN)).unwrap()
}

fn two_hospitals() -> TermsDraft {
    let parties = [
        Party::signing(hospital("Bệnh viện Lục Sơn"), PartyRole::Transferor).letter(PartyLetter::A),
        Party::signing(hospital("Bệnh viện Yên Lục"), PartyRole::Recipient).letter(PartyLetter::B),
    ];
    TermsDraft::new(
        InstrumentKind::TransferContract,
        text!("Hợp đồng chuyển giao kỹ thuật"),
        parties,
    )
}

/// Signed by this person in this capacity.
fn signed(office: &str, capacity: SigningCapacity) -> String {
    let mut record = open(two_hospitals());
    let name: PersonName = "BSCKII Nguyễn Văn An".parse().unwrap();
    let signer = PersonRef::named(name).with_office(Office::parse(office).unwrap());
    let signature = PartySignature::new(1).signer(signer).capacity(capacity);
    record
        .append(AgreementEvent::signed(signature).on(day!(2025 - 02 - 05)))
        .unwrap();
    agreement_summary(&record, day!(2025 - 02 - 05)).to_string()
}

fn has_line(printed: &str, expected: &str) {
    let squeezed = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        printed
            .lines()
            .any(|line| squeezed(line).contains(expected)),
        "{expected}\n{printed}"
    );
}

#[test]
fn the_memorandum_of_the_article_prints_whole() {
    let record = ha_tinh::memorandum().unwrap();
    let summary = agreement_summary(&record, day!(2024 - 10 - 12));
    says_all(&summary, &serde_json::to_value(&record).unwrap(), &[]);
    prints_as("agreement_full", &summary);
}

#[test]
fn a_contract_with_all_its_clauses() {
    let mut terms = two_hospitals();
    terms.period = Some(period!(2025 - 02 - 05..=2027 - 02 - 04));
    terms.automatic_renewal = Some(AutomaticRenewal::new().most(2));
    terms.obligations = vec![
        Obligation::new(1, text!("cử chuyên gia đến Bên B")).due(when!(2025 - 06)),
        Obligation::new(2, text!("bố trí phòng mổ")),
    ];
    let amount = Money::new(Count::exact(150_000_000), "VND".parse().unwrap()).unwrap();
    terms.funding = vec![Funding::new(FundingKind::Fee).by(2).amount(amount)];
    let mut record = open(terms);
    for party in [1, 2] {
        let signature = PartySignature::new(party).place(text!("Bắc Ninh"));
        record
            .append(AgreementEvent::signed(signature).on(day!(2025 - 02 - 05)))
            .unwrap();
    }
    let paper = agreement_summary(&record, day!(2027 - 02 - 05));
    has_line(&paper.to_string(), "Bắc Ninh, ngày 05 tháng 02 năm 2025");
    prints_as("agreement_contract", &paper);
}

/// Of an agreement that is known by report, almost nothing is known, and nothing is guessed.
#[test]
fn what_is_not_known_is_not_stated() {
    let terms = Terms::try_from(TermsDraft::new(
        InstrumentKind::CooperationAgreement,
        text!("Thỏa thuận hợp tác"),
        [
            Party::new(PartyRole::NotStated, true),
            Party::signing(hospital("Bệnh viện Yên Lục"), PartyRole::NotStated),
        ],
    ));
    let known = ReportedAgreement::new(terms.unwrap());
    let reported = AgreementEvent::reported(Reported::new(
        AgreementStatus::Signed,
        Provenance::new(text!("sổ theo dõi")),
        known,
    ));
    let id = id!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    let record = Record::<Agreement>::open(id, reported.on(When::UNKNOWN)).unwrap();
    let paper: Paper = agreement_summary(&record, day!(2025 - 01 - 01));
    has_line(&paper.to_string(), "…, ngày … tháng … năm …");
    prints_as("agreement_blank", &paper);
}

/// Decree 30/2020/NĐ-CP, Annex I: each capacity has its mark, before the office of whom it is signed for.
#[test]
fn each_capacity_is_printed_as_the_decree_has_it() {
    let printed = signed("Phó Giám đốc", SigningCapacity::ForSuperior);
    has_line(&printed, "KT. GIÁM ĐỐC");
    has_line(&printed, "PHÓ GIÁM ĐỐC");
    has_line(&printed, "BSCKII Nguyễn Văn An");
    has_line(&printed, "(đã ký ngày 05/02/2025)");
    has_line(&signed("Giám đốc", SigningCapacity::Acting), "Q. GIÁM ĐỐC");
    has_line(
        &signed("Quyền Giám đốc", SigningCapacity::Acting),
        "Q. GIÁM ĐỐC",
    );
    let printed = signed("Chủ tịch", SigningCapacity::OnBehalf);
    has_line(&printed, "TM. BỆNH VIỆN LỤC SƠN");
    has_line(&printed, "CHỦ TỊCH");
    has_line(&signed("Trưởng phòng", SigningCapacity::ByOrder), "TL. …");
    has_line(
        &signed("Phó Giám đốc", SigningCapacity::ByDelegation),
        "TUQ. …",
    );
    // who signs for a superior without being a deputy signs for somebody the record does not name
    has_line(
        &signed("Trưởng phòng", SigningCapacity::ForSuperior),
        "KT. …",
    );
    let in_person = signed("Giám đốc", SigningCapacity::InPerson);
    assert!(!in_person.contains("KT.") && !in_person.contains("TM."));
}

#[test]
fn dates_have_a_blank_for_what_is_not_known() {
    for (on, expected) in [
        (when!(2024), "…, ngày … tháng … năm 2024"),
        (when!(2024 - 01), "…, ngày … tháng 01 năm 2024"),
        (when!(2024 - 10), "…, ngày … tháng 10 năm 2024"),
        (when!(2024 - 03 - 09), "…, ngày 09 tháng 3 năm 2024"),
        (When::day_month(12, 10).unwrap(), "…, 12/10"),
    ] {
        let mut record = open(two_hospitals());
        for party in [1, 2] {
            record
                .append(AgreementEvent::signed(party).on(on.clone()))
                .unwrap();
        }
        let printed = agreement_summary(&record, day!(2025 - 01 - 01)).to_string();
        has_line(&printed, expected);
    }
}
