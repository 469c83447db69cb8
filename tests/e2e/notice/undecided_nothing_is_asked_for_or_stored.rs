//! On two views without a choice, nothing gated runs, nobody is asked for anything, nothing is stored.

use portcullis_e2e::{Html, Scene, gated, gated_inline};

pub(crate) fn case(scene: &Scene<'_>) {
    let markup = [
        gated("analytics", "A.js"),
        gated_inline("analytics", "B"),
        r#"<iframe data-category="marketing" data-src="{{mailchimp}}/subscribe" title="Newsletter"></iframe>
           <img data-category="marketing" data-src="{{other-tracker}}/pixel.gif" alt="">"#
            .into(),
    ];
    scene.serve("/", &Html::new().body(&markup.concat()));
    for _ in 0..2 {
        let page = scene.visit("/");
        page.see_notice();
        page.settle();
        scene.assert_silent();
        page.see_ran(&[]);
        assert_eq!(page.cookies(), [""; 0]);
        assert_eq!(page.storage(), [""; 0]);
        assert_eq!(page.errors(), [""; 0]);
    }
}
