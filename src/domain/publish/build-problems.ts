/** Lines of a report that a message shows. */
const SHOWN_LINES = 30;

/** Lines of a log of which nobody knows what they mean. */
const LAST_LINES = 15;

const ESCAPES = /\u001B\[[0-9;]*[A-Za-z]/g;

/** What a message says about a build that failed. */
export interface BuildProblems {
	/** The first problem in one line: place and problem. */
	first: string;
	/** The report, or the end of the log, cut to what one reads in a message. */
	report: string;
}

function cut(lines: readonly string[], most: number): string {
	const kept = lines.slice(0, most).join('\n').trimEnd();
	return lines.length > most ? `${kept}\n……` : kept;
}

/** The first problem of a report of the content check: its file, and the line that begins with ✗. */
function firstProblem(lines: readonly string[]): string {
	const at = lines.findIndex((line) => line.startsWith('  ✗ '));
	const file = lines.slice(0, at).findLast((line) => line.startsWith('content/')) ?? '';
	const [, place, problem = ''] = /^ {2}✗ (?:\[(.*?)\] )?(.*)$/.exec(lines[at] ?? '') ?? [];
	return [file, place, problem].filter((part) => part !== undefined && part !== '').join(' · ');
}

/**
 * Finds what an editor has to know in the log of a build: the report of the content check, or why no site was made.
 * @param log output of the check and the build, as the terminal shows it
 */
export function buildProblems(log: string): BuildProblems {
	const lines = log.replaceAll(ESCAPES, '').split(/\r?\n/);
	const report = lines.findIndex((line) => /^内容检查发现 \d+ 处问题/.test(line));
	if (report >= 0) {
		const found = lines.slice(report);
		// A second report of the same may follow.
		const again = found.findIndex((line, index) => index > 0 && /^内容检查发现/.test(line));
		const own = again < 0 ? found : found.slice(0, again);
		return { first: firstProblem(own), report: cut(own, SHOWN_LINES) };
	}
	const fault = lines.findIndex((line) => line.startsWith('网站没有生成'));
	if (fault >= 0) {
		const reason = lines.slice(fault).find((line) => line.startsWith('原因：'));
		return { first: reason?.slice(3) ?? '', report: cut(lines.slice(fault), SHOWN_LINES) };
	}
	const end = lines.filter((line) => line.trim() !== '').slice(-LAST_LINES);
	return { first: '', report: end.join('\n') };
}
