import { expect, test } from 'vitest';
import { attachmentFault, MAX_ATTACHMENT, sizeText } from '../../../../src/domain/schema/attachment.ts';

test.each([
	['a.pdf', 100, '%PDF-1.7'],
	['a.docx', 100, 'PK\u0003\u0004'],
	['a.xls', MAX_ATTACHMENT, '\u00d0\u00cf\u0011\u00e0'],
	['a.wps', 100, '\u00d0\u00cf\u0011\u00e0'],
])('%s of %d bytes can be published', (file, size, start) => {
	expect(attachmentFault(file, size, start)).toBeUndefined();
});

test.each([
	['a.pdf', 0, '', '附件是空的'],
	['a.pdf', MAX_ATTACHMENT + 1, '%PDF-1.7', '附件有 10.0 MB，超过了 10 MB'],
	['a.pdf', 100, '<!DOCTYPE html>', '附件打不开'],
	['a.xls', 100, '<html>', '附件打不开'],
	['a.docx', 100, '%PDF-1.7', '附件打不开'],
])('%s of %d bytes that begins with %j is named', (file, size, start, problem) => {
	expect(attachmentFault(file, size, start)?.problem).toContain(problem);
});

test.each([
	[1, '1 kB'],
	[50_000, '49 kB'],
	[1_300_000, '1.2 MB'],
])('%d bytes are said as %s', (size, text) => {
	expect(sizeText(size)).toBe(text);
});
