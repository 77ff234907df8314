/**
 * Optimal string alignment distance in code points: insertion, deletion, replacement and swap of two neighbours each
 * count one (Boytsov 2011, “Indexing methods for approximate dictionary searching”, §2.1).
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
 * The known word an editor most likely meant; undefined when none is close. The order is: a word one edit away, then a
 * word that contains or is contained in the typed word, then a word within a third of its length. Two short Chinese
 * words must share a character.
 */
export function closest(typed: string, known: readonly string[]): string | undefined {
	const word = typed.trim().toLowerCase();
	if (word === '') return undefined;
	const ranked = known
		.map((each) => {
			const lower = each.toLowerCase();
			const isInside = each.length > 1 && word.length > 1 && (lower.includes(word) || word.includes(lower));
			const isNear = [...word].some((character) => lower.includes(character));
			const reach = Math.max(1, Math.floor(Math.max([...each].length, [...word].length) / 3));
			return { each, isInside, isNear, reach, edits: distance(word, lower) };
		})
		.toSorted((a, b) => a.edits - b.edits);
	const found =
		ranked.find(({ edits, isNear, reach }) => edits === 0 || (edits === 1 && reach > 1 && isNear)) ??
		ranked.find(({ isInside }) => isInside) ??
		ranked.find(({ edits, isNear, reach }) => edits <= reach && isNear);
	return found?.each;
}

/** The known words that an editor joined with Chinese punctuation; undefined if any part is unknown. */
export function joinedWords(typed: string, known: readonly string[]): string[] | undefined {
	const parts = typed.split(/[，、；]/).map((part) => part.trim());
	return parts.length > 1 && parts.every((part) => known.includes(part)) ? parts : undefined;
}
