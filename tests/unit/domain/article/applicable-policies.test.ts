import { describe, expect, test } from 'vitest';
import { applicablePolicies } from '../../../../src/domain/article/applicable-policies.ts';
import type { PolicyPlace } from '../../../../src/domain/article/policy-reach.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import type { Article } from '../../../../src/domain/article/article.ts';
import { madeArticle, madeTopic } from '../../made-entry.ts';

const TODAY = day('2026-11-23');
const BIO = madeTopic('bio');
const CARS = madeTopic('cars');
const TALK = madeTopic('talk', false);

const article = (
	id: string,
	policy?: object,
	changes: object = {},
	topics: Article['topics'] = [],
): Article => {
	const block = policy && { policy: { issuer: ['松江区新桥镇人民政府'], ...policy } };
	return madeArticle(id, 'notices', { publishDate: '2026-11-01', ...block, ...changes }, topics);
};

const songjiang = DISTRICTS.find(({ slug }) => slug === 'songjiang');
if (songjiang === undefined) throw new Error('Songjiang is a district');
const PLACE: PolicyPlace = {
	district: songjiang,
	town: '新桥镇',
	park: { id: 'p-one', name: '测试园' },
	industries: [BIO],
};
const reasons = (articles: readonly Article[], place = PLACE) =>
	applicablePolicies(place, articles, TODAY).map(({ article: { id }, reason }) => [id, reason]);

describe('why a policy is cited', () => {
	test.each<[string, object, object, string]>([
		['it names the park, of whatever level', { level: '园区' }, { parks: ['p-one'] }, '文中提到测试园'],
		['it is of the district', { level: '区' }, { district: ['松江', '闵行'] }, '松江区政策'],
		['it is of the district, level unknown', {}, { district: ['松江'] }, '松江区政策'],
		['it is of the town that issued it', { level: '镇' }, { district: ['松江'] }, '新桥镇政策'],
		['it is of the city', { level: '市' }, {}, '全市政策'],
		['it is of the country', { level: '国家' }, {}, '国家政策'],
	])('%s', (_, policy, changes, reason) => {
		expect(reasons([article('a', policy, changes)])).toEqual([['a', reason]]);
	});

	test('it shares an industry, which is named', () => {
		const policy = article('a', { level: '市' }, {}, [CARS, BIO, TALK]);
		expect(reasons([policy])).toEqual([['a', '全市政策\u00a0· 涉及名称bio']]);
	});
});

describe('a policy is not cited', () => {
	test.each<[string, object | undefined, object, Article['topics']]>([
		['an article without a policy', undefined, { district: ['松江'] }, []],
		['of another district', { level: '区' }, { district: ['闵行'] }, [BIO]],
		['of another town', { level: '镇', issuer: ['松江区车墩镇人民政府'] }, { district: ['松江'] }, []],
		['of another park', { level: '园区' }, { parks: ['p-two'], district: ['松江'] }, []],
		['of some district nobody named', { level: '区' }, {}, []],
		['of nobody knows where', {}, {}, []],
		['for other industries only', { level: '市' }, {}, [CARS]],
		['that is no longer in force', { level: '市', effectiveTo: '2026-11-22' }, {}, []],
	])('%s', (_, policy, changes, topics) => {
		expect(reasons([article('a', policy, changes, topics)])).toEqual([]);
	});
});

test('where no industry is named, a policy for some industry still concerns the place', () => {
	const policy = article('a', { level: '市' }, {}, [CARS]);
	expect(reasons([policy], { ...PLACE, industries: [] })).toEqual([['a', '全市政策']]);
});

test('a policy only for industries that the landlord refuses does not concern the place', () => {
	const policy = article('a', { level: '市' }, {}, [CARS, TALK]);
	const place = { ...PLACE, industries: [], banned: [CARS] };
	expect(reasons([policy], place)).toEqual([]);
	expect(reasons([article('b', { level: '市' }, {}, [CARS, BIO])], place)).toEqual([['b', '全市政策']]);
	expect(reasons([article('c', { level: '市' })], place)).toEqual([['c', '全市政策']]);
});

test('a whole district has the policies of all its towns and parks', () => {
	const policies = [
		article('town', { level: '镇', issuer: ['车墩镇人民政府'] }, { district: ['松江'] }),
		article('park', { level: '园区' }, { district: ['松江'], parks: ['p-two'] }),
	];
	const place = { district: songjiang, isWholeDistrict: true, industries: [] };
	expect(reasons(policies, place)).toEqual([
		['park', '松江区政策'],
		['town', '松江区政策'],
	]);
});

test('what one can apply for comes first, the nearest deadline on top, old ones without a date last', () => {
	const of = (id: string, applyWindow: object | undefined, changes: object = {}) =>
		article(id, { level: '市', ...(applyWindow === undefined ? {} : { applyWindow }) }, changes);
	const found = applicablePolicies(
		PLACE,
		[
			of('closed', { to: '2026-11-01' }),
			of('old', undefined, { eventDate: '2022' }),
			of('undated', undefined),
			of('upcoming', { from: '2026-12-01', to: '2026-12-31' }),
			of('later', { to: '2026-12-31' }),
			of('sooner', { to: '2026-11-30' }),
			of('old-but-open', { to: '2026-12-01' }, { eventDate: '2022' }),
		],
		TODAY,
	);
	expect(found.map(({ article: { id }, state, isOld }) => [id, state, isOld])).toEqual([
		['sooner', 'closing', false],
		['old-but-open', 'closing', false],
		['later', 'open', false],
		['upcoming', 'upcoming', false],
		['undated', 'undated', false],
		['closed', 'closed', false],
		['old', 'undated', true],
	]);
});

describe('around Shanghai', () => {
	const kunshan = DISTRICTS.find(({ slug }) => slug === 'kunshan');
	const place: PolicyPlace = { ...PLACE, district: kunshan ?? songjiang, town: '花桥镇', park: undefined };
	test.each<[string, object, object, string[]]>([
		['policies of Shanghai do not apply', { level: '市' }, {}, []],
		['nor those of its districts', { level: '区' }, { district: ['松江'] }, []],
		['policies of the country do', { level: '国家' }, {}, ['国家政策']],
		['policies of 苏州 name their places', { level: '市' }, { district: ['昆山', '太仓'] }, ['苏州市政策']],
		['policies of 昆山 do', { level: '区' }, { district: ['昆山'] }, ['昆山市政策']],
	])('%s', (_, policy, changes, found) => {
		expect(reasons([article('a', policy, changes)], place).map(([, reason]) => reason)).toEqual(found);
	});
});
