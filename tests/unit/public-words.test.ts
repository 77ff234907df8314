import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** How a text came about, or what it is there to show: notes among developers, which tell a visitor nothing. */
const DEVELOPERS =
	/演示用|显示效果|留着看|没有增加旧文|根据本站旧文|旧文的摘要|旧文保留|为演示网站写的示例政策/;

test('no text of the site has the voice of its developers', () => {
	const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter(
		(file) => /\.(?:md|yml)$/.test(file) && file !== 'README.md',
	);
	expect(files.length).toBeGreaterThan(50);
	expect(files.filter((file) => DEVELOPERS.test(readFileSync(join('content', file), 'utf8')))).toEqual([]);
});
