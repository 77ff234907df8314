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

test('listings and viewing wishes are columns of their own, and a report has empty ones', () => {
	const asked = sampleLead({
		schema: 2,
		listings: [{ id: 'sj-0001', title: '松江新桥' }, { id: 'qp-0002' }],
		viewings: [{ day: '2026-12-02', half: 'am' }],
	});
	const report = sampleLead({
		schema: 2,
		kind: 'report',
		need: 'report',
		contact: '',
		phone: '',
		field: '面积',
	});
	const rows = [asked, report].map((lead) => ({ lead, receivedAt: 0, suspect: [] }));
	const [head = [], ...cells] = [...leadCsv(rows)].map((row) => row.trimEnd().split(','));
	const cell = (i: number, label: string) => cells[i]?.[head.indexOf(label)];
	expect([cell(0, '房源编号'), cell(0, '房源')]).toEqual(['sj-0001 qp-0002', '松江新桥；qp-0002']);
	expect([cell(0, '看房时间 1'), cell(0, '看房时间 2')]).toEqual(['2026-12-02 周三 上午', '']);
	expect(['类型', '手机号', '有误的一栏', '房源'].map((label) => cell(1, label))).toEqual([
		'报错',
		'',
		'面积',
		'',
	]);
});
