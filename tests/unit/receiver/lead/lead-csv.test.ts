import { expect, test } from 'vitest';
import { leadCsv } from '../../../../src/receiver/lead/lead-csv.ts';
import { sampleLead } from '../../../receiver/sample-lead.ts';

const tableOf = (note: string) =>
	[...leadCsv([{ lead: sampleLead({ note }), receivedAt: 0, suspect: [] }])].join('');

test.each(['=1+1', ' =1+1', '　＝1+1', '＠A1'])('what a sender wrote, %j, runs nothing in Excel', (text) => {
	expect(tableOf(text)).toContain(`,'${text},`);
});

test('a line for the head and one for each lead', () => {
	const lines = tableOf('要环评').split('\r\n');
	expect(lines).toHaveLength(3);
	expect(lines[0]).toMatch(/^\uFEFF收到时间,/);
	expect(lines[1]?.split(',')).toHaveLength(lines[0]?.split(',').length ?? 0);
});
