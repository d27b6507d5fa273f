//! Words that mark a number.

/// The fewest digits of any identity: a foreign passport has six after its letters.
pub(super) const FEWEST: usize = 6;
/// The fewest digits of a marked passport without letters.
const PASSPORT: usize = 7;
/// The fewest digits of a citizen: nine until 2021, twelve since 2016.
pub(super) const CITIZEN: usize = 9;
/// The digits of a health-insurance number.
const INSURED: usize = 10;

/// What marks a number, and how closely it must follow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// `CCCD`, `CMND`, `căn cước`, `số định danh`, …
    Citizen,
    /// `hộ chiếu`, `passport`.
    Passport,
    /// `thẻ BHYT`, `mã số BHXH`.
    Card,
    /// `BHYT` alone, which stands in many sentences about something else.
    Insurance,
    /// `bệnh nhân`, `người bệnh`, directly before the number.
    Patient,
}

impl Mark {
    /// The most words between the mark and its number.
    pub(super) const fn reach(self) -> usize {
        match self {
            Self::Citizen | Self::Passport | Self::Card | Self::Insurance => 8,
            Self::Patient => 2,
        }
    }

    /// Whether digits after `, ` or `: ` belong to the same number.
    pub(super) const fn is_loose(self) -> bool {
        match self {
            Self::Citizen | Self::Passport | Self::Card => true,
            Self::Insurance | Self::Patient => false,
        }
    }

    pub(super) const fn fewest(self, is_glued: bool) -> usize {
        match self {
            Self::Citizen | Self::Patient => CITIZEN,
            Self::Card | Self::Insurance => INSURED,
            Self::Passport if is_glued => FEWEST,
            Self::Passport => PASSPORT,
        }
    }
}

/// The letters of a word, without accents and in lower case.
#[derive(Clone, Copy, Default)]
pub(super) struct Word {
    letters: [u8; Self::LONGEST],
    pub(super) length: usize,
    /// Whether a letter has an accent, or is none of the Latin alphabet.
    pub(super) is_accented: bool,
}

impl Word {
    /// A longer word is kept by its beginning: no mark is longer.
    pub(super) const LONGEST: usize = 16;

    pub(super) fn push(&mut self, letter: u8) {
        if let Some(place) = self.letters.get_mut(self.length) {
            *place = letter;
        }
        self.length = self.length.saturating_add(1);
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.letters.get(..self.length).unwrap_or(&self.letters)
    }

    fn holds(&self, part: &[u8]) -> bool {
        self.as_bytes()
            .windows(part.len())
            .any(|window| window == part)
    }

    /// What the word marks, with the two words before it.
    pub(super) fn mark(&self, [second, first]: [&[u8]; 2]) -> Option<Mark> {
        for part in [&b"cccd"[..], b"cmnd", b"cmtnd", b"ddcn", b"cancuoc"] {
            if self.holds(part) {
                return Some(Mark::Citizen);
            }
        }
        if self.holds(b"passport") || self.holds(b"hochieu") {
            return Some(Mark::Passport);
        }
        let is_card = matches!(first, b"the" | b"so" | b"ma");
        let insured = if is_card { Mark::Card } else { Mark::Insurance };
        if self.holds(b"bhyt") || self.holds(b"bhxh") {
            return Some(insured);
        }
        match (second, first, self.as_bytes()) {
            (_, _, b"cmt" | b"citizen" | b"identity")
            | (_, b"can", b"cuoc")
            | (b"chung", b"minh", b"nhan" | b"thu")
            | (b"so" | b"ma", b"dinh", b"danh")
            | (b"dinh", b"danh", b"ca" | b"cong")
            | (_, b"id", b"card" | b"no" | b"number") => Some(Mark::Citizen),
            (_, b"ho", b"chieu") => Some(Mark::Passport),
            (b"hiem", b"y", b"te") | (b"hiem", b"xa", b"hoi") => Some(Mark::Insurance),
            (_, b"benh", b"nhan") | (_, b"nguoi", b"benh") | (_, _, b"bn") => Some(Mark::Patient),
            _ => None,
        }
    }

    /// Whether the word says that the number after it is another one.
    pub(super) fn ends_marks(&self, before: &[u8]) -> bool {
        match (before, self.as_bytes()) {
            (_, b"dt" | b"sdt" | b"tel" | b"hotline" | b"fax" | b"stk" | b"mst")
            | (b"dien", b"thoai")
            | (b"tai", b"khoan")
            | (b"so", b"thue") => true,
            (_, _) => false,
        }
    }

    /// Whether the word is a unit of money, or a word of a large number.
    pub(super) fn is_money(&self) -> bool {
        matches!(
            self.as_bytes(),
            b"dong"
                | b"d"
                | b"vnd"
                | b"trieu"
                | b"ty"
                | b"ti"
                | b"nghin"
                | b"ngan"
                | b"usd"
                | b"eur"
        )
    }
}
