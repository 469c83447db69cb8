//! What to copy into a site.

use leptos::prelude::*;

use super::{copy::Copyable, tags, workbench::Workbench};

/// The two tags, then the marks on what has to wait, then the variant that does not block.
#[component]
pub(crate) fn Output(bench: Workbench) -> impl IntoView {
    let both = Signal::derive(move || {
        let theme = tags::theme_tag(&bench.theme.read());
        bench.draft.with(|draft| format!("{theme}{}\n{}", tags::configuration_block(draft), tags::script_tag(draft)))
    });
    let waiting = Signal::derive(move || bench.draft.with(tags::waiting_tags));
    let unblocking = Signal::derive(move || bench.draft.with(tags::async_tags));
    let full = Memo::new(move |_| bench.draft.with(tags::full_build_features).join(", "));
    let needs_full = move || {
        let features = full.get();
        (!features.is_empty()).then(|| {
            view! { <p class="hint">"This configuration asks for what only the full build has: " <code>{features}</code> "."</p> }
        })
    };
    view! {
        <section class="pane output" aria-labelledby="output-title">
            <h2 id="output-title">"Put it on a site"</h2>
            <div class="steps">
                <div class="step">
                    <h3>"1. Copy two tags to the top of " <code>"<head>"</code></h3>
                    <p>"Before any tag that has to wait. Put the files of the distribution under " <code>"/portcullis/"</code> "."</p>
                    {needs_full}
                    <Copyable id="tags" label="Copy the two tags" primary=true text=both />
                </div>
                <div class="step">
                    <h3>"2. Mark what has to wait"</h3>
                    <p>
                        "A marked script is inert text to the browser until its service is allowed. Iframes, images and media wait in the same way, with "
                        <code>"data-src"</code> " in place of " <code>"src"</code> "."
                    </p>
                    <Copyable id="marked" label="Copy the marked tags" text=waiting />
                    <h3>"Without blocking"</h3>
                    <p>
                        "The script tag holds up rendering for one request on a first visit. Where that is too long, put the text of "
                        <a href="portcullis-boot.js">"portcullis-boot.js"</a>
                        " into the page and load the script with " <code>"async"</code>
                        ", after the configuration: everything is denied until it has arrived."
                    </p>
                    <Copyable id="async" label="Copy the variant" text=unblocking />
                </div>
            </div>
        </section>
    }
}
