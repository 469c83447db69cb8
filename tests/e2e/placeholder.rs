//! What stands where an embed is not yet allowed.

mod a_compound_condition_has_no_always;
mod a_frame_inserted_later_gets_its_placeholder;
mod a_poster_stands_behind_the_words;
mod always_allow_opens_all_of_the_kind_and_remembers;
mod axe_finds_nothing_in_a_placeholder;
mod load_once_loads_one_embed_and_stores_nothing;

crate::cases!("placeholder":
    a_compound_condition_has_no_always,
    a_frame_inserted_later_gets_its_placeholder,
    always_allow_opens_all_of_the_kind_and_remembers,
    a_poster_stands_behind_the_words,
    axe_finds_nothing_in_a_placeholder,
    load_once_loads_one_embed_and_stores_nothing,
);
