import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRelated, writeRelated } from '../../../../src/integrations/page/related-memory.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'related-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const MEMORY = {
	ids: ['1', '二'],
	digests: ['甲\n乙', ''],
	index: {
		counts: {
			spellings: ['厂房', 'g60', '😀'],
			ends: Int32Array.of(2, 3),
			terms: Int32Array.of(0, 1, 2),
			counts: Int32Array.of(4, 1, 1),
		},
		vectors: {
			ends: Int32Array.of(1, 2),
			terms: Int32Array.of(0, 2),
			weights: Float64Array.of(0.25, 1 / 3),
		},
	},
	ends: Int32Array.of(1, 1),
	chosen: Int32Array.of(1),
	least: Float64Array.of(0.125, Number.NaN),
};

const file = () => join(folder, readdirSync(folder)[0] ?? '');

test('what is kept is read again', () => {
	writeRelated(folder, 'one', MEMORY);
	expect(readRelated(folder, 'one')).toEqual(MEMORY);
	expect(readdirSync(folder)).toHaveLength(1);
});

test('a memory without anything is one too', () => {
	const none = new Int32Array();
	const nothing = {
		...{ ids: [], digests: [], ends: none, chosen: none, least: new Float64Array() },
		index: {
			counts: { spellings: ['厂房'], ends: none, terms: none, counts: none },
			vectors: { ends: none, terms: none, weights: new Float64Array() },
		},
	};
	writeRelated(folder, 'one', nothing);
	expect(readRelated(folder, 'one')).toEqual(nothing);
});

test('another edition has nothing', () => {
	writeRelated(folder, 'one', MEMORY);
	expect(readRelated(folder, 'two')).toBeUndefined();
	writeRelated(folder, 'one', undefined);
	expect(readRelated(folder, 'one')).toBeUndefined();
	expect(existsSync(folder)).toBe(true);
});

test('a damaged file has nothing', () => {
	writeRelated(folder, 'one', MEMORY);
	const bytes = readFileSync(file());
	for (const damaged of [
		bytes.subarray(0, bytes.length - 1),
		bytes.subarray(0, 20),
		bytes.subarray(0, 3),
		Buffer.concat([bytes, Buffer.alloc(8)]),
		Buffer.concat([Buffer.alloc(8, 0xff), bytes.subarray(8)]),
	]) {
		writeFileSync(file(), damaged);
		expect(readRelated(folder, 'one')).toBeUndefined();
	}
});
