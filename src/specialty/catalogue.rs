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
    /// lists (QĐ 5937/QĐ-BYT and QĐ 1804/QĐ-BYT) and the technique list. The codes come from the
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
            vi("tim mạch và tim mạch can thiệp" => "tim mach va tim mach can thiep"),
            en("cardiology and interventional cardiology" => "cardiologi and interventional cardiologi")
            parts(Cardiology, InterventionalCardiology) departments("K04") chapters(2, 18)
            scopes("102.04");
        /// Tiết niệu và lọc máu: urology and dialysis. 2 of the 20.
        UrologyAndDialysis = "urology_and_dialysis", Clinical,
            vi("tiết niệu và lọc máu" => "tiet nieu va loc mau"),
            en("urology and dialysis" => "urologi and dialysis")
            parts(Urology, Dialysis) departments("K07", "K23", "K35") chapters(2, 10, 1)
            scopes("102.07");
        /// Hồi sức cấp cứu - chống độc: emergency and critical care and toxicology. 3 of the 20;
        /// also chapter 1 of the technique list.
        EmergencyCriticalCareAndToxicology = "emergency_critical_care_and_toxicology", Clinical,
            vi("hồi sức cấp cứu - chống độc" => "hoi suc cap cuu chong doc"
                | "hồi sức cấp cứu và chống độc" => "hoi suc cap cuu va chong doc"),
            en("emergency and critical care and toxicology" => "emergenci and critical care and toxicologi")
            parts(EmergencyCriticalCare, Toxicology) departments("K02", "K48", "K49") chapters(1)
            scopes("101");
        /// Thần kinh: neurology. 4 of the 20. Neurosurgery is not a part of it.
        Neurology = "neurology", Clinical,
            vi("thần kinh" => "than kinh"),
            en("neurology" => "neurologi")
            departments("K14") chapters(2) scopes("102.14") snomed("394591006");
        /// Cơ xương khớp: musculoskeletal medicine. 5 of the 20.
        Musculoskeletal = "musculoskeletal", Clinical,
            vi("cơ xương khớp" => "co xuong khop"
                | "nội cơ - xương - khớp" => "noi co xuong khop"),
            en("musculoskeletal medicine" => "musculoskeletal medicine")
            departments("K06") chapters(2) scopes("102.06") snomed("394810000");
        /// Nội tiết: endocrinology. 6 of the 20.
        Endocrinology = "endocrinology", Clinical,
            vi("nội tiết" => "noi tiet"),
            en("endocrinology" => "endocrinologi")
            departments("K08") chapters(7) scopes("107") snomed("394583002");
        /// Tiêu hóa: gastroenterology. 7 of the 20: the medical side; the surgical one is
        /// [`DigestiveSurgery`](Self::DigestiveSurgery).
        Gastroenterology = "gastroenterology", Clinical,
            vi("tiêu hóa" => "tieu hoa"
                | "nội tiêu hóa" => "noi tieu hoa"),
            en("gastroenterology" => "gastroenterologi")
            departments("K05") chapters(2) scopes("102.05") snomed("394584008");
        /// Hô hấp: respiratory medicine. 8 of the 20.
        Respiratory = "respiratory", Clinical,
            vi("hô hấp" => "ho hap"
                | "nội hô hấp" => "noi ho hap"),
            en("respiratory medicine" => "respiratori medicine")
            departments("K50") chapters(2) scopes("102.50") snomed("418112009");
        /// Dị ứng miễn dịch lâm sàng: clinical allergy and immunology. 9 of the 20: one specialty,
        /// not a compound.
        ClinicalAllergyAndImmunology = "clinical_allergy_and_immunology", Clinical,
            vi("dị ứng miễn dịch lâm sàng" => "di ung mien dich lam sang"),
            en("clinical allergy and immunology" => "clinical allergi and immunologi")
            departments("K09") chapters(2) scopes("102.09");
        /// Huyết học - truyền máu: haematology and transfusion. 10 of the 20; also chapter 22 of
        /// the technique list.
        HaematologyAndTransfusion = "haematology_and_transfusion", Clinical,
            vi("huyết học - truyền máu" => "huyet hoc truyen mau"),
            en("haematology and transfusion" => "haematologi and transfusion")
            parts(Haematology, Transfusion) departments("K10", "K36", "K34") chapters(22)
            scopes("102.10", "122");
        /// Phục hồi chức năng: rehabilitation. 11 of the 20.
        Rehabilitation = "rehabilitation", Clinical,
            vi("phục hồi chức năng" => "phuc hoi chuc nang"),
            en("rehabilitation" => "rehabilitation")
            departments("K31") chapters(17) scopes("117") snomed("394602003");
        /// Tâm thần: psychiatry. 12 of the 20.
        Psychiatry = "psychiatry", Clinical,
            vi("tâm thần" => "tam than"),
            en("psychiatry" => "psychiatri")
            departments("K15") chapters(6) scopes("106") snomed("394587001");
        /// Ngoại khoa: surgery. 13 of the 20, and the strong field of the Bắc Quang hospital:
        /// surgery as a whole. K19, general surgery, is the main department.
        Surgery = "surgery", Clinical,
            vi("ngoại khoa" => "ngoai khoa"),
            en("surgery" => "surgeri")
            departments("K19") chapters(10, 27) scopes("110");
        /// Nhi khoa: paediatrics. 14 of the 20.
        Paediatrics = "paediatrics", Clinical,
            vi("nhi khoa" => "nhi khoa"
                | "nhi" => "nhi"),
            en("paediatrics" => "paediatrics")
            departments("K18") chapters(3) scopes("103");
        /// Sản khoa: obstetrics. 15 of the 20. Its department and chapter include gynaecology.
        Obstetrics = "obstetrics", Clinical,
            vi("sản khoa" => "san khoa"),
            en("obstetrics" => "obstetrics")
            departments("K27") chapters(13) scopes("113") snomed("408470005");
        /// Truyền nhiễm: infectious diseases. 16 of the 20.
        InfectiousDiseases = "infectious_diseases", Clinical,
            vi("truyền nhiễm" => "truyen nhiem"),
            en("infectious diseases" => "infectious diseases")
            departments("K11") chapters(2) scopes("102.11") snomed("394807007");
        /// Chẩn đoán hình ảnh: diagnostic imaging. 17 of the 20, and in the [Bắc Quang article](crate#the-two-articles);
        /// chapter 18 of the technique list calls it điện quang.
        DiagnosticImaging = "diagnostic_imaging", Paraclinical,
            vi("chẩn đoán hình ảnh" => "chan doan hinh anh"
                | "điện quang" => "dien quang"),
            en("diagnostic imaging" => "diagnostic imaging")
            departments("K39") chapters(18) scopes("118") snomed("394914008");
        /// Xét nghiệm: laboratory medicine. 18 of the 20: all laboratories together, except
        /// pathology.
        Laboratory = "laboratory", Paraclinical,
            vi("xét nghiệm" => "xet nghiem"),
            en("laboratory medicine" => "laboratori medicine")
            departments("K47", "K36", "K37", "K38", "K46") chapters(22, 23, 24)
            scopes("122", "123", "124");
        /// Dinh dưỡng lâm sàng: clinical nutrition. 19 of the 20; it has no chapter.
        ClinicalNutrition = "clinical_nutrition", Clinical,
            vi("dinh dưỡng lâm sàng" => "dinh duong lam sang"
                | "dinh dưỡng" => "dinh duong"),
            en("clinical nutrition" => "clinical nutrition")
            departments("K45") scopes("133");
        /// Kiểm soát nhiễm khuẩn bệnh viện: hospital infection control. 20 of the 20; it has
        /// neither a chapter nor a scope of practice.
        InfectionControl = "infection_control", HospitalWide,
            vi("kiểm soát nhiễm khuẩn bệnh viện" => "kiem soat nhiem khuan benh vien"
                | "kiểm soát nhiễm khuẩn" => "kiem soat nhiem khuan"
                | "chống nhiễm khuẩn" => "chong nhiem khuan"),
            en("hospital infection control" => "hospital infection control")
            departments("K43");

        // The parts of the compound names.
        /// Tim mạch: cardiology.
        Cardiology = "cardiology", Clinical,
            vi("tim mạch" => "tim mach"
                | "nội tim mạch" => "noi tim mach"),
            en("cardiology" => "cardiologi")
            departments("K04") chapters(2) scopes("102.04") snomed("394579002");
        /// Tim mạch can thiệp: interventional cardiology. It has no department; its techniques are
        /// in two chapters. The articles name it beside cardiology, not under it.
        InterventionalCardiology = "interventional_cardiology", Clinical,
            vi("tim mạch can thiệp" => "tim mach can thiep"),
            en("interventional cardiology" => "interventional cardiologi")
            departments("K04") chapters(2, 18) scopes("102.04");
        /// Tiết niệu: urology. Beside dialysis it means the medical side; the surgical one is
        /// [`UrologicalSurgery`](Self::UrologicalSurgery).
        Urology = "urology", Clinical,
            vi("tiết niệu" => "tiet nieu"
                | "nội thận - tiết niệu" => "noi than tiet nieu"),
            en("urology" => "urologi")
            departments("K07", "K23") chapters(2, 10) scopes("102.07") snomed("394612005");
        /// Lọc máu: dialysis.
        Dialysis = "dialysis", Clinical,
            vi("lọc máu" => "loc mau"
                | "lọc máu nhân tạo" => "loc mau nhan tao"),
            en("dialysis" => "dialysis")
            departments("K35", "K07") chapters(1, 2) scopes("102.07");
        /// Hồi sức cấp cứu: emergency and critical care.
        EmergencyCriticalCare = "emergency_critical_care", Clinical,
            vi("hồi sức cấp cứu" => "hoi suc cap cuu"),
            en("emergency and critical care" => "emergenci and critical care")
            departments("K02", "K48") chapters(1) scopes("101");
        /// Chống độc: toxicology.
        Toxicology = "toxicology", Clinical,
            vi("chống độc" => "chong doc"),
            en("toxicology" => "toxicologi")
            departments("K49") chapters(1) scopes("101") snomed("409967009");
        /// Huyết học: haematology. K36 is its laboratory.
        Haematology = "haematology", Clinical,
            vi("huyết học" => "huyet hoc"
                | "huyết học lâm sàng" => "huyet hoc lam sang"),
            en("haematology" => "haematologi")
            departments("K10", "K36") chapters(22) scopes("102.10") snomed("394803006");
        /// Truyền máu: blood transfusion.
        Transfusion = "transfusion", Clinical,
            vi("truyền máu" => "truyen mau"),
            en("blood transfusion" => "blood transfusion")
            departments("K34") chapters(22) scopes("122") snomed("421661004");

        // From the Bắc Quang article.
        /// Phẫu thuật tiêu hóa: digestive surgery.
        DigestiveSurgery = "digestive_surgery", Clinical,
            vi("phẫu thuật tiêu hóa" => "phau thuat tieu hoa"
                | "ngoại tiêu hóa" => "ngoai tieu hoa"),
            en("digestive surgery" => "digestive surgeri")
            is(Surgery) departments("K22", "K22.1") chapters(10, 27) scopes("110.22");
        /// Phẫu thuật tiết niệu: urological surgery.
        UrologicalSurgery = "urological_surgery", Clinical,
            vi("phẫu thuật tiết niệu" => "phau thuat tiet nieu"
                | "ngoại thận - tiết niệu" => "ngoai than tiet nieu"),
            en("urological surgery" => "urological surgeri")
            is(Surgery) departments("K23") chapters(10, 20, 27) scopes("110.23")
            snomed("394612005");
        /// Phẫu thuật chấn thương chỉnh hình: trauma and orthopaedic surgery.
        TraumaOrthopaedicSurgery = "trauma_orthopaedic_surgery", Clinical,
            vi("phẫu thuật chấn thương chỉnh hình" => "phau thuat chan thuong chinh hinh"
                | "chấn thương chỉnh hình" => "chan thuong chinh hinh"),
            en("trauma and orthopaedic surgery" => "trauma and orthopaedic surgeri")
            is(Surgery) departments("K24") chapters(10, 27) scopes("110.24") snomed("394801008");
        /// Giải phẫu bệnh: pathology.
        Pathology = "pathology", Paraclinical,
            vi("giải phẫu bệnh" => "giai phau benh"),
            en("pathology" => "pathologi")
            departments("K42") chapters(25) scopes("125");

        // From the packages that the Hà Tĩnh hospitals had before.
        /// Sinh học phân tử: molecular biology. The [Hà Tĩnh article](crate#the-two-articles) names it among the packages
        /// that were received before.
        MolecularBiology = "molecular_biology", Paraclinical,
            vi("sinh học phân tử" => "sinh hoc phan tu"),
            en("molecular biology" => "molecular biologi")
            is(Laboratory) departments("K46");

        // From the department lists, in their order, with the compounds of these.
        /// Nội khoa: internal medicine. K03, general internal medicine, is the main department. The
        /// medical specialties of the articles are not kinds of it: a paper that names nội khoa
        /// does not name each of them.
        InternalMedicine = "internal_medicine", Clinical,
            vi("nội khoa" => "noi khoa"
                | "nội tổng hợp" => "noi tong hop"),
            en("internal medicine" => "internal medicine")
            departments("K03") chapters(2) scopes("102");
        /// Bệnh lao: tuberculosis. `Lao` alone is not one of its names: without accents it equals
        /// lão, a name of geriatrics. Scope 104 is for its surgeons only.
        Tuberculosis = "tuberculosis", Clinical,
            vi("bệnh lao" => "benh lao"
                | "lao (ngoại lao)" => "lao ngoai lao"),
            en("tuberculosis" => "tuberculosis")
            departments("K12") chapters(4);
        /// Da liễu: dermatology.
        Dermatology = "dermatology", Clinical,
            vi("da liễu" => "da lieu"),
            en("dermatology" => "dermatologi")
            departments("K13") chapters(5) scopes("105");
        /// Y học cổ truyền: traditional medicine.
        TraditionalMedicine = "traditional_medicine", Clinical,
            vi("y học cổ truyền" => "y hoc co truyen"),
            en("traditional medicine" => "traditional medicine")
            departments("K16", "K16.1", "K16.2", "K16.3") chapters(8) scopes("108", "131");
        /// Lão học: geriatrics. QĐ 1804/QĐ-BYT also writes `Khoa Lão`; see [`Tuberculosis`](Self::Tuberculosis).
        Geriatrics = "geriatrics", Clinical,
            vi("lão học" => "lao hoc"
                | "người cao tuổi" => "nguoi cao tuoi"),
            en("geriatrics" => "geriatrics")
            departments("K17");
        /// Ngoại thần kinh: neurosurgery.
        Neurosurgery = "neurosurgery", Clinical,
            vi("ngoại thần kinh" => "ngoai than kinh"),
            en("neurosurgery" => "neurosurgeri")
            is(Surgery) departments("K20") chapters(10) scopes("110.20");
        /// Ngoại lồng ngực: thoracic surgery.
        ThoracicSurgery = "thoracic_surgery", Clinical,
            vi("ngoại lồng ngực" => "ngoai long nguc"),
            en("thoracic surgery" => "thoracic surgeri")
            is(Surgery) departments("K21") chapters(10) scopes("110.21");
        /// Bỏng: burns.
        Burns = "burns", Clinical,
            vi("bỏng" => "bong"),
            en("burns" => "burns")
            departments("K25") chapters(11) scopes("111");
        /// Gây mê hồi sức: anaesthesia and resuscitation. Its department runs the operating theatres.
        Anaesthesia = "anaesthesia", Clinical,
            vi("gây mê hồi sức" => "gay me hoi suc"
                | "phẫu thuật - gây mê hồi sức" => "phau thuat gay me hoi suc"),
            en("anaesthesia and resuscitation" => "anaesthesia and resuscitation")
            departments("K26") chapters(9) scopes("109");
        /// Phụ sản: obstetrics and gynaecology.
        ObstetricsAndGynaecology = "obstetrics_and_gynaecology", Clinical,
            vi("phụ sản" => "phu san"),
            en("obstetrics and gynaecology" => "obstetrics and gynaecologi")
            parts(Obstetrics, Gynaecology) departments("K27") chapters(13) scopes("113");
        /// Phụ khoa: gynaecology, the other part of phụ sản.
        Gynaecology = "gynaecology", Clinical,
            vi("phụ khoa" => "phu khoa"),
            en("gynaecology" => "gynaecologi")
            departments("K27") chapters(13) scopes("113");
        /// Tai mũi họng: ear, nose and throat.
        Otorhinolaryngology = "otorhinolaryngology", Clinical,
            vi("tai mũi họng" => "tai mui hong"),
            en("ear, nose and throat" => "ear nose and throat")
            departments("K28") chapters(15) scopes("115");
        /// Răng hàm mặt: teeth, jaws and face.
        OdontoMaxillofacial = "odonto_maxillofacial", Clinical,
            vi("răng hàm mặt" => "rang ham mat"),
            en("odonto-maxillofacial medicine" => "odonto maxillofacial medicine")
            departments("K29") chapters(16) scopes("116");
        /// Mắt: ophthalmology.
        Ophthalmology = "ophthalmology", Clinical,
            vi("mắt" => "mat"),
            en("ophthalmology" => "ophthalmologi")
            departments("K30") chapters(14) scopes("114");
        /// Y học hạt nhân: nuclear medicine.
        NuclearMedicine = "nuclear_medicine", Paraclinical,
            vi("y học hạt nhân" => "y hoc hat nhan"),
            en("nuclear medicine" => "nuclear medicine")
            departments("K32") chapters(19) scopes("119");
        /// Ung bướu: oncology, including radiotherapy.
        Oncology = "oncology", Clinical,
            vi("ung bướu" => "ung buou"
                | "ung bướu (điều trị tia xạ)" => "ung buou dieu tri tia xa"),
            en("oncology" => "oncologi")
            departments("K33") chapters(12) scopes("112");
        /// Hóa sinh: biochemistry.
        Biochemistry = "biochemistry", Paraclinical,
            vi("hóa sinh" => "hoa sinh"
                | "sinh hóa" => "sinh hoa"),
            en("biochemistry" => "biochemistri")
            is(Laboratory) departments("K37") chapters(23) scopes("123");
        /// Vi sinh: microbiology.
        Microbiology = "microbiology", Paraclinical,
            vi("vi sinh" => "vi sinh"),
            en("microbiology" => "microbiologi")
            is(Laboratory) departments("K38") chapters(24) scopes("124");
        /// Thăm dò chức năng: functional exploration.
        FunctionalExploration = "functional_exploration", Paraclinical,
            vi("thăm dò chức năng" => "tham do chuc nang"),
            en("functional exploration" => "functional exploration")
            departments("K40") chapters(21) scopes("121");
        /// Nội soi: endoscopy for diagnosis and treatment. Endoscopic surgery is surgery.
        Endoscopy = "endoscopy", Paraclinical,
            vi("nội soi" => "noi soi"
                | "nội soi chẩn đoán can thiệp" => "noi soi chan doan can thiep"),
            en("endoscopy" => "endoscopi")
            departments("K41") chapters(20) scopes("120");
        /// Đột quỵ: stroke medicine. Some hospitals used its code for another department before 2025.
        Stroke = "stroke", Clinical,
            vi("đột quỵ" => "dot qui"),
            en("stroke medicine" => "stroke medicine")
            departments("K51");
        /// Phẫu thuật tạo hình thẩm mỹ: plastic and cosmetic surgery. The lists have it beside
        /// surgery.
        PlasticSurgery = "plastic_surgery", Clinical,
            vi("phẫu thuật tạo hình thẩm mỹ" => "phau thuat tao hinh tham mi"
                | "tạo hình thẩm mỹ" => "tao hinh tham mi"),
            en("plastic and cosmetic surgery" => "plastic and cosmetic surgeri")
            departments("K52") chapters(28) scopes("128");
        /// Nam học: andrology.
        Andrology = "andrology", Clinical,
            vi("nam học" => "nam hoc"),
            en("andrology" => "andrologi")
            departments("K53");
        /// Y học gia đình: family medicine.
        FamilyMedicine = "family_medicine", Clinical,
            vi("y học gia đình" => "y hoc gia dinh"),
            en("family medicine" => "famili medicine")
            departments("K54");
        /// Y học dưới nước: underwater medicine.
        UnderwaterMedicine = "underwater_medicine", Clinical,
            vi("y học dưới nước" => "y hoc duoi nuoc"),
            en("underwater medicine" => "underwater medicine")
            departments("K55");
        /// Hỗ trợ sinh sản: assisted reproduction.
        AssistedReproduction = "assisted_reproduction", Clinical,
            vi("hỗ trợ sinh sản" => "ho tro sinh san"),
            en("assisted reproduction" => "assisted reproduction")
            departments("K56");
        /// Ký sinh trùng: parasitology; chapter 24 of the technique list joins it to microbiology.
        Parasitology = "parasitology", Paraclinical,
            vi("ký sinh trùng" => "ki sinh trung"),
            en("parasitology" => "parasitologi")
            departments("K58") chapters(24);
        /// Di truyền lâm sàng: clinical genetics.
        ClinicalGenetics = "clinical_genetics", Clinical,
            vi("di truyền lâm sàng" => "di truyen lam sang"),
            en("clinical genetics" => "clinical genetics")
            departments("K60");
    }
}
