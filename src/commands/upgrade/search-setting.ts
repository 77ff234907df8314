import { isMap, parseDocument } from 'yaml';
import type { UpgradeStep } from './upgrade-step.ts';
import { withoutField } from './yaml-field.ts';

const GROUP = 'search';
const FIELD = 'maxFragments';

/** Other fields of `search` stay: they are for search engines, and came later. */
function withoutSetting(text: string): string {
	const document = parseDocument(text);
	const group = document.get(GROUP);
	if (document.errors.length > 0 || !isMap(group) || !group.has(FIELD)) return text;
	if (group.items.length === 1) return withoutField(text, GROUP);
	group.delete(FIELD);
	return document.toString({ lineWidth: 0 });
}

/** `search.maxFragments` is gone since the search index is kept in packs, which are few by themselves. */
export const SEARCH_SETTING: UpgradeStep = {
	from: 1,
	to: 2,
	what: '删去 site.yml 的 search.maxFragments（搜索索引现在自己就是少量文件，不用再限个数）',
	concerns: (file) => file === 'site.yml',
	apply: (text) => ({ text: withoutSetting(text) }),
};
