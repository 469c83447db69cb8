//! The preferences dialog.

mod a_category_with_some_services_ticked_is_indeterminate;
mod all_buttons_of_the_dialog_do_what_they_say;
mod axe_finds_nothing_in_the_preferences;
mod escape_and_close_grant_nothing_and_return_the_focus;
mod everything_a_service_declares_is_shown;
mod nothing_is_ticked_before_a_choice;
mod the_dialog_is_fetched_once_and_only_when_it_may_be_needed;
mod the_dialog_is_modal_and_keeps_the_focus;
mod the_dialog_takes_no_memory_until_it_is_opened;
mod the_keyboard_does_it_all;
mod the_record_is_copied_downloaded_and_erased;
mod the_reopen_control_shows_the_stored_choice;
mod ticking_one_category_grants_only_that;
mod who_comes_to_the_button_finds_them_ready;

crate::cases!("preferences":
    a_category_with_some_services_ticked_is_indeterminate,
    all_buttons_of_the_dialog_do_what_they_say,
    axe_finds_nothing_in_the_preferences,
    escape_and_close_grant_nothing_and_return_the_focus,
    everything_a_service_declares_is_shown,
    nothing_is_ticked_before_a_choice,
    the_dialog_is_fetched_once_and_only_when_it_may_be_needed,
    the_dialog_is_modal_and_keeps_the_focus,
    the_dialog_takes_no_memory_until_it_is_opened,
    the_keyboard_does_it_all,
    the_reopen_control_shows_the_stored_choice,
    the_record_is_copied_downloaded_and_erased,
    ticking_one_category_grants_only_that,
    who_comes_to_the_button_finds_them_ready,
);
