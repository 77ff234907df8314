import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtFile, builtPages } from './built-site.ts';

const validator = new HtmlValidate({
	extends: ['html-validate:standard'],
	rules: {
		// Astro closes void elements as HTML does and drops optional white space; both are matters of taste.
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
		'doctype-style': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		// Phone numbers stand in groups; keeping each on one line is left to the style sheet.
		'tel-non-breaking': 'off',
		'long-title': 'off',
	},
});

test('every page is valid HTML', async () => {
	const faults: string[] = [];
	for (const file of builtPages()) {
		const { results } = await validator.validateString(builtFile(file));
		for (const { messages } of results) {
			for (const { ruleId, message, line, column } of messages) {
				faults.push(`${file}:${line}:${column} ${ruleId} ${message}`);
			}
		}
	}
	expect(faults).toEqual([]);
}, 120_000);
