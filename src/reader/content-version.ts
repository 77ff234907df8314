import { type ContentProblem, lineOf, type RawEntry } from '../domain/schema/content-error.ts';
import { CONTENT_VERSION, versionOf } from '../domain/catalog/content-version.ts';
import { COMMENT_PROBLEM, UNUSED_DEFINITION } from '../markdown/note-words.ts';

/** Whether a problem is a form of version 1 that `npm run upgrade:content` changes by itself. */
function isOfFirstVersion({ file, field, problem }: ContentProblem): boolean {
	if (file === 'site.yml') return field === 'search.maxFragments';
	return problem.startsWith(COMMENT_PROBLEM) || problem.startsWith(`${UNUSED_DEFINITION} [//]`);
}

/**
 * The problems of a folder in the light of its version. A newer folder than the code has one problem: every other message would
 * tell an editor to undo what is right. Forms of an older version are one problem together, with the command that changes them.
 */
export function inVersion(
	site: RawEntry | undefined,
	problems: readonly ContentProblem[],
): readonly ContentProblem[] {
	const version = versionOf(site?.data);
	if (version === CONTENT_VERSION || site === undefined) return problems;
	const field = 'schemaVersion';
	const line = lineOf(site.lines, field);
	const at = { file: site.file, ...(line === undefined ? {} : { line }), field };
	if (version > CONTENT_VERSION) {
		const problem = `内容是第 ${version} 版的写法，这个程序只认识到第 ${CONTENT_VERSION} 版`;
		const fix =
			'请更新程序（git pull，再运行 npm run setup）；是有意退回旧程序的，就把 content 也退回当时的提交（见 docs/upgrade.md）';
		return [{ ...at, problem, fix }];
	}
	const old = problems.filter(isOfFirstVersion);
	if (old.length === 0) return problems;
	const files = [...new Set(old.map(({ file }) => file))];
	const named = files.slice(0, 3).join('、');
	const problem = `内容是第 ${version} 版的写法，有 ${old.length} 处现在不能这样写（${named}${files.length > 3 ? ` 等 ${files.length} 个文件` : ''}）`;
	const fix = '请运行 npm run upgrade:content 看会怎样改，再运行 npm run upgrade:content -- --write 改好';
	return [{ ...at, problem, fix }, ...problems.filter((each) => !isOfFirstVersion(each))];
}
