//! Who signed, and how it came to stand.

use super::{ceremony, day, facts, memorandum, signer, signing_day, terms};
use lienvien::agreement::{
    AgreementEvent, AgreementStatus, BeneficiaryKind, Identification, InstrumentKind, Recipient,
    Standing, Terms,
};
use lienvien::organisation::{OfficeKind, OrganisationKind, PersonName, PersonRef, Title};
use lienvien::record::{Attachment, AttachmentKind, Event as _};
use lienvien::value::{Answer, Explain as _, Period, Text, Vocabulary as _, When, same_key};

#[test]
fn row_1_01_support_goes_from_the_hospital_to_the_province_without_letters() {
    let terms = terms();
    let name = |party: &lienvien::agreement::Party| party.organisation.clone().unwrap().name;
    let givers: Vec<_> = terms.transferors().map(name).collect();
    let receivers: Vec<_> = terms.receiving_parties().map(name).collect();
    assert_eq!(givers, [Text::new("Bệnh viện Bạch Mai").unwrap()]);
    assert_eq!(receivers, [Text::new("UBND tỉnh Hà Tĩnh").unwrap()]);
    assert!(terms.parties.iter().all(|party| party.letter.is_none()));
    assert_eq!(terms.parties[0].short_name.as_deref(), Some("Hà Tĩnh"));
    let title = "biên bản ghi nhớ hợp tác hỗ trợ về y tế giai đoạn 2024 – 2030";
    assert!(same_key(&terms.title, title));
}

#[test]
fn row_1_02_every_fact_knows_its_publisher() {
    let record = memorandum();
    let article = Some(facts::article());
    assert_eq!(
        article.as_ref().map(|source| &*source.publisher),
        Some("ĐCSVN")
    );
    assert_eq!(terms().provenance, article);
    assert!(
        record
            .notes()
            .all(|(_, note)| note.source.as_deref() == article.as_ref())
    );
}

#[test]
fn row_1_03_a_memorandum_between_an_authority_and_a_hospital() {
    let terms = terms();
    assert_eq!(terms.kind, InstrumentKind::Memorandum);
    let kinds = terms
        .parties
        .iter()
        .map(|party| party.organisation.clone().unwrap().kind);
    assert!(kinds.eq([
        OrganisationKind::PeoplesCommittee,
        OrganisationKind::CentralHospital
    ]));
    assert!(terms.parties.iter().all(|party| party.signs));
}

#[test]
fn row_1_03_the_authority_that_signs_is_no_facility_that_receives() {
    let mut draft = facts::terms().unwrap();
    let province = facts::province();
    draft.recipients = vec![Recipient::Facility(province)];
    let problems = Terms::try_from(draft).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "`recipients[0]`: the recipient is a `peoples_committee`, expected a facility that treats patients",
    );
    assert_eq!(
        problems.vi(),
        "`recipients[0]`: cơ sở tiếp nhận là “Ủy ban nhân dân”, cần một cơ sở khám bệnh, chữa bệnh",
    );
}

#[test]
fn row_1_04_sector_and_population_gain_without_being_parties() {
    let terms = terms();
    let named = |kind| {
        let mut all = terms.beneficiaries.iter();
        all.find(|beneficiary| beneficiary.kind == kind).unwrap()
    };
    let population = named(BeneficiaryKind::Population);
    assert_eq!(&*population.name, "người dân Hà Tĩnh");
    assert_eq!(
        population.territory.as_ref().unwrap().province.as_str(),
        "42"
    );
    assert_eq!(&*named(BeneficiaryKind::Sector).name, "ngành y tế Hà Tĩnh");
    assert_eq!(terms.parties.len(), 2);
}

#[test]
fn row_1_07_a_signatory_with_titles_and_office() {
    let director = signer(&memorandum(), 1);
    let name = director.name().unwrap();
    assert_eq!(name.titles(), [Title::AssociateProfessor, Title::Doctorate]);
    assert_eq!(name.name(), "Đào Xuân Cơ");
    assert_eq!(name.to_string(), "PGS.TS Đào Xuân Cơ");
    assert_eq!(director.office().unwrap().kind, OfficeKind::Director);
    let organisation = director.organisation().unwrap();
    assert_eq!(organisation.same_as(&facts::bach_mai()), Answer::Yes);
}

