//! Numbers of which only the order is known.

use crate::value::Decimal;

vocabulary! {
    /// Bậc của số lượng: a number of which a paper only gives the order, `hàng chục`.
    pub enum Magnitude("magnitude") {
        /// Tens.
        Tens = "tens", "hàng chục" | "vài chục" | "mấy chục", "tens";
        /// Hundreds.
        Hundreds = "hundreds", "hàng trăm" | "vài trăm" | "mấy trăm", "hundreds";
        /// Thousands.
        Thousands = "thousands", "hàng nghìn" | "hàng ngàn" | "vài nghìn" | "vài ngàn", "thousands";
        /// Tens of thousands.
        TensOfThousands = "tens_of_thousands", "hàng chục nghìn" | "hàng chục ngàn" | "hàng vạn" | "vài chục nghìn" | "vài vạn", "tens of thousands";
        /// Hundreds of thousands.
        HundredsOfThousands = "hundreds_of_thousands", "hàng trăm nghìn" | "hàng trăm ngàn" | "vài trăm nghìn", "hundreds of thousands";
        /// Millions.
        Millions = "millions", "hàng triệu" | "vài triệu", "millions";
    }
}

impl Magnitude {
    /// What is certain of such a number: nobody calls fewer than ten `hàng chục`. How many tens they are,
    /// and whether the paper exaggerates upwards or downwards beyond that, is not known.
    pub const fn least(self) -> Decimal {
        Decimal::whole(match self {
            Self::Tens => 10,
            Self::Hundreds => 100,
            Self::Thousands => 1_000,
            Self::TensOfThousands => 10_000,
            Self::HundredsOfThousands => 100_000,
            Self::Millions => 1_000_000,
        })
    }
}
