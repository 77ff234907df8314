import { placeOfListing } from '../../domain/article/policy-reach.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { EIA_LEVELS, FIRE_CLASSES } from '../../domain/schema/listing-facts.ts';
import * as urls from '../../domain/urls.ts';
import { type PolicyCite, policyCites } from '../policy/policy-cites.ts';
import type { Fact } from '../site/fact.ts';
import type { Link } from '../site/link.ts';

/** The permitted use of a space, and the related policies. */
export interface ListingUse {
	industries: readonly Link[];
	facts: readonly Fact[];
	/** What nobody has filled in, and what to do: 环评、注册未填写，请向招商热线核实。 Empty when all is known. */
	unsaid: string;
	policies: readonly PolicyCite[];
}

const POLICIES = 5;

const canOrNot = (value: boolean | undefined, yes: string, no: string) =>
	value === undefined ? undefined : value ? yes : no;

/** The documents that the environmental authority may require, in the terms of its project catalogue (登记表, 报告表, 报告书). */
function eiaText({ eia }: Listing): string | undefined {
	if (eia === undefined) return undefined;
	return eia === 'no' ? '不能做环评' : `可做${EIA_LEVELS[eia]}`;
}

/**
 * Industry, assessment, registration and tax. Each fact comes from the listing or, if the park states it, from the
 * park.
 */
export function listingUse(listing: Listing, catalog: Catalog): ListingUse {
	const { park, industriesAllowed, industriesBanned } = listing;
	const names = (topics: Listing['industriesBanned']) => topics.map(({ name }) => name).join('、');
	const parkTax = park?.taxRequirement;
	const tax = listing.taxRequirement ?? (parkTax === undefined ? undefined : `园区：${parkTax}`);
	const rows: [string, string | undefined][] = [
		['环评', eiaText(listing)],
		['注册', canOrNot(listing.registrable, '可以注册公司', '不能注册公司')],
		['火灾危险性', FIRE_CLASSES[listing.fireClass]],
		['危险化学品', canOrNot(listing.hazmatAllowed, '可以存放', '不能存放')],
		['税收要求', tax],
	];
	const unsaid = [
		...(industriesAllowed.length === 0 ? ['适合产业'] : []),
		...rows.flatMap(([label, value]) => (value === undefined ? [label] : [])),
	];
	return {
		industries: industriesAllowed.map(({ name, slug }) => ({ text: name, href: urls.topicUrl(slug) })),
		facts: [
			...(industriesBanned.length === 0 ? [] : [{ label: '限制产业', value: names(industriesBanned) }]),
			...rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
			...(park?.admission === undefined ? [] : [{ label: '园区准入', value: park.admission }]),
		],
		unsaid: unsaid.length === 0 ? '' : `${unsaid.join('、')}未填写，请向招商热线核实。`,
		policies: policyCites(placeOfListing(listing), catalog).slice(0, POLICIES),
	};
}
