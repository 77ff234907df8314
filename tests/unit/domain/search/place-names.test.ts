import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import { PLACE_NAMES } from '../../../../src/domain/search/place-names.ts';

const readingOf = (name: string) => PLACE_NAMES.find((place) => place.name === name)?.pinyin;

test.each(DISTRICTS)('$name is read as its address says', ({ short, slug }) => {
	expect(readingOf(short)?.replaceAll(' ', '')).toBe(slug);
});

// Checked by hand against the road signs of the towns. Automatic pinyin gets each of them wrong.
test.each([
	['闵行', 'min hang'],
	['莘庄', 'xin zhuang'],
	['莘庄工业区', 'xin zhuang gong ye qu'],
	['重固', 'chong gu'],
	['杨行', 'yang hang'],
	['庙行', 'miao hang'],
	['高行', 'gao hang'],
	['殷行', 'yin hang'],
	['徐行', 'xu hang'],
	['庄行', 'zhuang hang'],
])('%s is read %s', (name, reading) => {
	expect(readingOf(name)).toBe(reading);
});

test('every reading has one possible syllable for each character', () => {
	for (const { name, pinyin: reading } of PLACE_NAMES) {
		const syllables = reading.split(' ');
		expect(syllables, name).toHaveLength([...name].length);
		for (const [i, character] of [...name].entries()) {
			const possible = pinyin(character, { toneType: 'none', v: true, type: 'array', multiple: true });
			expect(possible, `${character} in ${name}`).toContain(syllables[i]);
		}
	}
});

test('every district has its towns, and no name stands twice in one', () => {
	for (const { slug } of DISTRICTS) {
		const names = PLACE_NAMES.filter(({ district }) => district === slug).map(({ name }) => name);
		expect(names.length, slug).toBeGreaterThan(8);
		expect(new Set(names).size).toBe(names.length);
	}
});
