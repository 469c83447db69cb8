//! Where the choice is kept, and where it cannot be.

mod a_frame_of_another_site_keeps_its_own_choice_or_says_it_cannot;
mod a_sandboxed_frame_grants_nothing_and_says_so;
mod an_echo_of_an_earlier_choice_undoes_nothing;
mod an_inert_cookie_jar_grants_nothing_and_a_refusal_holds;
mod only_news_of_the_choice_make_a_page_look_again;
mod the_documented_handler_gives_the_choice_back;
mod the_servers_own_cookie_is_asked_for_at_each_choice;

crate::cases!("storage":
    a_frame_of_another_site_keeps_its_own_choice_or_says_it_cannot,
    a_sandboxed_frame_grants_nothing_and_says_so,
    an_echo_of_an_earlier_choice_undoes_nothing,
    an_inert_cookie_jar_grants_nothing_and_a_refusal_holds,
    only_news_of_the_choice_make_a_page_look_again,
    the_documented_handler_gives_the_choice_back,
    the_servers_own_cookie_is_asked_for_at_each_choice,
);

/// A cookie jar that keeps nothing.
pub(crate) const INERT: &str = "<script>Object.defineProperty(document, 'cookie', { get: () => '', set() {} })</script>";

/// What a handler of the documentation answers.
pub(crate) fn documented<T>(answer: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().expect("a runtime").block_on(answer)
}
