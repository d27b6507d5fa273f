//! What a record says of its support, beside what the evidence of its basis covers.

use super::Basis;
use crate::agreement::{ContentKind, Covered};
use crate::organisation::OrganisationRef;
use crate::record::{LinePath, OtherDay};
use crate::specialty::{Subject, SubjectSet};
use crate::value::{Answer, Text, When, distinct};
use alloc::boxed::Box;
use core::fmt;

messages! {
    /// Căn cứ không phù hợp: why the evidence of an agreement is no basis for what a record says.
    pub enum BasisFault {
        /// The evidence only shows that an agreement was in force.
        InForceOnly {
            /// The field with the evidence.
            at: LinePath,
        } = "basis.in_force_only" {
            en("the basis only shows that an agreement was in force, expected evidence of what it covers: who supports whom, in which activity and subjects")
            vi("căn cứ mới cho thấy văn bản hợp tác có hiệu lực, cần xác nhận phạm vi: ai hỗ trợ ai, hoạt động và nội dung nào")
            at("{at}")
        }
        /// The evidence is for another day.
        OtherDay {
            /// The day of the evidence, and the date of the event.
            dates: Box<OtherDay>,
            /// The field that gives the day.
            at: LinePath,
        } = "basis.other_day" {
            en("the evidence of the agreement is for {found}, expected for the day of the event, {on}", found = dates.found, on = dates.on)
            vi("hiệu lực và phạm vi của văn bản hợp tác mới được xác nhận tại ngày {found}, cần xác nhận tại thời điểm của sự việc là {on}", found = When::from(dates.found).vi(), on = dates.on.vi())
            at("{at}")
        }
        /// The evidence is for another activity.
        OtherActivity {
            /// The activity of the evidence.
            found: ContentKind,
            /// The field that gives the activity.
            at: LinePath,
        } = "basis.other_activity" {
            en("the evidence of the agreement is for the activity `{found}`, expected one that this record is about")
            vi("phạm vi của văn bản hợp tác mới được xác nhận cho hoạt động “{found}”, cần xác nhận cho hoạt động của hồ sơ này", found = found.vi())
            at("{at}")
        }
        /// The evidence is for another recipient.
        OtherRecipient {
            /// The recipient of the record.
            name: Text,
            /// The field that gives the recipient.
            at: LinePath,
        } = "basis.other_recipient" {
            en("the evidence of the agreement is for another recipient, expected `{name}`")
            vi("phạm vi của văn bản hợp tác mới được xác nhận cho cơ sở tiếp nhận khác, cần xác nhận cho “{name}”")
            at("{at}")
        }
        /// By the evidence, others give this support.
        NotASupporter {
            /// The supporter of the record.
            name: Text,
            /// The field that gives the supporters.
            at: LinePath,
        } = "basis.not_a_supporter" {
            en("by the evidence of the agreement others give this support, expected `{name}` among them")
            vi("theo văn bản hợp tác, bên hỗ trợ là tổ chức khác, trong đó cần có “{name}”")
            at("{at}")
        }
        /// The evidence does not cover a subject.
        SubjectNotCovered {
            /// The subject.
            subject: Box<Subject>,
            /// The field that gives the subjects.
            at: LinePath,
        } = "basis.subject_not_covered" {
            en("the evidence of the agreement does not cover `{subject}`, expected every subject of the record")
            vi("phạm vi của văn bản hợp tác được xác nhận không bao gồm “{subject}”, cần đủ mọi nội dung của hồ sơ", subject = subject.vi())
            at("{at}")
        }
    }
}

/// What a record says of its support. What it does not say stays empty.
pub(crate) struct Support<'a> {
    /// The activities that the record may be.
    pub(crate) activities: &'a [ContentKind],
    /// Those who give it, each of whom the evidence must name.
    pub(crate) supporters: &'a [OrganisationRef],
    /// Those who receive it, one of whom the evidence must be for.
    pub(crate) recipients: &'a [&'a OrganisationRef],
    pub(crate) subjects: &'a [Subject],
}

impl Support<'_> {
    /// Compares the support with the evidence of its basis, and hands over what certainly differs. The
    /// basis stands at `place` in the line. The day is not compared for a report, because nobody knows
    /// the day of what it reports.
    pub(crate) fn compare(
        &self,
        basis: &Basis,
        on: Option<&When>,
        place: fmt::Arguments<'_>,
        mut refuse: impl FnMut(Box<BasisFault>),
    ) {
        let mut found = |fault| refuse(Box::new(fault));
        match basis {
            Basis::Agreement(_) => {
                let at = LinePath::new(format_args!("{place}.agreement"));
                found(BasisFault::InForceOnly { at });
            }
            Basis::Covered(covered) => {
                if let Some(on) = on
                    && let Err(other) = basis.check_day(on, place)
                {
                    found(other);
                }
                self.compare_with(covered, format_args!("{place}.covered"), found);
            }
            Basis::DirectionOfLowerLevels { .. }
            | Basis::Project1816 { .. }
            | Basis::Satellite { .. }
            | Basis::Rotation { .. }
            | Basis::AuthorityOrder { .. }
            | Basis::Invitation { .. }
            | Basis::Emergency { .. }
            | Basis::Document(_) => {}
        }
    }

    fn compare_with(
        &self,
        covered: &Covered,
        place: fmt::Arguments<'_>,
        mut found: impl FnMut(BasisFault),
    ) {
        let activity = covered.activity();
        let is_other = |own: &ContentKind| activity.includes(*own).is_no();
        if self.activities.iter().all(is_other) {
            let at = LinePath::new(format_args!("{place}.activity"));
            found(BasisFault::OtherActivity {
                found: activity,
                at,
            });
        }
        let is_recipient = |it: &OrganisationRef| it.id.is_none_or(|id| id == covered.recipient());
        if let Some(recipient) = self.recipients.first()
            && !self.recipients.iter().any(|it| is_recipient(it))
        {
            let at = LinePath::new(format_args!("{place}.recipient"));
            let name = recipient.name.clone();
            found(BasisFault::OtherRecipient { name, at });
        }
        let named = covered.supporters();
        for supporter in distinct(self.supporters.iter()) {
            // an empty list does not say who gives; and a recipient may take part in what it is given
            let is_other = !named.is_empty() && is_among(supporter, named).is_no();
            if is_other && !is_recipient(supporter) {
                let at = LinePath::new(format_args!("{place}.supporters"));
                let name = supporter.name.clone();
                found(BasisFault::NotASupporter { name, at });
            }
        }
        let subjects = SubjectSet::from_iter(covered.subjects());
        for subject in distinct(self.subjects.iter()) {
            if subjects.covers(subject).is_no() {
                let at = LinePath::new(format_args!("{place}.subjects"));
                let subject = Box::new(subject.clone());
                found(BasisFault::SubjectNotCovered { subject, at });
            }
        }
    }
}

/// Whether an organisation is one of these.
fn is_among(organisation: &OrganisationRef, named: &[OrganisationRef]) -> Answer {
    let mut among = Answer::No;
    for other in named {
        among = among.or(organisation.same_as(other));
    }
    among
}
