import { HtmlValidate } from 'html-validate';

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

/** What is wrong with a page as HTML, a line each. @param file its name in the lines */
export async function htmlFaults(file: string, html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId} ${message}`),
	);
}
