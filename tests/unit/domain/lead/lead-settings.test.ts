import { describe, expect, test } from 'vitest';
import { leadDestination, leadOrigins } from '../../../../src/domain/lead/lead-destination.ts';
import { leadSettingsSchema } from '../../../../src/domain/lead/lead-settings.ts';

const privacy = {
	handler: '测试公司',
	handlerContact: '测试路 1 号',
	rightsContact: '电话',
	retentionDays: 365,
};
const settings = (given: object) => leadSettingsSchema.parse({ privacy, ...given });

test('by default, leads are not sent and are kept for a month', () => {
	const leads = leadSettingsSchema.parse({});
	expect(leads).toMatchObject({ provider: 'none', keepDays: 30 });
	expect(leadDestination(leads, '/thanks/')).toMatchObject({ target: 'none', url: '', abroad: undefined });
	expect(leadOrigins(leads)).toEqual([]);
});

describe.each([
	[
		{ provider: 'post', endpoint: 'https://leads.example.com/leads' },
		{ target: 'receiver', url: 'https://leads.example.com/leads', honeypot: 'website', abroad: undefined },
		['https://leads.example.com'],
	],
	[
		{ provider: 'post', endpoint: 'http://localhost:8787/leads' },
		{ target: 'receiver', url: 'http://localhost:8787/leads' },
		['http://localhost:8787'],
	],
	[
		{ provider: 'form', service: 'formspree', action: 'https://formspree.io/f/abcdwxyz' },
		{ target: 'formspree', honeypot: '_gotcha', abroad: 'Formspree' },
		['https://formspree.io'],
	],
	[
		{ provider: 'form', service: 'web3forms', accessKey: '01234567-89ab' },
		{
			target: 'web3forms',
			url: 'https://api.web3forms.com/submit',
			honeypot: 'botcheck',
			extra: { access_key: '01234567-89ab' },
		},
		['https://api.web3forms.com'],
	],
	[
		{ provider: 'form', service: 'netlify' },
		{ target: 'netlify', url: '/thanks/', honeypot: 'bot-field' },
		undefined,
	],
	[
		{ provider: 'form', service: 'custom', action: 'https://forms.example.cn/x?y=1' },
		{ target: 'custom', honeypot: 'website', abroad: undefined },
		['https://forms.example.cn'],
	],
])('%j', (given, destination, origins) => {
	test('says where leads go, and what pages may reach', () => {
		expect(leadDestination(settings(given), '/thanks/')).toMatchObject(destination);
		expect(leadOrigins(settings(given))).toEqual(origins ?? []);
	});
});

test.each([
	'http://leads.example.com/leads',
	'http://localhost.example.com/leads',
	'javascript:alert(1)',
	'//leads.example.com/leads',
	'/leads',
])('a phone number does not go to %s', (endpoint) => {
	expect(leadSettingsSchema.safeParse({ provider: 'post', endpoint, privacy }).success).toBe(false);
});
