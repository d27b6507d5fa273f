//! Duties, obligations, money and resources of the parties.

use super::PartyNumber;
use crate::specialty::Subject;
use crate::value::reading::object;
use crate::value::{Both, Coded, Count, Text, When, quoted, read_str};
use alloc::{boxed::Box, format, string::String, vec::Vec};
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

payload! {
    /// Phân công: the parties that are responsible for subjects. Several parties may share a duty.
    ///
    /// ```
    /// use lienvien::{agreement::Duty, specialty::Specialty};
    /// let duty = Duty::new([1, 2], [Specialty::Obstetrics]);
    /// assert_eq!(
    ///     serde_json::to_string(&duty)?,
    ///     r#"{"parties":[1,2],"subjects":[{"specialty":"obstetrics"}]}"#,
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct Duty {
        /// The parties that are responsible.
        pub parties: Vec<PartyNumber; 100>,
        /// The subjects of the duty.
        pub subjects: Vec<Subject; 500>,
        /// The words of the paper.
        pub written: Option<Text> = None,
    }
}

numbers! {
    /// Số thứ tự của nghĩa vụ: the number of an obligation in the order of the terms, from 1.
    ObligationNumber(u16);
}

payload! {
    /// Nghĩa vụ: what a party has to do, and by when.
    pub struct Obligation {
        /// The party that has to do it.
        pub party: PartyNumber,
        /// What the party has to do.
        pub what: Text,
        /// The day by which it has to be done, as far as the paper says.
        pub due: When = When::UNKNOWN,
    }
}

payload! {
    /// Kinh phí: what is paid, and by whom.
    pub struct Funding {
        /// The source of the money.
        pub kind: Coded<FundingKind>,
        /// The party that pays, if a party does.
        pub by: Option<PartyNumber> = None,
        /// The amount.
        pub amount: Option<Money> = None,
        /// The words of the paper.
        pub written: Option<Text> = None,
    }
}

/// Số tiền: an amount, as a paper gives it, with its currency. Amounts in different currencies are
/// never added.
///
/// # Invariants
///
/// The amount is a number or a bounded number, and is not negative.
///
/// # JSON
///
/// `{"amount":"~5000000000","currency":"VND"}`
///
/// ```
/// use lienvien::agreement::{Currency, Money};
/// use lienvien::value::{Count, Explain};
/// let support = Money::new(Count::parse_vi("khoảng 5.000.000.000")?, Currency::VND)?;
/// assert_eq!(support.vi(), "khoảng 5.000.000.000 đồng");
/// let refused = Money::new(Count::exact(-5), Currency::VND).unwrap_err();
/// assert_eq!(refused.code(), "money.negative");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Money {
    amount: Count,
    currency: Currency,
}

mentions!(nothing: Money);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMoney {
    amount: Count,
    currency: Currency,
}

messages! {
    /// Why an amount of money is refused.
    pub enum MoneyError {
        /// A negative amount.
        Negative {
            /// The amount given.
            found: Count,
        } = "money.negative" {
            en("the amount is `{found}`, expected 0 or more")
            vi("số tiền là `{found}`, không được âm")
        }
        /// A direction (rising or falling) without a number.
        NoNumber {
            /// The amount given.
            found: Count,
        } = "money.no_number" {
            en("the amount is `{found}`, expected a number")
            vi("số tiền là `{found}`, cần một con số")
        }
    }
}

/// Loại tiền: a currency, by its ISO 4217 code of three capital letters. Whether the code is in use
/// is not checked.
///
/// ```
/// use lienvien::agreement::Currency;
/// assert_eq!("VND".parse::<Currency>()?, Currency::VND);
/// assert!("đồng".parse::<Currency>().is_err());
/// # Ok::<(), lienvien::agreement::CurrencyError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

messages! {
    /// Why a currency is refused.
    pub enum CurrencyError {
        /// Not three capital letters.
        NotCode {
            /// What was given, shortened.
            found: Box<str>,
        } = "currency.not_a_code" {
            en("`{found}` is not a currency code, expected three capital letters like `VND`")
            vi("`{found}` không phải mã tiền tệ, cần ba chữ in hoa như `VND`")
        }
    }
}

