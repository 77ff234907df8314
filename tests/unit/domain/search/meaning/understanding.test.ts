import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../../../../src/domain/search/meaning/lexicon.ts';
import type { QueryPart } from '../../../../../src/domain/search/meaning/query-part.ts';
import { understand, withoutPart } from '../../../../../src/domain/search/meaning/understanding.ts';
import { parseQuery } from '../../../../../src/domain/search/search-query.ts';
import type { SuggestionEntry } from '../../../../../src/domain/search/suggestion.ts';
import { isHit, questionOf } from '../../../../../src/domain/explorer/fit.ts';
import { readAddress } from '../../../../../src/domain/explorer/wanted-address.ts';
import { slipFinder } from '../../../../../src/domain/search/meaning/slip.ts';
import { anyRows, TODAY, VOCABULARY } from '../../listing/listing-world.ts';

const ENTRIES: readonly SuggestionEntry[] = [
	['松江', 'song jiang', 'district', '/districts/songjiang/', [['松江区', 'song jiang qu']]],
	['闵行', 'min hang', 'district', '/districts/minhang/', [['闵行区', 'min hang qu']]],
	['厂房', 'chang fang', 'type', '/listings/type/factory/'],
	['生物医药', 'sheng wu yi yao', 'topic', '/topics/biomed/', [['医药', 'yi yao']], 'biomedicine'],
	['G60科创走廊', 'g 6 0 ke chuang zou lang', 'topic', '/topics/g60/'],
	['新桥', 'xin qiao', 'town', '', [], 'songjiang/新桥镇'],
	['莘庄', 'xin zhuang', 'town', '', [], 'minhang'],
	['建设', 'jian she', 'town', '', [], 'chongming'],
	['三星', 'san xing', 'town', '', [], 'chongming'],
	['云间示例园', 'yun jian shi li yuan', 'park', '/parks/p-one/'],
	['厂房出租', 'chang fang chu zu', 'category', '/news/category/renting/'],
	['松江生物医药', 'song jiang sheng wu yi yao', 'series', '/series/songjiang/'],
];
const LEXICON = lexiconOf(ENTRIES);
const read = (query: string) => understand(parseQuery(query), LEXICON);
const askOf = (query: string) =>
	new URLSearchParams(read(query).ask.map(([name, value]) => [name, value])).toString();
const FACTORY = 'type=factory&type=standard-factory';
const partsOf = (query: string) => read(query).parts.map(({ kind, text }) => `${kind}:${text}`);

