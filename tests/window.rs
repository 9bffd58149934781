//! The window: the real binary, under a display and a driver of its own.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

use crate::display::{Group, display, free_port};
use crate::process::{Home, binary};

/// How long a person would wait before they think that it is broken.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// The window of a running application.
pub struct Window {
    /// The driver's session.
    pub client: Client,
    driver: Option<Group>,
    display: Option<Group>,
}

/// Where a button, a link, a tab or an entry of a list with this text is.
fn path_of_text(text: &str) -> String {
    format!(
        "//*[self::button or self::a or @role='tab' or @role='option' or @role='menuitem' or @role='menuitemcheckbox' or @role='row' or self::summary]\
         [contains(normalize-space(.), \"{text}\")]"
    )
}

/// Where the control with this label is.
fn path_of_field(label: &str) -> String {
    format!(
        "//label[starts-with(normalize-space(.), \"{label}\")]/following-sibling::div//*[self::input or self::textarea]"
    )
}

impl Window {
    /// Opens the application in `home`, on `file` where one is given, on a screen of this size.
    ///
    /// # Panics
    /// When the window does not come.
    pub async fn open_sized(home: &Home, file: Option<&Path>, width: u32, height: u32) -> Self {
        Self::open_binary(&binary(), home, file, width, height).await
    }

    /// Opens the window of another binary.
    ///
    /// # Panics
    /// When the window does not come.
    pub async fn open_binary(program: &Path, home: &Home, file: Option<&Path>, width: u32, height: u32) -> Self {
        let (display_group, name) = display(width, height);
        let port = free_port();
        let mut driver = Command::new("dbus-run-session");
        driver.args(["--", "WebKitWebDriver", "--host=127.0.0.1", &format!("--port={port}")]);
        home.point(&mut driver);
        driver.env("DISPLAY", &name).env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true");
        driver.env_remove("WAYLAND_DISPLAY").env_remove("DBUS_SESSION_BUS_ADDRESS");
        let driver = Group::start(driver.stdout(Stdio::null()).stderr(Stdio::null()));
        let args: Vec<String> = file.iter().map(|f| f.display().to_string()).collect();
        let capabilities = json!({
            "browserName": "wry",
            "webkitgtk:browserOptions": { "binary": program, "args": args },
        });
        let capabilities = capabilities.as_object().cloned().unwrap_or_default();
        let mut client = None;
        for _ in 0..150 {
            let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
            builder.capabilities(capabilities.clone());
            match builder.connect(&format!("http://127.0.0.1:{port}")).await {
                Ok(connected) => {
                    client = Some(connected);
                    break;
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        }
        let client = client.expect("the window comes");
        client.set_window_rect(0, 0, width, height).await.expect("a size");
        Self { client, driver: Some(driver), display: Some(display_group) }
    }

    /// Opens the application on a screen of 1280 × 800.
    pub async fn open(home: &Home, file: Option<&Path>) -> Self {
        Self::open_sized(home, file, 1280, 800).await
    }

    /// Closes the window as a person does, and ends what was started for it.
    pub async fn close(mut self) {
        let _ = self.client.clone().close().await;
        self.driver.take();
        self.display.take();
    }

    /// Ends everything at once, as a power cut does.
    pub fn kill(mut self) {
        self.driver.take();
        self.display.take();
    }

    /// The element of this selector, once it is there.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn find(&self, css: &str) -> Element {
        self.element(Locator::Css(css), css).await
    }

    /// The element whose text is, or contains, this, once it is there: button, link, tab or entry of a list.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn find_text(&self, text: &str) -> Element {
        self.element(Locator::XPath(&path_of_text(text)), text).await
    }

