import { describe, expect, test } from 'vitest';
import { policyOffers } from '../../../../src/view/park/policy-offers.ts';
import type { Article } from '../../../../src/domain/article/article.ts';
import { policySchema } from '../../../../src/domain/policy/policy.ts';
import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import { madeTopic } from '../../made-entry.ts';
import { article, catalog, park } from '../../world.ts';

const topics = [...catalog.taxonomy.topics, madeTopic('食品')];

/** policy-open with another block, place and industries. */
function policy(
	block: object,
	place: { district?: readonly string[]; parks?: string[] } = {},
	industries: readonly string[] = [],
): Article {
	const { district = [], parks = [] } = place;
	return {
		...article('policy-open'),
		policy: policySchema.parse({ issuer: ['测试局'], applyWindow: { to: '2026-12-31' }, ...block }),
		district: DISTRICTS.filter(({ short }) => district.includes(short)),
		parks,
		topics: topics.filter(({ name, slug }) => industries.includes(name) || industries.includes(slug)),
	};
}
const offersOf = (each: Article) => policyOffers(each, catalog);

describe('the offers of a policy', () => {
	test.each<[string, Article, string, string, string]>([
		[
			'of a park lead to the park',
			policy({ level: '园区' }, { parks: ['p-one'] }),
			'适用的园区 1 个，在租售房源 3 套（其中示例 1 套）。',
			'看这 3 套房源',
			'/listings/?park=p-one',
		],
		[
			'of a town lead to the town',
			policy({ level: '镇', issuer: ['新桥镇人民政府'] }),
			'适用的园区 1 个，在租售房源 1 套（其中示例 1 套）。',
			'看所在街镇的房源',
			'/listings/?district=songjiang&town=songjiang%2F%E6%96%B0%E6%A1%A5%E9%95%87',
		],
		[
			'of districts for an industry lead to both',
			policy({ level: '区' }, { district: ['松江', '闵行'] }, ['生物医药']),
			'适用的园区 1 个，在租售房源 4 套（其中示例 1 套）。',
			'看这 4 套房源',
			'/listings/?district=minhang&district=songjiang&industry=biomedicine',
		],
		[
			'for several industries lead to the district, and say that it has more',
			policy({ level: '区' }, { district: ['松江'] }, ['物流仓储', '食品']),
			'在租售房源 2 套。',
			'看所在区域的房源',
			'/listings/?district=songjiang',
		],
		[
			'of the city for an industry lead to the industry',
			policy({ level: '市' }, {}, ['物流仓储']),
			'适用的园区 1 个，在租售房源 5 套。',
			'看这 5 套房源',
			'/listings/?industry=logistics',
		],
		[
			'of the city for everybody are one link',
			policy({ level: '市' }),
			'全市适用，不限园区和产业。',
			'看全部 6 套房源',
			'/listings/',
		],
	])('%s', (_, each, words, text, href) => {
		expect(offersOf(each)).toMatchObject({ words, explore: { text, href } });
	});

	test('are named in lines, parks first, each with what decides', () => {
		const each = policy({ level: '区' }, { district: ['松江'], parks: ['p-one', 'p-two'] });
		const lines = offersOf(each)?.lines ?? [];
		expect(lines.map(({ href, text, fact }) => `${href} ${text}：${fact}`)).toEqual([
			'/parks/p-one/ 测试示范园：在租售 3 套，2000–2800 ㎡，1.10–1.30 元/㎡/天',
			'/parks/p-two/ 测试第二园区：暂无在租售',
			'/listings/l-full/ 松江新桥 1000–\u20602000\u00a0㎡ 独栋厂房：1.20 元/㎡/天\u00a0· 8 m\u00a0· 2 t/㎡\u00a0· 500 kVA\u00a0· 丙二',
			'/listings/l-near/ 松江 2800\u00a0㎡ 厂房：1.10 元/㎡/天\u00a0· 丙类',
			'/listings/l-third/ 松江 2500\u00a0㎡ 厂房：1.30 元/㎡/天\u00a0· 丙类',
		]);
		expect(lines.map(({ isMarked }) => isMarked)).toEqual([true, false, true, false, false]);
	});

	test('name at most three parks and three listings, and none for a policy of the whole city', () => {
		const parks = ['one', 'two', 'three', 'four'].map((id) => ({ ...park('p-one'), id, name: id }));
		const crowded = policyOffers(policy({ level: '区' }, { district: ['松江'] }), { ...catalog, parks });
		expect(crowded?.lines.map(({ text }) => text).slice(0, 4)).toEqual([
			'one',
			'two',
			'three',
			expect.stringContaining('㎡'),
		]);
		expect(crowded?.lines).toHaveLength(6);
		expect(crowded?.allParks).toEqual({ text: '全部园区', href: '/districts/songjiang/' });
		expect(offersOf(policy({ level: '市' }))?.lines).toEqual([]);
	});

	test.each([
		['园区', ['生物医药'], '其中 2 套房源没有写明产业，要再核实。'],
		['园区', [], ''],
		['市', ['物流仓储'], '其中 1 个园区、5 套房源没有写明产业，要再核实。'],
	])('say what the match does not tell: %s %j', (level, industries, ask) => {
		expect(offersOf(policy({ level }, { parks: ['p-one'] }, industries))?.note).toBe(
			`按政策写明的区域和产业匹配。${ask}能否申报，还要看企业自身的条件。`,
		);
	});

	test('are not shown when there are none, or when the policy is closed', () => {
		expect(offersOf(policy({}))).toBeUndefined();
		expect(offersOf(policy({ level: '市', applyWindow: { to: '2026-11-22' } }))).toBeUndefined();
		expect(offersOf(article('101'))).toBeUndefined();
	});
});
