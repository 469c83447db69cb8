//! What the vendors are told, and when.

mod a_vendor_that_comes_with_consent_is_told_then;
mod amplitude_hears_every_moment;
mod clarity_hears_every_moment;
mod ga_disable_hears_every_moment;
mod google_hears_every_moment;
mod googles_own_cases_come_out_as_documented;
mod life;
mod matomo_hears_every_moment;
mod meta_hears_every_moment;
mod microsoft_advertising_hears_every_moment;
mod mixpanel_hears_every_moment;
mod nothing_is_signalled_unless_asked_for;
mod piano_hears_every_moment;
mod posthog_hears_every_moment;
mod queues_are_made_as_the_vendors_snippets_make_them;
mod segment_hears_every_moment;
mod the_default_comes_first_whatever_becomes_of_us;
mod the_next_script_finds_the_default_and_what_is_released_the_update;
mod the_self_test_tells_what_was_told_and_what_is_wrong;
mod tiktok_hears_every_moment;

crate::cases!("signals":
    a_vendor_that_comes_with_consent_is_told_then,
    amplitude_hears_every_moment,
    clarity_hears_every_moment,
    ga_disable_hears_every_moment,
    google_hears_every_moment,
    googles_own_cases_come_out_as_documented,
    matomo_hears_every_moment,
    meta_hears_every_moment,
    microsoft_advertising_hears_every_moment,
    mixpanel_hears_every_moment,
    nothing_is_signalled_unless_asked_for,
    piano_hears_every_moment,
    posthog_hears_every_moment,
    queues_are_made_as_the_vendors_snippets_make_them,
    segment_hears_every_moment,
    the_default_comes_first_whatever_becomes_of_us,
    the_next_script_finds_the_default_and_what_is_released_the_update,
    the_self_test_tells_what_was_told_and_what_is_wrong,
    tiktok_hears_every_moment,
);
