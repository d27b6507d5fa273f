//! A lifecycle made only of what the crate gives to everybody: a device that one hospital lends
//! to another. It has every difficulty at once: events with several targets, a hold that returns
//! where it came from, blockers, guards, evidence given and taken, an opening by report, ends.

use chrono::NaiveDate;
use lienvien::{
    events, messages, payload,
    record::{
        Aggregate, Broken, Entry, Gate, KindOf, Record, Reported, Table, Warnings, insert_by_date,
    },
    transitions,
    value::{Id, Mentions, When},
    vocabulary,
};
use serde::{Deserialize, Deserializer, Serialize};

/// The tag of a loan's id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoanTag {}

/// The tag of a device's id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Device {}

vocabulary! {
    /// Trạng thái: where a loan stands.
    pub enum LoanStatus("loan status") {
        /// Asked for.
        Requested = "requested", "đã đề nghị", "requested";
        /// Agreed to.
        Approved = "approved", "đã duyệt", "approved";
        /// Some pieces are with the borrower.
        PartlyLent = "partly_lent", "đã giao một phần", "partly lent";
        /// All pieces are with the borrower.
        Lent = "lent", "đã giao đủ", "lent";
        /// Waiting.
        OnHold = "on_hold", "tạm dừng", "on hold";
        /// All pieces are back.
        Returned = "returned", "đã trả đủ", "returned";
        /// Not agreed to.
        Declined = "declined", "bị từ chối", "declined";
    }
}

events! {
    /// Sự việc: what can happen to a loan.
    pub enum LoanEvent / LoanEventKind("loan event") {
        /// Asked for.
        Requested(Request) = requested, "đề nghị mượn", "requested";
        /// Reported to stand somewhere already.
        Reported(Reported<LoanStatus, Known>) = reported, "ghi nhận theo báo cáo", "reported";
        /// The device is known to be back from an earlier loan.
        Vouched(Vouch) = vouched, "xác nhận máy đã trả", "vouched for";
        /// Agreed to.
        Approved = approved, "duyệt", "approved";
        /// Not agreed to.
        Declined = declined, "từ chối", "declined";
        /// Pieces went to the borrower.
        HandedOver(Pieces) = handed_over, "bàn giao", "handed over";
        /// Stopped for a while.
        Held(Hold) = held, "tạm dừng", "held";
        /// Going on from where it stopped.
        Resumed = resumed, "tiếp tục", "resumed";
        /// A repair began.
        RepairOpened = repair_opened, "bắt đầu sửa chữa", "repair opened";
        /// The repair ended.
        RepairClosed = repair_closed, "sửa chữa xong", "repair closed";
        /// Pieces came back.
        Returned(Pieces) = returned, "trả", "returned";
        /// Somebody looked how many pieces work.
        Inspected(Pieces) = inspected, "kiểm tra", "inspected";
    }
}

transitions! {
    /// Which event may follow which status.
    pub const LOAN: LoanStatus, LoanEventKind = {
        [] Requested => [Requested];
        [] Reported => [PartlyLent, Lent, Returned];
        [Requested, Approved] Vouched => [same];
        [Requested] Approved => [Approved];
        [Requested, Approved] Declined => [Declined];
        [Approved, PartlyLent] HandedOver => [PartlyLent, Lent];
        [Approved, PartlyLent, Lent] Held => [OnHold];
        [OnHold] Resumed => [Approved, PartlyLent, Lent];
        [PartlyLent, Lent] RepairOpened => [same];
        [PartlyLent, Lent] RepairClosed => [same];
        [Lent] Returned => [same, Returned];
        [PartlyLent, Lent, OnHold, Returned] Inspected late => [same];
    };
}

