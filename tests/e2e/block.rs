//! Unmarked third parties (`portcullis-full.js`): what is asked of a host in `block` waits, or fails.

mod the_table_of_what_is_stopped_is_true;

crate::cases!("block":
    the_table_of_what_is_stopped_is_true,
);
