import { parseHTML } from 'linkedom';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = 'content/listings';
const files = readdirSync(FOLDER).map((name) =>
	name.endsWith('.md') ? join(FOLDER, name) : join(FOLDER, name, 'index.md'),
);

function frontOf(file: string): Record<string, unknown> {
	return parse(readFileSync(file, 'utf8').split(/^---$/m)[1] ?? '');
}
const idOf = (file: string) => /listings\/([\w-]+)/.exec(file)?.[1] ?? '';

const NUMBER = /\d+(?:\.\d+)?/g;
const numbersIn = (text: string) => (text.match(NUMBER) ?? []).map(Number);

/** Every number written by an editor, in any field. */
function writtenNumbers(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (value instanceof Date) return numbersIn(value.toISOString().slice(0, 10));
	if (typeof value === 'string') return numbersIn(value);
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(writtenNumbers);
}

/** 1 亩 is 2000/3 ㎡. Land is written in 亩 and shown in ㎡. */
const fromMu = (mu: number) => Math.round((mu * 2000) / 3);

/** Loads in kN/㎡ are shown in t, rounded to three digits. 1 t weighs 9.80665 kN. */
const fromKilonewton = (kn: number) => [Math.round((kn / 9.80665) * 100) / 100];

/** Loads in kg/㎡ are shown in t/㎡. */
const fromKilograms = (kilograms: number) => Math.round(kilograms / 10) / 100;

/** The monthly rent of an area in 万元, with two decimals: daily rent × 365 / 12. */
const monthly = (perDay: number, area: number) => Math.round((perDay * area * 365) / 12 / 100) / 100;

const all = files.map(frontOf);

describe.each(files)('%s', (file) => {
	const front = frontOf(file);
	const park = typeof front['park'] === 'string' ? frontOf(`content/parks/${front['park']}.md`) : {};
	// The park's summary uses the values and the number of all its listings.
	const besides = all.filter((each) => each['park'] !== undefined && each['park'] === front['park']);
	const counts = besides.map((_, i) => i + 1);
	const path = join(inject('realDist'), 'listings', idOf(file), 'index.html');

	test("every number in its facts comes from its file or its park's file, or is one rent for one area", () => {
		expect(existsSync(path)).toBe(true);
		const { document } = parseHTML(readFileSync(path, 'utf8'));
		const article = document.querySelector('main article');
		for (const unseen of article?.querySelectorAll('[hidden], rent-block, ul.grid') ?? []) unseen.remove();
		const shown = [...(article?.querySelectorAll('dd, td, .price') ?? [])].flatMap((cell) =>
			numbersIn(cell.textContent ?? ''),
		);
		const written = writtenNumbers([front, park, besides, counts]);
		const counted = written.flatMap((rent) => written.map((area) => monthly(rent, area)));
		const known = new Set([
			...written,
			...written.map(fromMu),
			...written.flatMap(fromKilonewton),
			...written.map(fromKilograms),
			...counted,
		]);
		expect(shown.length).toBeGreaterThan(4);
		expect(shown.filter((each) => !known.has(each))).toEqual([]);
	});
});
