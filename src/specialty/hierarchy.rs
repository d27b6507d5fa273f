//! What is a kind of what, and what covers what.

use super::Specialty;

impl Specialty {
    /// Whether it is `other` or a kind of it, through any number of steps.
    ///
    /// A part is not a kind of its whole, and digestive surgery is a kind of surgery, not of
    /// gastroenterology.
    ///
    /// ```
    /// use lienvien::specialty::Specialty;
    /// assert!(Specialty::DigestiveSurgery.is_a(Specialty::Surgery));
    /// assert!(!Specialty::DigestiveSurgery.is_a(Specialty::Gastroenterology));
    /// ```
    pub fn is_a(self, other: Self) -> bool {
        self == other || self.parents().iter().any(|parent| parent.is_a(other))
    }

    /// Whether its name is a compound: several specialties said as one.
    pub const fn is_compound(self) -> bool {
        !self.parts().is_empty()
    }

    /// The compounds it is a part of.
    pub fn wholes(self) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |whole| whole.parts().contains(&self))
    }

    /// Whether what is agreed for it extends to `other`: to itself, to its kinds, to its parts, and
    /// to theirs. A part does not cover its whole, and a kind does not cover what it is a kind
    /// of.
    ///
    /// ```
    /// use lienvien::specialty::Specialty;
    /// assert!(Specialty::UrologyAndDialysis.covers(Specialty::Dialysis));
    /// assert!(!Specialty::Dialysis.covers(Specialty::UrologyAndDialysis));
    /// ```
    pub fn covers(self, other: Self) -> bool {
        self == other
            || other.parents().iter().any(|parent| self.covers(*parent))
            || other.wholes().any(|whole| self.covers(whole))
    }

    /// Whether a set of specialties covers it: one of them does, or each of its parts is covered,
    /// or something it is a kind of is.
    ///
    /// ```
    /// use lienvien::specialty::Specialty::{Dialysis, Urology, UrologyAndDialysis};
    /// assert!(UrologyAndDialysis.is_covered_by([Dialysis, Urology]));
    /// assert!(!UrologyAndDialysis.is_covered_by([Dialysis]));
    /// ```
    pub fn is_covered_by<S>(self, set: S) -> bool
    where
        S: IntoIterator<Item = Self, IntoIter: Clone>,
    {
        let set = set.into_iter();
        self.is_covered_where(&|this| set.clone().any(|held| held.covers(this)))
    }

    fn is_covered_where(self, is_covered: &impl Fn(Self) -> bool) -> bool {
        let also = |other: &Self| other.is_covered_where(is_covered);
        is_covered(self)
            || (self.is_compound() && self.parts().iter().all(also))
            || self.parents().iter().any(also)
    }
}
