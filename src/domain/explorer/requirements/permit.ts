// † browser
import { EIA_LEVELS, type EiaLevel } from '../../schema/listing-facts.ts';
import { nameOf } from '../rows/listing-index.ts';
import type { ListingRow } from '../rows/listing-row.ts';
import { idsOf } from './address-reader.ts';
import { requirement } from './requirement.ts';
import { field, flag, oneOfWords } from './requirement-kind.ts';
import { ASKABLE, type Shortfall, WHOLLY, yes } from './shortfall.ts';

/** Levels of environmental assessment, the strictest last. */
export const EIA_LADDER = ['form', 'report-form', 'report'] as const satisfies readonly EiaLevel[];
const { no: _, ...possible } = EIA_LEVELS;
/** A tenant asks whether an assessment is possible. Which document it takes, he often learns later. */
const EIA_WISHES = { any: '可环评', ...possible } as const;
type EiaWish = keyof typeof EIA_WISHES;

function eiaShort({ eia: have }: ListingRow, want: EiaWish): Shortfall {
	if (have === null) return undefined;
	if (have === 'no') return WHOLLY;
	if (want === 'any') return 0;
	return Math.max(0, EIA_LADDER.indexOf(want) - EIA_LADDER.indexOf(have)) * ASKABLE;
}

/** Whether a comma-separated list contains a word. Does not split the list, because it runs for every listing. */
function isIn(word: string, list: string): boolean {
	return list !== '' && `,${list},`.includes(`,${word},`);
}

function industryShort({ industries, banned }: ListingRow, want: string): Shortfall {
	if (isIn(want, banned)) return WHOLLY;
	return industries === '' ? undefined : isIn(want, industries) ? 0 : ASKABLE;
}

export const PERMIT = [
	flag({
		key: 'registrable',
		name: '注册',
		topic: 'use',
		group: 'other',
		judge: ({ isRegistrable }) => yes(isRegistrable, WHOLLY),
		yes: '可注册',
		no: '不可注册',
		/** `true`: a company can register the address. */
		preset: '可注册',
	}),
	flag({
		key: 'certified',
		name: '产证',
		topic: 'use',
		group: 'other',
		judge: ({ isCertified }) => yes(isCertified, WHOLLY),
		yes: '产证齐全',
		no: '产证不全',
		/** `true`: the property certificate covers everything. */
		preset: '产证齐全',
	}),
	// This level or a stricter one.
	oneOfWords({
		key: 'eia',
		name: '环评',
		topic: 'use',
		group: 'permit',
		labels: EIA_WISHES,
		choiceText: (label) => (label === EIA_WISHES.any ? label : `可做${label}`),
		wishText: (code) => (code === 'any' ? EIA_WISHES.any : `可环评（${EIA_WISHES[code]}）`),
		judge: (row, wanted) => eiaShort(row, wanted.eia ?? 'any'),
		tick: ({ eia }, __, fits) =>
			eia === null || eia === 'no' ? '不可环评' : `环评${fits ? '' : '只到'}${EIA_LEVELS[eia]}`,
		/** Level of environmental assessment that must be possible. */
		preset: { title: '可环评', example: '报告表' },
	}),
	requirement({
		key: 'industry',
		name: '适合产业',
		topic: 'use',
		// Slug.
		fields: [field('industry', undefined, (from) => from.one('industry', idsOf(from.vocabulary.industries)))],
		judge: (row, { industry }) => industryShort(row, industry ?? ''),
		form: { group: 'permit', kind: 'list', label: '适合产业' },
		choices: ({ industries }) =>
			industries.map(({ id, name }) => ({
				name: 'industry',
				value: id,
				text: name,
				fields: { industry: id },
			})),
		wish: ({ industry }, { industries }) =>
			industry === undefined ? '' : `适合${nameOf(industries, industry)}`,
		tick: ({ banned }, { industry }, fits) => {
			if (fits) return '适合该产业';
			return isIn(industry ?? '', banned) ? '限制该产业' : '未列入适合产业';
		},
		/** An industry that must be suitable, by its name in taxonomy.yml. */
		preset: { title: '适合产业', example: '生物医药', value: { kind: 'topic' } },
	}),
];
