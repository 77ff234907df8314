import { AREA_STEPS, type FacetChoice, STEPS } from '../../domain/explorer/facet.ts';
import { FIRE_WISHES } from '../../domain/schema/fire-class.ts';
import { DEAL_TYPES, PROPERTY_TYPES, STRUCTURES } from '../../domain/schema/listing-facts.ts';
import type { Named, Vocabulary } from '../../domain/explorer/rows/listing-index.ts';
import { EIA_WISHES, UPDATED_WISHES } from '../../domain/explorer/wanted.ts';
import { FLOOR_WISHES } from '../../domain/explorer/rows/floor-figures.ts';
import type { FormField, FormGroup, FormOption } from './filter-field.ts';

type Labels = readonly (readonly [string, string])[];

/** What the numbers beside a field stand for: 层高 at least, 租金 at most. */
const AT_LEAST = '至少';
const AT_MOST = '至多';

/** The filter form with counts. @param counts by the query of a choice */
export function explorerForm(
	names: Vocabulary,
	choices: readonly FacetChoice[],
	counts: ReadonlyMap<string, number>,
): FormGroup[] {
	const option = (name: string, value: string, text: string): FormOption => {
		const choice = choices.find((each) => each.name === name && each.value === value);
		const query = choice?.query ?? '';
		return { value, text, query, count: counts.get(query) };
	};
	const options = (name: string, labels: Labels) => labels.map(([value, text]) => option(name, value, text));
	const field = (kind: 'many' | 'list', name: string, label: string, labels: Labels): FormField => ({
		kind,
		name,
		label,
		options: options(name, labels),
	});
	const used = (name: string, label: string, labels: Labels): FormField => ({
		kind: 'many',
		name,
		label,
		options: options(name, labels).filter(({ count = 0 }) => count > 0),
	});
	const one = (name: string, label: string, labels: Labels, any = '不限'): FormField => ({
		kind: 'one',
		name,
		label,
		any,
		options: options(name, labels),
	});
	const named = (list: readonly Named[]) => list.map(({ id, name }) => [id, name] as const);
	const amount = (
		name: keyof typeof STEPS,
		label: string,
		unit: string,
		show: (step: number) => string,
	): FormField => ({
		kind: 'amount',
		name,
		label,
		unit,
		steps: STEPS[name].map((step) => option(name, String(step), show(step))),
	});
	const flag = (name: string, text: string) => ({ ...option(name, '1', text), name });
	const range = AREA_STEPS.map(([min, max]): FormOption => {
		const query = new URLSearchParams([
			['areaMin', min],
			['areaMax', max],
		]).toString();
		const text = min === '' ? `${max} 以下` : max === '' ? `${min} 以上` : `${min}–${max}`;
		return { value: '', text, query, count: counts.get(query) };
	});
	return [
		{
			legend: '位置',
			fields: [
				field('many', 'district', '区', named(names.districts)),
				field('list', 'park', '园区', named(names.parks)),
			],
		},
		{
			legend: '租售和类型',
			fields: [
				used('deal', '租售', Object.entries(DEAL_TYPES)),
				used('type', '类型', Object.entries(PROPERTY_TYPES)),
			],
		},
		{
			legend: '面积和租金',
			fields: [
				{ kind: 'range', label: '面积', unit: '㎡', steps: range },
				amount('rent', `租金${AT_MOST}`, '元/㎡/天', (step) => `${step} 元`),
				{ kind: 'amount', name: 'budget', label: `每月租金${AT_MOST}`, unit: '元/月', steps: [] },
			],
		},
		{
			legend: '楼层和结构',
			fields: [
				one('floor', '楼层', Object.entries(FLOOR_WISHES)),
				amount('height', `层高${AT_LEAST}`, 'm', (step) => `${step} m`),
				amount('load', `承重${AT_LEAST}`, 't/㎡', (step) => `${step / 1000} t`),
				amount('crane', `行车${AT_LEAST}`, 't', (step) => `${step} t`),
				used('structure', '结构', Object.entries(STRUCTURES)),
			],
		},
		{
			legend: '配电、消防和证照',
			fields: [
				amount('power', `配电${AT_LEAST}`, 'kVA', (step) => `${step} kVA`),
				one('fire', '生产或储存的火灾危险性', Object.entries(FIRE_WISHES)),
				one(
					'eia',
					'环评',
					Object.entries(EIA_WISHES).map(([code, level]) => [code, `可做${level}`] as const),
				),
				field('list', 'industry', '适合产业', named(names.industries)),
			],
		},
		{
			legend: '其他',
			fields: [
				{
					kind: 'flags',
					label: '要求',
					flags: [
						flag('dock', '有卸货平台'),
						flag('divisible', '可分割'),
						flag('registrable', '可注册'),
						flag('verified', '已核验'),
					],
				},
				{ kind: 'day', name: 'by', label: '最晚入驻' },
				one(
					'updated',
					'更新于',
					UPDATED_WISHES.map((days) => [String(days), `${days} 天内`] as const),
				),
				one('unknown', '待确认的房源', [['no', '不列出']], '单独列在后面'),
			],
		},
	];
}
