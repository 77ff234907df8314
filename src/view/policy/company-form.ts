import { CERTIFICATES } from '../../domain/policy/certificate.ts';
import { NO_CERTIFICATE } from '../../domain/policy/company-profile.ts';
import {
	type ConditionField,
	CONDITION_LABELS,
	CONDITION_UNITS,
	isAmountField,
	OTHER_CITY,
} from '../../domain/policy/condition-field.ts';
import { codesOf } from '../../domain/schema/code-label.ts';
import { isInShanghai } from '../../domain/schema/city.ts';
import { DISTRICTS } from '../../domain/schema/district.ts';
import type { Taxonomy } from '../../domain/schema/taxonomy.ts';

/** One choice of a field. */
export interface Choice {
	value: string;
	text: string;
}

/** A field about the company. */
export type CompanyField = { name: ConditionField; label: string } & (
	| { kind: 'amount'; unit: string }
	| { kind: 'one'; choices: readonly Choice[] }
	| { kind: 'several'; choices: readonly Choice[] }
);

const sameText = (text: string): Choice => ({ value: text, text });

/**
 * The questions of the form, in a fixed order. Companies around Shanghai are of elsewhere, unless a policy is for theirs.
 * @param asked what the policies ask for; nothing else is asked
 * @param named places that conditions name
 */
export function companyFields(
	asked: ReadonlySet<string | undefined>,
	{ topics }: Pick<Taxonomy, 'topics'>,
	named: ReadonlySet<string> = new Set(),
): CompanyField[] {
	const places = DISTRICTS.filter((each) => isInShanghai(each) || named.has(each.short));
	return codesOf(CONDITION_LABELS).flatMap((name): CompanyField[] => {
		if (!asked.has(name) || name === 'other') return [];
		const label = CONDITION_LABELS[name];
		if (isAmountField(name)) return [{ name, label, kind: 'amount', unit: CONDITION_UNITS[name] }];
		if (name === 'certificate') {
			const codes = codesOf(CERTIFICATES).map((value) => ({ value, text: CERTIFICATES[value] }));
			return [
				{ name, label, kind: 'several', choices: [...codes, { value: NO_CERTIFICATE, text: '都没有' }] },
			];
		}
		const words =
			name === 'place'
				? [...places.map(({ short }) => short), OTHER_CITY]
				: [...topics.flatMap((topic) => (topic.isIndustry ? [topic.name] : [])), '其他行业'];
		return [{ name, label, kind: 'one', choices: words.map(sameText) }];
	});
}
