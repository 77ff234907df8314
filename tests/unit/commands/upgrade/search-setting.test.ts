import { expect, test } from 'vitest';
import { SEARCH_SETTING } from '../../../../src/commands/upgrade/search-setting.ts';

const upgraded = async (text: string) => (await SEARCH_SETTING.apply(text)).text;

test.each([
	[
		'the group with nothing else',
		'url: a # 域名\nsearch:\n  maxFragments: 500\nname: b\n',
		'url: a # 域名\nname: b\n',
	],
	[
		'only its own line when engines are named',
		'url: a # 域名\nsearch:\n  baidu: true # 时间\n  maxFragments: 500\nname: b\n',
		'url: a # 域名\nsearch:\n  baidu: true # 时间\nname: b\n',
	],
	['nothing of later settings', 'search: { baidu: true }\n', 'search: { baidu: true }\n'],
	['nothing where the text cannot be read', 'search: {\n', 'search: {\n'],
])('the upgrade takes away %s', async (_, text, expected) => {
	expect(await upgraded(text)).toBe(expected);
	expect(await upgraded(expected)).toBe(expected);
});
