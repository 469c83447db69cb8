//! The right pane: a page of its own that runs the real `portcullis.js` with the draft.

use std::time::Duration;

use leptos::{html::Iframe, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Window;

use super::{
    log::{Log, LogView},
    tags::preview_configuration,
    workbench::Workbench,
};

mod handover;
mod looks;
mod marked;
mod segments;
mod states;

use looks::Looks;
use states::{Staging, States};

/// How long the draft has to rest before the preview is loaded with it.
const REST: Duration = Duration::from_millis(500);

/// The preview, its controls and its log.
#[component]
pub(crate) fn Preview(bench: Workbench) -> impl IntoView {
    let log = Log::new();
    let staging = StoredValue::new(Staging::default());
    handover::install(bench, staging, log);
    let frame = NodeRef::<Iframe>::new();
    let device = RwSignal::new(String::from("phone"));
    // While it loads it cannot take the focus: a modal notice would pull it out of the form in mid-word.
    let loading = RwSignal::new(true);
    let window = move || frame.get_untracked().and_then(|frame| frame.content_window());
    let reload = move || {
        loading.set(true);
        // `reload`, not a new address: the visitor's way back through history stays what it was
        if let Some(Err(error)) = window().map(|window| window.location().reload()) {
            log.event("error", &error);
        }
    };
    follow(bench, reload);
    Effect::watch(move || bench.theme.get(), move |theme, _, _| dress(window(), theme), false);
    view! {
        <section class="pane preview" aria-labelledby="preview-title">
            <h2 id="preview-title">"Preview"</h2>
            <div class="controls">
                <Looks bench device />
                <States
                    staging
                    call=Callback::new(move |method| call(window(), method, log))
                    reload=Callback::new(move |()| reload())
                />
            </div>
            <div class="stage">
                <div class="device" data-device=move || device.get()>
                    <iframe
                        node_ref=frame
                        src="preview/index.html"
                        title="A page with this configuration"
                        inert=move || loading.get()
                        on:load=move |_| {
                            dress(window(), &bench.theme.read_untracked());
                            if Staging::go_on(staging, window(), log) {
                                reload();
                            } else {
                                loading.set(false);
                            }
                        }
                    ></iframe>
                </div>
            </div>
            <LogView log />
        </section>
    }
}

/// Puts a theme's sheet into the preview, in place of the one before.
fn dress(window: Option<Window>, theme: &str) {
    let Some(document) = window.and_then(|window| window.document()) else { return };
    if let Ok(Some(link)) = document.query_selector("link[data-look]") {
        link.remove();
    }
    if theme.is_empty() {
        return;
    }
    if let (Ok(Some(head)), Ok(link)) = (document.query_selector("head"), document.create_element("link")) {
        for (name, value) in [("rel", "stylesheet"), ("data-look", ""), ("href", &format!("../themes/{theme}.css"))] {
            drop(link.set_attribute(name, value));
        }
        drop(head.append_child(&link));
    }
}

/// Loads the preview anew once the draft has changed and come to rest.
fn follow(bench: Workbench, reload: impl Fn() + Copy + 'static) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::watch(
        move || bench.draft.track(),
        move |(), _, _| {
            let timer = set_timeout_with_handle(reload, REST).ok();
            waiting.update_value(|waiting| {
                if let Some(earlier) = std::mem::replace(waiting, timer) {
                    earlier.clear();
                }
            });
        },
        false,
    );
}

/// Calls a method of the preview's `window.portcullis`.
fn call(window: Option<Window>, method: &'static str, log: Log) {
    let called = window.ok_or(JsValue::UNDEFINED).and_then(|window| {
        let api = js_sys::Reflect::get(&window, &"portcullis".into())?;
        // a function of another window is no `Function` of this one to `instanceof`
        let method = js_sys::Reflect::get(&api, &method.into())?;
        method.unchecked_into::<js_sys::Function>().call0(&api)
    });
    if called.is_err() {
        log.note("error", &format!("portcullis.{method}() could not be called: portcullis.js has not started in the preview"));
    }
}
