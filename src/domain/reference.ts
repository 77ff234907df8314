import { closest } from './closest.ts';
import type { ContentProblem } from './content-error.ts';
import { type Category, type Taxonomy, termsByWord, type Topic } from './taxonomy.ts';

/** Where a name or id was written. */
export interface Mention {
	file: string;
	field: string;
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

/** Starts a round of look-ups. @param brokenIds entries with problems of their own; naming them is not a second mistake. */
export function openReferences(taxonomy: Taxonomy, brokenIds: ReadonlySet<string>): References {
	const categories = termsByWord(taxonomy.categories);
	const topicsByWord = termsByWord(taxonomy.topics);
	const problems: ContentProblem[] = [];

	function report({ file, field }: Mention, kind: string, word: string, known: readonly string[]): void {
		const guess = closest(word, known);
		const fix = [
			guess === undefined ? '' : `是否想写 ${guess}？`,
			known.length > 0 && known.length <= LISTABLE ? `可选：${known.join('、')}` : '',
		].join('');
		problems.push({
			file,
			field,
			problem: `没有名为 “${word}” 的${kind}`,
			fix: fix === '' ? `请核对，或先添加这个${kind}` : fix,
		});
	}
	const names = (terms: readonly { name: string }[]) => terms.map(({ name }) => name);

	return {
		problems,
		category(at, word) {
			const found = categories.get(word.trim());
			if (found === undefined) report(at, '分类', word, names(taxonomy.categories));
			return found;
		},
		topics(at, words) {
			return words.flatMap((word) => {
				const found = topicsByWord.get(word.trim());
				if (found === undefined) report(at, '主题', word, names(taxonomy.topics));
				return found ?? [];
			});
		},
		ids(at, ids, known, kind) {
			for (const id of ids) {
				if (!known.has(id) && !brokenIds.has(id)) report(at, kind, id, [...known]);
			}
		},
	};
}
