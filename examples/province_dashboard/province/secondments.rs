//! Experts who are sent to teach at the recipient.

use super::packages::{TAUGHT, named};
use super::{Province, Result, after, before, between, document, text, write};
use chrono::NaiveDate;
use lienvien::agreement::{ContentKind, ExpertRank, TeachingMethod};
use lienvien::basis::Basis;
use lienvien::organisation::OrganisationRef;
use lienvien::record::{Approval, Event as _, Record};
use lienvien::secondment::{
    BackReport, CompletionGrade, HostAssessment, LoggedDay, Secondment, SecondmentEvent,
    SecondmentProposal, SecondmentPurpose, SecondmentTeam,
};
use lienvien::specialty::Specialty;
use lienvien::value::{PackageId, PersonId, SecondmentId, When};

/// One expert teaches a package at the recipient.
pub(super) struct Teaching {
    pub(super) support: usize,
    pub(super) subject: Specialty,
    pub(super) package: PackageId,
    pub(super) expert: PersonId,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
}

/// The secondment for a package; its log names the days on which the package logs the cases.
pub(super) fn for_package(
    province: &mut Province,
    taught: &Teaching,
) -> Result<Record<Secondment>> {
    let id = province.seed.id();
    let support = &province.supports[taught.support];
    let proposed = before(taught.from, 30);
    let activity = ContentKind::ExpertSupport;
    let covered = support.covers(province, activity, taught.subject, proposed)?;
    let home = &province.hubs[support.hub].called;
    let host = &province.facilities[support.facility].called;
    let sending = Sending {
        home,
        host,
        experts: &[taught.expert],
        subject: taught.subject,
        from: taught.from,
        to: taught.to,
    };
    let mut record = sending.confirmed(id, covered)?;
    let (_, technique) = named(taught.subject);
    let mut events = vec![(taught.from, SecondmentEvent::stint_begun(taught.expert))];
    for days in TAUGHT {
        let day = LoggedDay::new()
            .content(text(&format!("hướng dẫn {technique}"))?)
            .taught(1)
            .person(taught.expert)
            .package(taught.package);
        let on = after(taught.from, days - TAUGHT[0] + 2);
        events.push((on, SecondmentEvent::day_logged(day)));
    }
    let report = BackReport::new()
        .person(taught.expert)
        .grade(CompletionGrade::Good)
        .document(document("Báo cáo kết quả công tác")?);
    let assessed = HostAssessment::from(CompletionGrade::Good).person(taught.expert);
    events.extend([
        (taught.to, SecondmentEvent::stint_ended(taught.expert)),
        (taught.to, SecondmentEvent::Completed),
        (after(taught.to, 7), SecondmentEvent::reported_back(report)),
        (
            after(taught.to, 9),
            SecondmentEvent::host_assessed(assessed),
        ),
        (after(taught.to, 14), SecondmentEvent::Closed),
    ]);
    write(&mut record, events)?;
    Ok(record)
}

/// Who goes where, and when.
pub(crate) struct Sending<'a> {
    pub(crate) home: &'a OrganisationRef,
    pub(crate) host: &'a OrganisationRef,
    pub(crate) experts: &'a [PersonId],
    pub(crate) subject: Specialty,
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
}

impl Sending<'_> {
    /// The secondment when the host had confirmed it.
    pub(crate) fn confirmed(
        &self,
        id: SecondmentId,
        basis: impl Into<Basis>,
    ) -> Result<Record<Secondment>> {
        let proposal = SecondmentProposal::new(self.home.clone(), self.host.clone())
            .purpose(SecondmentPurpose::Teach)
            .rank(ExpertRank::Expert)
            .method(TeachingMethod::HandsOn)
            .subjects([self.subject])
            .team(SecondmentTeam::persons(self.experts.iter().copied()))
            .period(between(self.from, self.to)?)
            .basis(basis);
        let proposed = SecondmentEvent::proposed(proposal);
        let on = |days| before(self.from, days);
        let mut record = Record::open(id, proposed.on(When::from(on(30))))?;
        let approval = Approval::new(self.home.clone());
        let events = [
            (on(25), SecondmentEvent::approved(approval)),
            (
                on(20),
                SecondmentEvent::decided(text("Quyết định cử chuyên gia")?),
            ),
            (on(15), SecondmentEvent::Confirmed),
        ];
        write(&mut record, events)?;
        Ok(record)
    }
}
