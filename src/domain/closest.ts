/** Levenshtein distance in characters (code points). */
function distance(a: string, b: string): number {
	const right = [...b];
	let row = Array.from({ length: right.length + 1 }, (_, i) => i);
	for (const [i, x] of [...a].entries()) {
		const next = [i + 1];
		for (const [j, y] of right.entries()) {
			next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (x === y ? 0 : 1)));
		}
		row = next;
	}
	return row[right.length] ?? 0;
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
