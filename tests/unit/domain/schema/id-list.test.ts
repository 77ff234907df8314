import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIds } from '../../../../src/domain/schema/id-list.ts';
import { compareUrl, favouritesUrl } from '../../../../src/domain/urls.ts';

test.each<[string | null, string[]]>([
	[null, []],
	['', []],
	['sj-0001', ['sj-0001']],
	['sj-0001,sj-0002', ['sj-0001', 'sj-0002']],
	[' sj-0001 , sj-0001,,', ['sj-0001']],
	['<script>,"onload=,../../etc,SJ-0001,%00,sj-0001', ['sj-0001']],
	['a,b,c,d,e', ['a', 'b', 'c', 'd']],
	[`${'x'.repeat(81)},a`, ['a']],
])('%j names %j', (text, ids) => {
	expect(parseIds(text, 4)).toEqual(ids);
});

test('a link of a megabyte costs nothing', () => {
	expect(parseIds('a,'.repeat(500_000), 4)).toEqual(['a']);
});

test('what a link carries is what it says', () => {
	const id = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4})?$/);
	fc.assert(
		fc.property(fc.uniqueArray(id, { maxLength: 4 }), fc.constantFrom('', 'height=8&same=1'), (ids, rest) => {
			for (const url of [favouritesUrl(ids), compareUrl(ids, rest)]) {
				const address = new URL(url, 'https://example.com').searchParams;
				expect(parseIds(address.get('ids'), 4)).toEqual(ids);
			}
		}),
	);
});

test('the address of a comparison carries more than its listings', () => {
	expect(compareUrl(['a', 'b'])).toBe('/compare/?ids=a,b');
	expect(compareUrl(['a', 'b'], 'height=8')).toBe('/compare/?ids=a,b&height=8');
	expect(compareUrl([], 'height=8')).toBe('/compare/');
});
