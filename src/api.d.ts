// The JavaScript interface. `portcullis.d.ts` is the generated types of the configuration followed by this file:
// `PortcullisConfig` and `PortcullisErrorCode` come from there.

/** The regime a visitor is under before they have chosen. */
export type PortcullisMode = "opt-in" | "opt-out" | "notice";

/** Where a choice came from. */
export type PortcullisSource = "notice" | "preferences" | "api" | "gpc" | "embed" | "stored";

/** What holds on this page. Frozen: a new one is made for every change. */
export interface PortcullisState {
  /** Whether the visitor has made a choice that counts. It stays true while something new is pending. */
  readonly decided: boolean;
  /** The mode for the visitor's region. */
  readonly mode: PortcullisMode;
  /** Where the choice came from; null while undecided. */
  readonly source: PortcullisSource | null;
  /** When it was made, milliseconds since 1970; null while undecided. */
  readonly time: number | null;
  /** The policy version it was made under; null while undecided, or where the policy has none. */
  readonly policyVersion: string | null;
  /** The record's random id, 32 hexadecimal digits; null while undecided. */
  readonly id: string | null;
  /** Whether each category is granted. */
  readonly categories: Readonly<Record<string, boolean>>;
  /** Whether each service is granted. */
  readonly services: Readonly<Record<string, boolean>>;
  /** The ids the visitor has not been asked about yet. */
  readonly pending: readonly string[];
}

/** What an erasure did. */
export interface PortcullisReport {
  /** Names of the cookies that were removed. */
  readonly cookies: readonly string[];
  /** Storage keys that were removed: `local:key`. */
  readonly storage: readonly string[];
  /** What was found and could not be removed. */
  readonly survived: readonly string[];
  /** What is declared and no script can reach or remove at once. */
  readonly unreachable: readonly string[];
}

/** The record of a choice (GDPR Art. 7(1)). On later views what only the moment of the choice knew is null. */
export interface PortcullisReceipt {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly event: "given" | "refused" | "changed" | "withdrawn" | null;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly source: PortcullisSource;
  readonly granted: readonly string[];
  readonly denied: readonly string[];
  readonly policyVersion: string | null;
  readonly policyUrl: string | null;
  readonly textsHash: string | null;
  readonly configurationHash: string | null;
  readonly language: string | null;
  /** The mode the choice was made under. */
  readonly mode: PortcullisMode;
  readonly region: string | null;
  readonly controller: string | null;
  readonly domain: string;
  readonly previousId: string | null;
}

/** A consent type of Google Consent Mode v2; other vendors are told by some of the same. */
export type PortcullisConsentType =
  | "ad_storage"
  | "ad_user_data"
  | "ad_personalization"
  | "analytics_storage"
  | "functionality_storage"
  | "personalization_storage"
  | "security_storage";

/** What the vendors were told at one moment. */
export interface PortcullisSignal {
  /** Before a choice, or of a choice. */
  readonly moment: "default" | "update";
  /** Every type. */
  readonly consent: Readonly<Record<PortcullisConsentType, "granted" | "denied">>;
  /** When, milliseconds since the page began. */
  readonly time: number;
  /** Each vendor's own words: its name in `signals` and the arguments it was given, in order. */
  readonly calls: readonly (readonly [vendor: string, call: readonly unknown[]])[];
}

/** What the self-test has found. */
export interface PortcullisCheck {
  /** Every call to a vendor on this page, in order; `time` is milliseconds since the page began. */
  readonly told: readonly { readonly vendor: string; readonly time: number; readonly call: readonly unknown[] }[];
  /**
   * What is wrong. `late`: a vendor may have acted before it was told. `no-signal`: its tag is on the page, its signal is not set.
   * `no-tag`: the other way round. `unmarked`: its tag loads before consent.
   */
  readonly problems: readonly { readonly code: "late" | "no-signal" | "no-tag" | "unmarked"; readonly vendor: string; readonly message: string }[];
  /** Our texts and edges of buttons in view that stand out too little: the contrast ratio, and the least of WCAG 2.2 (1.4.3, 1.4.11). */
  readonly contrast: readonly { readonly what: string; readonly ratio: number; readonly least: number }[];
}