describe('what a query asks of listings', () => {
	test.each([
		['松江厂房', `district=songjiang&${FACTORY}`],
		['松江 厂房', `district=songjiang&${FACTORY}`],
		['松江厂房出租', `district=songjiang&${FACTORY}&deal=lease`],
		['求租松江3000平厂房', `deal=lease&district=songjiang&areaMin=3000&${FACTORY}`],
		['上海厂房出租信息', `${FACTORY}&deal=lease`],
		['浦东仓库', 'type=warehouse&type=high-bay-warehouse'],
		['写字楼', 'type=office'],
		['甲类仓库', 'type=hazmat-store&fire=a'],
		['3000平', 'areaMin=3000'],
		['500平以上', 'areaMin=500'],
		['3000-5000平', 'areaMin=3000&areaMax=5000'],
		['约3000平', 'areaMin=2550&areaMax=3450'],
		['松江3000', 'district=songjiang&areaMin=3000'],
		['2024厂房', FACTORY],
		['20亩工业用地', 'areaMin=13333.33&type=land'],
		['层高8m', 'height=8'],
		['8米层高', 'height=8'],
		['8米以下', ''],
		['承重2吨', 'load=2000'],
		['2t', 'load=2000'],
		['10t', 'crane=10'],
		['10t行车', 'crane=10'],
		['行车10吨', 'crane=10'],
		['带行车', 'crane=0.1'],
		['10吨行车 行车', 'crane=10'],
		['500kva', 'power=500'],
		['配电500', 'power=500'],
		['1.2元以下', 'rent=1.2'],
		['36元/㎡/月', 'rent=1.18'],
		['预算10万', 'budget=100000'],
		['1.2元以下 预算10万', 'rent=1.2&budget=100000'],
		['月租10万以内', 'budget=100000'],
		['丙类2项', 'fire=c2'],
		['可环评', 'eia=any'],
		['一楼', 'floor=ground'],
		['新桥厂房', `district=songjiang&town=songjiang%2F%E6%96%B0%E6%A1%A5%E9%95%87&${FACTORY}`],
		['莘庄', 'district=minhang'],
		['云间示例园', 'park=p-one'],
		['songjiang', 'district=songjiang'],
		['sj', 'district=songjiang'],
		['songjiangchangfang', `district=songjiang&${FACTORY}`],
		['松江 3000平 带行车 层高8米', 'district=songjiang&areaMin=3000&crane=0.1&height=8'],
		[
			'我们是做生物医药的，想在松江找3000平方米厂房，层高8米',
			`industry=biomedicine&district=songjiang&areaMin=3000&${FACTORY}&height=8&soft=industry`,
		],
		['生物医药', ''],
		['租金补贴政策', ''],
		['5吨行车月台', 'crane=5&dock=1'],
		['行车5吨月台', 'crane=5&dock=1'],
		['3000平月租5万以内', 'areaMin=3000&budget=50000'],
		['租金2元minhang', 'rent=2&district=minhang'],
		['配电200一楼', 'power=200&floor=ground'],
		['1块2以内', 'rent=1.2'],
		['能做环评报告表', 'eia=report-form'],
		['可以做环评', 'eia=any'],
		['二楼厂房', `floor=upper&${FACTORY}`],
		['松江的房价', 'district=songjiang'],
		['独栋', 'detached=1'],
		['整栋厂房', `detached=1&${FACTORY}`],
		['有产证的厂房', `certified=1&${FACTORY}`],
		['带喷淋的丙二仓库', 'sprinkler=1&fire=c2&type=warehouse&type=high-bay-warehouse'],
		['9号线厂房', `metro=9&${FACTORY}`],
		['地铁十一号线附近', 'metro=11'],
		['近地铁的厂房', `metro=any&${FACTORY}`],
		['99号线厂房', FACTORY],
		['适合生物医药的厂房', `industry=biomedicine&${FACTORY}`],
		['可以做生物医药的厂房', `industry=biomedicine&${FACTORY}`],
		['生物医药厂房', `industry=biomedicine&${FACTORY}&soft=industry`],
		['G60科创走廊厂房', FACTORY],
		['高台库', 'type=warehouse&type=high-bay-warehouse&dock=1'],
		['放危险品的仓库', 'type=hazmat-store'],
		['单层厂房', `floor=ground&${FACTORY}`],
		['factory songjiang', `${FACTORY}&district=songjiang`],
		['warehouse', 'type=warehouse&type=high-bay-warehouse'],
		['cold storage', 'type=cold'],
		['便宜的厂房', `sort=rent-up&${FACTORY}`],
		['小面积厂房', `sort=area-up&${FACTORY}`],
		['便宜', ''],
		['三星仓库', 'district=chongming&type=warehouse&type=high-bay-warehouse'],
		['三星 仓库', 'type=warehouse&type=high-bay-warehouse'],
		['三星集团', ''],
	])('%s: %s', (query, ask) => {
		expect(askOf(query)).toBe(ask);
	});
});

