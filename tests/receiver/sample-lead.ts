import { randomUUID } from 'node:crypto';
import type { Lead } from '../../src/domain/lead/lead.ts';

/** Personal data of the sample. It must never appear in a log. */
export const PERSONAL = ['王先生', '13800138000', '示例机械', '要能环评'];

/** A valid made-up lead with a new UUID. */
export function sampleLead(change: Partial<Lead> = {}): Lead {
	return {
		schema: 1,
		uuid: randomUUID(),
		createdAt: '2026-11-23T02:03:04.567Z',
		kind: 'enquiry',
		page: '/listings/anting-01/',
		need: 'rent',
		contact: '王先生',
		phone: '13800138000',
		company: '示例机械',
		note: '要能环评',
		consent: { version: '2026-11-01', at: '2026-11-23T02:03:00Z' },
		...change,
	};
}

/** A valid made-up lead that asks about several listings and wishes for a viewing. */
export function askingLead(change: Partial<Lead> = {}): Lead {
	return sampleLead({
		schema: 2,
		page: '/contact/',
		listings: [
			{ id: 'sj-0001', title: '松江新桥 3000 ㎡' },
			{ id: 'qp-0002', title: '青浦 2000 ㎡' },
			{ id: 'mh-0003' },
		],
		viewings: [{ day: '2026-12-02', half: 'am' }, { day: '2026-12-04' }],
		wanted: '松江、青浦，约 3000 ㎡',
		...change,
	});
}
