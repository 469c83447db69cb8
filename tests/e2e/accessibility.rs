//! Accessibility over all that can be set: layouts, widths, colours, directions of writing.

mod axe_finds_nothing_whatever_is_set;

crate::cases!("accessibility":
    axe_finds_nothing_whatever_is_set,
);
