// † browser
const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Regular expression source for a small whole number as people write it: 3, 三, 两, 十二. */
export const SMALL_NUMBER = String.raw`\d{1,2}|十[一二]?|[一二两三四五六七八九]`;

/** The value of a text that `SMALL_NUMBER` matches. */
export function smallNumber(text: string): number {
	const index = DIGITS.indexOf(text === '两' ? '二' : text);
	return index === -1 ? Number(text) : index;
}
