import type { Entry } from './catalog-input.ts';
import { type ContentProblem, lineOf } from '../schema/content-error.ts';
import { legacyFile, legacyPathsOf } from '../schema/legacy-urls.ts';

/** Entries that claim old addresses. */
type Claimant = Pick<
	Entry<{ legacyUrls: readonly string[]; draft: boolean }>,
	'id' | 'file' | 'lines' | 'data'
>;

interface Claim {
	path: string;
	/** The file that serves the path. */
	target: string;
	by: Claimant;
}

function claimsOf(by: Claimant, patterns: readonly string[]): Claim[] {
	return legacyPathsOf({ id: by.id, legacyUrls: by.data.legacyUrls }, patterns).flatMap((path) => {
		const target = legacyFile(path);
		return target === undefined ? [] : [{ path, target, by }];
	});
}

/** Every folder above one of the files. Those above a known folder are known. */
function foldersOf(files: Iterable<string>): Set<string> {
	const folders = new Set<string>();
	for (const file of files) {
		for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
			const folder = file.slice(0, end);
			if (folders.has(folder)) break;
			folders.add(folder);
		}
	}
	return folders;
}

/**
 * Old addresses that cannot be served: claimed twice, equal to a current page, or a file where a folder is needed.
 * @param pageFiles files of the current pages below the output folder, such as `news/3231/index.html`
 */
export function legacyClashes(
	articles: readonly Claimant[],
	listings: readonly Claimant[],
	patterns: readonly string[],
	pageFiles: ReadonlySet<string>,
): ContentProblem[] {
	const claims = [
		...articles.filter(({ data }) => !data.draft).flatMap((each) => claimsOf(each, patterns)),
		...listings.filter(({ data }) => !data.draft).flatMap((each) => claimsOf(each, [])),
	];
	const folders = foldersOf([...pageFiles, ...claims.map(({ target }) => target)]);
	const taken = new Map<string, string>();
	return claims.flatMap(({ path, target, by }): ContentProblem[] => {
		const other = taken.get(target);
		if (other === undefined) taken.set(target, by.file);
		const index = by.data.legacyUrls.indexOf(path);
		const problem = pageFiles.has(target)
			? `旧网址 ${path} 是现在网站的一个页面`
			: folders.has(target)
				? `旧网址 ${path} 同时是别的网址的上一级`
				: other !== undefined && other !== by.file
					? `旧网址 ${path} 已经被 content/${other} 使用`
					: undefined;
		if (problem === undefined) return [];
		const field = index < 0 ? 'legacyUrls' : `legacyUrls.${index}`;
		const line = lineOf(by.lines ?? {}, field);
		return [
			{
				file: by.file,
				...(line === undefined ? {} : { line }),
				field,
				problem,
				fix: '一个旧网址只能通向一个网页，请从其中一个文件里删去它',
			},
		];
	});
}
