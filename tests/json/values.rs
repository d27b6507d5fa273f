//! What is read from JSON and is no record: master data, drafts, and values of many forms. Every
//! optional key is there.

use crate::documents::{Piece, documents, files, reader};
use lienvien::agreement::{Funding, Money, Obligation, Terms};
use lienvien::any::AnyRecord;
use lienvien::organisation::{
    FacilityLicence, Organisation, OrganisationRef, PersonRef, PractitionerLicence, Territory,
    TransferColumns,
};
use lienvien::plan::PlanContent;
use lienvien::specialty::{CustomSpecialty, Subject, TechniqueClass};
use lienvien::training::{Attended, CreditTable};
use lienvien::value::{Document, Figure, Period, Provenance};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::fs;

/// Each with its keys as this crate writes them.
pub(crate) fn values() -> Vec<Piece> {
    let mut values = vec![
        piece::<Organisation>("organisation", &organisation()),
        piece::<OrganisationRef>("organisation ref", &hospital()),
        piece::<PersonRef>("person", &person()),
        piece::<Territory>("territory", &json!({"province": "42"})),
        piece::<FacilityLicence>("facility licence", &facility_licence()),
        piece::<PractitionerLicence>(
            "practitioner licence",
            &json!({"kind": "cchn", "number": "001234/BYT-CCHN", "issued": "2012-05", "expires": "2030", "scope": "Nội khoa"}),
        ),
        piece::<TransferColumns>(
            "transfer columns",
            &json!({"facilities": ["01929", "42002"], "decision": "20240201_456/QĐ-SYT", "quantity": 12}),
        ),
        piece::<CustomSpecialty>(
            "custom specialty",
            &json!({"name": "Đông y châm cứu biển", "group": "clinical", "code": "X99"}),
        ),
        piece::<TechniqueClass>("technique class", &json!({"new": true, "advanced": false})),
        piece::<CreditTable>("credit table", &credit_table()),
        piece::<Attended>(
            "attended",
            &json!({"form": "hội thảo", "effort": {"minutes": 90}}),
        ),
        piece::<PlanContent>("plan content", &plan()),
        piece::<Money>("money", &json!({"amount": "1500000000", "currency": "VND"})),
        piece::<Funding>(
            "funding",
            &json!({"kind": "own_revenue", "by": 2, "amount": {"amount": ">5000", "currency": "USD"}, "written": "Bên B chi trả"}),
        ),
        piece::<Obligation>(
            "obligation",
            &json!({"party": 1, "what": "bố trí phòng học", "due": "2025-06"}),
        ),
        piece::<Period>("period", &json!({"from": "2024", "to": "2030"})),
        piece::<Figure>("figure", &figure()),
        piece::<Document>(
            "document",
            &json!({"title": "Quyết định", "number": "1816/QĐ-BYT", "dated": "2008-05-26"}),
        ),
        piece::<Provenance>(
            "provenance",
            &json!({"publisher": "Sở Y tế", "author": "A", "title": "Tin", "locator": "trang 2", "published": "2024"}),
        ),
    ];
    for subject in subjects() {
        values.push(piece::<Subject>("subject", &subject));
    }
    for path in files("tests/agreements") {
        let text = fs::read_to_string(path).unwrap();
        let tree = serde_json::from_str(&text).unwrap();
        values.push(piece::<Terms>("terms", &tree));
    }
    for document in documents() {
        // a record of any kind, as short as there is one
        if document.tree["version"] == 1 && document.name.contains("/status/") {
            let what = format!("any {}", document.kind);
            values.push(piece::<AnyRecord>(&what, &document.tree));
        }
    }
    values
}

#[track_caller]
fn piece<T: Serialize + DeserializeOwned>(what: &str, tree: &Value) -> Piece {
    let reader = reader::<T>();
    let tree = (reader.read_value)(tree.clone()).unwrap();
    Piece {
        what: what.into(),
        is_line: false,
        tree,
        reader,
    }
}

fn organisation() -> Value {
    json!({
        "id": "00000000-0000-0000-0000-000000000301",
        "kind": "provincial_hospital",
        "names": [{"name": "Bệnh viện tỉnh Thạch Hãn"}, {"name": "Bệnh viện Đa khoa tỉnh Thạch Hãn", "since": "2005-03"}],
        "aliases": ["BV Thạch Hãn"],
        "country": "Việt Nam",
        "located": [{"province": "42", "since": "1991-08-12"}],
        "part_of": [{"of": "00000000-0000-0000-0000-000000000401"}, {"since": "2010"}],
        "codes": [{"code": "42001"}, {"code": "42002", "since": "2015-01-01"}],
        "licences": [facility_licence()],
        "levels": [{"level": "basic", "since": "2025-01-01"}],
        "ranks": [{"rank": "i", "since": "2012"}],
        "tiers": [{"tier": "provincial", "since": "2005"}],
        "managed": [{"by": "department_of_health", "since": "1991"}],
        "opened": "1975",
        "closed": [{"last_day": "2015-06", "reopened": "2016"}, {"last_day": "2030"}],
        "succession": [
            {"kind": "renamed", "on": "2005-03"},
            {"kind": "took_over", "on": "2012", "others": ["00000000-0000-0000-0000-000000000302"], "basis": {"title": "Quyết định", "number": "12/QĐ-UBND", "dated": "2011-12-30"}},
        ],
    })
}

fn facility_licence() -> Value {
    json!({"number": "123/SYT-GPHĐ", "authority": "Sở Y tế", "issued": "2014-02-01", "expires": "2029", "scope": "Bệnh viện đa khoa"})
}

fn hospital() -> Value {
    json!({"id": "00000000-0000-0000-0000-000000000301", "kind": "provincial_hospital", "name": "Bệnh viện Đa khoa tỉnh Thạch Hãn"})
}

fn person() -> Value {
    json!({
        "id": "00000000-0000-0000-0000-000000000901",
        "name": "PGS.TS Lê Văn A",
        "office": {"kind": "director", "written": "Giám đốc"},
        "organisation": hospital(),
    })
}

fn credit_table() -> Value {
    json!([
        {"form": "hội thảo", "per": {"minutes": 45}, "credit": 100, "whole": true, "cap": 800},
        {"form": "bài báo", "per": "piece", "credit": 400},
    ])
}

fn plan() -> Value {
    json!({
        "period": {"from": "2025-01", "to": "2026-12"},
        "items": [
            {
                "number": 1, "written": "Lọc máu liên tục", "subject": {"specialty": "urology_and_dialysis"},
                "modes": [{"modality": "on_site", "place": "khoa Hồi sức", "method": "hands_on"}],
                "responsible": "both", "window": {"from": "2025-02", "to": "2025-06"},
            },
            {"number": 2, "subject": {"specialty": "neurology"}, "after": [1]},
        ],
    })
}

fn figure() -> Value {
    json!({
        "measure": "ca chuyển tuyến", "count": "~240", "unit": "case", "out_of": "1000",
        "time": {"during": {"from": "2023", "to": "2024"}}, "scope": "toàn tỉnh",
        "baseline": {"count": "300", "time": {"since": "2022"}},
        "parts": [{"label": "nhi khoa", "count": "40"}], "basis": "measured", "source": "báo cáo năm",
    })
}

fn subjects() -> [Value; 3] {
    [
        json!({"specialty": "neurology"}),
        json!({"management": "hospital_management"}),
        json!({"custom": {"name": "Đông y châm cứu biển", "group": "clinical", "code": "X99"}}),
    ]
}