messages! {
    /// Why a loan refuses an event.
    pub enum LoanRefusal {
        /// Nothing is lent.
        NoPieces = "LO-01" "loan.pieces.none" {
            en("the number of pieces is 0, expected at least 1")
            vi("số lượng là 0, cần ít nhất 1 chiếc")
            at("payload")
        }
        /// More than was asked for.
        TooManyHandedOver {
            /// Pieces given.
            found: u32,
            /// Pieces still to come.
            left: u32,
        } = "LO-02" "loan.hand_over.too_many" {
            en("{found} pieces were handed over, expected at most {left}")
            vi("bàn giao {found} chiếc, chỉ còn {left} chiếc")
            at("payload")
        }
        /// Nothing comes back during a repair.
        RepairOpen = "LO-03" "loan.repair.open" {
            en("a repair is open, expected it to be closed first")
            vi("đang sửa chữa, cần sửa xong trước")
            at("type")
        }
        /// No repair to close.
        NoRepairOpen = "LO-04" "loan.repair.none_open" {
            en("no repair is open, expected one to close")
            vi("không có lần sửa chữa nào đang mở")
            at("type")
        }
        /// More than is out.
        TooManyReturned {
            /// Pieces given back.
            found: u32,
            /// Pieces out.
            out: u32,
        } = "LO-05" "loan.return.too_many" {
            en("{found} pieces were returned, expected at most {out}")
            vi("trả {found} chiếc, chỉ đang giữ {out} chiếc")
            at("payload")
        }
        /// The hold isn't over.
        HeldUntil {
            /// The first day on which the loan may go on.
            until: NaiveDate,
        } = "LO-06" "loan.hold.not_over" {
            en("the loan is held until {until}, expected a day not before it")
            vi("đang tạm dừng đến ngày {until}", until = When::from(*until).vi())
            at("on")
        }
        /// Evidence about something else.
        OtherDevice = "LO-07" "loan.proof.other_device" {
            en("the proof is about another device, expected the device that is lent")
            vi("xác nhận trả thuộc về máy khác")
            at("payload.proof.device")
        }
        /// A report that contradicts itself.
        ReportedOtherwise {
            /// What was reported.
            reached: LoanStatus,
            /// Pieces out.
            out: u32,
            /// Pieces asked for.
            pieces: u32,
        } = "LO-08" "loan.report.contradicts" {
            en("`{reached}` was reported with {out} of {pieces} pieces out, expected numbers that fit")
            vi("báo cáo “{reached}” nhưng đang giữ {out} trên {pieces} chiếc", reached = reached.vi())
            at("payload.known")
        }
        /// A repair inside a repair.
        RepairTwice = "LO-09" "loan.repair.twice" {
            en("a repair is open already, expected it to be closed before another")
            vi("đã có lần sửa chữa đang mở")
            at("type")
        }
    }
}

messages! {
    /// What a loan warns of.
    pub enum LoanWarning {
        /// More pieces work than were asked for.
        MoreWork {
            /// Pieces that work.
            found: u32,
            /// Pieces asked for.
            pieces: u32,
        } = "loan.inspection.too_many" {
            en("{found} pieces work, but only {pieces} were asked for")
            vi("có {found} chiếc hoạt động, nhưng chỉ đề nghị mượn {pieces} chiếc")
        }
    }
}

payload! {
    /// What is asked for.
    pub struct Request {
        pub device: Id<Device>,
        pub pieces: u32,
    }
}

payload! {
    /// What a report knows.
    pub struct Known {
        pub device: Id<Device>,
        pub pieces: u32,
        pub out: u32,
    }
}

/// So many pieces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pieces(pub u32);

impl Mentions for Pieces {}

payload! {
    /// A hold, and the first day on which it may end.
    pub struct Hold {
        #[serde(with = "lienvien::value::day::option")]
        pub until: Option<NaiveDate> = None,
    }
}

/// Evidence that every piece of a device is back. Only the record of that loan gives it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProofOfReturn {
    id: Id<LoanTag>,
    on: When,
    device: Id<Device>,
    version: u32,
}

/// What takes the evidence. Only inside it the evidence can be read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vouch {
    #[serde(deserialize_with = "stored_proof")]
    proof: ProofOfReturn,
}

impl Mentions for Vouch {}

impl Vouch {
    pub const fn by(proof: ProofOfReturn) -> Self {
        Self { proof }
    }
}

fn stored_proof<'de, D: Deserializer<'de>>(deserializer: D) -> Result<ProofOfReturn, D::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Stored {
        id: Id<LoanTag>,
        on: When,
        device: Id<Device>,
        version: u32,
    }
    let Stored {
        id,
        on,
        device,
        version,
    } = Stored::deserialize(deserializer)?;
    Ok(ProofOfReturn {
        id,
        on,
        device,
        version,
    })
}

/// The proof that everything is back, if the record says so.
pub fn proof_of_return(loan: &Record<Loan>) -> Option<ProofOfReturn> {
    if loan.is_voided() || loan.status() != LoanStatus::Returned {
        return None;
    }
    let last = loan.history().last()?;
    Some(ProofOfReturn {
        id: loan.id(),
        on: last.entry.on.clone(),
        device: loan.state().device,
        version: loan.version(),
    })
}

/// A loan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loan {
    pub device: Id<Device>,
    pub pieces: u32,
    /// Pieces that were ever handed over.
    pub handed_over: u32,
    /// Pieces that are with the borrower.
    pub out: u32,
    pub vouched_by: Vec<Id<LoanTag>>,
    /// How many pieces were found to work, by date.
    pub inspections: Vec<(When, u32)>,
    repairing: bool,
    /// The first day on which a hold may end.
    held_until: Option<NaiveDate>,
    /// Where the loan stands, or stood before a hold.
    standing: LoanStatus,
}

