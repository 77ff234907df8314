import gcoord from 'gcoord';
import type { Geo } from '../domain/place.ts';
import type { Link } from './shell.ts';

const DATUMS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09, wgs84: gcoord.WGS84 } as const;

/** A point in GCJ-02, the datum of 高德, 腾讯 and Apple in China. */
export function toGcj02({ lng, lat, crs }: Geo): { lng: number; lat: number } {
	const [x, y] = gcoord.transform([lng, lat], DATUMS[crs], gcoord.GCJ02);
	return { lng: round(x), lat: round(y) };
}

/** Six decimals: a tenth of a metre. */
function round(degrees: number): number {
	return Math.round(degrees * 1e6) / 1e6;
}

/**
 * Links that open a point in the map apps without a key. 高德 wants lng,lat; the others lat,lng
 * (lbs.amap.com URI API, lbsyun.baidu.com, lbs.qq.com, developer.apple.com map links).
 */
export function mapLinks(geo: Geo, title: string): Link[] {
	const { lng, lat } = toGcj02(geo);
	const name = encodeURIComponent(title.replaceAll(/[;:|]/g, ' '));
	return [
		{
			text: '高德地图',
			href: `https://uri.amap.com/marker?position=${lng},${lat}&name=${name}&coordinate=gaode&callnative=1`,
		},
		{
			text: '百度地图',
			href: `https://api.map.baidu.com/marker?location=${lat},${lng}&title=${name}&content=${name}&output=html&coord_type=gcj02&src=webapp.park.portal`,
		},
		{
			text: '腾讯地图',
			href: `https://apis.map.qq.com/uri/v1/marker?marker=coord:${lat},${lng};title:${name};addr:${name}&coord_type=2&referer=park-portal`,
		},
		{ text: '苹果地图', href: `https://maps.apple.com/?ll=${lat},${lng}&q=${name}` },
	];
}
