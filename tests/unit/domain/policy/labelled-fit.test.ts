import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { CERTIFICATES } from '../../../../src/domain/policy/certificate.ts';
import { type Condition, type PolicyFit, policyFit } from '../../../../src/domain/policy/company-fit.ts';
import { NO_CERTIFICATE, readCompany } from '../../../../src/domain/policy/company-profile.ts';
import { readCondition, writeCondition } from '../../../../src/domain/policy/condition-data.ts';
import { CONDITION_LABELS } from '../../../../src/domain/policy/condition-field.ts';
import { conditionSchema } from '../../../../src/domain/policy/policy-condition.ts';
import { codesOf } from '../../../../src/domain/schema/code-label.ts';
import { conditionLines } from '../../../../src/view/policy/condition-line.ts';
import { COMPANIES, LABELS, POLICIES } from './labelled-fit.ts';

type Form = readonly (readonly [name: string, value: string])[];

const policies = z.record(z.string(), z.array(conditionSchema)).parse(parse(POLICIES));
const companies = Object.entries(COMPANIES).map(([name, answers]) => {
	const form = Object.entries(answers).flatMap(([field, value]) =>
		[value].flat().map((each): [string, string] => [field, each]),
	);
	return { name, form };
});

/** The conditions as the page hands them to the browser. */
const onPage = (conditions: readonly Condition[]) =>
	conditions.map((each) => readCondition(writeCondition(each)));
const fitOf = (conditions: readonly Condition[], form: Form) =>
	policyFit(onPage(conditions), readCompany(form));

const verdictOf = ({ missed, unknown }: PolicyFit) => (missed > 0 ? '-' : unknown > 0 ? '?' : '+');

/** A fit as the table of labels writes it. */
function labelOf(fit: PolicyFit): string {
	const met = fit.fits.filter(({ state }) => state === 'met').length;
	const counts = fit.fits.length === 1 ? '' : `${met}${fit.missed}${fit.unknown}`;
	return verdictOf(fit) + counts;
}

const [head = '', ...rows] = LABELS.trim().split('\n');
const columns = head.trim().split(/ +/);
const labels = rows.flatMap((row) => {
	const [policy = '', ...cells] = row.trim().split(/ +/);
	return cells.map((label, at) => ({ policy, company: columns[at] ?? '', label }));
});

describe('the labels', () => {
	test('are 30 policies and 20 companies, with every pair labelled once', () => {
		expect(columns).toEqual(companies.map(({ name }) => name));
		expect(rows.map((row) => row.split(' ')[0])).toEqual(Object.keys(policies));
		expect([rows.length, columns.length, labels.length]).toEqual([30, 20, 600]);
	});

	test('cover every field of a condition, and each verdict of each', () => {
		for (const field of codesOf(CONDITION_LABELS)) {
			const own = Object.entries(policies).filter(([, list]) => list.some((each) => each.field === field));
			const verdicts = own.flatMap(([name]) => labels.filter(({ policy }) => policy === name));
			expect(new Set(verdicts.map(({ label }) => label[0])), field).toEqual(
				new Set(['+', '-', '?'].filter((each) => field !== 'other' || each !== '+')),
			);
		}
	});
});

test('every company is told what the sentences of every policy say', () => {
	const told = labels.map(({ policy, company }) => {
		const form = companies.find(({ name }) => name === company)?.form ?? [];
		return { policy, company, label: labelOf(fitOf(policies[policy] ?? [], form)) };
	});
	const differences = told.flatMap(({ policy, company, label }, at) => {
		const truth = labels[at]?.label;
		return label === truth ? [] : [`${policy} ${company}: ${label}, labelled ${truth}`];
	});
	expect(differences, `${labels.length - differences.length} of ${labels.length} pairs agree`).toEqual([]);
});

const anyPolicy = fc.constantFrom(...Object.values(policies));
const anyConditions = fc.array(fc.constantFrom(...Object.values(policies).flat()), {
	minLength: 1,
	maxLength: 8,
});
const CHOICES: Readonly<Record<string, readonly string[]>> = {
	industry: ['高端装备', '生物医药', '其他行业'],
	place: ['松江', '闵行', '外省市'],
	certificate: [...codesOf(CERTIFICATES), NO_CERTIFICATE],
};
const AMOUNTS = ['0', '1.9', '2', '20', '300', '500万', '1001', '40000', '2020', '很多', '5%', '3年'];
const answer = (field: string) => fc.constantFrom(...(CHOICES[field] ?? AMOUNTS));
const FIELDS = codesOf(CONDITION_LABELS).filter((field) => field !== 'other');
const anyForm = fc
	.subarray(FIELDS)
	.chain((fields) =>
		fc.tuple(...fields.map((field) => answer(field).map((value): [string, string] => [field, value]))),
	);

describe('for any policy and company', () => {
	test('one more answer changes only the conditions on its field, and never mends what another field misses', () => {
		fc.assert(
			fc.property(
				fc.oneof(anyPolicy, anyConditions),
				anyForm,
				fc
					.constantFrom(...FIELDS)
					.chain((field) => answer(field).map((value): [string, string] => [field, value])),
				(conditions, form, added) => {
					const [field] = added;
					const before = fitOf(conditions, form);
					const others = form.filter(([name]) => name !== field);
					const after = fitOf(conditions, [...others, added]);
					for (const [at, condition] of conditions.entries()) {
						if (condition.field !== field) expect(after.fits[at]).toEqual(before.fits[at]);
					}
					if (verdictOf(before) === '-' && verdictOf(after) !== '-') {
						const missed = conditions.filter((_, at) => before.fits[at]?.state === 'missed');
						expect(new Set(missed.map((each) => each.field))).toEqual(new Set([field]));
					}
					// A field that was left empty can only settle what was open.
					if (others.length === form.length && verdictOf(before) === '-') expect(verdictOf(after)).toBe('-');
				},
			),
		);
	});

	test('an empty form is never told that it fits, nor that it does not', () => {
		fc.assert(
			fc.property(anyConditions, (conditions) => {
				expect(verdictOf(fitOf(conditions, []))).toBe('?');
				expect(fitOf(conditions, []).words).not.toContain('符合');
			}),
		);
	});

	test('every state stands beside the sentence it rests on', () => {
		fc.assert(
			fc.property(anyConditions, anyForm, (conditions, form) => {
				const lines = conditionLines(conditions);
				expect(fitOf(conditions, form).fits).toHaveLength(lines.length);
				for (const [at, { label, sentence }] of lines.entries())
					expect([label, sentence]).toContain(conditions[at]?.sentence);
			}),
		);
	});
});
