import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
	extends: ['html-validate:standard'],
	rules: {
		// Astro does not close void elements and drops optional white space. Both are valid HTML.
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
		'doctype-style': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		// Phone numbers have spaces between groups. The style sheet keeps them on one line.
		'tel-non-breaking': 'off',
		'long-title': 'off',
	},
});

/** HTML errors of a page, one per line. @param file its name in the output */
export async function htmlFaults(file: string, html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId} ${message}`),
	);
}
