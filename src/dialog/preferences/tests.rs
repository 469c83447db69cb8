//! The dialog in a real browser: focus, ticks, what is built when, and that closing leaves nothing behind.

use js_sys::{Promise, futures::JsFuture};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlDialogElement, HtmlElement, HtmlInputElement, window};

use super::{close, open, prepare};

wasm_bindgen_test_configure!(run_in_browser);

const SNAPSHOT: &str = "page\ten
text\tpreferences.title\tPreferences
text\tpreferences.new\tNew
text\tpreferences.required\tAlways on
text\tpreferences.decided\tChosen {time}
text\tpreferences.record\tRecord {id}
text\taction.close\tClose
choice\t1700000000000\t0f0e0d
category\tnecessary\tNecessary\t1
service\tshop\tShop\t1
category\tanalytics\tAnalytics\t\t1\t\tCounts visits.
service\tcounter\tCounter\t\t1\t\t\tCount & Co <b>\thttps://example.com/privacy
data\taddress of the page
cookie\t_count\t2 years\ttells visits apart
storage\tlocal:count
service\trecorder\tRecorder\t\t\t1\tRecords clicks.
category\tmarketing\tMarketing";

fn document() -> Document {
    window().unwrap().document().unwrap()
}

fn dialogs() -> u32 {
    document().query_selector_all("dialog").unwrap().length()
}

fn find(selector: &str) -> Element {
    document().query_selector(selector).unwrap().unwrap_or_else(|| panic!("nothing matches {selector}"))
}

fn category(id: &str) -> HtmlInputElement {
    find(&format!("input[name=portcullis-category][value={id}]")).unchecked_into()
}

fn service(id: &str) -> HtmlInputElement {
    find(&format!("input[name=portcullis-service][value={id}]")).unchecked_into()
}

/// Lets the browser run what it has queued: the events `close` and `toggle`, and effects.
async fn a_moment() {
    let wait = |resolve: js_sys::Function, _| {
        window().unwrap().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 20).unwrap();
    };
    JsFuture::from(Promise::new(&mut { wait })).await.unwrap();
}

/// A button that has focus, and the dialog opened from it.
fn opened() -> HtmlElement {
    let document = document();
    for old in ["portcullis", "opener"] {
        if let Some(old) = document.get_element_by_id(old) {
            old.remove();
        }
    }
    let body = document.body().unwrap();
    let opener: HtmlElement = document.create_element("button").unwrap().unchecked_into();
    let root: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    opener.set_id("opener");
    root.set_id("portcullis");
    body.append_child(&opener).unwrap();
    body.append_child(&root).unwrap();
    opener.focus().unwrap();
    prepare(SNAPSHOT, root).unwrap();
    open().unwrap();
    opener
}

async fn done() {
    close();
    a_moment().await;
}

#[wasm_bindgen_test]
async fn focus_starts_at_the_heading_and_returns_to_what_opened_it() {
    let opener = opened();
    let dialog: HtmlDialogElement = find("dialog").unchecked_into();
    assert!(dialog.open() && dialog.matches(":modal").unwrap());
    assert_eq!(document().active_element().unwrap().text_content().as_deref(), Some("Preferences"));
    assert_eq!(dialog.get_attribute("aria-labelledby"), document().active_element().map(|heading| heading.id()));
    done().await;
    assert_eq!(document().active_element().unwrap(), *opener);
}

#[wasm_bindgen_test]
async fn closing_takes_it_out_of_the_page_after_its_event() {
    opened();
    close();
    assert_eq!(dialogs(), 1, "the close event still has to pass the root");
    a_moment().await;
    assert_eq!(dialogs(), 0);
    close();
    a_moment().await;
    opened();
    close();
    opened();
    a_moment().await;
    assert_eq!(dialogs(), 1, "the close of the one before must not take the new one away");
    done().await;
    assert_eq!(dialogs(), 0);
}

#[wasm_bindgen_test]
async fn opening_twice_shows_one() {
    opened();
    prepare(SNAPSHOT, find("#portcullis").unchecked_into()).unwrap();
    open().unwrap();
    assert_eq!(dialogs(), 1);
    done().await;
}

