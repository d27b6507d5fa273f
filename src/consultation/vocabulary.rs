//! The vocabularies of consultations.

vocabulary! {
    /// Loại hội chẩn: the kinds of consultation. The first six are the kinds of telemedicine in TT
    /// 49/2017/TT-BYT; the same kinds are used on site. Other kinds stay in the words of the paper.
    pub enum ConsultationKind("kind of consultation") {
        /// Advice, without a joint opinion on a case.
        Advice = "advice", "tư vấn y tế" | "tư vấn y tế từ xa", "medical advice";
        /// The diagnosis and treatment of a case.
        Case = "case", "hội chẩn tư vấn khám bệnh, chữa bệnh" | "hội chẩn ca bệnh" | "hội chẩn", "case consultation";
        /// Reading images.
        Imaging = "imaging", "hội chẩn tư vấn chẩn đoán hình ảnh" | "hội chẩn chẩn đoán hình ảnh", "imaging consultation";
        /// Examining tissue and cells.
        Pathology = "pathology", "hội chẩn tư vấn giải phẫu bệnh" | "hội chẩn giải phẫu bệnh", "pathology consultation";
        /// An operation that the adviser guides.
        GuidedOperation = "guided_operation", "hội chẩn tư vấn phẫu thuật" | "hội chẩn phẫu thuật", "guided operation";
        /// Teaching a technique on a case.
        TransferTraining = "transfer_training", "đào tạo chuyển giao kỹ thuật khám bệnh, chữa bệnh", "training in a transferred technique";
        /// Examination and treatment from another place (Law 15/2023/QH15, Art. 80).
        RemoteExamination = "remote_examination", "khám bệnh, chữa bệnh từ xa", "remote examination and treatment";
        /// A lecture in a session, without a case.
        Lecture = "lecture", "bài giảng trong buổi hội chẩn" | "báo cáo chuyên đề", "lecture";
    }
}

vocabulary! {
    /// Người bệnh trong ca: which patient is meant, if two patients are one case.
    pub enum CasePart("part of a case") {
        /// The mother.
        Mother = "mother", "người mẹ" | "sản phụ" | "mẹ", "mother";
        /// The newborn.
        Newborn = "newborn", "trẻ sơ sinh", "newborn";
    }
}

vocabulary! {
    /// Hình thức tham gia: the place from which a person takes part.
    pub enum ConsultationPresence("presence") {
        /// From another place.
        Remote = "remote", "từ xa", "remote";
        /// At the place of the patient.
        OnSite = "on_site", "trực tiếp" | "tại chỗ", "on site";
    }
}

vocabulary! {
    /// Trả lời của bên tư vấn: the answer of an adviser to the request.
    pub enum AdviserAnswer("answer of an adviser") {
        /// It accepts the case.
        Accepted = "accepted", "tiếp nhận", "accepted";
        /// It declines the case.
        Declined = "declined", "từ chối tiếp nhận", "declined";
        /// It withdraws its acceptance.
        Withdrawn = "withdrawn", "thu hồi tiếp nhận", "acceptance withdrawn";
    }
}

vocabulary! {
    /// Thực hiện tư vấn: how much of the advice the asker followed. The asker decides, and may
    /// decide against the advice.
    pub enum AdviceFollowed("way the advice was followed") {
        /// All of it.
        Wholly = "wholly", "thực hiện toàn bộ tư vấn" | "thực hiện theo tư vấn" | "toàn bộ", "wholly followed";
        /// Some of it.
        Partly = "partly", "thực hiện một phần tư vấn" | "thực hiện một phần" | "một phần", "partly followed";
        /// None of it.
        NotFollowed = "not_followed", "không thực hiện tư vấn" | "không thực hiện theo tư vấn" | "không", "not followed";
    }
}

vocabulary! {
    /// Căn cứ chuyển dữ liệu người bệnh: on what ground data of the patient passed from one hospital to
    /// another (Law 91/2025/QH15, Art. 26(2) and 19(1)). Another law stays in the words of the paper.
    pub enum DataGround("ground for passing patient data") {
        /// The patient or the family asked for it in writing (Art. 26(2)).
        Consent = "consent", "người bệnh đồng ý bằng văn bản" | "người bệnh đồng ý", "consent";
        /// Life, health or another emergency (Art. 19(1)).
        Emergency = "emergency", "trường hợp khẩn cấp" | "cấp cứu", "emergency";
    }
}

vocabulary! {
    /// Vai trò trong buổi hội chẩn: what a participant does in the session. Other roles stay in the words
    /// of the paper.
    pub enum ParticipantRole("role of a participant") {
        /// Leads the session.
        Chair = "chair", "chủ trì" | "chủ tọa" | "chủ trì hội chẩn", "chair";
        /// Writes the minutes.
        Secretary = "secretary", "thư ký" | "thư ký hội chẩn", "secretary";
        /// Presents the case.
        Presenter = "presenter", "trình bày ca bệnh" | "báo cáo ca bệnh", "presenter";
        /// Takes part in the consultation.
        Member = "member", "thành viên" | "ủy viên", "member";
    }
}

vocabulary! {
    /// Mốc thời gian: the moments between which a response time is measured.
    pub enum ConsultationMilestone("milestone") {
        /// The consultation was requested.
        Requested = "requested", "đề nghị", "requested";
        /// The asking hospital approved it.
        ApprovedInternally = "approved_internally", "phê duyệt đề nghị", "approved internally";
        /// The first adviser accepted it.
        Accepted = "accepted", "tiếp nhận", "accepted";
        /// The first session began.
        Started = "started", "bắt đầu", "started";
        /// It was concluded.
        Concluded = "concluded", "kết luận", "concluded";
    }
}
