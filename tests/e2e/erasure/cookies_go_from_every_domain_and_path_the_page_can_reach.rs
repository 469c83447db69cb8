//! A declared cookie goes from the host, its parents, and the paths above the page, wherever a script had put it.

use portcullis_e2e::{Html, Scene, json};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "services": [{ "id": "stats", "name": "Stats", "category": "analytics", "cookies": [{ "name": "st*" }] }] });
    scene.serve("/a/b/page", &Html::new().config(&config));
    let page = scene.visit_subdomain("www.shop", "/a/b/page");
    page.see_notice();
    page.js("const host = location.hostname, labels = host.split('.');
        const domains = ['', host, labels.slice(1).join('.'), labels.slice(2).join('.')];
        let number = 0;
        for (const domain of domains) for (const path of ['/', '/a', '/a/', '/a/b', '/a/b/', '/a/b/page'])
            document.cookie = `st${number++}=1; path=${path}` + (domain && `; domain=${domain}`);
        for (const domain of domains) document.cookie = 'st=1; path=/' + (domain && `; domain=${domain}`);");
    assert!(page.cookies().len() >= 20, "{:?}", page.cookies());
    page.press_reject();
    page.wait_js_is("return document.cookie.split('; ').map(pair => pair.split('=')[0])", &json!(["portcullis"]));
    assert_eq!(page.cookie_names(), ["portcullis"]);
}
