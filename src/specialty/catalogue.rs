//! The catalogue of specialties.

vocabulary! {
    /// Khối chuyên khoa: in which part of a hospital a specialty works.
    pub enum SpecialtyGroup("group of specialties") {
        /// At the bedside.
        Clinical = "clinical", "lâm sàng", "clinical";
        /// In laboratories and imaging, for the bedside.
        Paraclinical = "paraclinical", "cận lâm sàng", "paraclinical";
        /// For the hospital as a whole.
        HospitalWide = "hospital_wide", "toàn bệnh viện", "hospital-wide";
    }
}

specialties! {
    /// Chuyên khoa: a specialty.
    ///
    /// The twenty fields of the [Hà Tĩnh article](crate#the-two-articles) come first, named exactly and in the same order.
    /// Then come the parts of their compound names, the specialties that the [Bắc Quang article](crate#the-two-articles)
    /// adds, those of earlier packages, and those that give each [`Department`] its place. The
    /// first name is shown; the other names are only for finding. They come from the department
    /// lists (QĐ 5937/QĐ-BYT and QĐ 1804/QĐ-BYT) and the technique list, or are the everyday names and
    /// abbreviations of hospitals (`nha khoa`, `YHCT`). The codes come from the
    /// sources named at each method; a compound has the codes of all its parts, but no SNOMED code.
    /// This crate itself decides which code fits which specialty, and the group of specialties that
    /// no article names.
    ///
    /// [`Department`]: super::Department
    ///
    /// # JSON
    ///
    /// The code: `"cardiology"`.
    ///
    /// ```
    /// use lienvien::specialty::{Specialty, SpecialtyGroup};
    /// let specialty = Specialty::from_vi("CHAN DOAN HINH ANH");
    /// assert_eq!(specialty, Some(Specialty::DiagnosticImaging));
    /// assert_eq!(Specialty::DiagnosticImaging.vi(), "chẩn đoán hình ảnh");
    /// assert_eq!(Specialty::DiagnosticImaging.group(), SpecialtyGroup::Paraclinical);
    /// assert_eq!(Specialty::DiagnosticImaging.department_codes(), ["K39"]);
    /// assert_eq!(Specialty::InfectionControl.snomed(), None);
    /// ```
    pub enum Specialty("specialty") {
        /// Tim mạch và tim mạch can thiệp: cardiology and interventional cardiology. 1 of the 20.
        CardiologyAndIntervention = "cardiology_and_intervention", Clinical,
            vi("tim mạch và tim mạch can thiệp" | "tim mạch và can thiệp tim mạch"
                | "nội tim mạch - tim mạch can thiệp"),
            en("cardiology and interventional cardiology")
            parts(Cardiology, InterventionalCardiology) departments("K04") chapters(2, 18)
            scopes("102.04");
        /// Tiết niệu và lọc máu: urology and dialysis. 2 of the 20.
        UrologyAndDialysis = "urology_and_dialysis", Clinical,
            vi("tiết niệu và lọc máu" | "tiết niệu - lọc máu" | "thận - tiết niệu và lọc máu"
                | "thận - tiết niệu - lọc máu" | "nội thận - tiết niệu và lọc máu"
                | "nội thận - tiết niệu - lọc máu"),
            en("urology and dialysis")
            parts(Urology, Dialysis) departments("K07", "K23", "K35") chapters(2, 10, 1)
            scopes("102.07");
        /// Hồi sức cấp cứu - chống độc: emergency and critical care and toxicology. 3 of the 20;
        /// also chapter 1 of the technique list.
        EmergencyCriticalCareAndToxicology = "emergency_critical_care_and_toxicology", Clinical,
            vi("hồi sức cấp cứu - chống độc" | "hồi sức cấp cứu và chống độc" | "hồi sức tích cực - chống độc"
                | "hồi sức tích cực và chống độc" | "hồi sức - chống độc"
                | "cấp cứu - hồi sức - chống độc" | "cấp cứu - hồi sức tích cực - chống độc"
                | "cấp cứu, hồi sức tích cực và chống độc" | "HSTC-CĐ" | "HSTCCĐ" | "HSCC-CĐ"),
            en("emergency and critical care and toxicology")
            parts(EmergencyCriticalCare, Toxicology) departments("K02", "K48", "K49") chapters(1)
            scopes("101");
        /// Thần kinh: neurology. 4 of the 20. Neurosurgery is not a part of it.
        Neurology = "neurology", Clinical,
            vi("thần kinh" | "nội thần kinh" | "thần kinh học"),
            en("neurology")
            departments("K14") chapters(2) scopes("102.14") snomed("394591006");
        /// Cơ xương khớp: musculoskeletal medicine. 5 of the 20.
        Musculoskeletal = "musculoskeletal", Clinical,
            vi("cơ xương khớp" | "nội cơ - xương - khớp" | "nội xương khớp"),
            en("musculoskeletal medicine")
            departments("K06") chapters(2) scopes("102.06") snomed("394810000");
        /// Nội tiết: endocrinology. 6 of the 20.
        Endocrinology = "endocrinology", Clinical,
            vi("nội tiết" | "nội tiết học" | "nội tiết - đái tháo đường" | "nội tiết và đái tháo đường"
                | "nội tiết - chuyển hóa" | "nội tiết và chuyển hóa"),
            en("endocrinology")
            departments("K08") chapters(7) scopes("107") snomed("394583002");
        /// Tiêu hóa: gastroenterology. 7 of the 20: the medical side; the surgical one is
        /// [`DigestiveSurgery`](Self::DigestiveSurgery).
        Gastroenterology = "gastroenterology", Clinical,
            vi("tiêu hóa"
                | "nội tiêu hóa"),
            en("gastroenterology")
            departments("K05") chapters(2) scopes("102.05") snomed("394584008");
        /// Hô hấp: respiratory medicine. 8 of the 20.
        Respiratory = "respiratory", Clinical,
            vi("hô hấp"
                | "nội hô hấp"),
            en("respiratory medicine")
            departments("K50") chapters(2) scopes("102.50") snomed("418112009");
        /// Dị ứng miễn dịch lâm sàng: clinical allergy and immunology. 9 of the 20: one specialty,
        /// not a compound.
        ClinicalAllergyAndImmunology = "clinical_allergy_and_immunology", Clinical,
            vi("dị ứng miễn dịch lâm sàng" | "dị ứng" | "dị ứng và miễn dịch lâm sàng" | "dị ứng - miễn dịch"
                | "dị ứng - MDLS"),
            en("clinical allergy and immunology")
            departments("K09") chapters(2) scopes("102.09");
        /// Huyết học - truyền máu: haematology and transfusion. 10 of the 20; also chapter 22 of
        /// the technique list.
        HaematologyAndTransfusion = "haematology_and_transfusion", Clinical,
            vi("huyết học - truyền máu" | "huyết học và truyền máu" | "HHTM"),
            en("haematology and transfusion")
            parts(Haematology, Transfusion) departments("K10", "K36", "K34") chapters(22)
            scopes("102.10", "122");
        /// Phục hồi chức năng: rehabilitation. 11 of the 20.
        Rehabilitation = "rehabilitation", Clinical,
            vi("phục hồi chức năng" | "vật lý trị liệu - phục hồi chức năng" | "PHCN" | "vật lý trị liệu"
                | "phục hồi chức năng - vật lý trị liệu" | "phục hồi chức năng và vật lý trị liệu"
                | "vật lý trị liệu và phục hồi chức năng" | "VLTL" | "VLTL-PHCN" | "vật lý trị liệu - PHCN" | "PHCN-VLTL"),
            en("rehabilitation")
            departments("K31") chapters(17) scopes("117") snomed("394602003");
        /// Tâm thần: psychiatry. 12 of the 20.
        Psychiatry = "psychiatry", Clinical,
            vi("tâm thần" | "tâm thần học"),
            en("psychiatry")
            departments("K15") chapters(6) scopes("106") snomed("394587001");
        /// Ngoại khoa: surgery. 13 of the 20, and the strong field of the Bắc Quang hospital:
        /// surgery as a whole. K19, general surgery, is the main department.
        Surgery = "surgery", Clinical,
            vi("ngoại khoa" | "ngoại" | "ngoại tổng hợp" | "ngoại chung" | "ngoại khoa tổng hợp"),
            en("surgery")
            departments("K19") chapters(10, 27) scopes("110");
        /// Nhi khoa: paediatrics. 14 of the 20.
        Paediatrics = "paediatrics", Clinical,
            vi("nhi khoa" | "nhi" | "nhi tổng hợp"),
            en("paediatrics")
            departments("K18") chapters(3) scopes("103");
        /// Sản khoa: obstetrics. 15 of the 20. Its department and chapter include gynaecology.
        Obstetrics = "obstetrics", Clinical,
            vi("sản khoa" | "sản"),
            en("obstetrics")
            departments("K27") chapters(13) scopes("113") snomed("408470005");
        /// Truyền nhiễm: infectious diseases. 16 of the 20.
        InfectiousDiseases = "infectious_diseases", Clinical,
            vi("truyền nhiễm" | "bệnh truyền nhiễm" | "các bệnh truyền nhiễm" | "bệnh nhiệt đới"
                | "bệnh truyền nhiễm và nhiệt đới"),
            en("infectious diseases")
            departments("K11") chapters(2) scopes("102.11") snomed("394807007");
        /// Chẩn đoán hình ảnh: diagnostic imaging. 17 of the 20, and in the [Bắc Quang article](crate#the-two-articles);
        /// chapter 18 of the technique list calls it điện quang.
        DiagnosticImaging = "diagnostic_imaging", Paraclinical,
            vi("chẩn đoán hình ảnh"
                | "điện quang"
                | "CĐHA"),
            en("diagnostic imaging")
            departments("K39") chapters(18) scopes("118") snomed("394914008");
        /// Xét nghiệm: laboratory medicine. 18 of the 20: all laboratories together, except
        /// pathology.
        Laboratory = "laboratory", Paraclinical,
            vi("xét nghiệm" | "xét nghiệm y học" | "xét nghiệm tổng hợp" | "XN"),
            en("laboratory medicine")
            departments("K47", "K36", "K37", "K38", "K46") chapters(22, 23, 24)
            scopes("122", "123", "124");
        /// Dinh dưỡng lâm sàng: clinical nutrition. 19 of the 20; it has no chapter.
        ClinicalNutrition = "clinical_nutrition", Clinical,
            vi("dinh dưỡng lâm sàng" | "dinh dưỡng" | "dinh dưỡng - tiết chế" | "dinh dưỡng và tiết chế"),
            en("clinical nutrition")
            departments("K45") scopes("133");
        /// Kiểm soát nhiễm khuẩn bệnh viện: hospital infection control. 20 of the 20; it has
        /// neither a chapter nor a scope of practice.
        InfectionControl = "infection_control", HospitalWide,
            vi("kiểm soát nhiễm khuẩn bệnh viện" | "kiểm soát nhiễm khuẩn" | "chống nhiễm khuẩn"
                | "phòng ngừa và kiểm soát nhiễm khuẩn" | "KSNK"),
            en("hospital infection control")
            departments("K43");

        // The parts of the compound names.
        /// Tim mạch: cardiology.
        Cardiology = "cardiology", Clinical,
            vi("tim mạch" | "nội tim mạch" | "tim mạch học"),
            en("cardiology")
            departments("K04") chapters(2) scopes("102.04") snomed("394579002");
        /// Tim mạch can thiệp: interventional cardiology. It has no department; its techniques are
        /// in two chapters. The articles name it beside cardiology, not under it.
        InterventionalCardiology = "interventional_cardiology", Clinical,
            vi("tim mạch can thiệp" | "can thiệp tim mạch"),
            en("interventional cardiology")
            departments("K04") chapters(2, 18) scopes("102.04");
        /// Tiết niệu: urology. Beside dialysis it means the medical side; the surgical one is
        /// [`UrologicalSurgery`](Self::UrologicalSurgery).
        Urology = "urology", Clinical,
            vi("tiết niệu" | "nội thận - tiết niệu" | "nội tiết niệu" | "thận - tiết niệu" | "nội thận"),
            en("urology")
            departments("K07", "K23") chapters(2, 10) scopes("102.07") snomed("394612005");
        /// Lọc máu: dialysis.
        Dialysis = "dialysis", Clinical,
            vi("lọc máu" | "lọc máu nhân tạo" | "thận nhân tạo" | "lọc máu - thận nhân tạo"
                | "thận nhân tạo - lọc máu" | "chạy thận nhân tạo" | "lọc thận"),
            en("dialysis")
            departments("K35", "K07") chapters(1, 2) scopes("102.07");
        /// Hồi sức cấp cứu: emergency and critical care.
        EmergencyCriticalCare = "emergency_critical_care", Clinical,
            vi("hồi sức cấp cứu" | "HSCC" | "hồi sức tích cực" | "hồi sức" | "cấp cứu" | "cấp cứu - hồi sức"
                | "cấp cứu - hồi sức tích cực" | "hồi sức tích cực - cấp cứu" | "cấp cứu và hồi sức"
                | "cấp cứu và hồi sức tích cực" | "hồi sức và cấp cứu" | "hồi sức tích cực và cấp cứu"
                | "HSTC" | "ICU"),
            en("emergency and critical care")
            departments("K02", "K48") chapters(1) scopes("101");
        /// Chống độc: toxicology.
        Toxicology = "toxicology", Clinical,
            vi("chống độc"),
            en("toxicology")
            departments("K49") chapters(1) scopes("101") snomed("409967009");
        /// Huyết học: haematology. K36 is its laboratory.
        Haematology = "haematology", Clinical,
            vi("huyết học"
                | "huyết học lâm sàng"),
            en("haematology")
            departments("K10", "K36") chapters(22) scopes("102.10") snomed("394803006");
        /// Truyền máu: blood transfusion.
        Transfusion = "transfusion", Clinical,
            vi("truyền máu"),
            en("blood transfusion")
            departments("K34") chapters(22) scopes("122") snomed("421661004");

        // From the Bắc Quang article.
        /// Phẫu thuật tiêu hóa: digestive surgery.
        DigestiveSurgery = "digestive_surgery", Clinical,
            vi("phẫu thuật tiêu hóa"
                | "ngoại tiêu hóa"),
            en("digestive surgery")
            is(Surgery) departments("K22", "K22.1") chapters(10, 27) scopes("110.22");
        /// Phẫu thuật tiết niệu: urological surgery.
        UrologicalSurgery = "urological_surgery", Clinical,
            vi("phẫu thuật tiết niệu" | "ngoại thận - tiết niệu" | "ngoại tiết niệu" | "phẫu thuật thận - tiết niệu"
               ),
            en("urological surgery")
            is(Surgery) departments("K23") chapters(10, 20, 27) scopes("110.23")
            snomed("394612005");
        /// Phẫu thuật chấn thương chỉnh hình: trauma and orthopaedic surgery.
        TraumaOrthopaedicSurgery = "trauma_orthopaedic_surgery", Clinical,
            vi("phẫu thuật chấn thương chỉnh hình" | "chấn thương chỉnh hình" | "ngoại chấn thương chỉnh hình"
                | "ngoại chấn thương" | "phẫu thuật chấn thương và chỉnh hình"
                | "chấn thương và chỉnh hình" | "CTCH" | "ngoại CTCH"),
            en("trauma and orthopaedic surgery")
            is(Surgery) departments("K24") chapters(10, 27) scopes("110.24") snomed("394801008");
        /// Giải phẫu bệnh: pathology.
        Pathology = "pathology", Paraclinical,
            vi("giải phẫu bệnh" | "giải phẫu bệnh lý" | "giải phẫu bệnh - tế bào"
                | "giải phẫu bệnh - tế bào bệnh học" | "giải phẫu bệnh và tế bào bệnh học" | "GPB"),
            en("pathology")
            departments("K42") chapters(25) scopes("125");

        // From the packages that the Hà Tĩnh hospitals had before.
        /// Sinh học phân tử: molecular biology. The [Hà Tĩnh article](crate#the-two-articles) names it among the packages
        /// that were received before.
        MolecularBiology = "molecular_biology", Paraclinical,
            vi("sinh học phân tử" | "SHPT"),
            en("molecular biology")
            is(Laboratory) departments("K46");

        // From the department lists, in their order, with the compounds of these.
        /// Nội khoa: internal medicine. K03, general internal medicine, is the main department. The
        /// medical specialties of the articles are not kinds of it: a paper that names nội khoa
        /// does not name each of them.
        InternalMedicine = "internal_medicine", Clinical,
            vi("nội khoa" | "nội tổng hợp" | "nội" | "nội chung" | "nội khoa tổng hợp"),
            en("internal medicine")
            departments("K03") chapters(2) scopes("102");
        /// Bệnh lao: tuberculosis. `Lao` alone is not one of its names: without accents it equals
        /// lão, a name of geriatrics. Scope 104 is for its surgeons only.
        Tuberculosis = "tuberculosis", Clinical,
            vi("bệnh lao"
                | "lao (ngoại lao)"),
            en("tuberculosis")
            departments("K12") chapters(4);
        /// Da liễu: dermatology.
        Dermatology = "dermatology", Clinical,
            vi("da liễu" | "da liễu học"),
            en("dermatology")
            departments("K13") chapters(5) scopes("105");
        /// Y học cổ truyền: traditional medicine.
        TraditionalMedicine = "traditional_medicine", Clinical,
            vi("y học cổ truyền" | "YHCT" | "y dược cổ truyền" | "y dược học cổ truyền" | "đông y" | "y học dân tộc"),
            en("traditional medicine")
            departments("K16", "K16.1", "K16.2", "K16.3") chapters(8) scopes("108", "131");
        /// Lão học: geriatrics. QĐ 1804/QĐ-BYT also writes `Khoa Lão`; see [`Tuberculosis`](Self::Tuberculosis).
        Geriatrics = "geriatrics", Clinical,
            vi("lão học"
                | "người cao tuổi"
                | "lão khoa"),
            en("geriatrics")
            departments("K17");
        /// Ngoại thần kinh: neurosurgery.
        Neurosurgery = "neurosurgery", Clinical,
            vi("ngoại thần kinh" | "phẫu thuật thần kinh"),
            en("neurosurgery")
            is(Surgery) departments("K20") chapters(10) scopes("110.20");
        /// Ngoại lồng ngực: thoracic surgery.
        ThoracicSurgery = "thoracic_surgery", Clinical,
            vi("ngoại lồng ngực" | "phẫu thuật lồng ngực"),
            en("thoracic surgery")
            is(Surgery) departments("K21") chapters(10) scopes("110.21");
        /// Bỏng: burns.
        Burns = "burns", Clinical,
            vi("bỏng"),
            en("burns")
            departments("K25") chapters(11) scopes("111");
        /// Gây mê hồi sức: anaesthesia and resuscitation. Its department runs the operating theatres.
        Anaesthesia = "anaesthesia", Clinical,
            vi("gây mê hồi sức" | "phẫu thuật - gây mê hồi sức" | "GMHS" | "gây mê" | "gây mê và hồi sức"
                | "phẫu thuật và gây mê hồi sức" | "phẫu thuật, gây mê và hồi sức" | "PT-GMHS" | "phẫu thuật - GMHS"),
            en("anaesthesia and resuscitation")
            departments("K26") chapters(9) scopes("109");
        /// Phụ sản: obstetrics and gynaecology.
        ObstetricsAndGynaecology = "obstetrics_and_gynaecology", Clinical,
            vi("phụ sản" | "sản phụ khoa" | "sản phụ" | "sản và phụ khoa"),
            en("obstetrics and gynaecology")
            parts(Obstetrics, Gynaecology) departments("K27") chapters(13) scopes("113");
        /// Phụ khoa: gynaecology, the other part of phụ sản.
        Gynaecology = "gynaecology", Clinical,
            vi("phụ khoa"),
            en("gynaecology")
            departments("K27") chapters(13) scopes("113");
        /// Tai mũi họng: ear, nose and throat.
        Otorhinolaryngology = "otorhinolaryngology", Clinical,
            vi("tai mũi họng" | "TMH" | "tai mũi họng học"),
            en("ear, nose and throat")
            departments("K28") chapters(15) scopes("115");
        /// Răng hàm mặt: teeth, jaws and face.
        OdontoMaxillofacial = "odonto_maxillofacial", Clinical,
            vi("răng hàm mặt"
                | "nha khoa"
                | "RHM"),
            en("odonto-maxillofacial medicine")
            departments("K29") chapters(16) scopes("116");
        /// Mắt: ophthalmology.
        Ophthalmology = "ophthalmology", Clinical,
            vi("mắt"
                | "nhãn khoa"),
            en("ophthalmology")
            departments("K30") chapters(14) scopes("114");
        /// Y học hạt nhân: nuclear medicine.
        NuclearMedicine = "nuclear_medicine", Paraclinical,
            vi("y học hạt nhân" | "YHHN"),
            en("nuclear medicine")
            departments("K32") chapters(19) scopes("119");
        /// Ung bướu: oncology, including radiotherapy.
        Oncology = "oncology", Clinical,
            vi("ung bướu" | "ung bướu (điều trị tia xạ)" | "ung thư" | "ung thư học" | "ung bướu học"),
            en("oncology")
            departments("K33") chapters(12) scopes("112");
        /// Hóa sinh: biochemistry.
        Biochemistry = "biochemistry", Paraclinical,
            vi("hóa sinh" | "sinh hóa" | "hóa sinh lâm sàng" | "hóa sinh y học"),
            en("biochemistry")
            is(Laboratory) departments("K37") chapters(23) scopes("123");
        /// Vi sinh: microbiology.
        Microbiology = "microbiology", Paraclinical,
            vi("vi sinh" | "vi sinh y học" | "vi sinh lâm sàng"),
            en("microbiology")
            is(Laboratory) departments("K38") chapters(24) scopes("124");
        /// Thăm dò chức năng: functional exploration.
        FunctionalExploration = "functional_exploration", Paraclinical,
            vi("thăm dò chức năng" | "TDCN"),
            en("functional exploration")
            departments("K40") chapters(21) scopes("121");
        /// Nội soi: endoscopy for diagnosis and treatment. Endoscopic surgery is surgery.
        Endoscopy = "endoscopy", Paraclinical,
            vi("nội soi" | "nội soi chẩn đoán can thiệp" | "nội soi chẩn đoán và can thiệp"),
            en("endoscopy")
            departments("K41") chapters(20) scopes("120");
        /// Đột quỵ: stroke medicine. Some hospitals used its code for another department before 2025.
        Stroke = "stroke", Clinical,
            vi("đột quỵ" | "đột quỵ não"),
            en("stroke medicine")
            departments("K51");
        /// Phẫu thuật tạo hình thẩm mỹ: plastic and cosmetic surgery. The lists have it beside
        /// surgery.
        PlasticSurgery = "plastic_surgery", Clinical,
            vi("phẫu thuật tạo hình thẩm mỹ" | "tạo hình thẩm mỹ" | "phẫu thuật tạo hình và thẩm mỹ"
                | "tạo hình và thẩm mỹ"),
            en("plastic and cosmetic surgery")
            departments("K52") chapters(28) scopes("128");
        /// Nam học: andrology.
        Andrology = "andrology", Clinical,
            vi("nam học" | "nam khoa"),
            en("andrology")
            departments("K53");
        /// Y học gia đình: family medicine.
        FamilyMedicine = "family_medicine", Clinical,
            vi("y học gia đình" | "YHGĐ"),
            en("family medicine")
            departments("K54");
        /// Y học dưới nước: underwater medicine.
        UnderwaterMedicine = "underwater_medicine", Clinical,
            vi("y học dưới nước"),
            en("underwater medicine")
            departments("K55");
        /// Hỗ trợ sinh sản: assisted reproduction.
        AssistedReproduction = "assisted_reproduction", Clinical,
            vi("hỗ trợ sinh sản" | "HTSS"),
            en("assisted reproduction")
            departments("K56");
        /// Ký sinh trùng: parasitology; chapter 24 of the technique list joins it to microbiology.
        Parasitology = "parasitology", Paraclinical,
            vi("ký sinh trùng"),
            en("parasitology")
            departments("K58") chapters(24);
        /// Di truyền lâm sàng: clinical genetics.
        ClinicalGenetics = "clinical_genetics", Clinical,
            vi("di truyền lâm sàng"),
            en("clinical genetics")
            departments("K60");

        // Said by staff, and in no list of the Ministry. What cuts across other specialties (gan mật, mạch
        // máu, ghép tạng) is no row: which of them cover it is not known, as it is of a custom specialty.
        /// Lao và bệnh phổi: tuberculosis and lung diseases.
        TuberculosisAndLungDiseases = "tuberculosis_and_lung_diseases", Clinical,
            vi("lao và bệnh phổi" | "lao - bệnh phổi" | "lao và các bệnh phổi"),
            en("tuberculosis and lung diseases")
            parts(Tuberculosis, Respiratory) departments("K12", "K50") chapters(4, 2)
            scopes("102.50");
        /// Sơ sinh: neonatology.
        Neonatology = "neonatology", Clinical,
            vi("sơ sinh" | "nhi sơ sinh"),
            en("neonatology")
            is(Paediatrics);
    }
}
