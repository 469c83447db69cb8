//! Accessibility over all that can be set: layouts, widths, colours, directions of writing; by keyboard, and as it is told.

mod axe_finds_nothing_whatever_is_set;
mod states;
mod the_keyboard_walks_through_every_state;
mod the_tree_of_every_state_is_as_reviewed;

crate::cases!("accessibility":
    axe_finds_nothing_whatever_is_set,
    the_keyboard_walks_through_every_state,
    the_tree_of_every_state_is_as_reviewed,
);
