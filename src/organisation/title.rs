//! Titles and honorifics before a name.

vocabulary! {
    /// Học hàm, học vị, danh hiệu, chức danh nghề nghiệp: a title written before a name.
    ///
    /// They are written in the order honour, academic rank, degree, profession, with dots and no
    /// spaces: `TTND.GS.TS.BS Nguyễn Văn A`. A person may have several, or none. A rank in the profession
    /// (`Bác sĩ chính`) is read as the profession.
    ///
    /// `sĩ` and `sỹ` are read alike. Names of professions that a law gives are shown with `sỹ` as it
    /// writes them (Luật 15/2023/QH15, Điều 26); all else is shown with `sĩ`.
    ///
    /// ```
    /// use lienvien::{organisation::Title, value::Vocabulary};
    /// assert_eq!(Title::SpecialistTwo.abbreviation(), "BSCKII");
    /// assert_eq!(Title::find("bác sỹ chuyên khoa cấp II"), Some(Title::SpecialistTwo));
    /// ```
    pub enum Title("title") {
        /// An honour of the State.
        LabourHero = "ahld", "Anh hùng Lao động" | "AHLĐ", "Hero of Labour";
        /// An honour of the medical profession.
        PeoplesPhysician = "ttnd", "Thầy thuốc Nhân dân" | "TTND", "People's Physician";
        /// An honour of the medical profession.
        MeritedPhysician = "ttut", "Thầy thuốc Ưu tú" | "TTƯT", "Merited Physician";
        /// An honour of the teaching profession.
        PeoplesTeacher = "ngnd", "Nhà giáo Nhân dân" | "NGND", "People's Teacher";
        /// An honour of the teaching profession.
        MeritedTeacher = "ngut", "Nhà giáo Ưu tú" | "NGƯT", "Merited Teacher";
        /// An academic rank.
        Professor = "gs", "Giáo sư" | "GS", "Professor";
        /// An academic rank.
        AssociateProfessor = "pgs", "Phó Giáo sư" | "PGS", "Associate Professor";
        /// A degree.
        DoctorOfScience = "tskh", "Tiến sĩ khoa học" | "TSKH", "Doctor of Science";
        /// A degree.
        Doctorate = "ts", "Tiến sĩ" | "TS", "PhD";
        /// A degree.
        Master = "ths", "Thạc sĩ" | "ThS", "Master";
        /// A doctor with the second specialist degree.
        SpecialistTwo = "bsckii", "Bác sĩ chuyên khoa cấp II" | "Bác sĩ chuyên khoa II" | "BS chuyên khoa cấp II" | "BS chuyên khoa II" | "Bác sĩ CKII" | "BSCKII" | "Bác sĩ chuyên khoa cấp 2" | "Bác sĩ chuyên khoa 2" | "BS chuyên khoa cấp 2" | "BS chuyên khoa 2" | "Bác sĩ CK2" | "BSCK2", "Specialist Doctor level II";
        /// A doctor with the first specialist degree.
        SpecialistOne = "bscki", "Bác sĩ chuyên khoa cấp I" | "Bác sĩ chuyên khoa I" | "BS chuyên khoa cấp I" | "BS chuyên khoa I" | "Bác sĩ CKI" | "BSCKI" | "Bác sĩ chuyên khoa cấp 1" | "Bác sĩ chuyên khoa 1" | "BS chuyên khoa cấp 1" | "BS chuyên khoa 1" | "Bác sĩ CK1" | "BSCK1", "Specialist Doctor level I";
        /// A doctor trained in residency.
        ResidentTrained = "bsnt", "Bác sĩ nội trú" | "BSNT", "Resident-trained Doctor";
        /// A profession.
        Physician = "bs", "Bác sĩ" | "Bác sĩ chính" | "Bác sĩ cao cấp" | "BS" | "BSCC", "Doctor";
        /// A profession.
        AssistantDoctor = "ys", "Y sĩ" | "YS", "Assistant Doctor";
        /// A pharmacist with the second specialist degree.
        PharmacistTwo = "dsckii", "Dược sĩ chuyên khoa cấp II" | "Dược sĩ chuyên khoa II" | "DS chuyên khoa II" | "Dược sĩ CKII" | "DSCKII" | "Dược sĩ chuyên khoa cấp 2" | "Dược sĩ chuyên khoa 2" | "DS chuyên khoa 2" | "Dược sĩ CK2" | "DSCK2", "Specialist Pharmacist level II";
        /// A pharmacist with the first specialist degree.
        PharmacistOne = "dscki", "Dược sĩ chuyên khoa cấp I" | "Dược sĩ chuyên khoa I" | "DS chuyên khoa I" | "Dược sĩ CKI" | "DSCKI" | "Dược sĩ chuyên khoa cấp 1" | "Dược sĩ chuyên khoa 1" | "DS chuyên khoa 1" | "Dược sĩ CK1" | "DSCK1", "Specialist Pharmacist level I";
        /// A profession.
        Pharmacist = "ds", "Dược sĩ" | "Dược sĩ chính" | "Dược sĩ cao cấp" | "DS" | "DSCC", "Pharmacist";
        /// The second specialist degree, without the profession.
        SpecialistDegreeTwo = "ckii", "Chuyên khoa cấp II" | "Chuyên khoa II" | "CKII" | "Chuyên khoa cấp 2" | "Chuyên khoa 2" | "CK2", "Specialist level II";
        /// The first specialist degree, without the profession.
        SpecialistDegreeOne = "cki", "Chuyên khoa cấp I" | "Chuyên khoa I" | "CKI" | "Chuyên khoa cấp 1" | "Chuyên khoa 1" | "CK1", "Specialist level I";
        /// A nurse with the first specialist degree.
        NurseOne = "ddcki", "Điều dưỡng chuyên khoa cấp I" | "Điều dưỡng chuyên khoa I" | "ĐDCKI" | "Điều dưỡng chuyên khoa 1" | "ĐDCK1", "Specialist Nurse level I";
        /// A nurse with a bachelor's degree.
        BachelorNurse = "cndd", "Cử nhân điều dưỡng" | "CNĐD", "Bachelor of Nursing";
        /// A profession.
        Nurse = "dd", "Điều dưỡng" | "ĐD", "Nurse";
        /// A profession.
        Midwife = "hs", "Hộ sinh" | "HS" | "NHS", "Midwife";
        /// A profession.
        Technician = "ktv", "Kỹ thuật viên" | "KTV" | "Kỹ thuật y" | "KTY", "Medical Technician";
        /// A degree.
        Bachelor = "cn", "Cử nhân" | "CN", "Bachelor";
    }
}

