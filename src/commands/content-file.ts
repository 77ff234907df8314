import { LineCounter, parseDocument, isMap, isPair, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { ContentProblem, RawEntry } from '../domain/content-error.ts';
import { idOfFile } from '../domain/entry-id.ts';
import { textProblems } from '../domain/source-text.ts';

/** A file of content as read, or what makes it unreadable. */
export type ReadFile = { entry: RawEntry; problems: [] } | { entry?: never; problems: ContentProblem[] };

const FENCE = '---';
const YAML_FIX =
	'常见原因：冒号后面没有空格、用了 Tab 缩进、文字里有 “: ” 或以 [ { @ * & 开头却没有加引号；把整段文字放进英文引号里即可';

/** Decodes a file. GBK and other encodings are told from UTF-8 by bytes that UTF-8 does not have. */
function decode(file: string, bytes: Uint8Array): { text: string } | { problem: ContentProblem } {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { text: text.replaceAll(/\r\n?/g, '\n') };
	} catch {
		return {
			problem: {
				file,
				problem: '文件不是 UTF-8 编码，中文会变成乱码',
				fix: '请用编辑器 “另存为”，编码选 UTF-8，再提交',
			},
		};
	}
}

/** Dotted path of every field → 1-based line of the file. @param offset lines above the YAML */
function fieldLines(document: Document, counter: LineCounter, offset: number): Record<string, number> {
	const lines: Record<string, number> = { '': offset };
	const walk = (node: unknown, path: string) => {
		if (isMap(node)) {
			for (const pair of node.items) {
				if (!isPair(pair) || !isScalar(pair.key)) continue;
				const at = path === '' ? String(pair.key.value) : `${path}.${String(pair.key.value)}`;
				lines[at] = counter.linePos(pair.key.range?.[0] ?? 0).line + offset;
				walk(pair.value, at);
			}
		} else if (isSeq(node)) {
			for (const [i, item] of node.items.entries()) {
				const at = path === '' ? String(i) : `${path}.${i}`;
				lines[at] = counter.linePos(startOf(item)).line + offset;
				walk(item, at);
			}
		}
	};
	walk(document.contents, '');
	return lines;
}

function startOf(node: unknown): number {
	const range: Node['range'] | undefined =
		isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined;
	return range?.[0] ?? 0;
}

/** Parses YAML with the line of every field. @param offset lines above it in the file */
function readYaml(file: string, yaml: string, offset: number) {
	const counter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: true });
	const problems = document.errors.map((error): ContentProblem => {
		const line = counter.linePos(error.pos[0]).line + offset;
		return error.code === 'DUPLICATE_KEY'
			? { file, line, problem: '同一个字段写了两次', fix: '请删去其中一行' }
			: { file, line, problem: '这里的格式（YAML）读不懂', fix: YAML_FIX };
	});
	const data: unknown = document.toJS();
	return { data, lines: fieldLines(document, counter, offset), problems };
}

/** Splits a Markdown file at its front matter. @param file path inside the content folder @param path path inside its collection */
export function readMarkdown(file: string, path: string, bytes: Uint8Array): ReadFile {
	const decoded = decode(file, bytes);
	if ('problem' in decoded) return { problems: [decoded.problem] };
	const { text } = decoded;
	const bad = textProblems(file, text);
	if (bad.length > 0) return { problems: bad };
	const lines = text.split('\n');
	const end = lines.indexOf(FENCE, 1);
	if (lines[0] !== FENCE || end < 0) {
		const problem = lines[0] === FENCE ? '开头的信息区没有结束' : '开头没有信息区';
		const fix = '信息区要以单独一行 --- 开始，再以单独一行 --- 结束，中间写 title 等字段';
		return { problems: [{ file, line: 1, problem, fix }] };
	}
	const yaml = readYaml(file, lines.slice(1, end).join('\n'), 1);
	if (yaml.problems.length > 0) return { problems: yaml.problems };
	// The blank lines keep the body's line numbers equal to the file's.
	const body = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n');
	const data = yaml.data ?? {};
	return { entry: { id: idOfFile(path), file, data, body, lines: yaml.lines }, problems: [] };
}

/** Reads a file that is YAML as a whole. */
export function readSettings(file: string, bytes: Uint8Array): ReadFile {
	const decoded = decode(file, bytes);
	if ('problem' in decoded) return { problems: [decoded.problem] };
	const yaml = readYaml(file, decoded.text, 0);
	if (yaml.problems.length > 0) return { problems: yaml.problems };
	const id = file.replace(/\.ya?ml$/, '');
	return { entry: { id, file, data: yaml.data ?? {}, body: '', lines: yaml.lines }, problems: [] };
}
