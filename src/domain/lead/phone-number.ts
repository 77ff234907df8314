// † browser
export type PhoneReading = { phone: string } | { problem: string };

const MOBILE = /^1[3-9]\d{9}$/;
/** 010 and 02x have eight digits behind them, longer area codes seven or eight; none of them begins with 0 or 1. */
const LANDLINE = /^(010|02\d)([2-9]\d{7})$|^(0[3-9]\d{2})([2-9]\d{6,7})$/;
const SERVICE = /^([48]00)(\d{3})(\d{4})$/;
const EXTENSION = /^(.*?\d)(?:转|分机号?|内线号?|ext\.?|x|#|\*|,)+:?(\d{1,6})$/;
/** Hyphens that can only be read one way: a whole number, then an extension. */
const HYPHENED = /^((?:0\d{2,3}-?[2-9]\d{6,7})|(?:[48]00-?\d{3}-?\d{4}))-(\d{1,6})$/;
const FOREIGN = /^(?:\+|00)(?!86)([1-9]\d{6,14})$/;
const EXAMPLE = '手机如 13800138000，座机如 021-57800000，400 电话如 400-012-3021';

const DASHES = /[‐-―−ー－_]/g;
const INVISIBLE = /[\p{Cf}]/gu;

/** Full-width characters, all kinds of dashes, blanks and brackets made plain. */
function plain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(DASHES, '-')
		.replaceAll(INVISIBLE, '')
		.replaceAll(/[\s()（）.·]/g, '');
}

/** Digits with the separators people use: blanks, brackets, dots and hyphens. Two adjacent numbers are one run. */
const RUN = /(^|[^a-z_@\d])(\+?\(?\d(?:[\s().·+-]*\d)*)(?![\d@_])/g;
/** Latin words that a number follows without a blank. */
const NAMED = /(?:tel|phone|mobile|mob|call|wx|vx|wechat|[mtv]):?(?=\+?\d)/g;
const EXTENSION_BEHIND = /^[\s()]*(?:转|分机号?|内线号?|ext\.?|x|#|\*|,)+:?\s*\d{1,6}(?!\d)/;
/** Two groups of digits with a separator of numbers between them. */
const SEVERAL = /\d[/、;|和或]+\+?\d/;
/** Shorter runs are a floor, an hour or a house number. */
const LEAST_DIGITS = 7;

/** No number with its country and extension is longer. */
const MOST_DIGITS = 20;

function digitCount(text: string): number {
	return text.replaceAll(/\D/g, '').length;
}

/** The runs of digits that may be phone numbers, with extensions and without surrounding text. */
function numbersIn(text: string): string[] {
	const readable = text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(DASHES, '-')
		.replaceAll(INVISIBLE, '')
		.replaceAll(NAMED, ' ');
	return [...readable.matchAll(RUN)].flatMap(({ 0: { length }, 2: run = '', index }) => {
		const behind = readable.slice(index + length);
		const [extension = ''] = EXTENSION_BEHIND.exec(behind) ?? [];
		// 13800138000 8点以后: the last group belongs to the next word.
		const loose = /^(.*\d)[\s(]+\d{1,2}$/.exec(run)?.[1];
		const isLoose =
			loose !== undefined && /^\s*\p{Script=Han}/u.test(behind) && 'phone' in readNumber(plain(loose));
		const isTwo = digitCount(run) > MOST_DIGITS;
		const numbers = isTwo ? run.split(/\s+/) : [isLoose ? loose : run + extension];
		return numbers.filter((number) => digitCount(number) >= LEAST_DIGITS).map(plain);
	});
}

/** A Chinese number without +86, 0086 or 86. The 0 of an area code, omitted after +86, is restored. */
function withoutCountry(text: string): string {
	const rest = /^(?:\+|00)86-?(.+)$/.exec(text)?.[1] ?? /^86-?(\d[\d-]{9,})$/.exec(text)?.[1];
	if (rest === undefined) return text;
	return /^-*(1-*[3-9]|0|[48]00)/.test(rest) ? rest : `0${rest}`;
}

function landline(digits: string): string | undefined {
	const [, short, eight, long, seven] = LANDLINE.exec(digits) ?? [];
	if (short !== undefined) return `${short}-${eight}`;
	return long === undefined ? undefined : `${long}-${seven}`;
}

/** The error message for digits that are not a Chinese number. */
function complaint(digits: string): string {
	const { length } = digits;
	const few = (wanted: string, least: number) =>
		`${wanted}，现在是 ${length} 位，${length < least ? '请看看少了哪一位' : '请看看多了哪一位'}`;
	if (/^1[3-9]/.test(digits)) return few('手机号应为 11 位', 11);
	if (digits.startsWith('1')) return '手机号以 13 至 19 开头，请检查开头两位';
	if (/^[48]00/.test(digits)) return few('400 电话应为 10 位', 10);
	if (/^(010|02\d)/.test(digits))
		return length === 11 ? '区号后面的号码不会以 0 或 1 开头，请检查' : few('座机连区号应为 11 位', 11);
	if (/^0[3-9]/.test(digits))
		return length === 11 || length === 12
			? '区号后面的号码不会以 0 或 1 开头，请检查'
			: few('座机连区号应为 11 或 12 位', 11);
	if (digits.startsWith('0')) return `没有这样的区号，请检查开头几位；${EXAMPLE}`;
	if (length === 7 || length === 8) return '座机请加上区号，例如 021-57800000';
	return `不像电话号码，现在是 ${length} 位；${EXAMPLE}`;
}

/** Reads a text that contains only a number. */
function readNumber(whole: string): PhoneReading {
	const foreign = FOREIGN.exec(whole.replaceAll('-', ''));
	if (foreign !== null) return { phone: `+${foreign[1]}` };
	const number = withoutCountry(whole);
	const [, head = number, extension] = EXTENSION.exec(number) ?? HYPHENED.exec(number) ?? [];
	const digits = head.replaceAll('-', '');
	if (!/^\d+$/.test(digits)) return { problem: `号码里有数字以外的字，请只写数字；${EXAMPLE}` };
	if (MOBILE.test(digits))
		return extension === undefined ? { phone: digits } : { problem: '手机号后面不用写分机，请只写 11 位' };
	const [, service, middle, last] = SERVICE.exec(digits) ?? [];
	const found = service === undefined ? landline(digits) : `${service}-${middle}-${last}`;
	if (found === undefined) return { problem: complaint(digits) };
	return { phone: extension === undefined ? found : `${found}-${extension}` };
}

/**
 * A phone number in one spelling: 13800138000, 021-57800000, 021-57800000-801, 400-012-3021 or +85223456789, or what is
 * wrong with it in Chinese, without repeating it. Takes +86, 0086, full-width digits, blanks, hyphens, extensions and
 * words or marks around the number; two numbers are refused. Mobile numbers by the plan of MIIT (1 and 3 to 9), area
 * codes and lengths by the same plan.
 */
export function normalisePhone(text: string): PhoneReading {
	const whole = plain(text);
	if (whole === '') return { problem: '请填写手机号或座机' };
	const reading = readNumber(whole);
	if ('phone' in reading) return reading;
	if (SEVERAL.test(whole)) return { problem: '请只写一个号码，其他号码可以写在备注里' };
	const [first, ...others] = numbersIn(text);
	if (others.length > 0) return { problem: '请只写一个号码，其他号码可以写在备注里' };
	return first === undefined ? reading : readNumber(first);
}
