import type { z } from 'astro/zod';
import { closest } from './closest.ts';
import { type ContentProblem, lineOf, type RawEntry } from './content-error.ts';
import { brokenRule, type Words } from './rule-message.ts';
import { type FieldHelp, fieldHelp, knownKeys, requiredFields } from './schema-field.ts';

/** Names of our fields in other programs (Hexo, Hugo, WordPress and its exporters). */
const FOREIGN_NAMES: Readonly<Record<string, string>> = {
	date: 'publishDate',
	pubdate: 'publishDate',
	published: 'publishDate',
	updated: 'updatedDate',
	lastmod: 'updatedDate',
	modified: 'updatedDate',
	tags: 'topics',
	tag: 'topics',
	keywords: 'topics',
	categories: 'category',
	permalink: 'legacyUrls',
	link: 'legacyUrls',
	url: 'legacyUrls',
	alias: 'legacyUrls',
	aliases: 'legacyUrls',
	excerpt: 'summary',
	description: 'summary',
	subtitle: 'summary',
	image: 'cover',
	thumbnail: 'cover',
	banner: 'cover',
	featured_image: 'cover',
	reprint: 'source',
	expires: 'until',
	expiredate: 'until',
	enddate: 'until',
};

/** The message for an unknown field: a wrong colon, a typo, or a field that does not exist. */
function unknownField(key: string, known: readonly string[], isNested: boolean): Words & { meant?: string } {
	const [, name, value] = /^([^:：]+)[:：](.*)$/.exec(key) ?? [];
	if (name !== undefined && value !== undefined) {
		return {
			problem: `“${key}” 的冒号后面没有空格，或者不是英文冒号`,
			fix: `请写成 ${name}: ${value.trim()}`,
			meant: name,
		};
	}
	// The rest of a sentence after a comma: { sentence: 2,000 万元以上 }.
	if (isNested && /[\p{Script=Han}\s]/u.test(key)) {
		const fix = '花括号里的英文逗号会把一句话断开：请把这句话放进英文引号，或者每个字段另起一行';
		return { problem: `不认识的字段 ${key}`, fix };
	}
	const foreign = FOREIGN_NAMES[key.toLowerCase()];
	if (foreign !== undefined && known.includes(foreign)) {
		return { problem: `不认识的字段 ${key}`, fix: `这里叫 ${foreign}，请改名`, meant: foreign };
	}
	if (key === 'slug' || key === 'id') {
		return { problem: `不认识的字段 ${key}`, fix: '网址就是文件名，请删去这一行，要改网址就改文件名' };
	}
	const meant = closest(key, known);
	if (meant === undefined) {
		return { problem: `不认识的字段 ${key}`, fix: `请删去这一行；可以写的字段：${known.join('、')}` };
	}
	return { problem: `不认识的字段 ${key}`, fix: `是否想写 ${meant}？不是的话请删去这一行`, meant };
}

/** The fix, from the rule and the description of the field. */
function advice(rule: string, { key, description, example }: FieldHelp): string {
	const sample = example === '' || rule.includes(`${key}: `) ? '' : `例如 ${key}: ${example}`;
	const words = [rule === '' ? '请改正' : rule, sample].filter(Boolean).join('，');
	return `${words}${description === '' ? '' : `（${description}）`}`;
}

/** The message of one validation issue for an editor. */
function explain(schema: z.ZodType, issue: z.core.$ZodIssue): Words {
	const help = fieldHelp(schema, issue.path);
	if (issue.input === undefined) {
		return { problem: `缺少必填字段「${help.name}」`, fix: advice('请补上这一行', help) };
	}
	if (issue.input === null) {
		return {
			problem: `「${help.name}」后面没有内容`,
			fix: advice(help.isRequired ? '请填上内容' : '请填上内容，没有就删去这一行', help),
		};
	}
	if (issue.code === 'custom') {
		const fix = issue.params?.['fix'];
		return {
			problem: `「${help.name}」${issue.message}`,
			fix: typeof fix === 'string' ? fix : advice('', help),
		};
	}
	const { problem, fix } = brokenRule(issue, help.key);
	return { problem: `「${help.name}」${problem}`, fix: advice(fix, help) };
}

/** Validates a file as read. Returns the value or all problems, and does not throw. */
export function checkEntry<S extends z.ZodType>(
	schema: S,
	{ file, data, lines }: RawEntry,
): { value: z.output<S>; problems: [] } | { value?: never; problems: ContentProblem[] } {
	if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) {
		const place = file.endsWith('.md') ? '文件头' : '文件';
		const fields = `请写上这些必填的字段：${requiredFields(schema).join('、')}`;
		const problem = data === null ? `${place}是空的` : `${place}里没有字段，每行应为 “字段: 内容”`;
		return { problems: [{ file, line: 1, problem, fix: fields }] };
	}
	const result = schema.safeParse(data, { reportInput: true });
	if (result.success) return { value: result.data, problems: [] };
	const { issues } = result.error;
	/** Objects with an unknown field, and the fields they probably meant. Further issues about them would be duplicates. */
	const meant = new Set<string>();
	const problemAt = (path: readonly PropertyKey[], words: Words): ContentProblem => {
		const field = path.map(String).join('.');
		const line = lineOf(lines, field);
		return { file, ...(line === undefined ? {} : { line }), field, problem: words.problem, fix: words.fix };
	};
	const unknown = issues.flatMap((issue) =>
		issue.code !== 'unrecognized_keys'
			? []
			: issue.keys.map((key) => {
					const words = unknownField(key, knownKeys(schema, issue.path), issue.path.length > 0);
					if (issue.path.length > 0) meant.add(issue.path.map(String).join('.'));
					if (words.meant !== undefined) meant.add([...issue.path, words.meant].map(String).join('.'));
					return problemAt([...issue.path, /[:：]/.test(key) ? (words.meant ?? key) : key], words);
				}),
	);
	const others = issues
		.filter(({ code }) => code !== 'unrecognized_keys')
		.filter(({ code, input, path }) => {
			const isMissing = input === undefined || code === 'custom';
			return !isMissing || !meant.has(path.map(String).join('.'));
		})
		.map((issue) => problemAt(issue.path, explain(schema, issue)));
	return { problems: [...unknown, ...others] };
}
