//! What is allowed runs: all of it, once, in the order of the page, whatever the network does.

mod a_frame_in_the_page_is_open_before_what_stands_behind_it;
mod a_frame_is_opened_once_however_deep_it_stands;
mod a_frame_once_open_stays_shut_when_its_page_comes_again;
mod a_hanging_script_does_not_stop_the_others;
mod a_script_that_answers_after_all_runs_once_and_the_others_stay_once;
mod a_throwing_script_does_not_stop_the_others;
mod accepting_answers_on_screen_before_anything_runs;
mod an_async_script_waits_for_nobody_and_holds_up_nobody;
mod an_inline_script_met_half_way_runs_whole;
mod deferred_code_comes_while_the_page_does;
mod document_write_never_wipes_the_page;
mod each_element_runs_once_however_consent_comes_and_goes;
mod elements_inserted_by_scripts_are_gated;
mod every_attribute_is_kept;
mod integrity_is_kept;
mod modules_and_deferred_scripts_run_in_order;
mod only_what_was_accepted_runs;
mod requests_go_out_together;
mod scripts_run_in_document_order_with_a_slow_and_a_missing_one;
mod src_and_data_src_and_inline_are_all_inert_and_all_run;
mod two_hundred_scripts_run_in_order_and_let_the_page_breathe;
mod what_the_parser_brings_later_is_released_on_a_return_visit;

crate::cases!("release":
    a_frame_in_the_page_is_open_before_what_stands_behind_it,
    a_frame_is_opened_once_however_deep_it_stands,
    a_frame_once_open_stays_shut_when_its_page_comes_again,
    a_hanging_script_does_not_stop_the_others,
    a_script_that_answers_after_all_runs_once_and_the_others_stay_once,
    a_throwing_script_does_not_stop_the_others,
    accepting_answers_on_screen_before_anything_runs,
    an_async_script_waits_for_nobody_and_holds_up_nobody,
    an_inline_script_met_half_way_runs_whole,
    deferred_code_comes_while_the_page_does,
    document_write_never_wipes_the_page,
    each_element_runs_once_however_consent_comes_and_goes,
    elements_inserted_by_scripts_are_gated,
    every_attribute_is_kept,
    integrity_is_kept,
    modules_and_deferred_scripts_run_in_order,
    only_what_was_accepted_runs,
    requests_go_out_together,
    scripts_run_in_document_order_with_a_slow_and_a_missing_one,
    src_and_data_src_and_inline_are_all_inert_and_all_run,
    two_hundred_scripts_run_in_order_and_let_the_page_breathe,
    what_the_parser_brings_later_is_released_on_a_return_visit,
);
