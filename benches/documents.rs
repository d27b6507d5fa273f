//! A document and its lines, read by plain derives: what the peers of several records have in common.

use lienvien::{
    record::Note,
    uuid::Uuid,
    value::{Id, Text, When},
};
use serde::Deserialize;

/// Any document of this form.
#[derive(Debug, Deserialize)]
pub struct Document<S, L> {
    pub id: Id<Uuid>,
    pub schema: Text,
    pub status: S,
    pub version: u32,
    pub entries: Vec<L>,
}

/// One flat struct for all lines.
#[derive(Debug, Deserialize)]
pub struct FlatLine<K, P> {
    pub on: Option<When>,
    pub r#type: Option<K>,
    pub payload: Option<P>,
    pub note: Option<Box<Note>>,
    pub void: Option<Text>,
}

/// What people write: the event flattened into its line.
#[derive(Debug, Deserialize)]
pub struct FlattenedLine<E> {
    pub on: Option<When>,
    #[serde(flatten)]
    pub event: Option<E>,
    pub note: Option<Box<Note>>,
    pub void: Option<Text>,
}
