import { describe, expect, test } from 'vitest';
import { facetChoices } from '../../../../src/domain/explorer/facet.ts';
import { facetCounts } from '../../../../src/domain/explorer/facet-count.ts';
import { isHit, questionOf, verdictsOf } from '../../../../src/domain/explorer/fit.ts';
import { resolvePresets } from '../../../../src/domain/explorer/preset.ts';
import { presetsSchemaOf } from '../../../../src/domain/explorer/presets-file.ts';
import { flag } from '../../../../src/domain/explorer/requirements/requirement-kind.ts';
import {
	type AnyRequirement,
	REQUIREMENTS,
} from '../../../../src/domain/explorer/requirements/requirements.ts';
import { ASKABLE, yes } from '../../../../src/domain/explorer/requirements/shortfall.ts';
import { isBareLand } from '../../../../src/domain/explorer/rows/listing-row.ts';
import { NOTHING_WANTED, without, wishOf, withSoftness } from '../../../../src/domain/explorer/wanted.ts';
import { readAddress, writeAddress } from '../../../../src/domain/explorer/wanted-address.ts';
import { openReferences } from '../../../../src/domain/schema/reference.ts';
import { explorerForm } from '../../../../src/view/explorer/explorer-form.ts';
import { ticks } from '../../../../src/view/explorer/fit-words.ts';
import { wantedWords } from '../../../../src/view/explorer/wanted-words.ts';
import { row, TODAY, VOCABULARY } from '../../domain/listing/listing-world.ts';

/** The complete code of a new filter, except its column. */
const sprinkler = flag({
	key: 'sprinkler',
	name: '喷淋',
	topic: 'use',
	group: 'permit',
	judge: ({ hasSprinkler }) => yes(hasSprinkler, ASKABLE),
	cannotHave: isBareLand,
	yes: '有喷淋',
	no: '无喷淋',
	preset: '自动喷淋',
});
/** The list before the filter was added. */
const BEFORE = REQUIREMENTS.filter(({ key }) => key !== 'sprinkler');
const ALL: readonly AnyRequirement[] = [...BEFORE, sprinkler];

const ROWS = [
	row({ id: 'wet', hasSprinkler: true, power: 500 }),
	row({ id: 'dry', hasSprinkler: false }),
	row({ id: 'mute' }),
	row({ id: 'field', type: 'land' }),
];
const read = (query: string) => readAddress(new URLSearchParams(query), VOCABULARY, ALL);
const ask = (query: string) => questionOf(read(query).wanted, TODAY, ALL);
const choices = facetChoices(VOCABULARY, ALL);

