//! Renders the notice, a Leptos component, to HTML on the host; `xtask` embeds it in the gate.
use leptos::prelude::*;

fn main() {
    Owner::new().set();
    println!("{}", view! { <section data-portcullis-part="notice"></section> }.to_html());
}
