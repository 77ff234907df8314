import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedCorpus } from '../../../bench/corpus/generated-corpus.ts';
import { firstWords, indexChunks } from '../../../../src/integrations/search/index-chunks.ts';
import { indexFilters, pageFilters } from '../../../../src/integrations/search/index-filters.ts';
import { pageBatch } from '../../../../src/integrations/search/page-batch.ts';
import { indexContent, type SearchRecord } from '../../../../src/integrations/search/search-record.ts';
import { pagefindIndex } from './pagefind-index.ts';

/** Emoji of Unicode 17, which Pagefind 1.6 does not know. No query asks for them. */
const NEW_EMOJI = /[\u{1f6d8}\u{1fa8a}\u{1fa8e}\u{1fac8}\u{1facd}\u{1faea}\u{1faef}]/gu;

/** Compares our index of records with that of Pagefind. @param cut pages of a batch */
async function assertSameIndex(
	records: readonly SearchRecord[],
	chunkSize: number,
	cut: number,
): Promise<void> {
	const contents = records.map(indexContent);
	const pages = records.map((record, i) => ({ content: contents[i] ?? '', filters: pageFilters(record) }));
	const theirs = await pagefindIndex(pages, chunkSize);
	const batches = Array.from({ length: Math.ceil(contents.length / cut) }, (_, i) =>
		pageBatch(contents.slice(i * cut, (i + 1) * cut)),
	);
	const chunks = indexChunks(batches, chunkSize);
	expect(chunks.length).toBe(theirs.chunks.length);
	expect(firstWords(chunks).slice(1)).toEqual(theirs.words.slice(1));
	// Without a comparison of millions of bytes in the message of a failure.
	const others = chunks.filter(({ content }, i) => theirs.chunks[i]?.equals(content) !== true);
	expect(others.map(({ firstWord, lastWord }) => [firstWord, lastWord])).toEqual([]);
	expect(indexFilters(records)).toEqual(theirs.filters);
}

const RECORD = { url: '/', type: 'article', date: '2026-01-01', district: [], category: '政策' };

test('the index of generated pages is the one that Pagefind makes', async () => {
	await assertSameIndex(generatedCorpus(150, 7), 400, 64);
	await assertSameIndex(generatedCorpus(150, 8), 1000, 7);
}, 60_000);

/** Characters of a script with thousands of them: a few of them are enough. */
const isOneOfMany = (code: number) =>
	(code > 0x3400 && code < 0x9fff) || (code > 0xac00 && code < 0xd7a3) || code > 0x1_1fff;

test('every character is stored as Pagefind stores it', async () => {
	const paragraphs: string[][] = Array.from({ length: 40 }, () => []);
	for (let code = 1; code < 0x11_0000; code += 1) {
		const character = String.fromCodePoint(code);
		if (/[\p{Cs}\p{Co}\p{Cn}]/u.test(character) || character.replace(NEW_EMOJI, '') === '') continue;
		const isEmoji = /\p{Emoji}/u.test(character);
		if (isOneOfMany(code) && code % 16 > 0 && !isEmoji && !/[\uf900-\ufaff]/.test(character)) continue;
		const all = `${character} 松${character}松 1${character}1 x${character}z ${character}${character}`;
		paragraphs[code % 40]?.push(all);
	}
	const records = paragraphs.map((texts) => ({ ...RECORD, title: '每个字', paragraphs: texts }));
	await assertSameIndex(records, 1000, 3);
}, 120_000);

test('the index of pages with anything in them is the one that Pagefind makes', async () => {
	const text = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 60 }),
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.string({
			unit: fc.constantFrom(...'松江厂房12.5%éÉêǅİßΣ가が㎡⺀⼀豈😀👨‍👩‍👧🇨🇳©_,-‿\u0301\u200b\u0085 　x'),
			maxLength: 200,
		}),
	);
	const record = fc.record({
		url: fc.constant('/'),
		type: fc.constantFrom('article', 'listing', 'park'),
		title: text.map((title) => `题${title}`.replaceAll(NEW_EMOJI, '')),
		paragraphs: fc.array(
			text.map((each) => each.replaceAll(NEW_EMOJI, '')),
			{ maxLength: 12 },
		),
		date: fc.constantFrom('', '2024', '2026-01-01'),
		district: fc.array(fc.constantFrom('松江', '东莞', '\u{20000}区', '\uff5e'), { maxLength: 3 }),
		category: fc.constantFrom('', '政策', '厂房'),
		isGone: fc.boolean(),
		isCrowded: fc.boolean(),
	});
	for (const seed of [1, 2, 3])
		await assertSameIndex(fc.sample(record, { numRuns: 250, seed }), seed === 1 ? 50 : 400, seed * 5);
}, 60_000);
