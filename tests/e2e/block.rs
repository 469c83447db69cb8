//! Unmarked third parties (`portcullis-full.js`): what is asked of a host in `block` waits, or fails.

use portcullis_e2e::{Html, Scene, json};

mod a_clone_of_what_waits_is_not_asked_for_either;
mod a_configuration_with_a_mistake_keeps_the_named_hosts_shut;
mod a_frame_by_script_waits_behind_its_placeholder;
mod a_page_that_has_frozen_its_prototypes_is_told_and_not_broken;
mod a_script_by_script_waits_and_keeps_its_listeners;
mod a_socket_and_an_event_source_fail_as_refused;
mod an_address_given_later_replaces_the_one_that_waits;
mod an_image_never_inserted_waits_and_is_sent;
mod beacons_are_refused;
mod every_host_may_be_meant_but_ours;
mod fetch_fails_at_once;
mod html_written_by_script_waits;
mod links_media_and_embeds_by_script_wait;
mod other_hosts_and_the_pages_own_are_untouched;
mod set_attribute_is_no_way_around;
mod the_owners_marks_go_before_the_rules;
mod the_table_of_what_is_stopped_is_true;
mod trusted_addresses_stay_trusted;
mod what_the_parser_brings_runs_once_allowed;
mod xml_http_request_fails_as_without_a_network;

crate::cases!("block":
    a_clone_of_what_waits_is_not_asked_for_either,
    a_configuration_with_a_mistake_keeps_the_named_hosts_shut,
    a_frame_by_script_waits_behind_its_placeholder,
    a_page_that_has_frozen_its_prototypes_is_told_and_not_broken,
    a_script_by_script_waits_and_keeps_its_listeners,
    a_socket_and_an_event_source_fail_as_refused,
    an_address_given_later_replaces_the_one_that_waits,
    an_image_never_inserted_waits_and_is_sent,
    beacons_are_refused,
    every_host_may_be_meant_but_ours,
    fetch_fails_at_once,
    html_written_by_script_waits,
    links_media_and_embeds_by_script_wait,
    other_hosts_and_the_pages_own_are_untouched,
    set_attribute_is_no_way_around,
    the_owners_marks_go_before_the_rules,
    the_table_of_what_is_stopped_is_true,
    trusted_addresses_stay_trusted,
    what_the_parser_brings_runs_once_allowed,
    xml_http_request_fails_as_without_a_network,
);

/// A page with the full build that shuts the host of `{{tracker}}` until marketing is allowed.
pub(crate) fn shut() -> Html {
    bare().config(&json!({ "block": [{ "host": "tracker-*.localhost", "category": "marketing" }] }))
}

/// A page with the full build and no configuration yet.
pub(crate) fn bare() -> Html {
    Html::new().tag(r#"<script src="/portcullis/portcullis-full.js"></script>"#)
}

/// What a script asks for is asked while it is allowed and at no other time.
pub(crate) enum Asked {
    /// What was asked for before goes out by itself once it is allowed.
    Waits,
    /// What was asked for before has failed for good.
    Fails,
}

/// Runs `script` undecided, refused, accepted, and on the view after a withdrawal. Each time it asks the tracker for `files`,
/// and hears what comes of it by itself.
pub(crate) fn only_while_accepted(scene: &Scene<'_>, asked: &Asked, script: &str, files: &[&str]) {
    let script = |round: &str| {
        // each round has addresses of its own: no cache answers for the server
        let script = files.iter().fold(script.to_owned(), |script, file| script.replace(&format!("/{file}"), &format!("/{file}?{round}")));
        scene.site().fill(&script)
    };
    let heard = |round: &str| {
        for file in files {
            scene.wait_for(&format!("{file} of the round «{round}»"), |log| {
                log.to("tracker").iter().any(|request| request.file() == *file && request.query == round)
            });
        }
    };
    scene.serve("/", &shut());
    let page = scene.visit("/");
    page.see_notice();
    page.js(&script("undecided"));
    page.settle();
    scene.assert_silent();
    page.press_reject();
    page.js(&script("refused"));
    page.settle();
    scene.assert_silent();
    assert_eq!(page.errors(), [""; 0]);

    page.js("portcullis.acceptAll()");
    match asked {
        Asked::Waits => {
            heard("undecided");
            heard("refused");
        }
        Asked::Fails => {
            page.settle();
            scene.assert_silent();
        }
    }
    page.js(&script("accepted"));
    heard("accepted");
    page.settle();

    page.expect_to_leave();
    page.js("portcullis.withdraw()");
    page.see_next_document();
    scene.log().clear();
    page.js(&script("withdrawn"));
    page.settle();
    scene.assert_silent();
}
