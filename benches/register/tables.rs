//! The same facts in tables of SQLite with indexes, as one would keep them without the records: only what the
//! questions need, dates as days, no rule checked, and nothing unknown.

use chrono::NaiveDate;
use lienvien::any::AnyRecord;
use lienvien::register::Register;
use lienvien::specialty::Subject;
use lienvien::value::{OrganisationId, Period, When};
use rusqlite::{Connection, params};

const SCHEMA: &str = "
    CREATE TABLE agreement (id BLOB PRIMARY KEY, status TEXT, signed TEXT, first TEXT, last TEXT);
    CREATE TABLE coverage (recipient BLOB, subject TEXT, agreement BLOB);
    CREATE TABLE package (id BLOB PRIMARY KEY, recipient BLOB, agreement BLOB, status TEXT, accepted TEXT);
    CREATE TABLE stint (person BLOB, host BLOB, secondment BLOB, first TEXT, last TEXT);
    CREATE TABLE enrolment (id BLOB PRIMARY KEY, person BLOB, course BLOB, status TEXT);
    CREATE TABLE logged (token BLOB, package BLOB, performer BLOB, teacher BLOB, day TEXT);
    CREATE TABLE asked (id BLOB PRIMARY KEY, asker BLOB, adviser BLOB, day TEXT);
    CREATE INDEX coverage_of ON coverage (recipient, subject);
    CREATE INDEX package_of ON package (recipient, accepted);
    CREATE INDEX package_under ON package (agreement, status);
    CREATE INDEX stint_of ON stint (person, first);
    CREATE INDEX enrolment_of ON enrolment (person);
    CREATE INDEX logged_of ON logged (token);
    CREATE INDEX logged_by ON logged (performer);
    CREATE INDEX asked_by ON asked (asker, day);
";

pub(crate) struct Tables(Connection);

fn written(day: Option<NaiveDate>) -> Option<String> {
    day.map(|it| it.to_string())
}

fn exact(when: &When) -> Option<String> {
    written(when.exact_day())
}

impl Tables {
    pub(crate) fn of(register: &Register) -> Self {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(SCHEMA).unwrap();
        let transaction = connection.transaction().unwrap();
        for record in register.iter() {
            insert(&transaction, record);
        }
        transaction.commit().unwrap();
        Self(connection)
    }

    pub(crate) fn covers(
        &self,
        recipient: OrganisationId,
        subject: &Subject,
        day: NaiveDate,
    ) -> bool {
        let mut covers = self
            .0
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM coverage JOIN agreement ON agreement.id = coverage.agreement
                 WHERE recipient = ?1 AND subject = ?2 AND status = 'signed'
                 AND signed <= ?3 AND first <= ?3 AND last >= ?3)",
            )
            .unwrap();
        let given = (recipient.uuid(), subject.code(), day.to_string());
        covers.query_row(given, |row| row.get(0)).unwrap()
    }

    /// How many pairs of stints of one person at two hosts have a day in common that is past.
    pub(crate) fn in_two_places(&self, day: NaiveDate) -> u32 {
        self.count(
            "SELECT count(*) FROM stint AS one JOIN stint AS other ON one.person = other.person
             WHERE one.host < other.host AND one.first < other.last AND other.first < one.last
             AND one.first <= ?1",
            day,
        )
    }

    pub(crate) fn open_under_ended(&self, day: NaiveDate) -> u32 {
        self.count(
            "SELECT count(*) FROM agreement JOIN package ON package.agreement = agreement.id
             WHERE agreement.last < ?1
             AND package.status IN ('proposed', 'outlined', 'committed', 'training', 'on_site', 'on_hold')",
            day,
        )
    }

    fn count(&self, question: &str, day: NaiveDate) -> u32 {
        let mut question = self.0.prepare_cached(question).unwrap();
        question
            .query_row([day.to_string()], |row| row.get(0))
            .unwrap()
    }

    /// How many packages of each recipient were accepted in a time.
    pub(crate) fn accepted(&self, time: &Period) -> Vec<(String, u32)> {
        let mut question = self
            .0
            .prepare_cached(
                "SELECT hex(recipient), count(*) FROM package WHERE accepted BETWEEN ?1 AND ?2
                 GROUP BY recipient ORDER BY recipient",
            )
            .unwrap();
        let given = [written(time.earliest_start()), written(time.latest_end())];
        let found = question.query_map(given, |row| Ok((row.get(0)?, row.get(1)?)));
        found.unwrap().map(Result::unwrap).collect()
    }
}

