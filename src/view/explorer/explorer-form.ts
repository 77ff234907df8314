import type { FacetChoice } from '../../domain/explorer/facet.ts';
import { FORM_GROUPS } from '../../domain/explorer/requirements/requirement.ts';
import { type AnyRequirement, REQUIREMENTS } from '../../domain/explorer/requirements/requirements.ts';
import { isInShanghai, SHANGHAI } from '../../domain/schema/city.ts';
import { DISTRICTS } from '../../domain/schema/district.ts';
import { codesOf } from '../../domain/schema/code-label.ts';
import type { FormField, FormGroup, FormOption } from './filter-field.ts';

/** Whether possible fits are shown. This field belongs to no requirement. */
const UNKNOWN_FIELD: FormField = {
	key: '',
	kind: 'one',
	name: 'unknown',
	label: '待确认的房源',
	any: '单独列在后面',
	options: [{ value: 'no', text: '不列出', query: '', count: undefined }],
};

/** The fields first in the form, in this order: what a tenant says on the telephone. */
const MAIN = ['type', 'place', 'area', 'rent', 'height', 'load'];

/** Options of a list that the page itself holds at most. A site may have hundreds of parks. */
const MOST_OPTIONS = 30;

/** Districts of Shanghai and those around it under two headings, if there are both. */
function grouped<Option extends FormOption>(options: readonly Option[]): Option[] {
	const around = new Set(DISTRICTS.flatMap((each) => (isInShanghai(each) ? [] : [each.slug])));
	const isMixed = new Set(options.map(({ value }) => around.has(value))).size > 1;
	return options.map((option) =>
		isMixed ? { ...option, group: around.has(option.value) ? '周边' : SHANGHAI.short } : option,
	);
}

/** The filter form with counts. @param counts by the query of a choice */
export function explorerForm(
	choices: readonly FacetChoice[],
	counts: ReadonlyMap<string, number>,
	requirements: readonly AnyRequirement[] = REQUIREMENTS,
): FormGroup[] {
	/** The choices of a field. The script adds choices of other fields of the requirement, such as towns. */
	const optionsOf = ({ key, form, fields }: AnyRequirement): (FormOption & { name: string })[] =>
		choices
			.filter(
				({ requirement, name }) =>
					requirement.key === key && (form.kind === 'range' || name === fields[0]?.name),
			)
			.map(({ name, value, text, query }) => ({ name, value, text, query, count: counts.get(query) }));
	const fieldOf = (requirement: AnyRequirement, flags: readonly AnyRequirement[]): FormField => {
		const { kind, label, unit = '' } = requirement.form;
		const { key } = requirement;
		const name = requirement.fields[0]?.name ?? '';
		const options = optionsOf(requirement);
		switch (kind) {
			case 'used':
				return { key, kind: 'many', name, label, options: options.filter(({ count = 0 }) => count > 0) };
			case 'one':
				return { key, kind, name, label, any: '不限', options };
			case 'amount':
				return { key, kind, name, label, unit, steps: options };
			case 'range':
				return { key, kind: 'area', name, label, unit, steps: options };
			case 'day':
				return { key, kind, name, label };
			case 'many':
				return { key, kind, name, label, options: name === 'district' ? grouped(options) : options };
			case 'list': {
				const isLate = options.length > MOST_OPTIONS;
				return { key, kind, name, label, options: isLate ? [] : options, isLate };
			}
			case 'flag':
				return { key: '', kind: 'flags', label: '要求', flags: flags.flatMap(optionsOf) };
		}
	};
	const groupOf = (
		legend: string,
		own: readonly AnyRequirement[],
		others: readonly FormField[],
	): FormGroup => {
		const flags = own.filter(({ form }) => form.kind === 'flag');
		// All flags are shown together, at the place of the first one.
		const shown = own.filter((each) => each.form.kind !== 'flag' || each === flags[0]);
		return {
			legend,
			isMain: legend === '',
			keys: own.map(({ key }) => key),
			fields: [...shown.map((each) => fieldOf(each, flags)), ...others],
		};
	};
	const main = MAIN.flatMap((key) => requirements.filter((each) => each.key === key));
	const folded = codesOf(FORM_GROUPS).map((group) => {
		const own = requirements.filter((each) => each.form.group === group && !main.includes(each));
		return groupOf(FORM_GROUPS[group], own, group === 'other' ? [UNKNOWN_FIELD] : []);
	});
	return [groupOf('', main, []), ...folded.filter(({ fields }) => fields.length > 0)];
}
