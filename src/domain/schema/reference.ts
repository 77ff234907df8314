import { closest, joinedWords } from './closest.ts';
import { type ContentProblem, type FieldLines, lineOf } from './content-error.ts';
import { DISTRICTS, type District } from './district.ts';
import { type Category, type Series, type Taxonomy, termsByWord, type Topic } from './taxonomy.ts';
import { districtOfTown, TOWN_NAMES, townNamed, unlistedTown } from './town.ts';

/** The place of a name or id in the content. */
export interface Mention {
	file: string;
	field: string;
	/** Lines of the file's fields, if known. */
	lines?: FieldLines | undefined;
}

/** Resolves names and ids in entries. Collects a problem with a suggestion for each unknown one. */
export interface References {
	category(at: Mention, word: string): Category | undefined;
	topics(at: Mention, words: readonly string[]): Topic[];
	/** Topics that are industries. Others are reported too. */
	industries(at: Mention, words: readonly string[]): Topic[];
	series(at: Mention, word: string | undefined): Series | undefined;
	/** Checks ids against the entries of one kind. @param kind in Chinese, for the message: 园区 */
	ids(at: Mention, ids: readonly string[], known: ReadonlySet<string>, kind: string): void;
	/** The official name of a town; the typed word when the district has no such town. */
	town(at: Mention, word: string | undefined, district: District): string | undefined;
	problems: readonly ContentProblem[];
}

/** With more choices than this, a message does not list them. */
const LISTABLE = 12;

/** Most parts of a series. They stand on one page, which must not grow without end. */
const PARTS = 60;

/** The fix for an unknown word. @param how where to find the known words */
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

/** Starts a set of look-ups. @param brokenIds entries with problems. References to them are not reported. */
export function openReferences(taxonomy: Taxonomy, brokenIds: ReadonlySet<string>): References {
	const categories = termsByWord(taxonomy.categories);
	const topicsByWord = termsByWord(taxonomy.topics);
	const partsOf = new Map<string, number>();
	const seriesByWord = termsByWord(taxonomy.series);
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

	const addedTowns = (slug: string) =>
		(taxonomy.towns ?? []).flatMap(({ district, name }) => (district.slug === slug ? [name] : []));
	function townProblem(word: string, { slug, short }: District): { problem: string; fix: string } {
		const typed = word.replaceAll(/\s/g, '');
		const other = districtOfTown(typed) ?? DISTRICTS.find((each) => townNamed(typed, each) !== undefined);
		if (other !== undefined) {
			const fix = '请核对，改正 district 或 town';
			return { problem: `“${word}” 是${other.short}的街镇，不在${short}`, fix };
		}
		const guess = closest(typed, [...(TOWN_NAMES.get(slug) ?? []), ...addedTowns(slug)]);
		const question = guess === undefined ? '' : `是否想写 ${guess}？`;
		const fix = `${question}确有这个街镇，请先在 taxonomy.yml 的 towns 里加上 { district: ${short}, name: ${typed} }`;
		return { problem: `${short}没有名为 “${word}” 的街镇`, fix };
	}

	return {
		problems,
		town(at, word, district) {
			if (word === undefined) return undefined;
			const found = townNamed(word, district, addedTowns(district.slug)) ?? unlistedTown(word, district);
			if (found !== undefined) return found;
			const { problem, fix } = townProblem(word, district);
			report(at, 0, problem, fix);
			return word;
		},
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
		industries(at, words) {
			const industries = taxonomy.topics.filter(({ isIndustry }) => isIndustry);
			return words.flatMap((word, i) => {
				const found = topicsByWord.get(word.trim());
				if (found?.isIndustry === true) return found;
				if (found === undefined) reportTerm(at, i, '产业', word, industries);
				else {
					const how = '请改写产业，或在 taxonomy.yml 里给这个主题加上 isIndustry: true';
					report(at, i, `“${word}” 是主题，不是产业，访客选不到`, how);
				}
				return [];
			});
		},
		series(at, word) {
			if (word === undefined) return undefined;
			const found = seriesByWord.get(word.trim());
			if (found === undefined) {
				reportTerm(at, 0, '专题', word, taxonomy.series);
				return undefined;
			}
			const parts = (partsOf.get(found.slug) ?? 0) + 1;
			partsOf.set(found.slug, parts);
			if (parts > PARTS) {
				const fix = `一个专题至多 ${PARTS} 篇，请在 taxonomy.yml 的 series 里加一个新的专题`;
				report(at, 0, `专题 “${found.name}” 已经有 ${parts - 1} 篇`, fix);
			}
			return found;
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
