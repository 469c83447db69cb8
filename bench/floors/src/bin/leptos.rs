//! With Leptos.

use leptos::prelude::*;
use portcullis_floors::{answer, begin};

fn main() {
    begin(|words| {
        leptos::mount::mount_to_body(move || {
            let (open, set_open) = signal(true);
            let (title, description, accept, reject) = (words.get("title"), words.get("description"), words.get("accept"), words.get("reject"));
            let choose = move |granted| {
                set_open.set(false);
                answer(granted);
            };
            view! {
                <div class="notice" hidden=move || !open.get()>
                    <h2>{title}</h2>
                    <p>{description}</p>
                    <button class="accept" on:click=move |_| choose(true)>{accept}</button>
                    <button class="reject" on:click=move |_| choose(false)>{reject}</button>
                </div>
            }
        });
    });
}
