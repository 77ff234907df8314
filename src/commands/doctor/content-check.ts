import { CONTENT_VERSION } from '../../domain/catalog/content-version.ts';
import { freshness, STALE_AFTER, UNCHECKED_AFTER } from '../../domain/listing/freshness.ts';
import { isOnOffer } from '../../domain/listing/listing.ts';
import { policyDays } from '../../domain/policy/policy.ts';
import { POLICY_STATES, policyState } from '../../domain/policy/policy-state.ts';
import { type Check, fine, type Finding, must, should } from './finding.ts';

const MOST_NAMED = 8;

/** The first ids of a list, and how many more there are. */
function named(ids: readonly string[]): string {
	const shown = ids.slice(0, MOST_NAMED).join('、');
	return ids.length > MOST_NAMED ? `${shown} 等 ${ids.length} 个` : shown;
}

export const CONTENT: Check = {
	name: '内容',
	findings: ({ problems, site }) => [
		problems > 0
			? must(`内容有 ${problems} 处问题，网站生成不出来`, '请运行 npm run check:content，照着改')
			: fine('内容检查通过'),
		...(site === undefined || site.schemaVersion >= CONTENT_VERSION
			? []
			: [
					should(
						`内容是第 ${site.schemaVersion} 版的写法，现在是第 ${CONTENT_VERSION} 版`,
						'请运行 npm run upgrade:content 看要改什么，再加 -- --write 写入',
					),
				]),
	],
};

export const LISTING: Check = {
	name: '房源',
	findings: ({ catalog, today }) => {
		if (catalog === undefined) return [];
		const offered = catalog.listings.filter(isOnOffer);
		const of = (state: string) =>
			offered.filter(({ updatedDate }) => freshness(updatedDate, today) === state).map(({ id }) => id);
		const [stale, unchecked] = [of('stale'), of('unchecked')];
		const fix = '请向房东核对，再改 updatedDate；已经租掉的写 status: 已租售。缺什么见 npm run report';
		const found: Finding[] = [
			...(stale.length === 0
				? []
				: [should(`超过 ${STALE_AFTER} 天没有核对，已经不在列表里：${named(stale)}`, fix)]),
			...(unchecked.length === 0
				? []
				: [should(`超过 ${UNCHECKED_AFTER} 天没有核对，页面标着待核实：${named(unchecked)}`, fix)]),
		];
		return found.length > 0
			? found
			: [fine(`${offered.length} 套在租售的房源都在 ${UNCHECKED_AFTER} 天内核对过`)];
	},
};

export const SAMPLE: Check = {
	name: '示例',
	findings: ({ catalog }) => {
		if (catalog === undefined) return [];
		const { listings, parks, articles } = catalog;
		const count = [...listings, ...parks, ...articles].filter(({ sample }) => sample).length;
		if (count === 0) return [fine('没有示例内容')];
		return [
			should(
				`网站上还有 ${count} 个示例（房源、园区或文章），都是编的`,
				'换上真实的以后，在 site.yml 写 showSamples: false',
			),
		];
	},
};

export const POLICY: Check = {
	name: '政策',
	findings: ({ catalog, today }) => {
		if (catalog === undefined) return [];
		const found = catalog.articlesBy.policies.flatMap(({ id, policy, pinnedUntil }) => {
			if (policy === undefined || pinnedUntil === undefined || pinnedUntil < today) return [];
			const state = policyState(policyDays(policy), today);
			if (state !== 'closed' && state !== 'expired') return [];
			return [
				should(
					`政策 ${id} ${POLICY_STATES[state]}，还置顶到 ${pinnedUntil}`,
					'请删去 pinnedUntil，或改成截止那天',
				),
			];
		});
		return found.length > 0 ? found : [fine('没有过期还置顶的政策')];
	},
};
