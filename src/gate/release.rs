//! Release: requests in parallel, execution in document order, each element once per page.
//!
//! Ordinary external scripts are inserted with `async = false`: the browser fetches them at once and runs them in order.
//! An inline script behind them waits until they have run, and what comes behind it is preloaded meanwhile. A script that
//! hangs would hold up the browser's own ordered list for ever; after [`PATIENCE`] those behind it are taken out of that
//! list and run one after the other instead.

use std::collections::VecDeque;

use web_sys::Element;

use super::{
    host,
    markup::{self, Marks},
    placeholder, with,
};

/// How long a script may hold up those behind it, milliseconds.
const PATIENCE: f64 = 10_000.0;
/// How long releasing may take before it lets the browser paint, milliseconds.
const SLICE: f64 = 6.0;

/// How an element takes part in the order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// At once: embeds, images, `async` scripts.
    Free,
    /// In document order, its code fetched from an address.
    External,
    /// In document order, its code in the page.
    Inline,
    /// A module whose code stands in the page: the browser orders it, and tells nobody when it has run.
    InlineModule,
    /// One that hung behind another, to be run by itself.
    Again,
}

/// An element to release.
pub(super) struct Job {
    element: Element,
    turn: Turn,
    module: bool,
    /// Whether it waits for the document to be parsed: `defer` and modules.
    deferred: bool,
    /// Whether the visitor has opened this one element for this page («load once»).
    once: bool,
    preloaded: bool,
}

impl Job {
    pub(super) fn new(element: Element, once: bool) -> Job {
        let script = element.local_name() == "script";
        let module = script && element.get_attribute("data-type").as_deref() == Some("module");
        let inline = script && markup::is_inline_script(&element);
        let turn = match (script, inline, element.has_attribute("async")) {
            (true, false, false) => Turn::External,
            (true, true, _) if !module => Turn::Inline,
            (true, true, false) => Turn::InlineModule,
            _ => Turn::Free,
        };
        let deferred = turn != Turn::Free && (module || (turn == Turn::External && element.has_attribute("defer")));
        Job { element, turn, module, deferred, once, preloaded: false }
    }

    fn url(&self) -> String {
        let attribute = |name| self.element.get_attribute(name);
        attribute("src").or_else(|| attribute("data-src")).unwrap_or_default()
    }
}

/// What waits to be released, and what is on its way.
#[derive(Default)]
pub(super) struct Queue {
    waiting: VecDeque<Job>,
    /// `defer` and modules, until the document is parsed.
    deferred: Vec<Job>,
    /// Ordered scripts that the browser has and that have not run.
    flying: VecDeque<Element>,
    /// When the first of them came to the front.
    since: f64,
    /// Scripts that hang.
    stuck: Vec<Element>,
    guarded: bool,
}

impl Queue {
    /// The next job whose turn it is.
    fn next(&mut self) -> Option<Job> {
        let mut blocked = false;
        let mut next = None;
        for (at, job) in self.waiting.iter_mut().enumerate() {
            let ready = match job.turn {
                Turn::Free => true,
                Turn::InlineModule => !blocked,
                Turn::Inline | Turn::Again => !blocked && self.flying.is_empty(),
                Turn::External => !blocked && (self.stuck.is_empty() || self.flying.is_empty()),
            };
            if ready {
                next = Some(at);
                break;
            }
            blocked = true;
            if job.turn == Turn::External && !job.preloaded {
                job.preloaded = true;
                host::preload(&job.element, &job.url(), job.module);
            }
        }
        self.waiting.remove(next?)
    }

    fn took_off(&mut self, script: Element) {
        if self.flying.is_empty() {
            self.since = host::clock();
            host::later(PATIENCE);
        }
        self.flying.push_back(script);
    }

    /// The script at the front has hung too long: those behind it are run by themselves.
    fn give_up(&mut self) {
        if self.flying.is_empty() || host::clock() - self.since < PATIENCE - 1.0 {
            return;
        }
        self.stuck.extend(self.flying.pop_front());
        for script in self.flying.drain(..).rev() {
            let job = Job { element: script, turn: Turn::Again, module: false, deferred: false, once: true, preloaded: true };
            self.waiting.push_front(job);
        }
    }
}

/// Adds elements, in document order.
pub(super) fn offer(jobs: Vec<Job>) {
    if jobs.is_empty() {
        return;
    }
    let loading = host::loading();
    let guarded = with(|gate| {
        let (deferred, now): (Vec<Job>, Vec<Job>) = jobs.into_iter().partition(|job| job.deferred);
        gate.queue.waiting.extend(now);
        if loading {
            gate.queue.deferred.extend(deferred);
        } else {
            gate.queue.waiting.extend(deferred);
        }
        core::mem::replace(&mut gate.queue.guarded, true)
    });
    if guarded == Some(false) {
        host::guard_writing();
    }
    pump();
}

/// The document is parsed: the turn of `defer` and modules has come.
pub(super) fn parsed() {
    with(|gate| {
        let deferred = core::mem::take(&mut gate.queue.deferred);
        gate.queue.waiting.extend(deferred);
    });
    pump();
}

/// A script that the browser had has run or failed.
pub fn settled(script: &Element) {
    with(|gate| {
        let queue = &mut gate.queue;
        queue.stuck.retain(|other| other != script);
        let first = queue.flying.front() == Some(script);
        queue.flying.retain(|other| other != script);
        if first && !queue.flying.is_empty() {
            queue.since = host::clock();
            host::later(PATIENCE);
        }
    });
    pump();
}

/// Time has passed: goes on with a long release, or without a script that hangs.
pub fn tick() {
    with(|gate| gate.queue.give_up());
    pump();
}

/// Releases whatever has its turn, and yields when that takes long.
fn pump() {
    let start = host::clock();
    while let Some(Some(job)) = with(|gate| gate.queue.next()) {
        release(&job);
        if host::clock() - start > SLICE {
            host::later(0.0);
            return;
        }
    }
}

/// Releases one element. The decision may have changed since it was offered, so it is asked once more.
fn release(job: &Job) {
    let element = &job.element;
    if job.turn == Turn::Again {
        let fresh = host::again(element);
        with(|gate| gate.queue.took_off(fresh));
        return;
    }
    let marks = Marks::of(element);
    if !element.is_connected() || !(job.once || marks.allowed() == Some(true)) {
        return host::unmark(element);
    }
    with(|gate| {
        if !job.once && !gate.released.iter().any(|known| known == marks.condition()) {
            gate.released.push(marks.condition().into());
        }
    });
    if element.local_name() != "script" {
        placeholder::take_away(element);
        return host::open(element);
    }
    let kind = if job.module { "module" } else { "" };
    let ordered = job.turn != Turn::Free && with(|gate| gate.queue.stuck.is_empty()) == Some(true);
    let script = host::runnable(element, kind, &job.url(), ordered);
    if job.turn == Turn::External {
        host::settle(&script);
        with(|gate| gate.queue.took_off(script.clone()));
    }
    host::replace(element, &script);
}
