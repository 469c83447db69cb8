// Google Tag Platform, «Consent mode reference»; in the core's order (GOOGLE_TYPES).
export const TYPES = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage', 'security_storage'];

// What each is told, a bit each.
export const consent = (bits) => Object.fromEntries(TYPES.map((type, at) => [type, (bits >> at) & 1 ? 'granted' : 'denied']));
