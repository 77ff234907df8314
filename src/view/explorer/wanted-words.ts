// † browser
import {
	DEAL_TYPES,
	EIA_LEVELS,
	FIRE_CLASSES,
	PROPERTY_TYPES,
	STRUCTURES,
} from '../../domain/schema/listing-facts.ts';
import type { Named, Vocabulary } from '../../domain/explorer/rows/listing-index.ts';
import { type RequirementKey, wishes } from '../../domain/explorer/requirement-key.ts';
import { FLOOR_WISHES } from '../../domain/explorer/rows/floor-figures.ts';
import type { Wanted } from '../../domain/explorer/wanted.ts';
import {
	formatArea,
	formatDate,
	formatLoad,
	formatMetres,
	formatMoney,
	formatPower,
	formatRent,
	formatTonnes,
} from '../../domain/units/format.ts';

/** What a requirement is called, as in 层高未填. */
export const REQUIREMENT_NAMES: Readonly<Record<RequirementKey, string>> = {
	deal: '租售',
	type: '类型',
	place: '街镇',
	park: '园区',
	area: '面积',
	rent: '租金',
	budget: '月租',
	floor: '楼层',
	height: '层高',
	load: '承重',
	crane: '行车',
	structure: '结构',
	divisible: '分割',
	power: '配电',
	fire: '消防',
	dock: '卸货平台',
	registrable: '注册',
	eia: '环评',
	industry: '适合产业',
	by: '入驻时间',
	verified: '核验',
	updated: '更新日期',
};

/** What an id or slug is called; itself when nothing is known of it. */
export function nameOf(named: readonly Named[], id: string): string {
	return named.find((each) => each.id === id)?.name ?? id;
}

const either = (words: readonly string[]) => words.join('或');

/** 松江新桥镇或闵行: towns stand for their district. */
function placeWords({ district, town }: Wanted, { districts, towns }: Vocabulary): string {
	const parts = town.map((id) => nameOf(districts, id.split('/')[0] ?? '') + nameOf(towns, id));
	const whole = district.filter((slug) => !town.some((id) => id.startsWith(`${slug}/`)));
	return either([...whole.map((slug) => nameOf(districts, slug)), ...parts]);
}

function areaWords({ areaMin, areaMax }: Wanted): string {
	if (areaMin !== undefined && areaMax !== undefined) return `面积 ${areaMin}–${formatArea(areaMax)}`;
	if (areaMin !== undefined) return `面积 ≥ ${formatArea(areaMin)}`;
	return areaMax === undefined ? '' : `面积 ≤ ${formatArea(areaMax)}`;
}

/** A value that is wanted, in words; nothing when it is not. */
function when<T>(value: T | undefined, words: (value: T) => string): string {
	return value === undefined ? '' : words(value);
}

const WORDS: Readonly<Record<RequirementKey, (wanted: Wanted, names: Vocabulary) => string>> = {
	deal: ({ deal }) => either(deal.map((code) => DEAL_TYPES[code])),
	type: ({ type }) => either(type.map((code) => PROPERTY_TYPES[code])),
	place: placeWords,
	park: ({ park }, { parks }) => either(park.map((id) => nameOf(parks, id))),
	area: areaWords,
	rent: ({ rent }) => when(rent, (most) => `租金 ≤ ${formatRent(most)}`),
	budget: ({ budget }) => when(budget, (most) => `月租 ≤ ${formatMoney(most)}`),
	floor: ({ floor }) => when(floor, (code) => FLOOR_WISHES[code]),
	height: ({ height }) => when(height, (least) => `层高 ≥ ${formatMetres(least)}`),
	load: ({ load }) => when(load, (least) => `承重 ≥ ${formatLoad(least)}`),
	crane: ({ crane }) => when(crane, (least) => `行车 ≥ ${formatTonnes(least)}`),
	structure: ({ structure }) => either(structure.map((code) => STRUCTURES[code])),
	divisible: () => '可分割',
	power: ({ power }) => when(power, (least) => `配电 ≥ ${formatPower(least)}`),
	fire: ({ fire }) => when(fire, (code) => `消防可到${FIRE_CLASSES[code]}`),
	dock: () => '有卸货平台',
	registrable: () => '可注册',
	eia: ({ eia }) => when(eia, (code) => `可环评（${EIA_LEVELS[code]}）`),
	industry: ({ industry }, { industries }) => when(industry, (slug) => `适合${nameOf(industries, slug)}`),
	by: ({ by }) => when(by, (day) => `${formatDate(day)}前可入驻`),
	verified: () => '已核验',
	updated: ({ updated }) => when(updated, (days) => `${days} 天内更新`),
};

/** One requirement in words: 层高 ≥ 8 m. */
export function wishWords(key: RequirementKey, wanted: Wanted, names: Vocabulary): string {
	return WORDS[key](wanted, names);
}

/** All that is wanted, in words: 松江或闵行，首层，层高 ≥ 8 m. Empty when nothing is. */
export function wantedWords(wanted: Wanted, names: Vocabulary): string {
	return wishes(wanted)
		.map((key) => wishWords(key, wanted, names))
		.join('，');
}
