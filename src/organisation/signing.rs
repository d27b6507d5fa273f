//! In what capacity somebody signs.

vocabulary! {
    /// Tư cách ký: in what capacity somebody signs.
    ///
    /// ```
    /// use lienvien::{organisation::SigningCapacity, value::Vocabulary};
    /// assert_eq!(SigningCapacity::find("KT. "), Some(SigningCapacity::ForSuperior));
    /// assert_eq!(SigningCapacity::ForSuperior.prefix(), Some("KT."));
    /// assert_eq!(SigningCapacity::InPerson.prefix(), None);
    /// ```
    pub enum SigningCapacity("signing capacity") {
        /// The one whose office it is.
        InPerson = "in_person", "trực tiếp ký", "in person";
        /// A deputy for the head.
        ForSuperior = "for_superior", "ký thay" | "KT", "for the superior";
        /// For a body that decides together.
        OnBehalf = "on_behalf", "thay mặt" | "TM", "on behalf of the body";
        /// By standing order of the head.
        ByOrder = "by_order", "thừa lệnh" | "TL", "by order";
        /// By a power that the head has passed on in writing.
        ByDelegation = "by_delegation", "thừa ủy quyền" | "TUQ", "by delegation";
        /// One who holds the office for the time being.
        Acting = "acting", "quyền", "acting";
    }
}

impl SigningCapacity {
    /// What is printed before the office, with its dot. `None` where nothing is printed, or where
    /// no source gives the mark (acting).
    pub const fn prefix(self) -> Option<&'static str> {
        match self {
            Self::ForSuperior => Some("KT."),
            Self::OnBehalf => Some("TM."),
            Self::ByOrder => Some("TL."),
            Self::ByDelegation => Some("TUQ."),
            Self::InPerson | Self::Acting => None,
        }
    }
}
