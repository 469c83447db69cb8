//! Time and place: other tabs, pages not yet or not any more in view, pages that replace themselves, and where the tag stands.

mod a_prerendered_page_asks_for_no_code;
mod a_prerendered_page_releases_only_once_shown;
mod a_tag_may_come_late_in_five_ways_and_the_console_says_what_is_lost;
mod other_tabs_obey_within_a_second;
mod the_notice_survives_a_page_that_replaces_its_body;

use portcullis_e2e::{Html, Scene};

/// At `/` a page that has `/next` prerendered, which its link leads to; at `/plain` one that has nothing.
fn serve_a_page_that_prerenders_the_next(scene: &Scene<'_>) {
    let rules = r#"<script type="speculationrules">{"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}</script>"#;
    scene.serve("/", &Html::new().head(rules).body("<a id=next href=/next>next</a>"));
    scene.serve("/plain", &Html::new());
}

crate::cases!("place":
    a_prerendered_page_asks_for_no_code,
    a_prerendered_page_releases_only_once_shown,
    a_tag_may_come_late_in_five_ways_and_the_console_says_what_is_lost,
    other_tabs_obey_within_a_second,
    the_notice_survives_a_page_that_replaces_its_body,
);
