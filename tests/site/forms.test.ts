import { expect, test } from 'vitest';
import { builtPages, pageAt } from './world/built-site.ts';

// Two rules of the HTML standard that the W3C checker knows but html-validate does not.

test('a required select starts with an empty choice', () => {
	const faults: string[] = [];
	let count = 0;
	for (const file of builtPages()) {
		for (const select of pageAt(`/${file}`).querySelectorAll('select[required]:not([multiple])')) {
			count += 1;
			if (select.querySelector('option')?.getAttribute('value') !== '')
				faults.push(`${file} ${select.getAttribute('name')}`);
		}
	}
	expect(count).toBeGreaterThan(20);
	expect(faults).toEqual([]);
});

test('every table row has a cell', () => {
	const faults: string[] = [];
	let count = 0;
	for (const file of builtPages()) {
		for (const row of pageAt(`/${file}`).querySelectorAll('tr')) {
			count += 1;
			if (row.querySelector('th, td') === null) faults.push(`${file} ${row.outerHTML}`);
		}
	}
	expect(count).toBeGreaterThan(100);
	expect(faults).toEqual([]);
});
