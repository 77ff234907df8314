// † browser
import { readWord, spelling } from './suggestion-pinyin.ts';
import { type Suggestion, type SuggestionEntry, typedWord } from './suggestion.ts';

/** A name with its pinyin. */
type Named = readonly [text: string, pinyin: string];

const LIMIT = 2;
/** What people add to a type when they look for a list: 松江厂房出租. */
const DEAL = /(?:出租|租赁|招租|出售|chuzu|zulin|zhaozu|chushou)$/;

const namesOf = ([text, pinyin, , , also = []]: SuggestionEntry): Named[] => [[text, pinyin], ...also];

/** Whether a text is all of a name, in characters, pinyin, initials or a mixture. */
const isAll = (typed: string, [text, pinyin]: Named) =>
	typed === text.toLowerCase() || spelling(typed, readWord(text, pinyin)) === 'whole';

/** 松江 and 厂房 as one name. */
const joined = (district: Named, type: Named): Named => [district[0] + type[0], `${district[1]} ${type[1]}`];

const sum = (lists: SuggestionEntry[6] = []) => lists.reduce((total, [, , count]) => total + count, 0);

/** A property type or a district with the number of listings on its page; other suggestions unchanged. */
export function countedSuggestion(suggestion: Suggestion, entries: readonly SuggestionEntry[]): Suggestion {
	const { kind, text } = suggestion;
	if (kind !== 'type' && kind !== 'district') return suggestion;
	const lists = entries.flatMap(([type, , , , , , own = []]) =>
		own.filter(([district]) => text === (kind === 'type' ? type : district)),
	);
	return { ...suggestion, count: sum(lists) };
}

/**
 * The list pages that a query names in full: 松江厂房, 松江区 车间, songjiangchangfang or sjcf for the factories of
 * Songjiang. Each has the number of listings on its page.
 */
export function listSuggestions(query: string, entries: readonly SuggestionEntry[]): Suggestion[] {
	const typed = typedWord(query.replaceAll(/\s/g, '')).replace(DEAL, '');
	if (typed.length < 3) return [];
	const found = entries.flatMap((type) =>
		(type[6] ?? []).flatMap(([name, href, count]) => {
			const district = entries.find(([text, , kind]) => kind === 'district' && text === name);
			if (district === undefined) return [];
			const isMeant = namesOf(district).some((first) =>
				namesOf(type).some((second) => isAll(typed, joined(first, second))),
			);
			return isMeant ? [{ text: name + type[0], kind: 'list' as const, href, count }] : [];
		}),
	);
	return found.sort((a, b) => b.count - a.count).slice(0, LIMIT);
}
