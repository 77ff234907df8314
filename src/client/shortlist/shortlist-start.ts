/** Loads the shortlist when the browser is idle, because no page needs it for reading. */
const load = () => void import('./shortlist-elements.ts');

if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 });
else setTimeout(load, 300);