impl Loan {
    fn new(
        standing: LoanStatus,
        device: Id<Device>,
        (pieces, handed_over, out): (u32, u32, u32),
    ) -> Self {
        Self {
            device,
            pieces,
            handed_over,
            out,
            vouched_by: Vec::new(),
            inspections: Vec::new(),
            repairing: false,
            held_until: None,
            standing,
        }
    }

    fn guard_report(reached: LoanStatus, known: &Known) -> Result<(), LoanRefusal> {
        let &Known { pieces, out, .. } = known;
        let fits = match reached {
            LoanStatus::PartlyLent => (1..pieces).contains(&out),
            LoanStatus::Lent => (1..=pieces).contains(&out),
            LoanStatus::Returned => out == 0 && pieces > 0,
            LoanStatus::Requested
            | LoanStatus::Approved
            | LoanStatus::OnHold
            | LoanStatus::Declined => true,
        };
        if !fits {
            return Err(LoanRefusal::ReportedOtherwise {
                reached,
                out,
                pieces,
            });
        }
        Ok(())
    }

    fn reported(reached: LoanStatus, known: &Known) -> Self {
        let handed_over = if reached == LoanStatus::PartlyLent {
            known.out
        } else {
            known.pieces
        };
        let counts = (known.pieces, handed_over, known.out);
        Self::new(reached, known.device, counts)
    }

    fn guard_proof(&self, proof: &ProofOfReturn) -> Result<(), LoanRefusal> {
        if proof.device == self.device {
            Ok(())
        } else {
            Err(LoanRefusal::OtherDevice)
        }
    }

    /// Judges pieces that are handed over, and returns how many are then left.
    fn guard_hand_over(&self, found: u32, out: &mut Broken<LoanRefusal>) -> u32 {
        out.extend(guard_pieces(found).err());
        let left = self.pieces - self.handed_over;
        if found > left {
            out.push(LoanRefusal::TooManyHandedOver { found, left });
        }
        left.saturating_sub(found)
    }

    /// Judges pieces that come back, and returns how many are then still out.
    fn guard_return(&self, found: u32, refusals: &mut Broken<LoanRefusal>) -> u32 {
        refusals.extend(guard_pieces(found).err());
        let out = self.out;
        if found > out {
            refusals.push(LoanRefusal::TooManyReturned { found, out });
        }
        out.saturating_sub(found)
    }
}

fn guard_pieces(pieces: u32) -> Result<(), LoanRefusal> {
    if pieces == 0 {
        return Err(LoanRefusal::NoPieces);
    }
    Ok(())
}

impl Aggregate for Loan {
    type Tag = LoanTag;
    type Event = LoanEvent;
    type Status = LoanStatus;
    type Refusal = LoanRefusal;
    type Warning = LoanWarning;

    const SCHEMA: &'static str = "tests/loan";
    const TRANSITIONS: Table<LoanStatus, LoanEventKind> = LOAN;
    const REPORTED: LoanEventKind = LoanEventKind::Reported;

    fn open(
        entry: &Entry<LoanEvent>,
        out: &mut Broken<LoanRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, LoanStatus)> {
        match &entry.event {
            LoanEvent::Requested(Request { device, pieces }) => {
                out.extend(guard_pieces(*pieces).err());
                let status = LoanStatus::Requested;
                Some((Self::new(status, *device, (*pieces, 0, 0)), status))
            }
            LoanEvent::Reported(Reported { reached, known, .. }) => {
                out.extend(Self::guard_report(*reached, known).err());
                Some((Self::reported(*reached, known), *reached))
            }
            LoanEvent::Vouched(_)
            | LoanEvent::Approved
            | LoanEvent::Declined
            | LoanEvent::HandedOver(_)
            | LoanEvent::Held(_)
            | LoanEvent::Resumed
            | LoanEvent::RepairOpened
            | LoanEvent::RepairClosed
            | LoanEvent::Returned(_)
            | LoanEvent::Inspected(_) => None,
        }
    }

    fn blockers(
        &self,
        _: LoanStatus,
        event: KindOf<Self>,
        on: &When,
        out: &mut Broken<LoanRefusal>,
    ) {
        match event {
            LoanEventKind::Returned => {
                out.extend(self.repairing.then_some(LoanRefusal::RepairOpen));
            }
            LoanEventKind::RepairOpened => {
                out.extend(self.repairing.then_some(LoanRefusal::RepairTwice));
            }
            LoanEventKind::RepairClosed => {
                out.extend((!self.repairing).then_some(LoanRefusal::NoRepairOpen));
            }
            LoanEventKind::Resumed => {
                if let (Some(until), Some(latest)) = (self.held_until, on.latest())
                    && latest < until
                {
                    out.push(LoanRefusal::HeldUntil { until });
                }
            }
            LoanEventKind::Requested
            | LoanEventKind::Reported
            | LoanEventKind::Vouched
            | LoanEventKind::Approved
            | LoanEventKind::Declined
            | LoanEventKind::HandedOver
            | LoanEventKind::Held
            | LoanEventKind::Inspected => {}
        }
    }

