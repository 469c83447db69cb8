export const VENDORS = {};
