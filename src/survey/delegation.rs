//! The delegation that surveys.

use super::DelegationRole;
use crate::organisation::PersonRef;
use crate::value::{Coded, Document, Text};
use alloc::vec::Vec;

payload! {
    /// Đoàn công tác: the delegation that surveys, as far as it is known.
    ///
    /// ```
    /// use lienvien::organisation::{Office, PersonRef};
    /// use lienvien::survey::{Delegation, DelegationMember, DelegationRole};
    /// let secretary = PersonRef::in_office(Office::parse("Trưởng phòng")?);
    /// let head = DelegationMember::new().roles([DelegationRole::Head]);
    /// let secretary = DelegationMember::new().person(secretary).roles([DelegationRole::Secretary]);
    /// let delegation = Delegation::new().members([head.clone(), secretary]);
    /// // The head is not named.
    /// assert_eq!(delegation.leader(), Some(&head));
    /// assert_eq!(delegation.in_role(DelegationRole::DeputyHead).count(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct Delegation {
        /// Its name, if it is not simply the name of the surveyor.
        pub name: Option<Text> = None,
        /// The decision that sent it.
        pub decision: Option<Document> = None,
        /// Its members, as far as known.
        pub members: Vec<DelegationMember; 200> = Vec::new(),
        /// Whether these are all its members.
        pub complete: bool = false,
    }
}

payload! {
    /// Thành viên đoàn: a member of the delegation.
    pub struct DelegationMember {
        /// The person, if known.
        pub person: Option<PersonRef> = None,
        /// The roles in the delegation, if they are stated.
        pub roles: Vec<Coded<DelegationRole>; 10> = Vec::new(),
    }
}

impl Delegation {
    /// A delegation with only its head named.
    pub fn led_by(head: impl Into<PersonRef>) -> Self {
        let head = DelegationMember::new().person(head);
        Self::new().members([head.roles([DelegationRole::Head])])
    }

    /// The members with this role.
    pub fn in_role(&self, role: DelegationRole) -> impl Iterator<Item = &DelegationMember> {
        let members = self.members.iter();
        members.filter(move |member| member.roles.iter().any(|own| *own == role))
    }

    /// The member who leads it (trưởng đoàn); the first, if several do.
    pub fn leader(&self) -> Option<&DelegationMember> {
        self.in_role(DelegationRole::Head).next()
    }
}
