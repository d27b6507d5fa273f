//! Consultations: facilities ask the hubs that support them.

use super::{Province, Result, after, document, text, write};
use chrono::NaiveDate;
use lienvien::agreement::ContentKind;
use lienvien::basis::Basis;
use lienvien::consultation::{
    AdviceFollowed, Consultation, ConsultationAcceptance, ConsultationConclusion,
    ConsultationEvent, ConsultationKind, ConsultationOutcome, ConsultationParticipant,
    ConsultationPresence, ConsultationRequest, ConsultationSchedule, ConsultationSide,
    ConsultationStart, ConsultedCase, InternalApproval, PatientOutcome, PatientReferral,
    QuestionAnswer, SharedSession,
};
use lienvien::day;
use lienvien::organisation::OrganisationRef;
use lienvien::record::{Event as _, Record};
use lienvien::specialty::Specialty;
use lienvien::survey::{CaseSeverity, Channel, TeleHealth};
use lienvien::value::{CaseToken, ConsultationId, When};

const HOW_MANY: usize = 52;

pub(super) fn add(province: &mut Province) -> Result<()> {
    for number in 0..HOW_MANY {
        let id = province.seed.id();
        let case = province.seed.case()?;
        let support = number % province.supports.len();
        let days = 9 * u64::try_from(number)? + province.seed.below(30);
        let on = after(day!(2024 - 10 - 01), days).max(after(province.supports[support].signed, 5));
        let subject = {
            let support = &province.supports[support];
            province.seed.one_of(&support.subjects)
        };
        let severity = province.seed.one_of(&[
            CaseSeverity::Routine,
            CaseSeverity::Difficult,
            CaseSeverity::Difficult,
            CaseSeverity::Critical,
        ]);
        let is_referred = province.seed.percent(25);
        let support = &province.supports[support];
        let hub = &province.hubs[support.hub].called;
        let asking = Asking {
            asker: &province.facilities[support.facility].called,
            adviser: hub,
            subject,
            severity,
            case,
            on,
            session: None,
            then: if is_referred {
                PatientReferral::new().to(hub.clone()).into()
            } else {
                PatientOutcome::TreatedLocally
            },
        };
        let basis = support.covers(province, ContentKind::Consultation, subject, on)?;
        let record = asking.record(id, basis)?;
        province.push(record);
    }
    Ok(())
}

/// One case on which a facility asks, and what becomes of the patient.
pub(crate) struct Asking<'a> {
    pub(crate) asker: &'a OrganisationRef,
    pub(crate) adviser: &'a OrganisationRef,
    pub(crate) subject: Specialty,
    pub(crate) severity: CaseSeverity,
    pub(crate) case: CaseToken,
    pub(crate) on: NaiveDate,
    /// The session with other cases, if there was one.
    pub(crate) session: Option<SharedSession>,
    pub(crate) then: PatientOutcome,
}

impl Asking<'_> {
    /// The consultation from the request to its end, as far as it has come.
    pub(crate) fn record(
        self,
        id: ConsultationId,
        basis: impl Into<Basis>,
    ) -> Result<Record<Consultation>> {
        let kind = if self.subject == Specialty::DiagnosticImaging {
            ConsultationKind::Imaging
        } else {
            ConsultationKind::Case
        };
        let request = ConsultationRequest::new(self.asker.clone(), kind)
            .severity(self.severity)
            .case(ConsultedCase::new(self.case))
            .advisers([self.adviser.clone()])
            .subjects([self.subject])
            .questions([text(
                "hướng xử trí tiếp theo, có cần chuyển người bệnh không?",
            )?])
            .basis(basis);
        let requested = ConsultationEvent::requested(request);
        let mut record = Record::open(id, requested.on(When::from(self.on)))?;
        let telehealth = TeleHealth::new().system(text("hệ thống hội chẩn từ xa")?);
        let channel = Channel::TeleHealth(telehealth);
        let schedule = ConsultationSchedule::new()
            .participants(both_sides())
            .channel(channel);
        let mut start = ConsultationStart::new().patient_informed(true);
        start.session = self.session;
        let minutes = document("Trích biên bản hội chẩn")?;
        let answer = QuestionAnswer::new(1, text("đã thống nhất phác đồ điều trị")?);
        let conclusion = ConsultationConclusion::from(minutes)
            .answers([answer])
            .participants(both_sides());
        let outcome = ConsultationOutcome::from(AdviceFollowed::Wholly).then(self.then);
        let (next, later) = (after(self.on, 1), after(self.on, 9));
        let accepted = ConsultationAcceptance::new(1);
        let events = [
            (
                self.on,
                ConsultationEvent::approved_internally(InternalApproval::new()),
            ),
            (self.on, ConsultationEvent::accepted(accepted)),
            (self.on, ConsultationEvent::scheduled(schedule)),
            (next, ConsultationEvent::started(start)),
            (next, ConsultationEvent::concluded(conclusion)),
            (later, ConsultationEvent::outcome_reported(outcome)),
            (after(later, 1), ConsultationEvent::Closed),
        ];
        write(&mut record, events)?;
        Ok(record)
    }
}

/// The patient is with the asker; the adviser is heard over the channel.
fn both_sides() -> [ConsultationParticipant; 2] {
    [
        ConsultationParticipant::new(ConsultationSide::Asker)
            .presence(ConsultationPresence::OnSite),
        ConsultationParticipant::new(ConsultationSide::adviser(1))
            .presence(ConsultationPresence::Remote),
    ]
}
