import { expect, test } from 'vitest';
import { shareLinks } from '../../../../src/view/site/share.ts';

test.each([
	['松江厂房 3000 ㎡', 'https://example.com/news/1/'],
	['A&B=C#D?"E"', 'https://example.com/news/1/?a=1&b=2#c'],
	['</a><script>', 'https://example.com/%E5%8E%82/'],
])('the networks get title %j and address %s unchanged', (title, url) => {
	for (const { href } of shareLinks(title, url)) {
		const { protocol, searchParams, hash } = new URL(href);
		expect([protocol, searchParams.get('title'), searchParams.get('url'), hash]).toEqual([
			'https:',
			title,
			url,
			'',
		]);
	}
});

test('微博, QQ and QQ空间 are offered', () => {
	expect(shareLinks('标题', 'https://example.com/').map(({ text }) => text)).toEqual([
		'微博',
		'QQ',
		'QQ空间',
	]);
});
