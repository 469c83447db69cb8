//! The log has what a request carried: cookies of host and parent domain, referer, destination.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::without_banner());
    let page = scene.visit_subdomain("www", "/");
    page.js("const parent = location.hostname.replace('www.', '');
        document.cookie = 'own=1; path=/';
        document.cookie = `shared=2; path=/; domain=${parent}`");
    scene.log().clear();
    page.reload();
    let requests = scene.log().to_site();
    let request = requests.iter().find(|request| request.path == "/").unwrap_or_else(|| panic!("the page was not asked for"));
    let mut cookies = request.cookies.clone();
    cookies.sort();
    assert_eq!(cookies, [("own".into(), "1".into()), ("shared".into(), "2".into())]);
    assert_eq!(request.destination(), Some("document"));

    let page = scene.visit("/");
    assert_eq!(page.cookies(), ["shared=2"], "the parent domain sees its own cookies only");
}
