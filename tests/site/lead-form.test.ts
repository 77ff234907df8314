import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkLead } from '../../src/domain/lead/lead-check.ts';
import { leadFromFields } from '../../src/domain/lead/lead-fields.ts';
import { builtPages, pageAt, textOf } from './world/built-site.ts';
import { buildLeadWorld, PRIVACY } from './world/lead-world.ts';

const ARTICLE = '/news/policy-undated/';
const LISTING = '/listings/l-near/';
const UUID = '0e5b9e0a-5f9b-4c1e-8d52-6f4f5c1b2a3d';

function pageOf(dist: string, path: string): Document {
	return parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8')).document;
}

function formOf(page: Document): HTMLFormElement {
	const form = page.querySelector<HTMLFormElement>('lead-form form');
	if (form === null) throw new Error('there is no form');
	return form;
}

/** The fields that a browser without script sends when a visitor fills in only the required ones. */
function sentFields(form: HTMLFormElement): Map<string, string> {
	const filled: Readonly<Record<string, string>> = {
		need: 'rent',
		contact: '王先生',
		phone: '138 0013 8000',
	};
	return new Map(
		[...form.querySelectorAll('input, select, textarea')].map((field) => {
			const name = field.getAttribute('name') ?? '';
			return [
				name,
				field.getAttribute('type') === 'hidden'
					? (field.getAttribute('value') ?? '')
					: (filled[name] ?? field.getAttribute('value') ?? ''),
			];
		}),
	);
}

const policyOf = (page: Document) =>
	page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';

/** Hidden fields by name, without those that every form has. */
function hiddenOf(form: HTMLFormElement): Record<string, string> {
	return Object.fromEntries(
		[...form.querySelectorAll('input[type=hidden]')]
			.map((each) => [each.getAttribute('name') ?? '', each.getAttribute('value') ?? ''] as const)
			.filter(([name]) => name !== 'page'),
	);
}

describe('by default, without any service', () => {
	test('the form is on every article, listing, park and list, and promises to send nothing', () => {
		for (const path of [
			ARTICLE,
			'/listings/l-full/',
			'/parks/p-one/',
			'/listings/',
			'/districts/songjiang/',
			'/about/',
			'/contact/',
			'/contact/offer/',
		]) {
			const form = formOf(pageAt(path));
			expect(form.getAttribute('action'), path).toBeNull();
			expect(textOf(form, 'button'), path).toBe('生成微信消息');
			expect(form.querySelectorAll('[name=consent]:not([checked])'), path).toHaveLength(1);
			expect(form.querySelectorAll('[required]').length, path).toBeGreaterThanOrEqual(3);
		}
	});

	test('the bar of a phone leads to the form of the page, and to the contact page where there is none', () => {
		const withForm = builtPages().filter((file) => pageAt(`/${file}`).querySelector('lead-form') !== null);
		expect(withForm).toContain('listings/l-full/index.html');
		for (const file of builtPages()) {
			const link = pageAt(`/${file}`).querySelector('nav[aria-label="快速联系"] a:last-child');
			if (link === null) continue;
			const target = link.getAttribute('href') ?? '';
			expect(target, file).toBe(withForm.includes(file) ? '#lead' : '/contact/');
			if (target === '#lead')
				expect(pageAt(`/${file}`).querySelector('#lead lead-form'), file).not.toBeNull();
		}
	});

	test('without script telephone and WeChat are shown', () => {
		const lead = pageAt(ARTICLE).querySelector('.lead');
		expect(lead?.querySelectorAll('a[href^="tel:"]').length).toBeGreaterThan(1);
		expect(lead?.textContent).toContain('test-wechat');
	});

	test('pages reach nothing but the site', () => {
		expect(policyOf(pageAt(ARTICLE))).toContain("connect-src 'self';");
		expect(policyOf(pageAt(ARTICLE))).toContain("form-action 'self';");
	});

	test('the notice says that the visitor sends the text himself', () => {
		expect(textOf(pageAt('/privacy/'), '#lead-notice')).toContain('表单不会上传任何内容');
	});
});

const VIEWINGS = ['看房日期', '时段', '或者', '时段'];

