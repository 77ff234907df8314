// † browser
import { areaAbout } from '../../domain/explorer/requirements/about-area.ts';
import type { Wanted } from '../../domain/explorer/requirements/requirements.ts';
import { DAYS_PER_MONTH } from '../../domain/units/unit-word.ts';
import { formatMoney } from '../../domain/units/format.ts';

/** What the wanted rent comes to for the wanted area: 约 3000 ㎡ 合每月 10.95 万元以内. Empty unless both are set. */
export function monthWords({ rent, areaMin, areaMax }: Wanted): string {
	if (rent === undefined) return '';
	const about = areaAbout(areaMin, areaMax);
	const cost = (area: number) => formatMoney(rent * area * DAYS_PER_MONTH);
	if (about !== undefined) return `约 ${about} ㎡ 合每月 ${cost(about)}以内`;
	const ends = [areaMin, areaMax].filter((area) => area !== undefined);
	if (ends.length === 0) return '';
	return `${ends.join('–')} ㎡ 合每月 ${ends.map(cost).join('–')}以内`;
}
