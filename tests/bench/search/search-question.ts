import type { SearchRecord } from '../../../src/integrations/search/search-record.ts';
import { type SeededRandom, seededRandom } from '../seeded-random.ts';

/** A query of the benchmark and the kind of text it is. */
export interface SearchQuestion {
	kind: string;
	query: string;
}

/** Queries any visitor might type, independent of the pages. */
const FIXED = [
	...[
		'50%',
		'500',
		'16万亿',
		'1.6万亿',
		'1.6',
		'16',
		'G60',
		'g60',
		'G6',
		'Ｇ６０',
		'6+X',
		'1200㎡',
		'1200',
		'8.5米',
	],
	...[
		'丙二',
		'mRNA',
		'mrna',
		'5G',
		'5G基站',
		'5G园区',
		'5个',
		'25个',
		'PM2.5',
		'iso9001',
		'AI',
		'2025年',
		'10%',
	],
	...[
		'生物医药',
		'产业集群',
		'江区政',
		'4地块',
		'政策',
		'企业',
		'松江',
		'区',
		'3,000',
		'12345678901',
		'元/㎡/天',
	],
];

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text);
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([found]) => found);

/** Neighbouring words as one query. */
function compounds(text: string): string[] {
	const words = wordsOf(text);
	return words
		.map((word, i) => word + (words[i + 1] ?? ''))
		.filter((each) => isHan(each) && [...each].length > 3);
}

/** Fragments that start inside one word and end inside another. */
function fragments(text: string): string[] {
	const words = wordsOf(text);
	return words.flatMap((word, i) => {
		const next = words[i + 1] ?? '';
		return isHan(word + next) && word.length > 1 && next.length > 1
			? [word.slice(-1) + next.slice(0, -1)]
			: [];
	});
}

/** Candidates of each kind in a text. */
const KINDS: Readonly<Record<string, (text: string) => string[]>> = {
	'two-character word': (text) => wordsOf(text).filter((word) => isHan(word) && [...word].length === 2),
	compound: compounds,
	fragment: fragments,
	name: (text) =>
		matches(text, /\p{Script=Han}{2,6}(?:公司|集团|产业园|科技园|园区|镇|街道|公路|大学|中心|委员会)/gu),
	number: (text) => matches(text, /\d+(?:\.\d+)*(?:%|‰|℃|㎡|\p{Script=Han}{1,2})?/gu),
	'number inside': (text) => matches(text, /\p{Script=Han}{1,2}\d+(?:\.\d+)*(?:%|㎡|\p{Script=Han}{0,2})/gu),
	'Latin and Han': (text) =>
		matches(text, /\p{Script=Han}{1,2}[A-Za-z]+[0-9]*|[A-Za-z]+[0-9]*\p{Script=Han}{1,3}|\d+[A-Za-z]+/gu),
	'Latin word': (text) => matches(text, /[A-Za-z][A-Za-z0-9+.-]*[A-Za-z0-9]/g),
	'beginning of a Latin word': (text) => matches(text, /(?<!\p{Script=Latin})[A-Za-z]{2,4}(?=[A-Za-z])/gu),
	character: (text) => matches(text, /\p{Script=Han}/gu),
};
const PER_KIND = 20;
const TRIES = 200;

/** Up to `count` different samples. The sampler may return undefined. */
function sample(count: number, draw: () => string | undefined): string[] {
	const found = new Set<string>();
	for (let i = 0; i < TRIES && found.size < count; i += 1) {
		const query = draw()?.trim();
		if (query !== undefined && query !== '') found.add(query);
	}
	return [...found];
}

function titlePart(random: SeededRandom, title: string): string {
	const characters = [...title];
	const length = Math.min(characters.length, random.between(4, 9));
	const start = random.between(0, characters.length - length);
	// A search must not match half a number or half a word, so these are cut off.
	return characters
		.slice(start, start + length)
		.join('')
		.replaceAll(/^[\dA-Za-z.,]+|[\dA-Za-z.,]+$/g, '');
}

/** About 240 queries of many kinds from the pages. The same seed gives the same queries. */
export function searchQuestions(pages: readonly SearchRecord[], seed: number): SearchQuestion[] {
	const random = seededRandom(seed + 1);
	const drawFrom = (candidates: readonly string[]) =>
		candidates.length === 0 ? undefined : random.pick(candidates);
	const block = (page: SearchRecord) => random.pick([page.title, ...page.paragraphs]);
	const word = (page: SearchRecord) => drawFrom(KINDS['two-character word']?.(block(page)) ?? []);
	const drawn: Record<string, string[]> = {};
	for (const [kind, candidates] of Object.entries(KINDS)) {
		drawn[kind] = sample(kind === 'character' ? 6 : PER_KIND, () =>
			drawFrom(candidates(block(random.pick(pages)))),
		);
	}
	drawn['two terms'] = sample(PER_KIND, () => {
		const page = random.pick(pages);
		const pair = [word(page), word(page)].filter((each) => each !== undefined);
		return new Set(pair).size === 2 ? pair.join(' ') : undefined;
	});
	drawn['title'] = sample(PER_KIND, () => random.pick(pages).title);
	drawn['part of a title'] = sample(PER_KIND, () => titlePart(random, random.pick(pages).title));
	drawn['fixed'] = FIXED;
	return Object.entries(drawn).flatMap(([kind, queries]) => queries.map((query) => ({ kind, query })));
}
