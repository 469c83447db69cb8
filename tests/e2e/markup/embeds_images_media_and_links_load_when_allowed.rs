//! Frames, images, sources, media, objects and style sheets are not asked for before, and all are after.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let markup = r#"
        <iframe data-category="marketing" data-src="{{tracker}}/frame.html" title="frame"></iframe>
        <img data-category="marketing" data-src="{{tracker}}/image.gif" alt="">
        <img data-category="marketing" data-srcset="{{tracker}}/set.gif 1x" alt="">
        <picture><source data-category="marketing" data-srcset="{{tracker}}/source.gif"><img alt="" width="2" height="2" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs="></picture>
        <video data-category="marketing" data-src="{{tracker}}/video.mp4" preload="auto" muted></video>
        <video data-category="marketing" data-poster="{{tracker}}/poster.gif" preload="none"></video>
        <audio data-category="marketing" data-src="{{tracker}}/audio.mp3" preload="auto"></audio>
        <embed data-category="marketing" data-src="{{tracker}}/embed.html" type="text/html" width="10" height="10">
        <object data-category="marketing" data-data="{{tracker}}/object.html" type="text/html" width="10" height="10"></object>
        <link rel="stylesheet" data-category="marketing" data-href="{{tracker}}/style.css">"#;
    scene.serve("/", &Html::new().body(markup));
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    scene.assert_silent();
    page.press_accept();
    for file in ["frame.html", "image.gif", "set.gif", "source.gif", "poster.gif", "embed.html", "object.html", "style.css"] {
        scene.wait_for(file, |log| log.to("tracker").iter().any(|request| request.file() == file));
    }
    page.wait_js(
        "the media's addresses",
        "return document.querySelector('video').src.endsWith('/video.mp4') && document.querySelector('audio').src.endsWith('/audio.mp3')",
    );

    scene.log().clear();
    scene.visit("/");
    for file in ["frame.html", "image.gif", "set.gif", "source.gif", "poster.gif", "embed.html", "object.html", "style.css"] {
        scene.wait_for(&format!("{file} on the next view"), |log| log.to("tracker").iter().any(|request| request.file() == file));
    }
}