fn insert(into: &Connection, record: &AnyRecord) {
    let insert = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
        into.prepare_cached(sql).unwrap().execute(values).unwrap();
    };
    let id = record.id();
    match record {
        AnyRecord::Agreement(agreement) => {
            let (state, terms) = (agreement.state(), agreement.state().terms());
            let period = terms.period.as_ref();
            let signed = state.signed().and_then(exact);
            let first = written(period.and_then(Period::latest_start));
            let last = written(period.and_then(Period::earliest_end));
            insert(
                "INSERT INTO agreement VALUES (?, ?, ?, ?, ?)",
                params![id, record.status_code(), signed, first, last],
            );
            for party in terms.parties.iter().filter(|it| it.role.receives()) {
                let recipient = party.organisation.as_ref().and_then(|it| it.id).unwrap();
                for subject in state.subjects() {
                    insert(
                        "INSERT INTO coverage VALUES (?, ?, ?)",
                        params![recipient.uuid(), subject.code(), id],
                    );
                }
            }
        }
        AnyRecord::Package(package) => {
            let state = package.state();
            let recipient = state.recipient().id.unwrap();
            let under = state.counted_under().map(|it| it.uuid());
            let accepted = state.acceptance().and_then(|it| exact(&it.on));
            let status = record.status_code();
            insert(
                "INSERT INTO package VALUES (?, ?, ?, ?, ?)",
                params![id, recipient.uuid(), under, status, accepted],
            );
            for case in state.cases() {
                let bytes = |person: Option<lienvien::value::PersonId>| person.map(|it| it.uuid());
                insert(
                    "INSERT INTO logged VALUES (?, ?, ?, ?, ?)",
                    params![
                        case.what.token.uuid(),
                        id,
                        bytes(case.what.performer),
                        bytes(case.what.taught_by),
                        exact(&case.on)
                    ],
                );
            }
        }
        AnyRecord::Secondment(secondment) => {
            let state = secondment.state();
            let host = state.host().id.unwrap();
            for stint in state.stints() {
                let person = stint.person.uuid();
                insert(
                    "INSERT INTO stint VALUES (?, ?, ?, ?, ?)",
                    params![
                        person,
                        host.uuid(),
                        id,
                        exact(&stint.began),
                        stint.ended.as_ref().and_then(exact)
                    ],
                );
            }
        }
        AnyRecord::Enrolment(enrolment) => {
            let state = enrolment.state();
            let course = state.course().map(|it| it.uuid());
            let status = record.status_code();
            insert(
                "INSERT INTO enrolment VALUES (?, ?, ?, ?)",
                params![id, state.person().uuid(), course, status],
            );
        }
        AnyRecord::Consultation(consultation) => {
            let state = consultation.state();
            let asker = state.request().asker.id.unwrap();
            let adviser = state
                .advisers()
                .first()
                .and_then(|it| it.party.organisation()?.id);
            let day = consultation
                .history()
                .next()
                .and_then(|held| exact(&held.entry.on));
            insert(
                "INSERT INTO asked VALUES (?, ?, ?, ?)",
                params![id, asker.uuid(), adviser.map(|it| it.uuid()), day],
            );
        }
        AnyRecord::Survey(_) | AnyRecord::Plan(_) | AnyRecord::Course(_) | _ => {}
    }
}
