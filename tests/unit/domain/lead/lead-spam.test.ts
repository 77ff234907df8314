import { expect, test } from 'vitest';
import { readSpamSignals, spamReasons } from '../../../../src/domain/lead/lead-spam.ts';
import type { Lead } from '../../../../src/domain/lead/lead.ts';

const LEAD: Lead = {
	schema: 1,
	uuid: '3f0a8c1e-5b7d-4e21-9a43-0c1d2e3f4a5b',
	createdAt: '2026-11-23T02:03:04Z',
	kind: 'enquiry',
	page: '/',
	need: 'rent',
	contact: '王先生',
	phone: '13800138000',
	consent: { version: '1', at: '2026-11-23T02:03:04Z' },
};

test.each([
	[{}, {}, []],
	[{}, { website: ' ' }, []],
	[{}, { website: 'http://x.cn' }, ['trap']],
	[{}, { seconds: 2.9 }, ['speed']],
	[{}, { seconds: '2' }, ['speed']],
	[{}, { seconds: 3 }, []],
	// A clock that was set back while the visitor filled in the form, and values that are not numbers, are no evidence of
	// spam.
	[{}, { seconds: -1e9 }, []],
	[{}, { seconds: '' }, []],
	[{}, { seconds: 'soon' }, []],
	[{}, { seconds: { toString: 'x' } }, []],
	[{ note: '公司网站 https://a.cn 和 www.b.cn' }, {}, []],
	[{ note: 'https://a.cn https://b.cn [url=x]' }, {}, ['links']],
	[{ note: 'https://a.cn', company: 'www.b.cn', offer: { rent: 'HTTP://C.cn' } }, {}, ['links']],
	[{ note: 'www. www. www.' }, { website: 'x', seconds: 0 }, ['trap', 'speed', 'links']],
])('a lead with %j sent with %j is marked %j', (change, signals, reasons) => {
	expect(spamReasons({ ...LEAD, ...change }, readSpamSignals(new Map(Object.entries(signals))))).toEqual(
		reasons,
	);
});
