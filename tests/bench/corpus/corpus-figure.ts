import { VOCABULARY } from './corpus-vocabulary.ts';
import type { SeededRandom } from '../seeded-random.ts';

const SCALES = ['万', '亿', '万亿'];

/** A number with its unit: 1200㎡, 8.5米, 50%, 1.6万亿元. */
export function figure(random: SeededRandom): string {
	const whole = random.chance(0.5)
		? random.between(1, 60)
		: random.between(1, 400) * random.pick([5, 10, 50]);
	const decimals = random.chance(0.3) ? `.${random.between(1, 99)}` : '';
	const number = random.chance(0.03) ? `1,${random.between(100, 999)}` : `${whole}${decimals}`;
	if (random.chance(0.2)) return number + random.pick(SCALES) + random.pick(['元', '', '美元']);
	return number + (random.chance(0.08) ? ' ' : '') + random.pickEarly(VOCABULARY.units);
}

/** A date such as 2025年8月30日, often without the year. */
export function dayOfYear(random: SeededRandom): string {
	const date = `${random.between(1, 12)}月${random.between(1, 28)}日`;
	return random.chance(0.4) ? `${random.between(2016, 2026)}年${date}` : date;
}
