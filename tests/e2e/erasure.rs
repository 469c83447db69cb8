//! What is refused is erased, and what cannot be is told.

mod a_first_refusal_erases_what_was_there;
mod a_withdrawal_of_what_never_ran_does_not_reload;
mod a_withdrawal_of_what_ran_reloads_the_page;
mod cookies_go_from_every_domain_and_path_the_page_can_reach;
mod forty_cookies_and_every_storage_go_and_the_report_is_exact;
mod later_views_erase_again;
mod what_an_allowed_service_also_declares_stays;
mod what_survives_and_what_is_out_of_reach_is_told;

crate::cases!("erasure":
    a_first_refusal_erases_what_was_there,
    a_withdrawal_of_what_never_ran_does_not_reload,
    a_withdrawal_of_what_ran_reloads_the_page,
    cookies_go_from_every_domain_and_path_the_page_can_reach,
    later_views_erase_again,
    what_an_allowed_service_also_declares_stays,
    what_survives_and_what_is_out_of_reach_is_told,
    forty_cookies_and_every_storage_go_and_the_report_is_exact,
);
