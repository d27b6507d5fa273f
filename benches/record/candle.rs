//! The smallest lifecycle with a rule: what remains is the cost of the record itself.

use chrono::NaiveDateTime;
use lienvien::record::{Aggregate, Broken, Entry, Event, Gate};
use lienvien::value::When;

/// The minutes a candle burns.
const WAX: u32 = 1_000_000;

lienvien::vocabulary! {
    /// Trạng thái nến.
    pub enum CandleStatus("candle status") {
        /// Burning.
        Lit = "lit", "đang cháy", "lit";
        /// Not burning.
        Out = "out", "đã tắt", "out";
    }
}

lienvien::events! {
    /// Sự việc của nến.
    pub enum CandleEvent / CandleEventKind("candle event") {
        /// Lit.
        Lit = lit, "thắp", "lit";
        /// It burnt so many minutes.
        Burnt(u32) = burnt, "cháy", "burnt";
        /// Blown out.
        BlownOut = blown_out, "thổi tắt", "blown out";
    }
}

lienvien::transitions! {
    /// A candle.
    pub const TABLE: CandleStatus, CandleEventKind = {
        [] Lit => [Lit];
        [Lit] Burnt => [same];
        [Lit] BlownOut => [Out];
    };
}

lienvien::messages! {
    /// Why a candle refuses.
    pub enum CandleRefusal {
        /// No wax is left.
        NoWax {
            /// The minutes beyond.
            over: u32,
        } = "CA-01" "candle.no_wax" {
            en("{over} minutes too many, expected no more than the wax lasts")
            vi("quá {over} phút so với lượng sáp còn lại")
            at("payload")
        }
    }
}

/// Nến.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candle {
    burnt: u32,
}

impl Aggregate for Candle {
    type Tag = ();
    type Event = CandleEvent;
    type Status = CandleStatus;
    type Refusal = CandleRefusal;
    type Warning = lienvien::record::NoWarning;

    const SCHEMA: &'static str = "bench/candle";
    const TRANSITIONS: lienvien::record::Table<CandleStatus, CandleEventKind> = TABLE;
    const REPORTED: CandleEventKind = CandleEventKind::Lit;

    fn open(
        _: &Entry<CandleEvent>,
        _: &mut Broken<CandleRefusal>,
        _: &Gate<Self>,
    ) -> Option<(Self, CandleStatus)> {
        Some((Self { burnt: 0 }, CandleStatus::Lit))
    }

    fn blockers(
        &self,
        _: CandleStatus,
        _: CandleEventKind,
        _: &When,
        _: &mut Broken<CandleRefusal>,
    ) {
    }

    fn guard(
        &self,
        status: CandleStatus,
        entry: &Entry<CandleEvent>,
        out: &mut Broken<CandleRefusal>,
    ) -> CandleStatus {
        match entry.event {
            CandleEvent::Lit => CandleStatus::Lit,
            CandleEvent::Burnt(minutes) => {
                if let Some(over) = (self.burnt + minutes).checked_sub(WAX) {
                    out.push(CandleRefusal::NoWax { over });
                }
                status
            }
            CandleEvent::BlownOut => CandleStatus::Out,
        }
    }

    fn fold(&mut self, entry: &Entry<CandleEvent>, _: CandleStatus, _: &Gate<Self>) {
        match entry.event {
            CandleEvent::Burnt(minutes) => self.burnt += minutes,
            CandleEvent::Lit | CandleEvent::BlownOut => {}
        }
    }
}

/// The same by hand.
#[derive(Debug, Clone)]
pub struct ByHand {
    pub status: CandleStatus,
    pub burnt: u32,
    floor: Option<NaiveDateTime>,
    log: Vec<Entry<CandleEvent>>,
}

#[derive(Debug)]
pub enum Refused {
    NotAllowed,
    NoWax,
    Early,
}

impl ByHand {
    pub fn light(on: When) -> Self {
        Self {
            status: CandleStatus::Lit,
            burnt: 0,
            floor: on.earliest_minute(),
            log: vec![CandleEvent::Lit.on(on)],
        }
    }

    #[inline]
    pub fn apply(&mut self, entry: Entry<CandleEvent>) -> Result<(), Refused> {
        if let (Some(latest), Some(floor)) = (entry.on.latest_minute(), self.floor)
            && latest < floor
        {
            return Err(Refused::Early);
        }
        match (self.status, &entry.event) {
            (CandleStatus::Lit, CandleEvent::Burnt(minutes)) => {
                if self.burnt + minutes >= WAX {
                    return Err(Refused::NoWax);
                }
                self.burnt += minutes;
            }
            (CandleStatus::Lit, CandleEvent::BlownOut) => self.status = CandleStatus::Out,
            _ => return Err(Refused::NotAllowed),
        }
        self.floor = self.floor.max(entry.on.earliest_minute());
        self.log.push(entry);
        Ok(())
    }
}
