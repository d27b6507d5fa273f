//! What a transfer plan says: its period and its items.

use super::PlanFault;
use crate::agreement::Mode;
use crate::specialty::Subject;
use crate::value::{Both, Period, Problems, Text};
use alloc::{sync::Arc, vec::Vec};
use core::{fmt, ops::Deref};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Số thứ tự của nội dung: an item by its number in the plan. It identifies the item through all
/// revisions: what is another item gets another number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemNumber(u16);

/// Nội dung kế hoạch: one thing that is to be handed over. Everything but its number may still be
/// open while the plan is a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanItem {
    /// Its number.
    pub number: ItemNumber,
    /// The words of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Text>,
    /// In which subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// In which ways: at the supporter, on site, at a distance, or one after the other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modes: Vec<Mode>,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<ResponsibleSide>,
    /// When it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Period>,
    /// The items that come before it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<ItemNumber>,
}

vocabulary! {
    /// Bên chịu trách nhiệm: the side that answers for an item.
    pub enum ResponsibleSide("responsible side") {
        /// The side that supports.
        Supporter = "supporter", "bên chuyển giao", "supporting side";
        /// The side that receives.
        Recipient = "recipient", "bên tiếp nhận", "receiving side";
        /// Both together.
        Both = "both", "cả hai bên", "both sides";
    }
}

vocabulary! {
    /// Thông tin bắt buộc: what an item must say before its plan is submitted.
    pub enum ItemPart("part of an item") {
        /// Its subject.
        Subject = "subject", "lĩnh vực", "subject";
        /// A mode of support.
        Mode = "mode", "hình thức hỗ trợ", "mode of support";
        /// The responsible side.
        Responsible = "responsible", "bên chịu trách nhiệm", "responsible side";
    }
}

/// Nội dung kế hoạch chưa kiểm tra: a period and items that nobody has checked yet, as from a form.
/// [`PlanContent::try_from`] names everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanContentDraft {
    /// From when to when. "Trong giai đoạn tới" gives none; none is needed before the plan is submitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What is to be handed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<PlanItem>,
}

/// Nội dung của kế hoạch: the period and the items of a plan.
///
/// # Invariants
///
/// - no number of an item twice;
/// - an item comes after items of the plan only, and never, by however many steps, after itself;
/// - no window lies certainly outside the period.
///
/// Everything is read through [`PlanContentDraft`], to which a content dereferences.
///
/// # JSON
///
/// That of [`PlanContentDraft`]; what is wrong is refused with every path.
///
/// ```
/// use lienvien::plan::{PlanContent, PlanItem};
/// use lienvien::value::Explain;
/// let items = [PlanItem::numbered(1).after([2]), PlanItem::numbered(2).after([1])];
/// let problems = PlanContent::of(items).unwrap_err();
/// assert_eq!(
///     problems.to_string(),
///     "`items`: items wait for one another: `1 → 2 → 1`, expected none that waits for itself",
/// );
/// assert_eq!(
///     problems.vi(),
///     "`items`: các nội dung chờ lẫn nhau: `1 → 2 → 1`, không nội dung nào được chờ chính nó",
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanContent(Arc<PlanContentDraft>); // never changed once made, so ledger and state share it

impl ItemNumber {
    /// The item with this number.
    pub const fn new(number: u16) -> Self {
        Self(number)
    }
}

impl From<u16> for ItemNumber {
    fn from(number: u16) -> Self {
        Self(number)
    }
}

impl fmt::Display for ItemNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl PlanItem {
    /// An item of which only the number stands.
    pub fn numbered(number: impl Into<ItemNumber>) -> Self {
        Self {
            number: number.into(),
            written: None,
            subject: None,
            modes: Vec::new(),
            responsible: None,
            window: None,
            after: Vec::new(),
        }
    }

    /// An item that says all that a plan needs before it is submitted.
    pub fn of(
        number: impl Into<ItemNumber>,
        subject: impl Into<Subject>,
        mode: Mode,
        responsible: ResponsibleSide,
    ) -> Self {
        Self {
            subject: Some(subject.into()),
            modes: alloc::vec![mode],
            responsible: Some(responsible),
            ..Self::numbered(number)
        }
    }

    /// The same, after these items.
    #[must_use]
    pub fn after(mut self, items: impl IntoIterator<Item = u16>) -> Self {
        self.after.extend(items.into_iter().map(ItemNumber));
        self
    }

    /// The same, to be done then.
    #[must_use]
    pub fn within(self, window: Period) -> Self {
        Self {
            window: Some(window),
            ..self
        }
    }

    /// What it does not say yet and must before the plan is submitted.
    pub fn lacks(&self) -> impl Iterator<Item = ItemPart> {
        let lacks = |part: &ItemPart| match part {
            ItemPart::Subject => self.subject.is_none(),
            ItemPart::Mode => self.modes.is_empty(),
            ItemPart::Responsible => self.responsible.is_none(),
        };
        ItemPart::ALL.iter().copied().filter(lacks)
    }
}

impl PlanContent {
    /// These items, without a period yet.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them.
    pub fn of(items: impl IntoIterator<Item = PlanItem>) -> Result<Self, Problems<PlanFault>> {
        PlanContentDraft {
            period: None,
            items: items.into_iter().collect(),
        }
        .try_into()
    }

    /// These items within this period.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them.
    pub fn within(
        period: Period,
        items: impl IntoIterator<Item = PlanItem>,
    ) -> Result<Self, Problems<PlanFault>> {
        PlanContentDraft {
            period: Some(period),
            items: items.into_iter().collect(),
        }
        .try_into()
    }
}

impl PlanContentDraft {
    /// The item with this number.
    pub fn item(&self, number: ItemNumber) -> Option<&PlanItem> {
        self.items.iter().find(|item| item.number == number)
    }
}

impl TryFrom<PlanContentDraft> for PlanContent {
    type Error = Problems<PlanFault>;

    fn try_from(draft: PlanContentDraft) -> Result<Self, Problems<PlanFault>> {
        Problems::found(draft.problems())?;
        Ok(Self(Arc::new(draft)))
    }
}

impl From<PlanContent> for PlanContentDraft {
    fn from(content: PlanContent) -> Self {
        Arc::unwrap_or_clone(content.0)
    }
}

impl Deref for PlanContent {
    type Target = PlanContentDraft;

    fn deref(&self) -> &PlanContentDraft {
        &self.0
    }
}

impl Serialize for PlanContent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_ref().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PlanContent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        PlanContentDraft::deserialize(deserializer)?
            .try_into()
            .map_err(|problems| de::Error::custom(Both(&problems)))
    }
}
