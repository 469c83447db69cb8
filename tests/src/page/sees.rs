//! What a visitor sees, waited for.

use super::{Page, quote};

/// Whether an element is there to be seen: it has a box, and no ancestor hides it.
const VISIBLE: &str = "
    const element = document.querySelector(SELECTOR);
    if (!element) return 'absent';
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const shown = box.width > 0 && box.height > 0 && style.visibility === 'visible' && style.display !== 'none';
    return shown ? 'visible' : 'hidden';";

impl Page<'_> {
    /// Waits until the element is visible.
    #[track_caller]
    pub fn see(&self, selector: &str) {
        self.wait_js_is(&visibility(selector), &"visible".into());
    }

    /// Waits until the element is gone or hidden.
    #[track_caller]
    pub fn see_no(&self, selector: &str) {
        let script = visibility(selector);
        self.until(&format!("{selector} to be gone"), || match self.try_js(&script)? {
            state if state == "visible" => Err("it is still visible".into()),
            _ => Ok(()),
        });
    }

    /// Waits for the notice.
    #[track_caller]
    pub fn see_notice(&self) {
        self.see("#portcullis [data-portcullis-part='notice']");
    }

    /// Waits until there is no notice.
    #[track_caller]
    pub fn see_no_notice(&self) {
        self.see_no("#portcullis [data-portcullis-part='notice']");
    }

    /// Waits for the open preferences dialog with its checkboxes.
    #[track_caller]
    pub fn see_preferences(&self) {
        self.see("dialog[data-portcullis-part='preferences'][open]");
    }

    /// Waits until the preferences are closed.
    #[track_caller]
    pub fn see_no_preferences(&self) {
        self.see_no("dialog[data-portcullis-part='preferences'][open]");
    }

    /// Waits until exactly these scripts have run, in this order.
    #[track_caller]
    pub fn see_ran(&self, names: &[&str]) {
        self.wait_js_is("return window.ran ?? []", &names.into());
    }

    /// Waits for the gate's API.
    #[track_caller]
    pub fn see_gate(&self) {
        self.wait_js("the gate", "return Boolean(window.portcullis && window.portcullis.state)");
    }
}

fn visibility(selector: &str) -> String {
    VISIBLE.replace("SELECTOR", &quote(selector))
}
