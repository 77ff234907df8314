// † browser
import { foldText } from '../search-match.ts';
import type { SuggestionEntry, SuggestionKind } from '../suggestion.ts';
import { FEATURE_WORDS, SAME_WORDS } from './feature-words.ts';
import { type Ask, type Match, type Meaning, type PartKind, plainMeaning } from './query-part.ts';

/** Towns whose names are everyday words. They count as places only with a suffix such as 镇. */
const EVERYDAY_TOWNS = new Set(
	'建设 中山 中兴 三星 大桥 新村 新海 石化 长征 万里 海湾 向化 东平 北站 永丰 书院 新场 金海 广中路 大场'.split(
		' ',
	),
);
const TOWN_SUFFIXES = ['镇', '街道', '乡', '工业区', '开发区'];

/** Words the site knows, indexed to find the longest one at an offset. */
export interface Lexicon {
	/** Lower-case word → meaning. */
	meanings: ReadonlyMap<string, Meaning>;
	/** Pinyin without spaces → words with this reading. */
	readings: ReadonlyMap<string, readonly string[]>;
	/** Initials → words with these initials, most used first. */
	initials: ReadonlyMap<string, readonly string[]>;
	longest: number;
}

const KINDS: Readonly<Record<SuggestionKind, PartKind>> = {
	district: 'place',
	town: 'place',
	park: 'name',
	type: 'type',
	topic: 'topic',
	category: 'name',
	trade: 'word',
};

const lastSegment = (href: string) => href.replace(/\/$/, '').split('/').at(-1) ?? '';

function askOf([text, , kind, href, , within = '']: SuggestionEntry): Ask {
	if (kind === 'district') return [['district', lastSegment(href)]];
	if (kind === 'park') return href === '' ? [] : [['park', lastSegment(href)]];
	if (kind !== 'town' || within === '') return [];
	const [district = '', town] = within.split('/');
	const inDistrict: Ask = [['district', district]];
	return town === undefined || text === '' ? inDistrict : [...inDistrict, ['town', within]];
}

function entryMeaning(entry: SuggestionEntry): Meaning {
	const [text, , kind, , also = [], within = ''] = entry;
	const spellings = [text, ...also.map(([word]) => word)].map(foldText);
	const isElsewhere = kind === 'town' && !within.includes('/');
	return { kind: KINDS[kind], spellings, ask: askOf(entry), isGuess: isElsewhere };
}

/** Words with their meanings. If a word occurs twice, the first entry wins. */
function wordMeanings(entries: readonly SuggestionEntry[]): [string, Meaning][] {
	const features = FEATURE_WORDS.flatMap(({ kind, words, ask, isGuess = false, isSilent = false }) => {
		const folded = words.map(foldText);
		return folded.map((word): [string, Meaning] => {
			const others = folded.filter((each) => each !== word);
			return [word, { kind, spellings: isSilent ? [] : [word, ...others], ask, isGuess }];
		});
	});
	const same = SAME_WORDS.flatMap((words) =>
		words.map((word): [string, Meaning] => [word, plainMeaning('word', words)]),
	);
	// A category such as 厂房出租 adds nothing to the meaning of its words.
	const named = entries.filter(([, , kind]) => kind !== 'category');
	const known = named.flatMap((entry) => {
		const meaning = entryMeaning(entry);
		const names = meaning.spellings.map((word): [string, Meaning] => [
			word,
			{ ...meaning, spellings: [word, ...meaning.spellings.filter((each) => each !== word)] },
		]);
		if (entry[2] !== 'town') return names;
		const town = foldText(entry[0]);
		const full = TOWN_SUFFIXES.map((suffix): [string, Meaning] => [
			town + suffix,
			{ ...meaning, spellings: [town + suffix, town] },
		]);
		return EVERYDAY_TOWNS.has(town) ? full : [...names, ...full];
	});
	return [...features, ...same, ...known];
}

function grouped(pairs: readonly (readonly [key: string, word: string])[]): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const [key, word] of pairs) {
		const own = groups.get(key) ?? [];
		if (!own.includes(word)) own.push(word);
		groups.set(key, own);
	}
	return groups;
}

/** Builds the lexicon. @param entries of the suggestions, best first */
export function lexiconOf(entries: readonly SuggestionEntry[]): Lexicon {
	const meanings = new Map<string, Meaning>();
	for (const [word, meaning] of wordMeanings(entries)) if (!meanings.has(word)) meanings.set(word, meaning);
	const read = entries
		.flatMap(([text, pinyin, , , also = []]) => [[text, pinyin] as const, ...also])
		.map(([text, pinyin]) => [foldText(text), pinyin.split(' ')] as const)
		.filter(([text, syllables]) => syllables.length === [...text].length && syllables.length > 1);
	const withU = (reading: string) =>
		reading.includes('v') ? [reading, reading.replaceAll('v', 'u')] : [reading];
	return {
		meanings,
		readings: grouped(
			read.flatMap(([text, syllables]) => withU(syllables.join('')).map((key) => [key, text] as const)),
		),
		initials: grouped(
			read.map(([text, syllables]) => [syllables.map((each) => each.charAt(0)).join(''), text]),
		),
		longest: Math.max(0, ...[...meanings.keys()].map(({ length }) => length)),
	};
}

/** The longest known word at an offset. @param text folded */
export function wordAt({ meanings, longest }: Lexicon, text: string, start: number): Match | undefined {
	for (let length = Math.min(longest, text.length - start); length > 0; length -= 1) {
		const word = text.slice(start, start + length);
		const meaning = meanings.get(word);
		if (meaning !== undefined && isWholeWord(text, start, start + length))
			return { end: start + length, meaning };
	}
	return undefined;
}

const isLetter = (character: string) => /[a-z]/.test(character);

/** A Latin word must not begin or end inside another word. */
function isWholeWord(text: string, start: number, end: number): boolean {
	const inside = (at: number) => isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at));
	return !inside(start) && !inside(end);
}
