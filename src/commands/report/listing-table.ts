import type { Catalog } from '../../domain/catalog/catalog.ts';
import { vocabularyOf } from '../../domain/explorer/rows/row-of-listing.ts';
import { type Freshness, freshness, STALE_AFTER, UNCHECKED_AFTER } from '../../domain/listing/freshness.ts';
import { isOnOffer } from '../../domain/listing/listing.ts';
import { daysBetween } from '../../domain/units/calendar-date.ts';
import type { Table } from '../table/table.ts';
import { unknownOnPage, unknownToSeekers } from './asked-fact.ts';
import type { SuspectedDouble } from './suspected-double.ts';

const AGES: Readonly<Record<Freshness, { words: string; weight: number }>> = {
	fresh: { words: '', weight: 0 },
	unchecked: { words: `超过 ${UNCHECKED_AFTER} 天没有核对，页面已标待核实`, weight: 40 },
	stale: { words: `超过 ${STALE_AFTER} 天没有核对，已经不在列表里`, weight: 100 },
};
/** What one lack weighs. A listing that nobody sees comes before one that few find. */
const WEIGHTS = { double: 30, seekers: 5, unverified: 3, picture: 10, page: 1 } as const;

/**
 * Each listing on offer with what is wrong with it, worst first. The weight decides only the order.
 * @param doubles of the same listings
 */
export function listingTable(
	{ listings, taxonomy, today }: Pick<Catalog, 'listings' | 'taxonomy' | 'today'>,
	doubles: readonly SuspectedDouble[],
): Table {
	const offered = listings.filter(isOnOffer);
	const names = vocabularyOf(offered, taxonomy.topics);
	const twinsOf = Map.groupBy(
		doubles.flatMap(({ id, other }) => [
			{ id, twin: other },
			{ id: other, twin: id },
		]),
		({ id }) => id,
	);
	const judged = offered.map((listing) => {
		const seekers = unknownToSeekers(listing, names, today);
		const page = unknownOnPage(listing);
		const age = AGES[freshness(listing.updatedDate, today)];
		const twins = (twinsOf.get(listing.id) ?? []).map(({ twin }) => twin);
		const isUnverified = listing.verified === 'none';
		const hasPicture = listing.photos.length + listing.floorPlans.length > 0;
		const weight =
			age.weight +
			WEIGHTS.seekers * seekers.length +
			WEIGHTS.page * page.length +
			WEIGHTS.double * twins.length +
			(isUnverified ? WEIGHTS.unverified : 0) +
			(hasPicture ? 0 : WEIGHTS.picture);
		const days = daysBetween(listing.updatedDate, today);
		const row = [
			`${listing.id} ${listing.sample ? '（示例）' : ''}${listing.title}`,
			`${days} 天前${age.words === '' ? '' : `：${age.words}`}`,
			seekers.join('、'),
			[...(hasPicture ? [] : ['没有照片和平面图']), ...(isUnverified ? ['没有核验'] : [])].join('、'),
			twins.length === 0 ? '' : `可能和 ${twins.join('、')} 是同一套`,
			page.length === 0 ? '' : `${page.length} 项：${page.join('、')}`,
			`content/${listing.file}`,
		];
		return { id: listing.id, weight, row };
	});
	const sorted = judged.toSorted((a, b) => b.weight - a.weight || a.id.localeCompare(b.id, 'en'));
	return {
		title: '房源（最差的在前）',
		note: '“找房的人会筛”没有填的，筛选时排不进“符合”的一组，最值得先补',
		head: [
			'房源',
			'上次核对',
			'找房的人会筛而没有填的',
			'照片和核验',
			'疑似重复',
			'页面上写着“未填写”的',
			'文件',
		],
		rows: sorted.map(({ row }) => row),
	};
}

/** The pairs with their reasons. */
export function doubleTable(doubles: readonly SuspectedDouble[]): Table {
	return {
		title: '疑似重复的房源',
		note:
			doubles.length === 0 ? '没有' : '同一个地方、同样的面积、另外至少两项相同，而楼栋和楼层没有写成不同的',
		head: ['房源', '理由'],
		rows: doubles.map(({ id, other, reasons }) => [`${id} 和 ${other}`, reasons.join('；')]),
	};
}
