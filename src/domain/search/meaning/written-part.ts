// † browser
import { ANY_LINE, METRO_LINE, metroNumber } from '../../park/metro-line.ts';
import { type Match, plainMeaning } from './query-part.ts';

/** A document number: 闵科委测〔2031〕88号, with any brackets. */
const DOCUMENT = /^(\p{Script=Han}{1,12})[〔[(（【]((?:19|20)\d{2})[〕\])）】]\s*(\d{1,4})\s*号/u;
/** A mobile, 400 or landline number, with or without spaces or dashes. */
const PHONE = /^(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|400[ -]?\d{3,4}[ -]?\d{3,4}|0\d{2,3}[ -]\d{7,8})(?!\d)/;
/** The number of a listing: sj-0001. */
const LISTING = /^([a-z]{2})[ -]?(\d{4})(?![\d.])/;
const METRO = new RegExp(`^(?:(?:地铁|轨交|轨道交通) ?)?${METRO_LINE}`);
/** Words for being near a station of any line. */
const ANY_METRO = /^(?:(?:靠近|邻近|临近|近|靠)地铁|地铁(?:附近|旁边?|沿线|口|站附近))/;
const DATES: readonly RegExp[] = [
	/^((?:19|20)\d{2})[-/.年](1[0-2]|0?[1-9])[-/.月](3[01]|[12]\d|0?[1-9])日?(?!\d)/,
	/^((?:19|20)\d{2})[-/.年](1[0-2]|0?[1-9])月?(?![\d.])/,
	/^((?:19|20)\d{2})年(?:度)?/,
];

function documentAt(text: string): Match | undefined {
	const found = DOCUMENT.exec(text);
	if (found === null) return undefined;
	const [{ length }, issuer, year, number] = found;
	const spellings = ['〔〕', '[]', '()', '（）', '【】'].map(
		([open = '', close = '']) => `${issuer}${open}${year}${close}${number}号`,
	);
	return { end: length, meaning: plainMeaning('document', spellings) };
}

function phoneAt(text: string): Match | undefined {
	const [found] = PHONE.exec(text) ?? [];
	if (found === undefined) return undefined;
	const digits = found.replaceAll(/\D/g, '');
	const parted = [
		`${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`,
		`${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`,
		`${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`,
		`${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`,
	];
	return { end: found.length, meaning: plainMeaning('phone', [digits, ...parted, found]) };
}

function listingAt(text: string): Match | undefined {
	const found = LISTING.exec(text);
	if (found === null) return undefined;
	const [{ length }, letters, number] = found;
	return { end: length, meaning: plainMeaning('listing', [`${letters}-${number}`]) };
}

function metroAt(text: string): Match | undefined {
	const [any] = ANY_METRO.exec(text) ?? [];
	if (any !== undefined)
		return { end: any.length, meaning: plainMeaning('metro', ['地铁'], [['metro', ANY_LINE]]) };
	const found = METRO.exec(text);
	const line = found === null ? undefined : metroNumber(found[1] ?? '');
	if (found === null || line === undefined) return undefined;
	const spellings = [`${line}号线`, `${line} 号线`];
	return { end: found[0].length, meaning: plainMeaning('metro', spellings, [['metro', String(line)]]) };
}

const two = (text: string) => text.padStart(2, '0');

function dateAt(text: string): Match | undefined {
	const found = DATES.map((pattern) => pattern.exec(text)).find((each) => each !== null);
	if (found === undefined || found === null) return undefined;
	const [{ length }, year = '', month, day] = found;
	if (month === undefined) return { end: length, meaning: plainMeaning('date', [`${year}年`, year]) };
	const [m, d] = [Number(month), Number(day)];
	const spellings =
		day === undefined
			? [`${year}年${m}月`, `${year}年${two(month)}月`, `${year}-${two(month)}`]
			: [
					`${year}年${m}月${d}日`,
					`${year}-${two(month)}-${two(day)}`,
					`${year}.${m}.${d}`,
					`${year}/${m}/${d}`,
				];
	return { end: length, meaning: plainMeaning('date', spellings) };
}

/** A document, telephone or listing number, a metro line or a date at an offset. @param text folded */
export function writtenAt(text: string, start: number): Match | undefined {
	const rest = text.slice(start);
	// Digits inside a longer number are none of these.
	if (/\d/.test(rest.charAt(0)) && /[\d.]/.test(text.charAt(start - 1))) return undefined;
	const found = documentAt(rest) ?? metroAt(rest) ?? dateAt(rest) ?? phoneAt(rest) ?? listingAt(rest);
	return found && { ...found, end: start + found.end };
}
