//! Without a banner every third party is asked at once: the tests of silence would see it.

use portcullis_e2e::{Html, Scene};

pub(crate) fn case(scene: &Scene<'_>) {
    let markup = r#"<script src="{{tracker}}/t/A.js"></script><script src="{{google-analytics}}/analytics.js"></script>
        <img src="{{other-tracker}}/pixel.gif" alt=""><iframe src="{{mailchimp}}/subscribe" title="Newsletter"></iframe>"#;
    scene.serve("/", &Html::without_banner().body(markup));
    let page = scene.visit("/");
    page.settle();
    page.see_ran(&["A", "google-analytics"]);
    for party in ["tracker", "google-analytics", "other-tracker", "mailchimp"] {
        assert!(!scene.log().to(party).is_empty(), "{party} was not asked");
    }
    assert!(page.cookie_names().contains(&"_ga".to_owned()), "{:?}", page.cookies());
}
