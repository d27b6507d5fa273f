//! The professions of health staff.

vocabulary! {
    /// Chức danh: the cadre of somebody who learns or teaches: health staff, not only doctors. Where the list has no word, a
    /// field holds the words of the paper ([`Coded`](crate::value::Coded)).
    pub enum Cadre("cadre") {
        /// A doctor.
        Doctor = "doctor", "bác sĩ", "doctor";
        /// A nurse.
        Nurse = "nurse", "điều dưỡng", "nurse";
        /// A midwife.
        Midwife = "midwife", "hộ sinh", "midwife";
        /// A technician.
        Technician = "technician", "kỹ thuật viên" | "kỹ thuật y", "technician";
        /// A pharmacist.
        Pharmacist = "pharmacist", "dược sĩ", "pharmacist";
        /// An engineer.
        Engineer = "engineer", "kỹ sư", "engineer";
        /// A manager.
        Manager = "manager", "cán bộ quản lý", "manager";
    }
}
