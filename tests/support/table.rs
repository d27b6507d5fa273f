//! One check for the tables of all aggregates. Each aggregate writes its lifecycle out by hand a second
//! time; the check compares it with the table, with what records do, and with the drawing.

use crate::door::{is_accepted, refusal, uuid, when};
use lienvien::record::{Aggregate, Event, KindOf, Record, Refused};
use lienvien::value::{Explain, Vocabulary};

/// Where an event leads.
#[derive(Clone, Copy)]
pub(crate) enum Lead<S> {
    /// The status stays as it is.
    Stays,
    /// It becomes this one.
    To(S),
}

pub(crate) use Lead::{Stays, To};

/// The event of this kind, after each of these statuses, leads there. A kind that opens a record has no
/// status, nor has one that is always refused until something else has happened.
pub(crate) type Leads<S, K> = (K, &'static [S], Lead<S>);

/// An event of this kind, from this status to that one.
type Step<A> = (KindOf<A>, StatusOf<A>, StatusOf<A>);

type StatusOf<A> = <A as Aggregate>::Status;

/// A lifecycle, written out by hand.
pub(crate) struct Lifecycle<'a, A: Aggregate> {
    /// How many statuses there are, and how many kinds of event.
    pub(crate) size: (usize, usize),
    /// A record that stands in this status.
    pub(crate) standing_in: fn(A::Status) -> Record<A>,
    /// The event of this kind that is tried as an opening and after every status.
    pub(crate) event: fn(KindOf<A>) -> A::Event,
    /// A report of this status.
    pub(crate) report: fn(A::Status) -> A::Event,
    /// The kinds that open a record, and where the event of each leads.
    pub(crate) opens: &'a [(KindOf<A>, A::Status)],
    /// The statuses that a report reaches.
    pub(crate) reports: &'a [A::Status],
    /// Where the event of each kind leads; every kind, in order.
    pub(crate) leads: &'a [Leads<A::Status, KindOf<A>>],
    /// What the table allows and this rule refuses, since the record or the event is not fit for it.
    pub(crate) refused: &'a [(KindOf<A>, A::Status, &'static str)],
    /// Where other events and other histories lead: this event after this record.
    pub(crate) also: &'a [(Record<A>, A::Event, A::Status)],
    /// The statuses that no event follows.
    pub(crate) ends: &'a [A::Status],
    /// Some lines of the drawing, letter by letter.
    pub(crate) drawn: &'a [&'a str],
}

