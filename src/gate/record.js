// The record of consent (contract §7): what a controller shows to demonstrate a choice (GDPR Art. 7(1)). There is no IP
// address, no user agent and no visitor id in it.
import { fingerprint } from './core.js';
import { current } from './events.js';
import { required } from './execute.js';
import { configuration, ids, source } from './settings.js';
import { language, texts } from './texts.js';

let made; // what a choice made on this page was made under

export const note = (event, from, previousId) => (made = event && { event, source: from, previousId, language: language(), textsHash: fingerprint(JSON.stringify(texts())) });

export const receipt = () => {
  const { decided, id, time, mode, categories, services, policyVersion, pending } = current();
  if (!decided) return null;
  const { policy, region, controller } = configuration();
  const granted = { ...categories, ...services };
  // what is required is not asked
  const asked = ids().filter((one) => !pending.includes(one) && !required(one));
  return {
    schemaVersion: 1,
    id,
    event: null,
    time,
    source: 'stored',
    granted: asked.filter((one) => granted[one]),
    denied: asked.filter((one) => !granted[one]),
    policyVersion,
    policyUrl: policy?.url ?? null,
    textsHash: null,
    configurationHash: made ? fingerprint(source()) : null,
    language: null,
    mode,
    region: region ?? null,
    controller: controller?.name ?? null,
    domain: location.hostname,
    previousId: null,
    ...made,
  };
};
