//! The lifecycle of an enrolment: which event may follow which status, and where it leads.

use crate::enrolment_support::*;
use crate::lifecycle::{Leads, Lifecycle, Stays, To};
use lienvien::training::enrolment::{
    Enrolment, EnrolmentEventKind as Kind, EnrolmentStatus as Status, ReportedEnrolment,
};

/// Where the event of [`event`] leads from each status that it may follow, written out by hand.
const LEADS: &[Leads<Status, Kind>] = {
    use Status::{
        Accepted, Active, Certified, Closed, Expelled, Failed, NoShow, Nominated, OnLeave, Passed,
        Rejected, Returned, Revoked, Waitlisted, Withdrawn,
    };
    const BEFORE_THE_END: &[Status] = &[Nominated, Waitlisted, Accepted, Active, OnLeave];
    const ASSESSED: &[Status] = &[Active, OnLeave, Passed, Failed, Revoked];
    const OWING: &[Status] = &[
        Active, OnLeave, Passed, Failed, Certified, Revoked, Returned, Closed, Withdrawn, NoShow,
        Expelled,
    ];
    &[
        (Kind::Nominated, &[], Stays),
        (Kind::Reported, &[], Stays),
        (Kind::Accepted, &[Nominated, Waitlisted], To(Accepted)),
        (Kind::Waitlisted, &[Nominated, Waitlisted], To(Waitlisted)),
        (Kind::Rejected, &[Nominated, Waitlisted], To(Rejected)),
        (
            Kind::Started,
            &[Nominated, Waitlisted, Accepted],
            To(Active),
        ),
        (Kind::LeaveTaken, &[Active], To(OnLeave)),
        (Kind::CameBack, &[OnLeave], To(Active)),
        (Kind::Assessed, ASSESSED, To(Passed)),
        (Kind::Assessed, &[Certified, Returned, Closed], Stays),
        (Kind::Certified, ASSESSED, To(Certified)),
        (Kind::Certified, &[Certified, Returned, Closed], Stays),
        (Kind::CertificateRevoked, &[Certified], To(Revoked)),
        (Kind::CertificateRevoked, &[Returned, Closed], Stays),
        (
            Kind::Returned,
            &[Active, OnLeave, Passed, Failed, Certified, Revoked],
            To(Returned),
        ),
        (Kind::Returned, &[Withdrawn, Expelled], Stays),
        (
            Kind::FollowedUp,
            &[
                Passed, Failed, Certified, Revoked, Returned, Closed, Withdrawn, Expelled,
            ],
            Stays,
        ),
        (
            Kind::CommitmentBroken,
            &[
                Active, OnLeave, Passed, Failed, Certified, Revoked, Withdrawn, NoShow, Expelled,
            ],
            Stays,
        ),
        (Kind::RepaymentAsked, OWING, Stays),
        (Kind::Repaid, OWING, Stays),
        (
            Kind::Closed,
            &[Returned, Certified, Passed, Failed, Revoked],
            To(Closed),
        ),
        (
            Kind::Withdrawn,
            &[Nominated, Waitlisted, Accepted, Active, OnLeave, Failed],
            To(Withdrawn),
        ),
        (Kind::NoShow, BEFORE_THE_END, To(NoShow)),
        (
            Kind::Expelled,
            &[
                Nominated, Waitlisted, Accepted, Active, OnLeave, Passed, Failed,
            ],
            To(Expelled),
        ),
    ]
};

/// A record that only tells the status.
fn told(status: Status) -> Trainee {
    let known = ReportedEnrolment::new(nomination());
    record_of(reported(status, known), [])
}

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let of_report = [
        Status::Active,
        Status::OnLeave,
        Status::Passed,
        Status::Failed,
        Status::Certified,
        Status::Revoked,
        Status::Returned,
        Status::Closed,
        Status::Withdrawn,
        Status::Expelled,
    ];
    let accepted_later = of_report.map(|status| (told(status), event(Kind::Accepted), status));
    let mut also = vec![
        (told(Status::Returned), broken(), Status::Returned),
        (told(Status::Closed), broken(), Status::Closed),
        (
            then(
                standing_in(Status::Certified),
                certified(certificate()),
                "unknown",
            ),
            revoked(),
            Status::Certified,
        ),
    ];
    let failed_in = |status| (standing_in(status), failed(), Status::Failed);
    let failing = [
        Status::Active,
        Status::OnLeave,
        Status::Passed,
        Status::Failed,
        Status::Revoked,
    ];
    also.extend(failing.map(failed_in));
    // an assessment that does not say whether the trainee passed
    also.extend(failing.map(|status| (standing_in(status), undecided(), status)));
    also.extend(accepted_later);
    // It is broken, and the trainee accepted, there already.
    let mut refused = vec![
        (Kind::CommitmentBroken, Status::Returned, "EN-10"),
        (Kind::CommitmentBroken, Status::Closed, "EN-10"),
    ];
    refused.extend(of_report.map(|status| (Kind::Accepted, status, "EN-06")));
    Lifecycle::<Enrolment> {
        size: (15, 20),
        standing_in,
        event,
        report: |reached| reported(reached, ReportedEnrolment::new(nomination())),
        opens: &[
            (Kind::Nominated, Status::Nominated),
            (Kind::Reported, Status::Returned),
        ],
        reports: Status::ALL,
        leads: LEADS,
        refused: &refused,
        also: &also,
        ends: &[
            Status::Closed,
            Status::Withdrawn,
            Status::Expelled,
            Status::Rejected,
            Status::NoShow,
        ],
        drawn: &[
            "[*] --> returned: reported",
            "failed --> passed: assessed",
            "certified --> revoked: certificate_revoked",
            "returned --> returned: followed_up",
            "no_show --> [*]",
        ],
    }
    .check();
}

/// One who failed may be assessed again, and pass or fail again.
#[test]
fn one_who_failed_may_pass_later() {
    let failed_once = standing_in(Status::Failed);
    let failed_twice = then(failed_once.clone(), failed(), "2025-05-01");
    assert_eq!(failed_twice.status(), Status::Failed);
    for record in [failed_once, failed_twice] {
        assert_eq!(then(record, passed(), "2025-06").status(), Status::Passed);
    }
}

/// What blocks an event is known without its payload.
#[test]
fn the_next_steps_name_the_rules_that_stand_in_the_way() {
    let blocked = |record: &Trainee, kind| blockers(record, kind, "2026-06-01");
    let returned = standing_in(Status::Returned);
    assert_eq!(blocked(&returned, Kind::CommitmentBroken), ["EN-10"]);
    assert_eq!(blocked(&returned, Kind::Repaid), [""; 0]);
    assert_eq!(
        blocked(&standing_in(Status::Active), Kind::Accepted),
        ["EN-06"]
    );
    let passed = standing_in(Status::Passed);
    assert_eq!(blocked(&passed, Kind::CommitmentBroken), [""; 0]);
}
