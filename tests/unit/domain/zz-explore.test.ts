import fc from 'fast-check';
import { test } from 'vitest';
import { findTerm, foldText } from '../../../src/domain/search-match.ts';
import { parseQuery } from '../../../src/domain/search-query.ts';
import { indexCopy } from '../../../src/domain/search-text.ts';
function engineFinds(text: string, engine: string): boolean {
	const copy = ` ${indexCopy(text)} `;
	return engine.startsWith('"') ? copy.includes(` ${engine.slice(1, -1)} `) : copy.includes(` ${engine}`);
}
for (const alphabet of [
	'松g5.',
	'松gG5 ',
	'松gG5%',
	'松gG5.-/',
	'松gü5+#',
	'松İgßÉ5 ',
	'g5.%+-',
	'松𠮷g5〇々',
	"松g5_&@:'~$,",
	'松Ａｇ５．％，',
	'松Ⅷ㎡m2²½5',
	'松g5\n。，',
])
	test('explore ' + alphabet, () => {
		const characters = fc.constantFrom(...alphabet);
		const seen = new Map<string, string>();
		fc.assert(
			fc.property(
				fc.string({ unit: characters, maxLength: 7 }),
				fc.string({ unit: characters, maxLength: 4 }),
				(text, query) => {
					for (const { text: term, engine } of parseQuery(query)) {
						if (/^\p{Script=Latin}$/u.test(term)) continue;
						const found = findTerm(foldText(text), term).length > 0;
						const asked = engineFinds(text, engine);
						if (found !== asked) {
							const k = `${term} found=${found}`;
							const old = seen.get(k);
							const v = JSON.stringify(text) + ' engine ' + engine;
							if (old === undefined || old.length > v.length) seen.set(k, v);
						}
					}
				},
			),
			{ numRuns: 40000 },
		);
		console.log(
			alphabet,
			[...seen].sort((a, b) => a[0].length + a[1].length - b[0].length - b[1].length).slice(0, 8),
		);
	});
