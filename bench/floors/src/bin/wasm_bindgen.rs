//! With wasm-bindgen and web-sys.

use portcullis_floors::{Words, answer, begin, document};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

fn main() {
    begin(|words| {
        ask(&words);
    });
}

fn ask(words: &Words) -> Option<()> {
    let notice = child(&document()?.body()?.into(), "div", "notice", "")?;
    child(&notice, "h2", "title", &words.get("title"))?;
    child(&notice, "p", "description", &words.get("description"))?;
    for (name, granted) in [("accept", true), ("reject", false)] {
        let button = child(&notice, "button", name, &words.get(name))?;
        let notice = notice.clone();
        let pressed = Closure::once_into_js(move || {
            notice.remove();
            answer(granted);
        });
        button.dyn_into::<HtmlElement>().ok()?.set_onclick(Some(pressed.unchecked_ref()));
    }
    Some(())
}

fn child(parent: &Element, name: &str, class: &str, text: &str) -> Option<Element> {
    let element = document()?.create_element(name).ok()?;
    element.set_class_name(class);
    element.set_text_content(Some(text));
    parent.append_child(&element).ok()?;
    Some(element)
}
