//! What reads and writes a record beside `serde_json::from_str`: each works, or is refused with one
//! clear sentence.

use crate::documents::documents;
use lienvien::agreement::Agreement;
use lienvien::any::AnyRecord;
use lienvien::record::Record;
use lienvien::specialty::Subject;
use lienvien::value::RecordKind;
use serde::de::DeserializeOwned;

type Pact = Record<Agreement>;

/// Agreements with every status, every kind of event and every kind of line, and their text with the
/// keys in the order that is written and in that of the alphabet.
fn agreements() -> Vec<(Pact, [String; 2])> {
    let mut agreements = Vec::new();
    for document in documents() {
        if document.kind == RecordKind::Agreement {
            let record: Pact = serde_json::from_str(&document.text).unwrap();
            let written = serde_json::to_string(&record).unwrap();
            let by_alphabet = serde_json::to_value(&record).unwrap().to_string();
            agreements.push((record, [written, by_alphabet]));
        }
    }
    assert!(agreements.len() > 30);
    agreements
}

/// Reads every text of every agreement.
fn reads(read: impl Fn(&str) -> Result<Pact, String>) {
    for (record, texts) in agreements() {
        for text in texts {
            assert_eq!(read(&text).as_ref(), Ok(&record));
        }
    }
}

fn told<T, E: ToString>(result: Result<T, E>) -> Result<T, String> {
    result.map_err(|error| error.to_string())
}

#[test]
fn serde_json_reads_slices_readers_and_values() {
    reads(|text| told(serde_json::from_slice(text.as_bytes())));
    reads(|text| told(serde_json::from_reader(text.as_bytes())));
    reads(|text| told(serde_json::from_str(text).and_then(serde_json::from_value)));
}

#[test]
fn simd_json_and_sonic_rs_read() {
    reads(|text| {
        told(simd_json::serde::from_slice(
            &mut text.to_owned().into_bytes(),
        ))
    });
    reads(|text| {
        let tree = told(simd_json::to_owned_value(&mut text.to_owned().into_bytes()))?;
        told(simd_json::serde::from_owned_value(tree))
    });
    reads(|text| told(sonic_rs::from_str(text)));
    reads(|text| told(sonic_rs::from_value(&told(sonic_rs::from_str(text))?)));
}

#[test]
fn cbor_is_read_and_written() {
    for (record, _) in agreements() {
        let mut bytes = Vec::new();
        ciborium::into_writer(&record, &mut bytes).unwrap();
        assert_eq!(
            told(ciborium::from_reader::<Pact, _>(&*bytes)).as_ref(),
            Ok(&record)
        );
    }
}

#[test]
fn message_pack_needs_the_names_of_the_fields() {
    let mut refused = 0;
    for (record, _) in agreements() {
        let bytes = rmp_serde::to_vec_named(&record).unwrap();
        assert_eq!(told(read_message_pack(&bytes)).as_ref(), Ok(&record));
        // by default it writes a struct as a list
        let bytes = rmp_serde::to_vec(&record).unwrap();
        let error = told(read_message_pack::<Pact>(&bytes)).unwrap_err();
        assert_eq!(error, "invalid type: sequence, expected an object");
        refused += 1;
    }
    assert!(refused > 30);
}

fn read_message_pack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, rmp_serde::decode::Error> {
    rmp_serde::from_slice(bytes)
}

/// Numbers of TOML are signed, also that of a line that is corrected.
#[test]
fn toml_is_read_and_written() {
    for document in documents() {
        let record: AnyRecord = serde_json::from_str(&document.text).unwrap();
        let written = toml::to_string(&record).unwrap();
        assert_eq!(
            told(toml::from_str(&written)),
            Ok(record),
            "{}",
            document.name
        );
    }
}

/// YAML writes a choice with a content as a tag, and no choice within a choice.
#[test]
fn yaml_is_read_as_it_is_written_and_not_all_is_written() {
    let mut refused = 0;
    for document in documents() {
        let record: AnyRecord = serde_json::from_str(&document.text).unwrap();
        match told(serde_norway::to_string(&record)) {
            Ok(written) => assert_eq!(told(serde_norway::from_str(&written)), Ok(record)),
            Err(error) => {
                assert_eq!(
                    error,
                    "serializing nested enums in YAML is not supported yet"
                );
                refused += 1;
            }
        }
    }
    assert!(refused > 0);
    // a choice that is written as JSON writes it has no tag
    let read = serde_norway::from_str::<Subject>(r#"{"custom": {"name": "Y học biển"}}"#);
    let error = told(read).unwrap_err();
    assert!(
        error.contains("expected a YAML tag starting with '!'"),
        "{error}"
    );
}

/// RON writes a struct and an object differently: what is asked for as an object is not found.
#[test]
fn ron_is_written_and_not_read() {
    for document in documents() {
        let record: AnyRecord = serde_json::from_str(&document.text).unwrap();
        let written = ron::to_string(&record).unwrap();
        let error = ron::from_str::<AnyRecord>(&written).unwrap_err();
        assert_eq!(error.code.to_string(), "Expected identifier");
    }
}

#[test]
fn postcard_does_not_describe_itself_and_is_refused() {
    for (record, [text, _]) in agreements() {
        assert_eq!(
            told(postcard::to_allocvec(&record)).unwrap_err(),
            "The length of a sequence must be known"
        );
        let error = told(postcard::from_bytes::<Pact>(text.as_bytes())).unwrap_err();
        assert!(
            error.starts_with("This is a feature that PostCard will never implement"),
            "{error}"
        );
    }
}
