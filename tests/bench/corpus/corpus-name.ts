import { VOCABULARY } from './corpus-vocabulary.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** The 3,755 characters of everyday Chinese: level 1 of GB 2312, rows 16 to 55. */
const COMMON = Array.from({ length: 40 }, (_, row) => row)
	.flatMap((row) => Array.from({ length: 94 }, (_, cell) => [0xb0 + row, 0xa1 + cell]))
	.map((bytes) => new TextDecoder('gb2312').decode(Uint8Array.from(bytes)))
	.filter((character) => /^\p{Script=Han}$/u.test(character));

function characters(random: SeededRandom, from: readonly string[], count: number): string {
	return Array.from({ length: count }, () => random.pick(random.chance(0.4) ? COMMON : from)).join('');
}

/** 上海瑞祥智能装备有限公司 */
export function companyName(random: SeededRandom): string {
	const brand = characters(random, VOCABULARY.nameCharacters, random.between(2, 3));
	const form = random.pick(['有限公司', '集团', '股份有限公司', '公司']);
	return random.pick(['上海', '', '', '中国']) + brand + random.pick(VOCABULARY.companyKinds) + form;
}

/** 王晓东 */
export function personName(random: SeededRandom): string {
	const given = characters(random, VOCABULARY.givenCharacters, random.between(1, 2));
	return random.pickEarly(VOCABULARY.surnames) + given;
}

/** 云峰产业园 */
export function parkName(random: SeededRandom): string {
	const kind = random.pick(['产业园', '科技园', '智造园', '物流园', '创新港', '工业区', '科创中心']);
	return characters(random, VOCABULARY.nameCharacters, 2) + kind;
}

/** 沪松公路1200号 */
export function streetAddress(random: SeededRandom): string {
	const road = random.chance(0.7) ? random.pick(VOCABULARY.roads) : characters(random, COMMON, 2);
	return `${road}${random.pick(['路', '公路', '大道'])}${random.between(1, 3000)}号`;
}

const SYLLABLES = [
	...[
		'ai',
		'ar',
		'be',
		'bio',
		'ca',
		'cor',
		'da',
		'de',
		'el',
		'en',
		'fa',
		'ga',
		'gen',
		'in',
		'ka',
		'li',
		'lo',
		'lux',
	],
	...[
		'ma',
		'me',
		'mo',
		'na',
		'neo',
		'no',
		'op',
		'pha',
		'qi',
		'ra',
		'ro',
		'sen',
		'si',
		'so',
		'ta',
		'tec',
		'ti',
		'to',
	],
	...['ul', 'va', 'ver', 'vi', 'wa', 'xi', 'yu', 'zen'],
];

/** A brand or product in Latin letters: Ailux, GENVER, siTec. */
export function latinName(random: SeededRandom): string {
	const parts = Array.from({ length: random.between(2, 3) }, () => random.pick(SYLLABLES));
	const name = parts.join('');
	if (random.chance(0.2)) return name.toUpperCase();
	return random.chance(0.8) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** A rare made-up word, like names of products, villages and programmes in real news. */
export function rareWord(random: SeededRandom): string {
	return characters(random, COMMON, random.between(2, 3));
}
