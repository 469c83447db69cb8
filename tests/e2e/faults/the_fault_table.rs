//! What can break, row by row: a trap of the core at every question, scripts and modules that come cut, spoilt or not at all, and pages
//! that redefine what scripts stand on. Every row: silent until the visitor accepts and after a refusal, the page itself whole, no
//! exception of ours in it, the choice kept or asked again. Whether the banner works in spite of it is printed.

use portcullis_e2e::{Answer, Html, Page, Scene, gated, gated_inline, json};

/// Every letter of `Session::ask`, `b` to begin.
const QUESTIONS: &str = "bspwxerdtkf";

/// Breaks the core when it is asked this.
const TRAP: &str = "<script>(() => {
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (...given) {
        const exports = { ...new Instance(...given).exports };
        for (const [name, ask] of Object.entries(exports)) if (ask.length === 4) exports[name] = (question, ...rest) => {
            if (String.fromCharCode(question) !== 'LETTER') return ask(question, ...rest);
            window.trapped = true;
            throw new WebAssembly.RuntimeError('unreachable');
        };
        return { exports };
    };
})()</script>";

/// What a page does to the ground that scripts stand on.
const HOSTILE: [(&str, &str); 16] = [
    (
        "Array.prototype throws",
        "for (const name of ['map', 'filter', 'forEach', 'find', 'some', 'every', 'includes', 'push', 'join', 'flatMap']) Array.prototype[name] = () => { throw new Error('hostile') }",
    ),
    (
        "Array.prototype lies",
        "Array.prototype.includes = Array.prototype.some = Array.prototype.every = () => true; Array.prototype.indexOf = () => 0",
    ),
    (
        "Array.prototype is old-fashioned",
        "Array.prototype.toJSON = function () { return Object.prototype.toJSON ? 1 : [].slice.call(this) }; Array.from = list => [].slice.call(list)",
    ),
    ("RegExp lies", "RegExp.prototype.test = () => true; RegExp.prototype.exec = () => null"),
    (
        "String.prototype throws",
        "for (const name of ['split', 'replace', 'startsWith', 'endsWith', 'slice', 'indexOf']) String.prototype[name] = () => { throw new Error('hostile') }",
    ),
    ("String.prototype lies", "String.prototype.split = () => ['1111', '1', 'aa', 'opt-in', 'r']; String.prototype.indexOf = () => 4"),
    ("JSON throws", "JSON.parse = JSON.stringify = () => { throw new Error('hostile') }"),
    ("fetch throws", "window.fetch = () => { throw new Error('hostile') }"),
    ("addEventListener does nothing", "EventTarget.prototype.addEventListener = document.addEventListener = () => {}"),
    ("createElement throws", "document.createElement = () => { throw new Error('hostile') }"),
    ("createElement gives nothing", "document.createElement = () => null"),
    (
        "prototypes are frozen",
        "for (const of of [Object, Array, Function, String, Promise, Node, Element, HTMLElement, HTMLScriptElement, Document, EventTarget]) Object.freeze(of.prototype)",
    ),
    ("Promise throws", "Promise.prototype.then = Promise.race = () => { throw new Error('hostile') }"),
    ("no observers", "window.MutationObserver = window.ResizeObserver = undefined"),
    (
        "our nodes are removed",
        "new MutationObserver(() => document.querySelectorAll('#portcullis').forEach(node => node.remove())).observe(document, { childList: true, subtree: true })",
    ),
    (
        "our buttons are clicked",
        "setInterval(() => document.querySelectorAll('[data-portcullis=accept-all], [data-portcullis=save]').forEach(button => button.click()), 5)",
    ),
];

/// The ground is broken while the page loads and while the visitor clicks, and mended in between: a browser's driver stands on it too.
const BREAK: &str = "<script>(() => {
    const { ownKeys, defineProperty, deleteProperty } = Reflect;
    const places = [Array.prototype, Array, String.prototype, RegExp.prototype, JSON, EventTarget.prototype, Promise.prototype, Promise, document, window];
    const names = ['fetch', 'MutationObserver', 'ResizeObserver'];
    const before = [];
    for (let at = 0; at < places.length; at++) before[at] = Object.getOwnPropertyDescriptors(places[at]);
    const mend = () => {
        window.mended = (window.mended ?? 0) + 1;
        for (let at = 0; at < places.length; at++) {
            const keys = places[at] === window ? names : ownKeys(before[at]);
            for (let key = 0; key < keys.length; key++) if (before[at][keys[key]]) defineProperty(places[at], keys[key], before[at][keys[key]]);
            if (places[at] === document || places[at] === Array.prototype)
                for (const now = ownKeys(places[at]), end = now.length; now.length;) {
                    const key = now[now.length - 1];
                    now.length -= 1;
                    if (!before[at][key]) deleteProperty(places[at], key);
                }
        }
    };
    const ruin = () => { SCRIPT };
    const later = setTimeout;
    addEventListener('load', mend);
    addEventListener('pointerdown', () => { ruin(); later(mend, 100); }, true);
    ruin();
})()</script>";

