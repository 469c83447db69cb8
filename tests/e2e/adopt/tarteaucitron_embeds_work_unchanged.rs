//! tarteaucitron: its elements become frames behind a placeholder, with the address that their attributes make.

use portcullis_e2e::{Answer, Scene, json};

use super::{full, service, shut_then_open};

pub(crate) fn case(scene: &Scene<'_>) {
    let services = ["iframe", "openstreetmap", "youtube", "vimeo"].map(|id| service(id, "marketing"));
    let config = json!({ "adopt": ["tarteaucitron"], "services": services });
    let html = full(&config)
        .head(r#"<script>tarteaucitron.init({ "privacyUrl": "", "cookieName": "tarteaucitron" })</script>"#)
        .body(
            r#"
            <div class="tac_iframe" data-url="{{tracker}}/frame.html" title="Our frame" width="400" height="200">gone</div>
            <div class="openstreetmap" data-url="{{tracker}}/map.html" width="100%" height="300"></div>
            <div class="tac_iframe" data-url="javascript:(window.ran ??= []).push('bad')"></div>
            <script>(tarteaucitron.job = tarteaucitron.job || []).push('iframe'); (tarteaucitron.job = tarteaucitron.job || []).push('openstreetmap')</script>"#,
        );
    shut_then_open(scene, &html, &[], &["frame.html", "map.html"]);
    let page = scene.page();
    page.wait_js("the frame", "return document.querySelector('.tac_iframe iframe') !== null");
    assert_eq!(
        page.js("const f = document.querySelector('.tac_iframe iframe'); return [f.title, f.width, f.height, f.parentElement.textContent]"),
        json!(["Our frame", "400", "200", ""])
    );
    assert_eq!(page.js("return document.querySelectorAll('.tac_iframe iframe').length"), 1);

    let players = r#"
        <div class="youtube_player" videoID="abc" width="560" height="315" theme="dark" rel="0" loop="1" allowfullscreen="0"></div>
        <div class="vimeo_player" data-videoID="123" data-hash="h1" loop="1"></div>
        <div class="youtube_player"></div>"#;
    scene.serve("/players", &full(&config).body(players));
    scene.visit("/players");
    page.see_gate();
    page.js("portcullis.reset()");
    page.see(".youtube_player [data-portcullis-part='placeholder']");
    page.see(".vimeo_player [data-portcullis-part='placeholder']");
    let frames =
        page.js("return [...document.querySelectorAll('main iframe')].map(f => [f.dataset.src, f.getAttribute('src'), f.allowFullscreen])");
    let expected = json!([
        ["https://www.youtube-nocookie.com/embed/abc?theme=dark&rel=0&loop=1&playlist=abc", null, false],
        ["https://player.vimeo.com/video/123?loop=1&h=h1", null, true],
    ]);
    assert_eq!(frames, expected);

    // the network pauses within an embed
    let late = scene.site().fill(
        &full(&config)
            .head(&" ".repeat(32_768))
            .body(r#"<div class="tac_iframe" data-url="{{tracker}}/late.html">gone</div><p>end</p>"#)
            .build(),
    );
    scene.site().answer("/late", Answer::html(late).paused_before("gone", "network"));
    scene.visit_unparsed("/late");
    page.wait_js("the frame", "return document.querySelector('.tac_iframe iframe') !== null");
    scene.stage().release("network");
    page.wait_js("the end", "return document.readyState === 'complete'");
    assert_eq!(page.js("const [embed] = document.querySelectorAll('.tac_iframe'); return [embed.lastChild.localName, embed.textContent.includes('gone')]"), json!(["iframe", false]));
}
