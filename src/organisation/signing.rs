//! The capacities in which a person signs.

vocabulary! {
    /// Tư cách ký: in which capacity a person signs. A deputy who is put in charge signs for the head
    /// (KT.), see [`OfficeHolding`](crate::organisation::OfficeHolding).
    ///
    /// Source: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II, mục 7 (the marks) and Điều 13 (who may sign so).
    ///
    /// ```
    /// use lienvien::{organisation::SigningCapacity, value::Vocabulary};
    /// assert_eq!(SigningCapacity::find("KT. "), Some(SigningCapacity::ForSuperior));
    /// assert_eq!(SigningCapacity::ForSuperior.prefix(), Some("KT."));
    /// assert_eq!(SigningCapacity::find("Q."), Some(SigningCapacity::Acting));
    /// assert_eq!(SigningCapacity::InPerson.prefix(), None);
    /// ```
    pub enum SigningCapacity("signing capacity") {
        /// The holder of the office signs.
        InPerson = "in_person", "trực tiếp ký", "in person";
        /// A deputy signs for the head.
        ForSuperior = "for_superior", "ký thay" | "KT", "for the superior";
        /// A person signs for a body that decides together.
        OnBehalf = "on_behalf", "thay mặt" | "TM", "on behalf of the body";
        /// A person signs under a standing order of the head.
        ByOrder = "by_order", "thừa lệnh" | "TL", "by order";
        /// A person signs by a power that the head has given in writing.
        ByDelegation = "by_delegation", "thừa ủy quyền" | "TUQ", "by delegation";
        /// The acting head signs.
        Acting = "acting", "quyền cấp trưởng" | "quyền" | "Q", "acting";
    }
}

impl SigningCapacity {
    /// The mark printed before the office, with its dot; `None` if nothing is printed.
    pub const fn prefix(self) -> Option<&'static str> {
        match self {
            Self::ForSuperior => Some("KT."),
            Self::OnBehalf => Some("TM."),
            Self::ByOrder => Some("TL."),
            Self::ByDelegation => Some("TUQ."),
            Self::Acting => Some("Q."),
            Self::InPerson => None,
        }
    }
}
