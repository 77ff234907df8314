import { type ContentProblem, lineOf, type RawEntry } from '../schema/content-error.ts';
import type { Taxonomy } from '../schema/taxonomy.ts';

interface Spelling {
	word: string;
	/** Name of the topic or category of the word. */
	owner: string;
	field: string;
	line: number | undefined;
}

type Lists = Readonly<Record<string, Taxonomy['series']>>;

function spellings(lists: Lists, lines: RawEntry['lines']): Spelling[] {
	return Object.entries(lists).flatMap(([list, terms]) =>
		terms.flatMap(({ slug, name, aliases }, i) =>
			[[name, 'name'], [slug, 'slug'], ...aliases.map((alias, k) => [alias, `aliases.${k}`])].map(
				([word = '', key = '']): Spelling => {
					const field = `${list}.${i}.${key}`;
					return { word, owner: `${list}.${i}`, field, line: lineOf(lines, field) };
				},
			),
		),
	);
}

/**
 * Words of taxonomy.yml that belong to two topics or categories, or to two series. An article with such a word would
 * silently change its page. The check ignores case and full width.
 */
export function taxonomyClashes({ categories, topics, series }: Taxonomy, raw: RawEntry): ContentProblem[] {
	return [...clashes({ categories, topics }, raw, '两个主题或分类'), ...clashes({ series }, raw, '两个专题')];
}

/** @param kind 两个专题 */
function clashes(lists: Lists, { file, lines }: RawEntry, kind: string): ContentProblem[] {
	const first = new Map<string, Spelling>();
	return spellings(lists, lines).flatMap((each): ContentProblem[] => {
		const key = each.word.normalize('NFKC').trim().toLowerCase();
		const other = first.get(key);
		if (other === undefined) first.set(key, each);
		if (other === undefined || other.owner === each.owner) return [];
		const place = other.line === undefined ? '' : `第 ${other.line} 行`;
		return [
			{
				file,
				...(each.line === undefined ? {} : { line: each.line }),
				field: each.field,
				problem: `“${each.word}” ${place}已经用过，${kind}不能用同一个名称、别名或英文名`,
				fix: '请改掉其中一个，写了这个名称的文章才知道归到哪里',
			},
		];
	});
}
