import { customPinyin, pinyin } from 'pinyin-pro';
import { PLACE_NAMES } from '../../domain/search/place-names.ts';
import { TRADE_READINGS } from '../../domain/search/word-readings.ts';

customPinyin(Object.fromEntries(PLACE_NAMES.map((place) => [place.name, place.pinyin])));

/**
 * The pinyin of a word: one syllable per character, without tones, `v` for ü. Place names come from the checked table,
 * also inside longer words; the rest from pinyin-pro.
 */
export function readingOf(text: string): string {
	return (
		TRADE_READINGS[text] ?? pinyin(text.toLowerCase(), { toneType: 'none', v: true, type: 'array' }).join(' ')
	);
}
