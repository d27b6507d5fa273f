//! Titles and honorifics beside a name.

vocabulary! {
    /// Học hàm, học vị, danh hiệu, cấp bậc hàm, chức danh nghề nghiệp: a title written beside a name.
    ///
    /// They are written in the order honour, academic rank, degree, profession, with dots and no
    /// spaces: `TTND.GS.TS.BS Nguyễn Văn A`. A person may have several, or none. A rank in the profession
    /// (`Bác sĩ chính`, `Dược sĩ đại học`) and a field of it (`BS YHCT`) are read as the profession.
    ///
    /// Ranks of the army and the police: Luật 16/1999/QH10, Điều 10; Luật 37/2018/QH14, Điều 21.
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
        /// An honour of the State.
        ArmedForcesHero = "ahllvt", "Anh hùng Lực lượng vũ trang nhân dân" | "Anh hùng Lực lượng vũ trang" | "Anh hùng LLVT nhân dân" | "Anh hùng LLVTND" | "Anh hùng LLVT" | "AHLLVTND" | "AHLLVT", "Hero of the People's Armed Forces";
        /// An honour of the medical profession.
        PeoplesPhysician = "ttnd", "Thầy thuốc Nhân dân" | "TTND", "People's Physician";
        /// An honour of the medical profession.
        MeritedPhysician = "ttut", "Thầy thuốc Ưu tú" | "TTƯT", "Merited Physician";
        /// An honour of the teaching profession.
        PeoplesTeacher = "ngnd", "Nhà giáo Nhân dân" | "NGND", "People's Teacher";
        /// An honour of the teaching profession.
        MeritedTeacher = "ngut", "Nhà giáo Ưu tú" | "NGƯT", "Merited Teacher";
        /// A member of an academy of sciences.
        Academician = "vs", "Viện sĩ" | "VS", "Academician";
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
        /// Is preparing a doctorate.
        DoctoralCandidate = "ncs", "Nghiên cứu sinh" | "NCS", "Doctoral Candidate";
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
        /// A profession.
        Engineer = "ks", "Kỹ sư" | "KS", "Engineer";
        /// A profession.
        Lawyer = "ls", "Luật sư" | "LS", "Lawyer";
        /// A profession.
        Lecturer = "gv", "Giảng viên" | "Giảng viên chính" | "Giảng viên cao cấp" | "GV" | "GVC" | "GVCC", "Lecturer";
        /// A doctor or the holder of a doctorate abroad: the word does not say which.
        ForeignDoctor = "dr", "Dr", "Dr (abroad)";
        /// A rank of the army or the police.
        General = "dai_tuong", "Đại tướng", "General";
        /// A rank of the army or the police.
        ColonelGeneral = "thuong_tuong", "Thượng tướng", "Colonel General";
        /// A rank of the army or the police.
        LieutenantGeneral = "trung_tuong", "Trung tướng", "Lieutenant General";
        /// A rank of the army or the police.
        MajorGeneral = "thieu_tuong", "Thiếu tướng", "Major General";
        /// A rank of the army or the police.
        SeniorColonel = "dai_ta", "Đại tá", "Senior Colonel";
        /// A rank of the army or the police.
        Colonel = "thuong_ta", "Thượng tá", "Colonel";
        /// A rank of the army or the police.
        LieutenantColonel = "trung_ta", "Trung tá", "Lieutenant Colonel";
        /// A rank of the army or the police.
        Major = "thieu_ta", "Thiếu tá", "Major";
        /// A rank of the army or the police.
        Captain = "dai_uy", "Đại úy", "Captain";
        /// A rank of the army or the police.
        SeniorLieutenant = "thuong_uy", "Thượng úy", "Senior Lieutenant";
        /// A rank of the army or the police.
        Lieutenant = "trung_uy", "Trung úy", "Lieutenant";
        /// A rank of the army or the police.
        JuniorLieutenant = "thieu_uy", "Thiếu úy", "Junior Lieutenant";
    }
}

vocabulary! {
    /// Cách xưng hô: how a person is addressed. It is not a title and says nothing about competence.
    pub enum Honorific("honorific") {
        /// Used among members of the Party and in official reports.
        Comrade = "comrade", "đồng chí" | "đ/c", "comrade";
        /// Used for a man.
        Mr = "mr", "ông" | "Mr", "Mr";
        /// Used for a woman.
        Ms = "ms", "bà" | "Ms" | "Mrs" | "Miss", "Ms";
        /// Printed on forms, which leave it open whether a man or a woman is named.
        MrOrMs = "mr_or_ms", "ông/bà" | "ông hoặc bà" | "anh/chị" | "thầy/cô", "Mr or Ms";
        /// Used for a high guest.
        Excellency = "excellency", "ngài", "His or Her Excellency";
        /// Used for a man among colleagues.
        Anh = "anh", "anh", "Mr (among colleagues)";
        /// Used for a woman among colleagues.
        Chi = "chi", "chị", "Ms (among colleagues)";
        /// Used for a woman who teaches, or a young woman.
        Co = "co", "cô" | "cô giáo", "Ms (teacher)";
        /// Used for a man who teaches.
        Thay = "thay", "thầy" | "thầy giáo", "Mr (teacher)";
    }
}

impl Title {
    /// The abbreviation before a name: `PGS`; a rank of the army or the police is written out.
    pub const fn abbreviation(self) -> &'static str {
        match self {
            Self::LabourHero => "AHLĐ",
            Self::ArmedForcesHero => "AHLLVTND",
            Self::PeoplesPhysician => "TTND",
            Self::MeritedPhysician => "TTƯT",
            Self::PeoplesTeacher => "NGND",
            Self::MeritedTeacher => "NGƯT",
            Self::Academician => "VS",
            Self::Professor => "GS",
            Self::AssociateProfessor => "PGS",
            Self::DoctorOfScience => "TSKH",
            Self::Doctorate => "TS",
            Self::Master => "ThS",
            Self::DoctoralCandidate => "NCS",
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
            Self::Engineer => "KS",
            Self::Lawyer => "LS",
            Self::Lecturer => "GV",
            Self::ForeignDoctor => "Dr",
            // papers write them out
            Self::General
            | Self::ColonelGeneral
            | Self::LieutenantGeneral
            | Self::MajorGeneral
            | Self::SeniorColonel
            | Self::Colonel
            | Self::LieutenantColonel
            | Self::Major
            | Self::Captain
            | Self::SeniorLieutenant
            | Self::Lieutenant
            | Self::JuniorLieutenant => self.vi(),
        }
    }
}
