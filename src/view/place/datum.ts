import gcoord from 'gcoord';
import type { Geo } from '../../domain/park/place.ts';

/** A point in degrees. */
export interface Point {
	lng: number;
	lat: number;
}

const DATUMS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09, wgs84: gcoord.WGS84 } as const;

/** A point in GCJ-02, the datum of 高德, 腾讯 and Apple in China. Six decimals (about 0.1 m). */
export function toGcj02({ lng, lat, crs }: Geo): Point {
	const [x, y] = gcoord.transform([lng, lat], DATUMS[crs], gcoord.GCJ02);
	return { lng: round(x, 1e6), lat: round(y, 1e6) };
}

/** A point in WGS 84, the datum of GPS and of schema.org's GeoCoordinates. Five decimals (about 1 m). */
export function toWgs84({ lng, lat, crs }: Geo): Point {
	const [x, y] = gcoord.transform([lng, lat], DATUMS[crs], gcoord.WGS84);
	return { lng: round(x, 1e5), lat: round(y, 1e5) };
}

function round(degrees: number, parts: number): number {
	return Math.round(degrees * parts) / parts;
}
