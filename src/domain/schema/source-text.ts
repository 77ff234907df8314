import type { ContentProblem } from './content-error.ts';

/** A longer body is a mistake (or a book). It would take seconds to load on a phone with a weak signal. */
const MAX_CHARACTERS = 350_000;

/**
 * Characters that `foldedText` cannot replace: control characters and direction overrides (Unicode TR 36 §2.10), lone
 * surrogates and noncharacters, which break feeds, and private use characters, which look different on every device.
 */
const FORBIDDEN =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD\p{Noncharacter_Code_Point}\p{Surrogate}\p{Private_Use}]/gu;
const PRIVATE = /\p{Private_Use}/u;

/** One forbidden character. */
export interface ForbiddenCharacter {
	/** Position from 1, in code points. */
	place: number;
	problem: string;
	fix: string;
}

/** Every forbidden character of a line. */
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

/** Problems of a file's text: forbidden characters, and excessive length. */
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