pub(crate) fn case(scene: &Scene<'_>) {
    let script = std::fs::read(scene.dist().join("portcullis.js")).expect("dist/portcullis.js can be read");
    let half = Answer::new("text/javascript", script.get(..script.len() / 2).unwrap_or_default().to_vec());
    let garbage = |kind: &str| Answer::new(kind, b"\0asm, or so it says".to_vec());
    let mut rows = vec![Row::new("nothing at all", "")];
    rows.extend(QUESTIONS.chars().map(|letter| Row::new(&format!("trap at {letter}"), &TRAP.replace("LETTER", &letter.to_string()))));
    rows.extend(HOSTILE.iter().map(|(name, script)| Row::new(name, &BREAK.replace("SCRIPT", script))));
    for (name, file, answer) in [
        ("script missing", "portcullis.js", Answer::status(404)),
        ("script half there", "portcullis.js", half.clone()),
        ("script cut short", "portcullis.js", half.cut_short()),
        ("dialog script missing", "portcullis-dialog.js", Answer::status(404)),
        ("dialog script spoilt", "portcullis-dialog.js", garbage("text/javascript")),
        ("dialog module missing", "portcullis-dialog.wasm", Answer::status(404)),
        ("dialog module spoilt", "portcullis-dialog.wasm", garbage("application/wasm")),
        ("texts missing", "locales/de.json", Answer::status(404)),
        ("texts spoilt", "locales/de.json", garbage("application/json")),
        ("texts of another kind", "locales/de.json", Answer::new("application/json", b"[1, null]".to_vec())),
        (
            "texts that are no texts",
            "locales/de.json",
            Answer::new("application/json", br#"{ "notice.title": 1, "action.reopen": {} }"#.to_vec()),
        ),
        ("dialog module slow", "portcullis-dialog.wasm", Answer::status(404).after_millis(1500)),
    ] {
        rows.push(Row { file: Some((file, answer)), ..Row::new(name, "") });
    }
    let mut table = format!("\n{}: with each fault, what the visitor gets\n", scene.engine());
    for (number, row) in rows.iter().enumerate() {
        let outcome = row.check(scene, number);
        table += &format!("  {:32} {outcome}\n", row.name);
    }
    println!("{table}");
}

struct Row {
    name: String,
    before: String,
    file: Option<(&'static str, Answer)>,
}

impl Row {
    fn new(name: &str, before: &str) -> Self {
        Self { name: name.into(), before: before.into(), file: None }
    }

    /// Undecided, accepted by hand, and again with a kept choice.
    fn check(&self, scene: &Scene<'_>, number: usize) -> String {
        let (path, own) = (format!("/{number}"), format!("/own{number}/"));
        scene.site().folder(&own, &scene.dist());
        if let Some((file, answer)) = &self.file {
            scene.site().answer(&format!("{own}{file}"), answer.clone());
        }
        // a cookie of its own for each row, and services that keep things, so that every question comes up
        let name = format!("choice{number}");
        let config = json!({
            "cookie": { "name": name }, "signals": { "google": { "regions": true } }, "mode": { "regions": { "US": "notice" } }, "withdrawal": "stay",
            "services": [{ "id": "stats", "category": "analytics", "cookies": [{ "name": "st*" }], "storage": ["local:st*"] }]
        });
        let body = [
            gated("analytics", "A.js"),
            gated_inline("marketing", "B"),
            "<iframe id=frame data-category=marketing data-src='{{tracker}}/frame.html' title=frame></iframe>".into(),
        ];
        let language = if self.name.starts_with("texts") { "de" } else { "en" };
        let html = Html::new().language(language).config(&config).tag(&format!("<script src='{own}portcullis.js'></script>"));
        let after = "<script>window.pageRan = true</script>";
        // what the witness notes for us must not rest on what the page has broken
        let page_itself = html.clone().before(&self.before).body(&[body.concat().as_str(), after].concat());
        scene.serve(&path, &page_itself);
        scene.log().clear();

        let page = scene.visit(&path);
        page.js("document.cookie = 'st1=1; path=/'");
        self.stands(&page, "undecided");
        self.silent(scene);
        let shown = page.js("return !!document.querySelector('#portcullis [data-portcullis=accept-all]')?.getClientRects().length") == true;
        let mut outcome = "no notice, all shut";
        if shown && !self.name.starts_with("our nodes") {
            page.press_accept();
            if self.before.contains("window.mended") {
                page.wait_js("the ground to be mended", "return window.mended === 2");
            }
            self.stands(&page, "accepted");
            let opened = scene.log().to_third_parties().len();
            outcome = if opened == 2 { "works" } else { "notice, not all opens" };
        }
        let decided = page.js(&format!("return document.cookie.includes('{name}=')")) == true;
        let page = scene.visit(&path);
        self.stands(&page, "again");

        // the same page without the fault: the choice is there, or asked for again
        scene.site().folder("/well/", &scene.dist());
        let well = html.tag("<script src='/well/portcullis.js'></script>").body(&body.concat());
        scene.serve(&format!("{path}/well"), &well);
        let page = scene.visit(&format!("{path}/well"));
        page.see_gate();
        assert_eq!(page.state()["decided"], decided, "{}: the choice", self.name);
        page.js("portcullis.rejectAll()");
        scene.log().clear();
        let page = scene.visit(&path);
        self.stands(&page, "refused");
        self.silent(scene);
        outcome.to_owned()
    }

    fn silent(&self, scene: &Scene<'_>) {
        assert_eq!(scene.log().to_third_parties().len(), 0, "{}: third parties were asked", self.name);
    }

    /// The page is whole, and nothing of ours was thrown into it.
    fn stands(&self, page: &Page<'_>, when: &str) {
        let told = format!("{}, {when}", self.name);
        page.see("h1");
        page.wait_js(&told, "return document.readyState === 'complete'");
        page.let_tasks_run();
        assert_eq!(page.js("return window.pageRan"), true, "{told}: the page's own script");
        // the driver stands on the same ground, and what it throws is its own
        let thrown = page
            .errors()
            .into_iter()
            .filter(|line| line.starts_with("un") && line.contains("/portcullis") && !self.is_cut())
            .collect::<Vec<_>>();
        assert_eq!(thrown, [""; 0], "{told}");
    }

    /// A script that is cut is an error of the browser's own.
    fn is_cut(&self) -> bool {
        self.name.starts_with("script")
    }
}
