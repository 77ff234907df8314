// † browser
import { foldText } from '../search-match.ts';
import type { SuggestionEntry, SuggestionKind } from '../suggestion.ts';
import { areaMeanings, confusedWith, elsewhereOf } from './area-meanings.ts';
import { FEATURE_WORDS, SAME_WORDS, WIDER_WORDS } from './feature-words.ts';
import { type Ask, type Meaning, type PartKind, plainMeaning } from './query-part.ts';

/** Towns whose names are everyday words. They are places only with a suffix such as 镇, or directly before a type. */
const EVERYDAY_TOWNS = new Set(
	'建设 中山 中兴 三星 大桥 新村 新海 石化 长征 万里 海湾 向化 东平 北站 永丰 书院 新场 金海 广中路 大场 合作 东海 南阳 临江 常乐 大云 桃源 江陵 北新 双凤 惠民 新仓 三厂 包场 平望 悦来 城厢'.split(
		' ',
	),
);
/** Everyday words that no building is named by, not even directly before one: 建设厂房 is to build one. */
const NEVER_TOWNS = ['建设', '石化', '合作', '惠民'];
const TOWN_SUFFIXES = ['镇', '街道', '乡', '工业区', '开发区'];

const KINDS: Readonly<Record<SuggestionKind, PartKind>> = {
	district: 'place',
	town: 'place',
	park: 'name',
	type: 'type',
	topic: 'topic',
	series: 'name',
	category: 'name',
	trade: 'word',
	area: 'place',
};

const lastSegment = (href: string) => href.replace(/\/$/, '').split('/').at(-1) ?? '';

function askOf([text, , kind, href, , within = '']: SuggestionEntry): Ask {
	if (kind === 'district') return [['district', lastSegment(href)]];
	if (kind === 'topic') return within === '' ? [] : [['industry', within]];
	if (kind === 'park') return href === '' ? [] : [['park', lastSegment(href)]];
	if (kind !== 'town' || within === '') return [];
	const [district = '', town] = within.split('/');
	const inDistrict: Ask = [['district', district]];
	return town === undefined || text === '' ? inDistrict : [...inDistrict, ['town', within]];
}

export function entryMeaning(entry: SuggestionEntry): Meaning {
	const [text, , kind, , also = [], within = ''] = entry;
	const spellings = [text, ...also.map(([word]) => word)].map(foldText);
	const isElsewhere = kind === 'town' && !within.includes('/');
	return { kind: KINDS[kind], spellings, ask: askOf(entry), isGuess: isElsewhere };
}

/** The words with one of them in front; unchanged when it is not among them. */
function firstOf(word: string, words: readonly string[]): readonly string[] {
	return words.includes(word) ? [word, ...words.filter((each) => each !== word)] : words;
}

/** Words with their meanings. If a word occurs twice, the first entry wins. */
export function wordMeanings(entries: readonly SuggestionEntry[]): [string, Meaning][] {
	const features = FEATURE_WORDS.flatMap(
		({ kind, words, said = [], ask, isGuess = false, isSilent = false }) => {
			const folded = words.map(foldText);
			return [...folded, ...said].map((word): [string, Meaning] => [
				word,
				{ kind, spellings: isSilent ? [] : firstOf(word, folded), ask, isGuess },
			]);
		},
	);
	const same = SAME_WORDS.flatMap((words) =>
		words.map((word): [string, Meaning] => [word, plainMeaning('word', firstOf(word, words))]),
	);
	const wider = Object.entries(WIDER_WORDS).map(([word, others]): [string, Meaning] => [
		word,
		plainMeaning('word', [word, ...others]),
	]);
	// A category such as 厂房出租, or a series such as 松江生物医药, adds nothing to the meaning of its words.
	const named = entries.filter(([, , kind]) => !['category', 'series', 'area'].includes(kind));
	const confused = confusedWith(entries);
	const known = named.flatMap((entry) => {
		const own = entryMeaning(entry);
		const isDistrict = entry[2] === 'district';
		const unlike = isDistrict
			? confused(
					[entry[0]],
					own.ask.map(([, slug]) => slug),
				)
			: [];
		const meaning = { ...own, ...elsewhereOf(unlike) };
		const names = meaning.spellings.map((word): [string, Meaning] => [
			word,
			{ ...meaning, spellings: firstOf(word, meaning.spellings) },
		]);
		if (entry[2] !== 'town') return names;
		const town = foldText(entry[0]);
		const full = TOWN_SUFFIXES.map((suffix): [string, Meaning] => [
			town + suffix,
			{ ...meaning, spellings: [town + suffix, town] },
		]);
		return EVERYDAY_TOWNS.has(town) ? full : [...names, ...full];
	});
	return [...features, ...same, ...wider, ...known, ...areaMeanings(entries, confused)];
}

/** Whether the name of a town is a place only directly before a type. */
export const isEverydayTown = ([text, , kind]: SuggestionEntry) =>
	kind === 'town' && EVERYDAY_TOWNS.has(text) && !NEVER_TOWNS.includes(text);
