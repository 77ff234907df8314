import type { Geo } from '../../domain/park/place.ts';
import { toGcj02 } from './datum.ts';
import type { Link } from '../site/link.ts';
import { queryValue } from '../site/query-value.ts';

/**
 * Links that open a point in map apps, without an API key. 高德 expects lng,lat; the others expect lat,lng (lbs.amap.com
 * URI API, lbsyun.baidu.com, lbs.qq.com, developer.apple.com map links).
 */
export function mapLinks(geo: Geo, title: string): Link[] {
	const { lng, lat } = toGcj02(geo);
	const name = queryValue(title.replaceAll(/[;:|]/g, ' '));
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
