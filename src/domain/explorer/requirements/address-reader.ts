// † browser
import type { Amount, ParsedAmount } from '../../units/unit-amount.ts';
import type { Named, Vocabulary } from '../rows/listing-index.ts';

/** An amount that cannot be parsed, with the problem in Chinese. */
export interface AddressProblem {
	/** Name of the field. */
	field: string;
	text: string;
}

/** Reads the fields of an address or a form. Unknown choices are ignored; invalid amounts are reported. */
export interface AddressReader {
	vocabulary: Vocabulary;
	/** The trimmed text of a field; empty when absent. */
	text: (name: string) => string;
	/** Like `text`, cut to the maximum length of an amount. */
	typed: (name: string) => string;
	isOn: (name: string) => boolean;
	/** All known values of a field, in the order of `known`. */
	many: <T extends string>(name: string, known: readonly T[]) => T[];
	one: <T extends string>(name: string, known: readonly T[]) => T | undefined;
	amount: <Unit extends string>(
		name: string,
		parse: (text: string) => ParsedAmount<Unit>,
	) => Amount<Unit> | undefined;
}

/** Longer texts are not amounts. */
const LONGEST_AMOUNT = 30;

export const idsOf = (named: readonly Named[]) => named.map(({ id }) => id);

/** @returns the reader; its list of problems grows while fields are read */
export function addressReader(
	params: URLSearchParams,
	vocabulary: Vocabulary,
): AddressReader & { problems: readonly AddressProblem[] } {
	const problems: AddressProblem[] = [];
	const text = (name: string) => params.get(name)?.trim() ?? '';
	const typed = (name: string) => text(name).slice(0, LONGEST_AMOUNT);
	return {
		vocabulary,
		problems,
		text,
		typed,
		isOn: (name) => text(name) === '1',
		many: (name, known) => {
			const chosen = new Set<string>(params.getAll(name));
			return known.filter((each) => chosen.has(each));
		},
		one: (name, known) => known.find((each) => each === text(name)),
		amount: (field, parse) => {
			const input = typed(field);
			if (input === '') return undefined;
			const { value, problem, fix } = parse(input);
			if (value === undefined) problems.push({ field, text: `${problem}。${fix}` });
			return value;
		},
	};
}
