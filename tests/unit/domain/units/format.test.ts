import { expect, test } from 'vitest';
import { day, partialDate } from '../../../../src/domain/units/calendar-date.ts';
import {
	floorLoad,
	kva,
	metres,
	rentPerDay,
	squareMetres,
	tonnes,
} from '../../../../src/domain/units/units.ts';
import {
	formatArea,
	formatCount,
	formatDailyRate,
	formatDate,
	formatFigure,
	formatLoad,
	formatMetres,
	formatMoney,
	formatMonth,
	formatPower,
	formatReadingTime,
	formatRent,
	formatSignificant,
	formatTonnes,
	formatTyped,
	formatYuan,
} from '../../../../src/domain/units/format.ts';

test.each([
	['2024-09-21', '2024年9月21日'],
	['2024-01-05', '2024年1月5日'],
	['2024-12-31', '2024年12月31日'],
])('the day %s is shown as %s', (date, text) => {
	expect(formatDate(day(date))).toBe(text);
});

test.each([
	['2024-08-30', '2024年8月30日'],
	['2024-08', '2024年8月'],
	['2024', '2024年'],
])('a date known as %s is shown as exact as it is: %s', (date, text) => {
	expect(formatDate(partialDate.parse(date))).toBe(text);
});

test.each([
	['2024-09', '2024年9月'],
	['2024-12', '2024年12月'],
])('the month %s is shown as %s', (month, text) => {
	expect(formatMonth(month)).toBe(text);
});

test.each([
	['100', '0.1 t/㎡'],
	['999', '1 t/㎡'],
	['1000', '1 t/㎡'],
	['1250', '1.25 t/㎡'],
	['2t', '2 t/㎡'],
	['20kN', '2.04 t/㎡'],
	['5kN', '0.51 t/㎡'],
	['20000', '20 t/㎡'],
])('a load of %s is shown in tonnes: %s', (load, text) => {
	expect(formatLoad(floorLoad.parse(load))).toBe(text);
});

test.each([
	[0, '0 元'],
	[850.4, '850 元'],
	[9999, '9,999 元'],
	[10_000, '1 万元'],
	[109_500, '10.95 万元'],
	[21_840_000, '2,184 万元'],
	[12_345_678, '1,234.57 万元'],
])('an amount of %d is shown in 万 from ten thousand on: %s', (yuan, text) => {
	expect(formatMoney(yuan)).toBe(text);
});

test.each([
	['an area', formatArea(squareMetres.parse('12000.4')), '12000 ㎡'],
	['an area in 亩', formatArea(squareMetres.parse('20亩')), '13333 ㎡'],
	['a height', formatMetres(metres.parse('8.50m')), '8.5 m'],
	['a height in millimetres', formatMetres(metres.parse('8125mm')), '8.13 m'],
	['a mass', formatTonnes(tonnes.parse('10t')), '10 t'],
	['a power', formatPower(kva.parse('2MVA')), '2000 kVA'],
	['a daily rent', formatRent(rentPerDay.parse(1.2)), '1.20 元/㎡/天'],
	['a monthly rent', formatRent(rentPerDay.parse('36.5元/㎡/月')), '1.20 元/㎡/天'],
	['a count', formatCount(1234567), '1,234,567'],
	['an exact amount', formatYuan(109_499.6), '109,500 元'],
	['a number in a formula', formatFigure(1.183_56), '1.1836'],
	['a whole number in a formula', formatFigure(3000), '3,000'],
	['a number of a table', formatSignificant(91_250 / 3), '30,416.7'],
	['a number to type', formatTyped(2000 / 3), '666.6667'],
	['a large number to type', formatTyped(12_345_678), '12345680'],
	['a small number to type', formatTyped(1 / 7176), '0.0001393534'],
	['a calculated rent', formatDailyRate(1.2), '1.20'],
	['a calculated rent with decimals', formatDailyRate(1.207_46), '1.2075'],
])('%s is shown as the trade writes it', (_name, text, expected) => {
	expect(text).toBe(expected);
});

test.each([
	['', '约 1 分钟'],
	['字', '约 1 分钟'],
	['字'.repeat(599), '约 1 分钟'],
	['字'.repeat(600), '约 2 分钟'],
	['字'.repeat(4000), '约 10 分钟'],
	['𠮷'.repeat(800), '约 2 分钟'],
])('a reading time is a rounded estimate of at least a minute (case %#)', (text, time) => {
	expect(formatReadingTime(text)).toBe(time);
});
