import { describe, expect, test } from 'vitest';
import { legacyFile, legacyHomes, legacyPathsOf } from '../../../../src/domain/schema/legacy-urls.ts';

const PATTERNS = ['/index.php/post/{id}.html', '/post/{id}', '/?p={id}'];

test.each([
	['3231', [], ['/index.php/post/3231.html', '/post/3231', '/?p=3231']],
	['1', ['/old/1.html'], ['/index.php/post/1.html', '/post/1', '/?p=1', '/old/1.html']],
	['7', ['/post/7'], ['/index.php/post/7.html', '/post/7', '/?p=7']],
	['groundbreaking', [], []],
	['groundbreaking', ['/old/g.html'], ['/old/g.html']],
	['2026-plan', [], []],
	['007', [], []],
	['0', [], []],
])('article %s with %j was at %j', (id, legacyUrls, paths) => {
	expect(legacyPathsOf({ id, legacyUrls }, PATTERNS)).toEqual(paths);
});

test('a pattern may name the id twice', () => {
	expect(legacyPathsOf({ id: '5', legacyUrls: [] }, ['/{id}/{id}.html'])).toEqual(['/5/5.html']);
});

describe('the file that answers at an old path', () => {
	test.each([
		['/index.php/post/3231.html', 'index.php/post/3231.html'],
		['/post/3231', 'post/3231'],
		['/post/3231/', 'post/3231/index.html'],
		['/', 'index.html'],
		['/%E6%9D%BE%E6%B1%9F/1.html', '松江/1.html'],
		['/松江/', '松江/index.html'],
	])('%s is %s', (path, file) => {
		expect(legacyFile(path)).toBe(file);
	});

	test.each(['/?p=3231', '/post.php?id=1'])('%s is none, for no file has a query in its name', (path) => {
		expect(legacyFile(path)).toBeUndefined();
	});
});

test.each([
	[['/index.php/post/{id}.html', '/index.php/{id}.html'], ['/index.php/']],
	[['/post/{id}.html'], []],
	[[], []],
])('the old home pages of %j are %j', (patterns, homes) => {
	expect(legacyHomes(patterns)).toEqual(homes);
});
