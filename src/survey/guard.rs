//! The rules about the payloads of events of a survey.

use super::{
    AgreedItem, Delegation, Finding, MinutesSignature, Opening, Rating, ReportedSurvey,
    Requirement, RequirementNumber, SigningRefusal, SiteNumber, Survey, SurveyConclusion,
    SurveyPlan, SurveyRefusal, SurveySide, SurveyStatus, Verdict,
};
use crate::organisation::{OrganisationKind, OrganisationRef};
use crate::record::{Broken, LinePath, TooEarly, repeated};
use crate::value::{Joined, Text, When};
use alloc::{boxed::Box, collections::BTreeSet, sync::Arc};
use core::fmt;

type Guarded = Result<(), SurveyRefusal>;

/// Where a line holds a part of a survey.
type Place<'a> = fmt::Arguments<'a>;

// -------------------------------------------------------------------------------------- the openings

pub(super) fn guard_planned(plan: &SurveyPlan, on: &When, out: &mut Broken<SurveyRefusal>) {
    guard_plan(plan, format_args!("payload"), out);
    if let Some(basis) = &plan.basis
        && let Err(why) = basis.check_day(on, format_args!("payload.basis"))
    {
        let why = Box::new(why);
        out.push(SurveyRefusal::UnfitBasis { why });
    }
}

/// The rules of a plan that do not depend on its date.
fn guard_plan(plan: &SurveyPlan, place: Place<'_>, out: &mut Broken<SurveyRefusal>) {
    if plan.hosts.is_empty() {
        let at = LinePath::new(format_args!("{place}.hosts"));
        out.push(SurveyRefusal::NoHost { at });
    }
    let surveyor = format_args!("{place}.surveyor");
    out.extend(not_a_committee(SurveySide::Delegation, &plan.surveyor, surveyor).err());
    for (site, host) in plan.numbered_hosts() {
        let at = format_args!("{place}.hosts[{}]", site.index());
        out.extend(not_a_committee(site.into(), host, at).err());
    }
    let mut seen = BTreeSet::new();
    for (site, host) in plan.numbered_hosts() {
        if let Some(id) = host.id
            && !seen.insert(id)
        {
            let at = LinePath::new(format_args!("{place}.hosts[{}]", site.index()));
            out.push(SurveyRefusal::HostTwice { site, at });
        }
    }
}

fn not_a_committee(side: SurveySide, organisation: &OrganisationRef, at: Place<'_>) -> Guarded {
    if organisation.kind == OrganisationKind::PartyCommittee {
        let at = LinePath::new(at);
        return Err(SurveyRefusal::PartyCommittee { side, at });
    }
    Ok(())
}

impl Survey {
    /// Checks a report: its statements must fit together as if they were events of this record.
    pub(super) fn guard_report(
        report: &ReportedSurvey,
        on: &When,
        out: &mut Broken<SurveyRefusal>,
    ) {
        guard_plan(&report.plan, format_args!("payload.known.plan"), out);
        let mut state = Self::planned(report.plan.clone());
        let sites = Surveyed::of(&state);
        for (i, finding) in repeated(&report.findings, |it| Some((it.site, &it.subject))) {
            let subject = finding.subject.clone().into();
            let at = LinePath::new(format_args!("payload.known.findings[{i}].subject"));
            out.push(SurveyRefusal::FoundTwice { subject, at });
        }
        for (i, finding) in report.findings.iter().enumerate() {
            let place = format_args!("payload.known.findings[{i}]");
            out.extend(sites.guard(finding.site, place).err());
            guard_ratings(finding, place, out);
            state.take_finding(finding.clone(), on.clone());
        }
        for (i, requirement) in report.requirements.iter().enumerate() {
            let place = format_args!("payload.known.requirements[{i}]");
            let site = sites.guard(requirement.site, place);
            state.guard_requirement_at(requirement, site, place, out);
            state.take_requirement(requirement.clone(), on);
        }
        if let Some(conclusion) = &report.conclusion {
            let place = format_args!("payload.known.conclusion");
            guard_agreed(conclusion, &sites, place, |_| true, out);
        }
        if let Err(dates) = TooEarly::check(on, &report.signed) {
            out.push(SurveyRefusal::ReportedTooEarly { dates });
        }
    }
}

// ----------------------------------------------------------------------------------- on the survey

fn guard_delegation(delegation: &Delegation) -> Guarded {
    let leaders = delegation.members.iter().filter(|member| member.leads);
    match leaders.count() {
        1 => Ok(()),
        found => Err(SurveyRefusal::Leaders { found }),
    }
}

