import { customPinyin, pinyin } from 'pinyin-pro';
import { PLACE_NAMES } from '../../domain/search/place-names.ts';
import { TRADE_READINGS } from '../../domain/search/word-readings.ts';

customPinyin(Object.fromEntries(PLACE_NAMES.map((place) => [place.name, place.pinyin])));

/**
 * How a word is read: a syllable a character, without tones, `v` for ü. Places are read as the checked table says, also inside
 * longer words; the rest is what pinyin-pro says.
 */
export function readingOf(text: string): string {
	return (
		TRADE_READINGS[text] ?? pinyin(text.toLowerCase(), { toneType: 'none', v: true, type: 'array' }).join(' ')
	);
}
