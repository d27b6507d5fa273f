//! Case tokens and scores.

use lienvien::value::{CaseToken, CaseTokenError, Explain, Score, ScoreError};
use proptest::prelude::*;
use uuid::Uuid;

#[test]
fn a_token_is_sixteen_bytes_and_names_nobody() {
    assert_eq!(size_of::<CaseToken>(), 16);
    for written in [
        "",
        "Nguyễn Văn A",
        "24031557",
        "0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b7",
    ] {
        let error = written.parse::<CaseToken>().unwrap_err();
        let length = written.chars().count();
        assert_eq!(error, CaseTokenError::NotUuid { length });
        assert!(written.is_empty() || !error.to_string().contains(written));
        assert!(written.is_empty() || !error.vi().contains(written));
    }
    let error = "24031557".parse::<CaseToken>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "the 8 characters given are not a case token, expected a uuid, never a name or a number of a patient"
    );
    assert_eq!(
        error.vi(),
        "8 ký tự đã ghi không phải mã ca ẩn danh, cần một uuid, không ghi tên hay số hồ sơ của người bệnh"
    );
}

#[test]
fn a_score_is_at_most_ten() {
    assert_eq!(Score::hundredths(1_000), Ok(Score::TEN));
    let error = Score::hundredths(1_001).unwrap_err();
    assert_eq!(error, ScoreError::AboveTen { found: 1_001 });
    assert_eq!(error.code(), "score.above_ten");
    assert_eq!(
        error.to_string(),
        "1001 hundredths are not a score, expected 0 to 1000: a scale of ten points"
    );
    assert_eq!(
        error.vi(),
        "1001 phần trăm điểm không hợp lệ, cần từ 0 đến 1000 (thang điểm 10)"
    );
    for (other, says) in [
        ("-1", "invalid value: integer `-1`"),
        ("7.5", "invalid type: floating point `7.5`"),
        (r#""750""#, "invalid type: string"),
        ("1001", "1001 hundredths are not a score"),
        ("null", "invalid type: null"),
    ] {
        let error = serde_json::from_str::<Score>(other).unwrap_err();
        assert!(error.to_string().starts_with(says), "{error}");
    }
}

/// A number is no token, however it is packed: only what is made at random, or by name.
#[test]
fn a_token_is_random_or_made_by_name() {
    for written in [
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "00000000-0000-0000-0000-000000000001",
        "00000000-0000-0000-0000-001085001234",
        // a version and a variant, and a number
        "00000000-0000-4000-8000-001085001234",
        "00000000-0000-5000-8000-001085001234",
        "00000000-0000-7000-8000-001085001234",
        // the variants before and after RFC 9562
        "0192f0c1-7e4b-7c3a-7d52-3f1c8e6a4b70",
        "0192f0c1-7e4b-7c3a-cd52-3f1c8e6a4b70",
    ] {
        let refused = written.parse::<CaseToken>().unwrap_err();
        assert_eq!(refused, CaseTokenError::NotRandom, "{written}");
        assert_eq!(CaseToken::new(written.parse().unwrap()), Err(refused));
        assert_eq!(
            CaseToken::try_from(Uuid::try_parse(written).unwrap()),
            Err(CaseTokenError::NotRandom)
        );
        let json = serde_json::json!(written);
        let error = serde_json::from_value::<CaseToken>(json).unwrap_err();
        assert!(!error.to_string().contains("1085"), "{error}");
    }
    for version in 0..16 {
        let written = format!("0192f0c1-7e4b-{version:x}c3a-9d52-3f1c8e6a4b70");
        let is_token = written.parse::<CaseToken>().is_ok();
        assert_eq!(is_token, [4, 5, 7].contains(&version), "{written}");
    }
    for variant in 0..16 {
        let written = format!("0192f0c1-7e4b-7c3a-{variant:x}d52-3f1c8e6a4b70");
        let is_token = written.parse::<CaseToken>().is_ok();
        assert_eq!(is_token, (8..12).contains(&variant), "{written}");
    }
    // one bit beside the version is enough
    assert!(
        "00000000-0000-4001-8000-000000000000"
            .parse::<CaseToken>()
            .is_ok()
    );
    let error = CaseTokenError::NotRandom;
    assert_eq!(error.code(), "case_token.not_random");
    assert_eq!(
        error.to_string(),
        "the uuid given as a case token is nil, a small number or of another version, \
         expected one made at random of version 4 or 7, or by name of version 5"
    );
    assert_eq!(
        error.vi(),
        "mã ca ẩn danh là uuid rỗng, là một số nhỏ hoặc thuộc phiên bản khác, \
         cần một uuid ngẫu nhiên phiên bản 4 hoặc 7, hoặc uuid theo tên phiên bản 5"
    );
}

/// A UUID of a version that a token may have, with any other bits.
fn uuid() -> impl Strategy<Value = Uuid> {
    (any::<u128>(), prop::sample::select(&[4_u128, 5, 7][..])).prop_map(|(bits, version)| {
        let [version, variant] = [version << 76, 0b10 << 62];
        Uuid::from_u128(bits & !(0xf << 76 | 0b11 << 62) | version | variant)
    })
}

proptest! {
    #[test]
    fn tokens_and_scores_come_back_as_written(uuid in uuid(), hundredths in 0..=1_000_u16) {
        let token = CaseToken::new(uuid).unwrap();
        prop_assert_eq!(token.to_string().parse(), Ok(token));
        let json = serde_json::to_string(&token).unwrap();
        prop_assert_eq!(serde_json::from_str::<CaseToken>(&json).unwrap(), token);
        prop_assert_eq!(token.uuid(), uuid);

        let score = Score::hundredths(hundredths).unwrap();
        let json = serde_json::to_string(&score).unwrap();
        prop_assert_eq!(&json, &hundredths.to_string());
        prop_assert_eq!(serde_json::from_str::<Score>(&json).unwrap(), score);
        prop_assert_eq!(score.in_hundredths(), hundredths);
    }
}
