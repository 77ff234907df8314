import type { HotPayload } from 'vite';
import { expect, test } from 'vitest';
import type { ContentState } from '../../../../src/content-store.ts';
import { openPages } from '../../../../src/integrations/preview/open-pages.ts';

const state = (message: string): ContentState => ({
	message,
	first: undefined,
	everywhere: '',
	pages: new Map(),
});

/** Open pages, with what is sent to all of them and to one of them. */
function watched(open: number) {
	const all: HotPayload[] = [];
	const one: HotPayload[] = [];
	const pages = openPages({ count: () => open, send: (payload) => all.push(payload) });
	return { ...pages, all, one, toOne: (payload: HotPayload) => void one.push(payload) };
}

test('open pages load again after each change', () => {
	const { tell, all } = watched(2);
	tell(state(''));
	expect(all).toEqual([{ type: 'full-reload', path: '*' }]);
});

test('as many pages show a new problem as were open, and it only once', () => {
	const { tell, isCurrent, one, toOne } = watched(1);
	tell(state('<坏了>'));
	isCurrent(toOne);
	isCurrent(toOne);
	expect(one).toMatchObject([{ type: 'error', err: { message: '&lt;坏了&gt;' } }]);
	tell(state('<坏了>'));
	isCurrent(toOne);
	expect(one).toHaveLength(1);
	tell(state(''));
	isCurrent(toOne);
	expect(one).toHaveLength(1);
});

test('a page is told when the content was last made new', () => {
	const { tell, greet, one, toOne } = watched(0);
	greet(toOne);
	const before = Date.now();
	tell(state(''));
	greet(toOne);
	const times = one.map((payload) => (payload.type === 'custom' ? Number(payload.data.at) : NaN));
	expect(times[0]).toBe(0);
	expect(times[1]).toBeGreaterThanOrEqual(before);
	expect(one).toMatchObject([{ event: 'preview:changed' }, { event: 'preview:changed' }]);
});
