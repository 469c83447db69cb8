//! Elements that a script inserts after the decision are gated by it, each product's.

use portcullis_e2e::{Scene, json};

use super::{full, service};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({
        "adopt": ["klaro", "cookiebot", "onetrust", "tarteaucitron"],
        "services": [service("counter", "analytics"), service("film", "marketing"), service("iframe", "marketing")],
    });
    scene.serve("/", &full(&config));
    let page = scene.visit("/");
    page.see_notice();
    page.js("portcullis.set({ analytics: true, marketing: false })");
    let markup = scene.site().fill(
        r#"<img data-name="counter" data-src="{{tracker}}/a.gif" alt=""><img data-name="film" data-src="{{tracker}}/b.gif" alt="">
        <img data-cookieconsent="statistics" data-cookieblock-src="{{tracker}}/c.gif" alt=""><img data-cookieconsent="marketing" data-cookieblock-src="{{tracker}}/d.gif" alt="">
        <img class="optanon-category-C0002" data-src="{{tracker}}/e.gif" alt=""><img class="optanon-category-C0004" data-src="{{tracker}}/f.gif" alt="">
        <div class="tac_iframe" data-url="{{tracker}}/frame.html"></div>"#,
    );
    page.js(&format!("document.querySelector('main').insertAdjacentHTML('beforeend', {})", json!(markup)));
    let files = || -> Vec<String> {
        let mut files: Vec<String> = scene.log().to("tracker").iter().map(|request| request.file().to_owned()).collect();
        files.sort();
        files
    };
    scene.wait_for("the allowed ones", |log| log.to("tracker").len() >= 3);
    page.settle();
    assert_eq!(files(), ["a.gif", "c.gif", "e.gif"]);
    page.see(".tac_iframe [data-portcullis-part='placeholder']");
    page.js("portcullis.acceptAll()");
    scene.wait_for("all", |log| log.to("tracker").len() >= 7);
    assert_eq!(files(), ["a.gif", "b.gif", "c.gif", "d.gif", "e.gif", "f.gif", "frame.html"]);
}
