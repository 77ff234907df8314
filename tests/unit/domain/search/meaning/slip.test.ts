import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { characterSounds } from '../../../../../src/domain/search/meaning/character-sound.ts';
import { lexiconOf } from '../../../../../src/domain/search/meaning/lexicon.ts';
import { slipFinder } from '../../../../../src/domain/search/meaning/slip.ts';
import { understand, unknownWords } from '../../../../../src/domain/search/meaning/understanding.ts';
import { parseQuery } from '../../../../../src/domain/search/search-query.ts';
import { simplify } from '../../../../../src/domain/search/traditional-characters.ts';
import type { SuggestionEntry } from '../../../../../src/domain/search/suggestion.ts';

const ENTRIES: readonly SuggestionEntry[] = [
	['松江', 'song jiang', 'district', '/districts/songjiang/'],
	['闵行', 'min hang', 'district', '/districts/minhang/'],
	['嘉定', 'jia ding', 'district', '/districts/jiading/'],
	['青浦', 'qing pu', 'district', '/districts/qingpu/'],
	['洞泾', 'dong jing', 'town', '', [], 'songjiang'],
	['厂房', 'chang fang', 'type', '/listings/type/factory/'],
	['仓库', 'cang ku', 'type', '/listings/type/warehouse/'],
];
const LEXICON = lexiconOf(ENTRIES);

/** What a query is taken for when no page has its unknown words. */
function guessed(query: string): string[] {
	const text = simplify(query);
	const unknown = unknownWords(understand(parseQuery(query), LEXICON), LEXICON).map(simplify);
	const { parts } = understand(parseQuery(text), LEXICON, slipFinder(LEXICON, unknown));
	return parts.map(({ meant, text: typed }) => meant ?? typed);
}

describe('a word that no page has', () => {
	test.each([
		['松江厂旁', ['松江', '厂房']],
		['松江长房出租', ['松江', '厂房', '出租']],
		['嘉定仓裤', ['嘉定', '仓库']],
		['闽行厂房', ['闵行', '厂房']],
		['songjiang chanfang', ['松江', '厂房']],
		['songjaing', ['松江']],
		['sonjiang', ['松江']],
		['songjian', ['松江']],
		['我要找长房', ['厂房']],
		['青铺仓酷', ['青浦', '仓库']],
		['研发办工楼', ['研发办公楼']],
		['环平报告表', ['环评报告表']],
		['廠房出租', ['厂房', '出租']],
		['閔行倉庫', ['闵行', '仓库']],
	])('is taken for what it sounds like: %s', (query, words) => {
		expect(guessed(query)).toEqual(words);
	});

	test.each(['嘉兴厂房', '东京', '专项资金申报', '低空经济', 'hangzhou', 'fengfan'])(
		'stays when it is too different from what is known: %s',
		(query) => {
			expect(guessed(query)).toEqual(understand(parseQuery(query), LEXICON).parts.map(({ text }) => text));
		},
	);

	test('and nothing else is guessed', () => {
		const find = slipFinder(LEXICON, ['旁的']);
		expect(find('松江厂旁', 2)).toEqual([]);
		expect(slipFinder(LEXICON, ['厂旁'])('松江厂旁', 2)).toMatchObject([
			{
				end: 4,
				meaning: {
					isGuess: true,
					meant: '厂房',
					spellings: ['厂房', '工厂', '车间', '生产用房', '工业厂房'],
				},
			},
		]);
	});
});

test('the sounds of common characters are those of the dictionary', () => {
	const sounds = characterSounds();
	expect(sounds.size).toBe(3755);
	const wrong = [...sounds].filter(
		([character, sound]) =>
			!pinyin(character, { toneType: 'none', v: true, multiple: true, type: 'array' }).includes(sound),
	);
	// All of these have ü, which the table writes u.
	expect(wrong.length).toBeLessThan(20);
	expect(
		wrong.filter(([character]) => !'驴吕铝侣旅履屡缕虑氯律率滤掠略女虐疟帧'.includes(character)),
	).toEqual([]);
});
