import type { Catalog } from '../../domain/catalog/catalog.ts';
import { readingUrl, rentToolUrl, toolsUrl, unitToolUrl } from '../../domain/urls.ts';
import { absoluteUrl } from '../site/absolute-url.ts';
import { type RentCalculator, rentCalculator } from '../tools/rent-calculator.ts';
import { EXAMPLE_LEASE, RENT_RULES } from '../tools/rent-tool.ts';
import { type UnitPanel, unitPanels } from '../tools/unit-tool.ts';
import { type Shell, shellOf } from './shell.ts';

type Site = Pick<Catalog, 'site'>;

const TRAIL = [{ text: '工具', href: toolsUrl() }];

export function toolsPage(catalog: Site): Shell {
	return shellOf(catalog, {
		title: '工具',
		description: '租厂房、仓库、研发楼用得上的工具：租金计算器、单位换算和政策申报条件对照。',
		path: toolsUrl(),
		trail: [],
	});
}

export interface RentToolPage {
	shell: Shell;
	calculator: RentCalculator;
	/** Absolute address of the tool with the example lease. */
	permalink: string;
	rules: readonly string[];
}

export function rentToolPage(catalog: Site): RentToolPage {
	const calculator = rentCalculator(EXAMPLE_LEASE);
	return {
		shell: shellOf(catalog, {
			title: '租金计算器',
			description:
				'厂房、仓库、研发楼租金测算：按面积、日租金、物业费、押金、免租期和递增，算出每月、首年、全期费用和折合租金。',
			path: rentToolUrl(),
			isSearched: true,
			trail: TRAIL,
			form: { size: 'short' },
		}),
		calculator,
		permalink: absoluteUrl(calculator.href),
		rules: RENT_RULES,
	};
}

export function unitToolPage(catalog: Site): { shell: Shell; panels: readonly UnitPanel[] } {
	return {
		shell: shellOf(catalog, {
			title: '单位换算',
			description:
				'厂房常用单位换算：㎡、亩和平方英尺，吨、千牛和公斤每平方米，日租金、月租金和总价，附对照表。',
			path: unitToolUrl(),
			isSearched: true,
			trail: TRAIL,
		}),
		panels: unitPanels(),
	};
}

/** 长者模式 and the reading settings. */
export function readingPage(catalog: Site): Shell {
	return shellOf(catalog, {
		title: '长者模式与阅读设置',
		description: '把字放大、把颜色加深、听网页朗读：长者模式和阅读设置，在这台设备上一直有效。',
		path: readingUrl(),
		isSearched: true,
		trail: [],
	});
}
