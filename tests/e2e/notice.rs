//! The notice: what the visitor sees first.

mod a_modal_notice_waits_for_a_choice;
mod a_shut_frame_does_not_keep_the_notice_away;
mod accept_and_reject_weigh_the_same;
mod at_four_hundred_per_cent_the_notice_fits;
mod axe_finds_nothing_in_the_notice;
mod nothing_that_has_focus_is_hidden_behind_the_notice;
mod refused_only_the_choice_is_stored;
mod scrolling_escape_and_leaving_grant_nothing;
mod the_keyboard_reaches_and_works_the_notice;
mod the_notice_is_a_named_region_before_the_page;
mod the_notice_needs_no_second_request;
mod the_owners_texts_are_shown_as_text;
mod undecided_nothing_is_asked_for_or_stored;

crate::cases!("notice":
    a_modal_notice_waits_for_a_choice,
    a_shut_frame_does_not_keep_the_notice_away,
    accept_and_reject_weigh_the_same,
    at_four_hundred_per_cent_the_notice_fits,
    axe_finds_nothing_in_the_notice,
    nothing_that_has_focus_is_hidden_behind_the_notice,
    refused_only_the_choice_is_stored,
    scrolling_escape_and_leaving_grant_nothing,
    the_keyboard_reaches_and_works_the_notice,
    the_notice_is_a_named_region_before_the_page,
    the_notice_needs_no_second_request,
    the_owners_texts_are_shown_as_text,
    undecided_nothing_is_asked_for_or_stored,
);
