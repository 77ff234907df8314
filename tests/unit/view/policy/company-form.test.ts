import { expect, test } from 'vitest';
import { companyFields } from '../../../../src/view/policy/company-form.ts';
import { fitSummary } from '../../../../src/view/policy/fit-summary.ts';
import { catalog } from '../../world.ts';

test('only what a policy asks for is asked, in a fixed order', () => {
	const asked = new Set(['investment', 'place', 'other', 'certificate', 'industry']);
	const fields = companyFields(asked, catalog.taxonomy);
	expect(fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
		'industry one',
		'place one',
		'investment amount',
		'certificate several',
	]);
	const choices = fields.map((field) => ('choices' in field ? field.choices.at(-1)?.text : field.unit));
	expect(choices).toEqual(['其他行业', '外省市', '万元', '都没有']);
});

test('places around Shanghai are choices only where a policy is for one', () => {
	const placesWith = (...named: string[]) => {
		const [field] = companyFields(new Set(['place']), catalog.taxonomy, new Set(named));
		return field !== undefined && 'choices' in field ? field.choices.map(({ text }) => text) : [];
	};
	expect(placesWith()).toHaveLength(17);
	expect(placesWith('昆山', '松江').slice(-2)).toEqual(['昆山', '外省市']);
});

test('the outcomes are summed up without those that do not occur', () => {
	const fitOf = (missed: number, unknown: number) => ({ fits: [], missed, unknown, words: '' });
	expect(fitSummary([fitOf(0, 0), fitOf(0, 1), fitOf(2, 1)])).toBe(
		'3 项政策：1 项写明的条件都符合，1 项还要补填或核对，1 项有条件不符',
	);
	expect(fitSummary([fitOf(1, 0)])).toBe('1 项政策：1 项有条件不符');
});
