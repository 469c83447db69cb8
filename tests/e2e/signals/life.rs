//! What a vendor hears in the life of a visitor, by a recording fake of its documented interface.

use portcullis_e2e::{Html, Page, Scene, Value, json};

/// A vendor as a page knows it.
pub(super) struct Vendor {
    /// Its entry in `signals`.
    pub(super) signals: Value,
    /// A script before ours: the fake, which notes what it hears in order.
    pub(super) fake: &'static str,
    /// An expression that gives all that was heard, as a list.
    pub(super) heard: &'static str,
    /// Whether it is one of the full build's.
    pub(super) full: bool,
}

/// Makes the browser signal Global Privacy Control.
pub(super) const GPC: &str =
    "<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })</script>";

impl Vendor {
    fn serve(&self, scene: &Scene<'_>, path: &str, more: &Value) {
        let mut config = json!({
            "signals": self.signals, "withdrawal": "stay", "cookie": { "name": format!("life{}", path.len()) },
            "services": [{ "id": "ads", "category": "marketing", "sale": true }]
        });
        config.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        let tag = if self.full {
            r#"<script src="/portcullis/portcullis-full.js"></script>"#
        } else {
            r#"<script src="/portcullis/portcullis.js"></script>"#
        };
        let gpc = if more["mode"].is_null() { "" } else { GPC };
        scene.serve(path, &Html::new().config(&config).before(gpc).before(&format!("<script>{}</script>", self.fake)).tag(tag));
    }

    fn since(&self, page: &Page<'_>, heard: &mut usize) -> Value {
        let all = page.js(&format!("return {}", self.heard));
        let new = all.as_array().expect("a list")[*heard..].to_vec();
        *heard += new.len();
        Value::Array(new)
    }

    /// Lives through it. `expected` names each moment and what is heard in it, beyond what that page has heard already.
    pub(super) fn hears(&self, scene: &Scene<'_>, expected: [(&str, Value); 10]) {
        let mut told = Vec::new();
        let mut at = 0;
        self.serve(scene, "/", &json!({}));
        let page = scene.visit("/");
        page.see_notice();
        told.push(("undecided", self.since(&page, &mut at)));
        page.press_accept();
        page.see_no_notice();
        told.push(("accepted", self.since(&page, &mut at)));
        page.js("portcullis.set({ marketing: false })");
        told.push(("changed", self.since(&page, &mut at)));
        let same_tick = page.js(&format!("portcullis.withdraw(); return {}", self.heard));
        told.push(("withdrawn", self.since(&page, &mut at)));
        assert_eq!(same_tick.as_array().map(Vec::len), Some(at), "a withdrawal reaches the vendor in the same tick");

        let page = scene.visit("/");
        page.see_gate();
        told.push(("next page, withdrawn", self.since(&page, &mut 0)));

        self.serve(scene, "/refused", &json!({}));
        let page = scene.visit("/refused");
        page.see_notice();
        at = 0;
        self.since(&page, &mut at);
        page.press_reject();
        page.see_no_notice();
        told.push(("refused", self.since(&page, &mut at)));

        self.serve(scene, "/accepted", &json!({}));
        let page = scene.visit("/accepted");
        page.see_notice();
        page.press_accept();
        page.see_no_notice();
        let page = scene.visit("/accepted");
        page.see_gate();
        told.push(("next page, accepted", self.since(&page, &mut 0)));

        self.serve(scene, "/analytics", &json!({}));
        let page = scene.visit("/analytics");
        page.see_notice();
        page.js("portcullis.set({ analytics: true, marketing: false })");
        let page = scene.visit("/analytics");
        page.see_gate();
        told.push(("next page, analytics alone", self.since(&page, &mut 0)));

        self.serve(scene, "/opt-out-page", &json!({ "mode": "opt-out" }));
        let page = scene.visit("/opt-out-page");
        page.see_notice();
        at = 0;
        told.push(("opt-out mode, with the signal", self.since(&page, &mut at)));
        // the notice asks about what is pending, and what the signal denies is not
        page.js("portcullis.acceptAll()");
        told.push(("granted in spite of the signal", self.since(&page, &mut at)));
        assert_eq!(told.len(), expected.len());
        for (told, expected) in told.into_iter().zip(expected) {
            assert_eq!(told, expected);
        }
    }
}

/// What a vendor hears that has one word for each state: at the default, and while its type is granted or denied.
pub(super) struct Words {
    pub(super) default: Value,
    pub(super) granted: Value,
    pub(super) denied: Value,
}

/// What the type of the vendor stands for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Of {
    Analytics,
    Marketing,
}

impl Words {
    /// The moments of [`Vendor::hears`].
    pub(super) fn all(&self, of: Of) -> [(&'static str, Value); 10] {
        let one = |granted: bool| if granted { self.granted.clone() } else { self.denied.clone() };
        let page = |granted: bool| {
            let entries = [self.default.clone(), one(granted)];
            Value::Array(entries.iter().flat_map(|list| list.as_array().expect("a list").clone()).collect())
        };
        let analytics = of == Of::Analytics;
        [
            ("undecided", self.default.clone()),
            ("accepted", one(true)),
            ("changed", one(analytics)),
            ("withdrawn", one(false)),
            ("next page, withdrawn", page(false)),
            ("refused", one(false)),
            ("next page, accepted", page(true)),
            ("next page, analytics alone", page(analytics)),
            ("opt-out mode, with the signal", page(analytics)),
            ("granted in spite of the signal", one(true)),
        ]
    }
}
