import { expect, test } from 'vitest';
import { shortTitle } from '../../../../src/view/listing/short-title.ts';
import { row } from '../../domain/listing/listing-world.ts';

test.each([
	[
		{ town: '马桥镇', type: 'standard-factory', hasGround: true, hasUpper: false },
		'闵行马桥 1000 ㎡ 首层厂房',
	],
	[{ town: '新桥镇', type: 'factory', hasGround: false, hasUpper: true }, '闵行新桥 1000 ㎡ 楼上厂房'],
	[{ town: null, type: 'warehouse', isDetached: true, hasGround: true }, '闵行 1000 ㎡ 独栋仓库'],
	[{ town: '古美路街道', type: 'office' }, '闵行古美路 1000 ㎡ 办公楼'],
	[{ town: '唐镇', type: 'rd', minLeaseArea: 300 }, '闵行唐镇 300–1000 ㎡ 研发楼'],
	[{ town: '闵行镇', type: 'land', isDetached: true }, '闵行 1000 ㎡ 工业土地'],
	[{ town: '马桥镇', type: 'factory', availableArea: 0, reservedArea: 3200 }, '闵行马桥 3200 ㎡ 厂房'],
])('%j', (fields, title) => {
	const shown = shortTitle(row(fields), '闵行');
	expect(shown.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')).toBe(title);
	// No line ends inside the area.
	expect(shown).toMatch(/ (\d+–\u2060)?\d+\u00a0㎡ /);
});