test('the sizes of the form have the fields of the brief, required ones first', () => {
	const labels = (path: string) =>
		[...formOf(pageAt(path)).querySelectorAll('div > label')].map((label) =>
			(label.firstChild?.textContent ?? '').replaceAll(/\s/g, ''),
		);
	expect(labels(ARTICLE)).toEqual(['需求*', '联系人*', '手机号*']);
	expect(labels('/listings/l-full/')).toEqual([
		'需求*',
		'联系人*',
		'手机号*',
		...VIEWINGS,
		'用途/产业',
		'面积',
		'入驻时间',
		'备注',
	]);
	expect(labels('/contact/')).toEqual([
		'需求*',
		'联系人*',
		'手机号*',
		'用途/产业',
		'面积',
		'区',
		'预算',
		'税收预估',
		'入驻时间',
		'公司',
		...VIEWINGS,
		'备注',
	]);
	expect(labels('/contact/error/')).toEqual([
		'哪一页*',
		'有误的一栏（选填）',
		'哪里有误，应为什么*',
		'手机号（选填，要答复时写）',
	]);
});

test('pages with facts of their own end in a link to the form for mistakes', () => {
	for (const path of [ARTICLE, '/listings/l-full/', '/parks/p-one/'])
		expect(pageAt(path).querySelector('#lead > a')?.getAttribute('href'), path).toBe('/contact/error/');
	for (const path of ['/listings/', '/about/', '/'])
		expect(pageAt(path).querySelector('#lead > a'), path).toBeNull();
});

test('a listing and a park are named to the sender and travel with the lead', () => {
	const listing = formOf(pageAt('/listings/l-full/'));
	expect(hiddenOf(listing)).toMatchObject({ listings: 'l-full|松江测试厂房 3000 ㎡ 带行车' });
	expect(textOf(listing, 'p.muted')).toContain('l-full');
	expect(listing.querySelector('option[selected]')?.getAttribute('value')).toBe('rent');
	const park = formOf(pageAt('/parks/p-one/'));
	expect(hiddenOf(park)).toMatchObject({ park: 'p-one' });
	expect(textOf(park, 'p.muted')).toMatch(/^园区：/);
});

test('phone keyboards and autofill know the fields', () => {
	const form = formOf(pageAt('/contact/'));
	expect(form.querySelector('[name=phone]')?.getAttribute('type')).toBe('tel');
	for (const [name, value] of Object.entries({ contact: 'name', phone: 'tel', company: 'organization' }))
		expect(form.querySelector(`[name=${name}]`)?.getAttribute('autocomplete')).toBe(value);
});

test('consent leads to the notice, whose wording it names', () => {
	const consent = pageAt(ARTICLE).querySelector('[name=consent]');
	const href = consent?.closest('label')?.querySelector('a')?.getAttribute('href') ?? '';
	expect(href).toBe('/privacy/#lead-notice');
	expect(textOf(pageAt('/privacy/'), '#lead-notice')).toContain(`版本 ${consent?.getAttribute('value')}`);
});

test('every page knows where the leads of a visitor go', () => {
	for (const file of builtPages().filter((each) => !each.startsWith('index.php/')))
		expect(pageAt(`/${file}`).querySelectorAll('lead-outbox'), file).toHaveLength(1);
});

interface Case {
	name: string;
	leads: object;
	origin: string | undefined;
	action: string;
	hidden: Readonly<Record<string, string>>;
	honeypot: string;
	abroad: boolean;
}

const CASES: readonly Case[] = [
	{
		name: 'post',
		leads: { provider: 'post', endpoint: 'https://leads.example.cn/leads' },
		origin: 'https://leads.example.cn',
		action: 'https://leads.example.cn/leads',
		hidden: {},
		honeypot: 'website',
		abroad: false,
	},
	{
		name: 'formspree',
		leads: { provider: 'form', service: 'formspree', action: 'https://formspree.io/f/abcdwxyz' },
		origin: 'https://formspree.io',
		action: 'https://formspree.io/f/abcdwxyz',
		hidden: { _subject: '网站咨询', _next: 'https://example.com/contact/thanks/' },
		honeypot: '_gotcha',
		abroad: true,
	},
	{
		name: 'web3forms',
		leads: { provider: 'form', service: 'web3forms', accessKey: '01234567-89ab' },
		origin: 'https://api.web3forms.com',
		action: 'https://api.web3forms.com/submit',
		hidden: {
			access_key: '01234567-89ab',
			subject: '网站咨询',
			redirect: 'https://example.com/contact/thanks/',
		},
		honeypot: 'botcheck',
		abroad: true,
	},
	{
		name: 'netlify',
		leads: { provider: 'form', service: 'netlify' },
		origin: undefined,
		action: '/contact/thanks/',
		hidden: { 'form-name': 'enquiry', uuid: '', createdAt: '', wanted: '' },
		honeypot: 'bot-field',
		abroad: true,
	},
	{
		name: 'custom',
		leads: { provider: 'form', service: 'custom', action: 'https://forms.example.cn/in' },
		origin: 'https://forms.example.cn',
		action: 'https://forms.example.cn/in',
		hidden: {},
		honeypot: 'website',
		abroad: false,
	},
];

