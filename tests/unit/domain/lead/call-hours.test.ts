import { describe, expect, test } from 'vitest';
import { hoursData, hoursFromData, isAnswered } from '../../../../src/domain/lead/call-hours.ts';
import { readHours } from '../../../../src/domain/lead/written-hours.ts';

const WORKDAYS = { days: [1, 2, 3, 4, 5], from: 540, to: 1080 };

describe('hours are read as owners write them', () => {
	test.each([
		['周一至周五 9:00–18:00', WORKDAYS],
		['工作日 09:00-18:00', WORKDAYS],
		['星期一到星期五9：00～18：00', WORKDAYS],
		['每天 8:30 至 20:00', { days: [0, 1, 2, 3, 4, 5, 6], from: 510, to: 1200 }],
		['周六、周日 9:00—12:00', { days: [6, 0], from: 540, to: 720 }],
		['周五至周一 0:00–24:00', { days: [5, 6, 0, 1], from: 0, to: 1440 }],
		['周一至周三、周五 9:00–18:00', { days: [1, 2, 3, 5], from: 540, to: 1080 }],
	])('%s', (line, hours) => {
		expect(readHours(line)).toEqual(hours);
	});

	test.each([
		['', '应为星期和起止时间'],
		['随时', '应为星期和起止时间'],
		['9:00–18:00', '应为星期和起止时间'],
		['周一至周吴 9:00–18:00', '看不懂 “周一至周吴” 是星期几'],
		['周一至周三至周五 9:00–18:00', '看不懂 “周一至周三至周五” 是星期几'],
		['周一 9:00–25:00', '没有这样的时间'],
		['周一 9:70–18:00', '没有这样的时间'],
		['周一 22:00–6:00', '结束时间应晚于开始时间；跨过半夜的请写成两行'],
	])('%s is not hours: %s', (line, problem) => {
		expect(readHours(line)).toEqual({ problem });
	});
});

describe('whether the telephone is answered is decided in Beijing time', () => {
	const hours = [WORKDAYS, { days: [6], from: 540, to: 720 }];

	test.each([
		// 2026-11-23 is a Monday.
		['2026-11-23T00:59:59Z', false],
		['2026-11-23T01:00:00Z', true],
		['2026-11-23T09:59:00Z', true],
		['2026-11-23T10:00:00Z', false],
		// Friday evening in London is Saturday morning in Beijing.
		['2026-11-27T23:30:00Z', false],
		['2026-11-28T01:30:00Z', true],
		['2026-11-28T04:00:00Z', false],
		['2026-11-29T02:00:00Z', false],
	])('%s: %s', (now, isNow) => {
		expect(isAnswered(hours, Date.parse(now))).toBe(isNow);
		expect(isAnswered(hoursFromData(hoursData(hours)), Date.parse(now))).toBe(isNow);
	});

	test('without hours nobody answers', () => {
		expect(isAnswered([], Date.parse('2026-11-23T02:00:00Z'))).toBe(false);
	});
});
