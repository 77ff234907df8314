import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { customPinyin, pinyin } from 'pinyin-pro';
import { PLACE_NAMES } from '../domain/place-names.ts';
import type { SuggestionEntry } from '../domain/suggestion.ts';
import type { SuggestionSource } from '../domain/suggestion-source.ts';

/** Written by `src/pages/api/suggestions.json.ts`: the words to offer, still without their reading. */
const SUGGESTIONS = 'api/suggestions.json';

customPinyin(Object.fromEntries(PLACE_NAMES.map((place) => [place.name, place.pinyin])));

/** How a word is read, a syllable a character; places as the checked table says, also inside longer words. */
export function readingOf(text: string): string {
	return pinyin(text.toLowerCase(), { toneType: 'none', v: true, type: 'array' }).join(' ');
}

/** The line that visitors get of a word. */
export function suggestionEntry({ text, kind, also }: SuggestionSource): SuggestionEntry {
	const others = also.map((word) => [word, readingOf(word)] as const);
	return others.length === 0 ? [text, readingOf(text), kind] : [text, readingOf(text), kind, others];
}

/** Gives the words that the search box offers their pinyin, so that no visitor downloads a dictionary. */
export function searchSuggestions(): AstroIntegration {
	return {
		name: 'search-suggestions',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const file = join(fileURLToPath(dir), SUGGESTIONS);
				const sources: SuggestionSource[] = JSON.parse(await readFile(file, 'utf8'));
				await writeFile(file, JSON.stringify(sources.map(suggestionEntry)));
				logger.info(`${sources.length} words can be suggested`);
			},
		},
	};
}
