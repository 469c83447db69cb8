//! Whatever fails, the gate stays shut and the page stays whole.

mod a_configuration_that_cannot_be_fetched_opens_nothing;
mod a_cookie_that_cannot_be_written_leaves_everything_shut;
mod a_dialog_that_cannot_be_shown_is_told_and_tried_again;
mod a_dialog_that_hangs_for_ever_is_given_up;
mod a_hundred_random_configurations_grant_nothing_and_are_named;
mod a_hundred_random_cookies_grant_nothing;
mod a_pages_own_mistakes_do_not_break_the_gate;
mod ten_thousand_insertions_leave_the_page_quick_and_the_gate_right;
mod the_fault_table;
mod the_tag_twice_is_one_banner;
mod without_portcullis_js_everything_stays_shut;
mod without_the_dialog_the_notice_works_and_says_so;

crate::cases!("faults":
    a_configuration_that_cannot_be_fetched_opens_nothing,
    a_cookie_that_cannot_be_written_leaves_everything_shut,
    a_dialog_that_cannot_be_shown_is_told_and_tried_again,
    a_dialog_that_hangs_for_ever_is_given_up,
    a_hundred_random_configurations_grant_nothing_and_are_named,
    a_hundred_random_cookies_grant_nothing,
    a_pages_own_mistakes_do_not_break_the_gate,
    the_tag_twice_is_one_banner,
    without_portcullis_js_everything_stays_shut,
    without_the_dialog_the_notice_works_and_says_so,
    the_fault_table,
    ten_thousand_insertions_leave_the_page_quick_and_the_gate_right,
);
