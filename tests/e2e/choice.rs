//! The stored choice: what it remembers, when it no longer counts.

mod a_choice_from_a_subdomain_holds_on_its_siblings_when_told;
mod a_new_policy_version_asks_again;
mod a_new_service_is_asked_for_alone;
mod a_repeat_visit_loads_one_file_and_runs;
mod fifty_services_fit_in_five_hundred_bytes;
mod going_back_after_a_withdrawal_shows_a_page_that_obeys_it;
mod of_several_cookies_the_newest_valid_one_wins;
mod the_choice_is_one_small_cookie_for_the_whole_site;
mod the_configuration_may_stand_in_three_places;

crate::cases!("choice":
    a_choice_from_a_subdomain_holds_on_its_siblings_when_told,
    a_new_policy_version_asks_again,
    a_new_service_is_asked_for_alone,
    a_repeat_visit_loads_one_file_and_runs,
    fifty_services_fit_in_five_hundred_bytes,
    going_back_after_a_withdrawal_shows_a_page_that_obeys_it,
    of_several_cookies_the_newest_valid_one_wins,
    the_choice_is_one_small_cookie_for_the_whole_site,
    the_configuration_may_stand_in_three_places,
);
