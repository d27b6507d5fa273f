//! The level, rank and tier of a facility. None of the three follows from another.

vocabulary! {
    /// Cấp chuyên môn kỹ thuật: the technical level of a facility, since 01/01/2024 (Luật
    /// 15/2023/QH15, Điều 104). A facility has one; a hospital of a province may have the highest.
    ///
    /// A higher level is greater.
    ///
    /// ```
    /// use lienvien::{organisation::TechnicalLevel, value::Vocabulary};
    /// assert_eq!(TechnicalLevel::find("cấp chuyên sâu"), Some(TechnicalLevel::Specialised));
    /// assert!(TechnicalLevel::Specialised > TechnicalLevel::Basic);
    /// ```
    pub enum TechnicalLevel("technical level") {
        /// Outpatients, primary care, rehabilitation in the community.
        Initial = "initial", "cấp ban đầu" | "ban đầu", "initial level";
        /// Outpatients and general inpatients, practical training.
        Basic = "basic", "cấp cơ bản" | "cơ bản", "basic level";
        /// Specialised inpatients, specialised training, research, transfer of techniques.
        Specialised = "specialised", "cấp chuyên sâu" | "chuyên sâu", "specialised level";
    }
}

vocabulary! {
    /// Hạng: the rank of a health unit (TT 06/2024/TT-BYT). A higher rank is greater.
    ///
    /// ```
    /// use lienvien::{organisation::FacilityRank, value::Vocabulary};
    /// assert_eq!(FacilityRank::find("Hạng II"), Some(FacilityRank::Two));
    /// assert!(FacilityRank::Special > FacilityRank::One);
    /// ```
    pub enum FacilityRank("rank") {
        /// A rank of health centres and preventive units; under earlier rules also of hospitals.
        Four = "iv", "hạng IV" | "hạng 4", "rank IV";
        /// The lowest rank of a hospital.
        Three = "iii", "hạng III" | "hạng 3", "rank III";
        /// The second rank.
        Two = "ii", "hạng II" | "hạng 2", "rank II";
        /// The first rank.
        One = "i", "hạng I" | "hạng 1", "rank I";
        /// Rank I with all points, plus special standards.
        Special = "special", "hạng đặc biệt" | "đặc biệt", "special rank";
    }
}

vocabulary! {
    /// Tuyến: the tier of a facility under the rules before 2024 (TT 43/2013/TT-BYT, Điều 3).
    /// People and reports still use it (`tuyến trên`, in the [Hà Tĩnh article](crate#the-two-articles)).
    ///
    /// An upper tier is greater.
    ///
    /// ```
    /// use lienvien::{organisation::Tier, value::Vocabulary};
    /// assert_eq!(Tier::find("tuyến huyện"), Some(Tier::District));
    /// assert!(Tier::Central > Tier::Provincial);
    /// ```
    pub enum Tier("tier") {
        /// Health stations.
        Commune = "commune", "tuyến xã", "commune tier";
        /// Hospitals of rank III, of rank IV or without a rank, and health centres with beds.
        District = "district", "tuyến huyện", "district tier";
        /// Hospitals of rank II or below of the Ministry, of rank I or II of a Department of Health.
        Provincial = "provincial", "tuyến tỉnh", "provincial tier";
        /// Hospitals of special rank, hospitals of rank I of the Ministry, and those with the duty
        /// of the last line.
        Central = "central", "tuyến trung ương", "central tier";
    }
}