impl<A: Aggregate> Lifecycle<'_, A> {
    /// Asserts that all that is written here is so, and that nothing else is.
    pub(crate) fn check(&self) {
        self.check_size();
        self.check_openings();
        self.check_reports();
        self.check_allowed();
        let mut steps = self.steps_from_every_status();
        self.add_the_other_steps(&mut steps);
        Self::check_targets(&steps);
        self.check_ends();
        self.check_drawing(&steps);
    }

    fn check_size(&self) {
        let (statuses, kinds) = (A::Status::ALL, KindOf::<A>::ALL);
        assert_eq!((statuses.len(), kinds.len()), self.size, "the size");
        let mut listed: Vec<_> = self.leads.iter().map(|(kind, ..)| *kind).collect();
        listed.dedup();
        assert_eq!(listed, kinds, "every kind is listed, in order");
    }

    /// Only these kinds open a record, where it is said; only a reported record says that it is one.
    fn check_openings(&self) {
        for &kind in KindOf::<A>::ALL {
            let opened = Record::<A>::open(uuid(7), self.event(kind).on(when("unknown")));
            let opening = self.opens.iter().find(|(opening, _)| *opening == kind);
            match (opened, opening) {
                (Ok(record), Some((_, status))) => {
                    assert_eq!(record.status(), *status, "opened by {kind}");
                    assert_eq!(record.is_reported(), kind == A::REPORTED, "{kind}");
                }
                (Err(refused), None) => {
                    let (status, event) = (None, kind);
                    assert_eq!(refused, Refused::NotAllowed { status, event });
                    assert_eq!(refused.rule(), Some("RE-11"));
                }
                (Ok(_), None) => panic!("{kind} opens a record"),
                (Err(refused), Some(_)) => panic!("{kind} opens no record: {refused}"),
            }
        }
        let openings: Vec<_> = self.opens.iter().map(|(kind, _)| *kind).collect();
        let allowed: Vec<_> = A::TRANSITIONS.allowed(None).collect();
        assert_eq!(allowed, openings, "what may open a record");
        for (kind, status) in self.opens {
            let row = A::TRANSITIONS.row(None, *kind).expect("allowed");
            let targets: Vec<_> = row.targets(None).collect();
            if *kind == A::REPORTED {
                assert_eq!(targets, self.reports, "where a report opens a record");
            } else {
                assert_eq!(targets, [*status], "where {kind} opens a record");
            }
        }
    }

    /// A report opens a record in each of these statuses, and in no other.
    fn check_reports(&self) {
        for &reached in A::Status::ALL {
            let opened = Record::<A>::open(uuid(7), (self.report)(reached).on(when("unknown")));
            match (opened, self.reports.contains(&reached)) {
                (Ok(record), true) => {
                    assert_eq!(record.status(), reached, "reported");
                    assert!(record.is_reported(), "{reached}");
                }
                (Err(refused), false) => {
                    let (event, status) = (A::REPORTED, reached);
                    assert_eq!(refused, Refused::NotReached { event, status });
                    assert_eq!(refused.code(), "record.transition.not_reached");
                }
                (Ok(_), false) => panic!("a report reaches {reached}"),
                (Err(refused), true) => panic!("no report reaches {reached}: {refused}"),
            }
        }
    }

    /// The table allows what leads somewhere and what is refused by a rule, and nothing else.
    fn check_allowed(&self) {
        for &from in A::Status::ALL {
            let allowed: Vec<_> = A::TRANSITIONS.allowed(Some(from)).collect();
            let mut expected = Vec::new();
            for &kind in KindOf::<A>::ALL {
                let (lead, rule) = (self.lead(kind, from), self.rule(kind, from));
                let is_clear = lead.is_none() || rule.is_none();
                assert!(is_clear, "{kind} after {from} is led and refused");
                if lead.is_some() || rule.is_some() {
                    expected.push(kind);
                }
            }
            assert_eq!(allowed, expected, "what may follow {from}");
        }
    }

    /// Every event after every status leads where it is said, or is refused by the rule that is said, or
    /// by the table. The steps that are made.
    fn steps_from_every_status(&self) -> Vec<Step<A>> {
        let mut steps = Vec::new();
        for &from in A::Status::ALL {
            let record = (self.standing_in)(from);
            assert_eq!(record.status(), from, "the record to start from");
            for &kind in KindOf::<A>::ALL {
                let event = self.event(kind);
                if let Some(to) = self.lead(kind, from) {
                    assert_leads(&record, event, to);
                    steps.push((kind, from, to));
                    continue;
                }
                let is_accepted = is_accepted(&record, event.clone(), "unknown");
                assert!(!is_accepted, "{kind} after {from} is accepted");
                let refused = refusal(&record, event, "unknown");
                let rule = self.rule(kind, from);
                if rule.is_none() {
                    let (status, event) = (Some(from), kind);
                    assert_eq!(refused, Refused::NotAllowed { status, event });
                }
                let rule = rule.or(Some("RE-11"));
                assert_eq!(refused.rule(), rule, "{kind} after {from}: {refused}");
            }
        }
        steps
    }

    fn add_the_other_steps(&self, steps: &mut Vec<Step<A>>) {
        for (record, event, to) in self.also {
            assert_leads(record, event.clone(), *to);
            let step = (event.kind(), record.status(), *to);
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
    }

    /// The rows permit the steps that are made, and list no other target.
    fn check_targets(steps: &[Step<A>]) {
        for (kind, from, to) in steps {
            let row = A::TRANSITIONS.row(Some(*from), *kind);
            let is_permitted = row.is_some_and(|row| row.permits(Some(*from), *to));
            assert!(is_permitted, "{kind} from {from} to {to} is not in its row");
        }
        let mut listed = Vec::new();
        for row in A::TRANSITIONS.rows() {
            for &from in row.from {
                listed.extend(row.targets(Some(from)).map(|to| (row.event, from, to)));
            }
        }
        for step in steps {
            let (kind, from, to) = step;
            assert!(listed.contains(step), "{kind} from {from} lists no {to}");
        }
        for step in &listed {
            let (kind, from, to) = step;
            assert!(steps.contains(step), "no {kind} from {from} leads to {to}");
        }
    }

    fn check_ends(&self) {
        for &status in A::Status::ALL {
            let is_end = self.ends.contains(&status);
            assert_eq!(A::TRANSITIONS.is_terminal(status), is_end, "{status}");
            assert_eq!((self.standing_in)(status).is_ended(), is_end, "{status}");
        }
    }

    /// The drawing has one line for each opening, each step and each end, and no other.
    fn check_drawing(&self, steps: &[Step<A>]) {
        let mut expected = Vec::new();
        for (kind, status) in self.opens {
            if *kind != A::REPORTED {
                expected.push(format!("[*] --> {status}: {kind}"));
            }
        }
        for status in self.reports {
            expected.push(format!("[*] --> {status}: {}", A::REPORTED));
        }
        for (kind, from, to) in steps {
            expected.push(format!("{from} --> {to}: {kind}"));
        }
        for status in self.ends {
            expected.push(format!("{status} --> [*]"));
        }
        let drawing = A::TRANSITIONS.mermaid();
        let mut lines = drawing.lines().map(str::trim);
        assert_eq!(lines.next(), Some("stateDiagram-v2"), "the first line");
        let lines: Vec<_> = lines.collect();
        for line in &expected {
            let drawn = lines.iter().filter(|drawn| *drawn == line).count();
            assert_eq!(drawn, 1, "how often `{line}` is drawn");
        }
        for line in lines {
            let is_made = expected.iter().any(|wanted| wanted == line);
            assert!(is_made, "`{line}` is drawn, and nothing leads there");
        }
        for line in self.drawn {
            let is_drawn = expected.iter().any(|wanted| wanted == line);
            assert!(is_drawn, "`{line}` is not drawn");
        }
    }

    fn event(&self, kind: KindOf<A>) -> A::Event {
        let event = (self.event)(kind);
        assert_eq!(event.kind(), kind, "the event to try");
        event
    }

    fn lead(&self, kind: KindOf<A>, from: A::Status) -> Option<A::Status> {
        let mut found = None;
        for (led, after, lead) in self.leads {
            if *led == kind && after.contains(&from) {
                assert!(found.is_none(), "{kind} after {from} leads to two statuses");
                found = match lead {
                    Stays => Some(from),
                    To(to) => Some(*to),
                };
            }
        }
        found
    }

    fn rule(&self, kind: KindOf<A>, from: A::Status) -> Option<&'static str> {
        let mut refused = self.refused.iter();
        let found = refused.find(|(refused, after, _)| (*refused, *after) == (kind, from));
        found.map(|(.., rule)| *rule)
    }
}

/// The event, which happens at an unknown time, brings the record to this status.
fn assert_leads<A: Aggregate>(record: &Record<A>, event: A::Event, to: A::Status) {
    let (kind, from) = (event.kind(), record.status());
    let mut record = record.clone();
    match record.append(event.on(when("unknown"))) {
        Ok(()) => assert_eq!(record.status(), to, "{kind} after {from}"),
        Err(refused) => panic!("{kind} after {from}: {refused}"),
    }
}
