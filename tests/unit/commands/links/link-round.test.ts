import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	isDue,
	type KnownLink,
	readLinkMemory,
	writeLinkMemory,
} from '../../../../src/commands/links/link-memory.ts';
import { checkLinks } from '../../../../src/commands/links/link-round.ts';
import { linkTable } from '../../../../src/commands/links/link-table.ts';
import { archivedCopy } from '../../../../src/commands/links/link-verdict.ts';
import { outsideLinks } from '../../../../src/commands/links/outside-link.ts';

const A = 'https://a.example/1';
const B = 'https://b.example/1';

const known = (checked: string, more: Partial<KnownLink> = {}): KnownLink => ({
	checked,
	since: checked,
	state: 'alive',
	words: '可以打开',
	...more,
});
const answered = (status: number) => (url: string) =>
	Promise.resolve({ status, finalUrl: url, redirects: [] });

test.each([
	['never asked', undefined, true],
	['asked today', known('2026-11-29'), false],
	['asked six days ago', known('2026-11-23'), false],
	['asked a week ago', known('2026-11-22'), true],
	['asked by a clock that was ahead', known('2027-01-01'), true],
])('a link is due: %s', (_, link, due) => {
	expect(isDue(link, '2026-11-29')).toBe(due);
});

describe('a round', () => {
	test('asks what is due and keeps the rest', async () => {
		const asked: string[] = [];
		const memory = { [A]: known('2026-11-28'), 'https://c.example/': known('2020-01-01') };
		const after = await checkLinks([A, B], memory, '2026-11-29', (url) => {
			asked.push(url);
			return answered(404)(url);
		});
		expect(asked).toEqual([B]);
		expect(after).toEqual({
			...memory,
			[B]: {
				checked: '2026-11-29',
				since: '2026-11-29',
				state: 'gone',
				words: '网页没有了（404）',
				status: 404,
			},
		});
	});

	test('remembers since when a link is dead, and when it was last alive', async () => {
		const first = await checkLinks([A], { [A]: known('2026-11-01') }, '2026-11-08', answered(200));
		const second = await checkLinks([A], first, '2026-11-15', answered(410));
		const third = await checkLinks([A], second, '2026-11-22', answered(410));
		expect(third[A]).toMatchObject({ since: '2026-11-15', aliveOn: '2026-11-08', checked: '2026-11-22' });
	});

	test('is kept link by link, so that one that is cut off is not lost', async () => {
		const sizes: number[] = [];
		await checkLinks([A, B], {}, '2026-11-29', answered(200), (soFar) => {
			sizes.push(Object.keys(soFar).length);
		});
		expect(sizes).toEqual([1, 2]);
	});
});

test('the memory survives on the disk, and a broken file is none', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'links-'));
	const path = join(folder, 'deep/links.json');
	expect(await readLinkMemory(path)).toEqual({});
	writeLinkMemory(path, { [A]: known('2026-11-29') });
	expect(await readLinkMemory(path)).toEqual({ [A]: known('2026-11-29') });
	await writeFile(path, '{"x": 1}');
	expect(await readLinkMemory(path)).toEqual({});
	await rm(folder, { recursive: true });
});

const file = (fields: object, bodyLinks: { url: string; line: number }[] = []) => ({
	file: 'articles/a.md',
	fields: { publishDate: '2026-01-05', ...fields },
	bodyLinks,
});

test('links are taken from sources, originals of policies and bodies, each once', () => {
	const links = outsideLinks(
		[
			file({
				source: { name: '甲报', url: A },
				policy: { originalUrl: B, applyWindow: { url: 'https://c.example' } },
			}),
			file({}, [
				{ url: `${A}#part`, line: 9 },
				{ url: '/news/1/', line: 10 },
				{ url: 'mailto:a@example.com', line: 11 },
				{ url: 'https://own.example/news/1/', line: 12 },
			]),
		],
		'https://own.example',
	);
	expect(links.map(({ url, uses }) => [url, uses.map(({ place }) => place)])).toEqual([
		[A, ['来源', '正文第 9 行']],
		[B, ['政策原文']],
	]);
});

test('a dead link stands above a moved one, with a copy of the last day on which it was alive', () => {
	const links = outsideLinks(
		[file({ source: { url: A }, policy: { originalUrl: B } })],
		'https://own.example',
	);
	const moved = known('2026-11-29', { state: 'moved', finalUrl: 'https://new.example/' });
	const gone = known('2026-11-29', { state: 'gone', aliveOn: '2026-10-01' });
	const { rows, note } = linkTable(links, { [A]: moved, [B]: gone }, '2026-11-29');
	expect(rows.map(([url, state, , , , copy]) => [url, state, copy])).toEqual([
		[B, '没有了', `https://web.archive.org/web/20261001/${B}`],
		[A, '搬家了', 'https://new.example/'],
	]);
	expect(note).toBe('共 2 个网址，0 个可以打开，2 个要看一看');
	const never = linkTable(links, { [B]: known('2026-11-29', { state: 'gone' }) }, '2026-11-29');
	expect(never.rows[0]?.at(-1)).toBe(archivedCopy(B, '2026-01-05'));
});
