import { readFile } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../../src/integrations/search/search-record.ts';
import { writeShards } from '../../../src/integrations/search/search-shards.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A minimal finished page, the input of stock Pagefind. */
function pageHtml({ title, paragraphs }: SearchRecord): string {
	const body = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');
	return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body data-pagefind-body><h1>${escaped(title)}</h1>\n${body}</body></html>`;
}

async function writeStockIndex(pages: readonly SearchRecord[], outputPath: string): Promise<void> {
	const { index, errors } = await createIndex();
	if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
	for (const page of pages) {
		const added = await index.addHTMLFile({ url: page.url, content: pageHtml(page) });
		if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
	}
	await index.writeFiles({ outputPath });
	await close();
}

// Runs in a separate process to measure its memory: node bench-search-build.ts ours|stock <pages.json> <folder>
const [engine, file = '', outputPath = ''] = process.argv.slice(2);
const pages: SearchRecord[] = JSON.parse(await readFile(file, 'utf8'));
const start = performance.now();
await (engine === 'ours' ? writeShards(pages, outputPath) : writeStockIndex(pages, outputPath));
console.log((performance.now() - start) / 1000);
