import type { ContentProblem } from '../domain/schema/content-error.ts';
import type { Bodies } from './content-body.ts';
import type { FileBody } from './content-folder.ts';

/** Longest text of a notice, in characters. */
const LONGEST = 400;
/** A heading, or the text of a footnote. */
const TARGET = /^(?:#{1,6}\s|\[\^)/;

/**
 * Notices that are articles by their length or their headings. All notices stand on one page, one after the other.
 * @param written the Markdown of all files, with the line numbers of the file
 */
export function noticeProblems(bodies: Bodies, written: readonly FileBody[]): ContentProblem[] {
	const notices = written.filter(({ file }) => file.startsWith('notices/'));
	return notices.flatMap(({ file, body }) => {
		const { text = '', ids = [] } = bodies.get(file) ?? {};
		const lines = body.split('\n');
		const [first, target] = [(line: string) => line.trim() !== '', (line: string) => TARGET.test(line)].map(
			(isSought) => lines.findIndex(isSought) + 1,
		);
		const fix = '请写成一篇文章，公告里用一两句话链接过去';
		const at = (line: number | undefined, problem: string): ContentProblem => ({
			file,
			...(line !== undefined && line > 0 && { line }),
			problem,
			fix,
		});
		const { length } = [...text.replaceAll(/\s/g, '')];
		return [
			...(ids.length === 0 ? [] : [at(target, '公告的正文里有小标题或脚注')]),
			...(length <= LONGEST
				? []
				: [at(first, `公告的正文太长，至多 ${LONGEST} 个字，现在是 ${length} 个字`)]),
		];
	});
}
