//! What a change was for.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use ts_rs::TS;

use crate::catalogue::Catalogue;
use crate::error::{Error, Result};

/// The last entry of a journal that is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Head {
    /// Its place.
    #[ts(type = "number")]
    pub seq: i64,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

/// What a change was for. The locale files hold `intent-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[ts(export)]
#[allow(missing_docs)]
pub enum Intent {
    Create {
        register: String,
        reference: String,
    },
    Edit {
        register: String,
        reference: String,
        fields: Vec<String>,
    },
    Archive {
        register: String,
        reference: String,
    },
    Restore {
        register: String,
        reference: String,
    },
    Attach {
        register: String,
        reference: String,
        name: String,
    },
    Detach {
        register: String,
        reference: String,
        name: String,
    },
    Link {
        register: String,
        reference: String,
        to: String,
    },
    Unlink {
        register: String,
        reference: String,
        to: String,
    },
    EditSeveral {
        register: String,
        count: u32,
        fields: Vec<String>,
    },
    ArchiveSeveral {
        register: String,
        count: u32,
    },
    RestoreSeveral {
        register: String,
        count: u32,
    },
    LinkSeveral {
        register: String,
        count: u32,
        to: String,
    },
    Import {
        register: String,
        name: String,
        created: u32,
        updated: u32,
    },
    Merge {
        name: String,
        head: String,
        entries: u32,
        authors: Vec<String>,
        records: u32,
        /// The last entries of others that the copy had taken in, by workstation.
        #[serde(default)]
        known: BTreeMap<String, Head>,
        /// Whether a person chose, or a record got another number: that is news even to who knows what was taken in.
        #[serde(default)]
        decided: bool,
        /// Where mine was chosen, as `table/id/field`.
        #[serde(default)]
        kept: Vec<String>,
        /// SHA-256 over who wrote what was taken in, in hexadecimal; empty where nobody did.
        #[serde(default)]
        written: String,
    },
    AddField {
        register: String,
        name: String,
    },
    ChangeField {
        register: String,
        name: String,
    },
    RemoveField {
        register: String,
        name: String,
    },
    SaveView {
        register: String,
        name: String,
    },
    RemoveView {
        register: String,
        name: String,
    },
    Undo {
        seq: i64,
        of: Box<Intent>,
    },
    Redo {
        seq: i64,
        of: Box<Intent>,
    },
    /// One that only the domain knows.
    #[serde(untagged)]
    Domain(#[ts(type = "import(\"./DomainIntent\").DomainIntent")] DomainIntent),
}

impl Intent {
    /// An intent of the domain: anything that is written as a map with a `code`, its fields in their order.
    ///
    /// # Errors
    /// [`Error::Value`] for what is no such map.
    pub fn of(intent: &impl Serialize) -> Result<Self> {
        Ok(Self::Domain(serde_json::from_str(&serde_json::to_string(intent)?)?))
    }

    /// Its stable code.
    ///
    /// # Errors
    /// [`Error::Value`] where it has none.
    pub fn code(&self) -> Result<String> {
        match self {
            Self::Domain(intent) => Ok(intent.code().to_owned()),
            other => match serde_json::to_value(other)?.get("code") {
                Some(Value::String(code)) => Ok(code.clone()),
                _ => Err(Error::Value("an intent without a code".into())),
            },
        }
    }

    /// Whether a person may take it back: where mine was chosen throughout there is nothing to take back, and of what it
    /// knows alone the domain says so.
    #[must_use]
    pub fn undoable(&self, catalogue: &Catalogue) -> bool {
        match self {
            Self::Merge { records, .. } => *records > 0,
            Self::Domain(intent) => !catalogue.irrevocable.contains(&intent.code()),
            _ => true,
        }
    }
}

/// An intent that only the domain knows: its code, then what it is about, in the order in which it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainIntent(Vec<(String, Value)>);

impl DomainIntent {
    /// Its stable code.
    #[must_use]
    pub fn code(&self) -> &str {
        self.0.iter().find(|(name, _)| name == "code").and_then(|(_, value)| value.as_str()).unwrap_or_default()
    }
}

impl Serialize for DomainIntent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for DomainIntent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = DomainIntent;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an intent")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<DomainIntent, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(DomainIntent(fields))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}
