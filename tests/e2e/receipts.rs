//! Records of consent for the site's own endpoint (`receipts.url`, docs/receipts.md).

mod a_record_that_is_not_taken_is_told_and_changes_nothing;
mod an_endpoint_that_is_down_is_asked_again;
mod each_choice_sends_its_record_and_no_cookie;
mod the_documented_handler_keeps_what_it_is_sent;

use portcullis_e2e::{Html, Request, Scene, Value, json};

crate::cases!("receipts":
    a_record_that_is_not_taken_is_told_and_changes_nothing,
    an_endpoint_that_is_down_is_asked_again,
    each_choice_sends_its_record_and_no_cookie,
    the_documented_handler_keeps_what_it_is_sent,
);

/// Where records go.
const AT: &str = "/consent-receipts";

/// A page with the full build whose records go to this address.
fn page(url: &str) -> Html {
    crate::block::bare().config(&json!({ "receipts": { "url": url } }))
}

/// What was sent so far.
fn sent(scene: &Scene<'_>) -> Vec<Request> {
    scene.log().to_site().into_iter().filter(|request| request.path == AT).collect()
}

/// The record that a request carried.
fn record(request: &Request) -> Value {
    serde_json::from_slice(&request.body).expect("JSON")
}

/// Whether the page was told that a record was not taken.
const TOLD: &str = "return witness.events.filter(({ type, detail }) => type === 'error' && detail.code === 'receipt-failed').length === 1";
