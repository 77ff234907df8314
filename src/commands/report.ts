import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSettings } from '../build-settings.ts';
import type { Catalog } from '../domain/catalog/catalog.ts';
import { checkContent } from '../reader/content-check.ts';
import { linksOf } from './check-links.ts';
import { changedSince, deployMark, lastDeploy } from './git/changed-file.ts';
import { historyOf } from './git/repository.ts';
import { LINK_MEMORY, readLinkMemory } from './links/link-memory.ts';
import { articleTable } from './report/article-table.ts';
import { changeTables, closingTable } from './report/change-tables.ts';
import { doubleTable, listingTable } from './report/listing-table.ts';
import { parkTable } from './report/park-table.ts';
import { sourceLedger } from './report/source-ledger.ts';
import { suspectedDoubles } from './report/suspected-double.ts';
import { formatTables, isTableFormat, type Table, TABLE_FORMATS } from './table/table.ts';

const USAGE = [
	'用法：npm run report                       房源、文章、园区缺什么，上次部署以来改了什么',
	'      npm run report -- --changes          只要改了什么，可以整段发给编辑',
	'      npm run report -- --since 标签或提交  从那时起改了什么',
	'      npm run report -- --sources          来源台账',
	`      加 --format ${TABLE_FORMATS.join(' 或 ')}，--out 文件名`,
].join('\n');

/** Thrown for arguments that nobody can follow; the message is for the owner. */
class UsageError extends Error {}

/** Why nothing can be said about changes. */
function noChanges(note: string, catalog: Catalog): Table[] {
	return [{ title: '上次部署以来', note, head: [], rows: [] }, closingTable(catalog)];
}

/** @param since the name of a commit; undefined: the last one that is marked as deployed */
function changesOf(contentDir: string, since: string | undefined, catalog: Catalog): Table[] {
	const history = historyOf(contentDir);
	if (history === 'no-git') return noChanges('这台机器上没有 git，说不出改了什么', catalog);
	if (history === 'none') return noChanges('content 不在 git 里，说不出改了什么', catalog);
	const mark = since === undefined ? lastDeploy(contentDir) : deployMark(contentDir, since);
	if (mark !== undefined) return changeTables(changedSince(contentDir, mark.name), mark, catalog);
	if (since !== undefined)
		throw new UsageError(
			`git 里没有 ${since}${history === 'shallow' ? '；这里只取了最近几次提交，先运行 git fetch --unshallow --tags' : ''}`,
		);
	const fix =
		'没有部署的标记，说不出改了什么：每次部署后打一个标签，例如 git tag deploy-2026-11-29；也可以写 --since 提交号';
	return noChanges(fix, catalog);
}

interface Wanted {
	since: string | undefined;
	/** Whether only the changes are wanted. */
	changes: boolean;
	/** Whether only the ledger is wanted. */
	sources: boolean;
}

async function tablesOf({ since, changes, sources }: Wanted): Promise<Table[]> {
	const { contentDir, today, base, siteUrl } = buildSettings();
	const report = await checkContent(contentDir, today, base);
	const { catalog, problems } = report;
	if (catalog === undefined)
		throw new UsageError(`内容有 ${problems.length} 处问题，先运行 npm run check:content 改好`);
	if (sources) return [sourceLedger(catalog, siteUrl.replace(/\/+$/, '') + base.replace(/\/+$/, ''))];
	const ofDeploy = changesOf(contentDir, since, catalog);
	if (changes || since !== undefined) return ofDeploy;
	const memory = await readLinkMemory(resolve(LINK_MEMORY));
	const doubles = suspectedDoubles(catalog.listings);
	return [
		listingTable(catalog, doubles),
		doubleTable(doubles),
		articleTable(catalog, linksOf(report, siteUrl), memory),
		parkTable(catalog),
		...ofDeploy,
	];
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			format: { type: 'string', default: 'text' },
			since: { type: 'string' },
			changes: { type: 'boolean', default: false },
			sources: { type: 'boolean', default: false },
			out: { type: 'string' },
		},
	});
	const { format, since, changes, sources, out } = values;
	if (!isTableFormat(format)) throw new UsageError(`没有 ${format} 这种格式\n${USAGE}`);
	const text = formatTables(await tablesOf({ since, changes, sources }), format);
	if (out === undefined) process.stdout.write(text);
	else await writeFile(out, text);
}

if (import.meta.main) {
	try {
		await main();
	} catch (error) {
		const isUsage =
			error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
		if (!isUsage && !(error instanceof UsageError)) throw error;
		console.error(isUsage ? USAGE : error.message);
		process.exitCode = 1;
	}
}
