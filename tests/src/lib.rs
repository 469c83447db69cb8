//! Drivers and pages shared by the end-to-end cases.
