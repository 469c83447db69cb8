//! How things stand: when and under which policy the last choice was made, its record, and whom to ask.

use leptos::prelude::*;

use super::{action, link, time};
use crate::dialog::snapshot::{Choice, Site, Texts};

pub(super) fn standing(site: &Site, choice: Option<&Choice>, language: &str, texts: &Texts) -> impl IntoView + use<> {
    let decided = choice.map(|choice| texts.get_with("preferences.decided", "{time}", &time::written(choice.time, language)));
    let record = choice.and_then(|choice| choice.id.as_deref()).map(|id| texts.get_with("preferences.record", "{id}", id));
    let version = site.policy_version.as_deref().map(|version| texts.get_with("preferences.version", "{version}", version));
    let controller = site.controller.as_deref().map(|name| texts.get_with("preferences.controller", "{name}", name));
    let recorded = record.is_some();
    let lines = [decided, version, record, controller];
    let links = [(&site.policy, "notice.policy"), (&site.contact, "preferences.contact")];
    view! {
        <div class="portcullis-standing">
            {lines.map(|line| line.map(|line| view! { <p>{line}</p> }))}
            {recorded.then(|| view! {
                <div class="portcullis-record">
                    {action("copy-record", texts.get("action.copyRecord"))}
                    {action("download-record", texts.get("action.downloadRecord"))}
                    {action("reset", texts.get("action.eraseChoice"))}
                </div>
                <p role="status" data-portcullis-slot="copied" data-portcullis-message=texts.get("status.copied")></p>
            })}
            {links.map(|(url, label)| url.clone().map(|url| link(url, texts.get(label))))}
        </div>
    }
}
