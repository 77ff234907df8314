import type { ErrorPayload, HotPayload } from 'vite';
import type { ContentState } from '../../content-store.ts';
import { CHANGED } from './follow-content.ts';
import { escaped } from './message-page.ts';

/** What Astro's overlay shows beside the fields of Vite. */
interface Overlay extends ErrorPayload {
	err: ErrorPayload['err'] & { title: string; name: string; hint: string };
}

function overlayOf({ message, first }: ContentState): Overlay {
	return {
		type: 'error',
		err: {
			name: '内容检查',
			title: '内容有问题',
			// The overlay takes it as HTML.
			message: escaped(message),
			hint: '改好并保存以后，它会自己消失。要先看这个页面，请刷新。',
			stack: '',
			...(first && { id: first.file, loc: { ...first, column: 1 } }),
		},
	};
}

type Send = (payload: HotPayload) => void;

export interface OpenPages {
	/** Tells a page that has just loaded how old the content is. @param send to this page */
	greet: (send: Send) => void;
	/** Takes note that a page is as new as the content. @param send to this page */
	isCurrent: (send: Send) => void;
	/** Lets all pages load again, and show what is newly wrong. */
	tell: (state: ContentState) => void;
}

/**
 * Keeps open pages up to date.
 * @param pages.count how many are connected @param pages.send to all of them
 */
export function openPages(pages: { count: () => number; send: Send }): OpenPages {
	let latest: ContentState | undefined;
	/** When the content was last made new, in ms since 1970. */
	let at = 0;
	/** How many pages that load next show the problems. Pages opened later are not in anyone's way. */
	let owed = 0;
	return {
		greet: (send) => send({ type: 'custom', event: CHANGED, data: { at } }),
		isCurrent(send) {
			if (owed === 0 || latest === undefined) return;
			owed -= 1;
			send(overlayOf(latest));
		},
		tell(state) {
			const open = pages.count();
			if (state.message === '') owed = 0;
			else if (state.message !== latest?.message) owed = Math.max(open, 1);
			latest = state;
			at = Date.now();
			if (open > 0) pages.send({ type: 'full-reload', path: '*' });
		},
	};
}
