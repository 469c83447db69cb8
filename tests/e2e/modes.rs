//! Regions, modes and Global Privacy Control.

mod opt_out_runs_until_refused;
mod privacy_control_denies_the_sale_of_data_and_says_so;
mod privacy_control_is_never_consent;
mod the_most_specific_region_wins_and_an_unknown_one_is_strict;
mod the_table_of_regimes_holds_in_the_browser;
mod who_sells_data_offers_the_link_and_the_toggles_for_it;

crate::cases!("modes":
    opt_out_runs_until_refused,
    privacy_control_denies_the_sale_of_data_and_says_so,
    privacy_control_is_never_consent,
    the_most_specific_region_wins_and_an_unknown_one_is_strict,
    the_table_of_regimes_holds_in_the_browser,
    who_sells_data_offers_the_link_and_the_toggles_for_it,
);
