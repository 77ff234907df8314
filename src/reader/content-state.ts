import { dirname, join } from 'node:path/posix';
import { resolve } from 'node:path';
import type { ContentState } from '../content-store.ts';
import { type ContentProblem, formatProblems } from '../domain/schema/content-error.ts';
import { idOfFile } from '../domain/schema/entry-id.ts';
import { articleUrl, listingUrl, pageUrl, parkUrl, presetsUrl } from '../domain/urls.ts';
import type { ContentReport } from './content-check.ts';
import { COLLECTIONS } from './content-folder.ts';
import { decoded } from './content-link.ts';
import { isPicture } from './content-picture.ts';

/** Files that every page is made from. */
const EVERYWHERE: ReadonlySet<string> = new Set(['site.yml', 'taxonomy.yml']);

const PAGE_OF: Readonly<Record<string, (id: string) => string>> = {
	articles: articleUrl,
	listings: listingUrl,
	parks: parkUrl,
	pages: pageUrl,
};

/** Path of the page that a file of the content makes; undefined when it makes none of its own. */
function pagePathOf(file: string): string | undefined {
	if (file === 'presets.yml') return presetsUrl();
	const slash = file.indexOf('/');
	const path = file.slice(slash + 1);
	return file.endsWith('.md') ? PAGE_OF[file.slice(0, slash)]?.(idOfFile(path)) : undefined;
}

/** Paths of all pictures in the front matter, as written. */
function picturesIn(data: unknown): string[] {
	if (typeof data !== 'object' || data === null) return [];
	const own = isPicture(data) && 'src' in data && typeof data.src === 'string' ? [data.src] : [];
	return [...own, ...Object.values(data).flatMap(picturesIn)];
}

/** File → the files next to it that it shows or links to. Kept files have none, and are not asked. */
function neighboursOf({ folder, bodies }: ContentReport): Map<string, string[]> {
	return new Map(
		COLLECTIONS.flatMap((collection) => folder.entries[collection])
			.filter(({ file }) => !folder.kept.has(file))
			.map(({ file, data }) => {
				const { images = [], links = [] } = bodies.get(file) ?? {};
				const paths = [...picturesIn(data), ...[...images, ...links].map(({ url }) => decoded(url))];
				return [file, paths.map((path) => join(dirname(file), path))];
			}),
	);
}

/** Problems by file. Those of a picture or attachment count as problems of each file that uses it too. */
function problemsByFile(report: ContentReport): Map<string, ContentProblem[]> {
	const byFile = Map.groupBy(report.problems, ({ file }) => file);
	if (byFile.size === 0) return byFile;
	for (const [file, names] of neighboursOf(report)) {
		const theirs = [...new Set(names)].flatMap((name) => byFile.get(name) ?? []);
		if (theirs.length > 0) byFile.set(file, [...(byFile.get(file) ?? []), ...theirs]);
	}
	return byFile;
}

const messageOf = (problems: readonly ContentProblem[], outcome: string) =>
	problems.length === 0 ? '' : formatProblems(problems, outcome);

/**
 * What an editor is told about a folder, and the files that cannot be shown.
 * @param contentDir absolute path of the content folder
 */
export function contentState(
	report: ContentReport,
	contentDir: string,
): { state: ContentState; leftOut: ReadonlySet<string> } {
	const byFile = problemsByFile(report);
	const everywhere = [...byFile].flatMap(([file, problems]) => (EVERYWHERE.has(file) ? problems : []));
	const [first] = everywhere.length > 0 ? everywhere : report.problems;
	const pages = [...byFile].flatMap(([file, problems]): [string, string][] => {
		const path = pagePathOf(file);
		return path === undefined ? [] : [[path, messageOf(problems, '改好以前没有这一页')]];
	});
	return {
		state: {
			message: messageOf(report.problems, everywhere.length > 0 ? '改好以前没有页面' : '其他页面照常'),
			first: first && { file: resolve(contentDir, first.file), line: first.line ?? 1 },
			everywhere: messageOf(everywhere, '改好以前没有页面'),
			pages: new Map(pages),
		},
		leftOut: new Set(byFile.keys()),
	};
}
