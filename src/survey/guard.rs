//! The rules about the payloads of events of a survey.

use super::{
    MinutesSignature, Opening, ReportedSurvey, Requirement, SigningRefusal, SiteNumber, Survey,
    SurveyConclusion, SurveyFinding, SurveyPlan, SurveyRefusal, SurveySide, SurveyStatus,
};
use crate::organisation::{OrganisationKind, OrganisationRef, PersonRef};
use crate::record::{Broken, LinePath, TooEarly, repeated};
use crate::value::{Joined, When};
use alloc::{boxed::Box, collections::BTreeSet, sync::Arc, vec::Vec};
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
        let sites = Planned::of(&report.plan);
        if let Some(opening) = &report.opening {
            guard_opening(opening, &sites, format_args!("payload.known.opening"), out);
            state.take_opening(opening, &When::UNKNOWN);
        }
        for (i, needs) in report.needs.iter().enumerate() {
            let place = format_args!("payload.known.needs[{i}]");
            out.extend(sites.guard(needs.site, place).err());
        }
        for (i, finding) in repeated(&report.findings, |it| Some((it.site, &it.subject))) {
            let subject = finding.subject.clone().map(Box::new);
            let at = LinePath::new(format_args!("payload.known.findings[{i}].subject"));
            out.push(SurveyRefusal::FoundTwice { subject, at });
        }
        for (i, finding) in report.findings.iter().enumerate() {
            let place = format_args!("payload.known.findings[{i}]");
            out.extend(sites.guard(finding.site, place).err());
            guard_dimensions(finding, place, out);
        }
        for (i, requirement) in report.requirements.iter().enumerate() {
            let place = format_args!("payload.known.requirements[{i}]");
            out.extend(sites.guard(requirement.site, place).err());
            out.extend(state.guard_number_of(requirement, place).err());
            state.take_requirement(requirement, on);
        }
        if let Some(conclusion) = &report.conclusion {
            let place = format_args!("payload.known.conclusion");
            guard_agreed(conclusion, &sites, place, out);
        }
        for (i, signature) in report.signatures.iter().enumerate() {
            let place = format_args!("payload.known.signatures[{i}]");
            state.guard_signature_at(signature, place, out);
            state.take_signature(signature, &When::UNKNOWN);
        }
        if let Err(dates) = TooEarly::check(on, &report.signed) {
            out.push(SurveyRefusal::ReportedTooEarly { dates });
        }
    }
}

// ----------------------------------------------------------------------------------- on the survey

fn guard_opening(
    opening: &Opening,
    sites: &Planned,
    place: Place<'_>,
    out: &mut Broken<SurveyRefusal>,
) {
    for (index, _) in repeated(&opening.delegation.members, |it| it.person.as_ref()?.id()) {
        let at = LinePath::new(format_args!("{place}.delegation.members[{index}].person"));
        out.push(SurveyRefusal::MemberTwice { at });
    }
    let mut seen = BTreeSet::new();
    for (i, team) in opening.hosts.iter().enumerate() {
        let site = team.site;
        let place = format_args!("{place}.hosts[{i}]");
        if let Err(refusal) = sites.guard(Some(site), place) {
            out.push(refusal);
        } else if !seen.insert(site) {
            let at = LinePath::new(format_args!("{place}.site"));
            out.push(SurveyRefusal::SiteTwice { site, at });
        }
        for (index, _) in repeated(&team.people, PersonRef::id) {
            let at = LinePath::new(format_args!("{place}.people[{index}]"));
            out.push(SurveyRefusal::PersonTwice { site, at });
        }
    }
}

/// Checks that no dimension is assessed twice in a finding.
fn guard_dimensions(finding: &SurveyFinding, place: Place<'_>, out: &mut Broken<SurveyRefusal>) {
    for (i, assessed) in repeated(&finding.assessed, |it| Some(&it.dimension)) {
        let dimension = Box::new(assessed.dimension.clone());
        let at = LinePath::new(format_args!("{place}.assessed[{i}].dimension"));
        out.push(SurveyRefusal::DimensionTwice { dimension, at });
    }
}

/// Checks the sites of what is agreed.
fn guard_agreed(
    conclusion: &SurveyConclusion,
    sites: &Planned,
    place: Place<'_>,
    out: &mut Broken<SurveyRefusal>,
) {
    for (i, list) in conclusion.agreed.iter().enumerate() {
        for (j, item) in list.items.iter().enumerate() {
            let place = format_args!("{place}.agreed[{i}].items[{j}]");
            out.extend(sites.guard(item.site, place).err());
        }
    }
}

/// The sites of the plan, for a line that names many sites.
struct Planned {
    sites: BTreeSet<SiteNumber>,
    listed: Arc<Joined<SiteNumber>>,
}

impl Planned {
    fn of(plan: &SurveyPlan) -> Self {
        let sites: Vec<_> = plan.numbered_hosts().map(|(site, _)| site).collect();
        Self {
            sites: sites.iter().copied().collect(),
            listed: Arc::new(Joined(sites)),
        }
    }

