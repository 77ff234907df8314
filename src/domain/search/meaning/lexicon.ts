// † browser
import { foldText } from '../search-match.ts';
import type { SuggestionEntry } from '../suggestion.ts';
import { areaDistricts } from './area-meanings.ts';
import type { Match, Meaning } from './query-part.ts';
import { entryMeaning, isEverydayTown, wordMeanings } from './word-meanings.ts';

/** Words the site knows, indexed to find the longest one at an offset. */
export interface Lexicon {
	/** Lower-case word → meaning. */
	meanings: ReadonlyMap<string, Meaning>;
	/** Towns whose names are everyday words. */
	everydayTowns: ReadonlyMap<string, Meaning>;
	/** Pinyin without spaces → words with this reading. */
	readings: ReadonlyMap<string, readonly string[]>;
	/** Word → its syllables. */
	syllables: ReadonlyMap<string, readonly string[]>;
	/** Initials → words with these initials, most used first. */
	initials: ReadonlyMap<string, readonly string[]>;
	/** City or province → slugs of its districts. */
	areas: ReadonlyMap<string, readonly string[]>;
	longest: number;
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
		everydayTowns: new Map(
			entries
				.filter(isEverydayTown)
				.map((entry) => [entry[0], { ...entryMeaning(entry), isGuess: true, meant: entry[0] }]),
		),
		readings: grouped(
			read.flatMap(([text, syllables]) => withU(syllables.join('')).map((key) => [key, text] as const)),
		),
		syllables: new Map(read),
		initials: grouped(
			read.map(([text, syllables]) => [syllables.map((each) => each.charAt(0)).join(''), text]),
		),
		areas: areaDistricts(entries),
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