#[wasm_bindgen_test]
async fn prepared_it_waits_out_of_sight() {
    let opener = opened();
    close();
    prepare(SNAPSHOT, find("#portcullis").unchecked_into()).unwrap();
    a_moment().await;
    assert_eq!(dialogs(), 1, "the close of the one before must not take the prepared one away");
    assert!(!find("dialog").unchecked_into::<HtmlDialogElement>().open());
    assert_eq!(document().active_element().unwrap(), *opener);
    open().unwrap();
    assert!(find("dialog").matches(":modal").unwrap());
    done().await;
    assert!(open().is_err(), "none is left");
}

#[wasm_bindgen_test]
async fn it_opens_as_things_stand_and_nothing_else_is_ticked() {
    opened();
    assert!(category("necessary").checked() && category("necessary").disabled());
    assert!(service("shop").checked() && service("shop").disabled());
    assert!(service("counter").checked() && !service("recorder").checked());
    assert!(category("analytics").indeterminate() && !category("analytics").checked());
    assert!(!category("marketing").checked() && !category("marketing").indeterminate());
    done().await;
}

#[wasm_bindgen_test]
async fn a_category_ticks_its_services_at_once() {
    opened();
    category("analytics").click();
    assert!(category("analytics").checked() && !category("analytics").indeterminate());
    assert!(service("counter").checked() && service("recorder").checked());
    category("analytics").click();
    assert!(!service("counter").checked() && !service("recorder").checked());
    assert!(!category("marketing").checked(), "each category is asked for by itself");
    done().await;
}

#[wasm_bindgen_test]
async fn services_take_their_category_along() {
    opened();
    service("recorder").click();
    assert!(category("analytics").checked() && !category("analytics").indeterminate());
    service("counter").click();
    assert!(!category("analytics").checked() && category("analytics").indeterminate());
    service("recorder").click();
    assert!(!category("analytics").checked() && !category("analytics").indeterminate());
    done().await;
}

#[wasm_bindgen_test]
async fn what_is_new_and_what_is_always_on_is_said_in_words() {
    opened();
    let label = |input: HtmlInputElement| input.closest("label").unwrap().unwrap().text_content().unwrap();
    assert_eq!(label(category("analytics")), "AnalyticsNew");
    assert_eq!(label(service("recorder")), "RecorderNew");
    assert_eq!(label(service("counter")), "Counter");
    assert_eq!(label(category("necessary")), "NecessaryAlways on");
    let about = category("analytics").get_attribute("aria-describedby").unwrap();
    assert_eq!(find(&format!("#{about}")).text_content().as_deref(), Some("Counts visits."));
    assert!(service("recorder").has_attribute("aria-describedby") && !service("counter").has_attribute("aria-describedby"));
    done().await;
}

#[wasm_bindgen_test]
async fn particulars_are_built_when_they_are_unfolded() {
    opened();
    let details = document().query_selector_all("details").unwrap();
    assert_eq!(details.length(), 1, "a service that declares nothing more has nothing to unfold");
    assert!(document().query_selector("dl").unwrap().is_none());
    find("details").set_attribute("open", "").unwrap();
    a_moment().await;
    let text = find("dl").text_content().unwrap();
    for declared in ["Count & Co <b>", "address of the page", "_count", "2 years", "tells visits apart", "local:count"] {
        assert!(text.contains(declared), "{declared} is missing in {text}");
    }
    let policy = find("details a");
    assert_eq!(policy.get_attribute("href").as_deref(), Some("https://example.com/privacy"));
    assert_eq!(policy.get_attribute("rel").as_deref(), Some("noopener noreferrer"));
    done().await;
}

#[wasm_bindgen_test]
async fn the_last_choice_is_told() {
    opened();
    let text = find(".portcullis-standing").text_content().unwrap();
    assert!(text.contains("2023") && text.contains("Record 0f0e0d"), "{text}");
    done().await;
}

#[wasm_bindgen_test]
async fn every_button_is_an_action_of_the_gate() {
    opened();
    let buttons = document().query_selector_all("dialog button").unwrap();
    let actions: Vec<String> = (0..buttons.length())
        .filter_map(|index| buttons.item(index)?.dyn_into::<Element>().ok())
        .filter(|button| button.get_attribute("type").as_deref() == Some("button"))
        .filter_map(|button| button.get_attribute("data-portcullis"))
        .collect();
    assert_eq!(actions, ["close", "copy-record", "download-record", "reset", "accept-all", "reject-all", "save"]);
    done().await;
}

#[wasm_bindgen_test]
fn what_is_no_snapshot_is_refused() {
    let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    assert!(prepare("{", root).is_err_and(|error| error != JsValue::NULL));
    assert_eq!(dialogs(), 0);
}
