import { describe, expect, test } from 'vitest';
import { BODY_COMMENT } from '../../../../src/commands/upgrade/body-comment.ts';

const HEAD = '---\ntitle: x # a comment of YAML\n---\n';

describe('comments are taken out of a body', () => {
	test.each([
		['with their line and the blank line below', 'a\n\n<!-- x -->\n\nb\n', 'a\n\nb\n', ['<!-- x -->']],
		['inside a line', 'a<!-- x -->b\n', 'ab\n', ['<!-- x -->']],
		['over several lines', 'a\n\n<!-- x\ny -->\n\nb\n', 'a\n\nb\n', ['<!-- x\ny -->']],
		['at the start', '\n<!-- x -->\n\nb\n', '\nb\n', ['<!-- x -->']],
		['as a definition', 'a\n\n[//]: # (x)\n', 'a\n\n', ['[//]: # (x)']],
		['several of them', '<!-- a --> <!-- b -->\n\nc\n', ' \n\nc\n', ['<!-- a -->', '<!-- b -->']],
		['with line ends of Windows', 'a\r\n\r\n<!-- x -->\r\n\r\nb\r\n', 'a\r\n\r\nb\r\n', ['<!-- x -->']],
	])('%s', async (_, before, after, removed) => {
		const upgraded = await BODY_COMMENT.apply(HEAD + before);
		expect(upgraded).toEqual({ text: HEAD + after, removed });
		expect((await BODY_COMMENT.apply(upgraded.text)).text).toBe(upgraded.text);
	});

	test.each([
		['in code', '```html\n<!-- x -->\n```\n\n`<!-- y -->`\n'],
		['in an escaped bracket', '\\<!-- x -->\n'],
		['in front matter', 'a\n'],
		['in another definition', '[a]\n\n[a]: https://example.com\n'],
	])('but not %s', async (_, body) => {
		const text = `---\ntitle: '<!-- x -->'\n---\n${body}`;
		expect((await BODY_COMMENT.apply(text)).text).toBe(text);
	});
});
