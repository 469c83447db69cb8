//! The gate: reads and judges the stored choice, signals, erases, releases, writes, and shows the notice.
//!
//! Everything that is decided is decided in `portcullis_core`; everything that is done to the page is done by
//! [`execute`], which carries out a plan. Page code can call back into the gate while it works (a released script may call
//! `portcullis.reject()`), so no borrow of [`Gate`] is ever held across a call into the page.

mod actions;
mod api;
mod declaration;
mod dialog;
mod dom;
mod erase;
mod execute;
mod host;
mod markup;
mod notice;
mod placeholder;
mod release;
mod report;

pub use actions::act;
pub use api::{allows, answer_all, hide, receipt, rescan, reset, set, show, show_preferences};
pub use dialog::{closed, failed, opened, snapshot};
pub use erase::erasable;
pub use markup::found;
pub use release::{settled, tick};

use std::cell::RefCell;

use portcullis_core::{decide, locale, plan, record::Circumstances, Config, Context, Decision, Source};
use web_sys::Element;

/// What the gate knows about this page.
pub(crate) struct Gate {
    pub(crate) config: Config,
    /// The configuration as it stood in the page.
    text: String,
    pub(crate) decision: Decision,
    /// Where the choice came from; nothing while there is none.
    source: Option<Source>,
    /// What a choice made on this page was made under.
    circumstances: Option<Circumstances>,
    texts: locale::Texts,
    gpc: bool,
    host: String,
    insecure_localhost: bool,
    html: String,
    style: String,
    root: Option<Element>,
    placeholder: Option<Element>,
    /// The page asked for the notice although there is nothing to ask.
    called: bool,
    dialog: dialog::Stage,
    /// Conditions of what has been released on this page.
    released: Vec<String>,
    queue: release::Queue,
    reported: Vec<String>,
}

thread_local! {
    static GATE: RefCell<Option<Gate>> = const { RefCell::new(None) };
}

/// Runs `f` on the gate. Nothing before the start, and nothing if the gate is at work already: then nothing is granted.
fn with<T>(f: impl FnOnce(&mut Gate) -> T) -> Option<T> {
    GATE.with(|gate| gate.try_borrow_mut().ok().and_then(|mut gate| gate.as_mut().map(f)))
}

/// What the boot knows of the page.
#[derive(Debug)]
pub struct Page {
    /// The notice as the Leptos component renders it, texts left empty.
    pub notice: String,
    /// The style sheet.
    pub style: String,
    /// Whether the browser signals Global Privacy Control.
    pub gpc: bool,
    /// The host name.
    pub host: String,
    /// Whether this is plain-http localhost, where `Secure` cookies may be refused.
    pub insecure_localhost: bool,
}

/// Starts the gate where the script tag stands: reads the configuration and the stored choice, and carries out what follows.
pub fn start(text: &str, page: Page) {
    let (config, problems) = Config::read(text);
    let decision = decide(&config, &context(&config, page.gpc));
    let configured = config.source.get("dialog").and_then(|dialog| dialog.text_of("language")).unwrap_or("auto");
    let wanted = host::languages();
    let own = config.source.get("texts").map_or(&[][..], portcullis_core::Value::members).iter().map(|(tag, _)| tag.as_str());
    let available: Vec<&str> = own.chain(["en"]).collect();
    let language = locale::language(configured, wanted.split(','), &available);
    let texts = locale::Texts::new(&config, &language, None);
    let effects = plan(&config, &decision, None, &[]);
    let missing = config.full_build_features();
    let source = decision.decided().then_some(Source::Stored);
    let gate = Gate {
        text: text.into(),
        source,
        circumstances: None,
        texts,
        gpc: page.gpc,
        host: page.host,
        insecure_localhost: page.insecure_localhost,
        html: page.notice,
        style: page.style,
        root: None,
        placeholder: None,
        called: false,
        dialog: dialog::Stage::Closed,
        released: Vec::new(),
        queue: release::Queue::default(),
        reported: Vec::new(),
        config,
        decision,
    };
    GATE.with(|slot| {
        if let Ok(mut slot) = slot.try_borrow_mut() {
            *slot = Some(gate);
        }
    });
    problems.iter().for_each(report::tell);
    missing.iter().for_each(|path| report::missing(path));
    erase::tidy_choice();
    api::publish();
    execute::run(effects, None);
}

/// `<body>` is there: what the visitor sees can be put into it.
pub fn body() {
    notice::sync();
}

/// The document is parsed.
pub fn parsed() {
    markup::scan(None);
    release::parsed();
    notice::sync();
    if with(|gate| gate.decision.asks()) == Some(true) {
        host::prefetch_dialog();
    }
}

fn context(config: &Config, gpc: bool) -> Context {
    let all = host::cookies();
    let own = portcullis_core::cookie::pairs(&all).filter(|(name, _)| *name == config.cookie.name);
    Context { now: host::now() as u64, cookies: own.map(|(_, value)| value.into()).collect(), gpc }
}