describe('the parts of a query', () => {
	test.each([
		['生物医药政策', ['topic:生物医药', 'word:政策']],
		['建设厂房', ['word:建设', 'type:厂房']],
		['建设镇厂房', ['place:建设镇', 'type:厂房']],
		['信息技术产业园', ['word:信息技术产业园']],
		['租金补贴', ['word:租金补贴']],
		['非标厂房', ['word:非标', 'type:厂房']],
		['生物医药的政策', ['topic:生物医药', 'word:政策']],
		['生物医药有什么补贴', ['topic:生物医药', 'word:补贴']],
		['专项资金怎么申报', ['word:专项资金', 'word:申报']],
		['目的地', ['word:目的地']],
		['厂房出租', ['type:厂房', 'deal:出租']],
		// The name of a series does not hide the place in it.
		['松江生物医药', ['place:松江', 'topic:生物医药']],
		['九号线厂房', ['metro:九号线', 'type:厂房']],
		['2024年9月', ['date:2024年9月']],
		['2024-09-21', ['date:2024-09-21']],
		['闵科委测[2031]88号', ['document:闵科委测[2031]88号']],
		['135 2467 8515', ['phone:135 2467 8515']],
		['SJ-0001', ['listing:sj-0001']],
		['mRNA', ['word:mrna']],
		['', []],
		['，。！', []],
		['生物医药企业补贴', ['topic:生物医药', 'word:补贴']],
		['租金补贴政策', ['word:租金补贴', 'word:政策']],
		['企业补贴', ['word:企业', 'word:补贴']],
	])('of %j are %j', (query, parts) => {
		expect(partsOf(query)).toEqual(parts);
	});

	test('that are not wanted are apart, and ask for nothing', () => {
		for (const query of ['厂房 -松江', '厂房 不要松江', '厂房 NOT 松江', '除了松江都可以的厂房']) {
			const { parts, excluded } = read(query);
			expect(
				parts.map(({ text }) => text),
				query,
			).toEqual(['厂房']);
			expect(
				excluded.map(({ text }) => text),
				query,
			).toEqual(['松江']);
			expect(askOf(query), query).toBe(FACTORY);
		}
	});

	test.each([
		['除了松江闵行的厂房', ['松江', '闵行'], ['厂房']],
		['不要松江、闵行 厂房', ['松江', '闵行'], ['厂房']],
		['厂房 -松江 闵行', ['松江'], ['厂房', '闵行']],
		['不要松江厂房', ['松江'], ['厂房']],
	])('that are not wanted may be several: %s', (query, unwanted, wanted) => {
		const { parts, excluded } = read(query);
		expect(excluded.map(({ text }) => text)).toEqual(unwanted);
		expect(parts.map(({ text }) => text)).toEqual(wanted);
	});

	test.each([
		['厂房 不要二楼', `${FACTORY}&floor=ground`],
		['厂房 不要一楼', `${FACTORY}&floor=upper`],
	])('a floor that is not wanted asks for the other one: %s', (query, ask) => {
		expect(askOf(query)).toBe(ask);
		expect(read(query).excluded).toEqual([]);
	});

	test('that are not wanted may be the whole city, which asks for nothing elsewhere', () => {
		expect(read('生物医药 -上海').excluded.map(({ text }) => text)).toEqual(['上海']);
		expect(partsOf('上海厂房')).toEqual(['type:厂房']);
	});

	test.each([
		['松江厂房，最好带行车', 'crane'],
		['松江厂房 带行车优先', 'crane'],
		['松江厂房，有行车的更好', 'crane'],
		['最好带行车的松江厂房', 'crane'],
		['厂房 最好在松江', 'place'],
		['厂房，最好松江。层高8米', 'place'],
		['松江厂房，最好带行车和月台', 'crane dock'],
		['希望松江', ''],
		['最好松江，松江', ''],
	])('that would be better exclude nothing: %s', (query, soft) => {
		expect(
			read(query)
				.ask.flatMap(([name, value]) => (name === 'soft' ? [value] : []))
				.join(' '),
		).toBe(soft);
	});

	test('that would be better are asked for all the same', () => {
		expect(askOf('松江厂房，最好层高8米')).toBe(`district=songjiang&${FACTORY}&height=8&soft=height`);
	});

	test('that pages do not say are not searched for in texts', () => {
		expect(read('factory').parts[0]?.spellings).toEqual(['厂房', '工厂', '车间', '生产用房', '工业厂房']);
		expect(read('便宜的厂房').parts[0]?.spellings).toEqual([]);
	});

	test.each([
		['扶持政策', '扶持政策 扶持 政策 支持政策'],
		['政策', '政策'],
		['人才公寓', '人才公寓 宿舍 员工宿舍'],
	])('%s is searched for as %s', (query, spellings) => {
		expect(read(query).parts[0]?.spellings.join(' ')).toBe(spellings);
	});

	test('that could mean something else are guesses', () => {
		const guesses = (query: string) =>
			read(query)
				.parts.filter(({ isGuess }) => isGuess)
				.map(({ text }) => text);
		expect(guesses('松江厂房 层高8米')).toEqual([]);
		expect(guesses('8米')).toEqual(['8米']);
		expect(guesses('songjiang')).toEqual(['songjiang']);
		expect(guesses('松江 3000')).toEqual(['3000']);
		expect(guesses('莘庄厂房')).toEqual(['莘庄']);
	});

	test('one is taken away by what is left of the query', () => {
		const query = parseQuery('松江3000平带行车');
		const [place, area] = understand(query, LEXICON).parts;
		expect([place, area].map((part) => part && withoutPart(query, part))).toEqual([
			'3000平带行车',
			'松江 带行车',
		]);
	});
});