describe('a requirement is one record: with it in the list, the new filter', () => {
	test('is read from an address and written to it', () => {
		const state = read('sprinkler=1&power=500&soft=sprinkler');
		expect(wishOf(state.wanted, 'sprinkler')).toBe(true);
		expect(state).toMatchObject({ wanted: { power: 500, soft: ['sprinkler'] }, order: 'fit', problems: [] });
		const { problems: _, ...written } = state;
		expect(writeAddress(written, ALL).toString()).toBe('power=500&sprinkler=1&soft=sprinkler');
		expect(wishOf(read('sprinkler=yes').wanted, 'sprinkler')).toBe(false);
	});

	test('can be taken away and made soft', () => {
		const { wanted } = read('sprinkler=1&power=500');
		expect(without(wanted, sprinkler)).toEqual(read('power=500').wanted);
		expect(questionOf(withSoftness(wanted, sprinkler, true), TODAY, ALL).soft).toEqual([sprinkler]);
	});

	test('judges rows: proven, missed, not known, and not to be had', () => {
		const found = ROWS.map((each) => verdictsOf(each, ask('sprinkler=1'))[0]?.missing);
		expect(found).toEqual([0, ASKABLE, undefined, 1]);
		expect(ROWS.filter((each) => isHit(each, ask('sprinkler=1'))).map(({ id }) => id)).toEqual(['wet']);
	});

	test('is counted as a choice, alone and beside others', () => {
		expect(facetCounts(ROWS, choices, ask('')).get('sprinkler=1')).toBe(1);
		expect(facetCounts(ROWS, choices, ask('power=800')).get('sprinkler=1')).toBe(0);
		expect(facetCounts(ROWS, choices, ask('sprinkler=1')).get('power=500')).toBe(1);
	});

	test('stands in its group of the form, with its count', () => {
		const form = explorerForm(choices, facetCounts(ROWS, choices, ask('')), ALL);
		const group = form.find(({ legend }) => legend === '配电、消防和证照');
		expect(group?.fields.at(-1)).toEqual({
			key: '',
			kind: 'flags',
			label: '要求',
			flags: [{ name: 'sprinkler', value: '1', text: '有喷淋', query: 'sprinkler=1', count: 1 }],
		});
	});

	test('has words for the wish, in the order of its topic, and for every tick', () => {
		expect(wantedWords(read('sprinkler=1&crane=10&verified=1').wanted, VOCABULARY, ALL)).toBe(
			'行车 ≥ 10 t，有喷淋，已核验',
		);
		const question = ask('sprinkler=1');
		const said = ROWS.flatMap((each) => ticks(each, question.wanted, verdictsOf(each, question)));
		expect(said).toEqual([
			{ state: 'fits', text: '有喷淋' },
			{ state: 'misses', text: '无喷淋' },
			{ state: 'unknown', text: '喷淋未填' },
			{ state: 'misses', text: '工业土地没有喷淋' },
		]);
	});

	test('may be asked for by a preset', () => {
		const preset = { slug: 'paint-shop', name: '喷涂', summary: '只用于测试的行业起点' };
		const wants = { sprinkler: { value: true, reason: '油漆是可燃液体', isSoft: true } };
		const schema = presetsSchemaOf(ALL);
		const data = schema.parse({ presets: [{ ...preset, wants }] });
		const references = openReferences({ categories: [], topics: [], series: [] }, new Set());
		const [resolved] = resolvePresets({ file: 'presets.yml', data }, references, ALL);
		expect(resolved?.wanted).toEqual({ ...NOTHING_WANTED, sprinkler: true, soft: ['sprinkler'] });
		expect(resolved?.reasons.map(({ key }) => key)).toEqual(['sprinkler']);
		const no = schema.safeParse({
			presets: [{ ...preset, wants: { sprinkler: { value: false, reason: '测试用的理由' } } }],
		});
		expect(no.error?.issues[0]?.message).toBe('只能写 true；不要求就删去这一项');
		expect(presetsSchemaOf(BEFORE).safeParse({ presets: [{ ...preset, wants }] }).success).toBe(false);
	});
});

test('requirements and their fields have names of their own', () => {
	const keys = REQUIREMENTS.map(({ key }) => key);
	const names = REQUIREMENTS.flatMap(({ fields }) => fields.map(({ name }) => name));
	expect(new Set(keys).size).toBe(keys.length);
	expect(new Set(names).size).toBe(names.length);
});

test('what a preset may ask for is held in the one field that has the name of the requirement', () => {
	for (const { key, fields, preset } of REQUIREMENTS)
		if (preset !== undefined)
			expect(
				fields.map(({ name }) => name),
				key,
			).toEqual([key]);
});

test('every requirement has words for its wish, and every choice is found in an address', () => {
	for (const { requirement, query, text } of facetChoices(VOCABULARY)) {
		const { wanted, problems } = readAddress(new URLSearchParams(query), VOCABULARY);
		expect(problems, query).toEqual([]);
		expect(questionOf(wanted, TODAY).asked, query).toEqual([requirement]);
		expect(requirement.wish(wanted, VOCABULARY), query).not.toBe('');
		expect(text, query).not.toBe('');
	}
});
