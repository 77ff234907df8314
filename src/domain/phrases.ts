// † browser
const HAN = /^\p{Script=Han}$/u;
const MARKS = /^[\p{P}\p{S}㎡]+$/u;
const OPENING = /[（《“‘【(]$/u;
/** Words of one character that belong to what follows. */
const BEFORE = /^[（《“‘【(]?[及与和或在对为将把被从由向以带有按至已]$/u;

/** The space between a number and its unit: no line ends there. Safari knows no looking back before 16.4. */
const BEFORE_UNIT = /(\d) (?=[\p{L}㎡])/gu;

/** Between the parts of a line. A line may end after the dot, and never starts with it. */
export const DOT = '\u00a0· ';

/** A text whose numbers keep their units on their line, by spaces that do not break. */
const unitsKept = (text: string) => text.replace(BEFORE_UNIT, '$1\u00a0');

/** Longest phrase in characters. A longer one would break anywhere on a phone of 320 px. */
const LONGEST = 8;
/** Words up to this length together stay together, as they are read: 落户松江. Each place to break is two bytes of a page. */
const PAIR = 4;

/** Whether no line may end between a phrase and the segment after it. */
function isJoined(phrase: string, segment: string): boolean {
	if (/\s/.test(segment)) return true;
	// A space is a place to break by itself, so only what stands behind it counts.
	const last = unitsKept(phrase).split(' ').at(-1) ?? '';
	if (last === '' || OPENING.test(last) || BEFORE.test(last)) return true;
	if (OPENING.test(segment) || last.length + segment.length > LONGEST) return false;
	if (MARKS.test(segment)) return true;
	if (!/\p{Script=Han}$/u.test(last) || BEFORE.test(segment)) return false;
	// 区, 楼, 车, 的: the segmenter parts them from the word they end.
	return HAN.test(segment) || last.length + segment.length <= PAIR;
}

/** An amount that stays on one line: no line ends at its spaces, or after the dash of 1000–3000 ㎡. */
export const unbroken = (amount: string) => amount.replaceAll(' ', '\u00a0').replaceAll('–', '–\u2060');

/** Undefined in browsers before 2021. They break longer headlines at marks and spaces, and where the line is full. */
const SEGMENTER = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** A headline stands in a dozen lists, and is cut once. */
const known = new Map<string, readonly string[]>();

/**
 * Cuts a headline where a line may end: 上海|及|周边|厂房、|仓库、|研发楼|与|工业土地. Chinese has no spaces, so a browser breaks
 * it inside words (仓/库). Joined, the phrases are the text again, but for the spaces before units, which do not break.
 */
export function phrasesOf(text: string): readonly string[] {
	const phrases = known.get(text) ?? cut(text);
	known.set(text, phrases);
	return phrases;
}

function cut(text: string): string[] {
	if (SEGMENTER === undefined) return [unitsKept(text)];
	const phrases: string[] = [];
	for (const { segment } of SEGMENTER.segment(text)) {
		const last = phrases.at(-1);
		if (last !== undefined && isJoined(last, segment)) phrases[phrases.length - 1] = last + segment;
		else phrases.push(segment);
	}
	return phrases.map(unitsKept);
}
