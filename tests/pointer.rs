//! Dragging with the pointer, as a hand does it: down, over some places, up.

use std::time::Duration;

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};

use crate::window::Window;

impl Window {
    /// Drags from one place of the page to another, in pixels from its top left.
    ///
    /// # Panics
    /// When the driver does not follow.
    pub async fn drag(&self, from: (i64, i64), to: (i64, i64)) {
        let go = |(x, y): (i64, i64)| {
            #[allow(clippy::cast_precision_loss)] // pixels of a window
            let (x, y) = (x as f64, y as f64);
            PointerAction::MoveTo { duration: Some(Duration::from_millis(60)), x, y }
        };
        let middle = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
        let hand = MouseActions::new("hand".into())
            .then(go(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(go(middle))
            .then(go(to))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(hand).await.expect("a pointer");
    }
}
