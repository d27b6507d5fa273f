//! Who supports whom: the agreements.

use super::{Province, Result, after, before, between, text, write};
use chrono::NaiveDate;
use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, ContentKind, Covered, InstrumentKind, Liquidation,
    Party, PartyRole, PartySignature, Renewal, Terms, TermsDraft,
};
use lienvien::day;
use lienvien::organisation::OrganisationRef;
use lienvien::record::{Event as _, Record};
use lienvien::specialty::{Specialty, Subject};
use lienvien::survey::Survey;
use lienvien::value::{AgreementId, PackageId, When};

/// One hub supports one facility in some specialties.
pub(crate) struct Support {
    /// The number of the hub, and of the facility.
    pub(crate) hub: usize,
    pub(crate) facility: usize,
    pub(crate) subjects: Vec<Specialty>,
    pub(crate) signed: NaiveDate,
    pub(crate) agreement: Record<Agreement>,
    pub(crate) survey: Option<Record<Survey>>,
    /// The package for each of the subjects that has one.
    pub(crate) packages: Vec<(Specialty, PackageId)>,
}

/// The last days of the agreements: one of them comes within 90 days.
const ENDS: [NaiveDate; 4] = [
    day!(2027 - 06 - 30),
    day!(2026 - 02 - 28),
    day!(2028 - 12 - 31),
    day!(2026 - 12 - 31),
];

/// What an agreement is to say.
pub(crate) struct Pact<'a> {
    pub(crate) giver: &'a OrganisationRef,
    pub(crate) receiver: &'a OrganisationRef,
    pub(crate) subjects: &'a [Specialty],
    pub(crate) number: &'a str,
    pub(crate) signed: NaiveDate,
    pub(crate) ends: NaiveDate,
}

impl Pact<'_> {
    fn terms(&self) -> Result<Terms> {
        let title = text("Thỏa thuận hợp tác hỗ trợ chuyên môn, chuyển giao kỹ thuật")?;
        let parties = [
            Party::signing(self.receiver.clone(), PartyRole::Recipient),
            Party::signing(self.giver.clone(), PartyRole::Transferor),
        ];
        let kinds = [ContentKind::TechniqueTransfer, ContentKind::Consultation];
        let subjects = || self.subjects.iter().copied();
        let contents = kinds.map(|kind| AgreementContent::new(kind).subjects(subjects()));
        let draft = TermsDraft::new(InstrumentKind::CooperationAgreement, title, parties);
        let period = between(self.signed, self.ends)?;
        Ok(draft.contents(contents).period(period).try_into()?)
    }

    /// The agreement, signed by both on one day.
    pub(crate) fn record(&self, id: AgreementId) -> Result<Record<Agreement>> {
        let drafted = AgreementEvent::drafted(self.terms()?);
        let mut record = Record::open(id, drafted.on(When::from(before(self.signed, 30))))?;
        let numbered = AgreementEvent::numbered(text(self.number)?);
        let signed = |party| {
            (
                self.signed,
                AgreementEvent::signed(PartySignature::new(party)),
            )
        };
        write(&mut record, [signed(1), signed(2), (self.signed, numbered)])?;
        Ok(record)
    }
}

/// One agreement for each facility, and a second one for every other; some continue an older one.
pub(super) fn add(province: &mut Province) -> Result<()> {
    let count = province.facilities.len();
    for step in 0..count + count / 2 {
        let is_second = step >= count;
        let facility = if is_second { (step - count) * 2 } else { step };
        let hub = (facility + usize::from(is_second)) % province.hubs.len();
        let days = 24 * u64::try_from(step)? + province.seed.below(20);
        let (id, older) = (province.seed.id(), province.seed.id());
        let (giver, signed) = (&province.hubs[hub], after(day!(2024 - 01 - 08), days));
        let number = format!("{}/TTHT-2024", 11 + step);
        let pact = Pact {
            giver: &giver.called,
            receiver: &province.facilities[facility].called,
            subjects: giver.subjects,
            number: &number,
            signed,
            ends: ENDS[step % ENDS.len()],
        };
        let agreement = pact.record(id)?;
        let subjects = giver.subjects.to_vec();
        if step % 6 == 1 {
            let older = pact.continued_from(older, id)?;
            province.push(older);
        }
        province.push(agreement.clone());
        province.supports.push(Support {
            hub,
            facility,
            subjects,
            signed,
            agreement,
            survey: None,
            packages: Vec::new(),
        });
    }
    ended(province)
}

/// An agreement that ended before, and was settled by both.
fn ended(province: &mut Province) -> Result<()> {
    let id = province.seed.id();
    let pact = Pact {
        giver: &province.hubs[2].called,
        receiver: &province.facilities[0].called,
        subjects: province.hubs[2].subjects,
        number: "07/TTHT-2022",
        signed: day!(2022 - 03 - 14),
        ends: day!(2024 - 12 - 31),
    };
    let mut record = pact.record(id)?;
    let minutes = super::document("Biên bản thanh lý thỏa thuận hợp tác")?;
    let settled = Liquidation::new().minutes(minutes).signatures([1, 2]);
    let settled = AgreementEvent::liquidated(settled);
    write(&mut record, [(day!(2025 - 01 - 20), settled)])?;
    province.push(record);
    Ok(())
}

impl Pact<'_> {
    /// The agreement of the three years before, which this one continues.
    fn continued_from(&self, id: AgreementId, this: AgreementId) -> Result<Record<Agreement>> {
        let older = Pact {
            number: "05/TTHT-2021",
            signed: before(self.signed, 3 * 365),
            ends: before(self.signed, 1),
            ..*self
        };
        let mut record = older.record(id)?;
        let renewed = AgreementEvent::renewed(Renewal::new(this));
        write(&mut record, [(self.signed, renewed)])?;
        Ok(record)
    }
}

impl Support {
    /// Evidence that the agreement covers this on a day.
    pub(crate) fn covers(
        &self,
        province: &Province,
        activity: ContentKind,
        subject: Specialty,
        day: NaiveDate,
    ) -> Result<Covered> {
        let facility = &province.facilities[self.facility].organisation;
        let subjects: [Subject; 1] = [subject.into()];
        Ok(self
            .agreement
            .covered_on(facility, activity, &subjects, day)?)
    }
}
