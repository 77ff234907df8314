import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listingAnswer } from '../../../../../src/client/search/listing-answer.ts';
import { lexiconOf } from '../../../../../src/domain/search/meaning/lexicon.ts';
import { understand } from '../../../../../src/domain/search/meaning/understanding.ts';
import { parseQuery } from '../../../../../src/domain/search/search-query.ts';
import { offerOn } from '../../../../../src/view/explorer/offer.ts';
import { portalWorld } from '../../../../bench/search/meaning/portal-world.ts';

const TODAY = '2026-11-23';
const { index, listings, words } = await portalWorld({ articles: 80, listings: 250 }, 5, TODAY);
const rows = listings.map(({ row }) => row);
const offer = offerOn(TODAY, index, rows, []);
const lexicon = lexiconOf(words);

/** Parts that can stand in one query: of each line at most one, since 松江 or 闵行 is more than 松江. */
const PARTS = [
	['松江', '浦东新区', 'minhang', '嘉定区'],
	['厂房', '仓库', '写字楼', '工业用地', '研发楼'],
	['出租', '出售', '转租'],
	['3000平', '500㎡以上', '1000-3000平', '800平以下', '10亩'],
	['层高8米', '6米层高', '净高4.5m以上'],
	['承重2吨', '荷载500kg'],
	['500kva', '配电200'],
	['10t行车', '吊车', '行车5吨'],
	['1.2元以下', '36元/㎡/月', '租金2元'],
	['丙二', '丁类', '丙1类'],
	['可环评', '环评报告表'],
	['一楼', '楼上'],
	['月台'],
	['可注册'],
	['可分割'],
	['钢结构', '框架结构'],
	['已核实'],
	['预算10万', '月租5万以内'],
];
const someParts = fc
	.shuffledSubarray([...PARTS.keys()], { minLength: 1, maxLength: 6 })
	.chain((kinds) => fc.tuple(...kinds.map((kind) => fc.constantFrom(...(PARTS[kind] ?? [])))));

/** Parts in one run, or parted; 配电200 and 1000平 in one run would be another number, 10万 and 3000平 too. */
function joined(parts: readonly string[], gap: string): string {
	return parts.reduce((text, part) => {
		const isOneWord = /[\w.万]$/.test(text) && /^[\w.]/.test(part);
		if (text === '') return part;
		return text + (gap === '' && isOneWord ? ' ' : gap) + part;
	}, '');
}

/** Ids of the listings that fit. */
function fits(parts: readonly string[], gap: string): Set<string> {
	const answer = listingAnswer(offer, understand(parseQuery(joined(parts, gap)), lexicon), {
		fits: rows.length,
		near: 0,
	});
	return new Set(answer === undefined ? rows.map(({ id }) => id) : answer.fits.map(({ card }) => card.id));
}

test('one more requirement never adds a listing, with spaces or without', () => {
	fc.assert(
		fc.property(someParts, fc.constantFrom(' ', '，', ''), (parts, gap) => {
			const more = fits(parts, gap);
			const fewer = fits(parts.slice(0, -1), gap);
			expect([...more].filter((id) => !fewer.has(id))).toEqual([]);
		}),
		{ numRuns: 300, examples: [[['预算10万', '一楼'], '']] },
	);
});
