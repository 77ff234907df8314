import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFinishingThread } from '../../../../src/integrations/page/finishing-thread.ts';

const page = (body: string) =>
	`<!doctype html><html><head><meta charset="utf-8"><style>p{top:0}b{top:0}</style></head><body>${body}</body></html>`;

function openThread() {
	const outDir = mkdtempSync(join(tmpdir(), 'thread-'));
	mkdirSync(join(outDir, '_astro'));
	writeFileSync(join(outDir, '_astro/a.js'), '');
	const noted: string[] = [];
	const settings = { base: '/', leadOrigins: [], visitOrigins: { beacon: [], views: [] }, outDir };
	const thread = openFinishingThread(settings, (file, { facts }) => {
		noted.push(`${file} ${new TextDecoder().decode(facts?.links)}`);
	});
	onTestFinished(async () => {
		await thread.end();
		rmSync(outDir, { recursive: true });
	});
	const put = (file: string, body: string) =>
		thread.put({ file, bytes: new TextEncoder().encode(page(body)) });
	return { thread, put, noted, outDir };
}

test('more pages than may wait are finished, written and noted in their order', async () => {
	const { thread, put, noted, outDir } = openThread();
	const files = Array.from({ length: 60 }, (_, i) => `news/${i}/index.html`);
	for (const file of files) await put(file, `<p><a href="/${file}">厂房</a></p>`);
	await thread.finish();
	expect(noted).toEqual(files.map((file) => `${file} /${file}`));
	const html = readFileSync(join(outDir, 'news/59/index.html'), 'utf8');
	expect(html).toContain('<style>p{top:0}</style>');
	expect(html).toContain('Content-Security-Policy');
	expect(html).toContain('厂房');
});

test('what the finisher refuses ends the build with its message', async () => {
	const { thread, put, noted } = openThread();
	await put('a/index.html', '<p>1</p>');
	await put('b/index.html', '<p onclick="x()">1</p>');
	await expect(thread.finish()).rejects.toThrow(
		'b/index.html breaks the content security policy: onclick on <p>',
	);
	await expect(put('c/index.html', '<p>1</p>')).rejects.toThrow('b/index.html');
	expect(noted).toEqual(['a/index.html ']);
});

test('a thread that ends before its pages are finished is an error', async () => {
	const { thread, put } = openThread();
	await put('a/index.html', '<p>1</p>');
	const finished = thread.finish();
	const refused = expect(finished).rejects.toThrow('has ended');
	await thread.end();
	await refused;
});
