import type { ContentProblem } from '../domain/schema/content-error.ts';

/** Escapes a message for GitHub workflow commands: line ends and per cent signs. */
const message = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Escapes a property value. Colons and commas are separators there. */
const property = (text: string) => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * Problems as workflow commands, which GitHub shows next to the changed lines.
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