    fn guard(
        &self,
        status: LoanStatus,
        entry: &Entry<LoanEvent>,
        out: &mut Broken<LoanRefusal>,
    ) -> LoanStatus {
        match &entry.event {
            LoanEvent::Vouched(Vouch { proof }) => {
                out.extend(self.guard_proof(proof).err());
                status
            }
            LoanEvent::HandedOver(Pieces(found)) => match self.guard_hand_over(*found, out) {
                0 => LoanStatus::Lent,
                _ => LoanStatus::PartlyLent,
            },
            LoanEvent::Returned(Pieces(found)) => match self.guard_return(*found, out) {
                0 => LoanStatus::Returned,
                _ => status,
            },
            LoanEvent::Approved => LoanStatus::Approved,
            LoanEvent::Declined => LoanStatus::Declined,
            LoanEvent::Held(_) => LoanStatus::OnHold,
            LoanEvent::Resumed => self.standing,
            LoanEvent::Requested(_)
            | LoanEvent::Reported(_)
            | LoanEvent::RepairOpened
            | LoanEvent::RepairClosed
            | LoanEvent::Inspected(_) => status,
        }
    }

    fn warnings(record: &Record<Self>, _: NaiveDate, out: &mut Warnings<Self>) {
        let pieces = record.state().pieces;
        for held in record.history() {
            if let LoanEvent::Inspected(Pieces(found)) = held.entry.event
                && found > pieces
            {
                out.push(LoanWarning::MoreWork { found, pieces }, [held.place]);
            }
        }
    }

    fn fold(&mut self, entry: &Entry<LoanEvent>, next: LoanStatus, _: &Gate<Self>) {
        if next != LoanStatus::OnHold {
            self.standing = next;
        }
        match &entry.event {
            LoanEvent::Vouched(Vouch { proof }) => self.vouched_by.push(proof.id),
            LoanEvent::HandedOver(Pieces(found)) => {
                self.handed_over += found;
                self.out += found;
            }
            LoanEvent::Returned(Pieces(found)) => self.out -= found,
            LoanEvent::Held(hold) => self.held_until = hold.until,
            LoanEvent::Resumed => self.held_until = None,
            LoanEvent::Inspected(Pieces(found)) => {
                insert_by_date(
                    &mut self.inspections,
                    (entry.on.clone(), *found),
                    |(on, _)| on,
                );
            }
            LoanEvent::RepairOpened => self.repairing = true,
            LoanEvent::RepairClosed => self.repairing = false,
            LoanEvent::Requested(_)
            | LoanEvent::Reported(_)
            | LoanEvent::Approved
            | LoanEvent::Declined => {}
        }
    }
}

// ------------------------------------------------------------------------------ short to write

pub const DEVICE: u128 = 0xdec1;

pub fn device(n: u128) -> Id<Device> {
    super::uuid(n).into()
}

/// `pieces` of the usual device are asked for.
pub fn requested(pieces: u32) -> LoanEvent {
    LoanEvent::Requested(Request {
        device: device(DEVICE),
        pieces,
    })
}

pub fn reported(reached: LoanStatus, pieces: u32, out: u32) -> LoanEvent {
    LoanEvent::Reported(Reported::new(
        reached,
        lienvien::value::Provenance::new(super::text("BVĐKKV BẮC QUANG")),
        Known {
            device: device(DEVICE),
            pieces,
            out,
        },
    ))
}

pub fn handed_over(pieces: u32) -> LoanEvent {
    LoanEvent::HandedOver(Pieces(pieces))
}

pub fn returned(pieces: u32) -> LoanEvent {
    LoanEvent::Returned(Pieces(pieces))
}

pub fn held(until: Option<&str>) -> LoanEvent {
    LoanEvent::Held(Hold {
        until: until.map(super::day),
    })
}

/// A record from dated events, each accepted.
#[track_caller]
pub fn loan<const N: usize>(events: [(&str, LoanEvent); N]) -> Record<Loan> {
    let lines = events.map(|(date, event)| super::on(date, event).into());
    match super::replayed(lines) {
        Ok(record) => record,
        Err(refused) => panic!("{refused}"),
    }
}

/// Three pieces: requested, approved, two handed over, the third handed over.
pub fn lent() -> Record<Loan> {
    loan([
        ("2024-10-01", requested(3)),
        ("2024-10-05", LoanEvent::Approved),
        ("2024-10-12", handed_over(2)),
        ("2024-11-01", handed_over(1)),
    ])
}
