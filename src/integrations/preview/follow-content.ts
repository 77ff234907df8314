/** What the server sends with the time of the last change. */
export const CHANGED = 'preview:changed';
/** What a page sends that is not older than the content. */
export const CURRENT = 'preview:current';

/**
 * Script of every page, in the browser. A page that was made before a change and connects after it has missed the news: it is
 * told when the change was, and loads again. The clock is that of the server, on the same machine.
 */
export const FOLLOW_CONTENT = `import('/@vite/client').then(({ createHotContext }) => {
	const hot = createHotContext('/preview');
	hot.on('${CHANGED}', ({ at }) => {
		const [page] = performance.getEntriesByType('navigation');
		if (performance.timeOrigin + page.responseStart < at) location.reload();
		else hot.send('${CURRENT}', {});
	});
});`;
