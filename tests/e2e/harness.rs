//! The harness itself: that a test of silence can fail, and that what is not silent is seen.

mod a_page_without_banner_is_loud;
mod cookies_reach_the_log;
mod failing_scripts_fail_as_asked;
mod google_analytics_sets_its_cookies_on_the_widest_domain;
mod the_witness_notes_errors;

crate::cases!("harness":
    a_page_without_banner_is_loud,
    cookies_reach_the_log,
    failing_scripts_fail_as_asked,
    google_analytics_sets_its_cookies_on_the_widest_domain,
    the_witness_notes_errors,
);
