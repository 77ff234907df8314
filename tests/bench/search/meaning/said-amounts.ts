import type { ListingRow } from '../../../../src/domain/explorer/rows/listing-row.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import type { ListingWish } from './listing-wish.ts';

/** An amount as it is typed, and what is meant by it. */
export interface SaidAmount {
	text: string;
	wish: ListingWish;
}

const SQUARE_METRES_OF_MU = 2000 / 3;
const DAYS_PER_MONTH = 365 / 12;

/** A round figure that is at most this one. */
function roundDown(value: number): number {
	const step = value >= 3000 ? 1000 : value >= 500 ? 100 : 50;
	return Math.max(step, Math.floor(value / step) * step);
}

function area(random: SeededRandom, { availableArea }: ListingRow): SaidAmount | undefined {
	if (availableArea < 200) return undefined;
	const least = roundDown(availableArea * random.pick([1, 0.7]));
	const unit = random.pick(['平', '平米', '平方', '平方米', '㎡', 'm2', 'M²', ' 平', ' ㎡']);
	const grouped = least >= 1000 ? least.toLocaleString('en') : String(least);
	const tenThousands = least % 1000 === 0 && least >= 10_000 ? `${least / 10_000}万` : String(least);
	const most = least * 2;
	return random.pick([
		{ text: `${least}${unit}`, wish: { areaMin: least } },
		{ text: `${least}${unit}以上`, wish: { areaMin: least } },
		{ text: `${grouped}㎡`, wish: { areaMin: least } },
		{ text: `${tenThousands}平方米`, wish: { areaMin: least } },
		{ text: `不低于${least}${unit}`, wish: { areaMin: least } },
		{ text: `面积${least}以上`, wish: { areaMin: least } },
		{ text: `${least}-${most}${unit}`, wish: { areaMin: least, areaMax: most } },
		{ text: `${least}到${most}平`, wish: { areaMin: least, areaMax: most } },
		{ text: `${least + 500}${unit}以下`, wish: { areaMax: least + 500 } },
		{ text: `${least + 500}平以内`, wish: { areaMax: least + 500 } },
	]);
}

function land(random: SeededRandom, { availableArea, type }: ListingRow): SaidAmount | undefined {
	const mu = Math.floor(availableArea / SQUARE_METRES_OF_MU);
	if (type !== 'land' || mu < 1) return undefined;
	return {
		text: random.pick([`${mu}亩`, `${mu}亩以上`, `${mu} 亩`]),
		wish: { areaMin: mu * SQUARE_METRES_OF_MU },
	};
}

function height(random: SeededRandom, { clearHeight }: ListingRow): SaidAmount | undefined {
	if (clearHeight === null) return undefined;
	const least = random.chance(0.5) ? Math.floor(clearHeight) : clearHeight;
	return {
		text: random.pick([
			`层高${least}米`,
			`${least}米层高`,
			`层高${least}m以上`,
			`净高${least}米`,
			`层高不低于${least}米`,
			`挑高${least}米以上`,
		]),
		wish: { heightMin: least },
	};
}

function load(random: SeededRandom, { floorLoad }: ListingRow): SaidAmount | undefined {
	if (floorLoad === null) return undefined;
	const least = floorLoad / 1000;
	return {
		text: random.pick([
			`承重${least}吨`,
			`承重${least}t`,
			`荷载${floorLoad}kg`,
			`荷载${least}吨以上`,
			`${least}吨承重`,
			`承重${least}t/㎡`,
		]),
		wish: { loadMin: least },
	};
}

function crane(random: SeededRandom, row: ListingRow): SaidAmount | undefined {
	if (row.crane === null || row.crane === 0) return undefined;
	return {
		text: random.pick([`${row.crane}吨行车`, `${row.crane}t行车`, `行车${row.crane}吨`, `${row.crane}T吊车`]),
		wish: { craneMin: row.crane },
	};
}

function power({ pick }: SeededRandom, row: ListingRow): SaidAmount | undefined {
	if (row.power === null) return undefined;
	return {
		text: pick([
			`${row.power}kva`,
			`${row.power}KVA`,
			`配电${row.power}`,
			`${row.power}千伏安`,
			`配电${row.power}kVA以上`,
		]),
		wish: { powerMin: row.power },
	};
}

function rent({ pick }: SeededRandom, row: ListingRow): SaidAmount | undefined {
	if (row.rent === null) return undefined;
	const most = Math.ceil(row.rent * 10) / 10;
	const monthly = Math.ceil(row.rent * DAYS_PER_MONTH);
	return pick([
		{ text: `${most}元以下`, wish: { rentMax: most } },
		{ text: `${most}元以内`, wish: { rentMax: most } },
		{ text: `租金${most}元`, wish: { rentMax: most } },
		{ text: `${most}元/㎡/天`, wish: { rentMax: most } },
		{ text: `${most}元/平/天以下`, wish: { rentMax: most } },
		{ text: `不超过${most}元`, wish: { rentMax: most } },
		{ text: `${monthly}元/㎡/月`, wish: { rentMax: monthly / DAYS_PER_MONTH } },
		{ text: `每平${most}块`, wish: { rentMax: most } },
	]);
}

/** Each kind of amount; none where a listing does not say it. */
export const SAID_AMOUNTS: Readonly<
	Record<string, (random: SeededRandom, row: ListingRow) => SaidAmount | undefined>
> = { area, land, height, load, crane, power, rent };
