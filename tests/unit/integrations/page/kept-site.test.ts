import {
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptySite } from '../../../../src/integrations/page/built-site.ts';
import { openKeptSite } from '../../../../src/integrations/page/kept-site.ts';
import { digestOf } from '../../../../src/integrations/page/page-manifest.ts';

const PAGE = 'news/1/index.html';
const PICTURE = '_astro/photo.3f.webp';

let root: string;
let cache: string;
let dist: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'kept-'));
	[cache, dist] = [join(root, 'cache'), join(root, 'dist')];
	write(PAGE, '页');
	write(PICTURE, '图');
	const site = emptySite();
	site.made.set(PAGE, { key: 'k', hash: digestOf('页'), assets: [PICTURE], facts: undefined });
	openKeptSite(cache, 'one').save(site, dist);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
	mkdirSync(dirname(join(dist, file)), { recursive: true });
	writeFileSync(join(dist, file), text);
}

/** The site that a second build finds, in an empty folder. */
function restored(): string {
	const kept = openKeptSite(cache, 'one');
	const site = emptySite();
	const page = kept.find(PAGE, 'k');
	if (page !== undefined) site.kept.set(PAGE, page);
	else site.made.set(PAGE, { key: 'k', hash: '', assets: [PICTURE], facts: undefined });
	const folder = join(root, 'next');
	mkdirSync(join(folder, '_astro'), { recursive: true });
	kept.restore(site, folder);
	return folder;
}

test('a page with the same key comes from the last build, with its pictures', () => {
	const folder = restored();
	expect(readFileSync(join(folder, PAGE), 'utf8')).toBe('页');
	expect(readFileSync(join(folder, PICTURE), 'utf8')).toBe('图');
});

test('another key, another edition and no key find nothing', () => {
	expect(openKeptSite(cache, 'one').find(PAGE, 'other')).toBeUndefined();
	expect(openKeptSite(cache, 'two').find(PAGE, 'k')).toBeUndefined();
	expect(openKeptSite(cache, 'one').find(PAGE, undefined)).toBeUndefined();
});

test('a page that somebody changed in the finished site is made again', () => {
	write(PAGE, '别');
	expect(openKeptSite(cache, 'one').find(PAGE, 'k')).toBeUndefined();
});

test('a picture that somebody changed in the finished site is not put into the next one', () => {
	write(PICTURE, '别的图');
	expect(openKeptSite(cache, 'one').find(PAGE, 'k')).toBeUndefined();
	expect(existsSync(join(restored(), PICTURE))).toBe(false);
});

test('a cache that was restored with other dates is as good', () => {
	utimesSync(join(dist, PAGE), 1, 1);
	expect(openKeptSite(cache, 'one').find(PAGE, 'k')).toBeDefined();
});

test('of an older site only hard links to the right files stay', () => {
	const kept = openKeptSite(cache, 'one');
	const page = kept.find(PAGE, 'k');
	if (page === undefined) throw new Error('not kept');
	write('news/2/index.html', '走了');
	const site = { ...emptySite(), kept: new Map([[PAGE, page]]) };
	const left = kept.reuse(dist, site);
	expect([...left]).toEqual([PAGE]);
	expect(existsSync(join(dist, 'news/2'))).toBe(false);
	expect(existsSync(join(dist, PICTURE))).toBe(false);
	// The same text in another file is not trusted.
	rmSync(join(dist, PAGE));
	write(PAGE, '页');
	expect(statSync(join(dist, PAGE)).nlink).toBe(1);
	expect([...kept.reuse(dist, site)]).toEqual([]);
});

test('second names of right files stay where only copies are, and are named', () => {
	const kept = openKeptSite(cache, 'one');
	const page = kept.find(PAGE, 'k');
	if (page === undefined) throw new Error('not kept');
	const names = ['index.php/post/1.html', '_headers', '_astro/x.html'];
	for (const name of names) {
		mkdirSync(dirname(join(dist, name)), { recursive: true });
		linkSync(join(dist, PAGE), join(dist, name));
	}
	write('index.php/post/2.html', '页');
	const site = { ...emptySite(), kept: new Map([[PAGE, page]]) };
	expect([...kept.reuse(dist, site)]).toEqual([PAGE]);
	expect([...site.seconds]).toEqual([['index.php/post/1.html', PAGE]]);
	expect(names.filter((name) => existsSync(join(dist, name)))).toEqual(['index.php/post/1.html']);
	expect(existsSync(join(dist, 'index.php/post/2.html'))).toBe(false);
});
