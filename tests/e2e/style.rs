//! The page's style and ours: neither gets at the other.

mod a_hostile_sheet_does_not_disfigure_it;
mod debug_mode_tells_of_too_little_contrast;
mod large_spacing_and_small_targets;
mod our_style_does_not_leak_into_the_page;
mod popular_frameworks_leave_it_as_it_is;

crate::cases!("style":
    a_hostile_sheet_does_not_disfigure_it,
    large_spacing_and_small_targets,
    debug_mode_tells_of_too_little_contrast,
    our_style_does_not_leak_into_the_page,
    popular_frameworks_leave_it_as_it_is,
);
