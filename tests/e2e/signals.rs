//! What the vendors are told, and when.

mod clarity_hears_every_moment;
mod google_hears_every_moment;
mod googles_own_cases_come_out_as_documented;
mod life;
mod meta_hears_every_moment;
mod microsoft_advertising_hears_every_moment;
mod nothing_is_signalled_unless_asked_for;
mod queues_are_made_as_the_vendors_snippets_make_them;
mod the_default_comes_first_whatever_becomes_of_us;
mod the_next_script_finds_the_default_and_what_is_released_the_update;
mod the_self_test_tells_what_was_told_and_what_is_wrong;

crate::cases!("signals":
    clarity_hears_every_moment,
    google_hears_every_moment,
    googles_own_cases_come_out_as_documented,
    meta_hears_every_moment,
    microsoft_advertising_hears_every_moment,
    nothing_is_signalled_unless_asked_for,
    queues_are_made_as_the_vendors_snippets_make_them,
    the_default_comes_first_whatever_becomes_of_us,
    the_next_script_finds_the_default_and_what_is_released_the_update,
    the_self_test_tells_what_was_told_and_what_is_wrong,
);
