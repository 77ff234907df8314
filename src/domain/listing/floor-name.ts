// † browser
const NUMERALS = '〇一二三四五六七八九';
/** A higher number is no floor: 3000层 is a slip of the pen. */
const HIGHEST = 200;

/**
 * The floors named in a text, in its order: 1F A 区 is 1; 2~5 层 is 2, 3, 4, 5; 首层、三层 is 1, 3. Every basement is 0. Empty
 * when it names none (分区一, 冷藏间).
 */
export function floorNumbers(text: string): number[] {
	const plain = text
		.normalize('NFKC')
		.replaceAll(/\s+/g, '')
		.replaceAll(/首层|底层/g, '1层');
	const digits = plain.replaceAll(/[一二三四五六七八九](?=[层楼至到~-]|[、,])/g, (each) =>
		String(NUMERALS.indexOf(each)),
	);
	const [run = ''] = /b?\d+(?:[f层楼]?[~\-–—至到、,及和/]b?\d+)*[f层楼]/i.exec(digits) ?? [];
	return run.split(/[、,及和/]/).flatMap((part) => {
		const ends = [...part.matchAll(/(b?)(\d+)/gi)].map(([, below, number]) =>
			below === '' ? Number(number) : 0,
		);
		const [from, to = from] = ends;
		if (from === undefined || to === undefined || Math.max(from, to) > HIGHEST) return [];
		return Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => Math.min(from, to) + i);
	});
}
