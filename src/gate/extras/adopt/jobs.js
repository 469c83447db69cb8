// tarteaucitron's jobs: what a page wants to run, by name, and the object it tells it to.
import { ALLOWED, released } from '../../core.js';
import { problem, whenParsed } from '../../events.js';
import { judge } from '../../markup.js';
import { showPreferences } from '../../preferences.js';
import { address } from '../../trusted.js';
import { PLAYERS } from './players.js';

const addScript = (url, id, loaded) => {
  const script = Object.assign(document.createElement('script'), { async: true, src: address(url), onload: loaded });
  if (id) script.id = id;
  document.head.append(script);
};

// Run once they are allowed, not before: what already reads a vendor's queue in this page would act on it.
const JOBS = {
  gtag({ gtagUa, gtagMore }) {
    if (!gtagUa) return;
    window.dataLayer ??= [];
    window.gtag ??= function () {
      window.dataLayer.push(arguments);
    };
    window.gtag('js', new Date());
    window.gtag('config', gtagUa, { anonymize_ip: true, cookie_expires: 31_536_000 });
    addScript(`https://www.googletagmanager.com/gtag/js?id=${gtagUa}`);
    gtagMore?.();
  },
  googletagmanager({ googletagmanagerId }) {
    if (!googletagmanagerId) return;
    (window.dataLayer ??= []).push({ 'gtm.start': Date.now(), event: 'gtm.js' });
    addScript(`https://www.googletagmanager.com/gtm.js?id=${googletagmanagerId}`);
  },
  matomocloud({ matomoId, matomoHost, matomoFullTracking, matomoDontTrackPageView, matomoCustomJSPath, matomocloudMore }) {
    if (!matomoId) return;
    const queue = (window._paq ??= []);
    queue.push(['setSiteId', matomoId], ['setTrackerUrl', `${matomoHost}matomo.php`], ['enableLinkTracking']);
    if (matomoFullTracking === true) queue.push(['trackAllContentImpressions']);
    if (matomoDontTrackPageView !== true) queue.push(['trackPageView']);
    addScript(matomoCustomJSPath || 'https://cdn.matomo.cloud/matomo.js');
    matomocloudMore?.();
  },
};

const named = new Set();
let waiting = [];
let page = {};

const jobOf = (name) => (Object.hasOwn(JOBS, name) ? () => JOBS[name](page.user ?? {}) : page.services?.[name]?.js && (() => page.services[name].js()));

const start = (name, id) => {
  const job = jobOf(name);
  if (!job) {
    if (!Object.values(PLAYERS).some(({ of }) => of === name)) problem('feature-missing', `tarteaucitron's job "${name}" is not known here and stays shut: mark its script by hand`);
    return true;
  }
  if (judge(undefined, id) !== ALLOWED) return false;
  released(undefined, id);
  try {
    job();
  } catch (error) {
    console.error(error);
  }
  return true;
};

// A page may say what a job needs after it has named the job.
export const decided = (ours) => {
  if (document.readyState !== 'loading') waiting = waiting.filter((name) => !start(name, ours(name)));
};

// The object that the page's own lines speak to. Until there is somebody to listen it keeps what it is told.
export const stand = () => {
  window.tarteaucitron = { user: {}, services: {}, job: [], init() {}, ...Object(window.tarteaucitron) };
};

export const prepare = (ours) => {
  stand();
  const push = (...names) => {
    for (const name of names) if (!named.has(name)) named.add(name), waiting.push(name);
    whenParsed(() => decided(ours));
  };
  const { job, ...own } = window.tarteaucitron;
  page = window.tarteaucitron = {
    ...own,
    job: Object.assign([], { push }),
    addScript,
    dynamicJobPush: push,
    triggerJobsAfterAjaxCall() {},
    userInterface: { openPanel: showPreferences },
  };
  push(...job);
};
