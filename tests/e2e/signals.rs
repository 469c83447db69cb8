//! What the vendors are told, and when.

mod google_hears_denied_before_any_script_and_one_update_per_decision;
mod microsoft_and_meta_hear_what_concerns_them;
mod nothing_is_signalled_unless_asked_for;

crate::cases!("signals":
    google_hears_denied_before_any_script_and_one_update_per_decision,
    microsoft_and_meta_hear_what_concerns_them,
    nothing_is_signalled_unless_asked_for,
);
