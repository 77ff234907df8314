import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { qrPath, qrSide } from '../../../src/domain/qr-path.ts';

/** The dark modules of a path, as `row column`. */
function darkened(path: string): Set<string> {
	const modules = new Set<string>();
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let i = 0; i < Number(width); i += 1) modules.add(`${Number(y)} ${Number(x) + i}`);
	}
	return modules;
}

test('the path darkens exactly the modules of the code, inside a quiet zone of four', () => {
	const { modules } = QRCode.create('https://rent.sh.cn/compare/?ids=sj-0001,pd-0002&diff=1');
	const expected = new Set<string>();
	for (let row = 0; row < modules.size; row += 1) {
		for (let column = 0; column < modules.size; column += 1) {
			if (modules.get(row, column) === 1) expected.add(`${row + 4} ${column + 4}`);
		}
	}
	expect(expected.size).toBeGreaterThan(100);
	expect(darkened(qrPath(modules))).toEqual(expected);
	expect(qrSide(modules)).toBe(modules.size + 8);
});