vocabulary! {
    /// Nguồn kinh phí: the source of money.
    pub enum FundingKind("funding kind") {
        /// The state budget.
        StateBudget = "state_budget", "ngân sách nhà nước", "state budget";
        /// The hospitals' own income.
        OwnRevenue = "own_revenue", "nguồn thu của đơn vị", "own revenue";
        /// A fee under the contract.
        Fee = "fee", "phí theo hợp đồng", "fee";
        /// A project or programme.
        Project = "project", "kinh phí dự án", "project";
        /// A donation or aid.
        Donation = "donation", "tài trợ, viện trợ", "donation";
        /// No money is paid.
        FreeOfCharge = "free_of_charge", "miễn phí", "free of charge";
    }
}

payload! {
    /// Nguồn lực: things or staff that one party lets another use.
    pub struct Resource {
        /// The kind of resource.
        pub kind: Coded<ResourceKind>,
        /// How it is handed over.
        pub terms: Coded<Disposal>,
        /// The resource, in the words of the paper.
        pub what: Text,
        /// The number of things or persons.
        pub quantity: Option<Count> = None,
        /// The party that provides it.
        pub from: Option<PartyNumber> = None,
        /// The party that uses it.
        pub to: Option<PartyNumber> = None,
    }
}

vocabulary! {
    /// Loại nguồn lực: the kinds of resource.
    pub enum ResourceKind("resource kind") {
        /// Equipment.
        Equipment = "equipment", "trang thiết bị", "equipment";
        /// Staff.
        Staff = "staff", "nhân lực", "staff";
        /// Blood and tissue.
        BloodAndTissue = "blood_and_tissue", "máu, chế phẩm máu và mô", "blood and tissue";
        /// A connection for remote consultations.
        TelemedicineLink = "telemedicine_link", "hệ thống khám bệnh, chữa bệnh từ xa" | "đường truyền khám, chữa bệnh từ xa", "telemedicine link";
        /// Rooms.
        Premises = "premises", "cơ sở vật chất", "premises";
    }
}

vocabulary! {
    /// Hình thức bàn giao: how a resource is handed over.
    pub enum Disposal("disposal") {
        /// To be given back later.
        Lent = "lent", "cho mượn", "lent";
        /// Not to be given back.
        Given = "given", "trao tặng, điều chuyển" | "trao tặng, bàn giao" | "trao tặng" | "bàn giao" | "điều chuyển" | "giao quản lý, sử dụng", "given";
        /// Used by both parties.
        Shared = "shared", "dùng chung", "shared";
    }
}

impl Money {
    /// An amount in whole units of a currency (đồng for VND).
    ///
    /// # Errors
    ///
    /// [`MoneyError`] when the amount is not a number, or is negative.
    pub fn new(amount: Count, currency: Currency) -> Result<Self, MoneyError> {
        if !amount.is_given() {
            return Err(MoneyError::NoNumber { found: amount });
        }
        if amount.is_negative() {
            return Err(MoneyError::Negative { found: amount });
        }
        Ok(Self { amount, currency })
    }

    /// The amount.
    pub const fn amount(&self) -> Count {
        self.amount
    }

    /// The currency.
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// The amount as Vietnamese papers write it: `khoảng 5.000.000.000 đồng`, `120.000 USD`.
    pub fn vi(&self) -> String {
        let currency = match self.currency {
            Currency::VND => "đồng",
            ref other => other.as_str(),
        };
        format!("{} {currency}", self.amount.vi())
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let RawMoney { amount, currency } = object(deserializer)?;
        Self::new(amount, currency).map_err(|error| de::Error::custom(Both(&error)))
    }
}

impl Currency {
    /// Đồng Việt Nam.
    pub const VND: Self = Self(*b"VND");

    /// The code.
    pub fn as_str(&self) -> &str {
        // Three ASCII capital letters are always valid UTF-8.
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for Currency {
    type Err = CurrencyError;

    fn from_str(written: &str) -> Result<Self, CurrencyError> {
        match <[u8; 3]>::try_from(written.as_bytes()) {
            Ok(code) if code.iter().all(u8::is_ascii_uppercase) => Ok(Self(code)),
            Ok(_) | Err(_) => Err(CurrencyError::NotCode {
                found: quoted(written),
            }),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a currency", str::parse)
    }
}
