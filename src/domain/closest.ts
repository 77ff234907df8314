/**
 * Optimal string alignment distance in characters (code points): an insertion, a deletion, a replacement and a swap of two
 * neighbours each count one (Boytsov 2011, “Indexing methods for approximate dictionary searching”, §2.1).
 */
function distance(a: string, b: string): number {
	const left = [...a];
	const right = [...b];
	const rows = [Array.from({ length: right.length + 1 }, (_, j) => j)];
	for (const [i, x] of left.entries()) {
		const row = [i + 1];
		for (const [j, y] of right.entries()) {
			const isSwap = i > 0 && j > 0 && x === right[j - 1] && left[i - 1] === y;
			row.push(
				Math.min(
					(row[j] ?? 0) + 1,
					(rows[i]?.[j + 1] ?? 0) + 1,
					(rows[i]?.[j] ?? 0) + (x === y ? 0 : 1),
					isSwap ? (rows[i - 1]?.[j - 1] ?? 0) + 1 : Infinity,
				),
			);
		}
		rows.push(row);
	}
	return rows[left.length]?.[right.length] ?? 0;
}

/**
 * The known word an editor most likely meant, or undefined when none is near: one that contains or is contained in
 * the typed word, else one within a third of its length (at least one edit; two short Chinese words need a shared character).
 */
export function closest(typed: string, known: readonly string[]): string | undefined {
	const word = typed.trim().toLowerCase();
	if (word === '') return undefined;
	const inside = known
		.filter((k) => k.length > 1 && word.length > 1)
		.filter((k) => k.toLowerCase().includes(word) || word.includes(k.toLowerCase()))
		.toSorted((a, b) => distance(word, a.toLowerCase()) - distance(word, b.toLowerCase()))[0];
	if (inside !== undefined) return inside;
	const near = known
		.map((k) => ({ k, d: distance(word, k.toLowerCase()) }))
		.filter(({ k, d }) => d <= Math.max(1, Math.floor(Math.max([...k].length, [...word].length) / 3)))
		.filter(({ k }) => [...word].some((c) => k.toLowerCase().includes(c)))
		.toSorted((a, b) => a.d - b.d)[0];
	return near?.k;
}

/** The known words an editor joined with Chinese punctuation, or undefined when that is not what happened. */
export function joinedWords(typed: string, known: readonly string[]): string[] | undefined {
	const parts = typed.split(/[，、；]/).map((part) => part.trim());
	return parts.length > 1 && parts.every((part) => known.includes(part)) ? parts : undefined;
}
