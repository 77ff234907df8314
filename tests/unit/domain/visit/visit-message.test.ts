import { expect, test } from 'vitest';
import { cameFrom, viewsAddress, visitMessage } from '../../../../src/domain/visit/visit-message.ts';

const SERVER = 'https://count.example.cn';
const visit = { host: 'park.example', path: '/news/101/', from: 'https://search.example' };

test.each([
	[
		'goatcounter',
		'',
		{ url: `${SERVER}/count?p=%2Fnews%2F101%2F&r=https%3A%2F%2Fsearch.example` },
		undefined,
	],
	[
		'umami',
		'0b5c',
		{ url: `${SERVER}/api/send`, type: 'application/json' },
		{
			type: 'event',
			payload: {
				website: '0b5c',
				hostname: 'park.example',
				url: '/news/101/',
				referrer: 'https://search.example',
			},
		},
	],
	[
		'plausible',
		'park.example',
		{ url: `${SERVER}/api/event`, type: 'text/plain' },
		{
			name: 'pageview',
			domain: 'park.example',
			url: 'https://park.example/news/101/',
			referrer: 'https://search.example',
		},
	],
])('what %s is told', (provider, site, message, body) => {
	const { body: sent, ...rest } = visitMessage(provider, SERVER, site, visit);
	expect(rest).toEqual(message);
	expect(sent === undefined ? undefined : JSON.parse(sent)).toEqual(body);
});

test('a visitor comes from another site, or from nowhere', () => {
	const own = 'https://park.example';
	expect(cameFrom('https://search.example/?q=secret', own)).toBe('https://search.example');
	for (const referrer of ['', 'https://park.example/search/?q=a', 'android-app://com.example'])
		expect(cameFrom(referrer, own)).toBe('');
	expect(visitMessage('goatcounter', SERVER, '', { ...visit, from: '' }).url).toBe(
		`${SERVER}/count?p=%2Fnews%2F101%2F`,
	);
});

test('the number of reads has an address of its own', () => {
	expect(viewsAddress(SERVER, '/news/101/')).toBe(`${SERVER}/counter/%2Fnews%2F101%2F.json`);
});
