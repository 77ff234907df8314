// † browser
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';

const MOST = 4;

/** Tags are computed from fields and never typed, so that each can be traced to a field. */
const TAGS: readonly [string, (row: ListingRow) => boolean][] = [
	['独栋', ({ isDetached }) => isDetached === true],
	['可环评', ({ eia }) => eia !== null && eia !== 'no'],
	['可注册', ({ isRegistrable }) => isRegistrable === true],
	['产证齐全', ({ isCertified }) => isCertified === true],
	['有行车', ({ crane }) => crane !== null && crane > 0],
	['卸货平台', ({ hasDock }) => hasDock === true],
	['可分割', ({ isDivisible }) => isDivisible === true],
	['喷淋', ({ hasSprinkler }) => hasSprinkler === true],
];

/** Up to four tags of a listing. */
export function advantages(row: ListingRow): string[] {
	return TAGS.filter(([, applies]) => applies(row))
		.map(([tag]) => tag)
		.slice(0, MOST);
}