describe.each(CASES)('with $name', ({ name, leads, origin, action, hidden, honeypot, abroad }) => {
	let dist = '';
	beforeAll(async () => {
		dist = await buildLeadWorld(name, leads);
	});

	test('the form posts there without script, with the fields it asks for', () => {
		const form = formOf(pageOf(dist, ARTICLE));
		expect(form.getAttribute('method')).toBe('post');
		expect(form.getAttribute('action')).toBe(action);
		expect(hiddenOf(form)).toEqual(hidden);
		expect(form.getAttribute('data-netlify')).toBe(name === 'netlify' ? 'true' : null);
		const fields = sentFields(form);
		const reading = checkLead(leadFromFields(fields, '2026-11-23T02:00:00Z', UUID));
		expect(reading).toMatchObject({
			lead: { page: ARTICLE, need: 'rent', contact: '王先生', phone: '13800138000' },
		});
	});

	test('the honeypot is hidden from people, screen readers and the tab key', () => {
		const field = formOf(pageOf(dist, ARTICLE)).querySelector(`[name="${honeypot}"]`);
		expect(field?.getAttribute('tabindex')).toBe('-1');
		expect(field?.closest('[aria-hidden=true]')?.classList.contains('visually-hidden')).toBe(true);
	});

	test('pages may send there and nowhere else', () => {
		const own = ["'self'", ...(origin === undefined ? [] : [origin])].join(' ');
		for (const path of ['', ARTICLE, LISTING, '/search/']) {
			expect(policyOf(pageOf(dist, path)), path).toContain(`;connect-src ${own};`);
			expect(policyOf(pageOf(dist, path)), path).toContain(`;form-action ${own};`);
		}
	});

	test('the notice says who, why, how long and how to object, and a service abroad needs a consent of its own', () => {
		const notice = textOf(pageOf(dist, '/privacy/'), '#lead-notice');
		for (const text of [
			PRIVACY.handler,
			PRIVACY.handlerContact,
			PRIVACY.rightsContact,
			'365 天',
			'撤回同意',
			'未成年人',
		])
			expect(notice).toContain(text);
		expect(notice.includes('境外')).toBe(abroad);
		expect(
			formOf(pageOf(dist, ARTICLE)).querySelectorAll('[name=abroad][required]:not([checked])'),
		).toHaveLength(abroad ? 1 : 0);
	});

	test('the page for owners is called as the links to it are', () => {
		const words = new Set(
			[...pageOf(dist, '/').querySelectorAll('header a, body > footer a')]
				.filter((link) => link.getAttribute('href') === '/contact/offer/')
				.map((link) => link.textContent.trim()),
		);
		expect([...words]).toEqual([textOf(pageOf(dist, '/contact/offer/'), 'h1')]);
	});

	test('an owner who offers space has a form of his own', () => {
		const form = formOf(pageOf(dist, '/contact/offer/'));
		const fields = sentFields(form).set('offer.power', '500 kVA');
		expect(checkLead(leadFromFields(fields, '2026-11-23T02:00:00Z', UUID))).toMatchObject({
			lead: { kind: 'offer', need: 'offer', offer: { power: '500 kVA' } },
		});
	});

	test('a mistake is reported without script, name or number', () => {
		const fields = sentFields(formOf(pageOf(dist, '/contact/error/'))).set('note', '面积应为 2800 ㎡');
		fields.set('page', LISTING).set('phone', '');
		expect(checkLead(leadFromFields(fields, '2026-11-23T02:00:00Z', UUID))).toMatchObject({
			lead: { kind: 'report', page: LISTING, phone: '', note: '面积应为 2800 ㎡' },
		});
	});

	test('an article stays within its bytes', () => {
		const size = (path: string) => brotliCompressSync(readFileSync(join(dist, path, 'index.html'))).length;
		expect(size(ARTICLE)).toBeLessThanOrEqual(14_000);
	});
});
