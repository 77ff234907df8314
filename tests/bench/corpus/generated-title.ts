import { PROPERTY_TYPES } from '../../../src/domain/schema/listing-facts.ts';
import type { ListingRow } from '../../../src/domain/explorer/rows/listing-row.ts';
import { VOCABULARY } from './corpus-vocabulary.ts';
import type { SeededRandom } from '../seeded-random.ts';

const PRAISE = [
	'可分割',
	'独栋带院',
	'可环评',
	'近高速',
	'产证齐全',
	'首层',
	'层高足',
	'带行车',
	'大电',
	'可注册',
	'精装修',
	'交通便利',
];

/** A title as editors write it: place, area, type and advantage. @param park its name */
export function generatedTitle(
	random: SeededRandom,
	{ town, availableArea, type, clearHeight }: ListingRow,
	park: string | undefined,
): string {
	const kind = PROPERTY_TYPES[type];
	const praise = random.pick(PRAISE);
	const place = park ?? `${town ?? ''}${random.pick(VOCABULARY.roads)}路`;
	return random.pick([
		`${place} ${availableArea} ㎡ ${kind}，${praise}`,
		`${town ?? place} ${availableArea} 平${praise}${kind}`,
		`${place}${praise}${kind}${clearHeight === null ? '' : `，层高 ${clearHeight} 米`}`,
		`${town ?? place}${kind}出租，${praise}、${random.pick(PRAISE)}`,
	]);
}
