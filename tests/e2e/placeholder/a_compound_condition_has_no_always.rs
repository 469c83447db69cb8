//! Where several things must be allowed together, one cannot say «always»: only «load once» is offered.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let frame = "<iframe data-category='analytics &amp; marketing' data-src='{{tracker}}/one.html' title='one'></iframe>";
    scene.serve("/", &Html::new().body(frame));
    let page = scene.visit("/");
    page.see("[data-portcullis-part='placeholder'] [data-portcullis='load-once']");
    page.see_no("[data-portcullis-part='placeholder'] [data-portcullis^='accept']");
}
