//! The vendors' own consent switches: `signals`.

use leptos::prelude::*;

use super::Part;
use crate::playground::{draft::Path, field::Switch, workbench::Workbench};

const VENDORS: [(&str, &str); 11] = [
    ("google", "Google Consent Mode"),
    ("microsoftUet", "Microsoft Advertising (UET)"),
    ("clarity", "Microsoft Clarity"),
    ("meta", "Meta pixel"),
    ("tiktok", "TikTok pixel"),
    ("matomo", "Matomo"),
    ("segment", "Segment"),
    ("posthog", "PostHog"),
    ("mixpanel", "Mixpanel"),
    ("amplitude", "Amplitude"),
    ("piano", "Piano Analytics"),
];

/// One switch per vendor.
#[component]
pub(super) fn Signals(bench: Workbench) -> impl IntoView {
    let gist = Signal::derive(move || {
        let on = |name: &str| {
            bench.draft.with(|draft| draft.get(&Path::to("signals").member(name)).is_some_and(|value| value.flag() != Some(false)))
        };
        let names: Vec<_> = VENDORS.iter().filter(|(name, _)| on(name)).map(|(name, _)| *name).collect();
        if names.is_empty() { "none".into() } else { names.join(", ") }
    });
    view! {
        <Part title="Signals to vendors" gist>
            {VENDORS
                .map(|(name, label)| view! { <Switch bench path=Path::to("signals").member(name) label /> })
                .collect_view()}
        </Part>
    }
}
