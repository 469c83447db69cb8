//! The page's own rules: Content-Security-Policy, Trusted Types, charset.

mod a_nonce_is_enough;
mod a_page_in_windows_1252_works_and_reads_right;
mod an_async_tag_with_the_boot_lines_gives_the_same_guarantees;
mod our_host_is_enough;
mod served_from_another_host_it_works;
mod strict_dynamic_with_a_nonce_works;
mod the_matrix_of_policies;
mod trusted_types_with_one_policy_work;
mod where_wasm_is_refused_nothing_opens_and_it_is_said;

crate::cases!("policy":
    a_nonce_is_enough,
    a_page_in_windows_1252_works_and_reads_right,
    an_async_tag_with_the_boot_lines_gives_the_same_guarantees,
    our_host_is_enough,
    served_from_another_host_it_works,
    strict_dynamic_with_a_nonce_works,
    the_matrix_of_policies,
    trusted_types_with_one_policy_work,
    where_wasm_is_refused_nothing_opens_and_it_is_said,
);
