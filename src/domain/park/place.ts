import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { isInShanghai } from '../schema/city.ts';
import type { District } from '../schema/district.ts';
import { PLANNING_ZONES, TRANSPORT_KINDS } from '../schema/listing-facts.ts';

/** Coordinate systems in use in China: GCJ-02 (高德, 腾讯), BD-09 (百度), WGS-84 (GPS). */
const CRS = { gcj02: 'GCJ-02', bd09: 'BD-09', wgs84: 'WGS-84' } as const;

/** Coordinates inside a box around Shanghai and its neighbours. A point outside it is a typing mistake. */
export const geoSchema = z
	.strictObject({
		/** Degrees east. */
		lng: z
			.number()
			.min(120.3)
			.max(122.2)
			.meta({ title: '经度', examples: ['121.2277'] }),
		/** Degrees north. */
		lat: z
			.number()
			.min(30.5)
			.max(32.4)
			.meta({ title: '纬度', examples: ['31.0322'] }),
		/** Coordinate system of the source map. A wrong one moves the point by several hundred metres. */
		crs: choice(CRS).meta({
			title: '坐标系',
			description: '高德、腾讯是 gcj02，百度是 bd09，GPS 是 wgs84',
			examples: ['gcj02'],
		}),
	})
	.meta({ title: '坐标', examples: ['{ lng: 121.2277, lat: 31.0322, crs: gcj02 }'] });

export type Geo = z.output<typeof geoSchema>;

/** What a listing or a park says of its place, if it is read. */
interface WrittenPlace {
	district: District;
	planningZone?: keyof typeof PLANNING_ZONES | undefined;
	geo?: Geo | undefined;
}

/** The box around Shanghai itself: degrees west, south, east and north. */
const [WEST, SOUTH, EAST, NORTH] = [120.85, 30.65, 122.2, 31.9];
/** The zones that the industrial plan of Shanghai defines. */
const SHANGHAI_ZONES: readonly (string | undefined)[] = ['104', '195', '198'];

/** Adds what contradicts the district: a point far outside of Shanghai, a planning zone of Shanghai elsewhere. */
export function checkPlace({ district, planningZone, geo }: WrittenPlace, ctx: z.RefinementCtx): void {
	const say = (field: string, message: string, fix: string) =>
		ctx.addIssue({ code: 'custom', path: [field], message, params: { fix } });
	if (!isInShanghai(district) && planningZone !== undefined && SHANGHAI_ZONES.includes(planningZone))
		say('planningZone', `是上海的规划区块，${district.short}没有`, '请删去这一项，当地的规划要求写在正文里');
	if (geo === undefined || !isInShanghai(district)) return;
	if (geo.lng < WEST || geo.lng > EAST || geo.lat < SOUTH || geo.lat > NORTH)
		say('geo', '不在上海', `经度 ${WEST}–${EAST}、纬度 ${SOUTH}–${NORTH}，请核对坐标和 district`);
}

export const transportSchema = z.strictObject({
	/** Metro, motorway, port or airport. */
	kind: choice(TRANSPORT_KINDS).meta({ title: '交通方式' }),
	/** Station, junction or terminal: 9 号线新桥站. */
	name: z.string().meta({ title: '名称', examples: ['9 号线'] }),
	/** Distance, km. */
	km: z
		.number()
		.positive()
		.max(200)
		.meta({ title: '距离', description: '公里', examples: ['2.6'] }),
});

export type Transport = z.output<typeof transportSchema>;