    /// Checks the field `site` of what stands at this place. A plan without hosts is refused for that
    /// alone.
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
    /// Checks that the plan has the site of what a line says.
    pub(super) fn guard_site(&self, site: Option<SiteNumber>) -> Guarded {
        match site {
            Some(site) if self.plan.host(site).is_none() => {
                let sites = self.plan.numbered_hosts().map(|(site, _)| site);
                Err(SurveyRefusal::NoSuchSite {
                    site,
                    sites: Arc::new(Joined(sites.collect())),
                    at: LinePath::new("payload.site"),
                })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Checks that a side is surveyed, if it is a site.
    fn guard_side(&self, side: SurveySide, place: Place<'_>) -> Guarded {
        match side {
            SurveySide::Site(number) if !self.is_surveyed(number) => {
                Err(SurveyRefusal::NoSuchSite {
                    site: number,
                    sites: Arc::new(Joined(self.sites())),
                    at: LinePath::new(format_args!("{place}.side")),
                })
            }
            SurveySide::Site(_) | SurveySide::Delegation => Ok(()),
        }
    }

    pub(super) fn guard_meeting(&self, opening: &Opening, out: &mut Broken<SurveyRefusal>) {
        let sites = Planned::of(&self.plan);
        guard_opening(opening, &sites, format_args!("payload"), out);
    }

    pub(super) fn guard_finding(&self, finding: &SurveyFinding, out: &mut Broken<SurveyRefusal>) {
        out.extend(self.guard_site(finding.site).err());
        guard_dimensions(finding, format_args!("payload"), out);
    }

    pub(super) fn guard_requirement(&self, event: &Requirement, out: &mut Broken<SurveyRefusal>) {
        out.extend(self.guard_site(event.site).err());
        out.extend(self.guard_number_of(event, format_args!("payload")).err());
    }

    /// Checks that no requirement has this number yet.
    fn guard_number_of(&self, stated: &Requirement, place: Place<'_>) -> Guarded {
        let requirement = stated.number;
        if self.requirement(requirement).is_some() {
            let at = LinePath::new(format_args!("{place}.number"));
            return Err(SurveyRefusal::RequiredTwice { requirement, at });
        }
        Ok(())
    }

    pub(super) fn guard_conclusion(
        &self,
        conclusion: &SurveyConclusion,
        out: &mut Broken<SurveyRefusal>,
    ) {
        let sites = Planned::of(&self.plan);
        guard_agreed(conclusion, &sites, format_args!("payload"), out);
    }

    pub(super) fn guard_signature(
        &self,
        status: SurveyStatus,
        signature: &MinutesSignature,
        out: &mut Broken<SurveyRefusal>,
    ) -> SurveyStatus {
        self.guard_signature_at(signature, format_args!("payload"), out);
        // no side signs twice, so this is the last if one signature was missing
        if self.signatures.len().saturating_add(1) >= self.number_of_sides() {
            return SurveyStatus::Signed;
        }
        let signs = |side| side == signature.side || self.signed_by(side).is_some();
        let mut refusals = self.refusals.iter();
        let is_disputed = status == SurveyStatus::Disputed
            && (self.refusals.is_empty() || refusals.any(|refused| !signs(refused.what.side)));
        if is_disputed {
            SurveyStatus::Disputed
        } else {
            SurveyStatus::PartlySigned
        }
    }

    fn guard_signature_at(
        &self,
        signature: &MinutesSignature,
        place: Place<'_>,
        out: &mut Broken<SurveyRefusal>,
    ) {
        let side = signature.side;
        if let Err(refusal) = self.guard_side(side, place) {
            out.push(refusal);
        } else if self.signed_by(side).is_some() {
            let at = LinePath::new(format_args!("{place}.side"));
            out.push(SurveyRefusal::SignedTwice { side, at });
        }
        self.no_guest_signs(signature, place, out);
    }

    /// Checks that no guest or witness signs: neither is the signer one of them, nor does a witness
    /// of this signature sign in an earlier one.
    fn no_guest_signs(
        &self,
        signature: &MinutesSignature,
        place: Place<'_>,
        out: &mut Broken<SurveyRefusal>,
    ) {
        let witnesses: BTreeSet<_> = signature.witness_ids().collect();
        let is_witness = |signer| witnesses.contains(&signer);
        if !witnesses.is_empty() {
            let mut given = self.signatures.iter().map(|given| &given.what);
            if let Some(given) = given.find(|given| given.signer_id().is_some_and(is_witness)) {
                let side = given.side;
                let at = LinePath::new(format_args!("{place}.witnesses"));
                out.push(SurveyRefusal::SignedByGuest { side, at });
            }
        }
        if let Some(signer) = signature.signer_id()
            && (self.guests.contains(&signer)
                || self.witnesses.contains(&signer)
                || is_witness(signer))
        {
            let side = signature.side;
            let at = LinePath::new(format_args!("{place}.signer"));
            out.push(SurveyRefusal::SignedByGuest { side, at });
        }
    }

    pub(super) fn guard_refusal(&self, event: &SigningRefusal) -> Guarded {
        let side = event.side;
        self.guard_side(side, format_args!("payload"))?;
        if self.signed_by(side).is_some() {
            return Err(SurveyRefusal::RefusedAfterSigning { side });
        }
        Ok(())
    }
}
