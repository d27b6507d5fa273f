//! The closed lists of enrolments.

vocabulary! {
    /// Loại chứng chỉ, giấy chứng nhận: what somebody gets who has passed. Not synonyms: a *chứng chỉ đào tạo liên tục* is
    /// for a course, a *giấy chứng nhận* for the other forms of continuing training (TT 22/2013/TT-BYT).
    pub enum CertificateKind("kind of certificate") {
        /// Chứng chỉ.
        Certificate = "certificate", "chứng chỉ", "certificate";
        /// Giấy chứng nhận.
        Attestation = "attestation", "giấy chứng nhận", "attestation";
    }
}

vocabulary! {
    /// Điểm kết luận: the score by which a pass rule judges.
    pub enum FinalScore("final score") {
        /// The score after the training, as given.
        After = "after", "điểm sau đào tạo", "score after the training";
        /// The mean of theory and practice; both are needed.
        Mean = "mean", "trung bình điểm lý thuyết và thực hành", "mean of theory and practice";
        /// The mean of theory and practice, or the one of them that there is.
        MeanOrOnlyOne = "mean_or_only_one", "trung bình điểm lý thuyết và thực hành, hoặc điểm duy nhất đã có", "mean of theory and practice, or the only one";
    }
}

vocabulary! {
    /// Điểm được xét: a score that a pass rule asks for.
    pub enum JudgedScore("judged score") {
        /// The final score.
        Final = "final", "điểm kết luận", "final score";
        /// The score in theory.
        Theory = "theory", "điểm lý thuyết", "theory score";
        /// The score in practice.
        Practice = "practice", "điểm thực hành", "practice score";
    }
}
