/** `localStorage` key of visitors who do not want to be counted. */
const DECLINED = 'no-visit';
/** An answer that takes longer is not waited for, ms. */
const PATIENCE = 5000;

/** Whether the visitor has said on this site that he does not want to be counted. */
export function hasDeclined(): boolean {
	try {
		return localStorage.getItem(DECLINED) !== null;
	} catch {
		return false;
	}
}

/** Keeps what the visitor wants. @returns false if storage is forbidden */
export function decline(isDeclined: boolean): boolean {
	try {
		if (isDeclined) localStorage.setItem(DECLINED, '1');
		else localStorage.removeItem(DECLINED);
		return true;
	} catch {
		return false;
	}
}

/** Whether the browser tells sites not to track: Do Not Track, or Global Privacy Control. */
export function isAskedNotTo(): boolean {
	return navigator.doNotTrack === '1' || Reflect.get(navigator, 'globalPrivacyControl') === true;
}

/** The address that the page itself states: the same for old addresses and mistyped ones, and without a query. */
function statedAddress(): URL {
	const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
	return new URL(canonical?.href ?? location.href);
}

/** The path of the stated address. */
export const statedPath = () => statedAddress().pathname;

/** A request without cookies and referrer that ends by itself. */
export async function askQuietly(url: string, options: RequestInit = {}): Promise<Response> {
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), PATIENCE);
	const plain: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' };
	try {
		return await fetch(url, { ...plain, ...options, signal: stop.signal });
	} finally {
		clearTimeout(timer);
	}
}

/**
 * Runs a task when the page is seen, has nothing else to do, and nobody objects; only on the published site, not where its
 * owner tries it. What goes wrong with it concerns nobody.
 */
export function whenQuiet(task: () => Promise<void>): void {
	if (isAskedNotTo() || hasDeclined() || statedAddress().origin !== location.origin) return;
	const run = () => {
		if (navigator.onLine && !matchMedia('print').matches) task().catch(() => {});
	};
	const rest = () => {
		if (document.visibilityState === 'hidden') {
			document.addEventListener('visibilitychange', rest, { once: true });
		} else if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 10_000 });
		else setTimeout(run, 2000);
	};
	if (document.readyState === 'complete') rest();
	else addEventListener('load', rest, { once: true });
}
