import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { keptFacts, unfoldedFacts } from '../../../../src/integrations/page/kept-facts.ts';
import {
	type KeptFile,
	readManifest,
	writeManifest,
} from '../../../../src/integrations/page/page-manifest.ts';

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'manifest-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
});

const FILE = { key: 'k', hash: 'h', assets: ['_astro/a.js'], size: 1, mtimeMs: 2 };

function page(text: string, hasRecord = true): KeptFile {
	const record = {
		...{ url: '/news/1/', type: 'article', title: '题', date: '2026', district: [], category: '' },
		paragraphs: [text, '第二段'],
	};
	const facts = { modified: undefined, isIndexed: true, photos: [], news: undefined };
	return {
		...FILE,
		facts: keptFacts({ ...facts, links: [`/${text}/`], ids: ['主'], record: hasRecord ? record : undefined }),
	};
}

const manifest = (files: [string, KeptFile][]) => ({
	edition: 'e',
	files: new Map(files),
	assets: new Map([['_astro/a.js', { size: 1, mtimeMs: 2, hash: 'h' }]]),
	memo: new Map([['inputs', 'key']]),
});

/** With the texts as texts, because a part of a buffer is equal to no array. */
const readable = (files: ReadonlyMap<string, KeptFile>) =>
	[...files].map(([file, { facts, ...rest }]) => {
		const { record, ...others } = facts === undefined ? {} : unfoldedFacts(facts);
		return [file, { ...rest, ...others, record: record && { ...record } }];
	});

const textFiles = () => readdirSync(folder).filter((name) => name.endsWith('.texts'));

test('a manifest is read as it was written, with the texts of each page', () => {
	const written = manifest([
		['a.html', page('甲')],
		['feed.xml', { ...FILE, facts: undefined }],
		['list.html', page('单', false)],
		['b.html', page('乙'.repeat(1000))],
	]);
	writeManifest(folder, written);
	const read = readManifest(folder, 'e');
	expect(readable(read.files)).toEqual(readable(written.files));
	expect({ ...read, files: 0 }).toEqual({ ...written, files: 0 });
});

test('a new manifest leaves no texts of the old one', () => {
	writeManifest(folder, manifest([['a.html', page('甲')]]));
	writeManifest(folder, manifest([['a.html', page('乙')]]));
	expect(textFiles()).toHaveLength(1);
	expect(readManifest(folder, 'e').files.size).toBe(1);
});

test.each([
	['shorter', (path: string) => truncateSync(path, 3)],
	['missing', (path: string) => rmSync(path)],
])('with %s texts nothing is kept', (_, harm) => {
	writeManifest(folder, manifest([['a.html', page('甲')]]));
	harm(join(folder, textFiles()[0] ?? ''));
	expect(readManifest(folder, 'e').files.size).toBe(0);
});

test('another edition has nothing', () => {
	writeManifest(folder, manifest([['a.html', page('甲')]]));
	expect(readManifest(folder, 'other').files.size).toBe(0);
});
