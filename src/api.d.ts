/** What a visitor has answered, as of now. Frozen. */
export interface State {
  /** Whether a valid choice is stored. Stays true while a new service is still to be asked about. */
  readonly decided: boolean;
  readonly mode: 'opt-in' | 'opt-out' | 'notice';
  /** Where the choice came from; `null` while there is none. */
  readonly source: Source | null;
  /** When the choice was made, in milliseconds since 1970. */
  readonly time: number | null;
  readonly policyVersion: string | null;
  /** The record's random id: 128 bits, hexadecimal. */
  readonly id: string | null;
  readonly categories: Readonly<Record<string, boolean>>;
  readonly services: Readonly<Record<string, boolean>>;
  /** Ids that have not been asked about yet. */
  readonly pending: readonly string[];
}

export type Source = 'notice' | 'preferences' | 'api' | 'gpc' | 'embed' | 'stored';

/** What became of what a refused service had stored. */
export interface ErasureReport {
  readonly cookies: readonly string[];
  /** `local:key` or `session:key`. */
  readonly storage: readonly string[];
  /** Found again after removal. */
  readonly survived: readonly string[];
  /** Declared, but out of any script's reach. */
  readonly unreachable: readonly string[];
}

/** Stable code of a problem. More may be added. */
export type ProblemCode =
  | 'config-invalid'
  | 'config-unavailable'
  | 'unknown-id'
  | 'bad-condition'
  | 'cookie-blocked'
  | 'wasm-refused'
  | 'dialog-unavailable'
  | 'locale-unavailable'
  | 'tag-already-ran'
  | 'feature-missing'
  | (string & {});

/** The `detail` of each event. `document` gets them too, with `portcullis:` before the name. */
export interface EventDetails {
  /** Not before `DOMContentLoaded`; replayed to late listeners. */
  ready: { readonly state: State };
  change: { readonly state: State; readonly previous: State; readonly source: Source; readonly report: ErasureReport };
  show: { readonly part: Part };
  hide: { readonly part: Part };
  /** Replayed to late listeners. `path` points into the configuration and may be empty. */
  error: { readonly code: ProblemCode; readonly message: string; readonly path: string };
}

export type Part = 'notice' | 'preferences' | 'placeholder' | 'reopen' | 'gpc';

/** The consent record; on later page views, the part of it that is stored. */
export type Receipt = Readonly<Record<string, unknown>>;

/** `window.portcullis`, once the script has run. Every answer takes effect before the call returns. */
export interface Portcullis {
  readonly state: State;
  readonly version: string;
  /** Whether an id, or a condition such as `"analytics & !marketing"`, is allowed. */
  allows(idOrExpression: string): boolean;
  acceptAll(): State;
  rejectAll(): State;
  accept(ids: string | readonly string[]): State;
  reject(ids: string | readonly string[]): State;
  /** Setting a category sets its services, except those named in the same call. Only `true` grants. */
  set(answers: Readonly<Record<string, boolean>>): State;
  /** Records a refusal of everything optional. */
  withdraw(): State;
  /** Removes the stored choice, erases, and shows the notice. */
  reset(): State;
  show(): void;
  showPreferences(): void;
  hide(): void;
  /** Returns a function that unsubscribes. */
  on<Type extends keyof EventDetails>(type: Type, listener: (detail: EventDetails[Type]) => void): () => void;
  /** Gates markup that the observer could not see. */
  rescan(root?: ParentNode): void;
  receipt(): Receipt | null;
  /** Calls the function at once; before the script has run, the queue takes it. */
  push(run: Queued): void;
}

/** A function that waits for Portcullis: `(window.portcullis ??= []).push(p => …)`. */
export type Queued = (portcullis: Portcullis) => void;

declare global {
  interface Window {
    portcullis: Portcullis | Pick<Queued[], 'push'>;
    portcullisConfig?: Config;
  }
  interface DocumentEventMap {
    'portcullis:ready': CustomEvent<EventDetails['ready']>;
    'portcullis:change': CustomEvent<EventDetails['change']>;
    'portcullis:show': CustomEvent<EventDetails['show']>;
    'portcullis:hide': CustomEvent<EventDetails['hide']>;
    'portcullis:error': CustomEvent<EventDetails['error']>;
  }
}
