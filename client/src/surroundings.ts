/** The page was shown again or its device woke; the network came; the network went. */
export type News = 'AWAKE' | 'ONLINE' | 'OFFLINE';

/** What the client uses of its platform: a browser, a worker or Node.js 22 and newer. Tests replace parts of it. */
export interface Surroundings {
  /** Milliseconds of the wall clock, which runs on while the device sleeps. */
  now(): number;
  /** From 0 to below 1. */
  random(): number;
  /** Calls `then` once after `ms` milliseconds. Returns a function that cancels it. */
  after(ms: number, then: () => void): () => void;
  fetch: typeof fetch;
  /** Undefined where there is none, as in Node.js before 22. */
  WebSocket: typeof WebSocket | undefined;
  /** Calls `wake` when the page is shown again or the network changes. Returns a function that removes the listeners. */
  onWake(wake: (news: News) => void): () => void;
}

export function platform(): Surroundings {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    fetch: (...request) => globalThis.fetch(...request),
    WebSocket: globalThis.WebSocket,
    onWake,
  };
}

/** The globals with events of visibility and network. Node.js has none of them; a worker has no document. */
interface Page {
  addEventListener?: EventTarget['addEventListener'];
  removeEventListener?: EventTarget['removeEventListener'];
  document?: EventTarget & { visibilityState: string };
}

function onWake(wake: (news: News) => void): () => void {
  const page = globalThis as Page;
  const { document } = page;
  const online = () => wake('ONLINE');
  const offline = () => wake('OFFLINE');
  const shown = () => {
    if (document?.visibilityState !== 'hidden') wake('AWAKE');
  };
  page.addEventListener?.('online', online);
  page.addEventListener?.('offline', offline);
  page.addEventListener?.('pageshow', shown);
  document?.addEventListener('visibilitychange', shown);
  return () => {
    page.removeEventListener?.('online', online);
    page.removeEventListener?.('offline', offline);
    page.removeEventListener?.('pageshow', shown);
    document?.removeEventListener('visibilitychange', shown);
  };
}
