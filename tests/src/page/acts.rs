//! What a visitor does: press, tick, type, reload. All of it trusted events, as a hand's.

use fantoccini::Locator;
use fantoccini::actions::{Actions, InputSource, KeyAction, KeyActions, MouseActions, PointerAction};

use super::{Page, quote};
use crate::keys::{Key, SHIFT};
use crate::media::{ColorScheme, Viewport};

const STANDS_STILL: &str = "
    const element = document.querySelector(SELECTOR);
    if (!element) return 'absent';
    const place = () => { const { top, right, bottom, left } = element.getBoundingClientRect(); return [top, right, bottom, left]; };
    const [top, right, bottom, left] = place();
    if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = window.placeBefore;
    window.placeBefore = [SELECTOR, ...place()].join();
    return before === window.placeBefore";

impl Page<'_> {
    /// Clicks the first element of this selector, once it is in view and stands still: a driver aims first and clicks then.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        self.wait_js(&format!("{selector} to stand still in view"), &STANDS_STILL.replace("SELECTOR", &quote(selector)));
        self.until(&format!("a click on {selector}"), || {
            self.browser.session().run("click", |client| async move { client.find(Locator::Css(selector)).await?.click().await })
        });
    }

    /// Brings the pointer over the first element of this selector, once it stands still, and presses nothing.
    #[track_caller]
    pub fn point_at(&self, selector: &str) {
        self.wait_js(&format!("{selector} to stand still in view"), &STANDS_STILL.replace("SELECTOR", &quote(selector)));
        let there = self.browser.session().run("point", |client| async move {
            let element = client.find(Locator::Css(selector)).await?;
            let onto = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
            client.perform_actions(MouseActions::new("mouse".into()).then(onto)).await
        });
        if let Err(error) = there {
            panic!("{error}");
        }
    }

    /// Presses a button of the notice by its action.
    #[track_caller]
    pub fn press_in_notice(&self, action: &str) {
        self.click(&format!("#portcullis [data-portcullis-part='notice'] [data-portcullis='{action}']"));
    }

    /// Presses a button of the preferences dialog by its action.
    #[track_caller]
    pub fn press_in_preferences(&self, action: &str) {
        self.click(&format!("dialog[data-portcullis-part='preferences'] [data-portcullis='{action}']"));
    }

    /// Accepts all in the notice.
    #[track_caller]
    pub fn press_accept(&self) {
        self.press_in_notice("accept-all");
    }

    /// Rejects all in the notice.
    #[track_caller]
    pub fn press_reject(&self) {
        self.press_in_notice("reject-all");
    }

    /// Opens the preferences from the notice and waits for the dialog.
    #[track_caller]
    pub fn open_preferences(&self) {
        self.press_in_notice("preferences");
        self.see_preferences();
    }

    /// Opens the preferences by the reopen control and waits for the dialog.
    #[track_caller]
    pub fn reopen_preferences(&self) {
        self.click("[data-portcullis-part='reopen'] [data-portcullis='preferences'], [data-portcullis-part='reopen'][data-portcullis='preferences']");
        self.see_preferences();
    }

    /// Ticks a category's checkbox in the preferences.
    #[track_caller]
    pub fn tick(&self, category: &str) {
        self.set_checkbox("category", category, true);
    }

    /// Clears a category's checkbox in the preferences.
    #[track_caller]
    pub fn untick(&self, category: &str) {
        self.set_checkbox("category", category, false);
    }

    /// Ticks a service's checkbox in the preferences.
    #[track_caller]
    pub fn tick_service(&self, service: &str) {
        self.set_checkbox("service", service, true);
    }

    /// Clears a service's checkbox in the preferences.
    #[track_caller]
    pub fn untick_service(&self, service: &str) {
        self.set_checkbox("service", service, false);
    }

    #[track_caller]
    fn set_checkbox(&self, kind: &str, id: &str, wanted: bool) {
        let selector = format!("dialog[data-portcullis-part='preferences'] input[name='portcullis-{kind}'][value='{id}']");
        self.wait_js(&format!("the checkbox {selector}"), &format!("return document.querySelector({}) !== null", quote(&selector)));
        // A service's details may be folded away: a visitor would open them first.
        self.js(&format!(
            "for (let at = document.querySelector({}); at; at = at.parentElement) if (at.localName === 'details') at.open = true",
            quote(&selector)
        ));
        let ticked = format!("const box = document.querySelector({}); return box.checked && !box.indeterminate", quote(&selector));
        if self.js(&ticked) != wanted {
            self.click(&selector);
        }
        self.wait_js_is(&ticked, &wanted.into());
    }

    /// Presses keys one after the other.
    #[track_caller]
    pub fn press_keys(&self, keys: &[Key]) {
        let codes: Vec<char> = keys.iter().map(|key| key.code()).collect();
        self.type_keys(None, &codes);
    }

    /// ⇧⇥, back to what had the focus before.
    #[track_caller]
    pub fn press_shift_tab(&self) {
        self.type_keys(Some(SHIFT), &[Key::Tab.code()]);
    }

    #[track_caller]
    fn type_keys(&self, held: Option<char>, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".into());
        if let Some(value) = held {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        if let Some(value) = held {
            actions = actions.then(KeyAction::Up { value });
        }
        let typed = self.browser.session().run("keys", |client| client.perform_actions(Actions::from(actions)));
        if let Err(error) = typed {
            panic!("{error}");
        }
    }

    /// Loads the page anew and waits for it.
    #[track_caller]
    pub fn reload(&self) {
        let url = self.js("return location.href");
        self.leave(|page| page.browser.session().run("reload", |client| client.refresh()));
        self.wait_js_is("return location.href", &url);
    }

    /// Opens an address in another tab of the same browser, lets `run` act there, and comes back to this one. The other tab stays open.
    #[track_caller]
    pub fn in_another_tab(&self, url: &str, run: impl FnOnce(&Self)) {
        let session = self.browser.session();
        let there = || {
            let here = session.run("window", |client| client.window())?;
            let tab = session.run("new window", |client| client.new_window(true))?;
            session.run("switch window", |client| client.switch_to_window(tab.handle))?;
            Ok::<_, String>(here)
        };
        let here = there().unwrap_or_else(|error| panic!("{error}"));
        self.leave(|page| page.browser.session().run("visit", |client| client.goto(url)));
        run(self);
        if let Err(error) = session.run("switch window", |client| client.switch_to_window(here)) {
            panic!("{error}");
        }
    }

    /// Follows a link and waits for where it leads.
    #[track_caller]
    pub fn leave_by_click(&self, selector: &str) {
        self.leave(|page| {
            page.click(selector);
            Ok(())
        });
    }

    /// Acts inside a frame of the page, once both are loaded: an answer that a document owes when it makes way for another may never come.
    #[track_caller]
    pub fn in_frame(&self, selector: &str, run: impl FnOnce(&Self)) {
        self.see(selector);
        self.wait_js("the page with its frames", "return document.readyState === 'complete'");
        let session = self.browser.session();
        let enter = || {
            let frame = session.run("frame", |client| client.find(Locator::Css(selector)))?;
            session.run("enter frame", |_| frame.enter_frame())
        };
        enter().unwrap_or_else(|error| panic!("{error}"));
        run(self);
        if let Err(error) = session.run("leave frame", |client| {
            let client = client.clone();
            async move { client.enter_parent_frame().await }
        }) {
            panic!("{error}");
        }
    }

    /// The browser's «back», to another address. Waits until the browser says that it is there: WebKit never answers a script that is sent to
    /// a page while it is put away or taken out again.
    #[track_caller]
    pub fn go_back(&self) {
        let session = self.browser.session();
        let address = || session.run("address", |client| client.current_url());
        let before = address();
        if let Err(error) = session.run("back", |client| client.back()) {
            panic!("{error}");
        }
        self.until("the page before", || match address() {
            Ok(now) if before.as_ref() != Ok(&now) => Ok(()),
            other => Err(format!("it is {other:?}")),
        });
    }

    /// Goes where an act leads, and waits until the document before is gone and the next one is there.
    #[track_caller]
    pub(crate) fn leave(&self, act: impl FnOnce(&Self) -> Result<(), String>) {
        let _ = self.try_js("window.left = true");
        if let Err(error) = act(self) {
            panic!("{error}");
        }
        self.see_next_document();
    }

    /// Marks this document, so that [`see_next_document`](Self::see_next_document) can tell it from the next.
    #[track_caller]
    pub fn expect_to_leave(&self) {
        self.js("window.left = true");
    }

    /// Waits until the marked document was replaced by one that is parsed.
    #[track_caller]
    pub fn see_next_document(&self) {
        self.wait_js(
            "the next document",
            "return window.left !== true && document.readyState !== 'loading' && location.href !== 'about:blank'",
        );
        if crate::without_wasm() {
            self.let_the_gate_come();
        }
    }

    /// Without WebAssembly the gate comes after the page. Waits for it for a while: there are pages where it never comes.
    fn let_the_gate_come(&self) {
        const PATIENCE: std::time::Duration = std::time::Duration::from_secs(1);
        let started = std::time::Instant::now();
        let waiting = "return Array.isArray(window.portcullis) && document.querySelector('script[src*=portcullis]') !== null";
        while started.elapsed() < PATIENCE && self.try_js(waiting) == Ok(true.into()) {
            std::thread::sleep(std::time::Duration::from_millis(25));
        }
    }

    /// Brings every running animation and transition to its end: a half-faded text has no contrast to speak of.
    #[track_caller]
    pub fn finish_animations(&self) {
        self.js("document.getAnimations().forEach(animation => { try { animation.finish() } catch { animation.cancel() } })");
    }

    /// Sets the size of the page. False if the engine could not make it that small.
    #[track_caller]
    pub fn resize(&self, viewport: Viewport) -> bool {
        if let Err(error) = self.browser.set_viewport(viewport) {
            panic!("{error}");
        }
        self.js("return innerWidth") == viewport.width
    }

    /// Prefers light or dark. False if the engine offers no way to.
    #[track_caller]
    pub fn prefer(&self, scheme: ColorScheme) -> bool {
        match self.browser.set_color_scheme(scheme) {
            Ok(done) => done,
            Err(error) => panic!("{error}"),
        }
    }
}
