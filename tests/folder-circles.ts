import { dirname, join } from 'node:path/posix';
import type { SourceFile } from './source-file.ts';

/** The part of a layer that a file belongs to: its folder, or the file itself if it is directly in the layer. */
function partOf(path: string): string {
	const folder = dirname(path);
	return folder.split('/').length === 2 ? path : folder;
}

/** Part → imported parts of the same layer. Type imports count, because readers follow them too. */
function partImports(files: readonly SourceFile[]): Map<string, Set<string>> {
	const imports = new Map<string, Set<string>>();
	for (const { path, imports: own } of files)
		for (const { specifier } of own) {
			if (!specifier.startsWith('.')) continue;
			const target = join(dirname(path), specifier);
			const [from, to] = [partOf(path), partOf(target)];
			if (from === to || path.split('/')[1] !== target.split('/')[1]) continue;
			imports.set(from, (imports.get(from) ?? new Set()).add(to));
		}
	return imports;
}

/** The path from a part back to itself, if there is one. */
function wayBack(start: string, imports: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
	const seen = new Set<string>();
	const walk = (part: string, way: readonly string[]): string[] | undefined => {
		for (const next of imports.get(part) ?? []) {
			if (next === start) return [...way, next];
			if (seen.has(next)) continue;
			seen.add(next);
			const found = walk(next, [...way, next]);
			if (found !== undefined) return found;
		}
		return undefined;
	};
	return walk(start, [start]);
}

/** Import cycles between folders of a layer, one message for each part in a cycle. */
export function folderCircles(files: readonly SourceFile[]): string[] {
	const imports = partImports(files);
	return [...imports.keys()].flatMap((part) => {
		const circle = wayBack(part, imports);
		return circle === undefined ? [] : [`a circle of folders: ${circle.join(' → ')}`];
	});
}
