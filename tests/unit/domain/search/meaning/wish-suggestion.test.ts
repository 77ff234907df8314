import { expect, test } from 'vitest';
import { lexiconOf } from '../../../../../src/domain/search/meaning/lexicon.ts';
import { wishSuggestion } from '../../../../../src/domain/search/meaning/wish-suggestion.ts';

const LEXICON = lexiconOf([
	['松江', 'song jiang', 'district', '/districts/songjiang/'],
	['生物医药', 'sheng wu yi yao', 'topic', '/topics/biomed/'],
]);

test.each([
	['松江厂房', '松江\u00a0· 厂房', '/listings/?district=songjiang&type=factory&type=standard-factory'],
	['songjiang 3000平', '松江\u00a0· 3000平', '/listings/?district=songjiang&areaMin=3000'],
	['3000平', '3000平', '/listings/?areaMin=3000'],
])('%s is offered as the wish %s', (query, text, href) => {
	expect(wishSuggestion(query, LEXICON)).toEqual({ text, kind: 'wish', href });
});

test.each(['松江', '厂房', '生物医药 厂房', '厂房 -松江', '汽车', ''])(
	'%j is no wish for listings',
	(query) => {
		expect(wishSuggestion(query, LEXICON)).toBeUndefined();
	},
);
