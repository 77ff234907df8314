// † browser
import { characterSounds } from './character-sound.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match, Meaning } from './query-part.ts';
import type { SlipAt } from './part-match.ts';
import { firstWord } from './spelled-word.ts';

/** How alike two characters are, as a cost. */
const SAME_SOUND = 1;
const NEAR_SOUND = 1.5;
const RHYME = 2;
const OTHER = 3;
/** A word of so many characters is known by the others, whatever stands for one of them. */
const LONG_WORD = 4;
const LONGEST_WORD = 10;
const LONG_READING = 6;

/** A reading with the sounds that many people confuse written alike: zh and z, ng and n. */
function blurred(reading: string): string {
	return reading
		.replaceAll(/([zcs])h/g, '$1')
		.replaceAll('ng', 'n')
		.replaceAll('v', 'u');
}

const rhymeOf = (syllable: string) => syllable.replace(/^(?:[zcs]h|[^aeiouv])/, '');

function soundCost(one: string, other: string): number {
	if (one.replaceAll('v', 'u') === other.replaceAll('v', 'u')) return SAME_SOUND;
	if (blurred(one) === blurred(other)) return NEAR_SOUND;
	return rhymeOf(one) === rhymeOf(other) ? RHYME : OTHER;
}

/** Whether two words differ by one letter that is missing, added or wrong, or by two that changed places. */
function isOneLetterOff(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	let at = 0;
	while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1;
	if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
	const swapped = short.charAt(at + 1) + short.charAt(at);
	return short.slice(at + 1) === long.slice(at + 1) || swapped + short.slice(at + 2) === long.slice(at);
}

/** A known word of Han characters with its sounds. */
interface Sounded {
	word: string;
	meaning: Meaning;
	sounds: readonly (string | undefined)[];
}

/**
 * The cost of taking a piece for a word; undefined when they are too different. At least half of the characters must be
 * right. Places are taken only by their sound: 嘉兴 is no slip of 嘉定.
 */
function slipCost(
	piece: string,
	{ word, meaning, sounds }: Sounded,
	soundOf: ReadonlyMap<string, string>,
): number | undefined {
	let [cost, wrong, worst] = [0, 0, 0];
	for (let i = 0; i < word.length; i += 1) {
		if (piece.charAt(i) === word.charAt(i)) continue;
		const [typed, meant] = [soundOf.get(piece.charAt(i)), sounds[i]];
		const own = typed === undefined || meant === undefined ? OTHER : soundCost(typed, meant);
		[cost, wrong, worst] = [cost + own, wrong + 1, Math.max(worst, own)];
	}
	if (wrong === 0 || wrong * 2 > word.length) return undefined;
	const isByName = meaning.kind === 'place' || meaning.kind === 'name';
	if (worst === RHYME && (isByName || wrong > 1)) return undefined;
	if (worst === OTHER && (isByName || wrong > 1 || word.length < LONG_WORD)) return undefined;
	return cost;
}

/** The meaning of a guess. */
function guessed(word: string, meaning: Meaning): Meaning {
	const spellings = [word, ...meaning.spellings.filter((each) => each !== word)];
	return { ...meaning, spellings, isGuess: true, meant: word };
}

/** The word that letters nearly spell: chanfang, songjaing. */
function letterSlip({ readings, meanings }: Lexicon, text: string, start: number): Match[] {
	const [letters = ''] = /^[a-z]{4,40}/.exec(text.slice(start)) ?? [];
	if (letters === '') return [];
	const near = new Map([...readings].map(([reading, words]) => [blurred(reading), words]));
	const found = firstWord(letters, { get: (part) => near.get(blurred(part)) }, 4);
	const off =
		letters.length < LONG_READING
			? undefined
			: [...readings].find(([reading]) => isOneLetterOff(letters, reading))?.[1][0];
	const word = found?.word ?? off;
	const meaning = word === undefined ? undefined : meanings.get(word);
	if (word === undefined || meaning === undefined) return [];
	return [{ end: start + (found?.length ?? letters.length), meaning: guessed(word, meaning) }];
}

/** The place of a character in a word, as a key. */
const placeOf = (length: number, at: number, character: string) => `${length} ${at} ${character}`;

/** Known words by each of their characters: a slip has at least one of them in its place. */
function wordsByPlace(
	{ meanings, syllables }: Lexicon,
	soundOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Sounded[]> {
	const byPlace = new Map<string, Sounded[]>();
	for (const [word, meaning] of meanings) {
		if (!/^\p{Script=Han}{2,10}$/u.test(word)) continue;
		const read = syllables.get(word);
		const sounds = [...word].map((character, i) => read?.[i] ?? soundOf.get(character));
		for (const [i, character] of [...word].entries()) {
			const place = placeOf(word.length, i, character);
			const own = byPlace.get(place);
			if (own === undefined) byPlace.set(place, [{ word, meaning, sounds }]);
			else own.push({ word, meaning, sounds });
		}
	}
	return byPlace;
}

/**
 * Finds known words that sound like what was typed or differ from it by one character: 长房 for 厂房. To be asked only about
 * words that no page has.
 * @param unknown the words that may be slips
 */
export function slipFinder(lexicon: Lexicon, unknown: readonly string[]): SlipAt {
	const soundOf = characterSounds();
	const byPlace = wordsByPlace(lexicon, soundOf);
	const isUnknown = (text: string, at: number) =>
		unknown.some((word) => {
			const from = text.lastIndexOf(word, at);
			return from !== -1 && at < from + word.length;
		});
	return (text, start) => {
		if (!isUnknown(text, start)) return [];
		const found = letterSlip(lexicon, text, start);
		for (let length = Math.min(LONGEST_WORD, text.length - start); length > 1; length -= 1) {
			const piece = text.slice(start, start + length);
			const near = [...piece].flatMap((character, i) => byPlace.get(placeOf(length, i, character)) ?? []);
			let best: { sounded: Sounded; cost: number } | undefined;
			for (const sounded of near) {
				const cost = slipCost(piece, sounded, soundOf);
				if (cost !== undefined && cost < (best?.cost ?? Infinity)) best = { sounded, cost };
			}
			if (best === undefined) continue;
			const { word, meaning } = best.sounded;
			found.push({ end: start + length, meaning: guessed(word, meaning) });
		}
		return found;
	};
}
