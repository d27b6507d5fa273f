//! The content of a transfer plan: its period and its items.

use super::PlanFault;
use crate::__private::Blank;
use crate::agreement::Mode;
use crate::specialty::Subject;
use crate::value::{Both, Figure, Found, Measured, Mentions, Period, Problems, Text};
use alloc::{sync::Arc, vec::Vec};
use core::ops::Deref;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

numbers! {
    /// Số thứ tự của nội dung: the number of an item in the plan. It identifies the item in all
    /// revisions: a different item gets a different number.
    ItemNumber(u16);
}

payload! {
    /// Nội dung kế hoạch: one thing that is to be transferred. Only its number is needed while the plan is
    /// a draft.
    pub struct PlanItem {
        /// Its number.
        pub number: ItemNumber,
        /// The words of the plan.
        pub written: Option<Text> = None,
        /// The subject.
        pub subject: Option<Subject> = None,
        /// The modes of support: at the supporter, on site, remote, or several in sequence.
        pub modes: Vec<Mode; 50> = Vec::new(),
        /// The side that is responsible for it.
        pub responsible: Option<ResponsibleSide> = None,
        /// The time in which it is to be done.
        pub window: Option<Period> = None,
        /// The items that come before it.
        pub after: Vec<ItemNumber; 100> = Vec::new(),
        /// What is to be reached by it: `20 học viên`.
        pub targets: Vec<Figure; 100> = Vec::new(),
    }
}

vocabulary! {
    /// Bên chịu trách nhiệm: the side that is responsible for an item.
    pub enum ResponsibleSide("responsible side") {
        /// The side that supports.
        Supporter = "supporter", "bên hỗ trợ" | "bên chuyển giao", "supporter";
        /// The side that receives.
        Recipient = "recipient", "bên tiếp nhận", "recipient";
        /// Both together.
        Both = "both", "cả hai bên", "both sides";
    }
}

vocabulary! {
    /// Thông tin cần có: what an item should say before its plan is submitted.
    pub enum ItemPart("part of an item") {
        /// Its subject.
        Subject = "subject", "lĩnh vực", "subject";
        /// A mode of support.
        Mode = "mode", "hình thức hỗ trợ", "mode of support";
        /// The responsible side.
        Responsible = "responsible", "bên chịu trách nhiệm", "responsible side";
    }
}

payload! {
    /// Nội dung kế hoạch chưa kiểm tra: a period and items that are not checked yet, such as those
    /// of a form. [`PlanContent::try_from`] reports every problem.
    pub struct PlanContentDraft {
        /// The period; absent if nobody has set it, or if the paper says only "trong giai đoạn
        /// tới".
        pub period: Option<Period> = None,
        /// The items that are to be transferred.
        pub items: Vec<PlanItem; 1_000> = Vec::new(),
        /// What the plan as a whole is to reach: `mỗi năm ít nhất 3 gói`.
        pub targets: Vec<Figure; 100> = Vec::new(),
    }
}

/// Nội dung của kế hoạch: the period and the items of a plan.
///
/// # Invariants
///
/// - each item has a number of its own;
/// - an item comes after items of the same plan only, and never after itself, directly or through others;
/// - no window is certainly outside the period.
///
/// It is made from a [`PlanContentDraft`] by `try_from` or `try_into`, which report every problem;
/// its fields are read by `Deref` to the draft.
///
/// # JSON
///
/// As for [`PlanContentDraft`]; an error gives the path of every problem.
///
/// ```
/// use lienvien::plan::{PlanContent, PlanContentDraft, PlanItem};
/// use lienvien::value::Explain;
/// let items = [PlanItem::new(1).after([2]), PlanItem::new(2).after([1])];
/// let problems = PlanContent::try_from(PlanContentDraft::new().items(items)).unwrap_err();
/// assert_eq!(
///     problems.to_string(),
///     "`items`: items wait for one another: `1 → 2 → 1`, expected no item that waits for itself",
/// );
/// assert_eq!(
///     problems.vi(),
///     "`items`: các nội dung phụ thuộc lẫn nhau thành vòng: `1 → 2 → 1`, không được để nội dung nào phụ thuộc chính nó",
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct PlanContent(Arc<PlanContentDraft>); // never changes, so ledger and state share it

impl Mentions for PlanContent {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        self.0.mention(found);
    }

    fn measure(&self) -> Measured {
        self.0.measure()
    }
}

impl PlanItem {
    /// The parts that are missing and should be there before the plan is submitted.
    pub fn lacks(&self) -> impl Iterator<Item = ItemPart> {
        let parts = ItemPart::ALL.iter().copied();
        parts.filter(|part| match part {
            ItemPart::Subject => self.subject.is_none(),
            ItemPart::Mode => self.modes.is_empty(),
            ItemPart::Responsible => self.responsible.is_none(),
        })
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

impl Blank for PlanContent {
    fn is_blank(&self) -> bool {
        self.period.is_none() && self.items.is_empty() && self.targets.is_empty()
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