#[test]
fn row_1_08_an_office_signs_and_gets_its_name_without_a_second_signature() {
    let mut record = facts::partly_signed().unwrap();
    let unnamed = signer(&record, 0);
    assert!(unnamed.name().is_none() && unnamed.id().is_none());
    assert_eq!(unnamed.office().unwrap().kind, OfficeKind::ViceChair);
    assert_eq!(record.status(), AgreementStatus::PartlySigned);

    record
        .append(facts::vice_chair_identified().unwrap())
        .unwrap();
    assert_eq!(record.state().signatures().len(), 1);
    let named = signer(&record, 0);
    assert_eq!(named.name().unwrap().name(), "Trần Báu Hà");
    assert_eq!(named.office(), unnamed.office());

    let again = record
        .append(facts::vice_chair_identified().unwrap())
        .unwrap_err();
    assert_eq!(again.code(), "agreement.signer.all_identified");
}

#[test]
fn row_1_08_what_the_caption_shows_stays_when_the_name_is_found() {
    let mut record = facts::partly_signed().unwrap();
    let (party, shown) = (facts::PROVINCE, signer(&record, 0));
    let person = PersonRef::named(PersonName::parse("Trần Báu Hà").unwrap());
    let identified = AgreementEvent::identified(Identification::new(party, person.clone()));
    record.append(identified.on(When::UNKNOWN)).unwrap();
    let named = signer(&record, 0);
    assert_eq!(named.name(), person.name());
    assert_eq!(
        (named.office(), named.organisation()),
        (shown.office(), shown.organisation())
    );
}

#[test]
fn row_1_08_both_names_of_the_paper_are_one_kind() {
    for name in [
        "Biên bản ghi nhớ",
        "bản ghi nhớ",
        "biên bản ghi nhớ hợp tác",
        "bản ghi nhớ hợp tác",
    ] {
        assert_eq!(
            InstrumentKind::find(name),
            Some(InstrumentKind::Memorandum),
            "{name}"
        );
    }
}

#[test]
fn row_1_09_a_photograph_is_kept_with_its_credit() {
    let photographs = ceremony().attachments;
    let credited = |photograph: &Attachment| {
        photograph.kind == AttachmentKind::Photo
            && photograph.credit.as_deref() == Some("Phúc Quang")
    };
    assert_eq!(photographs.len(), 2);
    assert!(photographs.iter().all(credited));
}

#[test]
fn row_1_10_the_year_is_supplied_and_its_basis_kept() {
    let printed = When::parse_vi("Ngày 12/10").unwrap();
    assert_eq!(printed, When::day_month(12, 10).unwrap());
    assert_eq!((printed.exact_day(), printed.earliest()), (None, None));

    let record = memorandum();
    let signed = record.state().signed().unwrap();
    assert_eq!(signed.exact_day(), Some(signing_day()));
    assert_eq!(signed.said(), &printed);
    let basis = signed.basis().map(Text::as_str);
    assert_eq!(basis, Some("theo giai đoạn 2024 – 2030 nêu trong cùng câu"));
}

#[test]
fn row_1_11_the_ceremony_is_held_by_both_and_is_not_the_signing() {
    let organisers = [facts::province(), facts::bach_mai()];
    assert_eq!(ceremony().organisers, organisers);

    let mut quiet = facts::partly_signed().unwrap();
    quiet
        .append(facts::signed_for_bach_mai(facts::signing_date().unwrap()).unwrap())
        .unwrap();
    assert_eq!(quiet.status(), AgreementStatus::Signed);
    assert_eq!(quiet.notes().count(), 0);
}

#[test]
fn row_1_12_in_force_from_the_signing_to_the_end_of_the_last_year() {
    let period = Period::parse_vi("giai đoạn 2024 – 2030").unwrap();
    assert_eq!(period.vi().to_string(), "giai đoạn 2024 – 2030");
    assert_eq!(terms().period, Some(period));
    let record = memorandum();
    for (asked, standing) in [
        (day(2024, 10, 11), Standing::Draft),
        (day(2024, 10, 12), Standing::InForce),
        (day(2024, 10, 13), Standing::InForce),
        (day(2030, 12, 31), Standing::InForce),
        (day(2031, 1, 1), Standing::Expired),
    ] {
        assert_eq!(record.standing_on(asked), standing, "{asked}");
    }
    assert_eq!(record.remaining(day(2030, 12, 30)), Some(1..=1));
}

#[test]
fn row_1_26_consent_may_be_told_or_not() {
    // the article tells of the signing only: nobody has to invent how the text was agreed on
    let mut draft = facts::drafted().unwrap();
    draft
        .append(facts::signed_for_the_province().unwrap())
        .unwrap();
    assert_eq!(draft.status().code(), "partly_signed");
    let refused = draft
        .append(AgreementEvent::agreed().on(When::UNKNOWN))
        .unwrap_err();
    assert_eq!(refused.code(), "record.transition.not_allowed");
}
