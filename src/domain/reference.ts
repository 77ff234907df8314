import { closest, joinedWords } from './closest.ts';
import { type ContentProblem, type FieldLines, lineOf } from './content-error.ts';
import { type Category, type Taxonomy, termsByWord, type Topic } from './taxonomy.ts';

/** Where a name or id was written. */
export interface Mention {
	file: string;
	field: string;
	/** Lines of the file's fields, when known. */
	lines?: FieldLines | undefined;
}

/** Looks up what entries name; what is not found is kept as a problem with a suggestion. */
export interface References {
	category(at: Mention, word: string): Category | undefined;
	topics(at: Mention, words: readonly string[]): Topic[];
	/** Checks ids against the entries of a kind. @param kind in Chinese, for the message: 园区 */
	ids(at: Mention, ids: readonly string[], known: ReadonlySet<string>, kind: string): void;
	problems: readonly ContentProblem[];
}

/** Above this many choices a list in a message helps nobody. */
const LISTABLE = 12;

/** What to write instead of an unknown word. @param how where the right words are found */
function suggestion(word: string, known: readonly string[], how: string): string {
	const joined = joinedWords(word, known);
	if (joined !== undefined) return `几项之间请用英文逗号隔开：[${joined.join(', ')}]`;
	const guess = closest(word, known);
	const fix = [
		guess === undefined ? '' : `是否想写 ${guess}？`,
		known.length > 0 && known.length <= LISTABLE ? `可选：${known.join('、')}` : '',
	].join('');
	return fix === '' ? how : fix;
}

/** Starts a round of look-ups. @param brokenIds entries with problems of their own; naming them is not a second mistake. */
export function openReferences(taxonomy: Taxonomy, brokenIds: ReadonlySet<string>): References {
	const categories = termsByWord(taxonomy.categories);
	const topicsByWord = termsByWord(taxonomy.topics);
	const problems: ContentProblem[] = [];

	function report({ file, field, lines }: Mention, index: number, problem: string, fix: string): void {
		const line = lineOf(lines ?? {}, `${field}.${index}`);
		problems.push({ file, ...(line === undefined ? {} : { line }), field, problem, fix });
	}
	function reportTerm(at: Mention, index: number, kind: string, word: string, terms: readonly Category[]) {
		const known = terms.map(({ name }) => name);
		const how = `请核对，或先在 taxonomy.yml 里添加这个${kind}`;
		report(at, index, `没有名为 “${word}” 的${kind}`, suggestion(word, known, how));
	}

	return {
		problems,
		category(at, word) {
			const found = categories.get(word.trim());
			if (found === undefined) reportTerm(at, 0, '分类', word, taxonomy.categories);
			return found;
		},
		topics(at, words) {
			return words.flatMap((word, i) => {
				const found = topicsByWord.get(word.trim());
				if (found === undefined) reportTerm(at, i, '主题', word, taxonomy.topics);
				return found ?? [];
			});
		},
		ids(at, ids, known, kind) {
			for (const [i, id] of ids.entries()) {
				if (known.has(id) || brokenIds.has(id)) continue;
				const how = `请写${kind}的文件名，不带 .md；还没有就先删去`;
				report(at, i, `没有名为 “${id}” 的${kind}`, suggestion(id, [...known], how));
			}
		},
	};
}
