//! The service catalogue: names in a configuration.

mod a_mistyped_name_is_told_with_the_nearest_and_stays_shut;
mod a_service_that_cannot_be_looked_up_stays_shut;
mod five_services_by_name_run_and_are_erased;

crate::cases!("catalogue":
    a_mistyped_name_is_told_with_the_nearest_and_stays_shut,
    a_service_that_cannot_be_looked_up_stays_shut,
    five_services_by_name_run_and_are_erased,
);
