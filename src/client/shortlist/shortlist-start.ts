/** Brings the shortlist to life once the browser has nothing better to do: no page needs it to be read. */
const load = () => void import('./shortlist-elements.ts');

if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 });
else setTimeout(load, 300);
