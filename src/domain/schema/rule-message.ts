import type { z } from 'astro/zod';

/** The problem and the fix. */
export interface Words {
	problem: string;
	fix: string;
}

/** Messages of our own schemas are Chinese. English messages of the library are never shown. */
const CHINESE = /\p{Script=Han}/u;

const TYPES: Readonly<Record<string, Words>> = {
	string: { problem: '应为文字', fix: '请把内容放进英文引号' },
	number: { problem: '应为数字', fix: '请只写数字，不写单位和文字' },
	int: { problem: '应为整数', fix: '请只写整数，不写单位和文字' },
	boolean: { problem: '应为 true 或 false', fix: '是请写 true，不是请写 false' },
	array: {
		problem: '应为列表',
		fix: '请放进英文方括号，写成 [甲, 乙]，或每项一行、以 “- ” 开头',
	},
	object: { problem: '应为一组下级字段', fix: '请用花括号写下级字段' },
};

/** The limit of an issue: 20 个字, 1 项, 200. */
function limit(origin: string, amount: number | bigint): string {
	return `${amount}${origin === 'string' ? ' 个字' : origin === 'array' ? ' 项' : ''}`;
}

/** What is written now, as the end of a sentence; empty when a message cannot show it. */
function nowOf(input: unknown): string {
	if (typeof input === 'string') return `，现在是 ${limit('string', input.length)}`;
	if (Array.isArray(input)) return `，现在是 ${limit('array', input.length)}`;
	return typeof input === 'number' ? `，现在是 ${input}` : '';
}

/** The message for a value that breaks a rule of its schema. The fix is empty when the rule itself states it. */
export function brokenRule(issue: z.core.$ZodIssue, key: string): Words {
	const value = typeof issue.input === 'string' || typeof issue.input === 'number' ? issue.input : undefined;
	const written = value === undefined ? '' : `的值 “${value}” `;
	if (CHINESE.test(issue.message)) {
		return { problem: `${written}写法不对：${issue.message}`, fix: '' };
	}
	const now = nowOf(issue.input);
	switch (issue.code) {
		case 'invalid_type': {
			const type = TYPES[issue.expected];
			if (type === undefined) break;
			const problem = `${written}${type.problem}`;
			if (value !== undefined && issue.expected === 'array') {
				return { problem, fix: `请放进英文方括号：${key}: [${value}]` };
			}
			if (value !== undefined && issue.expected === 'string') {
				return { problem, fix: `请放进英文引号：${key}: '${value}'` };
			}
			return { problem, fix: type.fix };
		}
		case 'too_small': {
			const least = limit(issue.origin, issue.minimum);
			if (issue.origin === 'array')
				return { problem: `太少，至少 ${least}${now}`, fix: `请补到至少 ${least}` };
			if (issue.origin === 'string') {
				return { problem: `太短，至少 ${least}${now}`, fix: `请补到至少 ${least}` };
			}
			const bound = issue.inclusive === false ? `应大于 ${least}` : `至少为 ${least}`;
			return { problem: `太小，${bound}${now}`, fix: '请核对这个数' };
		}
		case 'too_big': {
			const most = limit(issue.origin, issue.maximum);
			if (issue.origin === 'array')
				return { problem: `太多，至多 ${most}${now}`, fix: `${key}: 下面请只留 ${most}` };
			if (issue.origin === 'string') {
				return { problem: `太长，至多 ${most}${now}`, fix: `请缩短到至多 ${most}` };
			}
			return { problem: `太大，至多为 ${most}${now}`, fix: '请核对这个数' };
		}
		default:
	}
	return { problem: '写法不对', fix: '请对照编辑手册改正' };
}
