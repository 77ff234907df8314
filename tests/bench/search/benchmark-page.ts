import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';

const INTRODUCTION = `# Benchmarks

Each section is written by the command it names and replaced by its next run. Times depend on the machine and on what else it
does: read the ratios of one run, not the milliseconds of two.
`;

/** A Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Replaces the section with the same name, or appends it. */
export async function writeBenchmark(file: string, name: string, body: string): Promise<void> {
	const page = existsSync(file) ? await readFile(file, 'utf8') : INTRODUCTION;
	const [start, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
	const section = `${start}\n\n${body.trim()}\n\n${end}`;
	const from = page.indexOf(start);
	const to = page.indexOf(end, from);
	await mkdir(dirname(file), { recursive: true });
	const text =
		from < 0 || to < 0
			? `${page.trimEnd()}\n\n${section}\n`
			: page.slice(0, from) + section + page.slice(to + end.length);
	await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
