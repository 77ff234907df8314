import type { Catalog } from '../../domain/catalog/catalog.ts';
import { DISTRICTS } from '../../domain/schema/district.ts';
import { districtUrl } from '../../domain/urls.ts';

/** A district on the tile grid. */
export interface DistrictTile {
	name: string;
	href: string;
	/** 1 to 5, from west to east. A tile that is not further east than the previous one starts a new row. */
	column: number;
	/** 房源 3, 园区 1, 资讯 5. */
	figures: readonly (readonly [word: string, count: number])[];
	/** 0: none; 1: some; 2: at least half as many listings as the district with the most. */
	shade: 0 | 1 | 2;
}

/**
 * Rows from north to south, each from west to east. The grid only approximates the positions, without outlines: maps
 * with administrative boundaries need official review (地图审核管理规定).
 */
const COLUMNS: readonly (readonly [slug: string, column: number])[] = [
	['chongming', 4],
	['jiading', 2],
	['baoshan', 3],
	['qingpu', 1],
	['putuo', 2],
	['jingan', 3],
	['hongkou', 4],
	['yangpu', 5],
	['changning', 2],
	['xuhui', 3],
	['huangpu', 4],
	['pudong', 5],
	['songjiang', 2],
	['minhang', 3],
	['jinshan', 2],
	['fengxian', 3],
];

/** All 16 districts with their figures, in grid order. */
export function districtTiles({ articlesBy, listingsBy, parks }: Catalog): DistrictTile[] {
	const most = Math.max(1, ...[...listingsBy.district.values()].map(({ length }) => length));
	return COLUMNS.flatMap(([slug, column]) => {
		const district = DISTRICTS.find((each) => each.slug === slug);
		if (district === undefined) return [];
		const listings = listingsBy.district.get(slug)?.length ?? 0;
		const inside = parks.filter((park) => park.district.slug === slug).length;
		const news = articlesBy.district.get(slug)?.length ?? 0;
		return [
			{
				name: district.short,
				href: districtUrl(slug),
				column,
				figures: [
					['房源', listings],
					['园区', inside],
					['资讯', news],
				],
				shade: listings === 0 ? 0 : listings * 2 >= most ? 2 : 1,
			},
		];
	});
}
