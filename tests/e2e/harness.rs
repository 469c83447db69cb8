//! The harness itself: that a test of silence can fail, and that what is not silent is seen.

mod a_page_without_banner_is_loud;
mod a_phone_is_as_narrow_as_it_says;
mod cookies_reach_the_log;
mod dark_is_dark;
mod failing_scripts_fail_as_asked;
mod google_analytics_sets_its_cookies_on_the_widest_domain;
mod the_witness_notes_errors;

crate::cases!("harness":
    a_page_without_banner_is_loud,
    a_phone_is_as_narrow_as_it_says,
    cookies_reach_the_log,
    dark_is_dark,
    failing_scripts_fail_as_asked,
    google_analytics_sets_its_cookies_on_the_widest_domain,
    the_witness_notes_errors,
);
