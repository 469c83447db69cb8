// While nobody is there yet to decide, Google and Microsoft Advertising hear that all is denied, before any tag of theirs: with the boot
// lines, where WebAssembly does not run, and where the configuration has yet to be explained.
import { page, queue } from './deny.js';

const denied = 'denied';

// Google's queue, as its snippet makes it: its tag reads the `arguments` object, not an array.
export function google() {
  (page.dataLayer ??= []).push(arguments);
}

// Takes the `signals` of a configuration that nobody has looked at yet; who calls it catches what it throws at odd ones.
export const denyEarly = ({ google: options, microsoftUet }) => {
  queue.told = 1;
  if (options)
    google('consent', 'default', {
      ad_storage: denied,
      ad_user_data: denied,
      ad_personalization: denied,
      analytics_storage: denied,
      functionality_storage: denied,
      personalization_storage: denied,
      security_storage: denied,
      // the value of Google's own examples
      wait_for_update: options.waitForUpdate ?? 500,
    });
  if (microsoftUet) (page.uetq ??= []).push('consent', 'default', { ad_storage: denied });
};
