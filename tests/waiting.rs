//! Waiting for what a page comes to.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Window;
use crate::window::PATIENCE;

impl Window {
    /// Waits until what an expression of the page is worth is this.
    ///
    /// # Panics
    /// When it does not come to it.
    pub async fn is(&self, expression: &str, wanted: impl Into<Value>) {
        let (wanted, deadline) = (wanted.into(), Instant::now() + PATIENCE);
        loop {
            let found = self.run(&format!("return {expression}"), vec![]).await;
            if found == wanted {
                return;
            }
            assert!(Instant::now() < deadline, "{expression} is {found}, not {wanted}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
