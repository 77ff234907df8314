import type { ContentProblem } from './content-error.ts';

/** A body longer than this is a mistake (or a book): a phone on a weak signal would wait for seconds. */
const MAX_CHARACTERS = 350_000;

/**
 * Characters that cannot be folded into others: control characters and marks that turn the reading direction around (Unicode TR 36
 * §2.10), halves of characters and code points that are none, which break a feed, and private ones, which every device draws in another way.
 */
const FORBIDDEN =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD\p{Noncharacter_Code_Point}\p{Surrogate}\p{Private_Use}]/gu;
const PRIVATE = /\p{Private_Use}/u;

/** One character that no text may hold. */
export interface ForbiddenCharacter {
	/** From 1, counting a character of two units once. */
	place: number;
	problem: string;
	fix: string;
}

/** Every character of a line that no text may hold. */
export function forbiddenCharacters(line: string): ForbiddenCharacter[] {
	return [...line.matchAll(FORBIDDEN)].map(({ 0: character, index }) => {
		const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
		const place = [...line.slice(0, index)].length + 1;
		const kind = PRIVATE.test(character) ? '只有个别字体才有的符号' : '看不见的控制字符';
		return {
			place,
			problem: `第 ${place} 个字是${kind} U+${code}`,
			fix: '多半是从别处粘贴来的，请删去这个字，或把这一段重新打一遍',
		};
	});
}

/** What is wrong with the characters of a file: those that would do harm, and too many. */
export function textProblems(file: string, text: string): ContentProblem[] {
	const found = text
		.split('\n')
		.flatMap((content, i): ContentProblem[] =>
			forbiddenCharacters(content).map(({ problem, fix }) => ({ file, line: i + 1, problem, fix })),
		);
	if (text.length <= MAX_CHARACTERS) return found;
	return [
		...found,
		{
			file,
			problem: `文件有 ${text.length} 个字，超过了 ${MAX_CHARACTERS} 个字`,
			fix: '请拆成几篇，或去掉误粘贴进来的内容',
		},
	];
}
