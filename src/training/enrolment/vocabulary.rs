//! The vocabularies of enrolments.

vocabulary! {
    /// Loại chứng chỉ, giấy chứng nhận: the paper for a trainee who has passed. The two are different:
    /// a *chứng chỉ đào tạo liên tục* is for a course, a *giấy chứng nhận* for the other forms of
    /// continuing training (TT 22/2013/TT-BYT). Papers know more: `chứng nhận`, `bằng`.
    pub enum CertificateKind("kind of certificate") {
        /// A certificate (chứng chỉ).
        Certificate = "certificate", "chứng chỉ", "certificate";
        /// An attestation (giấy chứng nhận).
        Attestation = "attestation", "giấy chứng nhận", "attestation";
    }
}

vocabulary! {
    /// Điểm kết luận: the score that a pass rule judges.
    pub enum FinalScore("final score") {
        /// The score after the training, as given.
        After = "after", "điểm sau đào tạo", "score after the training";
        /// The mean of theory and practice; both are needed.
        Mean = "mean", "trung bình điểm lý thuyết và thực hành", "mean of theory and practice";
        /// The mean of theory and practice, or the only one of them that is given.
        MeanOrOnlyOne = "mean_or_only_one", "trung bình điểm lý thuyết và thực hành, hoặc điểm duy nhất đã có", "mean of theory and practice, or the only one";
    }
}

vocabulary! {
    /// Điểm được xét: a score for which a pass rule sets a value.
    pub enum JudgedScore("judged score") {
        /// The final score.
        Final = "final", "điểm kết luận", "final score";
        /// The score in theory.
        Theory = "theory", "điểm lý thuyết", "theory score";
        /// The score in practice.
        Practice = "practice", "điểm thực hành", "practice score";
    }
}
