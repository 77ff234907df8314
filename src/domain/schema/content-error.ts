/** One problem in the content folder, for an editor: the place, the problem and the fix. */
export interface ContentProblem {
	/** Path inside the content folder, such as `articles/2024/3231.md`. */
	file: string;
	/** 1-based line in that file. */
	line?: number;
	/** Front matter field, dotted: `rent.value`. */
	field?: string;
	problem: string;
	fix: string;
}

/** A content file as read, before validation. */
export interface RawEntry {
	id: string;
	file: string;
	data: unknown;
	/** Markdown below the front matter; empty for YAML files. */
	body: string;
	lines: FieldLines;
	/** Dotted field path → the typed text of a value that YAML parses as a number or boolean. */
	typed?: Readonly<Record<string, string>>;
	/** Dotted field path → the text after an unquoted value that YAML parses as a comment. */
	comments?: Readonly<Record<string, string>>;
}

/** Dotted field path → 1-based line: `rent.value`, `units.0.area`. */
export type FieldLines = Readonly<Record<string, number>>;

/** The nearest known line of a field: its own, or that of its parent object. A missing top-level field has none. */
export function lineOf(lines: FieldLines, field: string): number | undefined {
	for (let at = field; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
		if (lines[at] !== undefined) return lines[at];
	}
	return undefined;
}

/** Thrown once with all problems, so that an editor can fix them together. */
export class ContentError extends Error {
	readonly problems: readonly ContentProblem[];
	constructor(problems: readonly ContentProblem[]) {
		super(formatProblems(problems));
		this.name = 'ContentError';
		this.problems = problems;
	}
}

/** A field path with list items counted from 1: `transport.0.km` is `transport 第 1 项 km`. */
function readable(field: string): string {
	return field.replaceAll(
		/\.(\d+)(\.|$)/g,
		(_, index: string, dot: string) => ` 第 ${Number(index) + 1} 项${dot === '' ? '' : ' '}`,
	);
}

/**
 * The report in the terminal: grouped by file, sorted by file and line.
 * @param outcome what follows from the problems, in Chinese
 */
export function formatProblems(problems: readonly ContentProblem[], outcome = '网站没有生成'): string {
	const byFile = Map.groupBy(
		problems.toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0)),
		({ file }) => file,
	);
	const blocks = [...byFile].map(([file, list]) =>
		[
			`content/${file}`,
			...list.map(({ line, field, problem, fix }) => {
				const place = [line === undefined ? '' : `第 ${line} 行`, readable(field ?? '')]
					.filter(Boolean)
					.join(' · ');
				return `  ✗ ${place === '' ? '' : `[${place}] `}${problem}\n    → ${fix}`;
			}),
		].join('\n'),
	);
	return `内容检查发现 ${problems.length} 处问题，${outcome}：\n\n${blocks.join('\n\n')}\n`;
}
