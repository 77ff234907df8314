// † browser
/** The values of one field of many rows. A field with few different values is a list of them and one letter per row. */
export type Column<T> = readonly T[] | { readonly values: readonly T[]; readonly letters: string };

/** Printable ASCII without characters that JSON escapes, letters first. */
const ALPHABET =
	'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~';

/** Packs a field. Frequent values get the first letters, which compresses better. */
export function packColumn<T>(values: readonly T[]): Column<T> {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	if (counts.size > ALPHABET.length) return values;
	const common = [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
	const letterOf = new Map(common.map((value, i) => [value, ALPHABET.charAt(i)]));
	return { values: common, letters: values.map((value) => letterOf.get(value)).join('') };
}

/** The values of a packed field, one per row. @throws RangeError for an unknown letter */
export function unpackColumn<T>(column: Column<T>): readonly T[] {
	if (!('letters' in column)) return column;
	const { values, letters } = column;
	const valueOf = new Map(values.map((value, i) => [ALPHABET.charAt(i), value]));
	return Array.from(letters, (letter) => {
		const value = valueOf.get(letter);
		if (value === undefined) throw new RangeError(`no value for the letter ${letter}`);
		return value;
	});
}