const word = fc.constantFrom(
	'松江',
	'闵行',
	'厂房',
	'仓库',
	'3000平',
	'层高8米',
	'10t行车',
	'可环评',
	'丙二',
	'生物医药',
	'新桥',
	'独栋',
	'有产证',
	'带喷淋',
	'9号线',
);

test('a space more or less between understood parts changes nothing', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(word, { minLength: 1, maxLength: 5 }),
			fc.infiniteStream(fc.constantFrom('', ' ')),
			(words, gaps) => {
				const mixed = words.map((each) => each + gaps.next().value).join('');
				expect(askOf(mixed)).toBe(askOf(words.join(' ')));
				expect(partsOf(mixed)).toEqual(partsOf(words.join(' ')));
			},
		),
	);
});

test.each([
	['area', ['㎡', '平', '平米', '平方', '平方米', 'm2', 'M²'], 100, 90_000, (amount: string) => amount],
	['height', ['m', '米', 'M'], 3, 20, (amount: string) => `层高${amount}`],
	['load', ['t', '吨', 'T', 't/㎡'], 1, 9, (amount: string) => `承重${amount}`],
	['crane', ['t', '吨', 'T'], 1, 100, (amount: string) => `${amount}行车`],
	['power', ['kva', 'kVA', 'KVA', '千伏安'], 50, 5000, (amount: string) => amount],
])('the spelling of a unit of %s changes nothing', (_, units, min, max, say) => {
	fc.assert(
		fc.property(fc.integer({ min, max }), fc.constantFrom('', ' '), (number, gap) => {
			const asked = units.map((unit) => askOf(say(`${number}${gap}${unit}`)));
			expect(asked[0]).not.toBe('');
			expect(new Set(asked).size).toBe(1);
		}),
	);
});

test('whatever is typed, parts are stretches of it in their order and none is lost twice', () => {
	fc.assert(
		fc.property(
			fc.string({
				unit: fc.constantFrom(...'松江新桥厂房3000平米吨t-层高m的不要，。 sjAI〔〕号'),
				maxLength: 40,
			}),
			(text) => {
				const { parts, excluded } = read(text);
				const all: QueryPart[] = [...parts, ...excluded].sort((a, b) => a.start - b.start);
				for (const [i, part] of all.entries()) {
					expect(part.end).toBeGreaterThan(part.start);
					expect(part.start).toBeGreaterThanOrEqual(all[i - 1]?.end ?? 0);
				}
			},
		),
	);
});

const ROWS_ASKED = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });

test('a further requirement never adds a listing', () => {
	fc.assert(
		fc.property(anyRows, ROWS_ASKED, word, (rows, words, more) => {
			const names = { ...VOCABULARY, districts: [{ id: 'songjiang', name: '松江' }] };
			const hits = (query: string) => {
				const params = new URLSearchParams(read(query).ask.map(([name, value]) => [name, value]));
				const question = questionOf(readAddress(params, names).wanted, TODAY);
				return rows.filter((each) => isHit(each, question));
			};
			// A second place or type widens the choice, and a second amount of a kind replaces the first.
			const isWider = /^(?:松江|闵行|新桥|厂房|仓库)$/.test(more);
			fc.pre(!isWider && !words.includes(more));
			const before = new Set(hits(words.join('')));
			for (const row of hits(words.join('') + more)) expect(before.has(row)).toBe(true);
		}),
	);
});

test.each([
	['emoji', '🏭'.repeat(50)],
	['ten thousand characters', '松江厂房带行车'.repeat(1500)],
	['ten thousand unknown characters', '囧'.repeat(10_000)],
	['punctuation', '，。！？、；：“”（）【】…—'.repeat(20)],
	['lone surrogates', '\uD83C松江\uDFED厂房\uD800'],
	['softeners', '最好优先希望'.repeat(20)],
	['negations', '不要除了非-'.repeat(20)],
	['letters', 'songjiangchangfan'.repeat(8)],
	['digits', '3000平'.repeat(40)],
	['everyday towns', '三星'.repeat(50)],
	['fillers', '我们是做的'.repeat(20)],
])('hostile input is read quickly and without an error: %s', (_, text) => {
	const slips = slipFinder(LEXICON, [text]);
	understand(parseQuery(text), LEXICON, slips);
	const start = performance.now();
	understand(parseQuery(text), LEXICON, slips);
	expect(performance.now() - start).toBeLessThan(50);
});

test('any text at all is read without an error', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
			expect(() => understand(parseQuery(text), LEXICON, slipFinder(LEXICON, [text]))).not.toThrow();
		}),
	);
});
