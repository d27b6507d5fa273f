//! JSON, as the laws read and write it.

use lienvien::testing::Format;
use serde::{Serialize, de::DeserializeOwned};

pub(crate) struct Json;

impl Format for Json {
    fn write<T: Serialize>(value: &T) -> String {
        serde_json::to_string(value).unwrap()
    }

    fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }
}
