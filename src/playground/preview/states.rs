//! The states a visitor may meet the banner in, each at a click.

use leptos::prelude::*;
use web_sys::Window;

use super::call;
use crate::playground::log::Log;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing was chosen: the notice.
    Undecided,
    /// A page where one opts out, met with a browser that does so by a signal (Global Privacy Control). Where one opts in, the signal has
    /// nothing to deny.
    Signal,
    /// The preferences are open.
    Preferences,
    /// All was accepted: the reopen control.
    Accepted,
    /// All was refused.
    Refused,
    /// The next page view, with the choice as it is.
    Next,
    /// A choice was made before the last service was there: it alone is asked for.
    News,
}

/// What the buttons say, in their order.
const STATES: [(State, &str); 7] = [
    (State::Undecided, "Undecided"),
    (State::Preferences, "Preferences"),
    (State::Accepted, "All accepted"),
    (State::Refused, "All refused"),
    (State::Next, "Next page view"),
    (State::News, "New service"),
    (State::Signal, "Opted out by signal"),
];

/// How the preview is loaded the next time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Staging {
    /// Whether its browser has Global Privacy Control on, and the mode is `opt-out`.
    pub(super) signal: bool,
    /// Whether the draft's last service is left out: a choice is to be made without it.
    pub(super) without_last: bool,
}

impl Staging {
    /// Once the preview has loaded: what is still to be done for the state, and whether to load again after it.
    pub(super) fn go_on(staging: StoredValue<Self>, window: Option<Window>, log: Log) -> bool {
        let choosing = staging.get_value().without_last;
        if choosing {
            call(window, "rejectAll", log);
            staging.set_value(Self::default());
        }
        choosing
    }
}

/// The buttons.
#[component]
pub(super) fn States(
    /// How it is loaded.
    staging: StoredValue<Staging>,
    /// Calls a method of the preview's interface.
    call: Callback<&'static str>,
    /// Loads it anew.
    reload: Callback<()>,
) -> impl IntoView {
    let enter = move |state| {
        let anew = |method, how| {
            call.run(method);
            staging.set_value(how);
            reload.run(());
        };
        match state {
            State::Undecided => anew("reset", Staging::default()),
            State::Signal => anew("reset", Staging { signal: true, ..Staging::default() }),
            State::News => anew("reset", Staging { without_last: true, ..Staging::default() }),
            State::Next => reload.run(()),
            State::Preferences => call.run("showPreferences"),
            State::Accepted => call.run("acceptAll"),
            State::Refused => call.run("rejectAll"),
        }
    };
    view! {
        <fieldset class="row">
            <legend>"State"</legend>
            <div class="buttons">
                {STATES
                    .map(|(state, label)| view! { <button type="button" on:click=move |_| enter(state)>{label}</button> })
                    .collect_view()}
            </div>
        </fieldset>
    }
}
