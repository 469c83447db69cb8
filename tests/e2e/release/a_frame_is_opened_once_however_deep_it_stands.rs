//! What the parser brings together with all that it stands in is found with each of them, and opened once: a frame opened again loads again.

use portcullis_e2e::{Html, Scene, json};

const COUNT: &str = "<script>
  window.put = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) window.put += node.id === 'deep';
  }).observe(document, { childList: true, subtree: true });
</script>";

pub(crate) fn case(scene: &Scene<'_>) {
    let body = "<main><article><section><figure><div>
        <iframe id=deep data-category=marketing data-src='{{tracker}}/frame.html' title=frame></iframe>
        </div></figure></section></article></main>";
    scene.serve("/", &Html::new().before(COUNT).config(&json!({})).body(body));
    let frames = || scene.log().to("tracker").iter().filter(|request| request.file() == "frame.html").count();

    let page = scene.visit("/");
    page.see_notice();
    page.press_accept();
    scene.wait_for("the frame", |_| frames() == 1);
    page.settle();
    assert_eq!(page.js("return put"), 2, "by the parser, and by us");

    page.reload();
    scene.wait_for("the frame again", |_| frames() >= 2);
    page.settle();
    assert_eq!(page.js("return put"), 2, "on a return visit too");
    assert_eq!(frames(), 2);
}
