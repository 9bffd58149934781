//! Which records a query selects and in which order: worked out once, then read page by page.

use std::collections::VecDeque;
use std::sync::Arc;

use super::page::{Query, select};
use crate::error::Result;
use crate::file::read_only::ReadOnly;

/// The orders a window looked at last. Scrolling a hundred thousand records does not sort them again; any change to the
/// dossier does. Each connection has its own: how often others committed is counted for each from its beginning.
#[derive(Default)]
pub struct Orders {
    version: i64,
    known: VecDeque<(String, Query, Arc<[i64]>)>,
}

impl Orders {
    /// As many tables as one goes back and forth between.
    const KEPT: usize = 6;

    /// The row numbers that `query` selects in `register`, in its order, whatever page it asks for.
    ///
    /// # Errors
    /// As [`super::page`].
    pub(crate) fn of(&mut self, conn: &ReadOnly, register: &str, query: &Query) -> Result<Arc<[i64]>> {
        // Changes whenever another connection commits: readers never write themselves.
        let version = conn.pragma("data_version")?;
        if version != self.version {
            self.version = version;
            self.known.clear();
        }
        let asked = Query { offset: 0, limit: 0, ..query.clone() };
        if let Some((_, _, order)) = self.known.iter().find(|(r, q, _)| r == register && *q == asked) {
            return Ok(order.clone());
        }
        let order: Arc<[i64]> = select(conn, register, query)?.into();
        self.known.truncate(Self::KEPT - 1);
        self.known.push_front((register.to_owned(), asked, order.clone()));
        Ok(order)
    }
}
