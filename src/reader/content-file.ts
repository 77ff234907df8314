import type { ContentProblem, RawEntry } from '../domain/schema/content-error.ts';
import { idOfFile } from '../domain/schema/entry-id.ts';
import { foldedText } from '../domain/schema/folded-text.ts';
import { textProblems } from '../domain/schema/source-text.ts';
import { foldedBody, foldedData, referenceProblems, valueProblems } from './content-characters.ts';
import { readYaml } from './content-yaml.ts';

/** A content file as read, or the problem that makes its fields unreadable. The body may be readable in both cases. */
export type ReadFile =
	| { entry: RawEntry; body: string; problems: [] }
	| { entry?: never; body?: string; problems: ContentProblem[] };

const FENCE = '---';
/** Decodes UTF-8. Bytes that are invalid in UTF-8 reveal GBK and other encodings. */
function decode(file: string, bytes: Uint8Array): { text: string } | { problem: ContentProblem } {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { text: text.replaceAll(/\r\n?/g, '\n') };
	} catch {
		return {
			problem: {
				file,
				problem: '文件不是 UTF-8 编码（多半是 GBK），网页上会是乱码',
				fix: '请在编辑器里选 “另存为”，编码选 UTF-8，再保存',
			},
		};
	}
}

/** Why front matter and body cannot be separated. @param end index of the closing fence, negative if missing */
function fenceProblem(file: string, lines: readonly string[], end: number): ContentProblem | undefined {
	const [first = ''] = lines;
	if (first !== FENCE) {
		const fix = '第一行写 ---（三个英文减号），下面写 title 等字段，再用单独一行 --- 结束，然后写正文';
		const isAlmost = /^[\s\p{Pd}─]+$/u.test(first);
		const problem = isAlmost ? `第一行应为三个英文减号 ---，现在是 “${first}”` : '开头没有文件头';
		return { file, line: 1, problem, fix };
	}
	if (end > 0) return undefined;
	const blank = lines.findIndex((line, i) => i > 0 && line.trim() === '');
	const place = blank < 0 ? '最后一个字段的下一行' : `第 ${blank + 1} 行（最后一个字段的下一行）`;
	return { file, line: 1, problem: '文件头没有结束', fix: `请在${place}单独写 ---，再写正文` };
}

/** The fields of YAML text, with look-alike characters folded. @param offset number of lines above it in the file */
function readFields(file: string, text: string, offset: number): ReturnType<typeof readYaml> {
	const yaml = readYaml(file, text, offset);
	if (!('data' in yaml)) return yaml;
	const problems = valueProblems(file, yaml.data, yaml.lines);
	return problems.length > 0 ? { problems } : { ...yaml, data: foldedData(yaml.data) };
}

/**
 * Splits a Markdown file into front matter and body. @param file path inside the content folder @param path path inside its
 * collection
 */
export function readMarkdown(file: string, path: string, bytes: Uint8Array): ReadFile {
	const decoded = decode(file, bytes);
	if ('problem' in decoded) return { problems: [decoded.problem] };
	const typedLines = decoded.text.split('\n');
	const lines = foldedText(decoded.text).split('\n');
	const end = lines.indexOf(FENCE, 1);
	const fence = fenceProblem(file, lines, end);
	// Blank lines replace the front matter, so that line numbers of the body match the file.
	const written = '\n'.repeat(end + 1) + typedLines.slice(end + 1).join('\n');
	const bad = [
		...textProblems(file, decoded.text),
		...referenceProblems(file, written),
		...(fence === undefined ? [] : [fence]),
	];
	if (bad.length > 0) return { problems: bad };
	const body = foldedBody(written);
	const yaml = readFields(file, lines.slice(1, end).join('\n'), 1);
	if (!('data' in yaml)) return { body, problems: yaml.problems };
	const { data, lines: fieldLines, typed, comments } = yaml;
	return {
		entry: { id: idOfFile(path), file, data, body, lines: fieldLines, typed, comments },
		body,
		problems: [],
	};
}

/** Reads a pure YAML file. */
export function readSettings(file: string, bytes: Uint8Array): ReadFile {
	const decoded = decode(file, bytes);
	if ('problem' in decoded) return { problems: [decoded.problem] };
	const bad = textProblems(file, decoded.text);
	if (bad.length > 0) return { problems: bad };
	const yaml = readFields(file, foldedText(decoded.text), 0);
	if (!('data' in yaml)) return { problems: yaml.problems };
	const id = file.replace(/\.ya?ml$/, '');
	const { data, lines, typed, comments } = yaml;
	return { entry: { id, file, data, body: '', lines, typed, comments }, body: '', problems: [] };
}
