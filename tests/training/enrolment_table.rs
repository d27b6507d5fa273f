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
        Rejected, Returned, Waitlisted, Withdrawn,
    };
    const BEFORE_THE_END: &[Status] = &[Nominated, Waitlisted, Accepted, Active, OnLeave];
    &[
        (Kind::Nominated, &[], Stays),
        (Kind::Reported, &[], Stays),
        (Kind::Accepted, &[Nominated, Waitlisted], To(Accepted)),
        (Kind::Waitlisted, &[Nominated, Waitlisted], To(Waitlisted)),
        (Kind::Rejected, &[Nominated, Waitlisted], To(Rejected)),
        (Kind::Started, &[Accepted], To(Active)),
        (Kind::LeaveTaken, &[Active], To(OnLeave)),
        (Kind::CameBack, &[OnLeave], To(Active)),
        (Kind::Assessed, &[Active, Failed], To(Passed)),
        (Kind::Certified, &[Passed], To(Certified)),
        (Kind::CertificateRevoked, &[Certified], To(Passed)),
        (Kind::Returned, &[Passed, Certified], To(Returned)),
        (Kind::FollowedUp, &[Returned], Stays),
        (Kind::CommitmentBroken, &[Certified, Passed], Stays),
        (Kind::Repaid, &[Returned, Certified, Passed], Stays),
        (
            Kind::Closed,
            &[Returned, Certified, Passed, Failed],
            To(Closed),
        ),
        (Kind::Withdrawn, BEFORE_THE_END, To(Withdrawn)),
        (Kind::NoShow, BEFORE_THE_END, To(NoShow)),
        (Kind::Expelled, BEFORE_THE_END, To(Expelled)),
    ]
};

#[test]
fn the_table_is_what_is_written_out_by_hand() {
    let at_home = then(standing_in(Status::Certified), returned(home()), "unknown");
    Lifecycle::<Enrolment> {
        size: (14, 19),
        standing_in,
        event,
        report: |reached| reported(reached, ReportedEnrolment::new(nomination())),
        opens: &[
            (Kind::Nominated, Status::Nominated),
            (Kind::Reported, Status::Returned),
        ],
        reports: &[
            Status::Active,
            Status::Passed,
            Status::Failed,
            Status::Certified,
            Status::Returned,
        ],
        leads: LEADS,
        // It is broken there already.
        refused: &[(Kind::CommitmentBroken, Status::Returned, "EN-13")],
        also: &[
            (standing_in(Status::Active), failed(), Status::Failed),
            (standing_in(Status::Failed), failed(), Status::Failed),
            (at_home, broken(), Status::Returned),
        ],
        ends: &[
            Status::Closed,
            Status::Rejected,
            Status::Withdrawn,
            Status::NoShow,
            Status::Expelled,
        ],
        drawn: &[
            "[*] --> returned: reported",
            "failed --> passed: assessed",
            "certified --> passed: certificate_revoked",
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
    assert_eq!(blocked(&returned, Kind::CommitmentBroken), ["EN-13"]);
    assert_eq!(blocked(&returned, Kind::Repaid), [""; 0]);
    let free = then(at_the_bedside(), passed(), "unknown");
    for kind in [Kind::CommitmentBroken, Kind::Repaid] {
        assert_eq!(blocked(&free, kind), ["EN-12"]);
    }
    let passed = standing_in(Status::Passed);
    assert_eq!(blocked(&passed, Kind::CommitmentBroken), [""; 0]);
}
