import type { ContentProblem } from '../domain/schema/content-error.ts';

/** As GitHub's workflow commands want a message: line ends and per cent by their codes. */
const message = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** As they want the value of a property, where colons and commas part things as well. */
const property = (text: string) => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * Problems as GitHub shows them beside the lines of a change.
 * @param folder path of the content folder in the repository
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubAnnotations(problems: readonly ContentProblem[], folder = 'content'): string {
	return problems
		.map(({ file, line, field, problem, fix }) => {
			const place = [
				`file=${property(`${folder}/${file}`)}`,
				...(line === undefined ? [] : [`line=${line}`]),
			];
			const title = property(field === undefined ? '内容检查' : `内容检查 · ${field}`);
			return `::error ${place.join(',')},title=${title}::${message(`${problem}\n→ ${fix}`)}`;
		})
		.join('\n');
}
