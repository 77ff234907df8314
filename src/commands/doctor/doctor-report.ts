import { ADDRESS } from './address-check.ts';
import { CONTENT, LISTING, POLICY, SAMPLE } from './content-check.ts';
import type { Check, Finding, Level, Surroundings } from './finding.ts';
import { HOST } from './host-check.ts';
import { LEAD } from './lead-check.ts';
import { DISK, GIT, NODE } from './machine-check.ts';
import { PLACEHOLDER } from './placeholder-check.ts';
import { RECORD } from './record-check.ts';

/** All checks that ask nobody, in the order of the report. */
const CHECKS: readonly Check[] = [
	CONTENT,
	PLACEHOLDER,
	ADDRESS,
	RECORD,
	LEAD,
	HOST,
	LISTING,
	SAMPLE,
	POLICY,
	NODE,
	GIT,
	DISK,
];

/** A finding with the name of its check. */
export interface NamedFinding extends Finding {
	check: string;
}

export function diagnose(surroundings: Surroundings, checks = CHECKS): NamedFinding[] {
	return checks.flatMap(({ name, findings }) =>
		findings(surroundings).map((finding) => ({ check: name, ...finding })),
	);
}

const GROUPS: readonly (readonly [Level, string, string])[] = [
	['must', '必须修', '✗'],
	['should', '建议', '!'],
	['fine', '正常', '✓'],
];

/** The report in the terminal: what must be mended first. */
export function doctorText(findings: readonly NamedFinding[]): string {
	const groups = GROUPS.flatMap(([level, title, mark]) => {
		const own = findings.filter((finding) => finding.level === level);
		if (own.length === 0) return [];
		const lines = own.map(
			({ check, text, fix }) => `  ${mark} [${check}] ${text}${fix === undefined ? '' : `\n    → ${fix}`}`,
		);
		return [`${title}（${own.length}）\n${lines.join('\n')}`];
	});
	return `${groups.join('\n\n')}\n`;
}

/** The same for programs. */
export function doctorJson(findings: readonly NamedFinding[]): string {
	const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
	const counts = { must: count('must'), should: count('should'), fine: count('fine') };
	return `${JSON.stringify({ counts, findings }, null, '\t')}\n`;
}