/// The rules about the ratings in a finding.
fn guard_ratings(finding: &Finding, place: Place<'_>, out: &mut Broken<SurveyRefusal>) {
    for (dimension, assessed) in finding.assessed() {
        let Some(rating) = assessed.rating else {
            continue;
        };
        if rating.is_below_meets() && assessed.reason.is_none() {
            out.push(SurveyRefusal::NoReason {
                dimension,
                rating,
                at: LinePath::new(format_args!("{place}.{dimension}.reason")),
            });
        }
        if rating == Rating::Insufficient && finding.verdict == Verdict::Ready {
            let at = LinePath::new(format_args!("{place}.{dimension}.rating"));
            out.push(SurveyRefusal::ReadyThoughInsufficient { dimension, at });
        }
    }
}

/// Checks the sites and the subjects of what is agreed.
fn guard_agreed(
    conclusion: &SurveyConclusion,
    sites: &Surveyed,
    place: Place<'_>,
    is_founded: impl Fn(&AgreedItem) -> bool,
    out: &mut Broken<SurveyRefusal>,
) {
    for (i, list) in conclusion.agreed.iter().enumerate() {
        for (j, item) in list.items.iter().enumerate() {
            let place = format_args!("{place}.agreed[{i}].items[{j}]");
            if let Err(refusal) = sites.guard(item.site, place) {
                out.push(refusal);
            } else if !is_founded(item) {
                out.push(SurveyRefusal::NotProposed {
                    subject: item.subject.clone().into(),
                    at: LinePath::new(format_args!("{place}.subject")),
                });
            }
        }
    }
}

/// The sites that are surveyed, for a line that names many sites.
struct Surveyed {
    sites: BTreeSet<SiteNumber>,
    listed: Arc<Joined<SiteNumber>>,
}

impl Surveyed {
    fn of(survey: &Survey) -> Self {
        let sites = survey.sites();
        Self {
            sites: sites.iter().copied().collect(),
            listed: Arc::new(Joined(sites)),
        }
    }

    /// Checks the field `site` of what stands at this place. A survey without hosts is refused for
    /// that alone.
    fn guard(&self, site: Option<SiteNumber>, place: Place<'_>) -> Guarded {
        match site {
            Some(site) if !self.sites.contains(&site) && !self.sites.is_empty() => {
                Err(SurveyRefusal::NoSuchSite {
                    site,
                    sites: self.listed.clone(),
                    at: LinePath::new(format_args!("{place}.site")),
                })
            }
            Some(_) | None => Ok(()),
        }
    }
}

impl Survey {
    /// Checks the field `site` of what stands at this place.
    fn guard_site(&self, site: Option<SiteNumber>, place: Place<'_>) -> Guarded {
        match site {
            Some(site) => self.guard_number(site, format_args!("{place}.site")),
            None => Ok(()),
        }
    }

    /// Checks the number of a site.
    fn guard_number(&self, site: SiteNumber, at: Place<'_>) -> Guarded {
        if self.is_surveyed(site) {
            return Ok(());
        }
        let (sites, at) = (Arc::new(Joined(self.sites())), LinePath::new(at));
        Err(SurveyRefusal::NoSuchSite { site, sites, at })
    }

    fn guard_side(&self, side: SurveySide) -> Guarded {
        match side {
            SurveySide::Delegation => Ok(()),
            SurveySide::Site(number) => self.guard_number(number, format_args!("payload.side")),
        }
    }

    pub(super) fn guard_opening(&self, opening: &Opening, out: &mut Broken<SurveyRefusal>) {
        out.extend(guard_delegation(&opening.delegation).err());
        for (index, _) in repeated(&opening.delegation.members, |it| it.person.as_ref()?.id()) {
            out.push(SurveyRefusal::MemberTwice { index });
        }
        let sites = Surveyed::of(self);
        let mut seen = BTreeSet::new();
        for (i, team) in opening.hosts.iter().enumerate() {
            let site = team.site;
            let place = format_args!("payload.hosts[{i}]");
            if let Err(refusal) = sites.guard(Some(site), place) {
                out.push(refusal);
            } else if !seen.insert(site) {
                let at = LinePath::new(format_args!("{place}.site"));
                out.push(SurveyRefusal::SiteTwice { site, at });
            }
        }
    }

    /// Checks a presentation or a proposal: it must take place before any finding at the site.
    pub(super) fn guard_step(&self, site: Option<SiteNumber>, why: Option<&Text>) -> Guarded {
        self.guard_site(site, format_args!("payload"))?;
        if why.is_none() && self.found_at.may_apply_to(site) {
            return Err(SurveyRefusal::StepTooLate);
        }
        Ok(())
    }

