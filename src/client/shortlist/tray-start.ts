import { onShortlistChange, storedShortlist } from './shortlist-store.ts';

let isLoaded = false;

/** Shows the tray while there are favourites. Without any it is never loaded. */
async function follow(): Promise<void> {
	if (!isLoaded && storedShortlist().favourites.length === 0) return;
	isLoaded = true;
	const { showTray } = await import('./tray.ts');
	showTray(storedShortlist().favourites, true);
}

/** A tray that cannot be loaded leaves the call bar and the list in the header. */
const followQuietly = () => void follow().catch(() => {});

onShortlistChange(followQuietly, new AbortController().signal);
followQuietly();
