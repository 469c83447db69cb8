//! The JavaScript interface: members, queue, events, actions.

mod a_scripts_click_refuses_but_never_grants;
mod actions_work_on_any_element;
mod events_come_in_order;
mod every_call_takes_effect_before_it_returns;
mod on_returns_what_ends_it;
mod setting_a_category_sets_its_services_unless_named;
mod show_and_hide;
mod the_queue_works_before_and_after;
mod the_receipt_holds_the_record_and_no_visitor;
mod the_state_is_frozen_and_complete;
mod the_version_is_that_of_the_manifest;
mod unknown_ids_are_reported_and_not_thrown;

crate::cases!("interface":
    a_scripts_click_refuses_but_never_grants,
    actions_work_on_any_element,
    events_come_in_order,
    every_call_takes_effect_before_it_returns,
    on_returns_what_ends_it,
    setting_a_category_sets_its_services_unless_named,
    show_and_hide,
    the_queue_works_before_and_after,
    the_receipt_holds_the_record_and_no_visitor,
    the_state_is_frozen_and_complete,
    the_version_is_that_of_the_manifest,
    unknown_ids_are_reported_and_not_thrown,
);