    pub(super) fn guard_finding(&self, finding: &Finding, out: &mut Broken<SurveyRefusal>) {
        let place = format_args!("payload");
        out.extend(self.guard_order(finding, place).err());
        guard_ratings(finding, place, out);
    }

    /// Checks that the host has presented itself and proposed its needs before the finding.
    fn guard_order(&self, finding: &Finding, place: Place<'_>) -> Guarded {
        let site = finding.site;
        self.guard_site(site, place)?;
        let in_order = self.presented.may_apply_to(site) && self.has_proposed.may_apply_to(site);
        // If one finding has given the reason, later findings need none.
        if !in_order && finding.out_of_order.is_none() && !self.found_at.may_apply_to(site) {
            return Err(SurveyRefusal::FoundTooEarly);
        }
        Ok(())
    }

    pub(super) fn guard_requirement(&self, event: &Requirement, out: &mut Broken<SurveyRefusal>) {
        let place = format_args!("payload");
        self.guard_requirement_at(event, self.guard_site(event.site, place), place, out);
    }

    fn guard_requirement_at(
        &self,
        stated: &Requirement,
        site: Guarded,
        place: Place<'_>,
        out: &mut Broken<SurveyRefusal>,
    ) {
        let is_surveyed = site.is_ok();
        out.extend(site.err());
        let requirement = stated.number;
        if self.requirement(requirement).is_some() {
            let at = LinePath::new(format_args!("{place}.number"));
            out.push(SurveyRefusal::RequiredTwice { requirement, at });
        }
        // at a site that is not surveyed nothing is found
        for (i, subject) in stated.from.iter().enumerate() {
            if is_surveyed && !self.has_found_in(subject, stated.site) {
                out.push(SurveyRefusal::RequiredOfNothing {
                    subject: subject.clone().into(),
                    at: LinePath::new(format_args!("{place}.from[{i}]")),
                });
            }
        }
    }

    pub(super) fn guard_conclusion(
        &self,
        conclusion: &SurveyConclusion,
        out: &mut Broken<SurveyRefusal>,
    ) {
        let is_founded =
            |item: &AgreedItem| item.offered || self.proposed.may_include(&item.subject, item.site);
        let sites = Surveyed::of(self);
        guard_agreed(conclusion, &sites, format_args!("payload"), is_founded, out);
    }

    pub(super) fn guard_signature(
        &self,
        signature: &MinutesSignature,
        out: &mut Broken<SurveyRefusal>,
    ) -> SurveyStatus {
        let side = signature.side;
        if let Err(refusal) = self.guard_side(side) {
            out.push(refusal);
        } else if self.signed_by(side).is_some() {
            out.push(SurveyRefusal::SignedTwice { side });
        }
        self.no_guest_signs(signature, out);
        // no side signs twice, so this is the last if one signature was missing
        if self.signatures.len().saturating_add(1) >= self.number_of_sides() {
            SurveyStatus::Signed
        } else {
            SurveyStatus::PartlySigned
        }
    }

    /// Checks that no guest or witness signs: neither is the signer one of them, nor does a witness
    /// of this signature sign in an earlier one.
    fn no_guest_signs(&self, signature: &MinutesSignature, out: &mut Broken<SurveyRefusal>) {
        let witnesses: BTreeSet<_> = signature.witness_ids().collect();
        let is_witness = |signer| witnesses.contains(&signer);
        if !witnesses.is_empty() {
            let mut given = self.signatures.iter().map(|given| &given.what);
            if let Some(given) = given.find(|given| given.signer_id().is_some_and(is_witness)) {
                let (side, at) = (given.side, LinePath::new("payload.witnesses"));
                out.push(SurveyRefusal::SignedByGuest { side, at });
            }
        }
        if let Some(signer) = signature.signer_id()
            && (self.guests.contains(&signer)
                || self.witnesses.contains(&signer)
                || is_witness(signer))
        {
            let (side, at) = (signature.side, LinePath::new("payload.signer"));
            out.push(SurveyRefusal::SignedByGuest { side, at });
        }
    }

    pub(super) fn guard_refusal(&self, event: &SigningRefusal) -> Guarded {
        let side = event.side;
        self.guard_side(side)?;
        if self.signed_by(side).is_some() {
            return Err(SurveyRefusal::RefusedAfterSigning { side });
        }
        Ok(())
    }

    /// Checks the number of a requirement. If there is none at all, that blocks every outcome.
    pub(super) fn guard_outcome(&self, requirement: RequirementNumber) -> Guarded {
        if self.requirements.is_empty() || self.requirement(requirement).is_some() {
            return Ok(());
        }
        Err(SurveyRefusal::NoSuchRequirement { requirement })
    }
}
