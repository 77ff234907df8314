import type { ContentProblem } from './content-error.ts';

/** A body longer than this is a mistake (or a book): a phone on a weak signal would wait for seconds. */
const MAX_CHARACTERS = 350_000;

/** Control characters that no text needs, and marks that turn the reading direction around (Unicode TR 36 §2.10). */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFFFD]/gu;

/** What is wrong with the characters of a file: invisible ones that would do harm, and too many. */
export function textProblems(file: string, text: string): ContentProblem[] {
	const lines = text.split('\n');
	const found = lines.flatMap((content, i): ContentProblem[] =>
		[...content.matchAll(FORBIDDEN)].map(({ 0: character, index }) => {
			const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
			return {
				file,
				line: i + 1,
				problem: `第 ${[...content.slice(0, index)].length + 1} 个字是看不见的控制字符 U+${code}`,
				fix: '多半是从别处粘贴来的，请删去这个字，或把这一段重新打一遍',
			};
		}),
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
