import type { UpgradeStep } from './upgrade-step.ts';
import { withoutField } from './yaml-field.ts';

/** `search.maxFragments` is gone since the search index is kept in packs, which are few by themselves. */
export const SEARCH_SETTING: UpgradeStep = {
	from: 1,
	to: 2,
	what: '删去 site.yml 的 search（搜索索引现在自己就是少量文件，不用再限个数）',
	concerns: (file) => file === 'site.yml',
	apply: (text) => ({ text: withoutField(text, 'search') }),
};
