import type { Catalog } from '../../domain/catalog/catalog.ts';
import { isHit, questionOf } from '../../domain/explorer/fit.ts';
import { REQUIREMENTS } from '../../domain/explorer/requirements/requirements.ts';
import { rowOfListing } from '../../domain/explorer/rows/row-of-listing.ts';
import type { Vocabulary } from '../../domain/explorer/rows/listing-index.ts';
import type { Preset } from '../../domain/explorer/preset.ts';
import * as urls from '../../domain/urls.ts';
import { usualOrder, writeAddress } from '../../domain/explorer/wanted-address.ts';
import type { Facet } from '../listing/facets.ts';
import { type Shell, shellOf } from './shell.ts';

/** Shown with every preset: its figures are a starting point. */
export const PRESET_CAUTION =
	'这些是我们按经验整理的起点，不是专业意见；每一项都请与房东以及环评、消防主管部门核对。';

/** A preset as a link to the listings, with the number of matches. */
export interface PresetLink extends Facet {
	slug: string;
	/** Link to its reasons. */
	reasons: string;
}

/** A preset with the reason of each requirement. */
export interface PresetGuide extends PresetLink {
	summary: string;
	rows: readonly { wish: string; isSoft: boolean; reason: string; source: string }[];
}

const NO_SOURCE = '经验起点，请核对';

function addressOf({ wanted, slug }: Preset): string {
	return urls.exploreUrl(`?${writeAddress({ wanted, order: usualOrder(wanted), preset: slug }).toString()}`);
}

/** The presets in the owner's order, with the number of matches on the build day. */
export function presetLinks({ presets, listingsBy, today }: Catalog): PresetLink[] {
	const rows = listingsBy.onOffer.map((listing) => rowOfListing(listing));
	return presets.map((preset) => {
		const question = questionOf(preset.wanted, today);
		return {
			slug: preset.slug,
			text: preset.name,
			href: addressOf(preset),
			count: rows.filter((row) => isHit(row, question)).length,
			reasons: urls.presetsUrl(preset.slug),
		};
	});
}

/** The page of all presets with their reasons. */
export function presetsPage(catalog: Catalog): { shell: Shell; caution: string; guides: PresetGuide[] } {
	const { presets, taxonomy } = catalog;
	const industries = taxonomy.topics.map(({ slug, name }) => ({ id: slug, name }));
	const names: Vocabulary = { districts: [], towns: [], parks: [], industries, metros: [] };
	const links = new Map(presetLinks(catalog).map((link) => [link.slug, link]));
	const guides = presets.flatMap(({ slug, summary, wanted, reasons }): PresetGuide[] => {
		const link = links.get(slug);
		if (link === undefined) return [];
		const rows = reasons.map(({ key, isSoft, reason, source = NO_SOURCE }) => ({
			wish: REQUIREMENTS.find((each) => each.key === key)?.wish(wanted, names) ?? '',
			isSoft,
			reason,
			source,
		}));
		return [{ ...link, summary, rows }];
	});
	return {
		shell: shellOf(catalog, {
			title: '按行业找厂房和仓库',
			description: `${presets.map(({ name }) => name).join('、')}找厂房仓库，先看哪些条件，每一项为什么。`,
			path: urls.presetsUrl(),
			trail: [{ text: '房源', href: urls.listingsUrl() }],
			here: '行业起点',
			isIndexed: presets.length > 0,
			form: { size: 'short' },
		}),
		caution: PRESET_CAUTION,
		guides,
	};
}
