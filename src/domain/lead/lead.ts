// † browser
import type { LeadListing } from './lead-listing.ts';
import type { Viewing } from './lead-viewing.ts';

/** What somebody wants: code → label. 出租委托 is an owner who offers space, 页面报错 a reader who found a mistake. */
export const LEAD_NEEDS = {
	rent: '租',
	buy: '买',
	land: '拿地',
	register: '注册',
	policy: '政策咨询',
	offer: '出租委托',
	report: '页面报错',
} as const;

export type LeadNeed = keyof typeof LEAD_NEEDS;

/**
 * Kinds of lead: somebody looks for space, an owner offers it (业主委托), or a reader reports a mistake on a page (报错).
 * A report needs no contact, because its reader may want no answer.
 */
export const LEAD_KINDS = { enquiry: '咨询', offer: '业主委托', report: '报错' } as const;

export type LeadKind = keyof typeof LEAD_KINDS;

/** Facts an owner tells of the space on offer: key → label. The keys are those of a listing's front matter. */
export const OFFER_FACTS = {
	district: '区',
	town: '街镇',
	address: '地址',
	propertyType: '类型',
	totalArea: '总面积',
	availableArea: '可租面积',
	storeys: '层数',
	clearHeight: '首层层高',
	floorLoad: '首层承重',
	power: '配电',
	fireClass: '消防等级',
	cranes: '行车',
	docks: '卸货平台',
	rent: '租金',
	availableFrom: '可入驻时间',
	ownership: '产权',
	certificate: '产证',
	landUse: '土地性质',
} as const;

export type OfferFact = keyof typeof OFFER_FACTS;

/** Answers that need not be given, in the sender's own words: key → label. */
export const LEAD_DETAILS = {
	use: '用途/产业',
	area: '面积',
	district: '区',
	budget: '预算',
	tax: '税收预估',
	moveIn: '入驻时间',
	company: '公司',
	field: '有误的一栏',
	note: '备注',
} as const;

export type LeadDetail = keyof typeof LEAD_DETAILS;

/** Where a lead came from besides its page: key → label. */
export const LEAD_SOURCES = { park: '园区', wanted: '找房条件' } as const;

export type LeadSource = keyof typeof LEAD_SOURCES;

/** Labels of all fields of a lead that are said to people. */
export const LEAD_LABELS = {
	need: '需求',
	contact: '联系人',
	phone: '手机号',
	consent: '同意',
	page: '来源页面',
	listings: '房源',
	viewings: '看房时间',
	photos: '照片',
	...LEAD_DETAILS,
	...LEAD_SOURCES,
} as const;

/** Maximum length of each text in characters. Longer texts are invalid. */
export const LEAD_LIMITS = {
	contact: 40,
	use: 100,
	area: 60,
	district: 60,
	budget: 60,
	tax: 60,
	moveIn: 60,
	company: 100,
	field: 60,
	note: 1000,
	offer: 100,
	/** Texts added by the page are cut, not refused, because the sender cannot shorten them. */
	page: 300,
	wanted: 500,
	version: 40,
} as const;

/**
 * Version 1 has no listings but one id (`listing`), no viewings and no reports. A lead has the lowest version that can
 * hold it, so that an older receiver still takes what it understands.
 */
export type LeadSchema = 1 | 2;

/**
 * One enquiry, offer or report, in the format for sending and storing. Texts are as typed, without control characters.
 * Empty fields are absent.
 */
export interface Lead extends Readonly<Partial<Record<LeadDetail | LeadSource, string>>> {
	readonly schema: LeadSchema;
	/** UUID version 4 in lower case. It is the idempotency key of the lead. */
	readonly uuid: string;
	/** ISO 8601 in UTC by the sender's clock, which may be wrong. */
	readonly createdAt: string;
	readonly kind: LeadKind;
	/** Path of the page it was sent from; of a report the page with the mistake. */
	readonly page: string;
	readonly need: LeadNeed;
	/** '' in a report whose reader gives no name. */
	readonly contact: string;
	/** As `normalisePhone` writes it; '' in a report whose reader wants no answer. */
	readonly phone: string;
	/** The listings it asks about, at most ten; absent when there are none. */
	readonly listings?: readonly LeadListing[];
	/** Wishes for a viewing time, at most two; absent when there are none. */
	readonly viewings?: readonly Viewing[];
	/** The accepted version of the notice, and the time by the sender's clock. */
	readonly consent: { readonly version: string; readonly at: string };
	readonly offer?: Readonly<Partial<Record<OfferFact, string>>>;
	/** Number of photos that follow an offer, at most six; absent when there are none. */
	readonly photos?: number;
}

/** An invalid field and the reason. */
export interface LeadProblem {
	/** Key of the lead; a fact of an offer is `offer.<key>`. */
	field: string;
	/** Chinese message for the sender. It never repeats the input. */
	message: string;
}