    /// What is at this place of the page, once it is there. The driver fails where the page draws it anew at that very moment:
    /// it is then looked for again.
    async fn element(&self, place: Locator<'_>, reported: &str) -> Element {
        let deadline = std::time::Instant::now() + PATIENCE;
        loop {
            match self.client.find(place).await {
                Ok(element) => return element,
                Err(e) => assert!(std::time::Instant::now() < deadline, "« {reported} »: {e:?}"),
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// What the control with this label holds.
    ///
    /// # Panics
    /// When there is none.
    pub async fn value(&self, label: &str) -> String {
        let deadline = std::time::Instant::now() + PATIENCE;
        self.settled().await;
        loop {
            match self.field(label).await.prop("value").await {
                Ok(value) => return value.unwrap_or_default(),
                Err(e) => assert!(std::time::Instant::now() < deadline, "field « {label} »: {e:?}"),
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Clicks what is at this place of the page. A page that is still being laid out moves or redraws what was found:
    /// it is then looked for and clicked again, as a person does.
    async fn click(&self, place: Locator<'_>, reported: &str) -> Element {
        let deadline = std::time::Instant::now() + PATIENCE;
        self.settled().await;
        loop {
            let element = self.element(place, reported).await;
            self.still(&element).await;
            match element.click().await {
                Ok(()) => return element,
                Err(e) => assert!(std::time::Instant::now() < deadline, "« {reported} »: {e:?}"),
            }
            // Something stands before it: a person scrolls.
            let script = "arguments[0].scrollIntoView({ block: 'center' })";
            let _ = self.client.execute(script, vec![json!(element)]).await;
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Waits until the page has nothing left to ask the shell, two seconds at most: what it draws next may take away or
    /// move what a person is about to press. Work that goes on longer than that is work one does not wait for.
    async fn settled(&self) {
        let script = "
            if (!window.__asked) {
                window.__asked = { open: 0 };
                const plain = window.fetch;
                window.fetch = (...request) => {
                    window.__asked.open += 1;
                    return plain(...request).finally(() => (window.__asked.open -= 1));
                };
            }
            return window.__asked.open;";
        let mut quiet = 0;
        for _ in 0..80 {
            let open = self.client.execute(script, vec![]).await;
            quiet = if open.is_ok_and(|open| open == json!(0)) { quiet + 1 } else { 0 };
            if quiet == 2 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits until an element stays where it is: nobody aims at what still moves, and a press that begins on a button and
    /// ends beside it is none.
    async fn still(&self, element: &Element) {
        let mut before = None;
        for _ in 0..50 {
            let Ok(place) = element.rectangle().await else { return };
            if before == Some(place) {
                return;
            }
            before = Some(place);
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Presses what this selector finds first.
    ///
    /// # Panics
    /// When it is not there.
    pub async fn press_at(&self, css: &str) {
        self.click(Locator::Css(css), css).await;
    }

    /// Presses what carries this text.
    ///
    /// # Panics
    /// When it is not there.
    pub async fn press(&self, text: &str) {
        self.click(Locator::XPath(&path_of_text(text)), text).await;
    }

    /// Waits until this text is on the page.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn see(&self, text: &str) {
        let deadline = std::time::Instant::now() + PATIENCE;
        loop {
            let page = self.text().await;
            if page.contains(text) {
                // What was asked for with it may still lead elsewhere: a person reads on before they act.
                self.settled().await;
                return;
            }
            assert!(std::time::Instant::now() < deadline, "« {text} » does not appear in:\n{page}");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Waits until this text stands in the place that a CSS selector names: a short text may stand anywhere on a page.
    ///
    /// # Panics
    /// When it does not come there.
    pub async fn see_in(&self, place: &str, text: &str) {
        let deadline = std::time::Instant::now() + PATIENCE;
        let script = "return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText).join('\\n')";
        loop {
            let found = self.run(script, vec![json!(place)]).await;
            let found = found.as_str().unwrap_or_default().replace(['\u{202f}', '\u{a0}'], " ");
            if found.contains(text) {
                return self.settled().await;
            }
            assert!(std::time::Instant::now() < deadline, "« {text} » does not come in {place}, which holds:\n{found}");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Waits until the control with this label holds a value that begins so.
    ///
    /// # Panics
    /// When it does not.
    pub async fn see_value(&self, label: &str, value: &str) {
        self.until_value(label, value, |found| found.starts_with(value)).await;
    }

    /// Waits until the control with this label holds this value and no more.
    ///
    /// # Panics
    /// When it does not.
    pub async fn see_exactly(&self, label: &str, value: &str) {
        self.until_value(label, value, |found| found == value).await;
    }

    async fn until_value(&self, label: &str, value: &str, is_there: impl Fn(&str) -> bool) {
        let deadline = std::time::Instant::now() + PATIENCE;
        loop {
            let found = self.value(label).await;
            if is_there(&found) {
                return;
            }
            assert!(std::time::Instant::now() < deadline, "« {label} » holds « {found} », not « {value} »");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Waits until this text is gone from the page.
    ///
    /// # Panics
    /// When it stays.
    pub async fn gone(&self, text: &str) {
        let deadline = std::time::Instant::now() + PATIENCE;
        while self.text().await.contains(text) {
            assert!(std::time::Instant::now() < deadline, "« {text} » stays");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// What the page says, spaces made plain.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText", vec![]).await;
        let text = text.as_str().unwrap_or_default().replace(['\u{202f}', '\u{a0}'], " ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The control with this label.
    ///
    /// # Panics
    /// When there is none.
    pub async fn field(&self, label: &str) -> Element {
        self.element(Locator::XPath(&path_of_field(label)), label).await
    }

    /// Types into the control with this label, and leaves it.
    ///
    /// # Panics
    /// When there is none.
    pub async fn fill(&self, label: &str, text: &str) {
        self.type_in(label, &["\u{e009}a\u{e000}", &format!("{text}\u{e004}")]).await;
    }

    /// Clicks the control with this label and types. One that was drawn anew meanwhile took nothing in: it is clicked and
    /// typed into again.
    async fn type_in(&self, label: &str, typed: &[&str]) {
        self.unfold(label).await;
        let deadline = std::time::Instant::now() + PATIENCE;
        'again: loop {
            let field = self.click(Locator::XPath(&path_of_field(label)), label).await;
            for keys in typed {
                if let Err(e) = field.send_keys(keys).await {
                    assert!(std::time::Instant::now() < deadline, "field « {label} »: {e:?}");
                    tokio::time::sleep(Duration::from_millis(40)).await;
                    continue 'again;
                }
            }
            return;
        }
    }

    /// Opens the heading under which the control with this label is folded, as a person would first.
    async fn unfold(&self, label: &str) {
        let script = "for (const one of document.querySelectorAll('.form-fold[hidden] :is(label, .field-label)')) {
            if (one.textContent.trim().startsWith(arguments[0]))
                one.closest('.form-group').querySelector('.form-heading button').click(); }";
        self.run(script, vec![label.into()]).await;
    }

    /// Chooses in the picker with this label: types, then takes the option of this text.
    ///
    /// # Panics
    /// When there is none.
    pub async fn pick(&self, label: &str, typed: &str, option: &str) {
        self.type_in(label, &["\u{e009}a\u{e000}", typed]).await;
        let path = format!("//*[@role='option'][contains(normalize-space(.), \"{option}\")]");
        self.click(Locator::XPath(&path), option).await;
    }

    /// Chooses a word in the list with this label.
    ///
    /// # Panics
    /// When there is none.
    pub async fn choose(&self, label: &str, word: &str) {
        self.unfold(label).await;
        let list = format!(
            "//*[contains(@class, 'field-label')][starts-with(normalize-space(.), \"{label}\")]/following-sibling::div//button"
        );
        self.click(Locator::XPath(&list), label).await;
        let path = format!("//*[@role='option'][contains(normalize-space(.), \"{word}\")]");
        self.click(Locator::XPath(&path), word).await;
    }

    /// Sends keys to the page: `\u{e009}` is Control, `\u{e008}` Shift, `\u{e00c}` Escape, `\u{e007}` Enter.
    ///
    /// # Panics
    /// When there is no page.
    pub async fn keys(&self, keys: &str) {
        let deadline = std::time::Instant::now() + PATIENCE;
        self.settled().await;
        loop {
            match self.client.active_element().await.expect("a page").send_keys(keys).await {
                Ok(()) => return,
                // What had the focus went away between two calls: nothing was typed.
                Err(e) => assert!(std::time::Instant::now() < deadline, "keys: {e:?}"),
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }

    /// Runs a script in the page.
    ///
    /// # Panics
    /// When it throws.
    pub async fn run(&self, script: &str, args: Vec<Value>) -> Value {
        self.client.execute(script, args).await.unwrap_or_else(|e| panic!("{script}: {e}"))
    }

    /// Writes a picture of the window to `path`.
    ///
    /// # Panics
    /// When the picture cannot be taken or written.
    pub async fn picture(&self, path: &Path) {
        // What was just drawn may not be painted yet.
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        let picture = self.client.screenshot().await.expect("a picture");
        std::fs::write(path, picture).expect("written");
    }
}
