//! How the preview's page gets the draft: before the gate's tag it calls `parent.portcullisPlayground(window)`.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, Window};

use super::{marked, preview_configuration, states::Staging};
use crate::playground::{
    draft::{Draft, Path},
    event::KINDS,
    log::Log,
    workbench::Workbench,
};

/// The function that `preview/connect.js` calls.
const NAME: &str = "portcullisPlayground";

/// Gets ready to hand the draft over, each time that the preview loads.
pub(super) fn install(bench: Workbench, staging: StoredValue<Staging>, log: Log) {
    let connect = Closure::<dyn Fn(Window)>::new(move |preview: Window| {
        if let Err(error) = hand_over(&preview, bench, staging.get_value(), log) {
            log.event("error", &error);
        }
    });
    if let Err(error) = js_sys::Reflect::set(&window(), &NAME.into(), &connect.into_js_value()) {
        log.event("error", &error);
    }
}

fn hand_over(preview: &Window, bench: Workbench, staging: Staging, log: Log) -> Result<(), JsValue> {
    log.note("load", "the page was loaded with the configuration");
    let address = preview.location().pathname()?;
    let folder = address.rsplit_once('/').map_or("/", |(folder, _)| folder);
    let configuration = bench.draft.with_untracked(|draft| {
        let mut draft = if staging.without_last { draft.without_last_service() } else { draft.clone() };
        if staging.signal {
            draft.set(&Path::to("mode"), Some("opt-out".into()));
        }
        preview_configuration(&draft, &format!("{folder}/"))
    });
    js_sys::Reflect::set(preview, &"portcullisConfig".into(), &js_sys::JSON::parse(&configuration)?)?;
    if staging.signal {
        // GPC, W3C, §3.2: a boolean of the navigator, true where the visitor's preference is on
        let on = js_sys::JSON::parse(r#"{"value":true,"configurable":true}"#)?.unchecked_into();
        let navigator = js_sys::Object::from(JsValue::from(preview.navigator()));
        js_sys::Object::define_property(&navigator, &"globalPrivacyControl".into(), &on);
    }

    // The gate tells its own faults, but not that it never arrived. Such an event does not bubble: it is met on the way down.
    let lost = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let source =
            event.target().and_then(|target| js_sys::Reflect::get(&target, &"src".into()).ok()).and_then(|source| source.as_string());
        if source.is_some_and(|source| source.ends_with("/portcullis.js")) {
            log.note("error", "portcullis.js could not be loaded; everything marked stays shut");
        }
    });
    preview.add_event_listener_with_callback_and_bool("error", lost.into_js_value().unchecked_ref(), true)?;

    let Some(document) = preview.document() else { return Ok(()) };
    for kind in KINDS {
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            // the event is of the preview's own `CustomEvent`, which is not this window's
            log.event(kind, &js_sys::Reflect::get(&event, &"detail".into()).unwrap_or_default());
        });
        document.add_event_listener_with_callback(&format!("portcullis:{kind}"), listener.into_js_value().unchecked_ref())?;
    }
    let filled = document.clone();
    let fill = Closure::once_into_js(move || {
        if let Err(error) = bench.draft.with_untracked(|draft: &Draft| marked::fill(&filled, draft)) {
            log.event("error", &error);
        }
    });
    document.add_event_listener_with_callback("DOMContentLoaded", fill.unchecked_ref())
}
