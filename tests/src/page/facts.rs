//! What can be read off a page and its browser at this moment.

use serde_json::{Value, json};

use super::{Page, quote};
use crate::axe;
use crate::browser;

impl Page<'_> {
    /// `name=value` of every cookie the browser would send to this page, HttpOnly ones included, sorted.
    #[track_caller]
    pub fn cookies(&self) -> Vec<String> {
        match self.browser.session().run("cookies", |client| client.get_all_cookies()) {
            Ok(cookies) => {
                let mut list: Vec<String> = cookies.iter().map(|cookie| format!("{}={}", cookie.name(), cookie.value())).collect();
                list.sort();
                list
            }
            Err(error) => panic!("{error}"),
        }
    }

    /// The names of those cookies.
    #[track_caller]
    pub fn cookie_names(&self) -> Vec<String> {
        self.cookies().iter().map(|cookie| cookie.split('=').next().unwrap_or_default().to_owned()).collect()
    }

    /// Where and how long one cookie holds: `{ domain, path, secure, httpOnly, sameSite, days }`.
    #[track_caller]
    pub fn cookie_facts(&self, name: &str) -> Value {
        match self.browser.session().run("cookie", |client| client.get_named_cookie(name)) {
            Ok(cookie) => {
                let expires = cookie.expires_datetime().map(|time| time.unix_timestamp());
                let now = self.js("return Math.floor(Date.now() / 1000)").as_i64().unwrap_or_default();
                let days = expires.map(|time| Value::from((time - now) / 86_400));
                json!({
                    "domain": cookie.domain(), "path": cookie.path(), "secure": cookie.secure(), "httpOnly": cookie.http_only(),
                    "sameSite": cookie.same_site().map(|same_site| same_site.to_string()), "days": days,
                })
            }
            Err(error) => panic!("{error}"),
        }
    }

    /// Every key the page has stored: `local:…`, `session:…`, `indexeddb:…`, `cache:…`, sorted.
    #[track_caller]
    pub fn storage(&self) -> Vec<String> {
        let keys = self.js_async(
            "const done = arguments[0];
            const keys = [...Object.keys(localStorage).map(key => 'local:' + key), ...Object.keys(sessionStorage).map(key => 'session:' + key)];
            Promise.all([
                indexedDB.databases?.().then(list => list.map(base => 'indexeddb:' + base.name)) ?? [],
                window.caches?.keys().then(list => list.map(name => 'cache:' + name)) ?? [],
            ]).then(lists => done([...keys, ...lists.flat()].sort()), error => done(['unreadable:' + error]));",
        );
        strings(&keys)
    }

    /// Waits until exactly these keys are stored.
    #[track_caller]
    pub fn wait_storage_is(&self, wanted: &[&str]) {
        self.until("the storage", || match self.storage() {
            keys if keys == wanted => Ok(()),
            keys => Err(format!("it holds {keys:?}, not {wanted:?}")),
        });
    }

    /// `portcullis.state`, as JSON carries it.
    #[track_caller]
    pub fn state(&self) -> Value {
        self.js("return JSON.parse(JSON.stringify(portcullis.state))")
    }

    /// The marked scripts that have run so far, in order.
    #[track_caller]
    pub fn ran(&self) -> Vec<String> {
        strings(&self.js("return window.ran ?? []"))
    }

    /// Exceptions and `console.error` so far.
    #[track_caller]
    pub fn errors(&self) -> Vec<String> {
        strings(&self.js("return witness.errors"))
    }

    /// `console.warn` so far.
    #[track_caller]
    pub fn warnings(&self) -> Vec<String> {
        strings(&self.js("return witness.warnings"))
    }

    /// What the page's Content-Security-Policy refused so far: `directive address`.
    #[track_caller]
    pub fn violations(&self) -> Vec<String> {
        strings(&self.js("return witness.violations"))
    }

    /// The `portcullis:*` events so far: `{ type, detail, readyState, ran }`.
    #[track_caller]
    pub fn events(&self) -> Vec<Value> {
        self.js("return witness.events").as_array().cloned().unwrap_or_default()
    }

    /// Events of one type: their details.
    #[track_caller]
    pub fn events_of(&self, kind: &str) -> Vec<Value> {
        let of_kind = |event: &Value| event.get("type").is_some_and(|name| name == kind);
        self.events().into_iter().filter(of_kind).filter_map(|event| event.get("detail").cloned()).collect()
    }

    /// The text of an element, as shown.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let text = self.js(&format!("return document.querySelector({})?.innerText ?? null", quote(selector)));
        text.as_str().map(Into::into).unwrap_or_else(|| panic!("there is no {selector}"))
    }

    /// What has the focus, as a selector a reader recognises.
    #[track_caller]
    pub fn focused(&self) -> String {
        let focused = self.js("const at = document.activeElement;
            if (!at) return 'nothing';
            const mark = at.dataset?.portcullis ? `[data-portcullis=${at.dataset.portcullis}]` : '';
            const value = at.name ? `[name=${at.name}][value=${at.value}]` : '';
            return at.localName + (at.id ? '#' + at.id : '') + mark + value;");
        focused.as_str().unwrap_or_default().to_owned()
    }

    /// What axe-core finds in an element, one line per violation; empty is good.
    #[track_caller]
    pub fn axe(&self, selector: &str) -> Vec<String> {
        self.axe_but(selector, &[])
    }

    /// The same without some of its rules; say why where it is called.
    #[track_caller]
    pub fn axe_but(&self, selector: &str, rules: &[&str]) -> Vec<String> {
        match axe::run(self, selector, rules) {
            Ok(violations) => violations,
            Err(error) => panic!("{error}"),
        }
    }

    /// Saves a picture of the page as `NAME.png` in the engine's folder.
    #[track_caller]
    pub fn screenshot(&self, name: &str) -> std::path::PathBuf {
        match self.browser.session().run("screenshot", |client| client.screenshot()) {
            Ok(png) => {
                let path = browser::folder(self.browser.engine()).join(format!("{name}.png"));
                if let Err(error) = std::fs::write(&path, png) {
                    panic!("{}: {error}", path.display());
                }
                path
            }
            Err(error) => panic!("{error}"),
        }
    }
}

fn strings(value: &Value) -> Vec<String> {
    let list = value.as_array().cloned().unwrap_or_default();
    list.into_iter().map(|item| item.as_str().map(Into::into).unwrap_or_else(|| item.to_string())).collect()
}
