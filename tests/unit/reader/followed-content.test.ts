import type { LoaderContext } from 'astro/loaders';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type ContentState, contentStore, onState } from '../../../src/content-store.ts';
import { day } from '../../../src/domain/units/calendar-date.ts';
import { followContent } from '../../../src/reader/followed-content.ts';

type Watcher = NonNullable<LoaderContext['watcher']>;
type Listener = (event: string, path: string) => void;

const LOGGER = { info: () => {}, error: () => {} } as unknown as LoaderContext['logger'];

let root = '';
let tell: Listener;
/** States that nobody has looked at, oldest first. */
let states: ContentState[];
let wake: (() => void) | undefined;

/** The next state that is published. */
async function nextState(): Promise<ContentState> {
	if (states.length === 0) await new Promise<void>((done) => (wake = done));
	const [state] = states.splice(0, 1);
	if (state === undefined) throw new Error('woken without a state');
	return state;
}

beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), 'followed-'));
	cpSync('tests/fixtures/world', join(root, 'content'), { recursive: true });
	states = [];
	const end = onState((state) => {
		states.push(state);
		wake?.();
	});
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => {
		vi.useRealTimers();
		end();
		contentStore().clear();
		rmSync(root, { recursive: true });
	});
	const watcher = { add: () => {}, on: (_: string, listener: Listener) => (tell = listener) };
	const folder = { contentDir: join(root, 'content'), base: '', cacheDir: join(root, 'cache'), root };
	await followContent({ ...folder, today: day('2026-11-23') }, watcher as unknown as Watcher, LOGGER);
	states = [];
});

const article =
	'---\ntitle: 写完的一篇\npublishDate: 2026-11-01\nkind: 原创\ncategory: 动态\n---\n\n正文在这里。\n';

test('a file that is read while it is empty is read again, though the watcher says nothing more', async () => {
	const path = join(root, 'content/articles/2026/mine.md');
	writeFileSync(path, '');
	tell('change', path);
	vi.advanceTimersByTime(15);
	expect((await nextState()).pages.get('/news/mine/')).toContain('mine.md');
	writeFileSync(path, article);
	vi.advanceTimersByTime(150);
	expect((await nextState()).message).toBe('');
	expect(contentStore().get('articles')?.get('mine')?.data['title']).toBe('写完的一篇');
});

test('a file that has gone since it was read is gone, though the watcher says nothing more', async () => {
	const path = join(root, 'content/articles/2026/mine.md');
	writeFileSync(path, article);
	tell('add', path);
	vi.advanceTimersByTime(15);
	await nextState();
	expect(contentStore().get('articles')?.has('mine')).toBe(true);
	rmSync(path);
	vi.advanceTimersByTime(150);
	await nextState();
	expect(contentStore().get('articles')?.has('mine')).toBe(false);
});

test('a file that stays as it was read is read once', async () => {
	const path = join(root, 'content/articles/2026/mine.md');
	writeFileSync(path, article);
	for (const event of ['add', 'change']) tell(event, path);
	vi.advanceTimersByTime(15);
	await nextState();
	vi.advanceTimersByTime(140);
	// What is left is the cache, which is written later. A second reading would wait for its turn.
	expect(vi.getTimerCount()).toBe(1);
	expect(states).toEqual([]);
});
