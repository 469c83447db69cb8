//! The log of what the preview's gate tells its page.

use js_sys::{Date, JSON};
use leptos::{html::Div, prelude::*};
use portcullis_core::{Value, json};
use wasm_bindgen::JsValue;

use super::{event, pretty::pretty};

/// How many entries are kept.
const LIMIT: usize = 200;

/// One line of the log.
#[derive(Clone, Debug)]
struct Entry {
    number: usize,
    time: String,
    kind: &'static str,
    summary: String,
    detail: String,
}

/// What has happened in the preview so far.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Log {
    entries: RwSignal<Vec<Entry>>,
    next: StoredValue<usize>,
}

impl Log {
    /// An empty log.
    pub(crate) fn new() -> Log {
        Log { entries: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// Adds an event of the gate with its `detail`.
    pub(crate) fn event(self, kind: &'static str, detail: &JsValue) {
        let text = JSON::stringify(detail).ok().and_then(|text| text.as_string()).unwrap_or_default();
        let detail = json::parse(&text).unwrap_or(Value::Null);
        self.add(kind, event::summary(kind, &detail), pretty(&detail));
    }

    /// Adds a line of the playground's own.
    pub(crate) fn note(self, kind: &'static str, text: &str) {
        self.add(kind, text.into(), String::new());
    }

    fn add(self, kind: &'static str, summary: String, detail: String) {
        let now = Date::new_0();
        let time = format!("{:02}:{:02}:{:02}", now.get_hours(), now.get_minutes(), now.get_seconds());
        let number = self.next.get_value();
        self.next.set_value(number + 1);
        self.entries.update(|entries| {
            entries.push(Entry { number, time, kind, summary, detail });
            let surplus = entries.len().saturating_sub(LIMIT);
            entries.drain(..surplus);
        });
    }
}

/// The log, newest entry last and in sight.
#[component]
pub(crate) fn LogView(log: Log) -> impl IntoView {
    let scrolled = NodeRef::<Div>::new();
    Effect::new(move || {
        log.entries.track();
        request_animation_frame(move || {
            if let Some(element) = scrolled.get_untracked() {
                element.set_scroll_top(element.scroll_height());
            }
        });
    });
    view! {
        <section class="log" aria-labelledby="log-title">
            <header>
                <h3 id="log-title">"Events"</h3>
                <button type="button" class="quiet" on:click=move |_| log.entries.set(Vec::new())>"Clear the log"</button>
            </header>
            <div class="lines" role="log" tabindex="0" aria-labelledby="log-title" node_ref=scrolled>
                <ol>
                    <For each=move || log.entries.get() key=|entry| entry.number let:entry>
                        <Line entry />
                    </For>
                </ol>
            </div>
        </section>
    }
}

#[component]
fn Line(entry: Entry) -> impl IntoView {
    let line = view! {
        <time>{entry.time}</time>
        " "
        <code class=entry.kind>{entry.kind}</code>
        " "
        <span>{entry.summary}</span>
    };
    if entry.detail.is_empty() {
        view! { <li>{line}</li> }.into_any()
    } else {
        view! {
            <li>
                <details>
                    <summary>{line}</summary>
                    <pre>{entry.detail}</pre>
                </details>
            </li>
        }
        .into_any()
    }
}
