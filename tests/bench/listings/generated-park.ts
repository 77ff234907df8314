import type { Named } from '../../../src/domain/explorer/rows/listing-index.ts';
import { PLACE_NAMES } from '../../../src/domain/search/place-names.ts';
import { VOCABULARY } from '../corpus/corpus-vocabulary.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** Industrial districts; those with most factories first. */
export const PLACES = [
	'songjiang',
	'pudong',
	'minhang',
	'jiading',
	'qingpu',
	'fengxian',
	'baoshan',
	'jinshan',
	'chongming',
];
export const INDUSTRIES = [
	['advanced-equipment', '高端装备'],
	['new-materials', '新材料'],
	['electronics', '电子信息'],
	['automobile', '汽车'],
	['biomedicine', '生物医药'],
	['logistics', '物流仓储'],
	['food', '食品'],
	['integrated-circuit', '集成电路'],
	['green-energy', '绿色低碳'],
	['artificial-intelligence', '人工智能'],
] as const;

/** A made-up park with its location. */
export interface GeneratedPark extends Named {
	district: string;
	town: string;
}

/** 120 made-up parks. */
export function generatedParks(random: SeededRandom): GeneratedPark[] {
	return Array.from({ length: 120 }, (_, i) => {
		const district = random.pickEarly(PLACES);
		const town = random.pick(PLACE_NAMES.filter((place) => place.district === district)).name;
		const name = Array.from({ length: 2 }, () => random.pick(VOCABULARY.nameCharacters)).join('');
		const kind = random.pick(['智造园', '科技园', '工业园', '物流园', '产业园']);
		return { id: `park-${String(i).padStart(3, '0')}-${district}`, name: `${name}${kind}`, district, town };
	});
}
