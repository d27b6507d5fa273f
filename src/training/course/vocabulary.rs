//! The vocabularies of courses.

vocabulary! {
    /// Loại khóa đào tạo: the programme or purpose of a course. Papers know more: a plan has a
    /// [`Coded`](crate::value::Coded) kind.
    pub enum CourseKind("kind of course") {
        /// Under the training plan of the organiser.
        Planned = "planned", "theo kế hoạch", "by plan";
        /// Under Project 1816 (QĐ 1816/QĐ-BYT of 26/05/2008).
        Project1816 = "project_1816", "Đề án 1816", "Project 1816";
        /// Under the project of satellite hospitals.
        Satellite = "satellite", "dự án bệnh viện vệ tinh" | "đề án bệnh viện vệ tinh" | "bệnh viện vệ tinh", "satellite hospitals";
        /// Under the direction of lower levels.
        DirectionOfLowerLevels = "direction_of_lower_levels", "công tác chỉ đạo tuyến" | "chỉ đạo tuyến", "direction of lower levels";
        /// Under the scheme of remote examination and treatment (QĐ 2628/QĐ-BYT of 22/06/2020).
        Remote = "remote", "Đề án khám, chữa bệnh từ xa" | "Đề án KCB từ xa", "scheme of remote examination and treatment";
        /// Study for a degree.
        FormalStudy = "formal_study", "đào tạo chính quy", "formal study";
        /// To improve existing skills.
        Upgrading = "upgrading", "nâng cao nghiệp vụ", "upgrading of skills";
    }
}
