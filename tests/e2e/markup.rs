//! Which elements are gated, and by which conditions.

mod a_service_decides_where_both_are_named;
mod a_tag_that_already_ran_is_reported;
mod an_unknown_id_stays_closed_and_is_named;
mod conditions_are_read_as_the_contract_says;
mod embeds_images_media_and_links_load_when_allowed;
mod marks_changed_later_are_heeded;
mod rescan_gates_what_the_observer_cannot_see;
mod the_declaration_table_names_everything;

crate::cases!("markup":
    a_service_decides_where_both_are_named,
    a_tag_that_already_ran_is_reported,
    an_unknown_id_stays_closed_and_is_named,
    conditions_are_read_as_the_contract_says,
    embeds_images_media_and_links_load_when_allowed,
    marks_changed_later_are_heeded,
    rescan_gates_what_the_observer_cannot_see,
    the_declaration_table_names_everything,
);
