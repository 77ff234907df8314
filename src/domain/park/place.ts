import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { TRANSPORT_KINDS } from '../schema/listing-facts.ts';

/** Coordinate systems in use in China: GCJ-02 (高德, 腾讯), BD-09 (百度), WGS-84 (GPS). */
const CRS = { gcj02: 'GCJ-02', bd09: 'BD-09', wgs84: 'WGS-84' } as const;

/** Coordinates inside a box around Shanghai. A point outside it is a typing mistake. */
export const geoSchema = z
	.strictObject({
		/** Degrees east. */
		lng: z
			.number()
			.min(120.85)
			.max(122.2)
			.meta({ title: '经度', examples: ['121.2277'] }),
		/** Degrees north. */
		lat: z
			.number()
			.min(30.65)
			.max(31.9)
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