vocabulary! {
    /// Cách xưng hô: how a person is addressed. It is not a title and says nothing about competence.
    pub enum Honorific("honorific") {
        /// Used among members of the Party and in official reports.
        Comrade = "comrade", "đồng chí" | "đ/c", "comrade";
        /// Used for a man.
        Mr = "mr", "ông", "Mr";
        /// Used for a woman.
        Ms = "ms", "bà", "Ms";
    }
}

impl Title {
    /// The abbreviation before a name: `PGS`.
    pub const fn abbreviation(self) -> &'static str {
        match self {
            Self::LabourHero => "AHLĐ",
            Self::PeoplesPhysician => "TTND",
            Self::MeritedPhysician => "TTƯT",
            Self::PeoplesTeacher => "NGND",
            Self::MeritedTeacher => "NGƯT",
            Self::Professor => "GS",
            Self::AssociateProfessor => "PGS",
            Self::DoctorOfScience => "TSKH",
            Self::Doctorate => "TS",
            Self::Master => "ThS",
            Self::SpecialistTwo => "BSCKII",
            Self::SpecialistOne => "BSCKI",
            Self::ResidentTrained => "BSNT",
            Self::Physician => "BS",
            Self::AssistantDoctor => "YS",
            Self::PharmacistTwo => "DSCKII",
            Self::PharmacistOne => "DSCKI",
            Self::Pharmacist => "DS",
            Self::SpecialistDegreeTwo => "CKII",
            Self::SpecialistDegreeOne => "CKI",
            Self::NurseOne => "ĐDCKI",
            Self::BachelorNurse => "CNĐD",
            Self::Nurse => "ĐD",
            Self::Midwife => "HS",
            Self::Technician => "KTV",
            Self::Bachelor => "CN",
        }
    }
}
