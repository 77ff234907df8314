// † browser

const DIGIT = String.raw`[\d〇零一二两三四五六七八九十百千点]`;
const STEP = '(?:[万亿]|w(?!h))';
/** 10万一楼 is ten thousand and a first floor. */
const STOREY = '[一二两三四五六七八九][楼层]';

/**
 * Regex source for a written number: 3,000, 1.2万, 10w, 三千五, 八点五. A match can still be invalid. It matches character by
 * character, so that a long run of digits has only one match (no backtracking).
 */
export const WRITTEN_NUMBER = `(?:${DIGIT}|${STEP})(?:[,.]|${DIGIT}|${STEP}(?!${STOREY}))*(?:${STEP}(?=${STOREY}))?`;

const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
	[...'零一二三四五六七八九']
		.map((digit, i) => [digit, String(i)])
		.concat([
			['〇', '0'],
			['两', '2'],
		]),
);
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, w: 1e4, 亿: 1e8 };
const TOKEN =
	/(?<figure>\d[\d,]*(?:\.\d+)?)|(?<word>[〇零一二两三四五六七八九]+(?:点[〇零一二两三四五六七八九]+)?)|(?<step>[十百千万亿w])/y;
const FIGURE = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** A token that is a number by itself; NaN for misplaced commas. */
function plainNumber(figure: string | undefined, word = ''): number {
	if (figure !== undefined) return FIGURE.test(figure) ? Number(figure.replaceAll(',', '')) : NaN;
	return Number([...word].map((each) => (each === '点' ? '.' : (DIGITS[each] ?? each))).join(''));
}

/**
 * The value of a `WRITTEN_NUMBER` match, in half width and lower case; undefined when it is no number. A last digit
 * without multiplier counts in the next lower one: 三千五 is 3500, 一万二 is 12000.
 */
export function writtenNumber(text: string): number | undefined {
	let [total, section, step, at] = [0, 0, 1, 0];
	let current: number | undefined;
	if (text === '') return undefined;
	while (at < text.length) {
		TOKEN.lastIndex = at;
		const found = TOKEN.exec(text);
		const { figure, word, step: next } = found?.groups ?? {};
		if (found === null) return undefined;
		at += found[0].length;
		if (next === undefined) {
			if (current !== undefined) return undefined;
			current = plainNumber(figure, word);
			if (Number.isNaN(current)) return undefined;
			if (word === undefined || current >= 10 || word.startsWith('零')) step = 1;
			continue;
		}
		const size = STEPS[next] ?? 1;
		const part = section + (current ?? 0);
		if (size < 1e4) {
			// Only ten can appear without a leading number: 十二, 一百十二.
			if (current === undefined && !(next === '十' && step !== 10)) return undefined;
			section += (current ?? 1) * size;
		} else {
			if (part === 0 && (total === 0 || total >= size)) return undefined;
			total = total >= size ? total + part * size : (total + part) * size;
			section = 0;
		}
		current = undefined;
		step = size;
	}
	const isColloquial = current !== undefined && step > 10;
	return total + section + (current ?? 0) * (isColloquial ? step / 10 : 1);
}
