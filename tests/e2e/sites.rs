//! The example sites and the demo page, as a visitor uses them.

mod axe_finds_nothing_on_the_sites;
mod daminion_explains_in_the_dialog_what_a_cookie_is;
mod daminion_is_fully_usable_when_refused;
mod daminion_is_silent_undecided_and_refused;
mod daminion_keeps_its_three_purposes_apart;
mod daminion_recognises_a_guest_who_allowed_it;
mod imazing_asks_again_under_a_later_policy;
mod imazing_forgets_on_withdrawal;
mod imazing_is_silent_undecided_and_refused;
mod imazing_newsletter_form_waits_behind_its_placeholder;
mod imazing_opts_out_of_one_service_by_clicking_here;
mod imazing_runs_what_was_accepted_though_one_is_slow_and_one_is_missing;
mod imazing_shows_its_services_and_the_visitors_own_record;
mod lighthouse_gives_full_marks;
mod nothing_moves_and_the_banner_is_never_the_largest;
mod the_playground_is_silent_until_accepted;
mod the_playground_runs_what_was_accepted_and_forgets_it;
mod the_playground_shows_themes_and_languages;
mod the_playground_writes_out_names_of_the_catalogue;

crate::cases!("sites":
    axe_finds_nothing_on_the_sites,
    daminion_explains_in_the_dialog_what_a_cookie_is,
    daminion_is_fully_usable_when_refused,
    daminion_is_silent_undecided_and_refused,
    daminion_keeps_its_three_purposes_apart,
    daminion_recognises_a_guest_who_allowed_it,
    imazing_asks_again_under_a_later_policy,
    imazing_forgets_on_withdrawal,
    imazing_is_silent_undecided_and_refused,
    imazing_newsletter_form_waits_behind_its_placeholder,
    imazing_opts_out_of_one_service_by_clicking_here,
    imazing_runs_what_was_accepted_though_one_is_slow_and_one_is_missing,
    imazing_shows_its_services_and_the_visitors_own_record,
    lighthouse_gives_full_marks,
    nothing_moves_and_the_banner_is_never_the_largest,
    the_playground_is_silent_until_accepted,
    the_playground_runs_what_was_accepted_and_forgets_it,
    the_playground_shows_themes_and_languages,
    the_playground_writes_out_names_of_the_catalogue,
);