/** What can be shown and hidden. */
export type PortcullisPart = "notice" | "preferences";

/** The events and their details. On `document` each has the prefix `portcullis:`. */
export interface PortcullisEvents {
  /** The page can rely on the state. Replayed to late listeners. */
  ready: { readonly state: PortcullisState };
  /** Something was decided. */
  change: {
    readonly state: PortcullisState;
    readonly previous: PortcullisState;
    /** null once the choice was removed. */
    readonly source: PortcullisSource | null;
    readonly report: PortcullisReport;
  };
  /** The vendors were told. Replayed to late listeners, and sent whether or not any vendor is configured. */
  signal: PortcullisSignal;
  /** Databases and caches were erased, which takes a moment: what went, and what a page that has it open keeps. */
  erase: { readonly report: PortcullisReport };
  /** The notice or the preferences came on screen. */
  show: { readonly part: PortcullisPart };
  /** The notice or the preferences left the screen. */
  hide: { readonly part: PortcullisPart };
  /** Something is wrong. Replayed to late listeners. */
  error: {
    readonly code: PortcullisErrorCode;
    readonly message: string;
    /** Where in the configuration; empty when it is not about that. */
    readonly path: string;
  };
}

/** Called with the interface as soon as it is there. */
export type PortcullisCallback = (portcullis: Portcullis) => void;

/** `window.portcullis` once the script has run. */
export interface Portcullis {
  /** What holds now. */
  readonly state: PortcullisState;
  /** The version of Portcullis. */
  readonly version: string;

  /** Whether an id or a condition such as `analytics & (marketing | functional)` holds. A faulty one does not. */
  allows(idOrExpression: string): boolean;

  /** Grants everything. Like all that follow it takes effect before it returns. */
  acceptAll(): PortcullisState;
  /** Refuses everything that is not required. */
  rejectAll(): PortcullisState;
  /** Grants these categories and services; a category takes its services with it. */
  accept(ids: string | readonly string[]): PortcullisState;
  /** Refuses these categories and services; a category takes its services with it. */
  reject(ids: string | readonly string[]): PortcullisState;
  /** Answers each id. A category sets its services unless they are named too. */
  set(answers: Readonly<Record<string, boolean>>): PortcullisState;
  /** Records a refusal of everything. */
  withdraw(): PortcullisState;
  /** Removes the choice, erases, and shows the notice. */
  reset(): PortcullisState;

  /** Shows the notice. */
  show(): void;
  /** Shows the preferences. */
  showPreferences(): void;
  /** Hides notice and preferences; that answers nothing. */
  hide(): void;

  /** Calls `listener` with the detail of every such event. Returns what ends that. */
  on<T extends keyof PortcullisEvents>(type: T, listener: (detail: PortcullisEvents[T]) => void): () => void;
  /** Gates markup that was put into the page out of sight of mutation observers, such as in a shadow root. */
  rescan(root?: ParentNode): void;
  /** The record of the choice; null while undecided. */
  receipt(): PortcullisReceipt | null;
  /** The self-test: prints, and gives, what each vendor was told and what is wrong. `?portcullis-check` in the address runs it too. */
  check(): Promise<PortcullisCheck>;
  /** Calls the function at once. Before the script has run, the array in its place takes it. */
  push(callback: PortcullisCallback): void;
}

declare global {
  interface Window {
    /** An array of callbacks before the script has run: `(window.portcullis ??= []).push(p => …)` works at any time. */
    portcullis?: Portcullis | PortcullisCallback[];
    /** The configuration, where it does not stand in a JSON block. */
    portcullisConfig?: PortcullisConfig;
  }
  interface DocumentEventMap {
    "portcullis:ready": CustomEvent<PortcullisEvents["ready"]>;
    "portcullis:change": CustomEvent<PortcullisEvents["change"]>;
    "portcullis:signal": CustomEvent<PortcullisEvents["signal"]>;
    "portcullis:erase": CustomEvent<PortcullisEvents["erase"]>;
    "portcullis:show": CustomEvent<PortcullisEvents["show"]>;
    "portcullis:hide": CustomEvent<PortcullisEvents["hide"]>;
    "portcullis:error": CustomEvent<PortcullisEvents["error"]>;
  }
}
